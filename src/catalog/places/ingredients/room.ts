/** The shell of a room without its camera-side wall: floor, back wall, side walls with openings, ceiling, skirting. */
import type { TimeOfDay } from '../../../artifacts/stage.ts';
import type { Rgb } from '../../../foundation/colour.ts';
import { hex } from '../../../foundation/colour.ts';
import type { Mesh } from '../../../foundation/geometry/mesh.ts';
import { MeshBuilder, mergeMeshes } from '../../../foundation/geometry/mesh.ts';
import { roundedBox } from '../../../foundation/geometry/rounded-box.ts';
import { fbm } from '../../../foundation/noise.ts';
import type { Vec3 } from '../../../foundation/vec.ts';
import { scale } from '../../../foundation/vec.ts';
import type { Collider, SetPiece } from '../../entry.ts';
import type { Material, Part } from '../../model.ts';
import { rigidModel } from '../../model.ts';
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
  /** Panelling up to this height (m) in this colour, with a rail on top. */
  readonly panelling?: { readonly height: number; readonly colour: Rgb };
  /** Colour of the ceiling. Default off-white. */
  readonly ceiling?: Rgb;
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
  panelling?: Room['panelling'],
): void => {
  const cuts = [along[0], along[1]];
  const levels = [0, height];
  if (panelling) levels.push(panelling.height);
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
      const paint = panelling && my < panelling.height ? panelling.colour : colour;
      const corner = (a: number, y: number): number =>
        out.vertex(place(a, y), normal, scale(paint, 0.965 + 0.05 * fbm(a * 0.9, y * 0.9, normal[0] * 3 + 7, 2)));
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

/** Rail and stiles of panelling, broken where a window reaches down into it. */
const panels = (room: Room, cut: Cut, { height, colour }: NonNullable<Room['panelling']>): Mesh[] => {
  const meshes: Mesh[] = [];
  const run = (wall: Opening['wall'], from: number, to: number): void => {
    const holes = room.openings.filter((o) => o.wall === wall && o.low < height + 0.05);
    const piece = (a: number, b: number, y: number, tall: number, deep: number): void => {
      if (holes.some((h) => b > h.from && a < h.to && y + tall / 2 > h.low)) return;
      const middle = (a + b) / 2;
      meshes.push(
        wall === 'back'
          ? roundedBox([b - a, tall, deep], 0.006, colour, { centre: [middle, y, room.back + deep / 2], edgeSteps: 1 })
          : roundedBox([deep, tall, b - a], 0.006, colour, {
              centre: [wall === 'left' ? room.left + deep / 2 : room.right - deep / 2, y, middle],
              edgeSteps: 1,
            }),
      );
    };
    const count = Math.max(1, Math.round((to - from) / 0.7));
    const width = (to - from) / count;
    for (let i = 0; i < count; i++) {
      const a = from + i * width;
      piece(a, a + width, height, 0.05, 0.045);
      piece(a, a + width, height - 0.1, 0.08, 0.018);
      piece(a + width - 0.05, a + width + 0.05, height / 2, height, 0.018);
    }
  };
  run('back', room.left, room.right);
  run('left', room.back, cut.left);
  run('right', room.back, cut.right);
  return meshes;
};

/** Light of the sky that a window lets in, linear RGB radiant intensity per m² of glass, by the time of day. */
const GLASS: Readonly<Record<TimeOfDay, Rgb>> = {
  dawn: [0.7, 0.66, 0.8],
  morning: [1.25, 1.15, 1.05],
  day: [1.05, 1.2, 1.42],
  afternoon: [1.2, 1.16, 1.12],
  golden: [1.5, 1.05, 0.6],
  sunset: [1.25, 0.72, 0.45],
  dusk: [0.24, 0.28, 0.52],
  night: [0.12, 0.19, 0.42],
};

/** The windows of a room with the light that comes through them, and the soft light that the room behind the camera throws back. */
export const windowPieces = (room: Room, time: TimeOfDay, bars = 2): SetPiece[] => {
  const still = [{ transform: { position: [0, 0, 0], rotation: [0, 0, 0, 1], scale: 1 } }] as const;
  const evening = time === 'night' || time === 'dusk';
  const pieces = room.openings.map((opening, i): SetPiece => {
    const area = (opening.to - opening.from) * (opening.high - opening.low);
    const middle = (opening.from + opening.to) / 2;
    const y = (opening.low + opening.high) / 2;
    const off = 0.9;
    const position: Vec3 =
      opening.wall === 'back'
        ? [middle, y, room.back + off]
        : [opening.wall === 'left' ? room.left + off : room.right - off, y, middle];
    const share = opening.wall === 'back' ? 0.55 : 0.9;
    return {
      key: `window-${i}`,
      model: () => ({
        ...rigidModel([{ name: 'window', mesh: windowFrame(room, opening, bars), material: { roughness: 0.45 } }]),
        lamps: [{ joint: 0, position, intensity: scale(GLASS[time], share * Math.min(area, 4)), range: 9 }],
      }),
      instances: still,
    };
  });
  const bounce: Vec3 = [(room.left * 2 + room.right) / 3, room.height * 0.8, Math.max(room.front, 3) + 0.8];
  const intensity: Rgb = evening ? [2.6, 1.95, 1.3] : [4.2, 3.9, 3.6];
  const unseen = { ...rigidModel([]), lamps: [{ joint: 0, position: bounce, intensity, range: 9 }] };
  return [...pieces, { key: 'bounce', model: () => unseen, instances: still }];
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
    room.panelling,
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
    room.panelling,
  );
  wallMesh(
    walls,
    [room.back, cut.right],
    room.height,
    holes('right').filter((o) => o.to < cut.right),
    (a, y) => [room.right, y, a],
    [-1, 0, 0],
    scale(room.wall, 0.97),
    room.panelling,
  );
  const ceiling = new MeshBuilder();
  const c: Rgb = room.ceiling ?? hex('#f1eee8');
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
  if (room.panelling) skirting.push(...panels(room, cut, room.panelling));
  return [
    {
      name: 'walls',
      mesh: walls.build(),
      material: { roughness: 0.92, twoSided: true, pattern: 'plaster', patternScale: 0.007 },
    },
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
