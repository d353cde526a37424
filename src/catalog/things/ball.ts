/** A ball to play with: a toy ball with belt and stars, football, basketball, volleyball. */
import type { Rgb } from '../../foundation/colour.ts';
import { hex } from '../../foundation/colour.ts';
import { cos, sin } from '../../foundation/exact.ts';
import { lathe, sphere } from '../../foundation/geometry/lathe.ts';
import type { Mesh } from '../../foundation/geometry/mesh.ts';
import { MeshBuilder } from '../../foundation/geometry/mesh.ts';
import { blotched } from '../../foundation/geometry/paint.ts';
import { put } from '../../foundation/geometry/reshape.ts';
import { tube } from '../../foundation/geometry/sweep.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { add, cross, dot, normalize, scale } from '../../foundation/vec.ts';
import type { Detail, Looks, ThingEntry } from '../entry.ts';
import type { Model } from '../model.ts';
import { anchor, Bench, roundness, TINTS } from './workshop.ts';

/** Radii, m: a toy ball, and the balls of the games. */
const RADII: Readonly<Record<string, number>> = { football: 0.11, basketball: 0.12, volleyball: 0.105 };
const TOY = 0.14;
const radiusOf = (looks: Looks): number => RADII[looks.variant ?? ''] ?? TOY;

/** Corners of a regular icosahedron, unit length. */
const icosahedron = (): Vec3[] => {
  const g = (1 + Math.sqrt(5)) / 2;
  const out: Vec3[] = [];
  for (const a of [-1, 1]) for (const b of [-g, g]) out.push([0, a, b], [a, b, 0], [b, 0, a]);
  return out.map((v) => normalize(v));
};

/** The 32 panels of a football: outline corners on the unit sphere, counter-clockwise. */
const panels = (): { corners: Vec3[]; pentagon: boolean }[] => {
  const tips = icosahedron();
  const near = (a: Vec3, b: Vec3): boolean => a !== b && dot(a, b) > 0.4;
  const out: { corners: Vec3[]; pentagon: boolean }[] = [];
  const sorted = (corners: Vec3[]): Vec3[] => {
    const middle = normalize(corners.reduce(add));
    const x = normalize(cross(middle, corners[0]!));
    const y = cross(middle, x);
    // Sort by angle with a monotone stand-in for atan2.
    const turn = (p: Vec3): number => {
      const [u, v] = [dot(p, x), dot(p, y)];
      const t = u / (Math.abs(u) + Math.abs(v));
      return v >= 0 ? 1 - t : 3 + t;
    };
    return [...corners].sort((a, b) => turn(a) - turn(b));
  };
  const third = (a: Vec3, b: Vec3): Vec3 => normalize(add(scale(a, 2), b));
  for (const a of tips) {
    out.push({ corners: sorted(tips.filter((b) => near(a, b)).map((b) => third(a, b))), pentagon: true });
  }
  tips.forEach((a, i) => {
    tips.slice(i + 1).forEach((b, j) => {
      for (const c of tips.slice(i + j + 2)) {
        if (!near(a, b) || !near(b, c) || !near(a, c)) continue;
        const corners = [third(a, b), third(b, a), third(b, c), third(c, b), third(c, a), third(a, c)];
        out.push({ corners: sorted(corners), pentagon: false });
      }
    });
  });
  return out;
};

