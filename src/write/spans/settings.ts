/** Time of day, season, weather, length, look, quality words: claimed by pattern before the sentence is parsed. */
import type { LookEntry } from '../../catalog/look.ts';
import { claim, type Draft, note } from '../draft.ts';
import { isDiscourse, isFunctionWord } from '../lexicon/closed.ts';
import { findSpans, type SpanMatch, spanPattern, tokenText } from './match.ts';

interface Rule {
  readonly pattern: RegExp;
  readonly apply: (draft: Draft, match: SpanMatch) => string | undefined;
}

const rule = (source: string, apply: Rule['apply']): Rule => ({ pattern: spanPattern(source), apply });

const AT =
  "(?:(?:,|at|in|on|during|under|by|just before|just after|it is|it 's|near|late in|early in|from) )?(?:(?:a|an|the|that|one|some|late|early) )*";

/** Sets a field of the setting; a second, different value is refused and noted. */
const set =
  (field: 'time' | 'season' | 'weather', value: string, also?: Partial<Draft['setting']>) =>
  (draft: Draft): string | undefined => {
    const before = draft.setting[field];
    if (before !== undefined && before !== value) {
      note(draft, `The prompt asks for both ${before} and ${value}; kept ${before}.`);
      return undefined;
    }
    Object.assign(draft.setting, { [field]: value }, also);
    return `setting.${field}`;
  };

const time = (words: string, value: string): Rule =>
  rule(`${AT}(?:${words})(?: (?:light|hour|sky|time|glow))?`, set('time', value));
const weather = (words: string, value: string, strength?: number): Rule =>
  rule(words, set('weather', value, strength === undefined ? {} : { weatherStrength: strength }));

/** Something that stands in the sky. */
const inSky =
  (what: 'aurora' | 'rainbow') =>
  (draft: Draft): string => {
    draft.setting.parameters = { ...draft.setting.parameters, sky: what };
    return 'setting.parameters.sky';
  };

