import { describe, expect, it } from 'vitest';
import { fromEuler, fromHeading } from '../foundation/vec.ts';
import { attachedPoint, poseJoints, writeJointMatrix } from './pose.ts';

const joints = [
  { parent: -1, position: [0, 0, 0] },
  { parent: 0, position: [0, 1, 0] },
  { parent: 1, position: [0, 1, 0.5] },
] as const;

describe('poseJoints', () => {
  it('leaves rest points where they are when nothing is turned', () => {
    const values = [0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0];
    const poses = poseJoints(joints, values, 0);
    poses.forEach((pose, j) => {
      expect(pose.position).toEqual(joints[j]!.position);
    });
  });

  it('turns children about their parents, moves joint 1 by the offset and all by the root', () => {
    const turned = [...fromEuler(Math.PI / 2, 0, 0)];
    const values = [10, 0, 0, ...fromHeading(Math.PI / 2), ...turned, 0, 0, 0, 1, 0, 0.2, 0];
    const poses = poseJoints(joints, values, 0);
    // A quarter turn about x takes +z to −y; the root's heading then takes z to x.
    const tip = attachedPoint(poses[2]!, joints[2].position, [0, 1, 1]);
    expect(tip[0]).toBeCloseTo(10, 9);
    expect(tip[1]).toBeCloseTo(1.2 - 1, 9);
    expect(tip[2]).toBeCloseTo(0, 9);
    const m = new Float64Array(16);
    writeJointMatrix(m, 0, poses[2]!, joints[2].position);
    for (let r = 0; r < 3; r++) expect(m[r]! * 0 + m[4 + r]! * 1 + m[8 + r]! * 1 + m[12 + r]!).toBeCloseTo(tip[r]!, 9);
  });
});