/** One leather panel: bulging, with its rim sunk into the seam. */
const panel = (corners: readonly Vec3[], radius: number, colour: Rgb, steps: number): Mesh => {
  const out = new MeshBuilder();
  const middle = normalize(corners.reduce(add));
  const count = corners.length;
  const rows: number[][] = [];
  for (let r = 0; r <= steps; r++) {
    const row: number[] = [];
    for (let i = 0; i < count; i++) {
      for (let k = 0; k < steps; k++) {
        const edge = add(scale(corners[i]!, 1 - k / steps), scale(corners[(i + 1) % count]!, k / steps));
        const t = r / steps;
        const p = normalize(add(scale(middle, 1 - t), scale(edge, t)));
        const rim = normalize(add(p, scale(add(edge, scale(middle, -dot(middle, edge))), 0.9)));
        const sunk = r === steps ? 0.975 : 1;
        row.push(out.vertex(scale(p, radius * sunk), r === steps ? rim : p, colour));
      }
    }
    rows.push(row);
  }
  const around = count * steps;
  for (let r = 0; r < steps; r++) {
    for (let i = 0; i < around; i++) {
      const k = (i + 1) % around;
      if (r === 0) out.triangle(rows[0]![0]!, rows[1]![i]!, rows[1]![k]!);
      else out.quad(rows[r]![i]!, rows[r + 1]![i]!, rows[r + 1]![k]!, rows[r]![k]!);
    }
  }
  return out.build();
};

/** A closed line laid into the surface of a ball, standing out a little. */
export const seam = (at: (t: number) => Vec3, radius: number, width: number, colour: Rgb, steps = 48): Mesh => {
  const path = Array.from({ length: steps }, (_, i) =>
    scale(normalize(at((i / steps) * 2 * Math.PI)), radius - width * 0.3),
  );
  return tube(path, width / 2, colour, { loop: true, steps, around: 6 });
};

/** A five-pointed star that follows the sphere round its pole at +Y, raised by `lift` (m). */
const star = (radius: number, reach: number, lift: number, colour: Rgb): Mesh => {
  const out = new MeshBuilder();
  const [edge, rings] = [4, 5];
  const around = 10 * edge;
  const tips = Array.from({ length: 10 }, (_, i) => {
    const [r, a] = [reach * (i % 2 === 0 ? 1 : 0.5), (i / 10) * 2 * Math.PI];
    return [r * sin(a), r * cos(a)] as const;
  });
  for (let j = 0; j <= rings; j++) {
    for (let i = 0; i < around; i++) {
      const [p, q] = [tips[Math.floor(i / edge)]!, tips[(Math.floor(i / edge) + 1) % 10]!];
      const t = (i % edge) / edge;
      const [x, z] = [(p[0] + (q[0] - p[0]) * t) * (j / rings), (p[1] + (q[1] - p[1]) * t) * (j / rings)];
      const n = normalize([x, Math.sqrt(1 - x * x - z * z), z]);
      out.vertex(scale(n, radius + lift), n, colour);
    }
  }
  for (let j = 0; j < rings; j++) {
    for (let i = 0; i < around; i++) {
      const [a, b] = [j * around + i, j * around + ((i + 1) % around)];
      if (j === 0) out.triangle(a, a + around, b + around);
      else out.quad(a, a + around, b + around, b);
    }
  }
  return out.build();
};

/** A ball of one colour with a lighter belt and a star on either side, so that one sees it roll whichever way it goes. */
const toyBall = (radius: number, colour: Rgb, belt: Rgb, seed: number, around: number): Mesh[] => {
  const zone = (from: number, to: number): [number, number][] => {
    const steps = Math.max(2, Math.round((around / 2) * ((to - from) / Math.PI)));
    return Array.from({ length: steps + 1 }, (_, i): [number, number] => {
      const a = from + ((to - from) * i) / steps;
      return [Math.max(0, radius * sin(a)), -radius * cos(a)];
    });
  };
  const [low, high] = [Math.PI / 2 - 0.17, Math.PI / 2 + 0.17];
  const paint = blotched(colour, seed, radius, 0.03);
  const options = { around, crease: 2 };
  // Flat facets dip below the true sphere between their corners: the star must clear its own.
  const lift = radius * (0.006 + (1 - cos(Math.PI / around)));
  const badge = star(radius, 0.6, lift, belt);
  return [
    lathe(zone(0, low), paint, options),
    lathe(zone(low, high), belt, options),
    lathe(zone(high, Math.PI), paint, options),
    badge,
    put(badge, 0, 0, 0, Math.PI),
  ];
};

