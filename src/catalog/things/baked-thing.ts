/** The recipe of baked and sweet things: round, standing on a table, strewn with what belongs on them. */
import { cos, sin } from '../../foundation/exact.ts';
import type { Mesh } from '../../foundation/geometry/mesh.ts';
import type { Random } from '../../foundation/random.ts';
import { createRandom } from '../../foundation/random.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import type { Looks, ThingEntry } from '../entry.ts';
import type { Lamp } from '../model.ts';
import { anchor, Bench, cylinderCollider, roundness } from './workshop.ts';

/** An entry for something baked: size (m), mass (kg), and what makes it on a bench; its collider is a standing cylinder. */
export const baked = (
  id: string,
  nouns: readonly string[],
  size: Vec3,
  mass: number,
  make: (bench: Bench, looks: Looks, around: number, random: Random) => readonly Lamp[] | undefined,
  variants?: Readonly<Record<string, string>>,
): ThingEntry => ({
  id,
  kind: 'food',
  words: { nouns },
  ...(variants ? { variants } : {}),
  size,
  source: 'common kitchen sizes, from memory',
  rig: 'rigid',
  habitat: 'on-table',
  body: {
    mass,
    material: 'plant',
    movable: true,
    colliders: () => [cylinderCollider(Math.min(size[0], size[2]) / 2, size[1])],
  },
  shape: (looks, detail) => {
    const bench = new Bench();
    const lamps = make(bench, looks, roundness(detail, 1, 18, 44), createRandom(looks.seed).child(id));
    return bench.model({
      anchors: { top: anchor(0, size[1], 0), handle: anchor(0, size[1] / 2, 0) },
      ...(lamps ? { lamps } : {}),
    });
  },
});

/** Things strewn over a disc. */
export const strewn = (
  bench: Bench,
  part: string,
  material: Parameters<Bench['add']>[1],
  count: number,
  radius: number,
  random: Random,
  make: (x: number, z: number, i: number) => Mesh,
): void => {
  for (let i = 0; i < count; i++) {
    const [a, r] = [random.range(0, 6.283), radius * Math.sqrt(random.next())];
    bench.add(part, material, make(r * sin(a), r * cos(a), i));
  }
};
