/** Hills that close the horizon: rows of ridges around the place, each farther, higher and bluer. */
import type { Season } from '../../../artifacts/stage.ts';
import type { Rgb } from '../../../foundation/colour.ts';
import { hex } from '../../../foundation/colour.ts';
import { atan2, cos, sin } from '../../../foundation/exact.ts';
import { MeshBuilder } from '../../../foundation/geometry/mesh.ts';
import { fbm, noise } from '../../../foundation/noise.ts';
import type { Vec3 } from '../../../foundation/vec.ts';
import { mix, normalize, scale, smoothstep } from '../../../foundation/vec.ts';
import type { Part } from '../../model.ts';
import type { Sight } from './sight.ts';

/** One row of hills. */
export interface Ridge {
  /** Distance from the middle of the place, m. */
  readonly distance: number;
  /** Height of its crest, m, and the lowest it sinks to as a part of that. */
  readonly height: number;
  readonly lowest?: number;
  /** Length of a hill along the row, m. */
  readonly wavelength: number;
  readonly colour: Rgb;
  /** Lit colour in patches. Default half as bright again. */
  readonly light?: Rgb;
  /** 0 rolling hills, 1 jagged mountains. */
  readonly jagged?: number;
  /** Snow above this part of the height. */
  readonly snowAbove?: number;
  readonly snow?: Rgb;
}

/** Crest (m) of a ridge in a direction. */
const crest = (ridge: Ridge, angle: number, offset: number): number => {
  const along = (angle * ridge.distance) / ridge.wavelength;
  const octaves = ridge.jagged ? 6 : 4;
  let f = fbm(along + offset, offset * 1.7, 0, octaves);
  if (ridge.jagged) {
    let sharp = 0;
    let amplitude = 0.55;
    let q = along * 1.3 + offset;
    for (let i = 0; i < 4; i++) {
      sharp += amplitude * (1 - Math.abs(noise(q, offset * 3.1 + i) * 2 - 1));
      amplitude *= 0.48;
      q = q * 2.1 + 7;
    }
    f = f * (1 - ridge.jagged) + sharp * ridge.jagged;
  }
  const low = ridge.lowest ?? 0.35;
  return ridge.height * Math.max(low * 0.5, low + (1.25 - low) * (f * 1.7 - 0.35));
};

/** The directions (rad from +Z towards +X) the cameras see, widened a little; the whole circle when they see most of it. */
export const seenSector = (sight: Sight): { from: number; to: number } => {
  const first = sight.lenses[0]!;
  const middle = atan2(first.forward[0], first.forward[2]);
  let low = 0;
  let high = 0;
  for (const l of sight.lenses) {
    let a = atan2(l.forward[0], l.forward[2]) - middle;
    while (a > Math.PI) a -= 2 * Math.PI;
    while (a < -Math.PI) a += 2 * Math.PI;
    const half = atan2(l.tanX, 1) + 0.3;
    low = Math.min(low, a - half);
    high = Math.max(high, a + half);
  }
  return high - low > 5.5 ? { from: -Math.PI, to: Math.PI } : { from: middle + low, to: middle + high };
};

