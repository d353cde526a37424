/** A town to the horizon: blocks of houses between streets, taller in the middle, their windows lit at night. For cameras above it. */
import type { Rgb } from '../../../foundation/colour.ts';
import { hex } from '../../../foundation/colour.ts';
import { MeshBuilder } from '../../../foundation/geometry/mesh.ts';
import { fbm, noise } from '../../../foundation/noise.ts';
import type { Random } from '../../../foundation/random.ts';
import { createRandom } from '../../../foundation/random.ts';
import type { Vec3 } from '../../../foundation/vec.ts';
import { lerp, mix, scale, smoothstep } from '../../../foundation/vec.ts';
import type { Part } from '../../model.ts';
import type { Glade } from './glade.ts';
import type { Sight } from './sight.ts';
import type { Cover } from './vista.ts';
import { vistaPart } from './vista.ts';

/** What the town is. */
export interface FarCity {
  readonly sight: Sight;
  /** Where the place itself is: nothing is built there. */
  readonly glade: Glade;
  /** Height of the streets, m. */
  readonly level: number;
  readonly seed: number;
  readonly snow: boolean;
  readonly night: boolean;
  /** Height of usual houses, m, and of the tallest. */
  readonly usual: number;
  readonly tallest: number;
  /** Low houses have tiled roofs. */
  readonly gabled: boolean;
}

/** Distance of parallel streets and their width, m. */
const PITCH = 62;
const STREET = 13;
/** Houses stand up to here, in full detail up to there, m. */
const FAR = 2300;
const FINE = 260;
/** Cameras this far above the streets (m) look over the roofs. */
const ABOVE = 10;

const WALLS = ['#a8705a', '#c9b79a', '#b8a48c', '#9c8f86', '#d4c8b4', '#8a5a48', '#b5aca4', '#7f8790'].map((c) =>
  scale(hex(c), 0.85),
);
const FLAT_ROOFS = ['#6f6a66', '#7d7872', '#5c5a5a', '#8a8278', '#94908a'].map(hex);
const TILES = ['#8a4a36', '#9c5a40', '#7a4236', '#6a4a40', '#5f5654'].map(hex);
const GLASS: Rgb = [0.06, 0.085, 0.11];
const LIT = ['#ffcf8a', '#ffdca8', '#ffc070', '#ffe6c4'].map(hex);
const WHITE: Rgb = [0.74, 0.79, 0.86];

/** The four walls of a box as (corner, corner, normal), counter-clockwise from above. */
type Walls = readonly (readonly [number, number, number, number, Vec3])[];
const wallsOf = (x0: number, z0: number, x1: number, z1: number): Walls => [
  [x0, z1, x1, z1, [0, 0, 1]],
  [x1, z1, x1, z0, [1, 0, 0]],
  [x1, z0, x0, z0, [0, 0, -1]],
  [x0, z0, x0, z1, [-1, 0, 0]],
];

interface House {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly base: number;
  readonly height: number;
  readonly wall: Rgb;
  readonly roof: Rgb;
  readonly gabled: boolean;
  /** Storeys drawn as strips of windows, else the walls are plain. */
  readonly fine: boolean;
}

