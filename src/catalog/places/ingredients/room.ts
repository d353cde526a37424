/** The shell of a room without its camera-side wall: floor, back wall, side walls with openings, ceiling, skirting. */
import type { Rgb } from '../../../foundation/colour.ts';
import { hex } from '../../../foundation/colour.ts';
import type { Mesh } from '../../../foundation/geometry/mesh.ts';
import { MeshBuilder, mergeMeshes } from '../../../foundation/geometry/mesh.ts';
import { roundedBox } from '../../../foundation/geometry/rounded-box.ts';
import { fbm } from '../../../foundation/noise.ts';
import type { Vec3 } from '../../../foundation/vec.ts';
import { scale } from '../../../foundation/vec.ts';
import type { Collider } from '../../entry.ts';
import type { Material, Part } from '../../model.ts';
import type { Sight } from './sight.ts';
import { addSlab } from './slab.ts';

/** An opening in a wall: along the wall from–to and its height range, m. */
export interface Opening {
  readonly wall: 'left' | 'back' | 'right';
  /** Along x for the back wall, along z for the side walls. */
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
}

/** A room. x: left wall to right wall, z: back wall to where the side walls end. */
export interface Room {
  readonly left: number;
  readonly right: number;
  readonly back: number;
  readonly front: number;
  readonly height: number;
  readonly wall: Rgb;
  readonly floor: Rgb;
  readonly floorMaterial: Partial<Material>;
  readonly openings: readonly Opening[];
  /** No ceiling, and walls that end at `front`: light falls in from above and before it (a stage). */
  readonly open?: boolean;
}

/** A wall in its own (along, up) plane as quads of at most `cell` metres, leaving out the openings. */
const wallMesh = (
  out: MeshBuilder,
  along: readonly [number, number],
  height: number,
  holes: readonly Opening[],
  place: (a: number, y: number) => Vec3,
  normal: Vec3,
  colour: Rgb,
): void => {
  const cuts = [along[0], along[1]];
  const levels = [0, height];
  for (const h of holes) {
    cuts.push(h.from, h.to);
    levels.push(h.low, h.high);
  }
  const fill = (list: number[], step: number): number[] => {
    const sorted = [...new Set(list)].sort((a, b) => a - b);
    const all: number[] = [];
    for (let i = 0; i + 1 < sorted.length; i++) {
      const n = Math.max(1, Math.ceil((sorted[i + 1]! - sorted[i]!) / step));
      for (let k = 0; k < n; k++) all.push(sorted[i]! + ((sorted[i + 1]! - sorted[i]!) * k) / n);
    }
    all.push(sorted[sorted.length - 1]!);
    return all;
  };
  const xs = fill(cuts, 0.5);
  const ys = fill(levels, 0.5);
  for (let j = 0; j + 1 < ys.length; j++) {
    for (let i = 0; i + 1 < xs.length; i++) {
      const mx = (xs[i]! + xs[i + 1]!) / 2;
      const my = (ys[j]! + ys[j + 1]!) / 2;
      if (holes.some((h) => mx > h.from && mx < h.to && my > h.low && my < h.high)) continue;
      const corner = (a: number, y: number): number =>
        out.vertex(place(a, y), normal, scale(colour, 0.965 + 0.05 * fbm(a * 0.9, y * 0.9, normal[0] * 3 + 7, 2)));
      const [a, b, c, d] = [
        corner(xs[i]!, ys[j]!),
        corner(xs[i + 1]!, ys[j]!),
        corner(xs[i + 1]!, ys[j + 1]!),
        corner(xs[i]!, ys[j + 1]!),
      ];
      out.quad(a, b, c, d);
    }
  }
};

