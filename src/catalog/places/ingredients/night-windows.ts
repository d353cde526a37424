/**
 * What one sees behind windows at night: rooms in lamplight instead of bare glowing panes. The rooms are painted on the panes, a few
 * millimetres deep, in perspective; most windows of a town stay dark.
 */
import type { Rgb } from '../../../foundation/colour.ts';
import { hex } from '../../../foundation/colour.ts';
import { cos, sin } from '../../../foundation/exact.ts';
import type { Mesh } from '../../../foundation/geometry/mesh.ts';
import { MeshBuilder } from '../../../foundation/geometry/mesh.ts';
import type { Random } from '../../../foundation/random.ts';
import { createRandom } from '../../../foundation/random.ts';
import { lerp, mix, scale } from '../../../foundation/vec.ts';
import type { Model, Part } from '../../model.ts';

/** A pane in a wall that faces +Z: left, right, lower, upper edge and its depth, m. */
interface Pane {
  readonly left: number;
  readonly right: number;
  readonly low: number;
  readonly high: number;
  readonly z: number;
}

/** The rectangles a mesh of panes is made of, four vertices each. */
const panesOf = (mesh: Mesh): Pane[] => {
  const panes: Pane[] = [];
  for (let v = 0; v + 3 < mesh.positions.length / 3; v += 4) {
    const corner = (axis: number): number[] => [0, 1, 2, 3].map((k) => mesh.positions[(v + k) * 3 + axis]!);
    const [x, y] = [corner(0), corner(1)];
    panes.push({
      left: Math.min(...x),
      right: Math.max(...x),
      low: Math.min(...y),
      high: Math.max(...y),
      z: mesh.positions[v * 3 + 2]!,
    });
  }
  return panes;
};

type Corner = readonly [x: number, y: number, colour: Rgb];

/** Draws flat shapes on a pane; each later one lies a hair before the earlier. */
const painter = (out: MeshBuilder, z: number) => {
  let depth = z;
  return (corners: readonly Corner[]): void => {
    depth += 0.0003;
    const v = corners.map(([x, y, c]) => out.vertex([x, y, depth], [0, 0, 1], c));
    for (let i = 1; i + 1 < v.length; i++) out.triangle(v[0]!, v[i]!, v[i + 1]!);
  };
};
type Paint = ReturnType<typeof painter>;

const box = (paint: Paint, x0: number, x1: number, y0: number, y1: number, low: Rgb, high: Rgb = low): void =>
  paint([
    [x0, y0, low],
    [x1, y0, low],
    [x1, y1, high],
    [x0, y1, high],
  ]);
const disc = (paint: Paint, x: number, y: number, rx: number, ry: number, c: Rgb): void =>
  paint(
    Array.from({ length: 10 }, (_, i): Corner => {
      const a = (i / 10) * 6.2831853;
      return [x + rx * cos(a), y + ry * sin(a), c];
    }),
  );

/** Albedo of the painted rooms as a part of their radiance. */
const PAINT = 0.22;

/** Goods of a shop, dull in its light. */
const GOODS = ['#8c3b2c', '#b98b3e', '#44604c', '#3b5674', '#7a5a6d', '#c9b48e', '#5c4330', '#a8603a'].map(hex);

