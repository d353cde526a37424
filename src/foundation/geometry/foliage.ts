/**
 * Leaves, needles, blades and bark. What makes a crown read as a crown: leaves sit in clumps and take the normals of the clump, not
 * their own; colour runs from dark inside and below to light on top; light comes through. One triangle side only: draw them two-sided.
 */
import type { Rgb } from '../colour.ts';
import { cos, sin } from '../exact.ts';
import { fbm, noise } from '../noise.ts';
import type { Random } from '../random.ts';
import type { Vec3 } from '../vec.ts';
import { addScaled, cross, lerp, mix, normalize, scale, smoothstep } from '../vec.ts';
import type { Mesh, MeshBuilder } from './mesh.ts';
import { withSmoothNormals } from './mesh.ts';

/** Colours of a crown, linear RGB. */
export interface LeafColours {
  /** Inside and below. */
  readonly shade: Rgb;
  readonly base: Rgb;
  readonly light: Rgb;
  /** Lit tips on top. */
  readonly tip: Rgb;
  /** Colour of what lies on top of the leaves, and how far down it reaches: 0 nowhere, 1 everywhere. */
  readonly snow?: { readonly colour: Rgb; readonly amount: number };
}

/** An ellipsoid of leaves. */
export interface Clump {
  readonly centre: Vec3;
  readonly radii: Vec3;
  readonly leaves: number;
  /** Length of a leaf, m. */
  readonly size: number;
  readonly colours: LeafColours;
  /** Width of a leaf as a part of its length. Default 0.62. */
  readonly width?: number;
  /** Triangles of a leaf: 4 near, rounded; 2 (default) folded along the middle; 1 where it is only a few pixels long. */
  readonly triangles?: 1 | 2 | 4;
}

const vary = (c: Rgb, factor: number): Rgb => [c[0] * factor, c[1] * factor, c[2] * factor];

/** Add a clump of leaves: two triangles each, folded along the middle. */
export const addClump = (out: MeshBuilder, clump: Clump, random: Random): void => {
  const { centre, radii, colours } = clump;
  const half = (clump.width ?? 0.62) / 2;
  for (let i = 0; i < clump.leaves; i++) {
    const u = random.range(-1, 1);
    const a = random.next() * 6.2831853;
    const s = Math.sqrt(1 - u * u);
    const d: Vec3 = [s * cos(a), u, s * sin(a)];
    const shell = 0.6 + 0.44 * Math.sqrt(random.next());
    const p: Vec3 = [
      centre[0] + d[0] * radii[0] * shell,
      centre[1] + d[1] * radii[1] * shell,
      centre[2] + d[2] * radii[2] * shell,
    ];
    const n = normalize([d[0] / radii[0], (d[1] + 0.3) / radii[1], d[2] / radii[2]]);
    const along = normalize([
      n[0] * 0.8 + (random.next() - 0.5) * 1.6,
      n[1] * 0.2 - 0.6 * random.next() + (random.next() - 0.5),
      n[2] * 0.8 + (random.next() - 0.5) * 1.6,
    ]);
    const side = normalize(cross(n, along));
    const length = clump.size * 1.12 * random.range(0.7, 1.3);
    const width = length * half;
    const up = 0.5 + 0.5 * d[1];
    const low = mix(colours.shade, colours.base, up);
    const high = mix(colours.light, colours.tip, random.next());
    let colour = mix(low, high, smoothstep(0.35, 1, up + 0.25 * (random.next() - 0.5)));
    colour = vary(colour, (0.62 + 0.38 * smoothstep(0.7, 1, shell)) * random.range(0.85, 1.15));
    if (colours.snow) {
      const lies = smoothstep(0.95 - colours.snow.amount, 1.2 - colours.snow.amount, up + 0.3 * (random.next() - 0.5));
      colour = mix(colour, vary(colours.snow.colour, random.range(0.92, 1.05)), lies);
    }
    if (clump.triangles === 1) {
      const foot = addScaled(p, along, -length * 0.5);
      const a = out.vertex(addScaled(foot, side, width), normalize(addScaled(n, side, 0.3)), vary(colour, 0.85));
      const b = out.vertex(addScaled(p, along, length * 0.5), n, vary(colour, 1.1));
      out.triangle(a, b, out.vertex(addScaled(foot, side, -width), n, vary(colour, 0.85)));
      continue;
    }
    const fold = length * 0.12;
    if (clump.triangles === 4) {
      // An oval blade with a short point: two pairs of shoulders, folded along the middle rib.
      const rim = (t: number, wide: number, tone: number): number =>
        out.vertex(
          addScaled(addScaled(addScaled(p, along, length * t), side, width * wide), n, fold * Math.abs(wide)),
          normalize(addScaled(n, side, wide > 0 ? 0.3 : -0.3)),
          vary(colour, tone),
        );
      const foot = out.vertex(addScaled(p, along, -length * 0.5), n, vary(colour, 0.76));
      const point = out.vertex(addScaled(p, along, length * 0.5), n, vary(colour, 1.12));
      const [l0, l1] = [rim(-0.24, 0.86, 0.9), rim(0.2, 0.8, 1.06)];
      const [r0, r1] = [rim(-0.24, -0.86, 0.9), rim(0.2, -0.8, 1.06)];
      out.quad(foot, l0, l1, point);
      out.quad(foot, point, r1, r0);
      continue;
    }
    const back = out.vertex(addScaled(p, along, -length * 0.5), n, vary(colour, 0.8));
    const left = out.vertex(addScaled(addScaled(p, side, width), n, fold), normalize(addScaled(n, side, 0.3)), colour);
    const tip = out.vertex(addScaled(p, along, length * 0.5), n, vary(colour, 1.1));
    const right = out.vertex(
      addScaled(addScaled(p, side, -width), n, fold),
      normalize(addScaled(n, side, -0.3)),
      colour,
    );
    out.triangle(back, left, tip);
    out.triangle(back, tip, right);
  }
};

