/** Bears: brown, black, polar and panda. */
import type { Rgb } from '../../foundation/colour.ts';
import { hex } from '../../foundation/colour.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { scale, smoothstep } from '../../foundation/vec.ts';
import type { Looks, ThingEntry } from '../entry.ts';
import { carnivoreHead } from './carnivore-head.ts';
import type { CoatPlace } from './coat.ts';
import { mottled, over, plainCoat } from './coat.ts';
import { combBack, faceBareness } from './combing.ts';
import { DOG_NOSE, fray } from './dog-beagle.ts';
import { buildQuadruped } from './quadruped.ts';
import type { QuadrupedPlan } from './quadruped-plan.ts';
import { ageOf, youngPlan } from './young.ts';

/** What tells the kinds apart. */
interface BearKind {
  readonly height: number;
  readonly body: Rgb;
  readonly limbs: Rgb;
  readonly muzzle: Rgb;
  readonly ear: Rgb;
  /** Dark patches round the eyes. */
  readonly masked: boolean;
  /** Head length, withers heights. */
  readonly head: number;
}

const KINDS: Readonly<Record<string, BearKind>> = {
  brown: {
    height: 1.05,
    body: hex('#6b472b'),
    limbs: hex('#4c3220'),
    muzzle: hex('#8a6a4a'),
    ear: hex('#5a3c26'),
    masked: false,
    head: 0.42,
  },
  black: {
    height: 0.9,
    body: hex('#26221f'),
    limbs: hex('#1f1c1a'),
    muzzle: hex('#7a5c40'),
    ear: hex('#221f1d'),
    masked: false,
    head: 0.42,
  },
  polar: {
    height: 1.3,
    body: hex('#e9e2d2'),
    limbs: hex('#e6dfd0'),
    muzzle: hex('#e4dccb'),
    ear: hex('#ddd4c2'),
    masked: false,
    head: 0.37,
  },
  panda: {
    height: 0.75,
    body: hex('#e8e4da'),
    limbs: hex('#201e1e'),
    muzzle: hex('#e2ddd2'),
    ear: hex('#1c1b1b'),
    masked: true,
    head: 0.52,
  },
};

const EYE: Vec3 = [0.13, 0.085, 0.24];

const coat =
  (kind: BearKind) =>
  (place: CoatPlace): Rgb => {
    const { region, trunk: b, head: h } = place;
    const w = fray(place, 8, 0.1);
    let colour = place.colour;
    if (region === 'body' || region === 'neck') {
      colour = kind.masked
        ? over(kind.body, kind.limbs, smoothstep(0.42, 0.5, b[2] + w) * smoothstep(0.86, 0.78, b[2] - b[1] * 0.2 + w))
        : over(kind.body, kind.limbs, smoothstep(-0.1, -0.3, b[1] + w));
    }
    if (region === 'leg' || region === 'foot' || region === 'toe') {
      colour = over(kind.masked ? kind.limbs : kind.body, kind.limbs, smoothstep(0.55, 0.3, place.above + w));
    }
    if (kind.masked && region !== 'ear' && region !== 'muzzle') {
      const patch = Math.sqrt((Math.abs(h[0]) - 0.15) ** 2 + ((h[1] - 0.06) * 0.8) ** 2 + (h[2] - 0.23) ** 2);
      colour = over(colour, kind.limbs, smoothstep(0.13, 0.1, patch));
    }
    return mottled(colour, place.position, 1 / 30, 0.12);
  };

