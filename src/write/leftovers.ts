/**
 * What is left when the sentences are read: words of light and weather, of the place itself, parts of what is there,
 * adjectives that are a mood, words of discourse. Each is given what the film really shows of it, or stays not shown.
 */
import { claim, type Draft, type Entity, reclaim } from './draft.ts';
import { isDiscourse, isFunctionWord, numberOf } from './lexicon/closed.ts';
import { isColour } from './lexicon/colours.ts';
import { isPlaceTrait, isTrait } from './lexicon/traits.ts';
import { singularPhrase } from './tokens.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Nouns for the place as a whole. */
const SURROUNDINGS = words(
  'landscape scene scenery environment surroundings setting area terrain site location spot land region background backdrop expanse place outdoors',
);
/** What every place under the open sky has, and every room. */
const OUTDOORS = words('ground sky air horizon distance heaven earth soil');
const INDOORS = words('floor wall ceiling interior indoors ground');
/** What belongs to a place besides its own name: said again, it is there already. */
const CONTENTS: Readonly<Record<string, ReadonlySet<string>>> = {
  ocean: words('water waters sea ocean wave waves tide ripple ripples swell surface'),
  lake: words('water waters lake pond shore mountain mountains ripple ripples forest waterside wave waves'),
  river: words('water waters river stream bank riverbank creek brook current ripple ripples'),
  beach: words('sand sea ocean water waters wave waves shore shoreline coast coastline tide surf beach'),
  underwater: words('water sea seabed ocean reef coral depths'),
  'city-street': words(
    'city street road building buildings town sidewalk pavement skyline cityscape neighborhood block urban',
  ),
  forest: words('forest wood woods tree trees foliage trunk trunks branch branches leaf leaves undergrowth canopy'),
  meadow: words('field grass grassland meadow lawn wildflower wildflowers prairie countryside'),
  park: words('park grass tree trees lawn garden path'),
  hill: words('hill hills grass slope hillside field'),
  mountains: words('mountain mountains peak peaks valley hill hills cliff cliffs rocks slope ridge rock'),
  desert: words('sand desert dune dunes'),
  snowfield: words('snow ice field'),
  farm: words('farm field fields crop crops'),
  road: words('road path trail highway track'),
  kitchen: words('kitchen room countertop counter'),
  'living-room': words('room house home apartment living'),
  bedroom: words('room bedroom house home'),
  classroom: words('room classroom'),
  stage: words('stage light lights'),
  moon: words('moon crater space star stars dust'),
  sky: words('cloud clouds sky air'),
};
const WATERY = words('ocean lake river beach underwater');
/** What water does in places that have it. */
const WATER_MOVES =
  /^(flow|ripple|crash|lap|roll|wave|shimmer|glisten|glitter|sparkle|swell|surge|churn|break|move|rush|reflect)(s|es|e|ing|ling|ming|ping|ed|d)?$|^(rippling|shimmering|breaking|moving|reflecting|surging|waving)$/;

/** Parts that a body has, by what kind of body. */
const PARTS: readonly (readonly [ReadonlySet<string>, (e: Entity) => boolean])[] = [
  [
    words('face eye head mouth nose ear neck body leg back skin lip cheek forehead chin chest shoulder gaze hair'),
    (e) => ['biped', 'quadruped'].includes(e.match!.entry.rig) && (e.match!.exact || e.match!.entry.kind === 'person'),
  ],
  [words('hand arm finger palm fist foot elbow knee wrist thumb'), (e) => e.match!.entry.rig === 'biped'],
  [words('tail paw fur muzzle snout whisker'), (e) => e.match!.entry.rig === 'quadruped'],
  [words('wing beak feather tail eye head plumage'), (e) => e.match!.entry.rig === 'bird'],
  [words('fin tail scale eye body'), (e) => e.match!.entry.rig === 'fish'],
  [words('wing propeller'), (e) => e.match!.entry.rig === 'aircraft'],
  [words('sail mast deck hull bow stern'), (e) => e.match!.entry.rig === 'boat'],
  [words('wheel tire tyre headlight windshield hood window'), (e) => e.match!.entry.rig === 'vehicle'],
  [words('window door roof wall chimney'), (e) => e.match!.entry.kind === 'building'],
  [words('leaf branch trunk petal stem foliage'), (e) => e.match!.entry.kind === 'plant'],
];
/** Words that mean how something looks as it is. */
const OUTLINE = words('figure silhouette appearance shape form presence');

