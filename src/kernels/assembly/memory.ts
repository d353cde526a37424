/** One linear arena, laid out by the host before the first frame; no allocation while a frame is being made. */
import { FRAME_BYTES, INSTANCE_BYTES, LAMP_BYTES, MAX_INSTANCES, MAX_LAMPS, MAX_WAVES, WAVE_BYTES } from './layout';

let top: usize = 0;

/** Reserve bytes at the end of the arena (64-byte aligned), growing the memory to fit. */
export function allocate(bytes: i32): usize {
  if (!top) top = (__heap_base + 63) & ~(<usize>63);
  const start = top;
  top = (top + <usize>bytes + 63) & ~(<usize>63);
  const wanted = <i32>((top + 64 + 0xffff) >> 16);
  const present = memory.size();
  // Growing is slow, so it is done 4 MiB at a time.
  if (wanted > present && memory.grow(max(wanted - present, 64)) < 0) unreachable();
  return start;
}
/** End of the arena, to give back later what is reserved after it. */
export function arenaEnd(): usize {
  return top;
}
/** Give back everything reserved after a point. */
export function release(end: usize): void {
  top = end;
}

/** Size of the image being made, pixels; at most what was laid out. */
export let width: i32 = 0;
export let height: i32 = 0;
/** Per pixel, four samples: 1/w (greater is nearer), and triangle id. */
export let depths: usize = 0;
export let identities: usize = 0;
/** Per tile of 8×8 pixels how far it is filled, see samples. */
export let tiles: usize = 0;
/** Linear colour after the tone curve, three u16 and the blur radius, 8 bytes a pixel. */
export let colours: usize = 0;
/** RGBA bytes. */
export let output: usize = 0;
/** Frame constants, instance, lamp and wave records (see layout). */
export let frame: usize = 0;
export let instances: usize = 0;
export let lamps: usize = 0;
export let waves: usize = 0;
/** Half-resolution ambient occlusion: depth, three planes of normals, raw and smoothed occlusion. */
export let aoDepth: usize = 0;
export let aoNormals: usize = 0;
export let aoRaw: usize = 0;
export let aoSmooth: usize = 0;
export let aoPattern: usize = 0;
/** Shading points of the row in work, in groups of four (see points). */
export let points: usize = 0;
/** Sums of the row in work: rgb and weight per pixel. */
export let rowSums: usize = 0;
/** Per 8 columns (u16): 1 + the lowest row so far with something that water can mirror (near, not ground); 0 none. */
export let mirrorable: usize = 0;
/** Per column what was last found mirrored: radiance times trust, trust, image row; 32 bytes each. */
export let mirrored: usize = 0;
/** Per column what was last found out about sunlight there, see shadow-lookup; 32 bytes each. */
export let lightAbove: usize = 0;
/** Quarter-resolution bloom, rgb and spare as floats, and the same blurred. */
export let bloomSource: usize = 0;
export let bloomBlurred: usize = 0;
/** Half-resolution depth-of-field, rgb + radius as floats. */
export let blurSource: usize = 0;
export let blurResult: usize = 0;
/** Largest blur radius per tile of 16×16 half-resolution pixels, with an empty tile all round. */
export let blurTiles: usize = 0;

/** Pixels per block side of the bloom buffer. */
export const BLOOM_STEP: i32 = 4;
/** Bytes of a group of four shading points: planes of four floats. */
export const GROUP_BYTES: usize = 40 * 16;

/** Reserve all buffers that depend on the image size. */
export function layOut(maxWidth: i32, maxHeight: i32, depthOfField: i32): void {
  width = maxWidth;
  height = maxHeight;
  const pixels = maxWidth * maxHeight;
  const half = ((maxWidth >> 1) + 8) * ((maxHeight >> 1) + 8);
  const quarter = (maxWidth / BLOOM_STEP + 4) * (maxHeight / BLOOM_STEP + 4);
  frame = allocate(FRAME_BYTES);
  instances = allocate((MAX_INSTANCES + 1) * INSTANCE_BYTES);
  lamps = allocate(MAX_LAMPS * LAMP_BYTES);
  waves = allocate(MAX_WAVES * WAVE_BYTES);
  depths = allocate(pixels * 16);
  identities = allocate(pixels * 16 + 4096);
  tiles = allocate((((maxWidth + 7) >> 3) * ((maxHeight + 7) >> 3)) << 2);
  colours = allocate(pixels * 8 + 64);
  output = allocate(pixels * 4 + 64);
  allocate(256);
  aoDepth = allocate(half * 4) + 64;
  allocate(256);
  aoNormals = allocate(half * 12);
  aoRaw = allocate(half * 4 + 128) + 64;
  aoSmooth = allocate(half * 4);
  aoPattern = allocate(4 * 32 * 32);
  points = allocate((64 + 4) * <i32>GROUP_BYTES);
  rowSums = allocate(maxWidth * 16 + 256);
  mirrorable = allocate((maxWidth >> 2) + 128) + 64;
  mirrored = allocate(maxWidth * 32 + 64) + 32;
  lightAbove = allocate(maxWidth * 32 + 32) + 32;
  bloomSource = allocate(quarter * 16);
  bloomBlurred = allocate(quarter * 16);
  if (depthOfField) {
    blurSource = allocate(half * 16);
    blurResult = allocate(half * 16);
    blurTiles = allocate((((maxWidth >> 5) + 4) * ((maxHeight >> 5) + 4)) << 2);
  }
}
/** Make the next images this size: at most what was laid out. */
export function setSize(newWidth: i32, newHeight: i32): void {
  width = newWidth;
  height = newHeight;
}
/** Where the host writes and reads. */
export function framePointer(): usize {
  return frame;
}
export function instancePointer(): usize {
  return instances;
}
export function lampPointer(): usize {
  return lamps;
}
export function wavePointer(): usize {
  return waves;
}
export function outputPointer(): usize {
  return output;
}
export function aoPatternPointer(): usize {
  return aoPattern;
}
