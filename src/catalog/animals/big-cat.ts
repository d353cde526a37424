/** Lions and tigers. */
import type { Rgb } from '../../foundation/colour.ts';
import { hex } from '../../foundation/colour.ts';
import { sin } from '../../foundation/exact.ts';
import type { Random } from '../../foundation/random.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { addScaled, length, scale, smoothstep } from '../../foundation/vec.ts';
import type { Looks, ThingEntry } from '../entry.ts';
import { carnivoreHead } from './carnivore-head.ts';
import type { CoatPlace } from './coat.ts';
import { mottled, over, plainCoat } from './coat.ts';
import { combBack, faceBareness } from './combing.ts';
import { FACE, fray } from './dog-beagle.ts';
import { lockMesh } from './lock.ts';
import { buildQuadruped } from './quadruped.ts';
import type { Anatomy, HairDressing, QuadrupedPlan } from './quadruped-plan.ts';
import { ageOf, youngPlan } from './young.ts';

const EYE: Vec3 = [0.128, 0.085, 0.225];
const PALE = hex('#ece2d0');
const STRIPE = hex('#1f1814');

const tigerCoat =
  (ground: Rgb) =>
  (place: CoatPlace): Rgb => {
    const { region, trunk: b, head: h } = place;
    const w = fray(place, 5, 1);
    let colour = place.colour;
    let stripes = 0;
    if (region === 'body' || region === 'neck') {
      const thigh = smoothstep(0.07, 0.11, Math.abs(b[0])) * smoothstep(0.32, 0.22, b[2]);
      colour = over(ground, PALE, smoothstep(-0.14, -0.24, b[1] + w * 0.05) * (1 - thigh));
      stripes = smoothstep(0.35, 0.7, sin(b[2] * 46 + b[1] * 7 + w * 4.5)) * smoothstep(-0.28, -0.16, b[1]);
    }
    if (region === 'leg' || region === 'foot') {
      colour = over(ground, PALE, smoothstep(0.25, 0.12, place.above) * 0.7);
      stripes = smoothstep(0.5, 0.8, sin(place.above * 60 + w * 4)) * smoothstep(0.14, 0.26, place.above);
    }
    if (region === 'tail')
      stripes = Math.max(smoothstep(0.2, 0.5, sin(place.tail * 44)), smoothstep(0.9, 0.95, place.tail));
    if (FACE.includes(region) || region === 'jaw') {
      const eye = length([Math.abs(h[0]) - 0.13, (h[1] - 0.13) * 1.4, h[2] - 0.22]);
      colour = over(ground, PALE, Math.max(smoothstep(-0.03, -0.1, h[1]), smoothstep(0.09, 0.05, eye) * 0.9));
      if (h[2] < 0.3)
        stripes =
          smoothstep(0.45, 0.75, sin(h[1] * 40 + Math.abs(h[0]) * 34 + w * 3)) *
          smoothstep(0.03, 0.09, Math.abs(h[0]) + (h[1] > 0.15 ? 0.06 : 0));
    }
    return mottled(over(colour, STRIPE, stripes * 0.92), place.position, 1 / 40, 0.1);
  };

const lionCoat =
  (ground: Rgb) =>
  (place: CoatPlace): Rgb => {
    const { region, trunk: b, head: h } = place;
    let colour = place.colour;
    // The pale belly ends at the thighs.
    const thigh = smoothstep(0.07, 0.11, Math.abs(b[0])) * smoothstep(0.32, 0.22, b[2]);
    if (region === 'body' || region === 'neck')
      colour = over(ground, PALE, smoothstep(-0.14, -0.26, b[1]) * 0.7 * (1 - thigh));
    if (region === 'tail') colour = over(ground, hex('#3a281a'), smoothstep(0.86, 0.92, place.tail));
    if (FACE.includes(region) || region === 'jaw') colour = over(ground, PALE, smoothstep(-0.05, -0.12, h[1]) * 0.8);
    return mottled(colour, place.position, 1 / 40, 0.1);
  };

