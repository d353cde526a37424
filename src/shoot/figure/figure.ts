/** A rig that can be posed: rotations per joint, where its joints are in the world, and limbs solved to reach points. */
import type { Model } from '../../catalog/model.ts';
import type { Quat, Vec3 } from '../../foundation/vec.ts';
import {
  add,
  addScaled,
  clamp,
  conjugate,
  cross,
  dot,
  fromAxes,
  fromEuler,
  IDENTITY,
  length,
  multiply,
  normalize,
  rotate,
  scale,
  slerp,
  sub,
} from '../../foundation/vec.ts';

/** A posable copy of a model's rig. It is written by the acting layers, then recorded. */
export class Figure {
  readonly model: Model;
  readonly count: number;
  /** Root transform in the world. */
  position: Vec3 = [0, 0, 0];
  rotation: Quat = IDENTITY;
  /** Shift of joint 1 (pelvis, body) in model axes, m. */
  offset: Vec3 = [0, 0, 0];
  /** Local rotations about model axes, one per joint. */
  readonly local: Quat[];
  /** Angles about X, Y, Z (rad) that the layers add up before {@link applyAngles}. */
  readonly angles: Float64Array;
  readonly worldPosition: Vec3[];
  readonly worldRotation: Quat[];
  private readonly names = new Map<string, number>();
  private readonly parents: number[];
  private readonly rest: Vec3[];
  private readonly reach: Vec3[];

  constructor(model: Model) {
    this.model = model;
    const joints = model.rig.joints;
    this.count = joints.length;
    this.parents = joints.map((j) => j.parent);
    this.rest = joints.map((j) => j.position);
    this.reach = joints.map((j) => (j.parent < 0 ? j.position : sub(j.position, joints[j.parent]!.position)));
    joints.forEach((j, i) => {
      this.names.set(j.name, i);
    });
    this.local = joints.map(() => IDENTITY);
    this.angles = new Float64Array(this.count * 3);
    this.worldPosition = joints.map(() => [0, 0, 0]);
    this.worldRotation = joints.map(() => IDENTITY);
  }

  /** Index of a joint by name, −1 where the rig has none. */
  joint(name: string): number {
    return this.names.get(name) ?? -1;
  }

  /** Rest position of a joint, model space. */
  restOf(joint: number): Vec3 {
    return this.rest[joint]!;
  }

  /** Parent of a joint. */
  parentOf(joint: number): number {
    return this.parents[joint]!;
  }

  /** Forget all angles and the offset. */
  clear(): void {
    this.angles.fill(0);
    this.offset = [0, 0, 0];
  }

  /** Add to a joint's angles (rad about model X, Y, Z); unknown joints are passed over. */
  add(name: string, x: number, y = 0, z = 0): void {
    const j = this.joint(name);
    if (j < 0) return;
    const a = this.angles;
    a[j * 3] = a[j * 3]! + x;
    a[j * 3 + 1] = a[j * 3 + 1]! + y;
    a[j * 3 + 2] = a[j * 3 + 2]! + z;
  }

  /** Move a joint's angles towards the given ones by weight w (0–1). */
  blend(name: string, w: number, x: number, y = 0, z = 0): void {
    const j = this.joint(name);
    if (j < 0 || w <= 0) return;
    const a = this.angles;
    a[j * 3] = a[j * 3]! + (x - a[j * 3]!) * w;
    a[j * 3 + 1] = a[j * 3 + 1]! + (y - a[j * 3 + 1]!) * w;
    a[j * 3 + 2] = a[j * 3 + 2]! + (z - a[j * 3 + 2]!) * w;
  }

  /** Turn the angles into rotations and place all joints. */
  applyAngles(): void {
    for (let j = 1; j < this.count; j++) {
      const x = this.angles[j * 3]!;
      const y = this.angles[j * 3 + 1]!;
      const z = this.angles[j * 3 + 2]!;
      this.local[j] = x === 0 && y === 0 && z === 0 ? IDENTITY : fromEuler(x, y, z);
    }
    this.place();
  }

