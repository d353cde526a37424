/** The recipe of things that move as one piece, built at true size from a bench of parts. */
import type { Vec3 } from '../../foundation/vec.ts';
import type { Collider, Looks, MaterialName, ThingEntry } from '../entry.ts';
import type { Lamp } from '../model.ts';
import { anchor, Bench, boxCollider } from './workshop.ts';

interface Make {
  readonly id: string;
  readonly nouns: readonly string[];
  readonly plurals?: Readonly<Record<string, string>>;
  readonly size: Vec3;
  readonly mass: number;
  readonly material: MaterialName;
  readonly colliders?: readonly Collider[];
  readonly onTable?: boolean;
  readonly fixed?: boolean;
  readonly make: (bench: Bench, looks: Looks) => readonly Lamp[] | undefined;
}

/** The entry that a make describes. */
export const thing = (m: Make): ThingEntry => ({
  id: m.id,
  kind: 'thing',
  words: { nouns: m.nouns, ...(m.plurals ? { plurals: m.plurals } : {}) },
  size: m.size,
  source: 'common sizes, from memory',
  rig: 'rigid',
  ...(m.onTable ? { habitat: 'on-table' as const } : {}),
  body: {
    mass: m.mass,
    material: m.material,
    movable: !m.fixed,
    colliders: () =>
      m.colliders ?? [boxCollider([-m.size[0] / 2, 0, -m.size[2] / 2], [m.size[0] / 2, m.size[1], m.size[2] / 2])],
  },
  shape: (looks) => {
    const bench = new Bench();
    const lamps = m.make(bench, looks);
    return bench.model({
      anchors: { top: anchor(0, m.size[1], 0), handle: anchor(0, m.size[1] / 2, 0) },
      ...(lamps ? { lamps } : {}),
    });
  },
});