/** Moods that are a light, and the light. */
const CLEAR_MOODS = words(
  'serene peaceful tranquil calm quiet still gentle idyllic pleasant cheerful lively vibrant bright brilliant vivid sunny radiant joyful clean crisp fresh refreshing serenity tranquility stillness calmness vibrancy',
);
const GREY_MOODS = words(
  'gloomy somber sombre bleak ominous eerie haunting mysterious spooky sinister mystery dramatic moody desolate melancholic brooding foreboding',
);
const GOLDEN_MOODS = words('warm golden cozy cosy romantic nostalgic glow warmth');
const NIGHT_WORDS = words('moonlight moonlit starlight starry stars star moonbeam nocturnal nighttime');
const SUN_WORDS = words(
  'sun sunlight sunshine sunbeam sunray ray rays daylight light lighting lit illuminated illuminating illuminates bathed bathing',
);
const SHADOWS = words('shadow shadows shade shaded silhouette silhouettes');
const BREEZE = words('wind winds breeze breezes gust gusts windy breezy windswept');
const CLOUDS = words('cloud clouds cloudy');
const FOG = words('fog mist haze misty foggy hazy steam smoke vapor');
const STORM = words('storm thunder lightning thunderstorm stormy tempest');
/** Directions as adverbs; the nearest event takes them if it has none. */
const DIRECTIONS: Readonly<Record<string, 'up' | 'down' | 'forward' | 'backward' | 'left' | 'right'>> = {
  upward: 'up',
  upwards: 'up',
  skyward: 'up',
  downward: 'down',
  downwards: 'down',
  forward: 'forward',
  ahead: 'forward',
  backward: 'backward',
  leftward: 'left',
  rightward: 'right',
};
const PACES: Readonly<Record<string, number>> = {
  slowly: 0.6,
  gradually: 0.6,
  gently: 0.7,
  quickly: 1.5,
  rapidly: 1.6,
  swiftly: 1.5,
  suddenly: 1.2,
};

/** Whose part is it: named last before it, near enough, and having such a part. */
const ownerOf = (draft: Draft, token: number, has: (e: Entity) => boolean): Entity | undefined => {
  const able = draft.entities.filter((e) => e.match !== undefined && has(e));
  return (
    able.filter((e) => e.token < token && token - e.token <= 25).at(-1) ??
    able.find((e) => e.token > token && e.token - token <= 4)
  );
};

const ORDINAL = /^(\w+th|first|second|third|one|next|every|each|all|another|last)$/;
const ATMOSPHERE = words(
  'atmosphere ambiance ambience mood scene scenery landscape day weather sky light morning afternoon evening air setting environment view',
);

/** A mood word that speaks of the place or its air, not of somebody's colours or character. */
const isOfPlace = (draft: Draft, at: number, word: string): boolean => {
  if (/(ity|ness|ony|glow|warmth)$/.test(word)) return true;
  for (let i = at + 1; i <= at + 2 && i < draft.tokens.length; i++) {
    if (draft.claims[i]?.target === 'setting.place' || ATMOSPHERE.has(draft.tokens[i]!.lower)) return true;
    if (draft.tokens[i]!.kind !== 'word' || draft.entities.some((e) => e.token === i)) return false;
  }
  return false;
};

