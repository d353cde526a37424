/** Forward kinematics: where the joints of a rig are at a frame of its track. */
import type { Joint } from '../catalog/model.ts';
import type { Quat, Vec3 } from '../foundation/vec.ts';
import { add, multiply, rotate, sub } from '../foundation/vec.ts';

/** Place and turn of a joint in the world: a rest point p of the model goes to position + rotation · (p − rest). */
export interface JointPose {
  readonly position: Vec3;
  readonly rotation: Quat;
}

/** The numbers of one joint's rest, as the scene keeps them. */
export type RestJoint = Pick<Joint, 'parent' | 'position'>;

/**
 * World poses of all joints from one frame of a track (see `Track.values`): root position and rotation, then local rotations of
 * joints 1, 2, …, then the offset of joint 1.
 *
 * @param at index of the frame's first number in `values`
 */
export const poseJoints = (
  joints: readonly RestJoint[],
  values: ArrayLike<number>,
  at: number,
  trackJoints = joints.length,
): JointPose[] => {
  const root: JointPose = {
    position: [values[at]!, values[at + 1]!, values[at + 2]!],
    rotation: [values[at + 3]!, values[at + 4]!, values[at + 5]!, values[at + 6]!],
  };
  // The track's root is the model's origin; joint 0 may rest elsewhere.
  const first: JointPose = {
    position: add(root.position, rotate(root.rotation, joints[0]?.position ?? [0, 0, 0])),
    rotation: root.rotation,
  };
  const poses: JointPose[] = [first];
  const offsets = at + 7 + 4 * (trackJoints - 1);
  for (let j = 1; j < joints.length; j++) {
    const joint = joints[j]!;
    const parent = poses[Math.max(0, joint.parent)]!;
    const parentRest = joints[Math.max(0, joint.parent)]!.position;
    let bone = sub(joint.position, parentRest);
    let rotation = parent.rotation;
    if (j < trackJoints) {
      const q = at + 7 + 4 * (j - 1);
      rotation = multiply(parent.rotation, [values[q]!, values[q + 1]!, values[q + 2]!, values[q + 3]!]);
      if (j === 1) bone = add(bone, [values[offsets]!, values[offsets + 1]!, values[offsets + 2]!]);
    }
    poses.push({ position: add(parent.position, rotate(parent.rotation, bone)), rotation });
  }
  return poses;
};

/** Write world-from-rest of a joint as four columns of four at an index. */
export const writeJointMatrix = (
  target: Float32Array | Float64Array,
  at: number,
  pose: JointPose,
  rest: Vec3,
): void => {
  const [x, y, z, w] = pose.rotation;
  const xx = x * x;
  const yy = y * y;
  const zz = z * z;
  const m = [
    1 - 2 * (yy + zz),
    2 * (x * y + z * w),
    2 * (x * z - y * w),
    2 * (x * y - z * w),
    1 - 2 * (xx + zz),
    2 * (y * z + x * w),
    2 * (x * z + y * w),
    2 * (y * z - x * w),
    1 - 2 * (xx + yy),
  ];
  for (let c = 0; c < 3; c++) {
    for (let r = 0; r < 3; r++) target[at + c * 4 + r] = m[c * 3 + r]!;
    target[at + c * 4 + 3] = 0;
  }
  for (let r = 0; r < 3; r++) {
    target[at + 12 + r] = pose.position[r]! - (m[r]! * rest[0] + m[3 + r]! * rest[1] + m[6 + r]! * rest[2]);
  }
  target[at + 15] = 1;
};

/** A world point that is fixed to a joint and rests at `point` in the model. */
export const attachedPoint = (pose: JointPose, rest: Vec3, point: Vec3): Vec3 =>
  add(pose.position, rotate(pose.rotation, sub(point, rest)));
