/** Balls round what is drawn, and what order and number of them is drawn. */
import type { Camera } from './camera.ts';
import { attachedPoint, type JointPose } from './pose.ts';
import type { SceneModel } from './scene.ts';

/** A ball in the world, m. */
export interface Ball {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly radius: number;
}

/** A mesh's ball in the world. */
export const ballOf = (
  mesh: { readonly centre: readonly [number, number, number]; readonly radius: number },
  m: Float64Array,
  scale: number,
): { readonly x: number; readonly y: number; readonly z: number; readonly radius: number } => {
  const [x, y, z] = mesh.centre;
  return {
    x: m[0]! * x + m[4]! * y + m[8]! * z + m[12]!,
    y: m[1]! * x + m[5]! * y + m[9]! * z + m[13]!,
    z: m[2]! * x + m[6]! * y + m[10]! * z + m[14]!,
    radius: mesh.radius * scale,
  };
};

/** How far the farthest joint is from where a rigid body would have it, m. */
export const boneSpread = (model: SceneModel, poses: readonly JointPose[]): number => {
  const root = poses[0]!;
  let most = 0;
  poses.forEach((pose, j) => {
    const rigid = attachedPoint(root, model.joints[0]!.position, model.joints[j]!.position);
    const d =
      (pose.position[0] - rigid[0]) ** 2 + (pose.position[1] - rigid[1]) ** 2 + (pose.position[2] - rigid[2]) ** 2;
    if (d > most) most = d;
  });
  return Math.sqrt(most);
};

/**
 * What to draw first: square of the distance from the camera, less the square of the radius. What the camera is inside of (the ground,
 * the walls of a room) comes last, since nearly everything stands before it.
 */
export const drawingOrder = (item: Ball, camera: Camera): number => {
  const dx = item.x - camera.eye[0];
  const dy = item.y - camera.eye[1];
  const dz = item.z - camera.eye[2];
  const order = dx * dx + dy * dy + dz * dz - item.radius * item.radius;
  return order < 0 ? LAST - order : order;
};
/** Larger than the square of any distance, m². */
const LAST = 1e12;

/** Keep what looks largest when there is more than can be told apart. */
export const dropSmallest = (list: { item: Ball }[], camera: Camera, limit: number): void => {
  if (list.length <= limit) return;
  const apparent = ({ item }: { item: Ball }): number => {
    const dx = item.x - camera.eye[0];
    const dy = item.y - camera.eye[1];
    const dz = item.z - camera.eye[2];
    return (item.radius * item.radius) / (dx * dx + dy * dy + dz * dz + 1e-6);
  };
  list.sort((a, b) => apparent(b) - apparent(a));
  list.length = limit;
};

/** Shares of the triangles after which it is noted what is covered; and how many there must be for that to pay. */
const PAUSES = [0.08, 0.2, 0.4, 0.7];
const MANY_TRIANGLES = 30_000;
/** After how many instances, given their triangles in drawing order, to note what is covered. */
export const pausesOf = (counts: readonly number[], triangles: number): readonly number[] => {
  if (triangles < MANY_TRIANGLES) return [];
  const pauses: number[] = [];
  let sum = 0;
  counts.forEach((count, i) => {
    sum += count;
    const share = PAUSES[pauses.length];
    if (share !== undefined && sum >= share * triangles) pauses.push(i + 1);
  });
  return pauses;
};