/** A lit shop: back wall with shelves, side walls, floor, lamps, and the display at the front. */
const shopRoom = (paint: Paint, lamps: Paint, p: Pane, random: Random): void => {
  const tone = random.pick([hex('#d99a4e'), hex('#cc8a48'), hex('#d8a868'), hex('#c99a62')]);
  const wall = scale(tone, random.range(0.36, 0.55));
  const w = p.right - p.left;
  const h = p.high - p.low;
  const [bl, br] = [p.left + w * 0.16, p.right - w * 0.16];
  const [bb, bt] = [p.low + h * 0.2, p.high - h * 0.12];
  const bright = scale(wall, 1.25);
  const dim = scale(wall, 0.5);
  const dark = scale(wall, 0.2);
  // Floor, ceiling, side walls, back wall: darker to the edges, bright under the lamps.
  paint([
    [p.left, p.low, dark],
    [p.right, p.low, dark],
    [br, bb, dim],
    [bl, bb, dim],
  ]);
  paint([
    [bl, bt, wall],
    [br, bt, wall],
    [p.right, p.high, dim],
    [p.left, p.high, dim],
  ]);
  paint([
    [p.left, p.low, dark],
    [bl, bb, dim],
    [bl, bt, wall],
    [p.left, p.high, dim],
  ]);
  paint([
    [br, bb, dim],
    [p.right, p.low, dark],
    [p.right, p.high, dim],
    [br, bt, wall],
  ]);
  box(paint, bl, br, bb, bt, scale(wall, 0.7), bright);
  // Shelves with goods on the back wall.
  const rows = 3;
  for (let r = 0; r < rows; r++) {
    const y = lerp(bb + 0.12 * h, bt - 0.16 * h, r / (rows - 1));
    box(paint, bl + 0.1, br - 0.1, y - 0.03, y, scale(wall, 0.28));
    let x = bl + 0.16;
    while (x < br - 0.25) {
      const gw = random.range(0.07, 0.24);
      const gh = random.range(0.1, 0.16) * h;
      if (random.chance(0.82)) {
        const c = scale(mix(random.pick(GOODS), tone, 0.3), random.range(0.12, 0.4));
        box(paint, x, x + gw, y, y + gh, scale(c, 0.75), c);
      }
      x += gw + random.range(0.02, 0.1);
    }
  }
  // Hanging lamps with the light they throw on the wall.
  const count = Math.max(2, Math.round(w / 1.9));
  for (let i = 0; i < count; i++) {
    const x = lerp(p.left, p.right, (i + 0.5) / count);
    const y = p.high - 0.42;
    box(paint, x - 0.008, x + 0.008, y, p.high, dark);
    disc(paint, x, y - 0.02, 0.2, 0.17, mix(wall, hex('#ffd9a0'), 0.4));
    disc(lamps, x, y, 0.075, 0.06, hex('#ffe0b0'));
  }
  // Somebody inside, now and then.
  if (random.chance(0.4)) {
    const x = lerp(bl, br, random.range(0.2, 0.8));
    const body = scale(random.pick(GOODS), 0.1);
    const foot = p.low + 0.1;
    box(paint, x - 0.2, x + 0.2, foot, foot + 0.95, scale(body, 0.7), body);
    paint([
      [x - 0.23, foot + 0.9, body],
      [x + 0.23, foot + 0.9, body],
      [x + 0.13, foot + 1.12, body],
      [x - 0.13, foot + 1.12, body],
    ]);
    disc(paint, x, foot + 1.24, 0.1, 0.13, scale(hex('#8a5c44'), 0.22));
  }
  // The display: a ledge with things that stand against the light.
  box(paint, p.left, p.right, p.low, p.low + 0.2, scale(wall, 0.12), scale(wall, 0.24));
  let x = p.left + random.range(0.15, 0.4);
  while (x < p.right - 0.3) {
    const gw = random.range(0.14, 0.34);
    const gh = random.range(0.2, 0.62);
    const c = scale(mix(random.pick(GOODS), tone, 0.12), random.range(0.12, 0.32));
    const y = p.low + 0.18;
    const kind = random.int(0, 6) % 5 < 2 ? 0 : random.int(1, 6) === 6 ? 2 : 1;
    if (kind === 0) box(paint, x, x + gw, y, y + gh * 0.6, scale(c, 0.6), c);
    else if (kind === 1) {
      // A vase.
      disc(paint, x + gw / 2, y + gh * 0.25, gw * 0.42, gh * 0.28, c);
      box(paint, x + gw * 0.36, x + gw * 0.64, y + gh * 0.3, y + gh * 0.7, c, scale(c, 1.3));
    } else {
      paint([
        [x, y, scale(c, 0.6)],
        [x + gw, y, scale(c, 0.6)],
        [x + gw / 2, y + gh, c],
      ]);
    }
    x += gw + random.range(0.08, 0.5);
  }
};

