/** The recipe of fruit and vegetables: small, movable, lying on a table. */
import type { Rgb } from '../../foundation/colour.ts';
import { sphere } from '../../foundation/geometry/lathe.ts';
import type { Mesh } from '../../foundation/geometry/mesh.ts';
import { boundsOf } from '../../foundation/geometry/mesh.ts';
import { shade } from '../../foundation/geometry/paint.ts';
import { put } from '../../foundation/geometry/reshape.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import type { Detail, Looks, ThingEntry } from '../entry.ts';
import type { Model } from '../model.ts';
import { anchor, Bench, boxCollider, roundness } from './workshop.ts';

/** An entry for a fruit or vegetable: size (m), mass (kg), and what makes it on a bench; `flat` things lie in a box. */
export const produce = (
  id: string,
  nouns: readonly string[],
  size: Vec3,
  mass: number,
  make: (bench: Bench, looks: Looks, around: number) => void,
  options: {
    readonly plurals?: Readonly<Record<string, string>>;
    readonly variants?: Readonly<Record<string, string>>;
    readonly flat?: boolean;
  } = {},
): ThingEntry => ({
  id,
  kind: 'food',
  words: { nouns, ...(options.plurals ? { plurals: options.plurals } : {}) },
  ...(options.variants ? { variants: options.variants } : {}),
  size,
  source: 'USDA medium sizes, from memory',
  rig: 'rigid',
  habitat: 'on-table',
  body: {
    mass,
    material: 'plant',
    movable: true,
    colliders: () =>
      options.flat
        ? [boxCollider([-size[0] / 2, 0, -size[2] / 2], [size[0] / 2, size[1], size[2] / 2], size[1] * 0.4)]
        : size[1] > 1.1 * size[0]
          ? [
              {
                shape: 'capsule',
                radius: size[0] / 2,
                halfHeight: (size[1] - size[0]) / 2,
                centre: [0, size[1] / 2, 0],
              },
            ]
          : [{ shape: 'ball', radius: size[1] / 2, centre: [0, size[1] / 2, 0] }],
  },
  shape: (looks: Looks, detail: Detail): Model => {
    const bench = new Bench();
    make(bench, looks, roundness(detail, 1, 14, 40));
    const model = bench.model({ anchors: { top: anchor(0, size[1], 0), handle: anchor(0, size[1] / 2, 0) } });
    // Grown shapes rest on their lowest bump.
    const drop = -model.bounds.min[1];
    const parts = model.parts.map((p) => ({ ...p, mesh: put(p.mesh, 0, drop, 0) }));
    return { ...model, parts, bounds: boundsOf(parts.map((p) => p.mesh)) };
  },
});

/** A green calyx of pointed leaves. */
export const calyx = (radius: number, y: number, count: number, colour: Rgb): Mesh[] =>
  Array.from({ length: count }, (_, i) =>
    put(
      put(
        sphere([radius * 0.2, radius * 0.07, radius * 0.55], shade(colour, 0.9 + 0.2 * ((i * 7) % 3)), { around: 8 }),
        0,
        0,
        radius * 0.45,
        -0.15,
      ),
      0,
      y,
      0,
      0,
      (i / count) * 2 * Math.PI,
    ),
  );