const RULES: readonly Rule[] = [
  rule(
    '(?:(?:,|with|under|below|beneath|and) )?(?:(?:a|the|bright|beautiful|colorful|colourful|double|vivid|huge) )*rainbow(?! (?:fish|trout|flag|\\w+ed|colou?rs?|umbrella|lorikeet|cake|sweater|hat|dress|scarf))(?: in the sky)?',
    inSky('rainbow'),
  ),
  rule(
    '(?:(?:,|with|under|below|beneath|and) )?(?:(?:the|green|beautiful|dancing) )*(?:northern lights|aurora borealis|polar lights|aurora)(?: (?:dances?|dancing|shines?|shining|glows?|glowing))?(?: in the sky)?',
    (draft) => {
      draft.setting.time ??= 'night';
      return inSky('aurora')(draft);
    },
  ),
  // Weather that is said by a clause or a noun.
  weather(
    '(?:(?:,|while|as|and|when) )?it (?:is )?(?:rains|raining|rain) (?:heavily|hard)|(?:in|during|through|under) (?:the |a )?(?:heavy|pouring|torrential) (?:rain|downpour)|(?:in |during )?a downpour',
    'rain',
    1,
  ),
  weather(
    "(?:(?:,|while|as|and|when) )?it (?:is |'s )?(?:rains|raining|drizzles|drizzling)(?: (?:gently|softly|lightly))?|(?:in|during|through|under|with) (?:the |a |light |gentle |soft |steady )*(?:rain|drizzle|rainstorm|shower)|(?:(?:,|while|as|and) )?(?:the )?rain (?:is )?(?:falls|falling|pours|pouring)(?: down)?",
    'rain',
  ),
  weather(
    "(?:(?:,|while|as|and|when) )?it (?:is |'s )?(?:snows|snowing)(?: (?:heavily|gently|softly))?|(?:in|during|through|under|with) (?:the |a |light |heavy |gentle )*(?:snowstorm|snowfall|blizzard|falling snow)|(?:(?:,|while|as|and|with) )?(?:the )?(?:snow|snowflakes) (?:is |are )?(?:gently |softly |slowly )?(?:falls|falling|fall)(?: (?:gently|softly|slowly|down))?",
    'snow',
  ),
  weather('(?:in|during|through|under|with) (?:the |a |light |heavy |thick |dense )*(?:fog|mist|haze)', 'fog'),
  weather('(?:in|during|through|under) (?:the |a |heavy )*(?:storm|thunderstorm|tempest)', 'storm'),
  rule(
    '(?:in|on|during) (?:a|an|the) (rainy|foggy|misty|stormy|cloudy|overcast|sunny|snowy|clear|bright|windy|grey|gray|wintry) (?:(summer|winter|autumn|spring) )?(day|morning|afternoon|evening|night|weather)',
    (draft, m) => {
      const sky: Record<string, string> = {
        rainy: 'rain',
        foggy: 'fog',
        misty: 'fog',
        stormy: 'storm',
        snowy: 'snow',
        sunny: 'clear',
        bright: 'clear',
        clear: 'clear',
        cloudy: 'cloudy',
        windy: 'cloudy',
        wintry: 'snow',
      };
      const hour: Record<string, string> = {
        morning: 'morning',
        afternoon: 'afternoon',
        evening: 'dusk',
        night: 'night',
      };
      set('weather', sky[m.groups[0]!] ?? 'overcast')(draft);
      if (m.groups[1] !== undefined) set('season', m.groups[1])(draft);
      if (hour[m.groups[2]!] !== undefined) set('time', hour[m.groups[2]!]!)(draft);
      return 'setting.weather';
    },
  ),
  weather(`${AT}(?:sunny|clear blue|blue|clear|cloudless)(?: (?:day|skies|sky|weather))(?! (?:blue|and))`, 'clear'),
  weather(`${AT}(?:overcast|gr[ae]y|gloomy)(?: (?:day|skies|sky|weather))`, 'overcast'),
  weather(`${AT}(?:cloudy)(?: (?:day|skies|sky|weather))`, 'cloudy'),
  // Time of day.
  time('golden hour|magic hour', 'golden'),
  time('sunrise|dawn|daybreak|first light|crack of dawn', 'dawn'),
  time('sunset|sundown|setting sun', 'sunset'),
  time('dusk|twilight|nightfall|blue hour|evening', 'dusk'),
  rule(
    `(?:(?:,|at|in|on|during|under) )?(?:(?:a|an|the|full|starry|dark|clear|moonlit|middle of the) )*(?:midnight|night ?time|nighttime|night sky|night)(?! (?:city|club|light|lights|stand|gown))`,
    set('time', 'night'),
  ),
  rule(
    '(?:in|under|by) (?:the )?(?:pale |bright |full )*(?:moonlight|starlight|stars|starry sky|full moon|moon light)',
    set('time', 'night'),
  ),
  time('morning|early morning', 'morning'),
  time('afternoon', 'afternoon'),
  time('noon|midday|daytime|broad daylight|daylight', 'day'),
  rule(
    '(?:in|under) (?:the )?(?:bright |warm |hot |morning |midday )*(?:sun|sunshine|sunlight)',
    set('weather', 'clear'),
  ),
  rule(
    '(?:(?:,|while|as|and|with) )?the sun (?:is )?(?:slowly )?(?:sets|setting|goes down|going down|sinks)',
    set('time', 'sunset'),
  ),
  rule(
    '(?:(?:,|while|as|and|with) )?the sun (?:is )?(?:slowly )?(?:rises|rising|comes up|coming up)',
    set('time', 'dawn'),
  ),
  rule('(?:(?:,|while|as|and|with) )?the sun (?:is )?(?:shines|shining)(?: brightly)?', set('weather', 'clear')),
  // Seasons.
  rule(
    '(?:in|during|on) (?:(?:a|an|the|early|late|cold|warm|hot|mid) )*(spring|summer|winter|autumn|fall|springtime|wintertime|summertime)(?: (?:time|day|season))?(?! (?:coat|dress|jacket|hat|into|off|to|onto|down|from))',
    (draft, m) =>
      set(
        'season',
        { fall: 'autumn', springtime: 'spring', wintertime: 'winter', summertime: 'summer' }[m.groups[0]!] ??
          m.groups[0]!,
      )(draft),
  ),
  // Length.
  rule(
    '(?:(?:for|lasting|about|,|a|an|of) )*(\\d{1,4}|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|sixty) ?-?(?: -)? ?(seconds?|secs?|s|minutes?|min)(?: (?:long|video|clip|film|shot))*',
    (draft, m) => {
      const numbers: Record<string, number> = {
        two: 2,
        three: 3,
        four: 4,
        five: 5,
        six: 6,
        seven: 7,
        eight: 8,
        nine: 9,
        ten: 10,
        twelve: 12,
        fifteen: 15,
        twenty: 20,
        thirty: 30,
        sixty: 60,
      };
      const amount = (numbers[m.groups[0]!] ?? Number(m.groups[0])) * (m.groups[1]!.startsWith('m') ? 60 : 1);
      if (amount > 600) note(draft, `${amount} seconds were asked for; the longest film is 600.`);
      draft.seconds = Math.max(0.5, Math.min(600, amount));
      return 'seconds';
    },
  ),
];

