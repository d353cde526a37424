/** Hats, caps, hoods and helmets, scarves and backpacks. */
import { cos, sin } from '../../../foundation/exact.ts';
import type { Rgb } from '../../../foundation/colour.ts';
import { coloured } from '../../../foundation/geometry/colouring.ts';
import { lathe, sphere } from '../../../foundation/geometry/lathe.ts';
import { mergeMeshes, moveMesh } from '../../../foundation/geometry/mesh.ts';
import type { Mesh } from '../../../foundation/geometry/mesh.ts';
import { roundedBox } from '../../../foundation/geometry/rounded-box.ts';
import { ellipsoid, keepWhere, meshSolids } from '../../../foundation/geometry/solids.ts';
import type { Solid } from '../../../foundation/geometry/solids.ts';
import { sweep, tube } from '../../../foundation/geometry/sweep.ts';
import { fromEuler, fromTo, mix, normalize, scale, smoothstep } from '../../../foundation/vec.ts';
import type { Vec3 } from '../../../foundation/vec.ts';
import type { Material } from '../../model.ts';
import type { FaceShape } from './face-shape.ts';
import { SKULL, SKULL_RADII } from './face-shape.ts';
import { SIDES } from './skeleton.ts';
import { MATERIALS, addFlexible, addRigid, addStiff, between, clothColour, fromHeadUnits } from './workshop.ts';
import type { Workshop } from './workshop.ts';

/** What is worn on the head. */
export const addHeadwear = (w: Workshop, shape: FaceShape): void => {
  const { headwear } = w.person.outfit;
  const put = (name: string, mesh: Mesh, material: Material): void => addRigid(w, name, fromHeadUnits(w, mesh), 'head', material);
  const cell = 0.016 * Math.sqrt(w.coarseness) * 1.3;
  switch (headwear.kind) {
    case 'hat':
      put('hat', brimmedHat(w, headwear.colour), MATERIALS.cloth);
      put('band', hatBand(w, scale(headwear.colour, 0.35)), MATERIALS.cloth);
      break;
    case 'cap':
      put('cap', cap(w, headwear.colour, cell), MATERIALS.cloth);
      break;
    case 'woolly-hat':
      put('hat', woollyHat(w, headwear.colour, cell), MATERIALS.cloth);
      break;
    case 'helmet':
      put('helmet', helmet(w, headwear.colour, cell), { roughness: 0.22 });
      break;
    case 'hood':
      put('hood', hood(headwear.colour, cell), w.person.outfit.top.kind === 'raincoat' ? MATERIALS.shiny : MATERIALS.cloth);
      break;
    case 'space-helmet':
      addSpaceHelmet(w, put);
      break;
    default:
  }
  if (w.person.outfit.glasses) addGlasses(w, shape, put);
};

/** A dome round the skull, cut off below a plane that rises to the front by `rise`. */
const dome = (thick: number, low: number, rise: number): Solid[] => [
  ellipsoid(SKULL, [SKULL_RADII[0] + thick, SKULL_RADII[1] + thick, SKULL_RADII[2] + thick]),
  keepWhere((_, y, z) => low + rise * (z - SKULL[2]) - y, 0.02),
];

const DOME_MIN: Vec3 = [-0.56, 0.1, -0.66];
const DOME_MAX: Vec3 = [0.56, 1.3, 0.85];

const brimmedHat = (w: Workshop, colour: Rgb): Mesh => {
  const room = (0.37 + hairRoom(w)) / 0.43;
  const hat = lathe(
    ([[0.4, 0], [0.46, 0.004], [0.62, 0.012], [0.66, 0.03], [0.645, 0.045], [0.6, 0.035], [0.46, 0.028], [0.43, 0.04], [0.425, 0.2], [0.4, 0.32], [0.34, 0.38], [0.2, 0.375], [0, 0.36]] as const).map(([r, y]) => [r * room, y] as const),
    clothColour(colour),
    { around: w.fine(56, 20), crease: 0.9 },
  );
  return moveMesh(hat, { position: [0, 0.745, -0.05], rotation: fromEuler(-0.1, 0, 0) });
};

