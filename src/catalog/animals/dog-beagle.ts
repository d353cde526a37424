/** Beagles: black saddle, tan, white legs, chest and blaze; a red collar. */
import type { Rgb } from '../../foundation/colour.ts';
import { hex } from '../../foundation/colour.ts';
import { noise } from '../../foundation/noise.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { scale, smoothstep } from '../../foundation/vec.ts';
import type { Looks } from '../entry.ts';
import { carnivoreHead } from './carnivore-head.ts';
import type { CoatPlace } from './coat.ts';
import { mottled, over, plainCoat } from './coat.ts';
import { collar } from './collar.ts';
import { combBack, faceBareness } from './combing.ts';
import type { Palette, QuadrupedPlan } from './quadruped-plan.ts';
import { ageOf } from './young.ts';

const WHITE = hex('#e4dbce');
/** A dog's black nose. */
export const DOG_NOSE: Rgb = [0.03, 0.026, 0.026];
/** Regions of a dog's face. */
export const FACE = ['skull', 'brow', 'cheek', 'head', 'muzzle', 'socket'];

/** Noise of ±strength/2 that frays the borders of markings. */
export const fray = (place: CoatPlace, frequency: number, strength: number): number => {
  const [x, y, z] = place.position;
  return (noise(x * frequency + 40, y * frequency + 40, z * frequency + 40) - 0.5) * strength;
};

const BEAGLE_EYE: Vec3 = [0.135, 0.095, 0.215];

/** Black saddle, tan, white legs, chest, belly, blaze and tail tip. */
const beagleCoat =
  (tan: Rgb, saddle: Rgb, seed: number) =>
  (place: CoatPlace): Rgb => {
    const { region, trunk: b, head: h } = place;
    const w = fray(place, 16, 0.07) + (seed % 5) * 0.004;
    let colour = place.colour;
    if (region === 'body' || region === 'neck') {
      const black = smoothstep(0.02, 0.085, b[1] - 0.03 + w + 0.05 * smoothstep(0.8, 0.4, b[2]));
      colour = over(tan, saddle, black * smoothstep(1.02, 0.86, b[2] + w * 2));
      colour = over(colour, WHITE, smoothstep(-0.115, -0.19, b[1] + w * 1.4));
      const front = b[2] - 0.86 - b[1] * 0.35 + w;
      const bib = smoothstep(0.12, 0.02, Math.abs(b[0]) * 0.6 + b[1] * 0.3 + w - 0.02);
      colour = over(colour, WHITE, smoothstep(0, 0.07, front) * bib);
    }
    if (region === 'leg') colour = over(tan, WHITE, smoothstep(0.44, 0.34, place.above + w));
    if (region === 'tail')
      colour = over(
        over(tan, saddle, smoothstep(0.5, 0.2, place.tail) * 0.9),
        WHITE,
        smoothstep(0.66, 0.74, place.tail + w),
      );
    if (FACE.includes(region)) {
      const blaze = smoothstep(
        0.03,
        0.012,
        Math.abs(h[0]) - h[2] * 0.01 - smoothstep(0.25, 0.45, h[2]) * 0.14 + w * 0.2,
      );
      colour = over(tan, WHITE, Math.max(blaze, smoothstep(0.3, 0.4, h[2] + w * 0.6 - h[1] * 0.25)));
      const ring = Math.sqrt((h[2] - 0.215) ** 2 + (h[1] - 0.1) ** 2 + (Math.abs(h[0]) - 0.15) ** 2);
      colour = over(colour, scale(tan, 0.5), smoothstep(0.1, 0.06, ring) * 0.55);
    }
    return mottled(colour, place.position, 1 / 60, 0.12);
  };

const BEAGLE_FUR = [
  {
    count: 6500,
    clump: 0.11,
    lift: 0.13,
    width: 0.24,
    swirl: 0.6,
    tip: 0.1,
    root: 0.1,
    variation: 0.1,
    length: (p: CoatPlace) => {
      if (faceBareness(p, BEAGLE_EYE, 0.56) !== undefined || p.above < 0.16) return 0;
      if (p.region === 'ear') return 0.024;
      if (p.above < 0.4) return 0.02;
      if (p.above < 0.5) return 0.026;
      const chest = 0.014 * smoothstep(-0.1, -0.3, p.trunk[1]) * smoothstep(0.2, 0.4, p.trunk[2]);
      return 0.04 + chest + 0.02 * smoothstep(0, -0.2, p.trunk[2]);
    },
  },
  {
    count: 2600,
    clump: 0.08,
    lift: 0.07,
    width: 0.3,
    swirl: 0.5,
    tip: 0.06,
    root: 0.05,
    variation: 0.07,
    length: (p: CoatPlace) => 0.034 * (faceBareness(p, BEAGLE_EYE, 0.6) ?? 0),
  },
];

