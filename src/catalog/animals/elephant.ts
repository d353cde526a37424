/** African elephants: wrinkled grey hide, great ears, trunk and tusks. */
import type { Rgb } from '../../foundation/colour.ts';
import { hex } from '../../foundation/colour.ts';
import { sin } from '../../foundation/exact.ts';
import { tube } from '../../foundation/geometry/sweep.ts';
import { fbm } from '../../foundation/noise.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { lerp, mix, scale, smoothstep } from '../../foundation/vec.ts';
import type { Looks, ThingEntry } from '../entry.ts';
import type { CoatPlace } from './coat.ts';
import { over } from './coat.ts';
import { eyeFineness, eyes } from './eye.ts';
import { lockMesh } from './lock.ts';
import { buildQuadruped } from './quadruped.ts';
import type { Anatomy, Detailing, HeadKit, QuadrupedPlan } from './quadruped-plan.ts';
import { addChain, addJoint } from './sculpture.ts';
import { ageOf, youngPlan } from './young.ts';

/** Middle line of the trunk with radii, head lengths: [up, forward, radius]. */
const TRUNK: readonly (readonly [number, number, number])[] = [
  [-0.08, 0.26, 0.27],
  [-0.36, 0.44, 0.2],
  [-0.7, 0.5, 0.15],
  [-1.02, 0.47, 0.12],
  [-1.28, 0.48, 0.098],
  [-1.5, 0.54, 0.082],
  [-1.6, 0.64, 0.07],
];

const sculpt =
  (trunkLength: number) =>
  (kit: HeadKit): void => {
    const { tool, palette, sculpture } = kit;
    tool.ellipsoid([0, 0.02, 0], [0.33, 0.38, 0.36]);
    for (const s of [1, -1]) {
      tool.ellipsoid([0.11 * s, 0.24, 0.08], [0.17, 0.19, 0.22], { blend: 0.12 });
      tool.ellipsoid([0.17 * s, -0.16, 0.16], [0.16, 0.26, 0.22], { blend: 0.14 });
      tool.cone([0.16 * s, -0.28, 0.24], [0.2 * s, -0.42, 0.4], 0.12, 0.095, { blend: 0.12 });
    }
    const at = (k: number): Vec3 => [0, TRUNK[k]![0] * trunkLength, TRUNK[k]![1]];
    for (const [k, from] of [
      [1, 1],
      [2, 2],
      [3, 3],
      [4, 5],
    ] as const) {
      addJoint(sculpture, `trunk-${k}`, k === 1 ? 'head' : `trunk-${k - 1}`, tool.frame.point(...at(from)));
    }
    const trunk = addChain(sculpture, ['head', 'trunk-1', 'trunk-2', 'trunk-3', 'trunk-4'], {
      reach: 0.04 * tool.frame.unit,
      width: [0.14, 0.14, 0.13, 0.1].map((w) => w * tool.frame.unit),
      from: tool.frame.point(...at(0)),
      to: tool.frame.point(...at(6)),
    });
    for (let k = 0; k + 1 < TRUNK.length; k++) {
      tool.cone(at(k), at(k + 1), TRUNK[k]![2], TRUNK[k + 1]![2], { blend: 0.07, region: 'trunk', chain: trunk });
    }
    const jaw = kit.chains.jaw([0, -0.3, 0.05], [0, -0.58, 0.34]);
    tool.cone([0, -0.38, 0.08], [0, -0.56, 0.32], 0.15, 0.065, { blend: 0.08, region: 'jaw', chain: jaw });
    for (const s of [1, -1] as const) {
      const chain = kit.chains.ear(s, [0.3 * s, 0.05, -0.08], [0.75 * s, -0.1, -0.5]);
      const ear = { group: tool.group(0.03), chain, region: 'ear', colour: palette.ear ?? palette.body, blend: 0.12 };
      // Ears stand off the shoulder: plates turned so that their hind edge swings well clear of the body.
      tool.disc([0.56 * s, 0.06, -0.3], [0.45, 0.5, 0.006], -0.12, { ...ear, rounding: 0.031, turn: [0, 0.88 * s, 0] });
      tool.disc([0.5 * s, -0.36, -0.22], [0.27, 0.36, 0.006], -0.05, {
        ...ear,
        rounding: 0.031,
        turn: [0.12, 0.88 * s, 0.24 * s],
        blend: 0.1,
      });
      tool.ellipsoid([0.315 * s, 0.04, 0.29], [0.05, 0.045, 0.05], { carve: true, blend: 0.06 });
    }
  };

