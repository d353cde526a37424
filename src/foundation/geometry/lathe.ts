/** Surfaces of revolution about the Y axis: bottles, cups, wheels, balls, pots. */
import { atan2, cos, sin } from '../exact.ts';
import type { Vec3 } from '../vec.ts';
import type { Colouring } from './colouring.ts';
import { coloured } from './colouring.ts';
import type { Mesh } from './mesh.ts';

/** Fine tuning of {@link lathe}. */
export interface LatheOptions {
  /** Vertices round the axis. Default 32. */
  readonly around?: number;
  /** Corners of the profile that turn by more than this stay crisp, rad. Default 0.7. */
  readonly crease?: number;
  /** Where the axis stands, m. Default the origin. */
  readonly centre?: Vec3;
}

/**
 * Turn a profile about the vertical axis. The profile is a list of `[radius, height]` (m), run so that the outside lies to
 * its right: upwards along an outer wall, then downwards along an inner one. Start and end on radius 0 to close it.
 */
export const lathe = (
  profile: readonly (readonly [radius: number, height: number])[],
  colour: Colouring,
  options: LatheOptions = {},
): Mesh => {
  const { around = 32, crease = 0.7, centre = [0, 0, 0] } = options;
  const directions: number[] = [];
  for (let i = 0; i + 1 < profile.length; i++) {
    directions.push(atan2(profile[i + 1]![1] - profile[i]![1], profile[i + 1]![0] - profile[i]![0]));
  }
  const turn = (a: number, b: number): number => {
    const d = b - a;
    return d > Math.PI ? d - 2 * Math.PI : d < -Math.PI ? d + 2 * Math.PI : d;
  };
  const positions: number[] = [];
  const normals: number[] = [];
  const indices: number[] = [];
  /** One ring; the normal is the profile's direction turned to its right. */
  const ring = (point: readonly [number, number], direction: number): number => {
    const start = positions.length / 3;
    const outward = sin(direction);
    const up = -cos(direction);
    for (let j = 0; j <= around; j++) {
      const angle = ((j % around) / around) * 2 * Math.PI;
      const [c, s] = [cos(angle), sin(angle)];
      positions.push(centre[0] + point[0] * s, centre[1] + point[1], centre[2] + point[0] * c);
      normals.push(outward * s, up, outward * c);
    }
    return start;
  };
  for (let i = 0; i + 1 < profile.length; i++) {
    const own = directions[i]!;
    const smooth = (other: number | undefined): number => {
      if (other === undefined) return own;
      const t = turn(own, other);
      return Math.abs(t) > crease ? own : own + t / 2;
    };
    const lower = ring(profile[i]!, smooth(directions[i - 1]));
    const upper = ring(profile[i + 1]!, smooth(directions[i + 1]));
    for (let j = 0; j < around; j++) {
      const [a, b, c, d] = [lower + j, lower + j + 1, upper + j + 1, upper + j];
      if (profile[i]![0] > 1e-9) indices.push(a, b, c);
      if (profile[i + 1]![0] > 1e-9) indices.push(a, c, d);
    }
  }
  return coloured(
    {
      positions: Float32Array.from(positions),
      normals: Float32Array.from(normals),
      indices: Uint32Array.from(indices),
    },
    colour,
  );
};

/** Fine tuning of {@link sphere}. */
export interface SphereOptions {
  /** Vertices round the equator. Default 24; half as many from pole to pole. */
  readonly around?: number;
  /** Default the origin, m. */
  readonly centre?: Vec3;
}

/** A ball, or an ellipsoid when three radii (m, along x, y, z) are given. */
export const sphere = (radius: number | Vec3, colour: Colouring, options: SphereOptions = {}): Mesh => {
  const { around = 24, centre = [0, 0, 0] } = options;
  const radii: Vec3 = typeof radius === 'number' ? [radius, radius, radius] : radius;
  const rows = Math.max(3, Math.round(around / 2));
  const positions: number[] = [];
  const normals: number[] = [];
  const indices: number[] = [];
  for (let i = 0; i <= rows; i++) {
    const polar = (i / rows) * Math.PI;
    for (let j = 0; j <= around; j++) {
      const angle = ((j % around) / around) * 2 * Math.PI;
      const unit: Vec3 = [sin(polar) * sin(angle), -cos(polar), sin(polar) * cos(angle)];
      const n = [unit[0] / radii[0], unit[1] / radii[1], unit[2] / radii[2]] as const;
      const size = Math.sqrt(n[0] * n[0] + n[1] * n[1] + n[2] * n[2]);
      positions.push(centre[0] + unit[0] * radii[0], centre[1] + unit[1] * radii[1], centre[2] + unit[2] * radii[2]);
      normals.push(n[0] / size, n[1] / size, n[2] / size);
    }
  }
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < around; j++) {
      const a = i * (around + 1) + j;
      const d = a + around + 1;
      if (i > 0) indices.push(a, a + 1, d + 1);
      if (i < rows - 1) indices.push(a, d + 1, d);
    }
  }
  return coloured(
    {
      positions: Float32Array.from(positions),
      normals: Float32Array.from(normals),
      indices: Uint32Array.from(indices),
    },
    colour,
  );
};
