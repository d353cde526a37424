/** Wild dogs: the grey wolf and the red fox. */
import type { Rgb } from '../../foundation/colour.ts';
import { hex } from '../../foundation/colour.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { length, scale, smoothstep } from '../../foundation/vec.ts';
import type { Looks, ThingEntry } from '../entry.ts';
import { carnivoreHead } from './carnivore-head.ts';
import type { CoatPlace } from './coat.ts';
import { mottled, over, plainCoat } from './coat.ts';
import { combBack, faceBareness } from './combing.ts';
import { DOG_NOSE, FACE, fray } from './dog-beagle.ts';
import { buildQuadruped } from './quadruped.ts';
import type { QuadrupedPlan } from './quadruped-plan.ts';
import { ageOf, youngPlan } from './young.ts';

/** What tells wolf and fox apart; lengths in withers heights. */
interface WildDog {
  readonly height: number;
  readonly ground: Rgb;
  readonly back: Rgb;
  readonly pale: Rgb;
  readonly legs: Rgb;
  readonly tailTip: Rgb;
  readonly head: number;
  readonly muzzle: number;
  readonly ear: number;
  readonly tail: readonly [length: number, thickness: number];
  readonly iris: Rgb;
}

const WOLF: WildDog = {
  height: 0.8,
  ground: hex('#8b8378'),
  back: hex('#4a4540'),
  pale: hex('#d6cdbf'),
  legs: hex('#b8ac9b'),
  tailTip: hex('#3a3532'),
  head: 0.42,
  muzzle: 0.105,
  ear: 0.16,
  tail: [0.5, 0.075],
  iris: hex('#b08a35'),
};

const FOX: WildDog = {
  height: 0.38,
  ground: hex('#bf6226'),
  back: hex('#a34f1d'),
  pale: hex('#ece4d8'),
  legs: hex('#2a211d'),
  tailTip: hex('#efe9df'),
  head: 0.5,
  muzzle: 0.078,
  ear: 0.26,
  tail: [0.85, 0.1],
  iris: hex('#a8752a'),
};

const EYE: Vec3 = [0.132, 0.085, 0.22];

const coat =
  (d: WildDog) =>
  (place: CoatPlace): Rgb => {
    const { region, trunk: b, head: h } = place;
    const w = fray(place, 14, 0.12);
    let colour = place.colour;
    if (region === 'body' || region === 'neck' || region === 'leg') {
      colour = over(d.ground, d.back, smoothstep(0, 0.13, b[1] + w));
      const throat = smoothstep(0.82, 0.95, b[2] - b[1] * 0.3 + w) * smoothstep(0.16, 0.04, b[1]);
      colour = over(colour, d.pale, Math.max(smoothstep(-0.13, -0.22, b[1] + w), throat));
    }
    if (region === 'leg' || region === 'foot' || region === 'toe') {
      colour = over(colour, d.legs, smoothstep(0.42, 0.25, place.above + w));
    }
    if (region === 'tail') {
      colour = over(
        over(d.ground, d.back, smoothstep(0.3, 0.9, place.normal[1])),
        d.tailTip,
        smoothstep(0.72, 0.82, place.tail + w),
      );
    }
    if (region === 'ear')
      colour = over(d.ground, d.legs, smoothstep(0.25, 0.5, h[1]) * (place.normal[2] < 0.3 ? 1 : 0.4));
    if (FACE.includes(region) || region === 'jaw') {
      const cheek = smoothstep(0, -0.07, h[1] + w * 0.3 - Math.abs(h[0]) * 0.25);
      const muzzleTop = smoothstep(0.05, 0.02, Math.abs(h[0])) * smoothstep(0.3, 0.4, h[2]);
      colour = over(d.ground, d.pale, Math.max(0, cheek - muzzleTop * 0.6));
      const brow = length([Math.abs(h[0]) - 0.1, h[1] - 0.17, h[2] - 0.22]);
      colour = over(colour, d.pale, smoothstep(0.06, 0.03, brow) * 0.4);
    }
    return mottled(colour, place.position, 1 / 60, 0.13);
  };

