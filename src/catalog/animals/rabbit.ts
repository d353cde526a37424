/** Rabbits: long ears, round rump, cotton tail. */
import type { Rgb } from '../../foundation/colour.ts';
import { hex } from '../../foundation/colour.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { scale, smoothstep } from '../../foundation/vec.ts';
import type { Looks, ThingEntry } from '../entry.ts';
import { carnivoreHead } from './carnivore-head.ts';
import type { CoatPlace } from './coat.ts';
import { mottled, over, plainCoat } from './coat.ts';
import { combBack, faceBareness } from './combing.ts';
import { fray } from './dog-beagle.ts';
import { buildQuadruped } from './quadruped.ts';
import type { QuadrupedPlan } from './quadruped-plan.ts';
import { ageOf, youngPlan } from './young.ts';

const EYE: Vec3 = [0.175, 0.07, 0.13];
const PALE = hex('#e6ddcf');
const GROUNDS = ['#8a735a', '#7d6f60', '#a58a68'] as const;

const coat =
  (ground: Rgb) =>
  (place: CoatPlace): Rgb => {
    const { region, trunk: b, head: h } = place;
    const w = fray(place, 26, 0.1);
    let colour = place.colour;
    if (region === 'body' || region === 'neck') colour = over(ground, PALE, smoothstep(-0.2, -0.34, b[1] + w));
    // The hollow of the ear also comes near the brow; only the ear itself is pink inside.
    if (region === 'inner-ear' && h[1] < 0.3) colour = ground;
    if (region === 'ear') colour = over(ground, scale(ground, 0.5), smoothstep(0.62, 0.8, h[1]));
    if (region === 'skull' || region === 'cheek' || region === 'socket') {
      const ring = Math.sqrt((Math.abs(h[0]) - EYE[0]) ** 2 + (h[1] - EYE[1]) ** 2 + (h[2] - EYE[2]) ** 2);
      colour = over(ground, PALE, smoothstep(0.13, 0.09, ring) * 0.6);
    }
    return mottled(colour, place.position, 1 / 110, 0.14);
  };

const plan = (looks: Looks): QuadrupedPlan => {
  const c = looks.colour;
  const ground = c ?? hex(GROUNDS[looks.seed % GROUNDS.length]!);
  const pale = c ?? PALE;
  return {
    height: 0.17,
    blend: 0.07,
    legBlend: 1.8,
    trunkLength: 0.98,
    trunkRise: 0.06,
    trunk: [
      { at: [0, -0.18, 0.78], radii: [0.22, 0.27, 0.3] },
      { at: [0, -0.12, 0.42], radii: [0.27, 0.34, 0.42], blend: 0.2 },
      { at: [0, -0.08, 0.1], radii: [0.3, 0.36, 0.3], blend: 0.16 },
    ],
    front: {
      lengths: [0.28, 0.26, 0.24, 0.09],
      angles: [22, -46, 4, 10],
      radii: [0.1, 0.085, 0.065, 0.06],
      spread: [0.13, 0.1],
      flat: 0.75,
    },
    hind: {
      lengths: [0.42, 0.42, 0.36],
      angles: [58, -58, 62],
      radii: [0.22, 0.15, 0.075, 0.07],
      spread: [0.2, 0.17],
      flat: 0.65,
    },
    foot: { kind: 'paw', height: 0.08, radius: 0.075, length: 0.12 },
    neck: { base: [0.02, 0.96], angle: 46, length: 0.24, radii: [0.2, 0.17, 0.17], arch: 0, flat: 0.95 },
    tail: { base: [0.06, -0.2], length: 0.16, angles: [20, 45, 60, 60], radii: [0.1, 0.12, 0.07] },
    head: carnivoreHead(
      {
        length: 0.6,
        pitch: -16,
        skullWidth: 0.24,
        cheek: 0.16,
        eye: {
          centre: EYE,
          radius: 0.075,
          gaze: [0.86, 0.06, 0.5],
          pupil: 0.9,
          iris: 1.25,
          white: [0.05, 0.04, 0.03],
          rimColour: [0.03, 0.02, 0.016],
          upper: 1,
          lower: 0.9,
        },
        muzzle: { end: [-0.09, 0.36], radii: [0.17, 0.1], flat: 0.95, lips: 0.85 },
        nose: { radii: [0.035, 0.022, 0.022], up: 0.55 },
        ear: { kind: 'standing', height: 0.72, base: 0.105, side: 0.1, lean: 0.1, tip: 0.065 },
        smile: 0.12,
        whiskers: true,
      },
      ageOf(looks) === 'baby',
    ),
    palette: {
      body: ground,
      foot: pale,
      toe: pale,
      claw: hex('#3b322b'),
      muzzle: c ?? scale(ground, 1.15),
      ear: ground,
      innerEar: hex('#d3a094'),
      tail: pale,
      nose: hex('#b57a70'),
      iris: hex('#2a1a10'),
      mouth: hex('#6a2a2c'),
    },
    coat: c ? plainCoat(c, 1 / 110, ['inner-ear']) : coat(ground),
    combing: combBack,
    fur: [
      {
        count: 7600,
        clump: 0.16,
        lift: 0.13,
        width: 0.22,
        swirl: 0.6,
        tip: 0.12,
        root: 0.12,
        variation: 0.12,
        length: (p) => {
          if (p.region === 'inner-ear' || faceBareness(p, EYE, 0.36) !== undefined || p.above < 0.06) return 0;
          if (p.region === 'ear') return 0.02;
          return p.region === 'tail' ? 0.13 : p.above < 0.25 ? 0.04 : 0.085;
        },
      },
      {
        count: 2400,
        clump: 0.12,
        lift: 0.07,
        width: 0.28,
        swirl: 0.5,
        tip: 0.06,
        root: 0.06,
        variation: 0.08,
        length: (p) => (p.region === 'ear' || p.region === 'inner-ear' ? 0 : 0.055 * (faceBareness(p, EYE, 0.4) ?? 0)),
      },
    ],
    skin: { roughness: 0.8, sheen: 0.5, pattern: 'fur', patternScale: 0.04 },
    cells: [43, 16],
  };
};

/** Rabbit or hare. */
export const rabbit: ThingEntry = {
  id: 'rabbit',
  kind: 'animal',
  words: { nouns: ['rabbit', 'bunny', 'hare', 'bunny rabbit'], plurals: { bunnies: 'bunny' } },
  size: [0.13, 0.3, 0.36],
  source: 'rabbit: head and body 0.40 m stretched, 0.25 m high, 1.8 kg (facts/sizes.csv; PanTHERIA)',
  rig: 'quadruped',
  body: {
    mass: 1.8,
    material: 'flesh',
    movable: false,
    colliders: (looks) => [
      {
        shape: 'box',
        half: [0.06 * looks.size, 0.09 * looks.size, 0.15 * looks.size],
        centre: [0, 0.1 * looks.size, 0],
        round: 0.03,
      },
    ],
  },
  motion: { walk: 0.5, trot: 1.5, run: 4, gallop: 9, beat: 2, jump: 0.8 },
  sounds: ['paws'],
  shape: (looks, detail) => buildQuadruped(youngPlan(plan(looks), looks, { head: 1.15 }), detail, looks.seed),
};
