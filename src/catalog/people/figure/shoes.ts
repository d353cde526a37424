/** Shoes, boots, slippers and bare feet. */
import { cos, sin } from '../../../foundation/exact.ts';
import { coloured } from '../../../foundation/geometry/colouring.ts';
import { bindRigid } from '../../../foundation/geometry/mesh.ts';
import type { Solid } from '../../../foundation/geometry/solids.ts';
import { boundsOfSolids, ellipsoid, keepWhere, loftSolid, meshSolids } from '../../../foundation/geometry/solids.ts';
import type { Vec3 } from '../../../foundation/vec.ts';
import { lerp } from '../../../foundation/vec.ts';
import type { Material } from '../../model.ts';
import { jointIndex, SIDES } from './skeleton.ts';
import type { Workshop } from './workshop.ts';
import { addPart, MATERIALS } from './workshop.ts';

/** How much the toes point outwards, rad. */
const TOE_OUT = 0.13;

/** Both feet as the outfit has them. */
export const addShoes = (w: Workshop): void => {
  const { shoes } = w.person.outfit;
  const b = w.skeleton.body;
  const big = w.person.outfit.top.kind === 'spacesuit' ? 1.18 : 1;
  const q = b * (1 + 0.1 * w.person.childhood) * lerp(1.06, 0.95, w.person.femininity) * big;
  for (const [side, s] of SIDES) {
    const { ankle } = w.skeleton[side];
    const [forwardX, forwardZ] = [sin(TOE_OUT * s), cos(TOE_OUT * s)];
    const at = (z: number, y: number): Vec3 => [ankle[0] + forwardX * z * q, y * q, ankle[2] + forwardZ * z * q];
    const low = shoes.kind === 'slippers' || shoes.kind === 'barefoot' ? 0.82 : 1;
    const upper: Solid[] = [
      loftSolid(
        at(-0.028, 0.014),
        at(0.108, 0.014),
        [
          [0, 0.024 * q, 0.034 * q * low, 0.016 * q],
          [0.25, 0.027 * q, 0.042 * q * low, 0.016 * q],
          [0.5, 0.031 * q, 0.037 * q * low, 0.016 * q],
          [0.75, 0.036 * q, 0.026 * q, 0.016 * q],
          [1, 0.032 * q, 0.02 * q, 0.016 * q],
        ],
        { front: [0, 1, 0], blend: 0.01, startCap: 0.022 * q, endCap: 0.032 * q },
      ),
    ];
    const shaft = (
      from: number,
      to: number,
      sections: readonly (readonly [number, number, number, number])[],
      blend: number,
    ): Solid =>
      loftSolid(
        [ankle[0], from * q, ankle[2]],
        [ankle[0], to * q, ankle[2]],
        sections.map((r) => [r[0], r[1] * q, r[2] * q, r[3] * q] as const),
        { blend: blend * q, flatEnds: 0.0035 },
      );
    if (shoes.kind === 'boots') {
      upper.push(
        shaft(
          0.03,
          0.155,
          [
            [0, 0.036, 0.04, 0.04],
            [0.5, 0.038, 0.04, 0.043],
            [0.86, 0.043, 0.043, 0.048],
            [0.88, 0.046, 0.046, 0.051],
            [1, 0.047, 0.047, 0.052],
          ],
          0.025,
        ),
      );
    } else if (shoes.kind === 'barefoot') {
      upper.push(
        shaft(
          0.02,
          0.075,
          [
            [0, 0.026, 0.03, 0.03],
            [1, 0.0225, 0.024, 0.026],
          ],
          0.02,
        ),
      );
    } else if (shoes.kind !== 'slippers') {
      upper.push(
        shaft(
          0.02,
          0.06,
          [
            [0, 0.028, 0.032, 0.032],
            [0.7, 0.028, 0.03, 0.032],
            [1, 0.031, 0.033, 0.035],
          ],
          0.015,
        ),
      );
    } else {
      upper.push(ellipsoid(at(0.012, 0.06), [0.03 * q, 0.03 * q, 0.052 * q], { blend: 0.006, operation: 'subtract' }));
    }
    const soled = shoes.kind !== 'barefoot';
    upper.push(keepWhere((_, y) => (soled ? 0.01 * q : 0.0005) - y, 0.003));
    const cell = 0.0052 * w.coarseness;
    const box = boundsOfSolids(upper, 0.006 + 1.6 * cell);
    const material: Material =
      shoes.kind === 'barefoot' ? MATERIALS.skin : shoes.kind === 'boots' ? MATERIALS.shiny : MATERIALS.leather;
    const joint = jointIndex(`foot-${side}`);
    const min: Vec3 = [box.min[0], -0.004 - 1.6 * cell, box.min[2]];
    addPart(w, shoes.kind, bindRigid(coloured(meshSolids(upper, min, box.max, cell), shoes.colour), joint), material);
    if (!soled) continue;
    const sole: Solid[] = [
      loftSolid(
        at(-0.028, 0.012),
        at(0.108, 0.012),
        [
          [0, 0.027 * q, 0.5 * q],
          [0.25, 0.029 * q, 0.5 * q],
          [0.5, 0.033 * q, 0.5 * q],
          [0.75, 0.039 * q, 0.5 * q],
          [1, 0.035 * q, 0.5 * q],
        ],
        { front: [0, 1, 0], startCap: 0.026 * q, endCap: 0.036 * q },
      ),
      keepWhere((_, y) => y - (shoes.kind === 'trainers' ? 0.017 : 0.013) * q),
      keepWhere((_, y) => -y, 0.002),
    ];
    const soleMin: Vec3 = [box.min[0] - 0.01, -0.004 - 1.6 * cell, box.min[2] - 0.012];
    const soleMax: Vec3 = [box.max[0] + 0.01, 0.032 * q + 1.6 * cell, box.max[2] + 0.012];
    addPart(
      w,
      'sole',
      bindRigid(coloured(meshSolids(sole, soleMin, soleMax, cell), shoes.sole), joint),
      MATERIALS.rubber,
    );
  }
};

/** The middle of a sole on the ground. */
export const solePoint = (w: Workshop, side: 'left' | 'right'): Vec3 => {
  const { ankle } = w.skeleton[side];
  return [ankle[0], 0, ankle[2] + 0.03 * w.skeleton.body];
};