/** Words that ask for quality in general; every film is made as well as it can be, so they hold. */
const QUALITY = spanPattern(
  '(?:, )?(?:ultra |highly |very |extremely |super )?(?:photorealistic|photo realistic|photorealism|hyperrealistic|realistic|hyper realistic|detailed|high quality|high-quality|best quality|masterpiece|high resolution|high-resolution|high definition|hd|4k|8k|uhd|hdr|award winning|award-winning|professional|sharp focus|crisp|cinematic lighting|cinematic|beautifully lit|intricate details|high detail|highly-detailed|ultra-detailed|ultra-realistic|hyper-realistic|epic|stunning visuals|trending on artstation|octane render|unreal engine)(?: (?:video|footage|quality|style|look|shot|film|scene|clip|lighting|resolution|photo|photography))*(?= (?:,|\\.|and|of|\\u0001| *$))',
);

/** Phrases that only say that this is a film. */
const MEDIUM = spanPattern(
  '(?:(?:please |can you |could you )?(?:create|make|generate|produce|show|render|film|give|draw)(?: me| us)? )?(?:(?:a|an|the|some|short|beautiful|animated|cinematic) )*(?:video|clip|footage|film|movie|animation|scene|image|picture|photo|shot)(?: clip)? (?:of|showing|that shows|depicting|featuring|where|in which|about)|(?:please )?(?:create|make|generate|render|show|show me|imagine)|we see|there can be seen|shot of|view of|image of|the video shows|the scene shows|in (?:the|this) (?:video|scene|shot|clip)(?: ,)?',
);

/** Slow motion: events are played at a slower pace. */
const SLOW = spanPattern(
  '(?:, )?(?:in )?(?:super |extreme )?(?:slow motion|slow-motion|slowmo|slow-mo)(?: (?:shot|video|footage|of))*',
);
/** Time lapse: nothing here can be sped up by hours. */
const LAPSE = spanPattern(
  '(?:, )?(?:(?:a|an|the|in) )*(?:time-lapse|timelapse|time lapse|hyperlapse|hyper lapse)(?: (?:video|footage|photography|shot|sequence|style|captures|capturing|records|recording|shows|showing|of))*',
);

/** A named style nobody has made a look of. */
const OTHER_STYLE = spanPattern(
  "(?:, )?(?:in|with) (?:the )?(?:style of )(?:[\\w'-]+ ?){1,3}(?= (?:,|\\.|$))|(?:, )?in (?:a |an |the )?(?:[\\w'-]+ ){1,3}style(?: (?:,))?|(?:[\\w'-]+ ){1,2}style (?:,|style)|, (?:[\\w'-]+ ){1,2}style(?= (?:,|\\.|$))",
);