/** A lumpy ball that fills the inside of a clump, so that no light shows through its middle. About 2·rows² triangles. */
export const addCore = (
  out: MeshBuilder,
  centre: Vec3,
  radii: Vec3,
  rows: number,
  colour: (unit: Vec3) => Rgb,
  lumps = 0,
): void => {
  const around = Math.max(5, rows * 2);
  const first = out.positions.length / 3;
  for (let j = 0; j <= rows; j++) {
    const polar = (j / rows) * Math.PI;
    for (let i = 0; i < around; i++) {
      const a = ((i + (j & 1) * 0.5) / around) * 6.2831853;
      const d: Vec3 = [sin(polar) * cos(a), cos(polar), sin(polar) * sin(a)];
      const k =
        1 + lumps * (noise(d[0] * 2.3 + centre[0] * 3, d[1] * 2.3 + centre[1] * 3, d[2] * 2.3 + centre[2]) - 0.5);
      out.vertex(
        [centre[0] + d[0] * radii[0] * k, centre[1] + d[1] * radii[1] * k, centre[2] + d[2] * radii[2] * k],
        normalize([d[0] / radii[0], d[1] / radii[1], d[2] / radii[2]]),
        colour(d),
      );
    }
  }
  for (let j = 0; j < rows; j++) {
    for (let i = 0; i < around; i++) {
      const a = first + j * around + i;
      const b = first + j * around + ((i + 1) % around);
      if (j > 0) out.triangle(a, b, b + around);
      if (j < rows - 1) out.triangle(a, b + around, a + around);
    }
  }
};

/** A blade of grass, a reed, a stalk: it rises, bends over, and ends in a point. */
export interface Blade {
  readonly foot: Vec3;
  /** Direction it leans to, rad about +Y from +X towards +Z. */
  readonly heading: number;
  /** m */
  readonly height: number;
  /** Half its width at the foot, m. */
  readonly halfWidth: number;
  /** How far its tip leans out, m. */
  readonly lean: number;
  readonly root: Rgb;
  readonly tip: Rgb;
  /** Triangles: 1 for far away, 3 near. */
  readonly triangles: 1 | 3;
}

/** Add a blade. Its normals are mostly the ground's, so that a lawn is lit like a surface. */
export const addBlade = (out: MeshBuilder, blade: Blade): void => {
  const dx = cos(blade.heading);
  const dz = sin(blade.heading);
  const sx = -dz * blade.halfWidth;
  const sz = dx * blade.halfWidth;
  const [x, y, z] = blade.foot;
  const n = normalize([dx * 0.25, 1, dz * 0.25]);
  const tip: Vec3 = [x + dx * blade.lean, y + blade.height, z + dz * blade.lean];
  const a = out.vertex([x - sx, y - 0.01, z - sz], n, blade.root);
  const b = out.vertex([x + sx, y - 0.01, z + sz], n, blade.root);
  if (blade.triangles === 1) {
    const t = out.vertex(tip, n, blade.tip);
    out.triangle(a, b, t);
    return;
  }
  const mx = x + dx * blade.lean * 0.35;
  const my = y + blade.height * 0.6;
  const mz = z + dz * blade.lean * 0.35;
  const between = mix(blade.root, blade.tip, 0.6);
  const c = out.vertex([mx - sx * 0.75, my, mz - sz * 0.75], n, between);
  const d = out.vertex([mx + sx * 0.75, my, mz + sz * 0.75], n, between);
  const t = out.vertex(tip, n, blade.tip);
  out.triangle(a, b, d);
  out.triangle(a, d, c);
  out.triangle(c, d, t);
};