/** A shop that is closed: a little light from the back. */
const closedShop = (paint: Paint, p: Pane, random: Random): void => {
  const w = p.right - p.left;
  const night = hex('#141a26');
  box(paint, p.left, p.right, p.low, p.high, scale(night, 0.35), night);
  // Light through a door at the back, and its trace on the floor.
  const glow = scale(hex('#c98a48'), random.range(0.05, 0.12));
  const x = p.left + w * random.range(0.2, 0.7);
  const sill = p.low + 0.45;
  box(paint, x, x + 0.62, sill, p.high - 0.5, scale(glow, 0.75), glow);
  paint([
    [x - 0.25, p.low, scale(night, 0.4)],
    [x + 0.87, p.low, scale(night, 0.4)],
    [x + 0.62, sill, scale(glow, 0.45)],
    [x, sill, scale(glow, 0.45)],
  ]);
  for (let i = 0; i < 9; i++) {
    const c = scale(mix(night, random.pick(GOODS), 0.3), random.range(0.1, 0.3));
    const at = p.left + w * random.range(0.02, 0.9);
    const height = random.range(0.2, 0.75);
    if (i % 3 === 0) disc(paint, at, p.low + height * 0.5, 0.14, height * 0.5, c);
    else box(paint, at, Math.min(p.right, at + random.range(0.12, 0.42)), p.low, p.low + height, scale(c, 0.5), c);
  }
};

/** Behind the pane of a shop's door. */
const doorRoom = (paint: Paint, p: Pane): void => {
  const tone = hex('#d09a56');
  const middle = lerp(p.low, p.high, 0.35);
  box(paint, p.left, p.right, p.low, middle, scale(tone, 0.1), scale(tone, 0.3));
  box(paint, p.left, p.right, middle, p.high, scale(tone, 0.34), scale(tone, 0.55));
};

/** A room behind a window of a flat: lamplight that falls off, a lamp, a plant or a head on the sill, curtains in front of it. */
const flatRoom = (paint: Paint, p: Pane, random: Random): void => {
  const tone = scale(
    random.pick([hex('#e0a860'), hex('#d8a064'), hex('#e6c48c'), hex('#d99a5a')]),
    random.range(0.25, 0.6),
  );
  const w = p.right - p.left;
  const h = p.high - p.low;
  const split = p.low + h * random.range(0.3, 0.5);
  box(paint, p.left, p.right, split, p.high, tone, scale(tone, 0.5));
  box(paint, p.left, p.right, p.low, split, scale(tone, 0.35), tone);
  if (random.chance(0.5)) {
    const x = p.left + w * random.range(0.25, 0.75);
    const y = p.low + h * random.range(0.3, 0.45);
    disc(paint, x, y, w * 0.11, h * 0.08, scale(tone, 2.2));
  }
  if (random.chance(0.4)) {
    const x = p.left + w * random.range(0.2, 0.8);
    disc(paint, x, p.low + h * 0.14, w * 0.14, h * 0.15, scale(tone, 0.14));
  }
};

/** Light from behind the glass: dark paint that glows, so that lamps outside hardly show on it. */
const glowing = (name: string, out: MeshBuilder, emission: number): Part => {
  const mesh = out.build();
  const colours = mesh.colours.map((c, i) => (i % 4 === 3 ? c : c * PAINT));
  return {
    name,
    mesh: { ...mesh, colours },
    material: { roughness: 0.35, emission: emission / PAINT, castsShadow: false },
  };
};

/**
 * A house as it looks at night: its shop open or closed, a part of its windows lit.
 *
 * @param model front towards +Z, with the parts `panes` (shop) and `lit` (windows of flats)
 * @param open is the shop lit?
 * @param share part of the lit windows that stay lit, 0–1
 */
