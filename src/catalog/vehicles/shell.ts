/** One level of a shell: height, and how far the outline lies inside the largest one (m). */
import type { Rgb } from '../../foundation/colour.ts';
import { hex } from '../../foundation/colour.ts';
import { cos, pow, sin } from '../../foundation/exact.ts';
import type { Colouring } from '../../foundation/geometry/colouring.ts';
import { coloured } from '../../foundation/geometry/colouring.ts';
import { loft } from '../../foundation/geometry/loft.ts';
import type { Mesh } from '../../foundation/geometry/mesh.ts';
import { withSmoothNormals } from '../../foundation/geometry/mesh.ts';
import { tube } from '../../foundation/geometry/sweep.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { lerp } from '../../foundation/vec.ts';
import type { Bench } from '../things/workshop.ts';
import { MATERIALS } from '../things/workshop.ts';

/** One level of a shell: height, and how far the outline lies inside the largest one (m). */
export interface Level {
  readonly y: number;
  /** Half width at this height, m. */
  readonly width: number;
  /** Front (+z) and rear (−z) end at this height, m. */
  readonly front: number;
  readonly rear: number;
}

/** A body made of levels from the sill to the roof. */
export interface Shell {
  readonly levels: readonly Level[];
  /** Roundness of the plan: 2 an ellipse, 4 rounded, 10 nearly a rectangle. */
  readonly exponent: number;
  /** Last change to every point (a sloping bonnet). */
  readonly bend?: (p: Vec3) => Vec3;
}

/** Outline of a level as `count` points at equal distances, counter-clockwise seen from above (from the middle of the rear over the right side). */
const outline = (shell: Shell, level: Level, count: number): Vec3[] => {
  const fine: Vec3[] = [];
  const samples = 240;
  const middle = (level.front + level.rear) / 2;
  const half = (level.front - level.rear) / 2;
  const lift = (v: number): number => (v < 0 ? -1 : 1) * pow(Math.abs(v), 2 / shell.exponent);
  for (let i = 0; i <= samples; i++) {
    const a = (i / samples) * 2 * Math.PI;
    fine.push([level.width * lift(-sin(a)), level.y, middle - half * lift(cos(a))]);
  }
  const lengths = [0];
  for (let i = 1; i <= samples; i++) {
    const [p, q] = [fine[i - 1]!, fine[i]!];
    lengths.push(lengths[i - 1]! + Math.sqrt((p[0] - q[0]) * (p[0] - q[0]) + (p[2] - q[2]) * (p[2] - q[2])));
  }
  const total = lengths[samples]!;
  const out: Vec3[] = [];
  let k = 0;
  for (let i = 0; i < count; i++) {
    const want = (total * i) / count;
    while (lengths[k + 1]! < want) k++;
    const t = (want - lengths[k]!) / (lengths[k + 1]! - lengths[k]! || 1);
    const [p, q] = [fine[k]!, fine[k + 1]!];
    out.push([lerp(p[0], q[0], t), level.y, lerp(p[2], q[2], t)]);
  }
  return out;
};

/** Width of the shell's level at height y, interpolated. */
const levelAt = (shell: Shell, y: number): Level => {
  const { levels } = shell;
  let i = 0;
  while (i < levels.length - 2 && levels[i + 1]!.y < y) i++;
  const [a, b] = [levels[i]!, levels[i + 1]!];
  const t = Math.min(1, Math.max(0, (y - a.y) / (b.y - a.y || 1)));
  return { y, width: lerp(a.width, b.width, t), front: lerp(a.front, b.front, t), rear: lerp(a.rear, b.rear, t) };
};

/** Point on the shell's left side (+x) at height y and length z, before bending, moved out by `out` (m). */
export const onSide = (shell: Shell, y: number, z: number, out = 0): Vec3 => {
  const l = levelAt(shell, y);
  const middle = (l.front + l.rear) / 2;
  const s = Math.min(1, Math.abs(z - middle) / ((l.front - l.rear) / 2));
  const x = l.width * pow(1 - pow(s, shell.exponent), 1 / shell.exponent);
  const p: Vec3 = [x + out, y, z];
  return shell.bend ? shell.bend(p) : p;
};

/** Point on the shell's front (sign 1) or rear (−1) at height y and breadth x, before bending, moved out by `out` (m). */
export const onEnd = (shell: Shell, sign: 1 | -1, y: number, x: number, out = 0): Vec3 => {
  const l = levelAt(shell, y);
  const middle = (l.front + l.rear) / 2;
  const s = Math.min(1, Math.abs(x) / l.width);
  const z = ((l.front - l.rear) / 2) * pow(1 - pow(s, shell.exponent), 1 / shell.exponent);
  const p: Vec3 = [x, y, middle + sign * (z + out)];
  return shell.bend ? shell.bend(p) : p;
};

/** A round opening in both sides, in the yz-plane. */
export interface Opening {
  readonly y: number;
  readonly z: number;
  readonly radius: number;
}