/** A beagle; one plain colour when it is named. Withers 0.33–0.41 m (AKC). */
export const beagle = (looks: Looks): QuadrupedPlan => {
  const tan = looks.colour ?? hex('#a9774a');
  const plain = looks.colour !== undefined;
  const light = plain ? tan : WHITE;
  const palette: Palette = {
    body: tan,
    leg: light,
    foot: light,
    toe: light,
    claw: hex('#3b322b'),
    head: tan,
    ear: plain ? tan : hex('#84502c'),
    innerEar: hex('#e0b091'),
    muzzle: light,
    tail: tan,
    nose: DOG_NOSE,
    iris: hex('#5a3318'),
    mouth: hex('#5a1f22'),
  };
  return {
    height: 0.4,
    blend: 0.05,
    trunkLength: 0.76,
    trunkRise: 0.13,
    trunk: [
      { at: [0, -0.08, 0.58], radii: [0.15, 0.225, 0.3] },
      { at: [0, -0.035, 0.71], radii: [0.125, 0.2, 0.17], blend: 0.1 },
      { at: [0, 0, 0.34], radii: [0.135, 0.165, 0.3], blend: 0.12 },
      { at: [0, 0.015, 0.04], radii: [0.14, 0.155, 0.17], blend: 0.1 },
      { at: [0, 0.09, 0.72], radii: [0.09, 0.09, 0.16], blend: 0.1 },
    ],
    front: {
      lengths: [0.29, 0.28, 0.31, 0.1],
      angles: [20, -36, 1, 12],
      radii: [0.074, 0.056, 0.04, 0.037],
      spread: [0.108, 0.105],
      flat: 0.6,
    },
    hind: {
      lengths: [0.3, 0.31, 0.185],
      angles: [22, -36, 3],
      radii: [0.125, 0.075, 0.04, 0.037],
      spread: [0.11, 0.115],
      flat: 0.62,
    },
    foot: { kind: 'paw', height: 0.075, radius: 0.048, length: 0.1 },
    neck: { base: [0.04, 0.78], angle: 50, length: 0.235, radii: [0.15, 0.12, 0.115], arch: 0.015, flat: 0.85 },
    tail: { base: [0.1, -0.1], length: 0.5, angles: [42, 52, 66, 78], radii: [0.045, 0.036, 0.012] },
    head: carnivoreHead(
      {
        length: 0.5,
        pitch: -14,
        skullWidth: 0.245,
        cheek: 0.14,
        eye: {
          centre: BEAGLE_EYE,
          radius: 0.064,
          gaze: [0.5, 0.04, 0.86],
          pupil: 0.6,
          iris: 0.98,
          white: [0.5, 0.46, 0.4],
          rimColour: [0.02, 0.014, 0.012],
          upper: 0.86,
          lower: 0.74,
        },
        muzzle: { end: [-0.1, 0.56], radii: [0.165, 0.115], flat: 0.95, lips: 0.86 },
        nose: { radii: [0.066, 0.048, 0.052], up: 0.62 },
        ear: { kind: 'hanging', length: 0.23, width: 0.13 },
        smile: 0.34,
        whiskers: false,
      },
      ageOf(looks) === 'baby',
    ),
    palette,
    coat: plain ? plainCoat(tan, 1 / 60, []) : beagleCoat(tan, hex('#2b211d'), looks.seed),
    combing: combBack,
    fur: BEAGLE_FUR,
    hair: (a, _, fraction) =>
      collar(a, { colour: hex('#a8322a'), tag: hex('#d8a640'), along: 0.08, width: 0.034 }, fraction),
    skin: { roughness: 0.75, sheen: 0.5, pattern: 'fur', patternScale: 0.04 },
  };
};