const hatBand = (w: Workshop, colour: Rgb): Mesh =>
  moveMesh(lathe(([[0.432, 0.035], [0.441, 0.04], [0.438, 0.11], [0.428, 0.115]] as const).map(([r, y]) => [(r * (0.37 + hairRoom(w))) / 0.43, y] as const), colour, { around: w.fine(56, 20) }), {
    position: [0, 0.745, -0.05],
    rotation: fromEuler(-0.1, 0, 0),
  });

const cap = (w: Workshop, colour: Rgb, cell: number): Mesh => {
  const thick = hairRoom(w);
  // The peak: a thin plate, bent down to the sides.
  const plate = sphere([0.27, 0.016, 0.3], scale(colour, 0.95), { around: w.fine(36, 12) });
  const peak = {
    ...plate,
    positions: plate.positions.map((v, i, all) => {
      if (i % 3 === 2) return v + 0.34 + thick;
      if (i % 3 === 0) return v;
      const [x, z] = [all[i - 1]!, all[i + 1]!];
      return v + 0.755 - 1.5 * x * x - 0.22 * Math.max(0, z + 0.05);
    }),
  };
  const crown = dome(thick, 0.72, 0.08);
  const button = ellipsoid([0, 1 + thick, -0.045], [0.03, 0.02, 0.03], { blend: 0.01 });
  const surface = meshSolids([...crown, button], DOME_MIN, DOME_MAX, cell);
  const shell = coloured(surface, (q, n) => {
    const seam = Math.abs(sin(3 * Math.PI * 0.5 + 3 * angleOf(q)));
    const groove = q[1] > 0.78 && q[2] < 0.4 ? 1 - 0.12 * smoothstep(0.06, 0, seam) : 1;
    return scale(colour, groove * (0.97 + 0.03 * n[1]));
  });
  return mergeMeshes([shell, peak]);
};

/** How far headwear stands off the skull to leave room for the hair under it, head units. */
const hairRoom = (w: Workshop): number => {
  const { style } = w.person.hair;
  return style === 'bob' || style === 'long' || style === 'ponytail' ? 0.118 : 0.07;
};

const angleOf = (q: Vec3): number => {
  const x = q[0];
  const z = q[2] - SKULL[2];
  // A quarter-wise angle that grows evenly enough for seams.
  const d = Math.abs(x) + Math.abs(z) || 1;
  return (Math.PI / 2) * (z >= 0 ? x / d : 2 - x / d);
};

const woollyHat = (w: Workshop, colour: Rgb, cell: number): Mesh => {
  const room = hairRoom(w) + 0.012;
  const band = ellipsoid([0, 0.73, -0.045], [0.345 + room, 0.075, 0.415 + room], { blend: 0.02 });
  const bobble = ellipsoid([0, 1.05 + room, -0.09], [0.1, 0.1, 0.1], { blend: 0.02 });
  const surface = meshSolids([...dome(room, 0.68, 0.1), band, bobble], DOME_MIN, DOME_MAX, cell);
  return coloured(surface, (q) => {
    const rib = 0.94 + 0.06 * sin(angleOf(q) * 36);
    const light = q[1] > 1.06 ? 1.12 : q[1] < 0.79 ? 0.9 : 1;
    return scale(colour, rib * light);
  });
};

const helmet = (w: Workshop, colour: Rgb, cell: number): Mesh => {
  const room = hairRoom(w) + 0.03;
  const shell = coloured(meshSolids(dome(room, 0.62, 0.16), DOME_MIN, DOME_MAX, cell), (q) => {
    const stripe = Math.abs(q[0]) < 0.05 ? 1.25 : 1;
    return [Math.min(1, colour[0] * stripe), Math.min(1, colour[1] * stripe), Math.min(1, colour[2] * stripe)];
  });
  const rim: Vec3[] = [];
  for (let k = 0; k < 20; k++) {
    const a = (k / 20) * 2 * Math.PI;
    const z = cos(a) * (0.4 + room);
    rim.push([sin(a) * (0.33 + room), 0.63 + 0.16 * z, SKULL[2] + z]);
  }
  return mergeMeshes([shell, tube(rim, 0.03, colour, { loop: true, around: w.fine(12, 6), steps: w.fine(64, 20) })]);
};

