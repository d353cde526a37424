/** What stands on pavements and in parks: lamp posts, bins, bollards. */
import { hex } from '../../../foundation/colour.ts';
import { lathe } from '../../../foundation/geometry/lathe.ts';
import { mergeMeshes, moveMesh } from '../../../foundation/geometry/mesh.ts';
import { roundedBox } from '../../../foundation/geometry/rounded-box.ts';
import type { SetRequest, TimeOfDay } from '../../entry.ts';
import type { Model } from '../../model.ts';
import { rigidModel } from '../../model.ts';
import { bush } from '../../plants/bush.ts';
import type { Prop } from './dressing.ts';

/** Are lamps lit at this time? */
export const lampsLit = (time: TimeOfDay): boolean =>
  time === 'night' || time === 'dusk' || time === 'dawn' || time === 'sunset';

const IRON = hex('#2c3236');

const lampModel = (lit: boolean): Model => {
  const post = lathe(
    [
      [0.13, 0],
      [0.13, 0.12],
      [0.09, 0.2],
      [0.075, 0.5],
      [0.095, 0.56],
      [0.06, 0.66],
      [0.042, 1.4],
      [0.036, 3.1],
      [0.06, 3.16],
      [0.05, 3.24],
      [0.1, 3.32],
      [0.11, 3.36],
      [0, 3.36],
    ],
    IRON,
    { around: 14 },
  );
  const cap = lathe(
    [
      [0, 3.78],
      [0.2, 3.78],
      [0.17, 3.86],
      [0.06, 3.95],
      [0.03, 4.06],
      [0, 4.08],
    ],
    IRON,
    { around: 14 },
  );
  const glass = lathe(
    [
      [0.1, 3.36],
      [0.17, 3.78],
      [0, 3.78],
    ],
    lit ? hex('#ffd9a0') : hex('#d9d6cb'),
    { around: 12 },
  );
  const model = rigidModel([
    { name: 'post', mesh: mergeMeshes([post, cap]), material: { roughness: 0.45, metalness: 0.4 } },
    { name: 'glass', mesh: glass, material: { roughness: 0.2, emission: lit ? 4 : 0, castsShadow: false } },
  ]);
  return lit ? { ...model, lamps: [{ joint: 0, position: [0, 3.55, 0], intensity: [20, 12.4, 6], range: 16 }] } : model;
};

/** An old-fashioned lamp post, lit when it is dark. */
export const lampPost = (time: TimeOfDay): Prop => ({
  name: lampsLit(time) ? 'lamp-lit' : 'lamp',
  shines: lampsLit(time) ? 22 : 0,
  height: 4.08,
  girth: 0.2,
  reach: 0.25,
  individuals: 1,
  detail: { least: 300, most: 300 },
  shape: () => lampModel(lampsLit(time)),
});

/** A lantern on a wall, 2.6 m up, that also stands for the light from shop windows. Its back is at z = 0. */
export const wallLantern = (time: TimeOfDay): Prop => ({
  name: lampsLit(time) ? 'lantern-lit' : 'lantern',
  shines: lampsLit(time) ? 14 : 0,
  height: 0.5,
  girth: 0.1,
  reach: 0.3,
  individuals: 1,
  detail: { least: 100, most: 100 },
  shape: () => {
    const lit = lampsLit(time);
    const model = rigidModel([
      {
        name: 'iron',
        mesh: mergeMeshes([
          roundedBox([0.05, 0.3, 0.03], 0.008, IRON, { centre: [0, 0.2, 0.015], edgeSteps: 1 }),
          roundedBox([0.025, 0.025, 0.24], 0.008, IRON, { centre: [0, 0.32, 0.13], edgeSteps: 1 }),
          lathe(
            [
              [0.1, 0.25],
              [0.02, 0.33],
              [0, 0.33],
            ],
            IRON,
            { around: 10, centre: [0, 0, 0.24] },
          ),
        ]),
        material: { roughness: 0.5, metalness: 0.4 },
      },
      {
        name: 'glass',
        mesh: lathe(
          [
            [0, 0.02],
            [0.05, 0.02],
            [0.085, 0.25],
            [0, 0.25],
          ],
          lit ? hex('#ffd9a0') : hex('#d9d6cb'),
          { around: 10, centre: [0, 0, 0.24] },
        ),
        material: { roughness: 0.2, emission: lit ? 3.5 : 0, castsShadow: false },
      },
    ]);
    return lit
      ? { ...model, lamps: [{ joint: 0, position: [0, 0, 0.9], intensity: [4.5, 2.7, 1.25], range: 8 }] }
      : model;
  },
});

