/** Clothes that make a calling: what somebody wears when the prompt says what they are but not what they wear. */
import { hex } from '../../../foundation/colour.ts';
import type { Garment } from '../../entry.ts';

const wear = (kind: string, colour?: string): Garment => (colour ? { kind, colour: hex(colour) } : { kind });

const COOK = [
  wear('shirt', '#f2f0ea'),
  wear('toque', '#f6f4ee'),
  wear('trousers', '#3b3f47'),
  wear('scarf', '#b8402f'),
];
const POLICE = [wear('shirt', '#2b3a5c'), wear('trousers', '#1f2a44'), wear('cap', '#1f2a44'), wear('tie', '#15181f')];
const SPORT = [wear('t-shirt'), wear('shorts', '#2f3b52'), wear('trainers', '#e8e4da')];
const BUILDER = [
  wear('t-shirt', '#f08a24'),
  wear('jeans', '#3d5478'),
  wear('helmet', '#f2c230'),
  wear('boots', '#8a5a34'),
];
const FARMER = [
  wear('shirt', '#b5483a'),
  wear('jeans', '#3d5478'),
  wear('straw hat', '#d8b878'),
  wear('boots', '#5a4030'),
];
const TRAVELLER = [wear('backpack', '#c8653a'), wear('cap', '#7a8a5c'), wear('boots', '#7a5236')];
const FIRE = [wear('raincoat', '#2e2b28'), wear('helmet', '#c8281e'), wear('boots', '#e0b020')];
const ROYAL_MAN = [wear('coat', '#8e1f2c'), wear('crown', '#d9a62e'), wear('boots', '#3a241c')];
const ROYAL_WOMAN = [wear('dress', '#8e2f5c'), wear('crown', '#d9a62e')];
const FORMAL = [wear('suit', '#2b3038'), wear('tie', '#7a2e33'), wear('shoes', '#221a16')];

/** Garments by calling, as in the variants of {@link COSTUME_WORDS}. */
export const COSTUMES: Readonly<Record<string, readonly Garment[]>> = {
  chef: COOK,
  police: POLICE,
  sport: SPORT,
  builder: BUILDER,
  farmer: FARMER,
  traveller: TRAVELLER,
  firefighter: FIRE,
  king: ROYAL_MAN,
  queen: ROYAL_WOMAN,
  formal: FORMAL,
  doctor: [wear('lab coat', '#f0efea'), wear('trousers', '#4a5a68')],
  scientist: [wear('lab coat', '#f0efea'), wear('glasses'), wear('trousers', '#4f4a44')],
  nurse: [wear('shirt', '#7fb3c4'), wear('trousers', '#7fb3c4'), wear('trainers', '#f0ede4')],
  cowboy: [
    wear('shirt', '#8c5a3c'),
    wear('jeans', '#3d5478'),
    wear('cowboy hat', '#7a5030'),
    wear('boots', '#6a4024'),
    wear('scarf', '#b8302a'),
  ],
  magician: [wear('suit', '#1b1b20'), wear('hat', '#17171a')],
  santa: [
    wear('coat', '#c01f22'),
    wear('woolly hat', '#c01f22'),
    wear('trousers', '#a81a1e'),
    wear('boots', '#1d1a19'),
  ],
  pirate: [wear('coat', '#5a2a26'), wear('hat', '#1f1a18'), wear('boots', '#2c2018')],
  student: [wear('backpack', '#3f6f9a')],
};

/** Nouns and the costume each calls for: variants of the entries of grown people. */
export const COSTUME_WORDS: Readonly<Record<string, string>> = {
  chef: 'chef',
  cook: 'chef',
  baker: 'chef',
  'police officer': 'police',
  policeman: 'police',
  policewoman: 'police',
  officer: 'police',
  guard: 'police',
  pilot: 'police',
  captain: 'police',
  sailor: 'police',
  runner: 'sport',
  jogger: 'sport',
  sprinter: 'sport',
  athlete: 'sport',
  player: 'sport',
  footballer: 'sport',
  gymnast: 'sport',
  worker: 'builder',
  builder: 'builder',
  'construction worker': 'builder',
  mechanic: 'builder',
  engineer: 'builder',
  farmer: 'farmer',
  gardener: 'farmer',
  shepherd: 'farmer',
  fisherman: 'farmer',
  hiker: 'traveller',
  tourist: 'traveller',
  traveller: 'traveller',
  traveler: 'traveller',
  explorer: 'traveller',
  climber: 'traveller',
  firefighter: 'firefighter',
  fireman: 'firefighter',
  king: 'king',
  prince: 'king',
  queen: 'queen',
  princess: 'queen',
  businessman: 'formal',
  businesswoman: 'formal',
  waiter: 'formal',
  groom: 'formal',
  lawyer: 'formal',
  conductor: 'formal',
  manager: 'formal',
  doctor: 'doctor',
  scientist: 'scientist',
  professor: 'scientist',
  nurse: 'nurse',
  cowboy: 'cowboy',
  magician: 'magician',
  wizard: 'magician',
  santa: 'santa',
  'santa claus': 'santa',
  pirate: 'pirate',
  student: 'student',
  pupil: 'student',
};