const plan = (looks: Looks): QuadrupedPlan => {
  const kind = KINDS[looks.variant ?? 'brown'] ?? KINDS.brown!;
  const c = looks.colour;
  const palette = {
    body: c ?? kind.body,
    leg: c ?? kind.limbs,
    foot: c ?? kind.limbs,
    toe: c ?? kind.limbs,
    claw: hex('#2b2622'),
    muzzle: c ?? kind.muzzle,
    ear: c ?? kind.ear,
    innerEar: scale(c ?? kind.ear, 0.8),
    nose: DOG_NOSE,
    iris: hex('#3a2413'),
    mouth: hex('#5a1f22'),
  };
  return {
    height: kind.height,
    blend: 0.065,
    legBlend: 1.6,
    trunkLength: 0.86,
    trunkRise: 0.12,
    trunk: [
      { at: [0, -0.13, 0.66], radii: [0.24, 0.31, 0.33] },
      { at: [0, -0.13, 0.34], radii: [0.26, 0.31, 0.36], blend: 0.16 },
      { at: [0, -0.05, 0.03], radii: [0.24, 0.28, 0.23], blend: 0.14 },
      { at: [0, 0.09, 0.7], radii: [0.13, 0.13, 0.18], blend: 0.14 },
    ],
    front: {
      lengths: [0.3, 0.27, 0.28, 0.07],
      angles: [16, -28, 2, 6],
      radii: [0.13, 0.1, 0.082, 0.075],
      spread: [0.17, 0.15],
      flat: 0.7,
    },
    hind: {
      lengths: [0.33, 0.3, 0.13],
      angles: [22, -26, -4],
      radii: [0.17, 0.115, 0.08, 0.075],
      spread: [0.16, 0.16],
      flat: 0.7,
    },
    foot: { kind: 'paw', height: 0.08, radius: 0.085, length: 0.14 },
    neck: { base: [0, 0.86], angle: 28, length: 0.3, radii: [0.22, 0.17, kind.head * 0.29], arch: 0, flat: 0.95 },
    tail: { base: [0.08, -0.2], length: 0.12, angles: [-40, -50, -60, -60], radii: [0.06, 0.06, 0.03] },
    head: carnivoreHead(
      {
        length: kind.head,
        pitch: -16,
        skullWidth: 0.29,
        cheek: 0.19,
        eye: {
          centre: EYE,
          radius: 0.042,
          gaze: [0.42, 0.04, 0.9],
          pupil: 0.7,
          iris: 1.1,
          white: [0.1, 0.08, 0.06],
          rimColour: [0.02, 0.014, 0.012],
          upper: 0.9,
          lower: 0.8,
        },
        muzzle: { end: [-0.1, 0.52], radii: [0.19, 0.115], flat: 1, lips: 0.82 },
        nose: { radii: [0.075, 0.052, 0.05], up: 0.6 },
        ear: { kind: 'standing', height: 0.09, base: 0.085, side: 0.2, lean: 0.04, tip: 0.08 },
        smile: 0.3,
        whiskers: false,
      },
      ageOf(looks) === 'baby',
    ),
    palette,
    coat: c ? plainCoat(c, 1 / 30, []) : coat(kind),
    combing: combBack,
    fur: [
      {
        count: 8200,
        clump: 0.12,
        lift: 0.13,
        width: 0.2,
        swirl: 0.6,
        tip: 0.12,
        root: 0.14,
        variation: 0.1,
        length: (p) => {
          if (faceBareness(p, EYE, 0.52) !== undefined || p.above < 0.08) return 0;
          if (p.region === 'ear') return 0.035;
          return p.above < 0.3 ? 0.04 : 0.07;
        },
      },
      {
        count: 2200,
        clump: 0.08,
        lift: 0.07,
        width: 0.28,
        swirl: 0.5,
        tip: 0.06,
        root: 0.06,
        variation: 0.07,
        length: (p) => (p.region === 'ear' ? 0 : 0.036 * (faceBareness(p, EYE, 0.56) ?? 0)),
      },
    ],
    skin: { roughness: 0.8, sheen: 0.5, pattern: 'fur', patternScale: 0.09 },
    cells: [43, 16],
  };
};

/** Brown bear; black bear, polar bear and panda by variant. */
export const bear: ThingEntry = {
  id: 'bear',
  kind: 'animal',
  words: {
    nouns: [
      'bear',
      'brown bear',
      'grizzly',
      'grizzly bear',
      'polar bear',
      'panda',
      'panda bear',
      'black bear',
      'bear cub',
    ],
    plurals: { grizzlies: 'grizzly' },
  },
  size: [0.6, 1.35, 1.9],
  source: 'brown bear: shoulder 1.05 m, 200 kg; polar bear 1.30 m; giant panda 0.75 m (facts/sizes.csv; PanTHERIA)',
  rig: 'quadruped',
  body: {
    mass: 200,
    material: 'flesh',
    movable: false,
    colliders: (looks) => [
      {
        shape: 'box',
        half: [0.28 * looks.size, 0.5 * looks.size, 0.75 * looks.size],
        centre: [0, 0.55 * looks.size, 0],
        round: 0.1,
      },
    ],
  },
  motion: { walk: 1.2, trot: 3, run: 6, gallop: 11, swim: 1.2, beat: 1, jump: 0.5 },
  variants: {
    'polar bear': 'polar',
    panda: 'panda',
    'panda bear': 'panda',
    'black bear': 'black',
    'brown bear': 'brown',
    'bear cub': 'cub',
  },
  sounds: ['growl', 'paws'],
  shape: (looks, detail) => buildQuadruped(youngPlan(plan(looks), looks, { head: 1.25 }), detail, looks.seed),
};