/** A lamp that hangs from a wire across the street; its globe at the origin. It lights faces that turn away from the houses. */
export const hangingLamp = (time: TimeOfDay): Prop => ({
  name: lampsLit(time) ? 'hanging-lit' : 'hanging',
  shines: lampsLit(time) ? 26 : 0,
  height: 0.5,
  girth: 0.1,
  reach: 0.3,
  individuals: 1,
  detail: { least: 100, most: 100 },
  shape: () => {
    const lit = lampsLit(time);
    const model = rigidModel([
      {
        name: 'iron',
        mesh: mergeMeshes([
          lathe(
            [
              [0.16, 0.12],
              [0.06, 0.22],
              [0.02, 0.3],
              [0, 0.3],
            ],
            IRON,
            { around: 16 },
          ),
          roundedBox([0.012, 0.012, 11], 0.004, IRON, { centre: [0, 0.34, 0], edgeSteps: 1 }),
        ]),
        material: { roughness: 0.5, metalness: 0.4, castsShadow: false },
      },
      {
        name: 'globe',
        mesh: lathe(
          [
            [0, -0.1],
            [0.09, -0.05],
            [0.11, 0.02],
            [0.08, 0.12],
            [0, 0.12],
          ],
          lit ? hex('#ffe2b4') : hex('#dcdad2'),
          { around: 16 },
        ),
        material: { roughness: 0.2, emission: lit ? 4 : 0, castsShadow: false },
      },
    ]);
    return lit
      ? { ...model, lamps: [{ joint: 0, position: [0, -0.15, 0], intensity: [15, 10.5, 6.3], range: 15 }] }
      : model;
  },
});

/** A litter bin. */
export const BIN: Prop = {
  name: 'bin',
  height: 0.9,
  girth: 0.25,
  reach: 0.26,
  individuals: 1,
  shape: () =>
    rigidModel([
      {
        name: 'bin',
        mesh: mergeMeshes([
          lathe(
            [
              [0, 0],
              [0.21, 0],
              [0.24, 0.78],
              [0.27, 0.8],
              [0.27, 0.86],
              [0.2, 0.88],
              [0.18, 0.8],
              [0, 0.8],
            ],
            hex('#3d5a48'),
            { around: 18 },
          ),
        ]),
        material: { roughness: 0.5 },
      },
    ]),
};

/** A cast-iron bollard. */
export const BOLLARD: Prop = {
  name: 'bollard',
  height: 0.9,
  girth: 0.12,
  reach: 0.12,
  individuals: 1,
  shape: () =>
    rigidModel([
      {
        name: 'bollard',
        mesh: lathe(
          [
            [0.1, 0],
            [0.1, 0.06],
            [0.07, 0.12],
            [0.06, 0.7],
            [0.085, 0.73],
            [0.06, 0.77],
            [0.075, 0.83],
            [0.05, 0.89],
            [0, 0.9],
          ],
          IRON,
          { around: 14 },
        ),
        material: { roughness: 0.45, metalness: 0.4 },
      },
    ]),
};

