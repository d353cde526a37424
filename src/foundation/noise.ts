/** Value noise on the integer lattice, and its octaves: quiet variation for surfaces, terrain and motion. */

const hash = (x: number, y: number, z: number): number => {
  let h = Math.imul(x, 374761393) ^ Math.imul(y, 668265263) ^ Math.imul(z, 1274126177);
  h = Math.imul(h ^ (h >>> 13), 1274126177);
  return ((h ^ (h >>> 16)) >>> 0) / 4294967296;
};

/** Smooth noise in [0, 1]; one cell per unit of length. Add a large offset per seed to get other patterns. */
export const noise = (x: number, y: number, z = 0): number => {
  const i = Math.floor(x);
  const j = Math.floor(y);
  const k = Math.floor(z);
  let u = x - i;
  let v = y - j;
  let w = z - k;
  u = u * u * (3 - 2 * u);
  v = v * v * (3 - 2 * v);
  w = w * w * (3 - 2 * w);
  const near00 = hash(i, j, k);
  const near01 = hash(i, j + 1, k);
  const far00 = hash(i, j, k + 1);
  const far01 = hash(i, j + 1, k + 1);
  const a = near00 + (hash(i + 1, j, k) - near00) * u;
  const b = near01 + (hash(i + 1, j + 1, k) - near01) * u;
  const c = far00 + (hash(i + 1, j, k + 1) - far00) * u;
  const d = far01 + (hash(i + 1, j + 1, k + 1) - far01) * u;
  const p = a + (b - a) * v;
  const q = c + (d - c) * v;
  return p + (q - p) * w;
};

/** Sum of `octaves` noises, each twice as fine and half as strong; in [0, 1]. */
export const fbm = (x: number, y: number, z = 0, octaves = 4): number => {
  let sum = 0;
  let weight = 0;
  let amplitude = 0.5;
  let px = x;
  let py = y;
  let pz = z;
  for (let i = 0; i < octaves; i++) {
    sum += amplitude * noise(px, py, pz);
    weight += amplitude;
    px = px * 2.03 + 11.3;
    py = py * 2.03 + 5.7;
    pz = pz * 2.03 + 3.1;
    amplitude *= 0.5;
  }
  return sum / weight;
};
