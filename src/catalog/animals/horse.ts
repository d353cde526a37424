/** Horses: bay unless a colour is named; white ones keep a grey muzzle. */
import type { Rgb } from '../../foundation/colour.ts';
import { hex, luminance } from '../../foundation/colour.ts';
import { sin } from '../../foundation/exact.ts';
import type { Random } from '../../foundation/random.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { add, addScaled, mix, normalize, scale, sub } from '../../foundation/vec.ts';
import type { Looks, ThingEntry } from '../entry.ts';
import { combBack } from './combing.ts';
import { coloursOf, horseCoat } from './horse-coat.ts';
import { horseHead } from './horse-head.ts';
import { lockMesh } from './lock.ts';
import { buildQuadruped } from './quadruped.ts';
import type { Anatomy, HairDressing, LegKit, QuadrupedPlan } from './quadruped-plan.ts';
import { youngPlan } from './young.ts';

/** Muscle that makes the plain cones read as a horse: forearm, gaskin, tendons, point of the hock. */
const muscles = ({ tool, front, side, points: p }: LegKit): void => {
  const leg = { region: 'leg' };
  if (front) {
    const triceps = mix(p[1]!, p[2]!, 0.45);
    tool.ellipsoid([triceps[0] + 0.02 * side, triceps[1] + 0.03, triceps[2] - 0.05], [0.05, 0.1, 0.075], {
      region: 'body',
      blend: 0.025,
    });
    const forearm = mix(p[2]!, p[3]!, 0.25);
    tool.ellipsoid([forearm[0] + 0.01 * side, forearm[1], forearm[2] + 0.014], [0.036, 0.085, 0.044], {
      ...leg,
      blend: 0.03,
    });
    tool.cone(addScaled(p[3]!, [0, -1, -1], 0.017), addScaled(p[4]!, [0, 0.4, -1], 0.018), 0.01, 0.012, {
      ...leg,
      region: 'foot',
      blend: 0.008,
    });
    return;
  }
  const thigh = mix(p[0]!, p[1]!, 0.62);
  tool.ellipsoid([thigh[0] + 0.035 * side, thigh[1], thigh[2] + 0.03], [0.05, 0.12, 0.075], {
    region: 'body',
    blend: 0.03,
  });
  const gaskin = mix(p[1]!, p[2]!, 0.3);
  tool.ellipsoid([gaskin[0] + 0.01 * side, gaskin[1], gaskin[2] - 0.012], [0.04, 0.1, 0.058], { ...leg, blend: 0.035 });
  tool.ellipsoid(addScaled(p[2]!, [0, 0.6, -1], 0.033), [0.018, 0.036, 0.02], { ...leg, blend: 0.025 });
  tool.cone(addScaled(p[2]!, [0, 0.3, -1], 0.026), addScaled(p[3]!, [0, 0.4, -1], 0.018), 0.012, 0.012, {
    ...leg,
    region: 'foot',
    blend: 0.01,
  });
};

/** Mane, forelock and tail, lock by lock. */
const dressHair =
  (colour: Rgb, upright: boolean) =>
  (a: Anatomy, random: Random, fraction: number): HairDressing[] => {
    const H = a.height;
    const out: HairDressing[] = [];
    const [base, middle, end] = a.neck as [Vec3, Vec3, Vec3];
    const tint = () => scale(colour, 0.75 + 0.5 * random.next());
    const manes = Math.round(96 * fraction);
    for (let i = 0; i < manes; i++) {
      const t = 0.08 + (0.95 * i) / (manes - 1);
      const u = Math.min(1, t);
      const c = u < 0.5 ? mix(base, middle, u * 2) : mix(middle, end, u * 2 - 1);
      const along = normalize(u < 0.5 ? sub(middle, base) : sub(end, middle));
      const up: Vec3 = [0, along[2], -along[1]];
      let r = 0.02 * H;
      while (r < 0.35 * H && a.distance(addScaled(c, up, r)) < 0) r += 0.004 * H;
      const root = add(addScaled(c, up, r - 0.008 * H), [
        (random.next() - 0.5) * 0.02 * H,
        0,
        (random.next() - 0.5) * 0.015 * H,
      ]);
      const side = random.chance(0.64) ? 1 : -1;
      const length = (0.13 + 0.09 * sin(u * 3.1) + 0.1 * random.next()) * H;
      const mesh = lockMesh({
        root,
        direction: upright
          ? addScaled([0.12 * side, 0, 0], up, 1)
          : [0.75 * side, 0.2 + 0.3 * random.next(), 0.2 - 0.5 * random.next()],
        length: upright ? length * 0.35 : length,
        width: (0.019 / Math.sqrt(fraction)) * H,
        drop: upright ? 0 : 0.55 + 0.35 * random.next(),
        colour: tint(),
        face: [side, 0.35, 0],
      });
      out.push({ root, mesh });
    }
    for (let i = 0; i < (upright ? 4 : 12); i++) {
      const root = a.head.point((random.next() - 0.5) * 0.12, 0.19, -0.06 + 0.03 * random.next());
      const direction = addScaled(a.head.vector(0, 0.4, 0.8), [1, 0, 0], (random.next() - 0.5) * 0.8);
      out.push({
        root,
        mesh: lockMesh({
          root,
          direction,
          length: (0.13 + 0.08 * random.next()) * H,
          width: 0.009 * H,
          drop: 0.25,
          colour: tint(),
          face: [0, 0.3, 1],
        }),
      });
    }
    const strands = Math.round((upright ? 24 : 64) * fraction);
    const dock = a.tail[1]!;
    for (let i = 0; i < strands; i++) {
      const root = add(dock, [
        (random.next() - 0.5) * 0.035 * H,
        (random.next() - 0.6) * 0.06 * H,
        (random.next() - 0.5) * 0.03 * H,
      ]);
      const spread = (random.next() - 0.5) * 0.5;
      const mesh = lockMesh({
        root,
        direction: [spread, -0.15, -0.45 - 0.5 * random.next()],
        length: (0.44 + 0.16 * random.next()) * H,
        width: (0.019 / Math.sqrt(fraction)) * H,
        drop: 0.42 + 0.2 * random.next(),
        colour: tint(),
        face: [spread * 3, 0.2, -1],
        segments: 7,
      });
      out.push({ root, flowing: true, mesh });
    }
    return out;
  };

