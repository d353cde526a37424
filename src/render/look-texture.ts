/** The paper of the looks: a texture that repeats, made from a seed. Four bytes a texel: tooth, blotches, fibres, grain. */
import { cos, sin } from '../foundation/exact.ts';
import { createRandom } from '../foundation/random.ts';
import { LOOK_TEXTURE } from '../kernels/assembly/layout.ts';

const SIZE = LOOK_TEXTURE;
const MASK = SIZE - 1;

const scramble = (x: number, y: number, salt: number): number => {
  let h = Math.imul(x, 374761393) ^ Math.imul(y, 668265263) ^ Math.imul(salt, 1274126177);
  h = Math.imul(h ^ (h >>> 13), 1274126177);
  return ((h ^ (h >>> 16)) >>> 8) / 16777216;
};
/** Smooth noise with cells of a power of two of texels, added to a plane. */
const addNoise = (plane: Float32Array, cell: number, strength: number, salt: number): void => {
  const cells = SIZE / cell;
  const ease = (t: number): number => t * t * (3 - 2 * t);
  for (let y = 0; y < SIZE; y++) {
    const cy = Math.floor(y / cell);
    const v = ease((y % cell) / cell);
    for (let x = 0; x < SIZE; x++) {
      const cx = Math.floor(x / cell);
      const u = ease((x % cell) / cell);
      const at = (i: number, j: number): number => scramble((cx + i) % cells, (cy + j) % cells, salt);
      const top = at(0, 0) + (at(1, 0) - at(0, 0)) * u;
      const under = at(0, 1) + (at(1, 1) - at(0, 1)) * u;
      plane[y * SIZE + x] = plane[y * SIZE + x]! + (top + (under - top) * v - 0.5) * strength;
    }
  }
};
/** Spread a plane so that its standard deviation is the given one, and put it round the middle of a byte. */
const intoBytes = (plane: Float32Array, deviation: number, bytes: Uint8Array, channel: number): void => {
  let mean = 0;
  let square = 0;
  for (const v of plane) {
    mean += v;
    square += v * v;
  }
  mean /= plane.length;
  const spread = Math.sqrt(Math.max(1e-9, square / plane.length - mean * mean));
  plane.forEach((v, i) => {
    bytes[i * 4 + channel] = Math.min(255, Math.max(0, Math.round(127.5 + ((v - mean) / spread) * deviation)));
  });
};

let made: Uint8Array | undefined;
/** The texture; made once. */
export const paperTexture = (): Uint8Array => {
  made ??= makeTexture();
  return made;
};

const makeTexture = (): Uint8Array => {
  const bytes = new Uint8Array(SIZE * SIZE * 4);
  const tooth = new Float32Array(SIZE * SIZE);
  addNoise(tooth, 4, 1, 1);
  addNoise(tooth, 2, 0.9, 2);
  addNoise(tooth, 1, 0.5, 3);
  intoBytes(tooth, 46, bytes, 0);
  const blotches = new Float32Array(SIZE * SIZE);
  addNoise(blotches, 128, 1, 4);
  addNoise(blotches, 64, 0.8, 5);
  addNoise(blotches, 32, 0.55, 6);
  addNoise(blotches, 16, 0.3, 7);
  intoBytes(blotches, 48, bytes, 1);
  const fibres = new Float32Array(SIZE * SIZE);
  const random = createRandom(11).child('fibres');
  for (let n = 0; n < 2600; n++) {
    let x = random.next() * SIZE;
    let y = random.next() * SIZE;
    let angle = random.next() * 2 * Math.PI;
    const bend = (random.next() - 0.5) * 0.16;
    const light = random.next() < 0.5 ? -0.5 : 1;
    const length = 8 + random.next() * 26;
    for (let s = 0; s < length; s++) {
      const i = (Math.floor(y) & MASK) * SIZE + (Math.floor(x) & MASK);
      fibres[i] = fibres[i]! + light;
      x += cos(angle);
      y += sin(angle);
      angle += bend;
    }
  }
  addNoise(fibres, 8, 0.8, 8);
  intoBytes(fibres, 40, bytes, 2);
  const grain = new Float32Array(SIZE * SIZE);
  addNoise(grain, 1, 1, 9);
  addNoise(grain, 2, 0.8, 10);
  intoBytes(grain, 44, bytes, 3);
  return bytes;
};