/** Frame, bars and sill of a window in an opening. */
export const windowFrame = (room: Room, opening: Opening, bars = 2, colour: Rgb = hex('#f2eee6')): Mesh => {
  const w = opening.to - opening.from;
  const h = opening.high - opening.low;
  const middle = (opening.from + opening.to) / 2;
  const cy = (opening.low + opening.high) / 2;
  const pieces: Mesh[] = [];
  const box = (a: number, y: number, sa: number, sy: number, depth: number, off = 0): void => {
    if (opening.wall === 'back')
      pieces.push(roundedBox([sa, sy, depth], 0.01, colour, { centre: [a, y, room.back - 0.04 + off], edgeSteps: 1 }));
    else {
      const x = opening.wall === 'left' ? room.left - 0.04 + off : room.right + 0.04 - off;
      pieces.push(roundedBox([depth, sy, sa], 0.01, colour, { centre: [x, y, a], edgeSteps: 1 }));
    }
  };
  for (const s of [-1, 1]) {
    box(middle + (s * w) / 2, cy, 0.09, h + 0.1, 0.16);
    box(middle, cy + (s * h) / 2, w + 0.1, 0.09, 0.16);
  }
  for (let i = 1; i < bars; i++) box(opening.from + (w * i) / bars, cy, 0.05, h, 0.07);
  if (h > 1) box(middle, cy + h * 0.12, w, 0.045, 0.07);
  box(middle, opening.low - 0.04, w + 0.2, 0.05, 0.3, 0.1);
  return mergeMeshes(pieces);
};

/** Where walls and ceiling must end so that no camera looks at their outside. */
interface Cut {
  readonly left: number;
  readonly right: number;
  readonly ceiling: number;
}

const cutFor = (room: Room, sight: Sight): Cut => {
  if (room.open) return { left: room.front, right: room.front, ceiling: room.back };

  // A camera inside may have walls on both sides of it; they also keep stray sun out.
  const full = Math.max(room.front, ...sight.lenses.map((l) => Math.min(l.eye[2] + 1, room.front + 6)));
  let [left, right, ceiling] = [full, full, full];
  for (const { eye, target } of sight.lenses) {
    const crossing = (limit: number, tx: number): number =>
      target[2] + ((eye[2] - target[2]) * (limit - tx)) / (eye[0] - tx);
    if (eye[0] > room.right - 0.2)
      right = Math.min(right, crossing(room.right, Math.min(room.right - 0.4, target[0] + 1.6)) - 0.4);
    if (eye[0] < room.left + 0.2)
      left = Math.min(left, crossing(room.left, Math.max(room.left + 0.4, target[0] - 1.6)) - 0.4);
    if (eye[1] > room.height - 0.1) {
      const t = (room.height - target[1] - 0.8) / Math.max(0.01, eye[1] - target[1] - 0.8);
      ceiling = Math.min(ceiling, target[2] + (eye[2] - target[2]) * Math.max(0, t) - 1.2);
    }
  }
  const least = room.back + 0.3;
  return { left: Math.max(least, left), right: Math.max(least, right), ceiling: Math.max(least, ceiling) };
};

