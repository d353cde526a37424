/** Adjectives by what they say about a noun, with the value they set. */
import type { CastMember } from '../../artifacts/screenplay.ts';

/** What an adjective changes. */
export type AdjectiveFact =
  | { readonly kind: 'colour'; readonly value: string }
  | { readonly kind: 'size'; readonly value: number }
  | { readonly kind: 'material'; readonly value: string }
  | { readonly kind: 'age'; readonly value: NonNullable<CastMember['age']> }
  | { readonly kind: 'emotion'; readonly value: NonNullable<CastMember['emotion']> }
  | { readonly kind: 'state'; readonly value: string }
  | { readonly kind: 'hair'; readonly value: string }
  | { readonly kind: 'cover'; readonly value: 'snow' | 'sand' | 'leaves' | 'grass' }
  | { readonly kind: 'weather'; readonly value: 'clear' | 'cloudy' | 'overcast' | 'rain' | 'snow' | 'fog' | 'storm' }
  | { readonly kind: 'calm'; readonly value: number }
  | { readonly kind: 'speed'; readonly value: number }
  | { readonly kind: 'mood' };

const FACTS = new Map<string, AdjectiveFact>();
const pairs = (kind: AdjectiveFact['kind'], text: string): void => {
  for (const item of text.split(/\s+/)) {
    const [word = '', value = word] = item.split('=');
    const number = Number(value);
    FACTS.set(word, { kind, value: Number.isNaN(number) ? value : number } as AdjectiveFact);
  }
};
pairs(
  'size',
  'small=0.7 little=0.75 tiny=0.45 miniature=0.4 mini=0.5 big=1.4 large=1.4 huge=2 giant=2.5 gigantic=3 enormous=2.5 massive=2.2 tall=1.25 short=0.8 colossal=3 oversized=1.8 towering=1.8',
);
pairs(
  'material',
  'wooden=wood wood metal metallic=metal plastic rubber stone leather woollen=wool woolen=wool knitted=wool cotton silk glass ceramic porcelain=ceramic concrete golden=gold steel=metal iron=metal copper bronze brass chrome rusty marble paper cardboard=paper brick clay=ceramic ice velvet denim wax straw=plant',
);
pairs('age', 'young old=old elderly=old aged=old adult baby newborn=baby teenage=young');
pairs(
  'emotion',
  'happy cheerful=happy joyful=happy smiling=happy laughing=happy excited=happy delighted=happy sad unhappy=sad crying=sad lonely=sad angry furious=angry mad=angry surprised amazed=surprised shocked=surprised afraid scared=afraid frightened=afraid calm relaxed=calm peaceful=calm proud=happy sleepy=calm worried=afraid',
);
pairs('state', 'open closed=closed lit burning=lit broken empty full cracked=broken ajar=open smoking');
pairs('hair', 'blond=blond blonde=blond brunette=brown red-haired=red ginger=red bald=bald blond-haired=blond');
pairs(
  'cover',
  'snowy=snow snow-covered=snow snow-capped=snow sandy=sand grassy=grass icy=snow leafy=leaves frozen=snow',
);
pairs('weather', 'rainy=rain foggy=fog misty=fog stormy=storm cloudy overcast sunny=clear rainswept=rain hazy=fog');
pairs('speed', 'fast=1.5 quick=1.4 slow=0.6 swift=1.4 speedy=1.5 brisk=1.2');
pairs('calm', 'calm=0 rough=1 choppy=0.7 still=0 wavy=0.6 turbulent=1 wild=1');
for (const word of `beautiful cute adorable lovely pretty gorgeous pleasant serene tranquil quiet majestic mysterious magical friendly playful curious
  gentle elegant graceful brave lively vibrant colorful colourful bright dark warm cold hot wet dry clean dirty dusty rusty shiny glossy smooth soft fluffy
  furry hard heavy light round square long narrow wide deep high low modern ancient vintage futuristic retro antique abandoned busy crowded empty
  lone solitary lush dense vast steep clear starry rocky fresh delicious strong weak rich poor real realistic lost hungry thirsty wild tame
  striped spotted transparent glowing sparkling ornate detailed intricate stylish muscular bearded fat thin slim stunning perfect
  nice good great distant nearby simple plain whole entire various different same tropical urban rural muddy flat winding bare barefoot
  lazy tired sleeping fierce cozy cosy rustic delicate professional electric toy new second first third last next main single double
  autumn autumnal wintry golden-brown`.split(/\s+/))
  if (!FACTS.has(word)) FACTS.set(word, { kind: 'mood' });

/** Facts about adjectives that are not colours (those are in `colours.ts`). */
export const ADJECTIVES: ReadonlyMap<string, AdjectiveFact> = FACTS;
