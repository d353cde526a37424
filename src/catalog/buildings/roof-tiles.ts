/** Roof slopes laid with single clay tiles: each slightly arched, tilted, turned and tinted. */
import type { Rgb } from '../../foundation/colour.ts';
import { hex } from '../../foundation/colour.ts';
import { sin } from '../../foundation/exact.ts';
import type { Mesh } from '../../foundation/geometry/mesh.ts';
import { MeshBuilder } from '../../foundation/geometry/mesh.ts';
import { shade } from '../../foundation/geometry/paint.ts';
import { noise } from '../../foundation/noise.ts';
import type { Random } from '../../foundation/random.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { add, addScaled, cross, mix, normalize, scale, smoothstep } from '../../foundation/vec.ts';

/** Tints of weathered clay. */
export const CLAY: readonly Rgb[] = ['#b5654a', '#c47a55', '#a35743', '#cf9068', '#94594a'].map(hex);
const MOSS = hex('#6f7f45');

/** One sloping rectangle of roof. */
export interface Slope {
  /** Middle of its lower edge, m. */
  readonly eave: Vec3;
  /** Unit direction along the eave and unit direction up the slope; their cross product must point out of the roof. */
  readonly along: Vec3;
  readonly up: Vec3;
  /** m */
  readonly width: number;
  readonly length: number;
  readonly rows: number;
  readonly columns: number;
  /** Depth of the dip of an old ridge, m. */
  readonly sag: number;
  readonly tints: readonly Rgb[];
  /** 0–1 */
  readonly moss: number;
}

/** The tiles of a slope: 14 triangles each. */
export const tiledSlope = (slope: Slope, random: Random): Mesh => {
  const out = new MeshBuilder();
  const { along, up, rows, columns } = slope;
  const normal = normalize(cross(along, up));
  const pitch = slope.width / columns;
  const course = slope.length / rows;
  for (let j = 0; j < rows; j++) {
    for (let i = 0; i < columns; i++) {
      const x = -slope.width / 2 + pitch * (i + 0.5 + (j % 2 === 0 ? 0.24 : -0.24));
      const low = j * course - 0.02;
      const dip = -slope.sag * sin(((x / slope.width + 0.5) * 0.96 + 0.02) * Math.PI) * sin(((j + 0.5) / rows) * 3.1);
      const yaw = random.range(-0.045, 0.045);
      const tint = shade(random.pick(slope.tints), random.range(0.74, 1.12));
      const green = smoothstep(0.6, 0.85, noise(x * 1.1 + 7, j * 0.35, slope.up[2] * 5)) * 0.55 * slope.moss;
      const colour = mix(tint, MOSS, green);
      const a = normalize(addScaled(along, up, yaw));
      const u = normalize(addScaled(addScaled(up, normal, -0.09), along, -yaw));
      const n = normalize(cross(a, u));
      const thick = course * 0.16;
      const base = addScaled(
        addScaled(addScaled(slope.eave, along, x), up, low),
        normal,
        dip + course * 0.2 + random.range(0, 0.012),
      );
      const half = pitch * 0.492;
      const long = course * 1.32;
      // Cross-section: left, middle, right, arched by a tenth of the pitch.
      const section = (t: number): Vec3[] => {
        const p = addScaled(base, u, long * t);
        return [-1, -0.5, 0, 0.5, 1].map((s) => addScaled(addScaled(p, a, half * s), n, pitch * 0.11 * (1 - s * s)));
      };
      const lower = section(0);
      const upper = section(1);
      const lean = (s: number): Vec3 => normalize(add(scale(a, s * 0.42), n));
      const row = (points: Vec3[], tone: number): number[] =>
        points.map((p, k) => out.vertex(p, lean((k - 2) / 2), shade(colour, tone)));
      const [front, back] = [row(lower, 1), row(upper, 0.86)];
      for (let k = 0; k < 4; k++) out.quad(front[k]!, front[k + 1]!, back[k + 1]!, back[k]!);
      // The lower end's edge.
      const facing = scale(u, -1);
      const top = lower.map((p) => out.vertex(p, facing, shade(colour, 0.9)));
      const under = lower.map((p) => out.vertex(addScaled(p, n, -thick), facing, shade(colour, 0.6)));
      for (let k = 0; k < 4; k += 2) out.quad(under[k]!, under[k + 2]!, top[k + 2]!, top[k]!);
    }
  }
  return out.build();
};