const plan = (looks: Looks): QuadrupedPlan => {
  const c = coloursOf(looks);
  return {
    height: 1.6,
    blend: 0.045,
    legBlend: 1.9,
    trunkLength: 0.7,
    trunkRise: 0.13,
    trunk: [
      { at: [0, -0.055, 0.56], radii: [0.15, 0.235, 0.27] },
      { at: [0, -0.045, 0.71], radii: [0.135, 0.195, 0.13], blend: 0.1 },
      { at: [0, -0.07, 0.32], radii: [0.16, 0.215, 0.32], blend: 0.12 },
      { at: [0, 0.0, 0.02], radii: [0.145, 0.165, 0.19], blend: 0.1 },
      { at: [0, -0.03, -0.06], radii: [0.128, 0.14, 0.1], blend: 0.08 },
      { at: [0, 0.045, 0.28], radii: [0.08, 0.1, 0.26], blend: 0.1 },
      { at: [0, 0.13, 0.63], radii: [0.045, 0.075, 0.17], blend: 0.1 },
    ],
    front: {
      lengths: [0.28, 0.21, 0.27, 0.195],
      angles: [27, -44, 1, 1],
      radii: [0.072, 0.06, 0.039, 0.03],
      cannon: 0.021,
      spread: [0.09, 0.08],
      flat: 0.7,
    },
    hind: {
      lengths: [0.26, 0.28, 0.255],
      angles: [24, -33, 4],
      radii: [0.12, 0.066, 0.042, 0.031],
      cannon: 0.023,
      spread: [0.1, 0.085],
      flat: 0.6,
    },
    foot: { kind: 'hoof', height: 0.1, radius: 0.043, pastern: 0.026 },
    neck: { base: [0.03, 0.74], angle: 50, length: 0.5, radii: [0.185, 0.125, 0.095], arch: 0.03, flat: 0.55 },
    // The dock, and below it the hair that falls to the hocks: four joints along all of it.
    tail: { base: [0.12, -0.15], length: 0.62, angles: [-20, -62, -82, -86], radii: [0.032, 0.012, 0.004] },
    head: horseHead(0.4, -48, scale(c.body, 0.5), looks.variant === 'unicorn'),
    palette: {
      body: c.body,
      leg: c.body,
      foot: c.points,
      claw: hex('#3b322b'),
      head: c.body,
      muzzle: c.muzzle,
      ear: c.body,
      innerEar: scale(c.body, 0.4),
      tail: c.mane,
      nose: c.muzzle,
      iris: hex('#2a170c'),
      mouth: c.muzzle,
    },
    coat: horseCoat(c, (looks.seed % 89) + 10),
    combing: combBack,
    legExtras: muscles,
    hair: dressHair(c.mane, looks.variant === 'zebra'),
    skin: { roughness: luminance(c.body) > 0.5 ? 0.82 : 0.66, sheen: 0.45, pattern: 'fur', patternScale: 0.03 },
    cells: [52, 19],
  };
};

/** Riding horse. */
export const horse: ThingEntry = {
  id: 'horse',
  kind: 'animal',
  words: {
    nouns: [
      'horse',
      'stallion',
      'mare',
      'pony',
      'foal',
      'colt',
      'steed',
      'mustang',
      'filly',
      'gelding',
      'zebra',
      'unicorn',
    ],
    plurals: { ponies: 'pony', fillies: 'filly' },
  },
  size: [0.6, 2.1, 2.4],
  source: 'riding horse, withers 1.60 m (facts/sizes.csv); square build, head 0.4 of the withers height',
  rig: 'quadruped',
  body: {
    mass: 500,
    material: 'flesh',
    movable: false,
    colliders: (looks) => [
      {
        shape: 'box',
        half: [0.28 * looks.size, 0.8 * looks.size, 0.95 * looks.size],
        centre: [0, 0.82 * looks.size, 0],
        round: 0.1,
      },
    ],
  },
  motion: { walk: 1.6, trot: 3.6, run: 7, gallop: 12, swim: 1.5, beat: 1, jump: 1.4 },
  variants: { zebra: 'zebra', unicorn: 'unicorn', foal: 'foal', colt: 'foal', filly: 'foal', pony: 'pony' },
  sounds: ['neigh', 'hooves'],
  shape: (looks, detail) => {
    const p = youngPlan(plan(looks), looks, { head: 1.05, legs: 1.12 });
    const smaller = looks.variant === 'pony' ? 0.78 : looks.variant === 'zebra' ? 0.84 : 1;
    return buildQuadruped({ ...p, height: p.height * smaller }, detail, looks.seed);
  },
};
