/**
 * Skin weights from chains of joints. A chain is a limb, the trunk, the neck, an ear: joints in a row with a soft border
 * plane between each two. A point belongs to the chains whose flesh is nearest, and within a chain to the joints whose
 * section it lies in. Everything is a smooth function of position alone, so meshes of different fineness agree.
 */
import { exp } from '../../foundation/exact.ts';
import type { BlendField } from '../../foundation/geometry/blend-field.ts';
import type { Mesh } from '../../foundation/geometry/mesh.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { smoothstep } from '../../foundation/vec.ts';

/** The border between two sections of a chain. */
export interface Border {
  readonly at: Vec3;
  /** Unit direction from the earlier section to the later one. */
  readonly along: Vec3;
  /** Half width of the soft zone, m. */
  readonly width: number;
}

/** Joints in a row, with the flesh that follows them. */
export interface Chain {
  readonly joints: readonly number[];
  /** One fewer than joints. */
  readonly borders: readonly Border[];
  /** How far its hold fades into neighbouring chains, m. */
  readonly reach: number;
  /** For paired limbs: +1 left, −1 right. A limb holds nothing beyond the middle plane. */
  readonly side?: 1 | -1;
  /** Distance from the middle plane over which a paired limb's hold grows to full, m. */
  readonly sideWidth?: number;
}

/** Four joints and weights per vertex, sum 1. */
export interface Skin {
  readonly joints: Uint8Array;
  readonly weights: Float32Array;
}

/** Weight of every joint of a chain at a point: the sections between its soft borders. */
const addSections = (chain: Chain, p: Vec3, hold: number, weights: Float64Array): void => {
  let rest = hold;
  for (let k = 0; k < chain.borders.length; k++) {
    const { at, along, width } = chain.borders[k]!;
    const s = (p[0] - at[0]) * along[0] + (p[1] - at[1]) * along[1] + (p[2] - at[2]) * along[2];
    const later = smoothstep(-width, width, s);
    const joint = chain.joints[k]!;
    weights[joint] = weights[joint]! + rest * (1 - later);
    rest *= later;
    if (rest <= 0) return;
  }
  const last = chain.joints[chain.joints.length - 1]!;
  weights[last] = weights[last]! + rest;
};

/** A function that writes the four strongest joints at a point into row `row` of a skin. */
export const createBinder = (
  field: BlendField<{ readonly chain: number }>,
  chains: readonly Chain[],
  jointCount: number,
): ((p: Vec3, skin: Skin, row: number) => void) => {
  const nearest = new Float64Array(chains.length);
  const weights = new Float64Array(jointCount);
  return (p, skin, row) => {
    nearest.fill(1e9);
    let least = 1e9;
    let closest = 0;
    field.primitives.forEach((primitive, i) => {
      if (primitive.carve) return;
      const chain = primitive.data.chain;
      const d = field.distanceTo(i, p[0], p[1], p[2]);
      if (d < nearest[chain]!) nearest[chain] = d;
      if (d < least) {
        least = d;
        closest = chain;
      }
    });
    weights.fill(0);
    chains.forEach((chain, c) => {
      // The narrower of the two holds counts: a jaw lets go of the head as fast as its own reach says.
      const behind = (nearest[c]! - least) / Math.min(chain.reach, chains[closest]!.reach);
      if (behind > 6) return;
      let hold = exp(-behind);
      if (chain.side) hold *= smoothstep(0, chain.sideWidth ?? 1e-6, p[0] * chain.side);
      if (hold > 0) addSections(chain, p, hold, weights);
    });
    writeStrongest(weights, skin, row);
  };
};

const writeStrongest = (weights: Float64Array, skin: Skin, row: number): void => {
  let sum = 0;
  for (let k = 0; k < 4; k++) {
    let best = 0;
    for (let j = 1; j < weights.length; j++) if (weights[j]! > weights[best]!) best = j;
    const w = weights[best]!;
    skin.joints[row * 4 + k] = w > 0 ? best : 0;
    skin.weights[row * 4 + k] = w;
    sum += w;
    weights[best] = 0;
  }
  if (sum <= 0) {
    skin.weights[row * 4] = 1;
    return;
  }
  for (let k = 0; k < 4; k++) skin.weights[row * 4 + k] = skin.weights[row * 4 + k]! / sum;
};

/** The mesh with weights from a binder at every vertex. */
export const bindMesh = (mesh: Mesh, bind: (p: Vec3, skin: Skin, row: number) => void): Mesh => {
  const count = mesh.positions.length / 3;
  const skin: Skin = { joints: new Uint8Array(count * 4), weights: new Float32Array(count * 4) };
  const { positions } = mesh;
  for (let i = 0; i < count; i++) bind([positions[i * 3]!, positions[i * 3 + 1]!, positions[i * 3 + 2]!], skin, i);
  return { ...mesh, skin };
};
