/** Measures of the train that its rig and its parts share. */

/** Track gauge, m. */
export const GAUGE = 1.435;
/** Wheels: place along z and radius, m. */
export const WHEELS: readonly (readonly [number, number])[] = [
  [7.6, 0.42],
  [5.6, 0.72],
  [4.0, 0.72],
  [2.4, 0.72],
  [-0.6, 0.45],
  [-2.2, 0.45],
  [-4.6, 0.42],
  [-5.8, 0.42],
  [-10, 0.42],
  [-11.2, 0.42],
];