const plan =
  (d: WildDog) =>
  (looks: Looks): QuadrupedPlan => {
    const c = looks.colour;
    const ground = c ?? d.ground;
    return {
      height: d.height,
      blend: 0.05,
      trunkLength: 0.78,
      trunkRise: 0.12,
      trunk: [
        { at: [0, -0.09, 0.58], radii: [0.145, 0.22, 0.29] },
        { at: [0, -0.04, 0.7], radii: [0.125, 0.19, 0.16], blend: 0.1 },
        { at: [0, -0.02, 0.34], radii: [0.13, 0.165, 0.3], blend: 0.12 },
        { at: [0, 0.01, 0.04], radii: [0.135, 0.15, 0.16], blend: 0.1 },
        { at: [0, 0.09, 0.7], radii: [0.08, 0.08, 0.16], blend: 0.1 },
      ],
      front: {
        lengths: [0.28, 0.27, 0.32, 0.11],
        angles: [20, -36, 1, 12],
        radii: [0.074, 0.054, 0.037, 0.034],
        spread: [0.105, 0.09],
        flat: 0.6,
      },
      hind: {
        lengths: [0.3, 0.31, 0.21],
        angles: [22, -36, 3],
        radii: [0.12, 0.07, 0.038, 0.034],
        spread: [0.105, 0.1],
        flat: 0.62,
      },
      foot: { kind: 'paw', height: 0.07, radius: 0.046, length: 0.1 },
      neck: { base: [0.04, 0.79], angle: 38, length: 0.28, radii: [0.17, 0.145, 0.13], arch: 0.01, flat: 0.88 },
      tail: {
        base: [0.08, -0.1],
        length: d.tail[0],
        angles: [-38, -46, -40, -28],
        radii: [0.045, d.tail[1], 0.025],
      },
      head: carnivoreHead(
        {
          length: d.head,
          pitch: -12,
          skullWidth: 0.24,
          cheek: 0.16,
          eye: {
            centre: EYE,
            radius: 0.052,
            gaze: [0.46, 0.04, 0.88],
            pupil: 0.45,
            iris: 1,
            white: [0.1, 0.08, 0.06],
            rimColour: [0.02, 0.014, 0.012],
            upper: 0.74,
            lower: 0.66,
            slant: 0.14,
          },
          muzzle: { end: [-0.09, 0.6], radii: [0.15, d.muzzle], flat: 0.95, lips: 0.8 },
          nose: { radii: [0.055, 0.042, 0.045], up: 0.6 },
          ear: { kind: 'standing', height: d.ear, base: 0.115, side: 0.14, lean: 0.05, tip: 0.035 },
          smile: 0.34,
          whiskers: false,
        },
        ageOf(looks) === 'baby',
      ),
      palette: {
        body: ground,
        foot: c ?? d.legs,
        toe: c ?? d.legs,
        claw: hex('#2b2622'),
        muzzle: c ?? d.pale,
        ear: ground,
        innerEar: scale(c ?? d.pale, 0.9),
        tail: ground,
        nose: DOG_NOSE,
        iris: d.iris,
        mouth: hex('#5a1f22'),
      },
      coat: c ? plainCoat(c, 1 / 60, []) : coat(d),
      combing: combBack,
      fur: [
        {
          count: 7000,
          clump: 0.12,
          lift: 0.13,
          width: 0.2,
          swirl: 0.6,
          tip: 0.12,
          root: 0.12,
          variation: 0.12,
          length: (p) => {
            if (faceBareness(p, EYE, 0.56) !== undefined || p.above < 0.14) return 0;
            if (p.region === 'ear' || p.region === 'inner-ear') return p.region === 'ear' ? 0.018 : 0;
            if (p.region === 'tail') return 0.1;
            if (p.above < 0.4) return 0.022;
            return (
              0.055 + 0.035 * smoothstep(0.62, 0.9, p.trunk[2]) + (length(p.head) < 0.7 && p.head[1] < 0 ? 0.02 : 0)
            );
          },
        },
        {
          count: 2400,
          clump: 0.09,
          lift: 0.07,
          width: 0.28,
          swirl: 0.5,
          tip: 0.06,
          root: 0.05,
          variation: 0.08,
          length: (p) =>
            p.region === 'ear' || p.region === 'inner-ear' ? 0 : 0.034 * (faceBareness(p, EYE, 0.6) ?? 0),
        },
      ],
      skin: { roughness: 0.78, sheen: 0.5, pattern: 'fur', patternScale: 0.06 },
    };
  };

const wild = (
  id: string,
  nouns: readonly string[],
  plurals: Readonly<Record<string, string>>,
  dog: WildDog,
  size: Vec3,
  mass: number,
): ThingEntry => ({
  id,
  kind: 'animal',
  words: { nouns, plurals },
  size,
  source: 'facts/sizes.csv (field-guide values; PanTHERIA masses)',
  rig: 'quadruped',
  body: {
    mass,
    material: 'flesh',
    movable: false,
    colliders: (looks) => [
      {
        shape: 'box',
        half: [size[0] * 0.45 * looks.size, size[1] * 0.35 * looks.size, size[2] * 0.35 * looks.size],
        centre: [0, size[1] * 0.4 * looks.size, 0],
        round: size[0] * 0.2,
      },
    ],
  },
  motion: { walk: 1.2, trot: 2.8, run: 6, gallop: 12, swim: 0.9, beat: 2, jump: 1 },
  sounds: [id === 'fox' ? 'bark' : 'howl', 'paws'],
  shape: (looks, detail) => buildQuadruped(youngPlan(plan(dog)(looks), looks, { head: 1.25 }), detail, looks.seed),
});

/** Grey wolf. */
export const wolf = wild('wolf', ['wolf', 'grey wolf', 'wolf pup'], { wolves: 'wolf' }, WOLF, [0.28, 1.05, 1.5], 40);

/** Red fox. */
export const fox = wild('fox', ['fox', 'red fox', 'vixen', 'fox cub'], { foxes: 'fox' }, FOX, [0.13, 0.58, 0.82], 6);