/** A mane in three rings round head and neck, combed outwards and down. */
const mane =
  (colour: Rgb) =>
  (a: Anatomy, random: Random, fraction: number): HairDressing[] => {
    const H = a.height;
    const out: HairDressing[] = [];
    const count = Math.round(190 * Math.max(0.3, fraction));
    for (let i = 0; i < count; i++) {
      const ring = i % 4;
      const angle = random.range(-1, 1) * Math.PI;
      const forward = -0.06 - ring * 0.2 + random.range(-0.06, 0.06);
      const out2 = a.head.vector(sin(angle), -0.12 + sin(angle + Math.PI / 2), 0);
      const centre = a.head.point(0, -0.02 - ring * 0.1, forward);
      let r = 0.02 * H;
      while (r < 0.4 * H && a.distance(addScaled(centre, out2, r)) < 0) r += 0.008 * H;
      const root = addScaled(centre, out2, r - 0.01 * H);
      const low = out2[1] < -0.3 ? 1.3 : 1;
      out.push({
        root,
        mesh: lockMesh({
          root,
          direction: [out2[0], out2[1] + 0.1, out2[2] - 0.5 - ring * 0.2],
          length: (0.15 + 0.08 * random.next()) * low * H,
          width: (0.022 / Math.sqrt(Math.max(0.3, fraction))) * H,
          drop: 0.3,
          colour: scale(colour, (ring === 0 ? 1.35 : ring === 3 ? 0.7 : 1) * (0.8 + 0.4 * random.next())),
          face: a.head.vector(0, 0.3, 1),
          segments: 4,
        }),
      });
    }
    return out;
  };

const plan =
  (kind: 'lion' | 'tiger') =>
  (looks: Looks): QuadrupedPlan => {
    const c = looks.colour;
    const ground = c ?? hex(kind === 'lion' ? '#b98a52' : '#c4702a');
    const pale = c ?? PALE;
    const maned = kind === 'lion' && looks.variant !== 'lioness' && ageOf(looks) !== 'baby';
    return {
      height: 1,
      blend: 0.05,
      trunkLength: 0.94,
      trunkRise: 0.1,
      trunk: [
        { at: [0, -0.1, 0.7], radii: [0.16, 0.23, 0.28] },
        { at: [0, -0.06, 0.82], radii: [0.13, 0.18, 0.15], blend: 0.1 },
        { at: [0, -0.08, 0.4], radii: [0.155, 0.195, 0.38], blend: 0.16 },
        { at: [0, -0.02, 0.04], radii: [0.155, 0.19, 0.2], blend: 0.1 },
        { at: [0, 0.07, 0.8], radii: [0.08, 0.08, 0.16], blend: 0.1 },
      ],
      front: {
        lengths: [0.27, 0.27, 0.28, 0.09],
        angles: [14, -31, 1, 10],
        radii: [0.085, 0.07, 0.056, 0.052],
        spread: [0.12, 0.105],
        flat: 0.65,
      },
      hind: {
        lengths: [0.29, 0.3, 0.2],
        angles: [22, -36, 3],
        radii: [0.15, 0.09, 0.053, 0.05],
        spread: [0.12, 0.115],
        flat: 0.62,
      },
      foot: { kind: 'paw', height: 0.075, radius: 0.068, length: 0.1 },
      neck: { base: [0.04, 0.86], angle: 34, length: 0.24, radii: [0.18, 0.155, 0.14], arch: 0, flat: 0.9 },
      tail: {
        base: [0.08, -0.14],
        length: 0.92,
        angles: [-55, -62, -40, 5],
        radii: [0.04, 0.028, kind === 'lion' ? 0.034 : 0.024],
      },
      head: carnivoreHead(
        {
          length: 0.42,
          pitch: -10,
          skullWidth: 0.265,
          cheek: 0.175,
          eye: {
            centre: EYE,
            radius: 0.06,
            gaze: [0.38, 0.03, 0.92],
            pupil: 0.42,
            iris: 1.05,
            white: [0.06, 0.05, 0.04],
            rimColour: [0.02, 0.014, 0.012],
            upper: 0.8,
            lower: 0.66,
            slant: 0.16,
          },
          muzzle: { end: [-0.1, 0.47], radii: [0.18, 0.128], flat: 1.08, lips: 0.84 },
          nose: { radii: [0.062, 0.038, 0.04], up: 0.66 },
          ear: { kind: 'standing', height: 0.08, base: 0.085, side: 0.185, lean: 0.04, tip: 0.07 },
          smile: 0.24,
          whiskers: true,
        },
        ageOf(looks) === 'baby',
      ),
      palette: {
        body: ground,
        foot: c ?? over(ground, PALE, 0.3),
        toe: c ?? over(ground, PALE, 0.3),
        claw: hex('#2b2622'),
        muzzle: pale,
        ear: c ?? (kind === 'tiger' ? STRIPE : scale(ground, 0.75)),
        innerEar: pale,
        tail: ground,
        nose: hex('#9a5a50'),
        iris: hex('#b58a2c'),
        mouth: hex('#6a2a2c'),
      },
      coat: c ? plainCoat(c, 1 / 40, []) : kind === 'tiger' ? tigerCoat(ground) : lionCoat(ground),
      combing: combBack,
      ...(maned ? { hair: mane(c ? scale(c, 0.95) : hex('#6a4222')) } : {}),
      fur: [
        {
          count: 6500,
          clump: 0.12,
          lift: 0.09,
          width: 0.22,
          swirl: 0.5,
          tip: 0.08,
          root: 0.08,
          variation: 0.08,
          length: (p) => {
            if (faceBareness(p, EYE, 0.47) !== undefined || p.above < 0.12) return 0;
            if (p.region === 'ear' || p.region === 'inner-ear') return 0.018;
            if (p.region === 'tail') return p.tail > 0.86 && kind === 'lion' ? 0.08 : 0.02;
            return p.above < 0.36 ? 0.016 : 0.028;
          },
        },
        {
          count: 2400,
          clump: 0.08,
          lift: 0.06,
          width: 0.28,
          swirl: 0.4,
          tip: 0.05,
          root: 0.05,
          variation: 0.06,
          length: (p) =>
            p.region === 'ear' || p.region === 'inner-ear' ? 0 : 0.024 * (faceBareness(p, EYE, 0.51) ?? 0),
        },
      ],
      skin: { roughness: 0.75, sheen: 0.45, pattern: 'fur', patternScale: 0.05 },
    };
  };