/**
 * The shell's skin. `from`–`to` chooses points of the outline (0–1 from the middle of the rear over the right side); rows of
 * points near an opening's rim are moved onto it, and what lies inside it is left out.
 */
export const shellSkin = (
  shell: Shell,
  colour: Colouring,
  options: {
    readonly around: number;
    readonly openings?: readonly Opening[];
    readonly out?: number;
    readonly part?: readonly [number, number];
    readonly closeTop?: boolean;
  },
): Mesh => {
  const { around, openings = [], out = 0, part, closeTop = true } = options;
  const [first, last] = part ? [Math.round(part[0] * around), Math.round(part[1] * around)] : [0, around];
  const rings = shell.levels.map((l) => {
    const grown = { y: l.y, width: l.width + out, front: l.front + out, rear: l.rear - out };
    const points = outline(shell, grown, around);
    const chosen: Vec3[] = [];
    for (let i = first; i < (part ? last + 1 : last); i++) chosen.push(points[(i + around) % around]!);
    return chosen;
  });
  if (closeTop && !part) {
    const top = shell.levels[shell.levels.length - 1]!;
    rings.push(rings[0]!.map((): Vec3 => [0, top.y + 0.004, (top.front + top.rear) / 2]));
  }
  const cell = 0.075;
  const moved = rings.map((ring) =>
    ring.map((p): Vec3 => {
      const q = shell.bend ? shell.bend(p) : p;
      for (const o of openings) {
        const [dy, dz] = [q[1] - o.y, q[2] - o.z];
        const d = Math.sqrt(dy * dy + dz * dz);
        if (Math.abs(q[0]) > 0.3 && Math.abs(d - o.radius) < cell * 0.55) {
          return [q[0], o.y + (dy / d) * o.radius, o.z + (dz / d) * o.radius];
        }
      }
      return q;
    }),
  );
  const skin = loft(moved, [1, 1, 1], { closed: !part });
  const kept: number[] = [];
  const at = (i: number): Vec3 => [skin.positions[i * 3]!, skin.positions[i * 3 + 1]!, skin.positions[i * 3 + 2]!];
  for (let i = 0; i < skin.indices.length; i += 3) {
    const corners = [at(skin.indices[i]!), at(skin.indices[i + 1]!), at(skin.indices[i + 2]!)];
    const inside = openings.some((o) =>
      corners.every(
        (p) =>
          Math.abs(p[0]) > 0.3 &&
          (p[1] - o.y) * (p[1] - o.y) + (p[2] - o.z) * (p[2] - o.z) < o.radius * o.radius * 1.01,
      ),
    );
    if (!inside) kept.push(skin.indices[i]!, skin.indices[i + 1]!, skin.indices[i + 2]!);
  }
  return coloured(withSmoothNormals({ ...skin, indices: Uint32Array.from(kept) }), colour);
};

/** Lips round the openings and dark tubs behind them. */
export const wheelHouses = (
  bench: Bench,
  shell: Shell,
  openings: readonly Opening[],
  body: Rgb,
  joint: number,
): void => {
  for (const o of openings) {
    const rim: Vec3[] = [];
    for (let i = 0; i <= 16; i++) {
      const a = -0.45 + ((Math.PI + 0.9) * i) / 16;
      const [y, z] = [o.y + o.radius * sin(a), o.z + o.radius * cos(a)];
      if (y < shell.levels[0]!.y) continue;
      rim.push(onSide(shell, y, z, -0.004));
    }
    for (const s of [1, -1]) {
      const path = rim.map((p): Vec3 => [p[0] * s, p[1], p[2]]);
      bench.add('body', MATERIALS.carPaint, tube(path, 0.02, body, { around: 6, steps: 18 }), joint);
      const arcAt = (x: number, r: number): Vec3[] =>
        Array.from({ length: 15 }, (_, i): Vec3 => {
          const a = -0.4 + ((Math.PI + 0.8) * i) / 14;
          return [s * x, o.y + r * sin(a), o.z + r * cos(a)];
        });
      const deep = Math.max(0.3, rim[0]![0] - 0.32);
      const rows = [arcAt(rim[0]![0] - 0.015, o.radius), arcAt(deep, o.radius), arcAt(deep, 0.02)];
      const tub = loft(s > 0 ? rows : rows.reverse(), hex('#17181a'), { closed: false });
      bench.add('tubs', { roughness: 0.95, twoSided: true }, tub, joint);
    }
  }
};

/** A thin dark gap between panels along points (model space, left side), on both sides. */
export const panelGap = (bench: Bench, path: readonly Vec3[], joint: number, width = 0.009): void => {
  for (const s of [1, -1]) {
    bench.add(
      'gaps',
      { roughness: 0.9, castsShadow: false },
      tube(
        path.map((p): Vec3 => [p[0] * s, p[1], p[2]]),
        width / 2,
        hex('#1b1c1e'),
        { around: 4, steps: path.length * 2 },
      ),
      joint,
    );
  }
};