/** What the words of a look are surrounded by when they name a style: "in clay style", ", film noir", "a watercolour of …" at the start. */
const stylePattern = (words: string): RegExp =>
  spanPattern(
    `(?:, )?(?:(?:in|as|with|on) )?(?:(?:a|an|the|style of|art style of) )*(?:${words})(?: (?:art|game|film|cinema|drawing|3d|movie|studio|tape))* (?:style|look|animation|aesthetic|artstyle|film|effect|render|rendering|drawing|painting|photography|photo|footage|video)(?: of)?|, (?:${words})(?= (?:,|\\.|$))|in (?:the style of (?:a |an )?)?(?:${words})(?= (?:,|\\.|$))|(?<=^ )(?:(?:a|an|the) )?(?:${words}) of`,
  );

interface LookRule {
  /** Quick to test: without these words there is no match. */
  readonly words: RegExp;
  readonly pattern: RegExp;
  readonly look: LookEntry;
  readonly exact: boolean;
}
const rulesMade = new WeakMap<readonly LookEntry[], readonly LookRule[]>();
/** The rules of a catalog's looks: all exact words before any that a look only stands in for. */
const lookRules = (looks: readonly LookEntry[]): readonly LookRule[] => {
  let rules = rulesMade.get(looks);
  if (!rules) {
    const of = (exact: boolean): LookRule[] =>
      looks.flatMap((look) => {
        const words = exact ? look.words.exact : look.words.near;
        return words === undefined ? [] : [{ words: new RegExp(words), pattern: stylePattern(words), look, exact }];
      });
    rules = [...of(true), ...of(false)];
    rulesMade.set(looks, rules);
  }
  return rules;
};

const claimAll = (draft: Draft, match: SpanMatch, fate: Parameters<typeof claim>[2]): void => {
  for (let i = match.first; i <= match.last; i++) {
    const token = draft.tokens[i]!;
    const glue =
      token.kind === 'mark' || (fate.fate !== 'honoured' && (isFunctionWord(token.lower) || isDiscourse(token.lower)));
    claim(draft, i, glue ? { fate: 'function' } : fate);
  }
};

/** Claims all spans of this file; `looks`: those there are. */
export const claimSettings = (draft: Draft, looks: readonly LookEntry[]): void => {
  for (const match of findSpans(tokenText(draft), SLOW)) {
    for (let i = match.first; i <= match.last; i++) draft.slow.push(i);
    claimAll(draft, match, { fate: 'not-shown', reason: 'no-action' });
  }
  for (const match of findSpans(tokenText(draft), LAPSE)) {
    claimAll(draft, match, { fate: 'approximated', target: 'seconds', as: 'the usual pace' });
    note(draft, 'Time-lapse is shown at the usual pace.');
  }
  for (const { words, pattern, look, exact } of lookRules(looks)) {
    if (!words.test(tokenText(draft).text)) continue;
    for (const match of findSpans(tokenText(draft), pattern)) {
      if (draft.look !== undefined && draft.look !== look.id) {
        claimAll(draft, match, { fate: 'not-shown', reason: 'conflict' });
        note(draft, `Two styles were asked for; kept ${draft.look}.`);
        continue;
      }
      draft.look = look.id;
      claimAll(
        draft,
        match,
        exact ? { fate: 'honoured', target: 'look' } : { fate: 'approximated', target: 'look', as: look.title },
      );
    }
  }
  for (const match of findSpans(tokenText(draft), MEDIUM)) claimAll(draft, match, { fate: 'function' });
  for (const match of findSpans(tokenText(draft), OTHER_STYLE))
    claimAll(draft, match, { fate: 'not-shown', reason: 'no-model' });
  for (const match of findSpans(tokenText(draft), QUALITY))
    claimAll(draft, match, { fate: 'honoured', target: 'look' });
  for (const { pattern, apply } of RULES) {
    for (const match of findSpans(tokenText(draft), pattern)) {
      const target = apply(draft, match);
      claimAll(
        draft,
        match,
        target === undefined ? { fate: 'not-shown', reason: 'conflict' } : { fate: 'honoured', target },
      );
    }
  }
  const { time: usual } = looks.find((l) => l.id === draft.look)?.assume ?? {};
  if (usual !== undefined) draft.setting.time ??= usual;
};
