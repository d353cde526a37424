/** Dairy cows: black patches on white (Holstein), or one plain colour. */
import type { Rgb } from '../../foundation/colour.ts';
import { hex } from '../../foundation/colour.ts';
import { fbm } from '../../foundation/noise.ts';
import { createRandom } from '../../foundation/random.ts';
import { scale, smoothstep } from '../../foundation/vec.ts';
import type { Looks, ThingEntry } from '../entry.ts';
import type { CoatPlace } from './coat.ts';
import { mottled, over } from './coat.ts';
import { combBack } from './combing.ts';
import { grazerHead } from './grazer-head.ts';
import { lockMesh } from './lock.ts';
import { buildQuadruped } from './quadruped.ts';
import type { LegKit, QuadrupedPlan } from './quadruped-plan.ts';
import { youngPlan } from './young.ts';

const WHITE = hex('#ece7dc');
const BLACK = hex('#1e1b1a');
const PINK = hex('#c99a8c');

/** Patches with crisp borders: the same noise over trunk, neck and upper legs; a dark head with a blaze. */
const coat =
  (plain: Rgb | undefined, offset: number) =>
  (place: CoatPlace): Rgb => {
    const { region, head: h } = place;
    const [x, y, z] = place.position;
    if (['hoof', 'nostril', 'inner-ear', 'muzzle', 'udder'].includes(region)) return place.colour;
    if (plain) return mottled(plain, place.position, 0.08, 0.05);
    const patch = fbm(x * 1.5 + offset, y * 1.5 + offset * 0.7, z * 1.3 + offset * 1.3, 2);
    let dark = smoothstep(0.5, 0.525, patch) * smoothstep(0.28, 0.36, place.above);
    if (region === 'head' || region === 'jaw') {
      dark = 1 - smoothstep(0.07, 0.05, Math.abs(h[0]) - smoothstep(0.3, 0.6, h[2]) * 0.06);
    }
    if (region === 'ear') dark = 1;
    return mottled(over(WHITE, BLACK, dark), place.position, 0.06, 0.08);
  };

const extras = ({ tool, front, side, points: p }: LegKit): void => {
  if (front) return;
  // Half an udder on each hind leg's group: it hangs between them and hardly moves.
  if (side > 0)
    tool.ellipsoid([0, p[1]![1] - 0.03, p[1]![2] - 0.02], [0.11, 0.09, 0.12], {
      region: 'udder',
      colour: PINK,
      blend: 0.05,
    });
  tool.ellipsoid([p[0]![0] + 0.01 * side, p[0]![1] + 0.1, p[0]![2] + 0.02], [0.05, 0.05, 0.06], { blend: 0.06 });
};

const plan = (looks: Looks): QuadrupedPlan => {
  const plain = looks.colour;
  const body = plain ?? WHITE;
  return {
    height: 1.45,
    blend: 0.05,
    legBlend: 1.8,
    trunkLength: 0.82,
    trunkRise: 0.1,
    trunk: [
      { at: [0, -0.13, 0.62], radii: [0.18, 0.27, 0.3] },
      { at: [0, -0.12, 0.3], radii: [0.225, 0.28, 0.4], blend: 0.14 },
      { at: [0, -0.02, 0.02], radii: [0.185, 0.21, 0.19], blend: 0.1 },
      { at: [0, 0.05, 0.35], radii: [0.1, 0.11, 0.42], blend: 0.1 },
      { at: [0, -0.2, 0.82], radii: [0.08, 0.14, 0.12], blend: 0.1 },
    ],
    front: {
      lengths: [0.29, 0.22, 0.24, 0.15],
      angles: [24, -38, 1, 1],
      radii: [0.08, 0.062, 0.045, 0.034],
      cannon: 0.028,
      spread: [0.12, 0.11],
      flat: 0.7,
    },
    hind: {
      lengths: [0.28, 0.28, 0.22],
      angles: [22, -30, 3],
      radii: [0.13, 0.075, 0.048, 0.035],
      cannon: 0.03,
      spread: [0.13, 0.11],
      flat: 0.6,
    },
    foot: { kind: 'hoof', height: 0.09, radius: 0.045, pastern: 0.03, cloven: true },
    neck: { base: [-0.02, 0.8], angle: 20, length: 0.34, radii: [0.19, 0.15, 0.115], arch: 0, flat: 0.6 },
    tail: { base: [0.14, -0.17], length: 0.62, angles: [-55, -84, -88, -88], radii: [0.03, 0.017, 0.014] },
    head: grazerHead({
      length: 0.37,
      pitch: -34,
      brow: 0.17,
      muzzle: 0.135,
      earLength: 0.34,
      horns: looks.variant === 'bull' ? 0.4 : 0,
      lid: plain ? scale(plain, 0.6) : BLACK,
    }),
    palette: {
      body,
      claw: hex('#4a4038'),
      muzzle: plain ? scale(plain, 0.75) : PINK,
      ear: plain ?? BLACK,
      innerEar: PINK,
      nose: PINK,
      iris: hex('#2a180e'),
      mouth: PINK,
    },
    coat: coat(plain, createRandom(looks.seed).child('patches').range(10, 90)),
    combing: combBack,
    hair: (a, random, fraction) => {
      const tip = a.tail[7]!;
      return Array.from({ length: Math.round(10 + 16 * fraction) }, () => ({
        root: tip,
        flowing: true,
        mesh: lockMesh({
          root: tip,
          direction: [(random.next() - 0.5) * 0.5, -1, (random.next() - 0.5) * 0.5],
          length: 0.14 * a.height,
          width: 0.011 * a.height,
          drop: 0.3,
          colour: plain ? scale(plain, 0.95) : BLACK,
          face: [random.next() - 0.5, 0, -1],
          segments: 3,
        }),
      }));
    },
    legExtras: extras,
    skin: { roughness: 0.7, sheen: 0.35, pattern: 'fur', patternScale: 0.035 },
    cells: [50, 17],
  };
};

/** Holstein cow; bull and calf by variant. */
export const cow: ThingEntry = {
  id: 'cow',
  kind: 'animal',
  words: {
    nouns: ['cow', 'bull', 'calf', 'ox', 'cattle', 'dairy cow', 'steer'],
    plurals: { calves: 'calf', oxen: 'ox', cattle: 'cattle' },
  },
  size: [0.62, 1.62, 2.4],
  source: 'Holstein: shoulder 1.45 m, length 2.4 m, 650 kg (facts/sizes.csv; PanTHERIA)',
  rig: 'quadruped',
  body: {
    mass: 650,
    material: 'flesh',
    movable: false,
    colliders: (looks) => [
      {
        shape: 'box',
        half: [0.32 * looks.size, 0.7 * looks.size, 0.95 * looks.size],
        centre: [0, 0.75 * looks.size, 0],
        round: 0.12,
      },
    ],
  },
  motion: { walk: 1, trot: 2.5, run: 4, gallop: 7, beat: 0.5, jump: 0.4 },
  variants: { bull: 'bull', ox: 'bull', calf: 'calf' },
  sounds: ['moo', 'hooves'],
  shape: (looks, detail) =>
    buildQuadruped(youngPlan(plan(looks), looks, { head: 1.15, legs: 1.1 }), detail, looks.seed),
};