/** The ridges as one part, only in the directions that are seen. About 1,000 triangles a row. */
export const ridgesPart = (sight: Sight, rows: readonly Ridge[], seed: number, base = -3): Part => {
  const out = new MeshBuilder();
  const sector = seenSector(sight);
  rows.forEach((ridge, index) => {
    const offset = (seed % 1009) * 3.17 + index * 17.3;
    const columns = Math.round(ridge.jagged ? 170 : 110);
    const up = ridge.jagged ? 16 : 5;
    const depth = ridge.height * (ridge.jagged ? 1.5 : 1.9);
    const first = out.positions.length / 3;
    const point = (angle: number, t: number): Vec3 => {
      const height = crest(ridge, angle, offset);
      const slope = ridge.jagged
        ? t +
          ridge.jagged *
            0.16 *
            (fbm(((angle * ridge.distance) / ridge.wavelength) * 4 + offset, t * 4, offset, 4) - 0.5) *
            sin(t * Math.PI)
        : sin((t * Math.PI) / 2);
      const y = base + (height - base) * slope;
      const q = ((angle * ridge.distance) / ridge.wavelength) * 2.4 + offset;
      // Spurs run down from the crest: ridged noise, stretched along the slope.
      const spur = ridge.jagged
        ? ridge.height *
          (0.75 * Math.abs(fbm(q + t * 0.4, t * 1.1, offset + 5, 4) - 0.5) * 2 * (1 - t * 0.8) +
            0.12 * fbm(q * 4, t * 9, 3, 3))
        : 0;
      const r = ridge.distance + t * depth + spur;
      return [sight.focus[0] + sin(angle) * r, y, sight.focus[1] + cos(angle) * r];
    };
    const snow = ridge.snow ?? [0.84, 0.88, 0.95];
    for (let j = 0; j <= up; j++) {
      for (let i = 0; i <= columns; i++) {
        const angle = sector.from + ((sector.to - sector.from) * i) / columns;
        const t = j / up;
        const p = point(angle, t);
        const step = (sector.to - sector.from) / columns;
        const e = point(angle + step, t);
        const f = point(angle, Math.min(1.05, t + 0.06));
        const u: Vec3 = [e[0] - p[0], e[1] - p[1], e[2] - p[2]];
        const v: Vec3 = [f[0] - p[0], f[1] - p[1], f[2] - p[2]];
        // Going right and up along the slope; its normal looks back at the place.
        let n = normalize([v[1] * u[2] - v[2] * u[1], v[2] * u[0] - v[0] * u[2], v[0] * u[1] - v[1] * u[0]]);
        if (n[0] * sin(angle) + n[2] * cos(angle) > 0) n = [-n[0], -n[1], -n[2]];
        if (n[1] < 0.05) n = normalize([n[0], 0.25, n[2]]);
        // Rolling hills are soft; rocks keep their relief.
        if (!ridge.jagged) n = normalize([n[0] * 0.6 - sin(angle) * 0.25, n[1] + 0.6, n[2] * 0.6 - cos(angle) * 0.25]);
        const patch = fbm((angle * ridge.distance) / (ridge.wavelength * 0.12), t * 7 + offset, index, 3);
        let c = mix(ridge.colour, ridge.light ?? scale(ridge.colour, 1.5), smoothstep(0.42, 0.68, patch));
        if (ridge.snowAbove !== undefined) {
          const line = ridge.height * ridge.snowAbove * (0.8 + 0.5 * patch);
          c = mix(c, snow, smoothstep(line * 0.93, line * 1.07, p[1]) * smoothstep(0.15, 0.5, n[1] + 0.35 * patch));
        }
        out.vertex(p, n, scale(c, 0.88));
      }
    }
    const w = columns + 1;
    for (let j = 0; j < up; j++) {
      for (let i = 0; i < columns; i++) {
        const a = first + j * w + i;
        out.quad(a, a + w, a + w + 1, a + 1);
      }
    }
  });
  return {
    name: 'ridges',
    mesh: out.build(),
    material: { roughness: 1, sheen: 0.15, twoSided: true, castsShadow: false },
  };
};

/** Wooded hills in five rows, for open country. */
export const countryRidges = (season: Season, snow: boolean): Ridge[] => {
  const white = (c: Rgb, amount: number): Rgb => (snow ? mix(c, [0.8, 0.84, 0.9], amount) : c);
  const near = season === 'autumn' ? hex('#8a7440') : season === 'winter' ? hex('#77744f') : hex('#64803f');
  return [
    { distance: 78, height: 5.5, wavelength: 26, colour: white(near, 0.85) },
    { distance: 120, height: 11, wavelength: 45, colour: white(hex('#5a7848'), 0.75) },
    { distance: 190, height: 23, wavelength: 70, colour: white(hex('#4f6f52'), 0.65) },
    { distance: 300, height: 52, wavelength: 120, colour: white(hex('#4d6a66'), 0.6) },
    { distance: 460, height: 105, wavelength: 190, colour: white(hex('#55707d'), 0.6) },
  ];
};
