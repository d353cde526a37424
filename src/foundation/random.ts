/**
 * Seeded randomness that is passed and split by name. Seed 0 is valid; there are no defaults.
 * Generator: mulberry32 (T. Ettinger), a 32-bit counter through a mixing function; splitting hashes the name (FNV-1a).
 */

/** A stream of numbers. `child(name)` gives an independent stream that does not disturb this one. */
export interface Random {
  /** Uniform in [0, 1). */
  next(): number;
  /** Uniform in [low, high). */
  range(low: number, high: number): number;
  /** Whole number in [low, high], both included. */
  int(low: number, high: number): number;
  /** One element of a non-empty list. */
  pick<T>(list: readonly T[]): T;
  /** True with probability p. */
  chance(p: number): boolean;
  /** Roughly normal, mean 0, standard deviation 1 (sum of 12 uniforms, bounded ±6). */
  normal(): number;
  /** An independent stream, the same for the same name whatever was drawn here before. */
  child(name: string | number): Random;
  /** The seed of this stream, to be printed on failure. */
  readonly seed: number;
}

/** FNV-1a over the UTF-16 code units of a name, mixed with a seed; 32-bit. */
export const hashName = (seed: number, name: string | number): number => {
  let h = (0x811c9dc5 ^ seed) >>> 0;
  const text = String(name);
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193) >>> 0;
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d) >>> 0;
  return (h ^ (h >>> 13)) >>> 0;
};

/** A stream from a whole-number seed. */
export const createRandom = (seed: number): Random => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    seed,
    next,
    range: (low, high) => low + (high - low) * next(),
    int: (low, high) => low + Math.floor(next() * (high - low + 1)),
    pick: (list) => list[Math.floor(next() * list.length)]!,
    chance: (p) => next() < p,
    normal: () => {
      let s = -6;
      for (let i = 0; i < 12; i++) s += next();
      return s;
    },
    child: (name) => createRandom(hashName(seed, name)),
  };
};
