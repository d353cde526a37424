/** The height of waves: a sum of travelling sines, the same for boats, swimmers and the picture. */
import { sin } from './exact.ts';

/** What the height needs of a water: level and waves (see `Water` of the catalog, which fits). */
export interface Waves {
  /** m */
  readonly level: number;
  readonly waves: readonly {
    /** Unit direction on the ground plane (x, z). */
    readonly direction: readonly [number, number];
    /** m */
    readonly amplitude: number;
    /** m */
    readonly wavelength: number;
    /** rad/s */
    readonly frequency: number;
    /** rad */
    readonly phase: number;
  }[];
}

/**
 * Height of the water's surface, m: y = level + Σ a · sin(k (d · p) − ω t + φ), k = 2π / wavelength.
 *
 * @param x m
 * @param z m
 * @param time s
 */
export const waterHeight = (water: Waves, x: number, z: number, time: number): number => {
  let height = water.level;
  for (const wave of water.waves) {
    const k = (2 * Math.PI) / wave.wavelength;
    const along = wave.direction[0] * x + wave.direction[1] * z;
    height += wave.amplitude * sin(k * along - wave.frequency * time + wave.phase);
  }
  return height;
};