const readLight = (draft: Draft, at: number, word: string, indoor: boolean): boolean => {
  const { setting } = draft;
  const say = (field: 'time' | 'weather', as: string, honoured = false): boolean => {
    reclaim(
      draft,
      at,
      honoured
        ? { fate: 'honoured', target: `setting.${field}` }
        : { fate: 'approximated', target: `setting.${field}`, as },
    );
    return true;
  };
  const weather = setting.weather ?? 'clear';
  const dark = setting.time === 'night' || setting.time === 'dusk';
  if (NIGHT_WORDS.has(word)) {
    if (setting.time !== undefined && !dark) return false;
    setting.time ??= 'night';
    return say('time', 'night');
  }
  if (SUN_WORDS.has(word)) {
    if (dark) return word.startsWith('lit') || word.startsWith('light') ? say('time', 'the light of the night') : false;
    if (!['clear', 'cloudy'].includes(weather)) return false;
    return say('time', indoor ? 'daylight from the windows' : 'the light of the sun');
  }
  if (word === 'day' || word === 'daytime')
    return dark || ORDINAL.test(draft.tokens[at - 1]?.lower ?? '') ? false : say('time', setting.time ?? 'day');
  if (SHADOWS.has(word)) return say('time', 'the shadows of the light there is');
  if (BREEZE.has(word)) {
    if (indoor) return false;
    return say('weather', 'the light wind of this weather');
  }
  if (CLOUDS.has(word)) {
    if (indoor || (setting.weather !== undefined && setting.weather === 'clear')) return false;
    setting.weather ??= 'cloudy';
    return say('weather', setting.weather, setting.weather === 'cloudy');
  }
  if (FOG.has(word) && !indoor) {
    if (/^(steam|smoke|vapor)$/.test(word)) return false;
    if (setting.weather !== undefined && setting.weather !== 'fog') return false;
    setting.weather = 'fog';
    return say('weather', 'fog', /fog|mist|haz/.test(word));
  }
  if (STORM.has(word) && !indoor) {
    if (setting.weather !== undefined && !['storm', 'rain'].includes(setting.weather)) return false;
    setting.weather ??= 'storm';
    return say('weather', setting.weather, word.startsWith('storm') && setting.weather === 'storm');
  }
  if (!isOfPlace(draft, at, word)) return false;
  if (CLEAR_MOODS.has(word)) {
    if (indoor || weather !== 'clear' || dark) return false;
    return say('weather', 'clear weather');
  }
  if (GREY_MOODS.has(word)) {
    if (indoor || (setting.weather !== undefined && setting.weather === 'clear')) return false;
    if (dark) return say('time', setting.time!);
    setting.weather ??= 'overcast';
    return say('weather', setting.weather);
  }
  if (GOLDEN_MOODS.has(word)) {
    if (indoor || dark) return false;
    if (setting.time === undefined && weather === 'clear') setting.time = 'golden';
    return setting.time === undefined || !['golden', 'sunset', 'dawn'].includes(setting.time)
      ? false
      : say('time', `${setting.time} light`);
  }
  return false;
};

const readPart = (draft: Draft, at: number, noun: string): boolean => {
  for (const [parts, has] of PARTS) {
    if (!parts.has(noun)) continue;
    const owner = ownerOf(draft, at, has);
    if (owner === undefined) continue;
    reclaim(draft, at, { fate: 'approximated', target: owner, as: `its own, part of the ${owner.match!.entry.id}` });
    return true;
  }
  if (OUTLINE.has(noun)) {
    const owner = ownerOf(draft, at, () => true);
    if (owner !== undefined) {
      reclaim(draft, at, { fate: 'approximated', target: owner, as: owner.match!.entry.id });
      return true;
    }
  }
  return false;
};

const readPlace = (draft: Draft, at: number, word: string, noun: string, place: string, indoor: boolean): boolean => {
  const say = (as: string): boolean => {
    reclaim(draft, at, { fate: 'approximated', target: 'setting.place', as });
    return true;
  };
  if (draft.setting.place !== undefined && SURROUNDINGS.has(noun)) return say(place);
  if (indoor ? INDOORS.has(noun) : OUTDOORS.has(noun)) return say(`that of the ${place}`);
  const contents = CONTENTS[place];
  if (contents?.has(word) || contents?.has(noun)) return say(place);
  if (WATERY.has(place) && WATER_MOVES.test(word)) {
    const lead = draft.tokens.slice(Math.max(0, at - 5), at);
    if (lead.some((t) => CONTENTS[place]!.has(t.lower))) return say('the moving water');
  }
  return false;
};

