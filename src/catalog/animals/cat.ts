/** Cats: a tabby with a white bib and paws, or one plain colour when it is named. */
import type { Rgb } from '../../foundation/colour.ts';
import { hex } from '../../foundation/colour.ts';
import { sin } from '../../foundation/exact.ts';
import { noise } from '../../foundation/noise.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { scale, smoothstep } from '../../foundation/vec.ts';
import type { Looks, ThingEntry } from '../entry.ts';
import { carnivoreHead } from './carnivore-head.ts';
import type { CoatPlace } from './coat.ts';
import { mottled, over, plainCoat } from './coat.ts';
import { combBack, faceBareness } from './combing.ts';
import { buildQuadruped } from './quadruped.ts';
import type { Palette, QuadrupedPlan } from './quadruped-plan.ts';
import { ageOf, youngPlan } from './young.ts';

const EYE: Vec3 = [0.132, 0.05, 0.19];
const INNER_EAR = hex('#c98f80');
const MUZZLE_END = 0.38;

/** Soft stripe: 1 where the wave is high. */
const stripe = (phase: number, threshold: number): number => smoothstep(0.15, 0.55, sin(phase) - threshold);

/** Grey-brown ground, dark stripes on trunk, legs, tail and brow; pale belly, bib, muzzle and paws. */
const tabbyCoat =
  (base: Rgb, dark: Rgb, belly: Rgb, offset: number) =>
  (place: CoatPlace): Rgb => {
    const { region, trunk: b, head: h } = place;
    const [x, y, z] = place.position;
    const w = noise(x * 18 + offset, y * 18 + offset, z * 18 + offset) - 0.5;
    let colour = place.colour;
    // The inside of an ear is the side that looks forward and outward.
    if (region === 'ear' || region === 'inner-ear') {
      const inward = place.normal[2] * 0.88 + place.normal[0] * (x < 0 ? -0.46 : 0.46);
      colour = over(scale(base, 0.85), INNER_EAR, smoothstep(0.1, 0.4, inward) * (region === 'inner-ear' ? 1 : 0.3));
    }
    if (region === 'body' || region === 'neck') {
      const phase = b[2] * 30 + b[1] * 9 * (b[2] < 0.5 ? 1 : -1) + w * 3.4;
      const flank = stripe(phase, smoothstep(0.02, -0.16, b[1]) - 0.05) * 0.85;
      colour = over(base, dark, Math.max(flank, smoothstep(0.1, 0.16, b[1] + w * 0.06) * 0.6));
      const bib =
        smoothstep(1, 1.1, b[2] - b[1] * 0.6 + w * 0.05) *
        smoothstep(0.16, 0.06, Math.abs(b[0])) *
        smoothstep(0.12, 0, b[1]);
      // The pale belly ends at the thighs.
      const thigh = smoothstep(0.07, 0.11, Math.abs(b[0])) * smoothstep(0.32, 0.22, b[2]);
      colour = over(colour, belly, Math.max(smoothstep(-0.16, -0.25, b[1] + w * 0.08) * (1 - thigh), bib));
    }
    if (region === 'leg') colour = over(base, dark, stripe(place.above * 46 + w * 2.5, 0.1) * 0.8);
    if (region === 'foot' || region === 'toe') colour = over(base, belly, smoothstep(0.2, 0.1, place.above + w * 0.05));
    if (region === 'tail')
      colour = over(
        base,
        dark,
        Math.max(stripe(place.tail * 34 + w * 2, 0) * 0.85, smoothstep(0.88, 0.95, place.tail)),
      );
    if (region === 'skull' || region === 'brow' || region === 'cheek' || region === 'head' || region === 'socket') {
      const [side, up, forward] = [Math.abs(h[0]), h[1], h[2]];
      let marks = 0;
      if (up > 0.1) marks = stripe(side * 52 + w * 2 + forward * 3, 0.1) * smoothstep(0.27, 0.2, forward);
      if (side > 0.17 && up < 0.08) marks = Math.max(marks, stripe(up * 44 + side * 10 + w * 2, 0.15) * 0.8);
      colour = over(base, dark, marks * 0.8);
      const eyeDistance = Math.sqrt((forward - 0.26) ** 2 + (up + 0.02) ** 2 + (side - 0.13) ** 2);
      const pale = Math.max(
        smoothstep(-0.08, -0.15, up + w * 0.05) * smoothstep(0.02, 0.1, forward),
        smoothstep(0.09, 0.04, eyeDistance) * 0.5,
      );
      colour = over(colour, belly, pale);
    }
    return mottled(colour, place.position, 1 / 90, 0.12);
  };

const fur = (length: number) => [
  {
    count: 7000,
    clump: 0.13,
    lift: 0.12,
    width: 0.22,
    swirl: 0.6,
    tip: 0.08,
    root: 0.1,
    variation: 0.1,
    length: (p: CoatPlace) => {
      const [side, up, forward] = p.head;
      if (p.region === 'ear' || p.region === 'inner-ear') return p.region === 'ear' ? 0.015 : 0;
      if (faceBareness(p, EYE, 0.34) !== undefined || p.above < 0.14) return 0;
      const cheek = Math.sqrt(side * side + up * up + forward * forward) < 0.6 && up < 0 ? 0.03 : 0;
      if (p.region === 'tail') return 0.06 * length;
      return (p.above < 0.36 ? 0.022 : 0.046 + cheek) * length;
    },
  },
  {
    count: 2600,
    clump: 0.1,
    lift: 0.07,
    width: 0.28,
    swirl: 0.5,
    tip: 0.06,
    root: 0.05,
    variation: 0.07,
    length: (p: CoatPlace) =>
      p.region === 'ear' || p.region === 'inner-ear' ? 0 : 0.036 * (faceBareness(p, EYE, MUZZLE_END) ?? 0),
  },
];