const bigCat = (
  id: 'lion' | 'tiger',
  nouns: readonly string[],
  variants: Readonly<Record<string, string>>,
  mass: number,
  size: Vec3,
): ThingEntry => ({
  id,
  kind: 'animal',
  words: { nouns },
  size,
  source: 'shoulder 0.9–1.1 m, head and body 1.8 m (facts/sizes.csv; PanTHERIA)',
  rig: 'quadruped',
  body: {
    mass,
    material: 'flesh',
    movable: false,
    colliders: (looks) => [
      {
        shape: 'box',
        half: [0.2 * looks.size, 0.45 * looks.size, 0.75 * looks.size],
        centre: [0, 0.5 * looks.size, 0],
        round: 0.1,
      },
    ],
  },
  motion: { walk: 1.1, trot: 3, run: 7, gallop: 14, swim: 1, beat: 1, jump: 2 },
  variants,
  sounds: ['roar', 'paws'],
  shape: (looks, detail) => buildQuadruped(youngPlan(plan(id)(looks), looks, { head: 1.25 }), detail, looks.seed),
});

/** Lion; lioness and cub by variant. */
export const lion = bigCat(
  'lion',
  ['lion', 'lioness', 'lion cub'],
  { lioness: 'lioness', 'lion cub': 'cub' },
  160,
  [0.58, 1.35, 2.1],
);

/** Tiger. */
export const tiger = bigCat(
  'tiger',
  ['tiger', 'tigress', 'tiger cub', 'bengal tiger'],
  { 'tiger cub': 'cub' },
  170,
  [0.42, 1.3, 2.1],
);