/** A hood up: a shell with an opening for the face. */
const hood = (colour: Rgb, cell: number): Mesh => {
  const solids = [
    ellipsoid([0, 0.53, -0.1], [0.48, 0.61, 0.5]),
    ellipsoid([0, 0.95, -0.44], [0.12, 0.14, 0.16], { blend: 0.25 }),
    ellipsoid([0, -0.05, -0.1], [0.36, 0.2, 0.34], { blend: 0.16 }),
    ellipsoid([0, 0.51, 0.46], [0.345, 0.46, 0.42], { blend: 0.03, operation: 'subtract' }),
    keepWhere((_, y) => -0.2 - y),
  ];
  return coloured(meshSolids(solids, [-0.6, -0.3, -0.75], [0.6, 1.35, 0.6], Math.min(cell, 0.035)), colour);
};

/** A white ball with a golden visor, on a collar ring. */
const addSpaceHelmet = (w: Workshop, put: (name: string, mesh: Mesh, material: Material) => void): void => {
  const cell = 0.024 * Math.sqrt(w.coarseness) * 1.2;
  const middle: Vec3 = [0, 0.5, 0];
  const white: Rgb = [0.78, 0.78, 0.77];
  const shell = meshSolids(
    [
      ellipsoid(middle, [0.6, 0.63, 0.62]),
      ellipsoid([0.6, 0.46, -0.02], [0.06, 0.15, 0.15], { blend: 0.03 }),
      ellipsoid([-0.6, 0.46, -0.02], [0.06, 0.15, 0.15], { blend: 0.03 }),
      ellipsoid([0, 0.5, 0.62], [0.47, 0.4, 0.34], { blend: 0.025, operation: 'subtract' }),
    ],
    [-0.72, -0.2, -0.7],
    [0.72, 1.2, 0.7],
    cell,
  );
  put('helmet', coloured(shell, white), { roughness: 0.28 });
  const visor = meshSolids(
    [ellipsoid(middle, [0.585, 0.6, 0.605]), keepWhere((x, y, z) => 0.24 - z + 0.2 * Math.abs(x) + 0 * y, 0.01)],
    [-0.62, -0.15, 0.1],
    [0.62, 1.15, 0.66],
    cell,
  );
  put('visor', coloured(visor, (_, n) => mix([0.3, 0.15, 0.03], [0.62, 0.36, 0.08], 0.5 + 0.5 * n[1])), { roughness: 0.1, metalness: 0.9 });
  addSuitFittings(w);
};

/** Metal rings, joints that fold, hoses and patches of a spacesuit. */
const addSuitFittings = (w: Workshop): void => {
  const { body: b, headOrigin, spine } = w.skeleton;
  const steel: Rgb = [0.42, 0.43, 0.45];
  const metal: Material = { roughness: 0.35, metalness: 0.7 };
  const grey: Rgb = [0.36, 0.37, 0.39];
  const around = w.fine(44, 16);
  const neck = lathe([[0.1 * b, -0.03 * b], [0.114 * b, -0.024 * b], [0.117 * b, 0.008 * b], [0.106 * b, 0.016 * b], [0.095 * b, 0.016 * b]], steel, {
    around,
    crease: 1,
    centre: [0, 0.978 * b, headOrigin[2] - 0.004 * b],
  });
  addStiff(w, 'neck-ring', neck, [0, 0.93 * b, 0], metal);
  // Folding joints: three soft ribs round elbows, knees and above the ankles.
  for (const [side] of SIDES) {
    const { shoulder, elbow, wrist, hip, knee, ankle } = w.skeleton[side];
    const ribs: readonly (readonly [Vec3, Vec3, number, number])[] = [
      [shoulder, elbow, 0.9, 0.054],
      [shoulder, elbow, 1.02, 0.053],
      [elbow, wrist, 0.14, 0.05],
      [hip, knee, 0.9, 0.064],
      [hip, knee, 1.0, 0.064],
      [knee, ankle, 0.1, 0.063],
    ];
    for (const [from, to, share, radius] of ribs) {
      const along = normalize([to[0] - from[0], to[1] - from[1], to[2] - from[2]]);
      const at = between(from, to, share);
      const rib = lathe([[radius * 0.86 * b, -0.014 * b], [radius * b, -0.006 * b], [radius * b, 0.006 * b], [radius * 0.86 * b, 0.014 * b]], scale(w.person.outfit.top.colour, 0.93), { around: w.fine(30, 12), crease: 2 });
      addFlexible(w, 'rib', moveMesh(rib, { position: at, rotation: fromTo([0, 1, 0], [-along[0], -along[1], -along[2]]) }), MATERIALS.cloth, { legBlend: 0.004 });
    }
    // Coloured stripe round the upper arm.
    const along = normalize([elbow[0] - shoulder[0], elbow[1] - shoulder[1], elbow[2] - shoulder[2]]);
    const stripe = lathe([[0.056 * b, -0.014 * b], [0.0595 * b, -0.012 * b], [0.0595 * b, 0.012 * b], [0.056 * b, 0.014 * b]], [0.5, 0.05, 0.03], { around: w.fine(30, 12) });
    addFlexible(w, 'stripe', moveMesh(stripe, { position: between(shoulder, elbow, 0.64), rotation: fromTo([0, 1, 0], [-along[0], -along[1], -along[2]]) }), MATERIALS.cloth);
  }
  const belt = lathe([[0.1 * b, -0.016 * b], [0.141 * b, -0.014 * b], [0.141 * b, 0.014 * b], [0.1 * b, 0.016 * b]], grey, { around });
  const flat = { ...belt, positions: belt.positions.map((v, i) => (i % 3 === 2 ? v * 0.78 : v)) };
  addStiff(w, 'belt', moveMesh(flat, { position: [0, 0.668 * b, spine[2]], rotation: [0, 0, 0, 1] }), [0, 0.668 * b, 0], MATERIALS.cloth);
  for (const s of [1, -1]) {
    const hose: Vec3[] = [
      [s * 0.045 * b, 0.785 * b, 0.13 * b],
      [s * 0.085 * b, 0.75 * b, 0.145 * b],
      [s * 0.135 * b, 0.77 * b, 0.1 * b],
      [s * 0.15 * b, 0.79 * b, -0.01 * b],
      [s * 0.125 * b, 0.79 * b, -0.12 * b],
    ];
    addFlexible(w, 'hose', tube(hose, (t) => (0.012 + 0.0016 * sin(t * 120)) * b, s > 0 ? [0.08, 0.2, 0.42] : [0.5, 0.06, 0.04], { around: w.fine(10, 5), steps: w.fine(60, 14) }), MATERIALS.rubber, { noArms: true });
  }
};

