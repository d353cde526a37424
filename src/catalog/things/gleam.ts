/** Bright streaks on glass, as a painter sets them: they say "glass" where a thin clear wall would hardly be seen. */
import { hex } from '../../foundation/colour.ts';
import { cos, sin } from '../../foundation/exact.ts';
import type { Mesh } from '../../foundation/geometry/mesh.ts';
import { MeshBuilder } from '../../foundation/geometry/mesh.ts';

/** Glass vessels: part-clear walls, nearly solid feet and rims, streaks of light. */
export const GLASS = {
  wall: { roughness: 0.06, opacity: 0.5 },
  foot: { roughness: 0.08, opacity: 0.75 },
  rim: { roughness: 0.06 },
  streak: { roughness: 0.3, emission: 0.25, opacity: 0.75, castsShadow: false },
} as const;

/**
 * An upright streak on a body of revolution, tapering to both ends.
 *
 * @param radius of the body at a height, m
 * @param low lower end, m
 * @param high upper end, m
 * @param angle about +Y from +Z, rad
 * @param width at its middle, m
 */
export const gleam = (
  radius: (y: number) => number,
  low: number,
  high: number,
  angle: number,
  width: number,
  rows = 8,
): Mesh => {
  const out = new MeshBuilder();
  const colour = hex('#ffffff');
  const columns = 2;
  for (let j = 0; j <= rows; j++) {
    const t = j / rows;
    const y = low + (high - low) * t;
    const r = radius(y);
    const half = (width / 2 / r) * Math.max(0.08, 1 - (2 * t - 1) * (2 * t - 1) * (2 * t - 1) * (2 * t - 1));
    for (let i = 0; i <= columns; i++) {
      const a = angle + half * ((2 * i) / columns - 1);
      out.vertex([(r + 0.0008) * sin(a), y, (r + 0.0008) * cos(a)], [sin(a), 0, cos(a)], colour);
    }
  }
  const w = columns + 1;
  for (let j = 0; j < rows; j++) {
    for (let i = 0; i < columns; i++) {
      const p = j * w + i;
      out.quad(p, p + 1, p + w + 1, p + w);
    }
  }
  return out.build();
};

/** Three pairs of a wide and a narrow streak, so that one faces the viewer from anywhere. */
export const gleams = (radius: (y: number) => number, low: number, high: number, width: number): Mesh[] =>
  [0, (2 * Math.PI) / 3, (4 * Math.PI) / 3].flatMap((turn) => [
    gleam(radius, low, high, turn - 0.62, width),
    gleam(radius, low + (high - low) * 0.25, high, turn - 0.62 + (2.1 * width) / radius((low + high) / 2), width * 0.3),
  ]);