  /** Recompute the world transforms of joints `from` … (parents come before children). */
  place(from = 0): void {
    for (let j = from; j < this.count; j++) {
      const parent = this.parents[j]!;
      if (parent < 0) {
        this.worldRotation[j] = this.rotation;
        this.worldPosition[j] = add(this.position, rotate(this.rotation, this.rest[j]!));
        continue;
      }
      const reach = j === 1 ? add(this.reach[1]!, this.offset) : this.reach[j]!;
      const turn = this.worldRotation[parent]!;
      this.worldPosition[j] = add(this.worldPosition[parent]!, rotate(turn, reach));
      this.worldRotation[j] = multiply(turn, this.local[j]!);
    }
  }

  /** World place of a model-space point that moves with a joint. */
  pointOn(joint: number, point: Vec3): Vec3 {
    return add(this.worldPosition[joint]!, rotate(this.worldRotation[joint]!, sub(point, this.rest[joint]!)));
  }

  /** World place of an anchor, if the model has it. */
  anchor(name: string): Vec3 | undefined {
    const a = this.model.anchors[name];
    return a ? this.pointOn(a.joint, a.position) : undefined;
  }

  /** Give a joint a world rotation (its parent's must be up to date). */
  setWorldRotation(joint: number, rotation: Quat): void {
    this.local[joint] = multiply(conjugate(this.worldRotation[this.parents[joint]!]!), rotation);
    this.worldRotation[joint] = rotation;
  }

  /**
   * Bend a two-bone limb so that joint `c` comes to `target`; `pole` (world, unit) is where the middle joint points.
   * `bend` is +1 where the hinge opens like a knee (about +X), −1 like an elbow. `weight` blends from the present pose.
   * Returns how far (m) the target lies beyond reach.
   */
  solveLimb(a: number, b: number, c: number, target: Vec3, pole: Vec3, bend: 1 | -1, weight = 1): number {
    const from = this.worldPosition[a]!;
    const upper = this.reach[b]!;
    const lower = this.reach[c]!;
    const l1 = length(upper);
    const l2 = length(lower);
    const line = sub(target, from);
    const far = length(line);
    const d = clamp(far, Math.abs(l1 - l2) * 1.02 + 1e-6, (l1 + l2) * 0.9995);
    const u = normalize(line, [0, -1, 0]);
    const side = normalize(
      sub(pole, scale(u, dot(pole, u))),
      rotate(this.worldRotation[this.parents[a]!]!, [0, 0, bend]),
    );
    const along = (l1 * l1 - l2 * l2 + d * d) / (2 * d);
    const out = Math.sqrt(Math.max(0, l1 * l1 - along * along));
    const middle = addScaled(addScaled(from, u, along), side, out);
    const end = addScaled(from, u, d);
    const hinge = scale(cross(side, u), bend);
    const turnA = frameTo(upper, sub(middle, from), hinge);
    const turnB = frameTo(lower, sub(end, middle), hinge);
    if (weight >= 1) {
      this.setWorldRotation(a, turnA);
    } else {
      this.setWorldRotation(a, slerp(this.worldRotation[a]!, turnA, weight));
    }
    const oldB = multiply(this.worldRotation[a]!, this.local[b]!);
    this.worldPosition[b] = add(from, rotate(this.worldRotation[a]!, upper));
    this.setWorldRotation(b, weight >= 1 ? turnB : slerp(oldB, turnB, weight));
    this.worldPosition[c] = add(this.worldPosition[b]!, rotate(this.worldRotation[b]!, lower));
    this.worldRotation[c] = multiply(this.worldRotation[b]!, this.local[c]!);
    return far - (l1 + l2);
  }
}

/** Rotation that takes a rest bone and the model's X axis (made square to it) to a bone and a hinge in the world. */
const frameTo = (restBone: Vec3, bone: Vec3, hinge: Vec3): Quat => {
  const from = squareFrame(normalize(restBone), [1, 0, 0]);
  const to = squareFrame(normalize(bone), hinge);
  return multiply(to, conjugate(from));
};

/** Frame whose Y axis is the bone and whose X axis is as near `hinge` as can be. */
const squareFrame = (bone: Vec3, hinge: Vec3): Quat => {
  const x = normalize(sub(hinge, scale(bone, dot(hinge, bone))), [1, 0, 0]);
  return fromAxes(x, bone, cross(x, bone));
};
