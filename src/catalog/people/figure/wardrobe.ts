/** What a person wears: harmonious by chance, exact where garments and colours are named. */

import type { Rgb } from '../../../foundation/colour.ts';
import { hex } from '../../../foundation/colour.ts';
import type { Random } from '../../../foundation/random.ts';
import { scale } from '../../../foundation/vec.ts';
import type { Garment, Looks } from '../../entry.ts';
import { among } from './among.ts';
import type { Role } from './casting.ts';
import { COSTUME_WORDS, COSTUMES } from './costumes.ts';
import type { BottomKind, HeadwearKind, Outfit, ShoeKind, TopKind } from './person.ts';

/** Three colours that go together: top, legs, shoes and trimmings. */
type Palette = readonly [main: Rgb, second: Rgb, legs: Rgb, shoes: Rgb];
const palette = (a: string, b: string, c: string, d: string): Palette => [hex(a), hex(b), hex(c), hex(d)];

const GROWN: readonly Palette[] = [
  palette('#5b87a6', '#e8dfce', '#8a744f', '#6b3f22'),
  palette('#c8553d', '#f0e2c8', '#3c4a63', '#4a3526'),
  palette('#7a9471', '#efe6d2', '#4f5a66', '#6a4527'),
  palette('#d9a441', '#2f3b4c', '#46597a', '#7a2e22'),
  palette('#3f5f73', '#d8c4a0', '#a08c6c', '#3a2a20'),
  palette('#b5677b', '#f2e6dc', '#4a4e63', '#5c3b30'),
  palette('#e4d9c4', '#8c4a32', '#3f4f46', '#5a3d28'),
  palette('#4e7d76', '#e9cf9a', '#54463f', '#6e4a30'),
  palette('#efe4d0', '#7d5a44', '#57708c', '#8a5a3a'),
  palette('#8d5a72', '#ecdfd0', '#6b6458', '#42302a'),
  palette('#d98a6a', '#fbf0e2', '#5d6b58', '#6e4530'),
  palette('#6d86b8', '#f6ead2', '#7d6a58', '#3e3230'),
  palette('#a8b08a', '#5b4638', '#3e4c5a', '#7a5236'),
];
const YOUNG: readonly Palette[] = [
  palette('#f2b632', '#ffffff', '#3f5d8a', '#c8392e'),
  palette('#e0604c', '#fff2dc', '#4a6d8c', '#3a6f5e'),
  palette('#5aa9b8', '#fff6e6', '#8a6a4a', '#e08a2e'),
  palette('#8cbf5f', '#fff6e0', '#3d5478', '#d2502f'),
  palette('#b784c9', '#fff0e8', '#5a6f9a', '#e3b13c'),
  palette('#ef8fa3', '#fff4ea', '#4f6f8f', '#f2efe6'),
  palette('#3f78b8', '#ffd25e', '#7a6a55', '#c4452f'),
  palette('#f28c4a', '#fff3e0', '#47608a', '#f3eee2'),
  palette('#f4efe2', '#e2574c', '#4f79a8', '#d94f3d'),
  palette('#6fb59a', '#fff3d6', '#5b5f80', '#f0b040'),
];