const TABBIES: readonly (readonly [base: string, dark: string])[] = [
  ['#a5845f', '#4a3220'],
  ['#9a8f80', '#40382f'],
  ['#c58a4e', '#8a4f22'],
];
const IRISES = ['#93a83a', '#b09a35', '#7fa05a'] as const;

const plan = (looks: Looks): QuadrupedPlan => {
  const plain = looks.colour;
  const [ground, marking] = TABBIES[looks.seed % 5 < 3 ? 0 : (looks.seed % 5) - 2]!;
  const base = plain ?? hex(ground);
  const belly = plain ?? hex('#e3d6c4');
  const palette: Palette = {
    body: base,
    leg: base,
    foot: belly,
    toe: belly,
    claw: hex('#e8e0d0'),
    head: base,
    muzzle: belly,
    ear: plain ?? scale(base, 0.8),
    innerEar: INNER_EAR,
    tail: base,
    nose: hex('#b56a62'),
    iris: hex(IRISES[looks.seed % 3]!),
    mouth: hex('#6a2a2c'),
  };
  return {
    height: 0.25,
    blend: 0.05,
    trunkLength: 0.96,
    trunkRise: 0.1,
    trunk: [
      { at: [0, -0.09, 0.73], radii: [0.14, 0.205, 0.25] },
      { at: [0, -0.05, 0.84], radii: [0.115, 0.17, 0.13], blend: 0.1 },
      { at: [0, -0.07, 0.42], radii: [0.15, 0.185, 0.4], blend: 0.16 },
      { at: [0, -0.02, 0.04], radii: [0.15, 0.195, 0.2], blend: 0.1 },
    ],
    front: {
      lengths: [0.27, 0.28, 0.3, 0.1],
      angles: [13, -31, 1, 12],
      radii: [0.068, 0.06, 0.05, 0.046],
      spread: [0.1, 0.09],
      flat: 0.6,
    },
    hind: {
      lengths: [0.3, 0.32, 0.22],
      angles: [22, -36, 3],
      radii: [0.15, 0.09, 0.05, 0.046],
      spread: [0.11, 0.105],
      flat: 0.62,
    },
    foot: { kind: 'paw', height: 0.075, radius: 0.062, length: 0.09 },
    neck: { base: [0.05, 0.88], angle: 44, length: 0.2, radii: [0.15, 0.135, 0.14], arch: 0, flat: 0.9 },
    tail: { base: [0.08, -0.14], length: 1.1, angles: [20, 30, 55, 70], radii: [0.058, 0.055, 0.042] },
    head: carnivoreHead(
      {
        length: 0.57,
        pitch: -8,
        skullWidth: 0.285,
        cheek: 0.19,
        eye: {
          centre: EYE,
          radius: 0.08,
          gaze: [0.4, 0.02, 0.9],
          pupil: 0.66,
          iris: 1.1,
          slit: 0.5,
          white: [0.02, 0.015, 0.01],
          rimColour: [0.025, 0.018, 0.014],
          upper: 0.84,
          lower: 0.72,
          slant: 0.1,
        },
        muzzle: { end: [-0.1, 0.335], radii: [0.15, 0.082], flat: 1.15, lips: 0.78 },
        nose: { radii: [0.04, 0.028, 0.03], up: 0.62 },
        ear: { kind: 'standing', height: 0.2, base: 0.14, side: 0.165, lean: 0.06, tip: 0.03 },
        smile: 0.15,
        whiskers: true,
        cells: 32,
      },
      ageOf(looks) === 'baby',
    ),
    palette,
    coat: plain
      ? plainCoat(plain, 1 / 90, ['inner-ear'])
      : tabbyCoat(base, hex(marking), belly, (looks.seed % 97) + 10),
    combing: combBack,
    fur: fur(1),
    skin: { roughness: 0.75, sheen: 0.5, pattern: 'fur', patternScale: 0.04 },
  };
};

/** House cat. */
export const cat: ThingEntry = {
  id: 'cat',
  kind: 'animal',
  words: {
    nouns: ['cat', 'kitten', 'kitty', 'tabby', 'tomcat', 'feline', 'house cat', 'pussycat', 'kitty cat'],
    plurals: { kitties: 'kitty', tabbies: 'tabby' },
  },
  size: [0.12, 0.4, 0.58],
  source: 'shoulder 0.23–0.25 m, head and body 0.46 m, tail 0.30 m (facts/sizes.csv; PanTHERIA for the mass)',
  rig: 'quadruped',
  body: {
    mass: 4.2,
    material: 'flesh',
    movable: false,
    colliders: (looks) => [
      {
        shape: 'box',
        half: [0.06 * looks.size, 0.13 * looks.size, 0.22 * looks.size],
        centre: [0, 0.14 * looks.size, 0],
        round: 0.03,
      },
    ],
  },
  motion: { walk: 0.7, trot: 2, run: 4, gallop: 9, swim: 0.6, beat: 2, jump: 1.6 },
  variants: { kitten: 'kitten', tabby: 'tabby' },
  sounds: ['meow', 'paws'],
  shape: (looks, detail) => buildQuadruped(youngPlan(plan(looks), looks, { head: 1.25 }), detail, looks.seed),
};