/** A spray of needles or a leaflet: narrow, wide, then pointed; three triangles. */
export const addSprig = (
  out: MeshBuilder,
  from: Vec3,
  along: Vec3,
  length: number,
  halfWidth: number,
  normal: Vec3,
  inner: Rgb,
  outer: Rgb,
): void => {
  const side = normalize(cross(normal, along));
  const wide = addScaled(from, along, length * 0.55);
  const end = addScaled(from, along, length);
  const a = out.vertex(addScaled(from, side, -halfWidth * 0.25), normal, inner);
  const b = out.vertex(addScaled(from, side, halfWidth * 0.25), normal, inner);
  const middle = mix(inner, outer, 0.7);
  const c = out.vertex(addScaled(wide, side, -halfWidth), normalize(addScaled(normal, side, -0.4)), middle);
  const d = out.vertex(addScaled(wide, side, halfWidth), normalize(addScaled(normal, side, 0.4)), middle);
  const t = out.vertex([end[0], end[1] - length * 0.12, end[2]], normal, outer);
  out.triangle(a, b, d);
  out.triangle(a, d, c);
  out.triangle(c, d, t);
};

/** A trunk with furrowed bark and a root flare. */
export interface Trunk {
  /** Points along its middle, from the ground up, m. */
  readonly path: readonly Vec3[];
  /** m, by height along it (0–1). */
  readonly radius: (along: number) => number;
  /** Depth of the furrows as a part of the radius. */
  readonly furrows: number;
  readonly around: number;
  readonly bark: Rgb;
  readonly moss?: Rgb;
  readonly seed: number;
}

/** The trunk's surface. */
export const trunkMesh = (trunk: Trunk): Mesh => {
  const { path, around } = trunk;
  const rows = path.length - 1;
  const positions: number[] = [];
  const colours: number[] = [];
  const indices: number[] = [];
  const o = (trunk.seed % 97) * 3.7;
  for (let j = 0; j <= rows; j++) {
    const t = j / rows;
    const p = path[j]!;
    const r = trunk.radius(t);
    for (let i = 0; i <= around; i++) {
      const a = ((i % around) / around) * 6.2831853;
      const c = cos(a);
      const s = sin(a);
      const furrow = Math.abs(fbm(c * 3.2 + o, t * 6, s * 3.2, 3) - 0.5) * 2;
      const flare = Math.max(0, sin(a * 5 + o)) * Math.max(0, 1 - t * 9);
      const k = r * (1 + trunk.furrows * (furrow - 0.25) + 0.45 * flare * flare);
      positions.push(p[0] + c * k, p[1], p[2] + s * k);
      const mossy = trunk.moss
        ? smoothstep(0.35, 0, t) * smoothstep(0.42, 0.7, noise(c * 1.5 + o, t * 6, s * 1.5)) * 0.6
        : 0;
      const base = trunk.moss ? mix(trunk.bark, trunk.moss, mossy) : trunk.bark;
      const colour = scale(base, lerp(0.45, 1.2, smoothstep(0.02, 0.42, furrow)));
      colours.push(colour[0], colour[1], colour[2], 1);
    }
  }
  const w = around + 1;
  for (let j = 0; j < rows; j++) {
    for (let i = 0; i < around; i++) {
      const a = j * w + i;
      indices.push(a, a + w, a + w + 1, a, a + w + 1, a + 1);
    }
  }
  const mesh = withSmoothNormals({
    positions: Float32Array.from(positions),
    normals: new Float32Array(positions.length),
    colours: Float32Array.from(colours),
    indices: Uint32Array.from(indices),
  });
  // The seam's two columns share their normals.
  for (let j = 0; j <= rows; j++) {
    const a = j * w * 3;
    const b = (j * w + around) * 3;
    const n = normalize([
      mesh.normals[a]! + mesh.normals[b]!,
      mesh.normals[a + 1]! + mesh.normals[b + 1]!,
      mesh.normals[a + 2]! + mesh.normals[b + 2]!,
    ]);
    mesh.normals.set(n, a);
    mesh.normals.set(n, b);
  }
  return mesh;
};

/** A thin round branch through points (m), tapering; 4–6 sides are enough. */
export const addBranch = (
  out: MeshBuilder,
  path: readonly Vec3[],
  radii: readonly number[],
  sides: number,
  colour: (along: number, up: number) => Rgb,
): void => {
  const first = out.positions.length / 3;
  path.forEach((p, j) => {
    const before = path[Math.max(0, j - 1)]!;
    const after = path[Math.min(path.length - 1, j + 1)]!;
    const t = normalize([after[0] - before[0], after[1] - before[1], after[2] - before[2]]);
    const u = normalize(cross(t, Math.abs(t[1]) < 0.95 ? [0, 1, 0] : [1, 0, 0]));
    const v = cross(u, t);
    for (let k = 0; k < sides; k++) {
      const a = (k / sides) * 6.2831853;
      const n: Vec3 = [u[0] * cos(a) + v[0] * sin(a), u[1] * cos(a) + v[1] * sin(a), u[2] * cos(a) + v[2] * sin(a)];
      out.vertex(addScaled(p, n, radii[j]!), n, colour(j / (path.length - 1), n[1]));
    }
  });
  for (let j = 0; j + 1 < path.length; j++) {
    for (let k = 0; k < sides; k++) {
      const a = first + j * sides + k;
      const b = first + j * sides + ((k + 1) % sides);
      out.quad(a, b, b + sides, a + sides);
    }
  }
};