const TOPS: Readonly<Record<string, TopKind>> = {
  't-shirt': 't-shirt',
  tshirt: 't-shirt',
  tee: 't-shirt',
  top: 't-shirt',
  'tank top': 't-shirt',
  jersey: 't-shirt',
  shirt: 'shirt',
  blouse: 'shirt',
  uniform: 'shirt',
  sweater: 'sweater',
  pullover: 'sweater',
  jumper: 'sweater',
  hoodie: 'sweater',
  sweatshirt: 'sweater',
  cardigan: 'sweater',
  jacket: 'jacket',
  blazer: 'jacket',
  suit: 'jacket',
  tuxedo: 'jacket',
  coat: 'coat',
  overcoat: 'coat',
  'lab coat': 'coat',
  robe: 'coat',
  'trench coat': 'coat',
  parka: 'coat',
  raincoat: 'raincoat',
  rainjacket: 'raincoat',
  poncho: 'raincoat',
  dress: 'dress',
  gown: 'dress',
  spacesuit: 'spacesuit',
  'space suit': 'spacesuit',
};
const BOTTOMS: Readonly<Record<string, BottomKind>> = {
  trousers: 'trousers',
  pants: 'trousers',
  slacks: 'trousers',
  leggings: 'trousers',
  jeans: 'jeans',
  shorts: 'shorts',
  skirt: 'skirt',
  overalls: 'jeans',
};
const SHOES: Readonly<Record<string, ShoeKind>> = {
  shoes: 'shoes',
  shoe: 'shoes',
  boots: 'boots',
  boot: 'boots',
  wellies: 'boots',
  'rubber boots': 'boots',
  'rain boots': 'boots',
  trainers: 'trainers',
  sneakers: 'trainers',
  sandals: 'slippers',
  slippers: 'slippers',
  heels: 'slippers',
  barefoot: 'barefoot',
};
const HEADWEAR: Readonly<Record<string, HeadwearKind>> = {
  hat: 'hat',
  sunhat: 'hat',
  'straw hat': 'hat',
  'cowboy hat': 'hat',
  fedora: 'hat',
  cap: 'cap',
  'baseball cap': 'cap',
  helmet: 'helmet',
  'hard hat': 'helmet',
  hood: 'hood',
  beanie: 'woolly-hat',
  'woolly hat': 'woolly-hat',
  'bobble hat': 'woolly-hat',
  'winter hat': 'woolly-hat',
  'knit hat': 'woolly-hat',
  'space helmet': 'space-helmet',
  toque: 'toque',
  'chef hat': 'toque',
  crown: 'crown',
  tiara: 'crown',
};

/** First garment whose kind is in the table, with what the table says; also by its last word ("red rain boots"). */
const find = <K>(
  clothing: readonly Garment[],
  table: Readonly<Record<string, K>>,
): { kind: K; colour?: Rgb; word: string } | undefined => {
  for (const g of clothing) {
    const word = g.kind.toLowerCase().trim();
    const kind = table[word] ?? table[word.slice(word.lastIndexOf(' ') + 1)];
    if (kind !== undefined) return { kind, word, ...(g.colour ? { colour: g.colour } : {}) };
  }
  return undefined;
};

