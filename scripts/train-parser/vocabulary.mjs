// The words the caption grammar draws from: the reader's own lexicon, some frames for verbs, and words nobody knows.
import { ADJECTIVES } from '../../dist/write/lexicon/adjectives.js';
import { ADVERBS } from '../../dist/write/lexicon/adverbs.js';
import { COLOURS } from '../../dist/write/lexicon/colours.js';
import { NOUNS } from '../../dist/write/lexicon/nouns.js';
import { VERBS, verbForms } from '../../dist/write/lexicon/verbs.js';

const list = (text) => text.trim().split(/\s+/);
const ofKind = (...kinds) => [...NOUNS].filter(([w, f]) => kinds.includes(f.kind) && !w.includes(' ')).map(([w]) => w);

export const nouns = {
  person: ofKind('person'),
  animal: ofKind('animal'),
  vehicle: ofKind('vehicle'),
  thing: ofKind('thing', 'furniture', 'plant', 'building'),
  food: ofKind('food'),
  place: ofKind('place'),
  clothing: ofKind('clothing'),
  part: ofKind('part'),
  material: ofKind('material'),
  abstract: ofKind('abstract', 'light', 'weather'),
  group: list('group flock herd pair pack stack pile row bunch crowd swarm set line couple team family'),
  happening: list('walk stroll nap bath break ride swim leap dive step jump look bow turn run picnic trip'),
};
export const colours = COLOURS;
export const adjectives = [...ADJECTIVES.keys()].filter((w) => !NOUNS.has(w));
export const adverbs = ADVERBS.filter(
  (w) =>
    /ly$/.test(w) ||
    [
      'together',
      'away',
      'forward',
      'backward',
      'upwards',
      'downwards',
      'around',
      'again',
      'nearby',
      'overhead',
      'here',
      'there',
      'fast',
      'high',
      'home',
      'left',
      'right',
      'back',
      'outside',
      'alone',
    ].includes(w),
);
export const names = list(
  'Paris Tokyo London Emma Tom Anna Jack Mars Rome Venice Egypt Japan Daniel Maria Berlin Africa Alice Robert Sydney Peru',
);

const twoWords = [...VERBS.keys()].filter((v) => v.includes(' '));
const single = [...VERBS.keys()].filter((v) => !v.includes(' '));
const transitive = new Set(
  list(`push pull carry hold throw catch kick hit chase follow watch open close build paint draw read write clean wash cut slice pour stir lift raise drop grab toss
  drag chew eat drink cook bake feed pet hug kiss brush comb shake bounce roll spin collect fetch examine admire observe touch light wave swing ride drive steer sail park
  wear bite sip stack sweep dig hide mix fold film photograph offer give hand show display deliver receive type use enjoy approach enter leave cross pass reach explore lead accompany nudge shove
  press strike bump tip overturn smash break knock seize snatch lead guide help tie juggle hurl fling pursue hunt greet face play shade put place set take cover surround pick hold carry launch circle study stroke balance`),
);
export const verbs = {
  move: single
    .filter((v) => !transitive.has(v))
    .concat(list('roll bounce spin drive ride sail fly swim jump run walk float climb race')),
  stay: list('sit stand lie sleep rest wait lean kneel crouch perch lounge relax hang hover pose float'),
  transitive: [...transitive],
  ambiguous: list(
    'wave walk jump run dance look turn fall fly swim slide swing roll play fight smile laugh bow nod point drink dive skip hop race march climb sail drive ride sleep rest stop drop kick push catch throw float drift bounce spin land circle',
  ),
  particle: twoWords.filter((v) => !v.includes(' at') && !v.includes('against') && !v.includes(' on')),
  begin: list('start begin continue stop keep finish'),
  intend: list('try start begin want help stop continue'),
};
export { verbForms };

const SYLLABLES = list(
  'ba bro chi da dre fa fli ga gro ha ju ka kle la lo ma mi na no pa pli qua ra ro sa ske ta tro va vi wo za',
);
const ENDS = {
  noun: ['n', 'r', 'ck', 't', 'b', 'mp', 'le', 'er', 'on', 'in', 'et', 'ton'],
  adjective: ['y', 'ful', 'ous', 'ish', 'ic', 'al', 'ed', 'less', 'ive', 'ant'],
  verb: ['k', 'p', 'm', 'b', 't', 'ck', 'le', 'st', 'rn', 'sh'],
};

/** A word that is in no lexicon, with the endings of its class. */
export const invented = (random, wordClass) =>
  random.pick(SYLLABLES) + (random.chance(0.5) ? random.pick(SYLLABLES) : '') + random.pick(ENDS[wordClass]);
