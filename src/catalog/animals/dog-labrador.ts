/** Labradors, yellow, black or brown, and golden retrievers, which are the same with longer hair. */
import type { Rgb } from '../../foundation/colour.ts';
import { hex, luminance } from '../../foundation/colour.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { scale, smoothstep } from '../../foundation/vec.ts';
import type { Looks } from '../entry.ts';
import { carnivoreHead } from './carnivore-head.ts';
import type { CoatPlace } from './coat.ts';
import { mottled, over, plainCoat } from './coat.ts';
import { collar } from './collar.ts';
import { combBack, faceBareness } from './combing.ts';
import { DOG_NOSE, fray } from './dog-beagle.ts';
import type { QuadrupedPlan } from './quadruped-plan.ts';
import { ageOf } from './young.ts';

const EYE: Vec3 = [0.138, 0.1, 0.215];

const COATS = ['#cf9f68', '#cf9f68', '#1f1c1b', '#4a2c1c', '#dcb98a'] as const;

/** One ground colour, darker on back and ears, lighter on belly and cheeks. */
const shadedCoat =
  (ground: Rgb) =>
  (place: CoatPlace): Rgb => {
    const w = fray(place, 12, 0.1);
    let colour = place.colour;
    if (place.region === 'body' || place.region === 'neck') {
      colour = over(ground, scale(ground, 0.82), smoothstep(0, 0.14, place.trunk[1] + w));
      colour = over(colour, scale(ground, 1.16), smoothstep(-0.1, -0.22, place.trunk[1] + w));
    }
    return mottled(colour, place.position, 1 / 50, 0.1);
  };

/** What sets a dog of this build apart from a plain labrador. */
export interface Dressing {
  /** 1 short to 1.7 long. Default 1. */
  readonly hair?: number;
  /** Painter of markings. Default: one colour, shaded; exactly one where the looks name it. */
  readonly coat?: (place: CoatPlace) => Rgb;
  /** Pricked ears and a tail carried high. */
  readonly pricked?: boolean;
  readonly collar?: Rgb;
}

/** A dog of a retriever's build, on a ground colour. */
export const retrieverBuild = (looks: Looks, ground: Rgb, dressing: Dressing = {}): QuadrupedPlan => {
  const hair = dressing.hair ?? 1;
  const plain = looks.colour !== undefined;
  const dark = luminance(ground) < 0.05;
  return {
    height: 0.57,
    blend: 0.05,
    trunkLength: 0.78,
    trunkRise: 0.13,
    trunk: [
      { at: [0, -0.09, 0.59], radii: [0.16, 0.24, 0.3] },
      { at: [0, -0.04, 0.72], radii: [0.14, 0.205, 0.175], blend: 0.1 },
      { at: [0, -0.02, 0.34], radii: [0.15, 0.185, 0.3], blend: 0.12 },
      { at: [0, 0.01, 0.04], radii: [0.152, 0.165, 0.17], blend: 0.1 },
      { at: [0, 0.09, 0.72], radii: [0.09, 0.09, 0.16], blend: 0.1 },
    ],
    front: {
      lengths: [0.29, 0.28, 0.3, 0.1],
      angles: [20, -36, 1, 12],
      radii: [0.08, 0.062, 0.047, 0.042],
      spread: [0.118, 0.11],
      flat: 0.6,
    },
    hind: {
      lengths: [0.3, 0.31, 0.185],
      angles: [22, -36, 3],
      radii: [0.13, 0.078, 0.045, 0.041],
      spread: [0.115, 0.118],
      flat: 0.62,
    },
    foot: { kind: 'paw', height: 0.075, radius: 0.053, length: 0.105 },
    neck: { base: [0.04, 0.79], angle: 47, length: 0.25, radii: [0.165, 0.132, 0.122], arch: 0.015, flat: 0.87 },
    tail: dressing.pricked
      ? { base: [0.1, -0.11], length: 0.62, angles: [38, 62, 88, 120], radii: [0.05, 0.06, 0.026] }
      : { base: [0.09, -0.11], length: 0.58, angles: [-28, -12, 4, 12], radii: [0.056, 0.042, 0.014] },
    head: carnivoreHead(
      {
        length: 0.46,
        pitch: -13,
        skullWidth: 0.27,
        cheek: 0.15,
        eye: {
          centre: EYE,
          radius: 0.06,
          gaze: [0.46, 0.04, 0.88],
          pupil: 0.6,
          iris: 1,
          white: [0.4, 0.36, 0.3],
          rimColour: [0.02, 0.014, 0.012],
          upper: 0.84,
          lower: 0.72,
          slant: 0.03,
        },
        muzzle: { end: [-0.095, 0.55], radii: [0.18, 0.13], flat: 0.98, lips: 0.84 },
        nose: { radii: [0.07, 0.05, 0.052], up: 0.6 },
        ear: dressing.pricked
          ? { kind: 'standing', height: 0.27, base: 0.13, side: 0.15, lean: 0.05, tip: 0.03 }
          : { kind: 'hanging', length: 0.17, width: 0.125 },
        smile: 0.33,
        whiskers: false,
      },
      ageOf(looks) === 'baby',
    ),
    palette: {
      body: ground,
      claw: hex('#2b2622'),
      innerEar: scale(ground, 0.8),
      ear: scale(ground, plain || dark ? 1 : 0.86),
      nose: DOG_NOSE,
      iris: hex(dark ? '#4a2a12' : '#54310f'),
      mouth: hex('#5a1f22'),
    },
    coat: plain ? plainCoat(ground, 1 / 50, []) : (dressing.coat ?? shadedCoat(ground)),
    combing: combBack,
    fur: [
      {
        count: 6500,
        clump: 0.11,
        lift: 0.1 + 0.03 * hair,
        width: 0.24 / Math.sqrt(hair),
        swirl: 0.5,
        tip: 0.1,
        root: 0.1,
        variation: 0.09,
        length: (p) => {
          if (faceBareness(p, EYE, 0.56) !== undefined || p.above < 0.14) return 0;
          if (p.region === 'ear' || p.region === 'inner-ear') return dressing.pricked ? 0 : 0.022 * hair;
          if (p.above < 0.38) return 0.022;
          if (p.region === 'tail') return 0.035 * hair * hair;
          const feathering =
            0.016 * (hair - 0.6) * (smoothstep(-0.1, -0.3, p.trunk[1]) + smoothstep(0, -0.2, p.trunk[2]));
          return 0.034 * hair + feathering * hair;
        },
      },
      {
        count: 2400,
        clump: 0.08,
        lift: 0.07,
        width: 0.3,
        swirl: 0.5,
        tip: 0.05,
        root: 0.05,
        variation: 0.06,
        length: (p) => 0.03 * (faceBareness(p, EYE, 0.6) ?? 0),
      },
    ],
    hair: (a, _, fraction) =>
      collar(
        a,
        { colour: dressing.collar ?? hex('#31604a'), tag: hex('#c9c4ba'), along: 0.08, width: 0.028 },
        fraction,
      ),
    skin: { roughness: dark ? 0.6 : 0.75, sheen: dark ? 0.35 : 0.5, pattern: 'fur', patternScale: 0.04 },
  };
};

/** A labrador. Withers 0.55–0.62 m (AKC). */
export const labrador = (looks: Looks): QuadrupedPlan =>
  retrieverBuild(looks, looks.colour ?? hex(COATS[looks.seed % COATS.length]!));

/** A golden retriever. */
export const golden = (looks: Looks): QuadrupedPlan =>
  retrieverBuild(looks, looks.colour ?? hex('#bf8746'), { hair: 1.7 });
