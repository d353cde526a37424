/** Chance for particles: numbers that depend only on who asks, so that any moment can be drawn without the ones before it. */

/** A number in [0, 1) for particle `index` of a source; `which` tells its several numbers apart. */
export const chance = (seed: number, index: number, which: number): number => {
  let h = Math.imul(seed | 0, 0x9e3779b1) ^ Math.imul(index | 0, 0x85ebca77) ^ Math.imul(which + 1, 0xc2b2ae3d);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39);
  h ^= h >>> 15;
  return (h >>> 0) / 4294967296;
};

/** {@link chance} between two limits. */
export const between = (seed: number, index: number, which: number, low: number, high: number): number =>
  low + (high - low) * chance(seed, index, which);

/**
 * Everything a steady source has in the air at a time: calls back with number and age (s) of each particle younger than its life. One
 * is born about every 1/rate s, since ever.
 */
export const alive = (
  seed: number,
  time: number,
  rate: number,
  life: number,
  each: (index: number, age: number) => void,
  from = Number.NEGATIVE_INFINITY,
): void => {
  const last = Math.floor(time * rate);
  for (let i = Math.floor((time - life) * rate) - 1; i <= last; i++) {
    const born = (i + chance(seed, i, 99)) / rate;
    const age = time - born;
    if (age >= 0 && age < life && born >= from) each(i, age);
  }
};
