/** Sheep: a cloud of curly wool on dark thin legs, with a dark face. */
import type { Rgb } from '../../foundation/colour.ts';
import { hex } from '../../foundation/colour.ts';
import { fbm, noise } from '../../foundation/noise.ts';
import { scale } from '../../foundation/vec.ts';
import type { Looks, ThingEntry } from '../entry.ts';
import type { CoatPlace } from './coat.ts';
import { mottled } from './coat.ts';
import { grazerHead } from './grazer-head.ts';
import { buildQuadruped } from './quadruped.ts';
import type { QuadrupedPlan } from './quadruped-plan.ts';
import { youngPlan } from './young.ts';

const WOOL = hex('#e4dccb');
const FACE = hex('#2b2624');

/** Is this wool, or bare face, ears and legs? */
const woolly = (place: CoatPlace): boolean =>
  place.region === 'body' ||
  place.region === 'neck' ||
  place.region === 'tail' ||
  ((place.region === 'head' || place.region === 'ear') &&
    place.head[2] < 0.02 &&
    place.head[1] > 0.14 &&
    Math.abs(place.head[0]) < 0.15);

const coat =
  (wool: Rgb, plain: boolean) =>
  (place: CoatPlace): Rgb => {
    const [x, y, z] = place.position;
    if (!woolly(place))
      return place.region === 'inner-ear' || plain ? place.colour : mottled(place.colour, place.position, 0.03, 0.08);
    const curls = plain ? 0.95 + 0.1 * fbm(x * 40, y * 40, z * 40, 2) : 0.86 + 0.2 * noise(x * 42, y * 42, z * 42);
    return scale(wool, curls);
  };

const plan = (looks: Looks): QuadrupedPlan => {
  const wool = looks.colour ?? WOOL;
  const black = looks.variant === 'black' && !looks.colour;
  const fleece = black ? hex('#2a2523') : wool;
  const face = looks.seed % 3 === 2 && !black ? hex('#d8cdbb') : FACE;
  return {
    height: 0.7,
    blend: 0.06,
    legBlend: 1,
    trunkLength: 0.86,
    trunkRise: 0.08,
    trunk: [
      { at: [0, -0.1, 0.62], radii: [0.27, 0.33, 0.33] },
      { at: [0, -0.1, 0.3], radii: [0.3, 0.34, 0.4], blend: 0.16 },
      { at: [0, -0.06, 0.04], radii: [0.27, 0.31, 0.26], blend: 0.12 },
    ],
    front: {
      lengths: [0.28, 0.22, 0.24, 0.14],
      angles: [20, -34, 1, 1],
      radii: [0.09, 0.06, 0.046, 0.036],
      cannon: 0.031,
      spread: [0.14, 0.12],
      flat: 0.75,
    },
    hind: {
      lengths: [0.28, 0.27, 0.2],
      angles: [22, -30, 3],
      radii: [0.15, 0.075, 0.048, 0.037],
      cannon: 0.032,
      spread: [0.15, 0.12],
      flat: 0.7,
    },
    foot: { kind: 'hoof', height: 0.09, radius: 0.047, pastern: 0.033, cloven: true },
    neck: { base: [0.04, 0.82], angle: 42, length: 0.34, radii: [0.22, 0.17, 0.135], arch: 0, flat: 0.85 },
    tail: { base: [0.06, -0.2], length: 0.22, angles: [-50, -75, -80, -80], radii: [0.06, 0.06, 0.04] },
    head: grazerHead({
      length: 0.38,
      pitch: -30,
      brow: 0.16,
      muzzle: 0.105,
      earLength: 0.34,
      horns: 0,
      lid: scale(face, 0.7),
    }),
    palette: {
      body: fleece,
      leg: looks.colour ?? face,
      foot: looks.colour ?? face,
      head: looks.colour ?? face,
      muzzle: looks.colour ?? face,
      ear: looks.colour ?? face,
      claw: hex('#2b2622'),
      innerEar: hex('#a37a6c'),
      nose: face,
      iris: hex('#8a6a2c'),
      mouth: hex('#6a2a2c'),
    },
    coat: coat(fleece, looks.colour !== undefined),
    // Wool grows every way: locks curl round in little whorls.
    combing: ({ position: [x, y, z] }) => [
      noise(x * 30, y * 30, z * 30) - 0.5,
      noise(x * 30 + 70, y * 30, z * 30) - 0.6,
      noise(x * 30, y * 30 + 70, z * 30) - 0.5,
    ],
    fur: [
      {
        count: 9000,
        clump: 0.05,
        lift: 0.22,
        width: 0.8,
        swirl: 1.6,
        tip: 0.1,
        root: 0.16,
        variation: 0.08,
        length: (p) => (woolly(p) ? 0.05 : 0),
      },
    ],
    relief: (p) => noise(p[0] * 42, p[1] * 42, p[2] * 42) * 0.02,
    skin: { roughness: 0.9, sheen: 0.5 },
    cells: [45, 16],
  };
};

/** Domestic sheep; lamb and black sheep by variant. */
export const sheep: ThingEntry = {
  id: 'sheep',
  kind: 'animal',
  words: { nouns: ['sheep', 'lamb', 'ewe', 'ram', 'black sheep'], plurals: { sheep: 'sheep' } },
  size: [0.44, 0.92, 1.1],
  source: 'domestic ewe: shoulder 0.70 m, length 1.15 m, 65 kg (facts/sizes.csv; PanTHERIA)',
  rig: 'quadruped',
  body: {
    mass: 65,
    material: 'flesh',
    movable: false,
    colliders: (looks) => [
      {
        shape: 'box',
        half: [0.2 * looks.size, 0.33 * looks.size, 0.42 * looks.size],
        centre: [0, 0.38 * looks.size, 0],
        round: 0.08,
      },
    ],
  },
  motion: { walk: 0.9, trot: 2, run: 4, gallop: 9, beat: 1.5, jump: 0.7 },
  variants: { lamb: 'lamb', 'black sheep': 'black' },
  sounds: ['baa', 'hooves'],
  shape: (looks, detail) =>
    buildQuadruped(youngPlan(plan(looks), looks, { head: 1.2, legs: 1.05 }), detail, looks.seed),
};
