// A still camera for scenes written by hand.
import { cross, distance, fromAxes, normalize, sub } from '../../dist/foundation/vec.js';

/** A camera frame at `eye` that looks at `target` (m), sharp everywhere. */
export const lookAt = (eye, target, fovY) => {
  const back = normalize(sub(eye, target));
  const right = normalize(cross([0, 1, 0], back));
  return { eye, rotation: fromAxes(right, cross(back, right), back), fovY, focus: distance(eye, target), blur: 0 };
};