/** The outfit for a role and looks. */
export const dress = (
  role: Role,
  age: Role['age'],
  woman: boolean,
  looks: Looks,
  random: Random,
  skin: Rgb,
): Outfit => {
  // What is named comes first; the costume of a calling fills the rest.
  const calling = COSTUMES[looks.variant ?? ''] ?? COSTUMES[COSTUME_WORDS[looks.variant ?? ''] ?? ''];
  const clothing = [...(looks.clothing ?? []), ...(calling ?? [])];
  if (role.costume === 'astronaut') return spacesuit(looks);
  const young = age === 'child' || age === 'baby';
  const [main, second, legs, leather] = among(young ? YOUNG : GROWN, looks, random, 3);

  const top = find(clothing, TOPS);
  const bottom = find(clothing, BOTTOMS);
  const shoes = find(clothing, SHOES);
  const head = find(clothing, HEADWEAR);
  const has = (word: string): Garment | undefined => clothing.find((g) => g.kind.toLowerCase().includes(word));

  const topKind =
    top?.kind ?? (bottom?.kind === 'skirt' ? 'shirt' : usualTop(age, woman, random, bottom !== undefined));
  const raining = topKind === 'raincoat';
  const suit = top !== undefined && /suit|tuxedo/.test(top.word);
  const named = !looks.clothing?.length ? looks.colour : undefined;
  const topColour =
    top?.colour ??
    named ??
    (suit
      ? hex('#2f3a4a')
      : top?.word === 'lab coat'
        ? [0.82, 0.82, 0.8]
        : top && bottom === undefined && looks.colour
          ? looks.colour
          : main);
  const bottomKind = bottom?.kind ?? (topKind === 'dress' ? 'none' : usualBottom(age, woman, topKind, random));
  const bottomColour =
    bottom?.colour ??
    (suit
      ? topColour
      : bottomKind === 'jeans'
        ? random.pick([hex('#3d5478'), hex('#4a658f'), hex('#2f4160')])
        : tooClose(legs, topColour)
          ? scale(legs, 0.5)
          : legs);
  const shoeKind: ShoeKind =
    shoes?.kind ??
    (raining
      ? 'boots'
      : topKind === 'dress'
        ? 'slippers'
        : young
          ? 'trainers'
          : random.pick(['shoes', 'shoes', 'trainers']));
  const shoeColour =
    shoeKind === 'barefoot' ? skin : (shoes?.colour ?? (suit ? hex('#2a1d16') : raining ? hex('#c8392e') : leather));
  const scarf = has('scarf');
  const pack = has('backpack') ?? has('rucksack');
  const tie = has('tie');
  return {
    top: {
      kind: topKind,
      colour: topColour,
      second: raining ? [0.75, 0.7, 0.6] : topKind === 'dress' ? leather : second,
    },
    bottom: { kind: bottomKind, colour: bottomColour },
    shoes: {
      kind: shoeKind,
      colour: shoeColour,
      sole: shoeKind === 'trainers' ? [0.78, 0.76, 0.71] : scale(shoeColour, 0.35),
    },
    headwear: {
      kind: head?.kind ?? (has('hood') ? 'hood' : 'none'),
      colour:
        head?.colour ??
        (head?.kind === 'hood' ? topColour : /straw|sun/.test(head?.word ?? '') ? hex('#d8b878') : leather),
    },
    ...(scarf ? { scarf: scarf.colour ?? hex('#b8402f') } : {}),
    ...(pack ? { backpack: pack.colour ?? hex('#c8653a') } : {}),
    ...(tie || suit ? { tie: tie?.colour ?? hex('#7a2e33') } : {}),
    glasses: has('glasses') !== undefined || (age === 'old' && random.chance(0.5)),
  };
};

const usualTop = (age: Role['age'], woman: boolean, random: Random, withLegs: boolean): TopKind => {
  const r = random.next();
  if (age === 'baby') return 'sweater';
  if (age === 'child') return woman && !withLegs && r < 0.35 ? 'dress' : r < 0.72 ? 't-shirt' : 'sweater';
  if (age === 'old') return woman && !withLegs && r < 0.4 ? 'dress' : r < 0.75 ? 'sweater' : 'shirt';
  if (woman) return !withLegs && r < 0.4 ? 'dress' : r < 0.6 ? 't-shirt' : r < 0.8 ? 'sweater' : 'shirt';
  return r < 0.35 ? 'jacket' : r < 0.6 ? 'shirt' : r < 0.8 ? 't-shirt' : 'sweater';
};

const usualBottom = (age: Role['age'], woman: boolean, top: TopKind, random: Random): BottomKind => {
  const r = random.next();
  if (age === 'child')
    return top === 't-shirt' && r < 0.35 ? 'shorts' : woman && r > 0.75 && top !== 'raincoat' ? 'skirt' : 'jeans';
  if (age === 'baby') return 'trousers';
  if (woman && r > 0.75 && (top === 'shirt' || top === 'sweater')) return 'skirt';
  return top === 'jacket' || top === 'coat' || r < 0.5 ? 'trousers' : 'jeans';
};

const tooClose = (a: Rgb, b: Rgb): boolean =>
  Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]) + Math.abs(a[2] - b[2]) < 0.12;

const spacesuit = (looks: Looks): Outfit => {
  const white: Rgb = looks.colour ?? looks.clothing?.find((g) => g.colour)?.colour ?? [0.74, 0.74, 0.725];
  return {
    top: { kind: 'spacesuit', colour: white, second: [0.5, 0.5, 0.52] },
    bottom: { kind: 'trousers', colour: white },
    shoes: { kind: 'boots', colour: scale(white, 0.9), sole: [0.2, 0.2, 0.21] },
    headwear: { kind: 'space-helmet', colour: white },
    backpack: scale(white, 0.92),
  };
};