/** The ball's parts about its own centre, lifted so that it rests on the ground. */
const shape = (looks: Looks, detail: Detail): Model => {
  const radius = radiusOf(looks);
  const bench = new Bench();
  const around = roundness(detail, 1, 20, 52);
  const lift = (m: Mesh): Mesh => put(m, 0, radius, 0, 0.35, 0, 0.55);
  switch (looks.variant) {
    case 'football': {
      const light = looks.colour ?? TINTS.white;
      const steps = detail.pixels > 120 ? 4 : 3;
      const dark = hex('#25272b');
      const skins = panels().map((p) => lift(panel(p.corners, radius, p.pentagon ? dark : light, steps)));
      bench.add('ball', { roughness: 0.4 }, skins);
      break;
    }
    case 'basketball': {
      const colour = looks.colour ?? hex('#d2691f');
      const line = hex('#2a2320');
      bench.add('ball', { roughness: 0.6 }, lift(sphere(radius, blotched(colour, looks.seed, 0.01, 0.05), { around })));
      const w = radius * 0.05;
      bench.add('seams', { roughness: 0.7 }, [
        lift(seam((t) => [cos(t), sin(t), 0], radius, w, line)),
        lift(seam((t) => [0, sin(t), cos(t)], radius, w, line)),
        lift(seam((t) => [0.62 + 0.16 * cos(2 * t), 0.79 * sin(t), 0.79 * cos(t)], radius, w, line)),
        lift(seam((t) => [-0.62 - 0.16 * cos(2 * t), 0.79 * sin(t), 0.79 * cos(t)], radius, w, line)),
      ]);
      break;
    }
    case 'volleyball': {
      const colour = looks.colour ?? hex('#f2ede0');
      bench.add('ball', { roughness: 0.5 }, lift(sphere(radius, blotched(colour, looks.seed, 0.05, 0.03), { around })));
      const lines: Mesh[] = [];
      for (const s of [-1, 1]) {
        for (const o of [0.24, 0.62]) {
          const r = Math.sqrt(1 - o * o);
          lines.push(lift(seam((t) => [s * o, r * sin(t), r * cos(t)], radius, radius * 0.03, hex('#8d8f95'))));
        }
      }
      lines.push(lift(seam((t) => [cos(t), 0, sin(t)], radius, radius * 0.03, hex('#8d8f95'))));
      bench.add('seams', { roughness: 0.7 }, lines);
      break;
    }
    default: {
      const colour = looks.colour ?? TINTS.red;
      const pale = 0.2126 * colour[0] + 0.7152 * colour[1] + 0.0722 * colour[2] > 0.6;
      const belt = pale ? hex('#d9573f') : hex('#f4ead2');
      bench.add('ball', { roughness: 0.3 }, toyBall(radius, colour, belt, looks.seed, around).map(lift));
    }
  }
  return bench.model({ anchors: { top: anchor(0, 2 * radius, 0), handle: anchor(0, radius, 0) } });
};

/** A toy ball; the variants are the balls of the games at their true sizes. */
export const ball: ThingEntry = {
  id: 'ball',
  kind: 'thing',
  words: { nouns: ['ball', 'play ball', 'toy ball', 'rubber ball', 'bouncy ball'] },
  variants: {
    football: 'football',
    'soccer ball': 'football',
    basketball: 'basketball',
    volleyball: 'volleyball',
  },
  size: [2 * TOY, 2 * TOY, 2 * TOY],
  source: 'toy ball of 0.28 m; FIFA Law 2: circumference 0.68–0.70 m, mass 0.41–0.45 kg (from memory)',
  rig: 'rigid',
  body: {
    mass: 0.43,
    material: 'rubber',
    movable: true,
    colliders: (looks) => [{ shape: 'ball', radius: radiusOf(looks), centre: [0, radiusOf(looks), 0] }],
  },
  sounds: ['ball'],
  shape,
};
