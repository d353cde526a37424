/** How much air is under a four-legged body's belly: it may not sink deeper than that. */
import type { Model } from '../../catalog/model.ts';

const TRUNK = new Set(['pelvis', 'spine', 'chest']);

/** Height (m) of the lowest point of the trunk at rest; undefined for rigs without flesh. */
export const bellyHeight = (model: Model): number | undefined => {
  const trunk = new Set(model.rig.joints.flatMap((joint, i) => (TRUNK.has(joint.name) ? [i] : [])));
  let lowest = Number.POSITIVE_INFINITY;
  for (const { mesh } of model.parts) {
    if (!mesh.skin) continue;
    for (let v = 0; v < mesh.positions.length / 3; v++) {
      let weight = 0;
      for (let k = 0; k < 4; k++) if (trunk.has(mesh.skin.joints[v * 4 + k]!)) weight += mesh.skin.weights[v * 4 + k]!;
      if (weight > 0.6) lowest = Math.min(lowest, mesh.positions[v * 3 + 1]!);
    }
  }
  return Number.isFinite(lowest) ? lowest : undefined;
};
