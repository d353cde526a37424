/**
 * The kernels with their inner parts laid open, for tests only (AssemblyScript). Everything the shipped module exports, the addresses
 * of its buffers, its single stages, and its four-lane functions over arrays of numbers.
 */

import { addBloom } from '../../../src/kernels/assembly/bloom';
import {
  aoRaw,
  aoSmooth,
  bloomSource,
  colours,
  depths,
  identities,
  points,
} from '../../../src/kernels/assembly/memory';
import {
  cellRandom,
  fbm2,
  noise2,
  noise3,
  noiseSlope3,
  slopeX,
  slopeY,
  slopeZ,
} from '../../../src/kernels/assembly/noise';
import { pointCount } from '../../../src/kernels/assembly/points';
import { skyAt } from '../../../src/kernels/assembly/sky';
import { exp2, quickSinTurns, sinTurns } from '../../../src/kernels/assembly/vec';

export { occlusionRow } from '../../../src/kernels/assembly/ao';
export * from '../../../src/kernels/assembly/index';
export { mirrorRow } from '../../../src/kernels/assembly/mirror';
export { patternRow } from '../../../src/kernels/assembly/pattern';
export { emitStretch } from '../../../src/kernels/assembly/points';
export { resolveStretch } from '../../../src/kernels/assembly/resolve';
export { lampRow, lightRow } from '../../../src/kernels/assembly/shade';
export { shadowRow } from '../../../src/kernels/assembly/shadow-lookup';
export { surfaceRow } from '../../../src/kernels/assembly/surface';

export function depthsPointer(): usize {
  return depths;
}
export function identitiesPointer(): usize {
  return identities;
}
export function coloursPointer(): usize {
  return colours;
}
export function pointsPointer(): usize {
  return points;
}
export function pointsInWork(): i32 {
  return pointCount;
}
export function bloomPointer(): usize {
  return bloomSource;
}
export function rawOcclusionPointer(): usize {
  return aoRaw;
}
export function smoothOcclusionPointer(): usize {
  return aoSmooth;
}

/** Light for the bloom of a pixel. */
export function addLight(x: i32, y: i32, red: f32, green: f32, blue: f32): void {
  addBloom(x, y, f32x4(red, green, blue, 0));
}
/** Sky radiance in a unit direction, four numbers to `target`. */
export function skyTo(x: f32, y: f32, z: f32, target: usize): void {
  v128.store(target, skyAt(x, y, z));
}

/** Functions of `count` numbers (a multiple of four) from `source` to `target`. */
export function exp2All(source: usize, target: usize, count: i32): void {
  for (let i: usize = 0; i < (<usize>count) << 2; i += 16) v128.store(target + i, exp2(v128.load(source + i)));
}
export function sinAll(source: usize, target: usize, count: i32): void {
  for (let i: usize = 0; i < (<usize>count) << 2; i += 16) v128.store(target + i, sinTurns(v128.load(source + i)));
}
export function quickSinAll(source: usize, target: usize, count: i32): void {
  for (let i: usize = 0; i < (<usize>count) << 2; i += 16) v128.store(target + i, quickSinTurns(v128.load(source + i)));
}
/** The same of points: three arrays of `count` numbers, one after the other. */
export function noise2All(source: usize, target: usize, count: i32): void {
  const plane = (<usize>count) << 2;
  for (let i: usize = 0; i < plane; i += 16)
    v128.store(target + i, noise2(v128.load(source + i), v128.load(source + plane + i)));
}
export function fbm2All(source: usize, target: usize, count: i32, octaves: i32): void {
  const plane = (<usize>count) << 2;
  for (let i: usize = 0; i < plane; i += 16)
    v128.store(target + i, fbm2(v128.load(source + i), v128.load(source + plane + i), octaves));
}
export function noise3All(source: usize, target: usize, count: i32): void {
  const plane = (<usize>count) << 2;
  for (let i: usize = 0; i < plane; i += 16) {
    const p = source + i;
    v128.store(target + i, noise3(v128.load(p), v128.load(p + plane), v128.load(p + 2 * plane)));
  }
}
/** Values, then slopes along x, y and z. */
export function noiseSlope3All(source: usize, target: usize, count: i32): void {
  const plane = (<usize>count) << 2;
  for (let i: usize = 0; i < plane; i += 16) {
    const p = source + i;
    v128.store(target + i, noiseSlope3(v128.load(p), v128.load(p + plane), v128.load(p + 2 * plane)));
    v128.store(target + plane + i, slopeX);
    v128.store(target + 2 * plane + i, slopeY);
    v128.store(target + 3 * plane + i, slopeZ);
  }
}
/** Random numbers of cells: whole x, y, z. */
export function cellRandomAll(source: usize, target: usize, count: i32): void {
  const plane = (<usize>count) << 2;
  for (let i: usize = 0; i < plane; i += 16) {
    const p = source + i;
    v128.store(target + i, cellRandom(v128.load(p), v128.load(p + plane), v128.load(p + 2 * plane)));
  }
}