/** All of the room's surfaces. */
export const roomParts = (room: Room, sight: Sight): Part[] => {
  const cut = cutFor(room, sight);
  const walls = new MeshBuilder();
  const holes = (wall: Opening['wall']): Opening[] => room.openings.filter((o) => o.wall === wall);
  wallMesh(
    walls,
    [room.left, room.right],
    room.height,
    holes('back'),
    (a, y) => [a, y, room.back],
    [0, 0, 1],
    room.wall,
  );
  // Side walls: run so that they face into the room.
  const leftHoles = holes('left').map((o) => ({ ...o, from: -o.to, to: -o.from }));
  wallMesh(
    walls,
    [-cut.left, -room.back],
    room.height,
    leftHoles.filter((o) => -o.from < cut.left),
    (a, y) => [room.left, y, -a],
    [1, 0, 0],
    scale(room.wall, 0.97),
  );
  wallMesh(
    walls,
    [room.back, cut.right],
    room.height,
    holes('right').filter((o) => o.to < cut.right),
    (a, y) => [room.right, y, a],
    [-1, 0, 0],
    scale(room.wall, 0.97),
  );
  const ceiling = new MeshBuilder();
  const c: Rgb = hex('#f1eee8');
  // It reaches over the walls, so that no light comes in at the seams.
  const over = 0.5;
  const nx = Math.ceil((room.right - room.left + 2 * over) / 0.6);
  const nz = room.open ? 0 : Math.ceil((cut.ceiling - room.back + over) / 0.6);
  for (let j = 0; j <= nz; j++)
    for (let i = 0; i <= nx; i++)
      ceiling.vertex(
        [
          room.left - over + ((room.right - room.left + 2 * over) * i) / nx,
          room.height,
          room.back - over + ((cut.ceiling - room.back + over) * j) / Math.max(1, nz),
        ],
        [0, -1, 0],
        c,
      );
  for (let j = 0; j < nz; j++) {
    for (let i = 0; i < nx; i++) {
      const a = j * (nx + 1) + i;
      ceiling.quad(a, a + 1, a + nx + 2, a + nx + 1);
    }
  }
  // A roof above it: right under the ceiling the shadow map's margin would let a bright line through.
  for (let j = 0; j < nz; j++) {
    for (let i = 0; i < nx; i++) {
      const x0 = room.left - 1 + ((room.right - room.left + 2) * i) / nx;
      const x1 = room.left - 1 + ((room.right - room.left + 2) * (i + 1)) / nx;
      const z0 = room.back - 1 + ((cut.ceiling - room.back + 1) * j) / nz;
      const z1 = room.back - 1 + ((cut.ceiling - room.back + 1) * (j + 1)) / nz;
      const y = room.height + 0.35;
      const up: Vec3 = [0, 1, 0];
      ceiling.quad(
        ceiling.vertex([x0, y, z0], up, c),
        ceiling.vertex([x0, y, z1], up, c),
        ceiling.vertex([x1, y, z1], up, c),
        ceiling.vertex([x1, y, z0], up, c),
      );
    }
  }
  const floor = new MeshBuilder();
  addSlab(floor, {
    from: [room.left, room.back],
    to: [room.right, Math.max(room.front, 3.4) + 7],
    y: 0,
    cell: [0.5, 0.5],
    colour: (x, z) => scale(room.floor, 0.94 + 0.12 * fbm(x * 0.8, z * 2.2, 3, 3)),
  });
  const skirting: Mesh[] = [
    roundedBox([room.right - room.left, 0.11, 0.02], 0.006, hex('#efebe2'), {
      centre: [(room.left + room.right) / 2, 0.055, room.back + 0.01],
      edgeSteps: 1,
    }),
    roundedBox([0.02, 0.11, cut.left - room.back], 0.006, hex('#efebe2'), {
      centre: [room.left + 0.01, 0.055, (room.back + cut.left) / 2],
      edgeSteps: 1,
    }),
    roundedBox([0.02, 0.11, cut.right - room.back], 0.006, hex('#efebe2'), {
      centre: [room.right - 0.01, 0.055, (room.back + cut.right) / 2],
      edgeSteps: 1,
    }),
  ];
  return [
    { name: 'walls', mesh: walls.build(), material: { roughness: 0.92, twoSided: true, pattern: 'plain' } },
    { name: 'ceiling', mesh: ceiling.build(), material: { roughness: 0.95, twoSided: true } },
    { name: 'floor', mesh: floor.build(), material: { roughness: 0.42, castsShadow: false, ...room.floorMaterial } },
    { name: 'skirting', mesh: mergeMeshes(skirting), material: { roughness: 0.5 } },
  ];
};

/** Walls for physics. */
export const roomColliders = (room: Room): Collider[] => {
  const h = room.height / 2;
  const depth = (room.front - room.back) / 2;
  const middle = (room.front + room.back) / 2;
  return [
    {
      shape: 'box',
      half: [(room.right - room.left) / 2, h, 0.2],
      centre: [(room.left + room.right) / 2, h, room.back - 0.2],
    },
    { shape: 'box', half: [0.2, h, depth], centre: [room.left - 0.2, h, middle] },
    { shape: 'box', half: [0.2, h, depth], centre: [room.right + 0.2, h, middle] },
  ];
};