const addGlasses = (w: Workshop, shape: FaceShape, put: (name: string, mesh: Mesh, material: Material) => void): void => {
  const [x, y] = shape.eye;
  const z = shape.eye[2] + shape.eyeRadius * 1.25;
  const r = shape.eyeRadius * 1.16;
  const colour: Rgb = [0.03, 0.025, 0.02];
  const material: Material = { roughness: 0.3 };
  for (const [, s] of SIDES) {
    const rim: Vec3[] = [];
    for (let k = 0; k < 16; k++) {
      const a = (k / 16) * 2 * Math.PI;
      rim.push([s * x + cos(a) * r * 1.08, y - 0.01 + sin(a) * r * 0.95, z - 0.1 * (cos(a) * s + 0.2) * r]);
    }
    put('glasses', tube(rim, 0.009, colour, { loop: true, around: w.fine(8, 5), steps: w.fine(40, 16) }), material);
    put('glasses', tube([[s * (x + r * 1.05), y + 0.01, z - 0.02], [s * 0.33, y + 0.02, z - 0.12], [s * 0.365, y + 0.03, -0.05]], 0.008, colour, { around: 6, steps: w.fine(12, 6) }), material);
  }
  put('glasses', tube([[-(x - r), y, z], [0, y + 0.02, z + 0.03], [x - r, y, z]], 0.008, colour, { around: 6, steps: w.fine(10, 5) }), material);
};