const details =
  (looks: Looks) =>
  (a: Anatomy, pixels: number): Detailing[] => {
    const { head, palette } = a;
    const out = eyes(
      head,
      {
        centre: [0.272, 0.04, 0.285],
        radius: 0.04,
        gaze: [0.9, 0, 0.4],
        pupil: 0.55,
        iris: 1.1,
        irisColour: palette.iris,
        white: [0.1, 0.08, 0.06],
        lidColour: scale(palette.body, 0.55),
        rimColour: scale(palette.body, 0.15),
        upper: 0.45,
        lower: 0.5,
        blinks: false,
      },
      eyeFineness(pixels),
    );
    if (ageOf(looks) === 'baby') return out;
    const ivory = [hex('#d8c7a4'), hex('#f2e8d2')] as const;
    for (const s of [1, -1]) {
      const path: Vec3[] = [];
      for (let i = 0; i <= 8; i++) {
        const t = i / 8;
        path.push(
          head.point((0.19 + 0.13 * t - 0.06 * t * t) * s, -0.4 - 0.34 * sin(t * 2) + 0.12 * t * t, 0.36 + 0.62 * t),
        );
      }
      const root = path[0]!;
      const length = 0.75 * head.unit;
      const tusk = tube(
        path,
        (t) => head.unit * (0.06 * Math.sqrt(Math.max(0, 1 - t * t)) + 0.001),
        (p) => mix(ivory[0], ivory[1], Math.min(1, Math.abs(p[2] - root[2]) / length)),
        { around: pixels >= 350 ? 12 : 5, steps: pixels >= 350 ? 10 : 5 },
      );
      out.push({ joint: 'head', mesh: tusk });
    }
    return out;
  };

const DUST = hex('#8c6f52');
const PINK = hex('#c29a88');

const coat =
  (plain: boolean) =>
  (place: CoatPlace): Rgb => {
    if (place.region === 'hoof') return place.colour;
    const [x, y, z] = place.position;
    const broad = fbm(x * 3, y * 3, z * 3, 4);
    if (plain) return scale(place.colour, 0.95 + 0.1 * broad);
    const fine = Math.abs(fbm(x * 11, y * 15, z * 11, 3) - 0.5) * 2;
    let colour = over(place.colour, hex('#a08a7c'), smoothstep(0.45, 0.7, broad) * 0.16);
    if (place.region === 'ear' || place.region === 'trunk')
      colour = over(colour, PINK, smoothstep(0.45, 0.75, fbm(x * 4, y * 4, z * 4, 3)) * 0.22);
    colour = over(colour, DUST, smoothstep(0.5, 0.05, place.above) * 0.45);
    return scale(colour, 0.82 + 0.2 * broad + 0.12 * fine);
  };

/** Wrinkles: ridged noise over the hide, rings round the trunk. */
const relief = (p: Vec3, head: Vec3): number => {
  const folds = Math.abs(fbm(p[0] * 2.2 + 9, p[1] * 6.5, p[2] * 2.2, 2) - 0.5) * 2.6;
  const fine = Math.abs(fbm(p[0] * 6, p[1] * 10, p[2] * 6, 2) - 0.5);
  const onTrunk = head[2] > 0.2 && head[1] < -0.2 && Math.abs(head[0]) < 0.3 ? smoothstep(-0.2, -0.5, head[1]) : 0;
  const rings = onTrunk > 0 ? sin(head[1] * 62 + fbm(p[0] * 4, p[1] * 4, p[2] * 4, 2) * 5) * 0.16 * onTrunk : 0;
  return folds * 0.02 + fine * 0.016 + rings * 0.03;
};