/** A colour or a number right before a noun that has none yet belongs to it, whatever the tree says. */
const readBefore = (draft: Draft, at: number, word: string): boolean => {
  for (let i = at + 1; i <= at + 2 && i < draft.tokens.length; i++) {
    const entity = draft.entities.find((e) => e.token === i && e.match !== undefined);
    if (entity === undefined) {
      if (draft.tokens[i]!.kind !== 'word' || isFunctionWord(draft.tokens[i]!.lower)) return false;
      continue;
    }
    if (isColour(word) && entity.colour === undefined && entity.match!.entry.kind !== 'person') {
      entity.colour = word;
      reclaim(draft, at, { fate: 'honoured', target: entity, field: 'colour' });
      return true;
    }
    const count = numberOf(word);
    if (count !== undefined && count > 0 && count <= 200 && entity.plural) {
      entity.count = count;
      reclaim(draft, at, { fate: 'honoured', target: entity, field: 'count' });
      return true;
    }
  }
  return false;
};

/** "fluffy" before a cat, "vast" before a desert: true of it by nature. */
const readTrait = (draft: Draft, at: number, word: string, place: string): boolean => {
  for (let i = at + 1; i <= at + 3 && i < draft.tokens.length; i++) {
    const entity = draft.entities.find((e) => e.token === i);
    if (entity !== undefined) {
      if (entity.match?.exact !== true || !isTrait(entity.match.entry, word)) return false;
      reclaim(draft, at, { fate: 'approximated', target: entity, as: `the ${entity.match.entry.id} as it is` });
      return true;
    }
    if (draft.claims[i]?.target === 'setting.place') {
      if (!isPlaceTrait(place, word)) return false;
      reclaim(draft, at, { fate: 'approximated', target: 'setting.place', as: `the ${place} as it is` });
      return true;
    }
  }
  return false;
};

/** "the camera", whatever it is said to do besides. */
const isCamera = (draft: Draft, at: number): boolean =>
  draft.tokens[at]!.lower === 'camera' && draft.tokens[at - 1]?.lower === 'the';

/** An adverb of direction or pace for the nearest event that has none. */
const readAdverb = (draft: Draft, at: number, word: string): boolean => {
  const event = draft.events.find(
    (e) => !e.stative && Math.abs(e.token - at) <= 3 && e.agent.entity.match !== undefined,
  );
  if (event === undefined) return false;
  const direction = DIRECTIONS[word];
  if (direction !== undefined && (event.direction === undefined || event.direction === direction)) {
    event.direction = direction;
    reclaim(draft, at, { fate: 'honoured', target: event, field: 'direction' });
    return true;
  }
  const pace = PACES[word];
  if (pace !== undefined && event.speed === undefined) {
    event.speed = pace;
    reclaim(draft, at, { fate: 'honoured', target: event, field: 'speed' });
    return true;
  }
  return false;
};

/** Gives what is left its due. `place`: where the film plays, said or chosen. */
export const readLeftovers = (draft: Draft, place: string): void => {
  const indoor = draft.grounding.findPlace(place)?.indoor === true;
  draft.tokens.forEach((token, at) => {
    if (token.kind !== 'word') return;
    const told = draft.claims[at];
    if (told !== undefined && told.fate !== 'not-shown') {
      // Claims on what has no model come to nothing; they are read again as what else they may be.
      const target = told.target;
      const lost = typeof target === 'object' && 'match' in target && target.match === undefined;
      if (!lost) return;
    }
    if (told?.reason === 'over-limit') return;
    const word = token.lower.replaceAll('-', ' ');
    const { noun } = singularPhrase(word);
    if (told === undefined && isFunctionWord(word)) return;
    if (readPlace(draft, at, word, noun, place, indoor)) return;
    if (isCamera(draft, at)) {
      reclaim(draft, at, { fate: 'function' });
      return;
    }
    if (readTrait(draft, at, word, place)) return;
    if (told?.reason === 'conflict') return;
    if (readBefore(draft, at, word)) return;
    if (readPart(draft, at, noun)) return;
    if (readLight(draft, at, word, indoor)) return;
    if (readAdverb(draft, at, word)) return;
    if (isDiscourse(word)) reclaim(draft, at, { fate: 'function' });
    else if (told === undefined) claim(draft, at, { fate: 'not-shown', reason: 'unparsed' });
  });
};