/** Scarf round the neck with one end hanging. */
export const addScarf = (w: Workshop, colour: Rgb): void => {
  const b = w.skeleton.body;
  const z0 = w.skeleton.neck[2];
  const loop: Vec3[] = [];
  for (let k = 0; k < 16; k++) {
    const a = (k / 16) * 2 * Math.PI;
    const front = 0.5 + 0.5 * cos(a);
    loop.push([sin(a) * 0.068 * b, (0.985 - 0.03 * front) * b, z0 + cos(a) * 0.062 * b + 0.012 * b * front]);
  }
  const paint = (q: Vec3): Rgb => scale(colour, 0.97 + 0.05 * sin(q[1] * 260));
  addFlexible(
    w,
    'scarf',
    sweep({
      path: loop,
      section: (t, a) => {
        const k = 1 + 0.12 * sin(t * 2 * Math.PI * 5 + 1);
        return [cos(a) * 0.032 * b * k, sin(a) * 0.02 * b * k];
      },
      outward: (_, q) => normalize([q[0], 0.25 * b * 0.2, q[2] - z0]),
      loop: true,
      around: w.fine(14, 8),
      steps: w.fine(56, 20),
      colour: paint,
    }),
    MATERIALS.cloth,
  );
  const path: Vec3[] = [];
  for (let k = 0; k <= 6; k++) path.push([0.03 * b, (0.96 - 0.042 * k) * b, (0.075 + 0.028 * sin(Math.min(1, k / 3) * Math.PI * 0.6) ) * b]);
  addFlexible(
    w,
    'scarf',
    sweep({
      path,
      section: (u, a) => [cos(a) * (0.026 + 0.008 * u) * b, sin(a) * 0.008 * b],
      outward: () => [0.1, 0, 1],
      around: w.fine(10, 6),
      steps: w.fine(24, 8),
      caps: 'flat',
      colour: paint,
    }),
    MATERIALS.cloth,
  );
};

/** A backpack with straps, or the life-support box of a spacesuit. */
export const addBackpack = (w: Workshop, colour: Rgb): void => {
  const b = w.skeleton.body;
  const space = w.person.outfit.top.kind === 'spacesuit';
  const size: Vec3 = space ? [0.25 * b, 0.34 * b, 0.12 * b] : [0.19 * b, 0.25 * b, 0.09 * b];
  const back = space ? -0.155 * b : -0.135 * b;
  const centre: Vec3 = [0, 0.8 * b, back];
  const paint = clothColour(colour);
  const material: Material = space ? { roughness: 0.5 } : MATERIALS.cloth;
  addStiff(w, 'backpack', roundedBox(size, 0.03 * b, paint, { centre, edgeSteps: 4 }), [0, 0.82 * b, -0.05 * b], material);
  if (!space) {
    const pocket = roundedBox([0.15 * b, 0.1 * b, 0.04 * b], 0.018 * b, scale(colour, 0.9), { centre: [0, 0.745 * b, back - 0.055 * b], edgeSteps: 3 });
    addStiff(w, 'backpack', pocket, [0, 0.82 * b, -0.05 * b], material);
  } else {
    const panel = roundedBox([0.12 * b, 0.08 * b, 0.05 * b], 0.012 * b, [0.5, 0.5, 0.52], { centre: [0, 0.8 * b, 0.115 * b], edgeSteps: 3 });
    addStiff(w, 'chest-box', panel, [0, 0.8 * b, 0.05 * b], material);
    for (const [x, c] of [[-0.03, [0.6, 0.05, 0.04]], [0, [0.8, 0.5, 0.05]], [0.03, [0.05, 0.2, 0.5]]] as const) {
      const knob = roundedBox([0.016 * b, 0.016 * b, 0.012 * b], 0.004 * b, c, { centre: [x * b, 0.812 * b, 0.142 * b] });
      addStiff(w, 'knob', knob, [0, 0.8 * b, 0.05 * b], MATERIALS.hard);
    }
    return;
  }
  for (const [, s] of SIDES) {
    const path: Vec3[] = [
      [s * 0.065 * b, 0.885 * b, -0.1 * b],
      [s * 0.068 * b, 0.968 * b, -0.055 * b],
      [s * 0.07 * b, 0.972 * b, 0.008 * b],
      [s * 0.072 * b, 0.915 * b, 0.07 * b],
      [s * 0.08 * b, 0.84 * b, 0.098 * b],
      [s * 0.112 * b, 0.765 * b, 0.05 * b],
      [s * 0.112 * b, 0.73 * b, -0.04 * b],
      [s * 0.08 * b, 0.72 * b, -0.1 * b],
    ];
    addFlexible(
      w,
      'strap',
      sweep({
        path,
        section: (_, a) => [cos(a) * 0.017 * b, sin(a) * 0.009 * b],
        outward: (_, q) => normalize([q[0], q[1] > 0.93 * b ? b : 0, q[2]]),
        around: w.fine(8, 6),
        steps: w.fine(36, 14),
        colour: scale(colour, 0.8),
      }),
      MATERIALS.cloth,
      { noArms: true },
    );
  }
};