const plan = (looks: Looks): QuadrupedPlan => {
  const grey = looks.colour ?? hex('#857f78');
  const plain = looks.colour !== undefined;
  return {
    height: 3.1,
    blend: 0.07,
    trunkLength: 0.64,
    trunkRise: 0.164,
    trunk: [
      { at: [0, -0.09, 0.58], radii: [0.25, 0.33, 0.33] },
      { at: [0, -0.1, 0.3], radii: [0.285, 0.33, 0.42], blend: 0.2 },
      { at: [0, -0.03, 0.02], radii: [0.235, 0.3, 0.26], blend: 0.16 },
      { at: [0, 0.14, 0.45], radii: [0.12, 0.13, 0.3], blend: 0.2 },
    ],
    front: {
      lengths: [0.32, 0.26, 0.26, 0.08],
      angles: [15, -20, 1, 0],
      radii: [0.15, 0.115, 0.098, 0.09],
      spread: [0.19, 0.165],
      flat: 0.7,
    },
    hind: {
      lengths: [0.37, 0.28, 0.08],
      angles: [11, -14, 0],
      radii: [0.185, 0.12, 0.095, 0.088],
      spread: [0.16, 0.155],
      flat: 0.7,
    },
    foot: { kind: 'pad', height: 0.07, radius: 0.1 },
    neck: { base: [0.02, 0.72], angle: 28, length: 0.2, radii: [0.26, 0.25, 0.24], arch: 0, flat: 0.95 },
    tail: { base: [0.14, -0.22], length: 0.42, angles: [-65, -80, -86, -86], radii: [0.035, 0.022, 0.012] },
    head: {
      length: 0.56,
      pitch: -6,
      offset: [0.1, 0.22],
      fine: { centre: [0, -0.3, 0.1], radius: 1.62, cells: 27 },
      // A calf's trunk is still short.
      sculpt: sculpt(ageOf(looks) === 'baby' ? 0.74 : 1),
      details: details(looks),
      eye: [0.272, 0.04, 0.285],
      mouth: [0, -0.5, 0.4],
      top: [0, 0.43, 0.05],
    },
    palette: {
      body: grey,
      leg: grey,
      foot: plain ? grey : scale(grey, 0.9),
      claw: hex('#c9b9a2'),
      ear: plain ? grey : mix(grey, hex('#a08a7c'), 0.3),
      innerEar: grey,
      nose: grey,
      iris: hex('#5a3a1c'),
      mouth: PINK,
    },
    coat: coat(plain),
    relief,
    hair: (a, random) => {
      const tip = a.tail[8]!;
      return Array.from({ length: 16 }, () => ({
        root: tip,
        flowing: true,
        mesh: lockMesh({
          root: tip,
          direction: [(random.next() - 0.5) * 0.5, -1, (random.next() - 0.5) * 0.5],
          length: 0.09 * a.height,
          width: 0.006 * a.height,
          drop: 0.3,
          colour: [0.02, 0.017, 0.015],
          face: [random.next() - 0.5, 0, -1],
          segments: 3,
        }),
      }));
    },
    skin: { roughness: 0.85, sheen: 0.12 },
    cells: [50, 13],
  };
};

/** African savanna elephant. */
export const elephant: ThingEntry = {
  id: 'elephant',
  kind: 'animal',
  words: { nouns: ['elephant', 'elephant calf', 'baby elephant', 'african elephant', 'tusker'] },
  size: [2.6, 3.4, 4.4],
  source: 'African savanna adult, shoulder 3.1 m (facts/sizes.csv); twice the forefoot girth is the shoulder height',
  rig: 'quadruped',
  body: {
    mass: 4500,
    material: 'flesh',
    movable: false,
    colliders: (looks) => [
      {
        shape: 'box',
        half: [lerp(0, 0.85, looks.size), 1.5 * looks.size, 1.9 * looks.size],
        centre: [0, 1.55 * looks.size, 0],
        round: 0.3,
      },
    ],
  },
  motion: { walk: 1.4, trot: 2.5, run: 4, gallop: 6, swim: 0.7, beat: 0.4, jump: 0 },
  variants: { 'elephant calf': 'calf', 'baby elephant': 'calf' },
  sounds: ['trumpet'],
  shape: (looks, detail) => buildQuadruped(youngPlan(plan(looks), looks, { head: 1, legs: 0.98 }), detail, looks.seed),
};