const addHouse = (out: MeshBuilder, glow: MeshBuilder | undefined, house: House, eye: Vec3, random: Random): void => {
  const { from, to, base, height, wall, roof } = house;
  const top = base + height;
  const quad = (a: Vec3, b: Vec3, c: Vec3, d: Vec3, n: Vec3, low: Rgb, high: Rgb): void => {
    out.quad(out.vertex(a, n, low), out.vertex(b, n, low), out.vertex(c, n, high), out.vertex(d, n, high));
  };
  for (const [ax, az, bx, bz, n] of wallsOf(from[0], from[1], to[0], to[1])) {
    // Walls that face away from the camera are never seen.
    if ((eye[0] - ax) * n[0] + (eye[2] - az) * n[2] < -60) continue;
    const strip = (y0: number, y1: number, low: Rgb, high: Rgb): void =>
      quad([ax, y0, az], [bx, y0, bz], [bx, y1, bz], [ax, y1, az], n, low, high);
    if (!house.fine) {
      const dim = mix(wall, GLASS, 0.3);
      strip(base, top, scale(dim, 0.55), dim);
    } else {
      const storeys = Math.max(2, Math.round(height / 3.4));
      const step = height / storeys;
      strip(base, top, scale(wall, 0.62), wall);
      const long = Math.sqrt((bx - ax) * (bx - ax) + (bz - az) * (bz - az));
      const count = Math.max(2, Math.round(long / 3.2));
      for (let s = 0; s < storeys; s++) {
        const y = base + (s + 0.3) * step;
        for (let k = 0; k < count; k++) {
          const at = (t: number, up: number): Vec3 => [
            ax + (bx - ax) * t + n[0] * 0.06,
            y + up,
            az + (bz - az) * t + n[2] * 0.06,
          ];
          const [t0, t1] = [(k + 0.27) / count, (k + 0.73) / count];
          const bright = glow !== undefined && random.chance(0.38);
          const into = bright ? glow : out;
          const c = bright ? scale(random.pick(LIT), random.range(0.5, 1.1)) : scale(GLASS, random.range(0.7, 1.6));
          into.quad(
            into.vertex(at(t0, 0), n, c),
            into.vertex(at(t1, 0), n, c),
            into.vertex(at(t1, step * 0.52), n, c),
            into.vertex(at(t0, step * 0.52), n, c),
          );
        }
      }
    }
    if (glow && !house.fine) {
      const many = Math.min(7, Math.ceil(height / 6));
      for (let k = 0; k < many; k++) {
        const t = random.range(0.1, 0.9);
        const y = base + height * random.range(0.08, 0.95);
        const c = scale(random.pick(LIT), random.range(0.4, 0.9));
        const w = 1.6 / Math.max(8, Math.abs(bx - ax) + Math.abs(bz - az));
        const at = (q: number, up: number): Vec3 => [
          ax + (bx - ax) * q + n[0] * 0.1,
          y + up,
          az + (bz - az) * q + n[2] * 0.1,
        ];
        glow.quad(
          glow.vertex(at(t, 0), n, c),
          glow.vertex(at(t + w, 0), n, c),
          glow.vertex(at(t + w, 1.8), n, c),
          glow.vertex(at(t, 1.8), n, c),
        );
      }
    }
  }
  const [x0, z0, x1, z1] = [from[0], from[1], to[0], to[1]];
  if (!house.gabled) {
    const up: Vec3 = [0, 1, 0];
    quad([x0, top, z1], [x1, top, z1], [x1, top, z0], [x0, top, z0], up, roof, scale(roof, 1.06));
    if (house.fine) {
      // A hut over the stairs.
      const [hx, hz] = [lerp(x0, x1, random.range(0.2, 0.6)), lerp(z0, z1, random.range(0.2, 0.6))];
      const hut = { from: [hx, hz], to: [hx + 3.4, hz + 2.8], base: top, height: 2.5 } as const;
      addHouse(out, undefined, { ...hut, wall: scale(wall, 0.9), roof, gabled: false, fine: false }, eye, random);
    }
    return;
  }
  // A gable along the longer side, with a little overhang.
  const along = x1 - x0 > z1 - z0;
  const half = (along ? z1 - z0 : x1 - x0) / 2;
  const ridge = top + half * 0.75;
  const o = 0.5;
  const p = (u: number, y: number, v: number): Vec3 => (along ? [u, y, v] : [v, y, u]);
  const [u0, u1] = along ? [x0 - o, x1 + o] : [z0 - o, z1 + o];
  const [v0, v1] = along ? [z0 - o, z1 + o] : [x0 - o, x1 + o];
  const mid = (v0 + v1) / 2;
  const k = 0.8;
  const face = (v: number, s: number): void => {
    const n: Vec3 = along ? [0, k, s * (1 - k * 0.5)] : [s * (1 - k * 0.5), k, 0];
    const c = scale(roof, random.range(0.9, 1.1));
    const [a, b, cc, d] = [p(u0, top - 0.2, v), p(u1, top - 0.2, v), p(u1, ridge, mid), p(u0, ridge, mid)];
    if (along === s > 0) quad(a, b, cc, d, n, c, scale(c, 1.1));
    else quad(b, a, d, cc, n, c, scale(c, 1.1));
  };
  face(v1, 1);
  face(v0, -1);
  for (const u of [along ? x0 : z0, along ? x1 : z1]) {
    const s = u === (along ? x0 : z0) ? -1 : 1;
    const n: Vec3 = along ? [s, 0, 0] : [0, 0, s];
    const [a, b, c] = [p(u, top, v0 + o), p(u, top, v1 - o), p(u, ridge - 0.3, mid)].map((q) =>
      out.vertex(q, n, wall),
    ) as [number, number, number];
    if (along === s > 0) out.triangle(b, a, c);
    else out.triangle(a, b, c);
  }
};

/** Part of the way from 0 (street) to 1 (block) at a coordinate. */
const inBlock = (v: number): number => {
  const d = Math.abs(v / PITCH - Math.round(v / PITCH)) * PITCH;
  return smoothstep(STREET / 2 - 0.5, STREET / 2 + 0.5, d);
};

