/** Which way fur lies, and where a face has none. */
import type { Vec3 } from '../../foundation/vec.ts';
import { smoothstep } from '../../foundation/vec.ts';
import type { CoatPlace } from './coat.ts';
import type { Anatomy } from './quadruped-plan.ts';

/** Back and down along trunk and neck, down the legs, away from the nose on the face, along the tail. */
export const combBack = (place: CoatPlace, a: Anatomy): Vec3 => {
  const [side, up, forward] = place.head;
  const onHead = place.region !== 'body' && place.region !== 'leg' && forward > -0.35;
  if (onHead && Math.sqrt(side * side + up * up + (forward - 0.15) ** 2) < 0.62) {
    const s = side < 0 ? -1 : 1;
    return a.head.vector(s * 0.4, forward > 0.3 ? -0.1 : up > 0 ? 0.15 : -0.45, -1);
  }
  if (place.region === 'ear') return [0, -1, -0.2];
  if (place.region === 'tail') {
    const i = Math.min(a.tail.length - 2, Math.floor(place.tail * (a.tail.length - 1)));
    const [p, q] = [a.tail[i]!, a.tail[i + 1]!];
    return [q[0] - p[0], q[1] - p[1], q[2] - p[2]];
  }
  if (place.region === 'leg' || place.region === 'foot') return [0, -1, -0.25];
  return [0, -0.45 - Math.max(0, -place.normal[1]) * 0.3, -1];
};

/**
 * How furry a face is, 0–1, with bare eyes, nose and mouth; undefined away from the face.
 *
 * @param eye left eye, head units
 * @param muzzleEnd forward end of the muzzle, head units
 */
export const faceBareness = (place: CoatPlace, eye: Vec3, muzzleEnd: number): number | undefined => {
  const [side, up, forward] = place.head;
  if (Math.sqrt((forward - 0.3) ** 2 + (up + 0.04) ** 2 + side * side) > 0.46) return undefined;
  const d = Math.sqrt((forward - eye[2]) ** 2 + (up - eye[1]) ** 2 + (Math.abs(side) - eye[0]) ** 2);
  if (d < 0.105 || forward > muzzleEnd - 0.02) return 0;
  return smoothstep(0.1, 0.2, d) * smoothstep(muzzleEnd, muzzleEnd - 0.2, forward) * 0.8 + 0.2;
};