/** The iron grate round a street tree. */
export const GRATE: Prop = {
  name: 'grate',
  height: 0.02,
  girth: 0.6,
  reach: 0.6,
  individuals: 1,
  shape: () =>
    rigidModel([
      {
        name: 'soil',
        mesh: roundedBox([1.2, 0.016, 1.2], 0.005, hex('#4a3c30'), { centre: [0, 0, 0], edgeSteps: 1 }),
        material: { roughness: 1, castsShadow: false },
      },
      {
        name: 'rim',
        mesh: mergeMeshes(
          [-0.6, 0.6].flatMap((d) => [
            roundedBox([1.28, 0.03, 0.06], 0.008, hex('#55504a'), { centre: [0, 0.002, d], edgeSteps: 1 }),
            roundedBox([0.06, 0.03, 1.28], 0.008, hex('#55504a'), { centre: [d, 0.002, 0], edgeSteps: 1 }),
          ]),
        ),
        material: { roughness: 0.7, castsShadow: false },
      },
    ]),
};

/** A wooden tub with a bush, or with flowers when they bloom. */
export const planterProp = (conditions: Pick<SetRequest, 'season' | 'parameters'>): Prop => ({
  name: 'planter',
  height: 0.85,
  girth: 0.4,
  reach: 0.45,
  individuals: 2,
  detail: { most: 300 },
  shape: (looks, detail) => {
    const snow = conditions.parameters.cover === 'snow';
    const variant = snow
      ? 'snow'
      : conditions.season === 'winter'
        ? 'summer'
        : looks.seed % 2 === 0
          ? 'rose'
          : 'flowers';
    const green = bush.shape({ ...looks, size: 0.55, variant }, detail);
    const tub = mergeMeshes([
      lathe(
        [
          [0.24, 0],
          [0.3, 0.42],
          [0.31, 0.44],
          [0.27, 0.44],
          [0.26, 0.38],
          [0, 0.38],
        ],
        hex('#7d5b40'),
        { around: 20 },
      ),
      lathe(
        [
          [0.262, 0.08],
          [0.268, 0.08],
          [0.275, 0.13],
          [0.266, 0.13],
        ],
        IRON,
        { around: 20 },
      ),
      lathe(
        [
          [0.29, 0.32],
          [0.298, 0.32],
          [0.304, 0.37],
          [0.294, 0.37],
        ],
        IRON,
        { around: 20 },
      ),
    ]);
    return rigidModel([
      { name: 'tub', mesh: tub, material: { roughness: 0.75 } },
      ...green.parts.map((p) => ({ ...p, mesh: moveMesh(p.mesh, { position: [0, 0.34, 0], rotation: [0, 0, 0, 1] }) })),
    ]);
  },
});

/** A bench seen from afar. */
export const PARK_BENCH: Prop = {
  name: 'park-bench',
  height: 0.85,
  girth: 0.7,
  reach: 0.9,
  individuals: 1,
  shape: () => {
    const wood = hex('#9a6b42');
    const slats = [];
    for (let i = 0; i < 4; i++)
      slats.push(roundedBox([1.7, 0.035, 0.09], 0.012, wood, { centre: [0, 0.45, -0.16 + i * 0.115], edgeSteps: 1 }));
    for (let i = 0; i < 3; i++)
      slats.push(
        roundedBox([1.7, 0.09, 0.03], 0.012, wood, { centre: [0, 0.56 + i * 0.12, -0.24 - i * 0.03], edgeSteps: 1 }),
      );
    const iron = [-0.7, 0.7].flatMap((x) => [
      roundedBox([0.05, 0.45, 0.05], 0.01, IRON, { centre: [x, 0.22, 0.18], edgeSteps: 1 }),
      roundedBox([0.05, 0.85, 0.05], 0.01, IRON, { centre: [x, 0.42, -0.24], edgeSteps: 1 }),
      roundedBox([0.05, 0.04, 0.46], 0.01, IRON, { centre: [x, 0.41, -0.02], edgeSteps: 1 }),
    ]);
    return rigidModel([
      { name: 'slats', mesh: mergeMeshes(slats), material: { roughness: 0.7, pattern: 'wood', patternScale: 0.05 } },
      { name: 'iron', mesh: mergeMeshes(iron), material: { roughness: 0.4, metalness: 0.5 } },
    ]);
  },
};
