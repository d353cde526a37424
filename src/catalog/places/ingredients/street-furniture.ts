/** What stands on pavements and in parks: lamp posts, bins, bollards. */
import { hex } from '../../../foundation/colour.ts';
import { lathe } from '../../../foundation/geometry/lathe.ts';
import { mergeMeshes } from '../../../foundation/geometry/mesh.ts';
import { roundedBox } from '../../../foundation/geometry/rounded-box.ts';
import type { TimeOfDay } from '../../entry.ts';
import type { Model } from '../../model.ts';
import { rigidModel } from '../../model.ts';
import type { Prop } from './dressing.ts';

/** Are lamps lit at this time? */
export const lampsLit = (time: TimeOfDay): boolean => time === 'night' || time === 'dusk' || time === 'dawn' || time === 'sunset';

const IRON = hex('#2c3236');

const lampModel = (lit: boolean): Model => {
  const post = lathe(
    [[0.13, 0], [0.13, 0.12], [0.09, 0.2], [0.075, 0.5], [0.095, 0.56], [0.06, 0.66], [0.042, 1.4], [0.036, 3.1], [0.06, 3.16], [0.05, 3.24], [0.1, 3.32], [0.11, 3.36], [0, 3.36]],
    IRON,
    { around: 14 },
  );
  const cap = lathe([[0, 3.78], [0.2, 3.78], [0.17, 3.86], [0.06, 3.95], [0.03, 4.06], [0, 4.08]], IRON, { around: 14 });
  const glass = lathe([[0.1, 3.36], [0.17, 3.78], [0, 3.78]], lit ? hex('#ffd9a0') : hex('#d9d6cb'), { around: 12 });
  const model = rigidModel([
    { name: 'post', mesh: mergeMeshes([post, cap]), material: { roughness: 0.45, metalness: 0.4 } },
    { name: 'glass', mesh: glass, material: { roughness: 0.2, emission: lit ? 4 : 0, castsShadow: false } },
  ]);
  return lit ? { ...model, lamps: [{ joint: 0, position: [0, 3.55, 0], intensity: [9, 5.6, 2.7], range: 14 }] } : model;
};

/** An old-fashioned lamp post, lit when it is dark. */
export const lampPost = (time: TimeOfDay): Prop => ({
  name: lampsLit(time) ? 'lamp-lit' : 'lamp',
  height: 4.08,
  girth: 0.2,
  reach: 0.25,
  individuals: 1,
  detail: { least: 300, most: 300 },
  shape: () => lampModel(lampsLit(time)),
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
          lathe([[0, 0], [0.21, 0], [0.24, 0.78], [0.27, 0.8], [0.27, 0.86], [0.2, 0.88], [0.18, 0.8], [0, 0.8]], hex('#3d5a48'), { around: 18 }),
        ]),
        material: { roughness: 0.5 },
      },
    ]),
};

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
    for (let i = 0; i < 4; i++) slats.push(roundedBox([1.7, 0.035, 0.09], 0.012, wood, { centre: [0, 0.45, -0.16 + i * 0.115], edgeSteps: 1 }));
    for (let i = 0; i < 3; i++) slats.push(roundedBox([1.7, 0.09, 0.03], 0.012, wood, { centre: [0, 0.56 + i * 0.12, -0.24 - i * 0.03], edgeSteps: 1 }));
    const iron = [-0.7, 0.7].flatMap((x) => [
      roundedBox([0.05, 0.45, 0.05], 0.01, IRON, { centre: [x, 0.22, 0.18], edgeSteps: 1 }),
      roundedBox([0.05, 0.85, 0.05], 0.01, IRON, { centre: [x, 0.42, -0.24], edgeSteps: 1 }),
      roundedBox([0.05, 0.04, 0.46], 0.01, IRON, { centre: [x, 0.41, -0.02], edgeSteps: 1 }),
    ]);
    return rigidModel([
      { name: 'slats', mesh: mergeMeshes(slats), material: { roughness: 0.7, pattern: 'grain' } },
      { name: 'iron', mesh: mergeMeshes(iron), material: { roughness: 0.4, metalness: 0.5 } },
    ]);
  },
};