/** The town, if any camera is above its streets. */
export const farCityParts = (city: FarCity): Part[] => {
  const { sight, glade, level, snow, night } = city;
  if (!sight.lenses.some((l) => l.eye[1] - level > ABOVE)) return [];
  const o = (city.seed % 499) * 3.17;
  const park = (i: number, j: number): boolean => noise(i * 0.83 + o, j * 0.83 + 7) > 0.74;
  const ground = vistaPart(sight, {
    glade,
    land: () => level,
    cover: (x, z, spacing): Cover => {
      const blend = smoothstep(5, 40, spacing);
      const block = lerp(Math.min(inBlock(x), inBlock(z)), 0.8, blend);
      const green = park(Math.floor(x / PITCH), Math.floor(z / PITCH)) ? block * (1 - blend) : 0;
      const grey = mix(hex('#4a4a4c'), hex('#77726a'), block);
      const c = scale(mix(grey, hex('#56713c'), green), 0.9 + 0.2 * fbm(x / 20, z / 20, 3, 2));
      return { lift: 0, colour: snow ? mix(c, WHITE, 0.35 + 0.5 * block) : c };
    },
    name: 'streets',
  });
  const out = new MeshBuilder();
  const glow = new MeshBuilder();
  let ex = 0;
  let ey = 0;
  let ez = 0;
  for (const { eye } of sight.lenses) {
    ex += eye[0] / sight.lenses.length;
    ey += eye[1] / sight.lenses.length;
    ez += eye[2] / sight.lenses.length;
  }
  const eye: Vec3 = [ex, ey, ez];
  const i0 = Math.round(ex / PITCH);
  const j0 = Math.round(ez / PITCH);
  const reach = Math.ceil(FAR / PITCH);
  for (let j = j0 - reach; j <= j0 + reach; j++) {
    for (let i = i0 - reach; i <= i0 + reach; i++) {
      const [bx, bz] = [(i + 0.5) * PITCH, (j + 0.5) * PITCH];
      const away = sight.distance(bx, level, bz);
      if (away > FAR || park(i, j) || !sight.sees(bx, level + 12, bz, 62)) continue;
      const random = createRandom(city.seed).child(`block ${i} ${j}`);
      const [nx, nz] = away < 380 ? (random.chance(0.5) ? [3, 2] : [2, 3]) : away < 900 ? [2, 1] : [1, 1];
      const inner = PITCH - STREET - 3;
      const high = smoothstep(0.56, 0.76, noise(i * 0.17 + o, j * 0.17, 3)) * smoothstep(160, 500, away);
      for (let b = 0; b < nz; b++) {
        for (let a = 0; a < nx; a++) {
          const gap = nx > 1 ? random.range(0.6, 3) : 0;
          const [wx, wz] = [inner / nx, inner / nz];
          const x0 = bx - inner / 2 + a * wx + gap;
          const z0 = bz - inner / 2 + b * wz + gap;
          const [x1, z1] = [x0 + wx - gap * 2, z0 + wz - gap * 2];
          const middle = [(x0 + x1) / 2, (z0 + z1) / 2] as const;
          if (glade(middle[0], middle[1]) < 15) continue;
          const tower = random.chance(high * 0.8);
          const height = tower
            ? city.usual * 2 + (city.tallest - city.usual * 2) * random.next() * random.next()
            : city.usual * random.range(0.7, 1.35);
          const gabled = city.gabled && !tower && away < 1200 && random.chance(0.65);
          const roof = random.pick(gabled ? TILES : FLAT_ROOFS);
          const shrink = tower ? Math.min(wx, wz) * 0.14 : 0;
          addHouse(
            out,
            night ? glow : undefined,
            {
              from: [x0 + shrink, z0 + shrink],
              to: [x1 - shrink, z1 - shrink],
              base: level,
              height,
              wall: scale(random.pick(WALLS), random.range(0.85, 1.1)),
              roof: snow ? mix(roof, WHITE, 0.85) : roof,
              gabled,
              fine: away < FINE,
            },
            eye,
            random,
          );
        }
      }
    }
  }
  return [
    ground,
    { name: 'far-houses', mesh: out.build(), material: { roughness: 0.85, castsShadow: false, twoSided: true } },
    ...(night
      ? [
          {
            name: 'far-windows',
            mesh: glow.build(),
            material: { roughness: 0.6, emission: 1.3, castsShadow: false, twoSided: true },
          },
        ]
      : []),
  ];
};