export const atNight = (model: Model, seed: number, open: boolean, share = 0.55): Model => {
  const random = createRandom(seed).child('night windows');
  const rooms = new MeshBuilder();
  const lamps = new MeshBuilder();
  const dark = new MeshBuilder();
  for (const part of model.parts) {
    if (part.name === 'panes') {
      for (const p of panesOf(part.mesh)) {
        const own = random.child(`shop ${p.left}`);
        const paint = painter(rooms, p.z);
        if (!open) closedShop(paint, p, own);
        else if (p.right - p.left > 1.2) shopRoom(paint, painter(lamps, p.z + 0.008), p, own);
        else doorRoom(paint, p);
      }
    } else if (part.name === 'lit') {
      for (const p of panesOf(part.mesh)) {
        const own = random.child(`flat ${p.left} ${p.low}`);
        if (own.chance(share)) flatRoom(painter(rooms, p.z), p, own);
        else box(painter(dark, p.z), p.left, p.right, p.low, p.high, hex('#0c1119'), hex('#1b2433'));
      }
    }
  }
  const front = model.parts.find((part) => part.name === 'panes')?.mesh.positions[2] ?? 0;
  return {
    ...model,
    // What falls out of the shop onto the pavement.
    ...(open
      ? {
          lamps: [
            ...(model.lamps ?? []),
            { joint: 0, position: [0, 1.7, front + 1], intensity: [2.6, 1.7, 0.85], range: 7 },
          ],
        }
      : {}),
    parts: [
      ...model.parts.flatMap((part): Part[] => {
        if (part.name === 'panes' || part.name === 'lit') return [];
        if (part.name === 'lit-curtains') return [{ ...part, material: { ...part.material, emission: 0.12 } }];
        if (part.name === 'letters') return [{ ...part, material: { ...part.material, emission: open ? 0.55 : 0.05 } }];
        return [part];
      }),
      glowing('rooms', rooms, 1.15),
      ...(lamps.indices.length > 0 ? [glowing('room lamps', lamps, 2.2)] : []),
      ...(dark.indices.length > 0 ? [glowing('dark windows', dark, 0)] : []),
    ],
  };
};

/** A house by day: its shop is dim behind the glass, but one sees what is in it. */
export const byDay = (model: Model, seed: number): Model => {
  const random = createRandom(seed).child('night windows');
  const rooms = new MeshBuilder();
  const panes = model.parts.find((part) => part.name === 'panes');
  if (!panes) return model;
  for (const p of panesOf(panes.mesh)) {
    const paint = painter(rooms, p.z);
    if (p.right - p.left > 1.2) shopRoom(paint, paint, p, random.child(`shop ${p.left}`));
    else doorRoom(paint, p);
  }
  const dim = glowing('rooms', rooms, 0.32);
  return {
    ...model,
    parts: [
      ...model.parts.filter((part) => part !== panes),
      { ...dim, material: { ...dim.material, roughness: 0.08 } },
    ],
  };
};

/** A tower at night: each lit storey as single windows, some on, most dim. Works for any side of the tower. */
export const towerAtNight = (model: Model, seed: number): Model => {
  const random = createRandom(seed).child('tower windows');
  return {
    ...model,
    parts: model.parts.map((part): Part => {
      if (part.name !== 'lit') return part;
      const { positions, normals } = part.mesh;
      const out = new MeshBuilder();
      for (let v = 0; v + 3 < positions.length / 3; v += 4) {
        const at = (k: number): readonly [number, number, number] => [
          positions[(v + k) * 3]!,
          positions[(v + k) * 3 + 1]!,
          positions[(v + k) * 3 + 2]!,
        ];
        const n = [normals[v * 3]!, normals[v * 3 + 1]!, normals[v * 3 + 2]!] as const;
        const [a, b, c, d] = [at(0), at(1), at(2), at(3)];
        const along = mix(b, a, 0);
        const width = Math.sqrt(
          (along[0] - a[0]) * (along[0] - a[0]) +
            (along[1] - a[1]) * (along[1] - a[1]) +
            (along[2] - a[2]) * (along[2] - a[2]),
        );
        const panes = Math.max(1, Math.min(8, Math.round(width / 1.6)));
        for (let i = 0; i < panes; i++) {
          if (random.chance(0.45)) continue;
          const [s, e] = [(i + 0.14) / panes, (i + 0.86) / panes];
          const glow = scale(random.pick([hex('#e6b271'), hex('#d9a05c'), hex('#c8d2dc')]), random.range(0.2, 1));
          const corners = [mix(a, b, s), mix(a, b, e), mix(d, c, e), mix(d, c, s)].map((q) => out.vertex(q, n, glow));
          out.quad(corners[0]!, corners[1]!, corners[2]!, corners[3]!);
        }
      }
      return { ...part, mesh: out.build(), material: { ...part.material, emission: 0.55 } };
    }),
  };
};
