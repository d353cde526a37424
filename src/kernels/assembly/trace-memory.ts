/**
 * Buffers of the tracer. Planes at the image's size and at half of it, with four columns of empty space on either side, so that
 * filters may reach over the edge: there the depth is that of the sky.
 */
import { SETTING_BYTES } from './trace-layout';
import { allocate, GROUP_BYTES, height, points, width } from './memory';

/** Depth (m) that means sky, and from which on it does. */
export const SKY_DEPTH: f32 = 1e6;
export const FAR: f32 = 1e5;
const MARGIN: i32 = 4;

export let settings: usize = 0;
/** Full size: depth (m), packed normal (three i8, ×127), sunlight before and after filtering. */
export let tracedDepth: usize = 0;
export let tracedNormal: usize = 0;
export let sunRaw: usize = 0;
export let sunSmooth: usize = 0;
/** Half size: depth, normal (three planes), gathered light (four planes: rgb, openness), light of the lamps (four planes). */
export let halfDepth: usize = 0;
export let halfNormal: usize = 0;
export let gathered: usize = 0;
export let lampRaw: usize = 0;
/** Sunlight as the first rays found it: exactly 0 or 1 where they agree. */
export let halfSun: usize = 0;
/** The same after filtering, 16 bytes a pixel. */
export let gatheredSmooth: usize = 0;
export let lampSmooth: usize = 0;
/** Per group of points: bounced light (three planes of four), light of the traced lamps (four planes). */
export let pointLight: usize = 0;
/** Per column what wet ground mirrored there last: radiance, row (whole number); 32 bytes each. */
export let wetMirror: usize = 0;
export const POINT_LIGHT_BYTES: usize = 112;
/** Groups that a stretch can have at most, as in `memory`. */
const MAX_GROUPS: i32 = 68;
/** Is the picture being made traced? */
export let tracing: bool = false;

/** Are there clear bodies in view? */
export let clearBodies: bool = false;
export function setClearBodies(present: i32): void {
  clearBodies = present != 0;
}

/** Pixels from row to row, full and half size; and pixels of a half-size plane. */
export let pitch: i32 = 0;
export let halfPitch: i32 = 0;
export let halfPlane: usize = 0;
let most: i32 = 0;
let halfMost: i32 = 0;

/** Reserve the buffers for images up to the given size. */
export function layOutTracing(columns: i32, rows: i32): void {
  const wide = (columns + 3 & ~3) + 2 * MARGIN;
  const halfWide = ((columns >> 1) + 3 & ~3) + 2 * MARGIN;
  most = wide * rows + 16;
  halfMost = halfWide * (rows >> 1) + 16;
  settings = allocate(SETTING_BYTES);
  tracedDepth = allocate(most << 2);
  allocate(64);
  tracedNormal = allocate(most << 2);
  sunRaw = allocate(most << 2);
  allocate(64);
  sunSmooth = allocate(most << 2);
  halfDepth = allocate(halfMost << 2);
  halfNormal = allocate(halfMost * 12);
  gathered = allocate(halfMost << 4);
  lampRaw = allocate(halfMost << 4);
  halfSun = allocate(halfMost << 2);
  gatheredSmooth = allocate(halfMost << 4);
  lampSmooth = allocate(halfMost << 4);
  wetMirror = allocate(columns * 32 + 64) + 32;
  pointLight = allocate(MAX_GROUPS * <i32>POINT_LIGHT_BYTES);
}
export function settingsPointer(): usize {
  return settings;
}
/** Begin a picture that is traced, at the current size. */
export function beginTracing(): void {
  tracing = true;
  pitch = (width + 3 & ~3) + 2 * MARGIN;
  halfPitch = ((width >> 1) + 3 & ~3) + 2 * MARGIN;
  halfPlane = <usize>halfMost << 2;
  for (let i = 0; i < most; i++) store<f32>(tracedDepth + (<usize>i << 2), SKY_DEPTH);
  memory.fill(sunRaw, 0, most << 2);
  memory.fill(wetMirror - 32, 0x80, (width << 5) + 64);
  for (let i = 0; i < halfMost; i++) store<f32>(halfDepth + (<usize>i << 2), SKY_DEPTH);
}
/** Place of a pixel in a full-size or half-size plane, bytes. */
@inline export function placeOf(x: i32, y: i32): usize {
  return <usize>(y * pitch + x + MARGIN) << 2;
}
@inline export function halfPlaceOf(x: i32, y: i32): usize {
  return <usize>(y * halfPitch + x + MARGIN) << 2;
}
/** Light gathered for a group of points. */
@inline export function lightOfGroup(g: usize): usize {
  return pointLight + (g - points) / GROUP_BYTES * POINT_LIGHT_BYTES;
}
