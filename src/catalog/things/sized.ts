/** Entries whose makers work at true size, made to follow `looks.size` and the triangle caps. */
import type { Mesh } from '../../foundation/geometry/mesh.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { scale } from '../../foundation/vec.ts';
import type { Collider, ThingEntry } from '../entry.ts';
import type { Anchor, Model } from '../model.ts';
import { coarsenParts, triangleCap } from './coarsen.ts';

const grownMesh = (mesh: Mesh, k: number): Mesh => ({ ...mesh, positions: mesh.positions.map((v) => v * k) });

const grownModel = (model: Model, k: number): Model => {
  const at = (p: Vec3): Vec3 => scale(p, k);
  const anchors: Record<string, Anchor> = {};
  for (const [name, a] of Object.entries(model.anchors)) anchors[name] = { ...a, position: at(a.position) };
  const { wheels } = model.rig;
  return {
    parts: model.parts.map((p) => ({ ...p, mesh: grownMesh(p.mesh, k) })),
    rig: {
      ...model.rig,
      joints: model.rig.joints.map((j) => ({ ...j, position: at(j.position) })),
      ...(wheels ? { wheels: wheels.map((w) => ({ ...w, radius: w.radius * k })) } : {}),
      ...(model.rig.legs ? { legs: model.rig.legs.map((l) => ({ ...l, sole: at(l.sole) })) } : {}),
    },
    bounds: { min: at(model.bounds.min), max: at(model.bounds.max) },
    anchors,
    ...(model.lamps ? { lamps: model.lamps.map((l) => ({ ...l, position: at(l.position), range: l.range * k })) } : {}),
    ...(model.emitters
      ? { emitters: model.emitters.map((e) => ({ ...e, position: at(e.position), size: e.size * k })) }
      : {}),
  };
};

const grownCollider = (c: Collider, k: number): Collider => {
  const centre = scale(c.centre, k);
  switch (c.shape) {
    case 'ball':
      return { ...c, centre, radius: c.radius * k };
    case 'box':
      return { ...c, centre, half: scale(c.half, k), ...(c.round === undefined ? {} : { round: c.round * k }) };
    default:
      return { ...c, centre, radius: c.radius * k, halfHeight: c.halfHeight * k };
  }
};

/** The entry with its model and colliders multiplied by `looks.size`, and no more triangles than its detail deserves. */
export const sized = (entry: ThingEntry): ThingEntry => ({
  ...entry,
  body: {
    ...entry.body,
    colliders: (looks) => {
      const all = entry.body.colliders(looks);
      return looks.size === 1 ? all : all.map((c) => grownCollider(c, looks.size));
    },
  },
  shape: (looks, detail) => {
    const built = entry.shape(looks, detail);
    const most = triangleCap(detail.pixels);
    const pixel = (built.bounds.max[1] - built.bounds.min[1]) / Math.max(30, detail.pixels);
    const model = { ...built, parts: coarsenParts(built.parts, most, pixel) };
    return looks.size === 1 ? model : grownModel(model, looks.size);
  },
});
