/** Corgis: long, low and thickly furred, orange over cream, with standing ears and a stump of a tail. */
import type { Rgb } from '../../foundation/colour.ts';
import { hex } from '../../foundation/colour.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { length, scale, smoothstep } from '../../foundation/vec.ts';
import type { Looks } from '../entry.ts';
import { carnivoreHead } from './carnivore-head.ts';
import type { CoatPlace } from './coat.ts';
import { mottled, over, plainCoat } from './coat.ts';
import { collar } from './collar.ts';
import { combBack, faceBareness } from './combing.ts';
import { DOG_NOSE, FACE, fray } from './dog-beagle.ts';
import type { QuadrupedPlan } from './quadruped-plan.ts';
import { ageOf } from './young.ts';

const EYE: Vec3 = [0.145, 0.085, 0.225];
const CREAM = hex('#e6d8c2');
const INNER_EAR = hex('#d0a08a');

const coat =
  (orange: Rgb) =>
  (place: CoatPlace): Rgb => {
    const { region, trunk: b, head: h } = place;
    const w = fray(place, 22, 0.1);
    let colour = place.colour;
    if (region === 'body' || region === 'neck' || region === 'leg') {
      const front = smoothstep(1.18, 1.28, b[2] - b[1] * 0.25 + w) * smoothstep(0.3, 0.1, b[1] - 0.1);
      const low = smoothstep(-0.12, -0.26, b[1] + w);
      colour = over(over(orange, scale(orange, 0.62), smoothstep(0.05, 0.22, b[1] + w)), CREAM, Math.max(low, front));
    }
    if (region === 'leg' || region === 'foot') colour = over(colour, CREAM, smoothstep(0.5, 0.3, place.above + w));
    if (region === 'ear' || region === 'inner-ear') {
      const inward = place.normal[2] * 0.88 + Math.abs(place.normal[0]) * 0.2;
      colour = over(scale(orange, 0.85), INNER_EAR, region === 'inner-ear' ? smoothstep(0.1, 0.4, inward) : 0);
    }
    if (FACE.includes(region) || region === 'jaw') {
      const blaze = smoothstep(0.055, 0.02, Math.abs(h[0]) - smoothstep(0.2, 0.42, h[2]) * 0.1 + w * 0.15);
      const cheek = smoothstep(-0.03, -0.1, h[1] + 0.12 * Math.abs(h[0]) + w * 0.3);
      colour = over(orange, CREAM, Math.max(blaze, cheek, smoothstep(0.34, 0.42, h[2] - h[1] * 0.2)));
      const spot = length([Math.abs(h[0]) - 0.12, h[1] - 0.2, h[2] - 0.22]);
      colour = over(colour, CREAM, smoothstep(0.06, 0.03, spot) * 0.7);
    }
    return mottled(colour, place.position, 1 / 80, 0.12);
  };

/** A Pembroke corgi; one plain colour when it is named. Withers 0.25–0.30 m, body about 40 % longer (AKC). */
export const corgi = (looks: Looks): QuadrupedPlan => {
  const orange = looks.colour ?? hex('#bd8450');
  const plain = looks.colour !== undefined;
  const light = plain ? orange : CREAM;
  return {
    height: 0.28,
    blend: 0.06,
    trunkLength: 1.08,
    trunkRise: 0.1,
    trunk: [
      { at: [0, -0.11, 0.86], radii: [0.22, 0.29, 0.35] },
      { at: [0, -0.06, 1.0], radii: [0.21, 0.27, 0.24], blend: 0.12 },
      { at: [0, -0.06, 0.48], radii: [0.2, 0.23, 0.45], blend: 0.16 },
      { at: [0, -0.03, 0.06], radii: [0.21, 0.23, 0.24], blend: 0.12 },
    ],
    front: {
      lengths: [0.3, 0.24, 0.21, 0.075],
      angles: [20, -36, 1, 12],
      radii: [0.13, 0.088, 0.064, 0.056],
      spread: [0.16, 0.15],
      flat: 0.6,
    },
    hind: {
      lengths: [0.28, 0.26, 0.15],
      angles: [22, -36, 3],
      radii: [0.19, 0.105, 0.062, 0.054],
      spread: [0.16, 0.15],
      flat: 0.62,
    },
    foot: { kind: 'paw', height: 0.095, radius: 0.07, length: 0.13 },
    neck: { base: [0.06, 1.04], angle: 48, length: 0.25, radii: [0.23, 0.2, 0.19], arch: 0.02, flat: 0.9 },
    tail: { base: [0.12, -0.16], length: 0.16, angles: [25, 35, 40, 40], radii: [0.07, 0.085, 0.05] },
    head: carnivoreHead(
      {
        length: 0.68,
        pitch: -10,
        skullWidth: 0.265,
        cheek: 0.16,
        eye: {
          centre: EYE,
          radius: 0.064,
          gaze: [0.46, 0.04, 0.88],
          pupil: 0.62,
          iris: 1,
          white: [0.5, 0.46, 0.4],
          rimColour: [0.02, 0.014, 0.012],
          upper: 0.86,
          lower: 0.74,
        },
        muzzle: { end: [-0.11, 0.52], radii: [0.15, 0.088], flat: 0.95, lips: 0.8 },
        nose: { radii: [0.06, 0.045, 0.048], up: 0.62 },
        ear: { kind: 'standing', height: 0.27, base: 0.13, side: 0.165, lean: 0.07, tip: 0.04 },
        smile: 0.33,
        whiskers: false,
      },
      ageOf(looks) === 'baby',
    ),
    palette: {
      body: orange,
      leg: light,
      foot: light,
      toe: light,
      claw: hex('#3b322b'),
      head: orange,
      muzzle: light,
      ear: scale(orange, plain ? 1 : 0.85),
      innerEar: INNER_EAR,
      tail: orange,
      nose: DOG_NOSE,
      iris: hex('#4a2a14'),
      mouth: hex('#5a1f22'),
    },
    coat: plain ? plainCoat(orange, 1 / 80, ['inner-ear']) : coat(orange),
    combing: combBack,
    fur: [
      {
        count: 7600,
        clump: 0.12,
        lift: 0.13,
        width: 0.2,
        swirl: 0.6,
        tip: 0.1,
        root: 0.13,
        variation: 0.11,
        length: (p) => {
          if (p.region === 'ear' || p.region === 'inner-ear') return p.region === 'ear' ? 0.02 : 0;
          if (faceBareness(p, EYE, 0.52) !== undefined || p.above < 0.2) return 0;
          if (p.above < 0.38) return 0.035;
          const ruff = length(p.head) < 0.6 ? 0.03 : 0;
          const chest = 0.03 * smoothstep(0.9, 1.2, p.trunk[2]) * smoothstep(0.1, -0.1, p.trunk[1]);
          return 0.07 + ruff + chest + 0.05 * smoothstep(0.05, -0.15, p.trunk[2]);
        },
      },
      {
        count: 2600,
        clump: 0.09,
        lift: 0.07,
        width: 0.28,
        swirl: 0.5,
        tip: 0.06,
        root: 0.05,
        variation: 0.07,
        length: (p) => (p.region === 'ear' || p.region === 'inner-ear' ? 0 : 0.042 * (faceBareness(p, EYE, 0.56) ?? 0)),
      },
    ],
    hair: (a, _, fraction) =>
      collar(a, { colour: hex('#2f6f8f'), tag: hex('#d8a640'), along: 0.06, width: 0.04 }, fraction),
    skin: { roughness: 0.75, sheen: 0.5, pattern: 'fur', patternScale: 0.04 },
  };
};
