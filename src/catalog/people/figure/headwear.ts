/** Hats, caps, hoods and helmets, and glasses. */
import type { Rgb } from '../../../foundation/colour.ts';
import { atan2, cos, sin } from '../../../foundation/exact.ts';
import { coloured } from '../../../foundation/geometry/colouring.ts';
import { lathe, sphere } from '../../../foundation/geometry/lathe.ts';
import type { Mesh } from '../../../foundation/geometry/mesh.ts';
import { mergeMeshes, moveMesh } from '../../../foundation/geometry/mesh.ts';
import type { Solid } from '../../../foundation/geometry/solids.ts';
import { ellipsoid, keepWhere, meshSolids } from '../../../foundation/geometry/solids.ts';
import { tube } from '../../../foundation/geometry/sweep.ts';
import type { Vec3 } from '../../../foundation/vec.ts';
import { fromEuler, scale, smoothstep } from '../../../foundation/vec.ts';
import type { Material } from '../../model.ts';
import type { FaceShape } from './face-shape.ts';
import { SKULL, SKULL_RADII } from './face-shape.ts';
import { SIDES } from './skeleton.ts';
import { addSpaceHelmet } from './spacesuit.ts';
import type { Workshop } from './workshop.ts';
import { addRigid, clothColour, fromHeadUnits, MATERIALS } from './workshop.ts';

/** What is worn on the head. */
export const addHeadwear = (w: Workshop, shape: FaceShape): void => {
  const { headwear } = w.person.outfit;
  const put = (name: string, mesh: Mesh, material: Material): void =>
    addRigid(w, name, fromHeadUnits(w, mesh), 'head', material);
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
      put('hat', woollyHat(w, headwear.colour, cell), MATERIALS.knit);
      break;
    case 'toque':
      put('toque', toque(w, headwear.colour), MATERIALS.cloth);
      break;
    case 'crown':
      put('crown', crown(w, headwear.colour), { roughness: 0.25, metalness: 0.9 });
      break;
    case 'helmet':
      put('helmet', helmet(w, headwear.colour, cell), { roughness: 0.22 });
      break;
    case 'hood':
      put(
        'hood',
        hood(headwear.colour, cell),
        w.person.outfit.top.kind === 'raincoat' ? MATERIALS.shiny : MATERIALS.cloth,
      );
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

const DOME_MIN: Vec3 = [-0.7, 0.1, -0.8];

const DOME_MAX: Vec3 = [0.7, 1.45, 0.85];

const brimmedHat = (w: Workshop, colour: Rgb): Mesh => {
  const room = (0.37 + hairRoom(w)) / 0.43;
  const hat = lathe(
    (
      [
        [0.4, 0],
        [0.46, 0.004],
        [0.62, 0.012],
        [0.66, 0.03],
        [0.645, 0.045],
        [0.6, 0.035],
        [0.46, 0.028],
        [0.43, 0.04],
        [0.425, 0.2],
        [0.4, 0.32],
        [0.34, 0.38],
        [0.2, 0.375],
        [0, 0.36],
      ] as const
    ).map(([r, y]) => [r * room, y] as const),
    clothColour(colour),
    { around: w.fine(56, 20), crease: 0.9 },
  );
  return moveMesh(hat, { position: [0, 0.745, -0.05], rotation: fromEuler(-0.1, 0, 0) });
};

/** A cook's tall hat: a band and a puffed, folded top. */
const toque = (w: Workshop, colour: Rgb): Mesh => {
  const r = 0.37 + hairRoom(w);
  const turned = lathe(
    [
      [r * 0.97, 0],
      [r * 0.99, 0.02],
      [r * 0.97, 0.26],
      [r * 1.06, 0.33],
      [r * 1.22, 0.46],
      [r * 1.16, 0.58],
      [r * 0.8, 0.64],
      [0, 0.65],
    ],
    (q) => scale(colour, 0.97 + 0.03 * cos(40 * q[0]) * cos(40 * q[2])),
    { around: w.fine(64, 20), crease: 0.9 },
  );
  const folded = {
    ...turned,
    positions: turned.positions.map((v, i, all) => {
      if (i % 3 === 1) return v;
      const k = i - (i % 3);
      const turn = atan2(all[k]!, all[k + 2]!);
      return v * (1 + 0.045 * smoothstep(0.28, 0.45, all[k + 1]!) * sin(turn * 11));
    }),
  };
  return moveMesh(folded, { position: [0, 0.74, -0.06], rotation: fromEuler(-0.08, 0, 0) });
};

/** A crown: a ring with points that carry balls. */
const crown = (w: Workshop, colour: Rgb): Mesh => {
  const r = 0.355 + hairRoom(w);
  const around = 96;
  const ring = lathe(
    [
      [r, 0],
      [r * 1.03, 0.01],
      [r * 1.04, 0.24],
      [r * 1.01, 0.24],
      [r * 0.98, 0],
    ],
    colour,
    { around, crease: 0.6 },
  );
  const pointed = {
    ...ring,
    positions: ring.positions.map((v, i, all) => {
      if (i % 3 !== 1 || v < 0.1) return v;
      const turn = atan2(all[i - 1]!, all[i + 1]!);
      const tooth = Math.abs((((turn / (2 * Math.PI) + 1) * 9) % 1) - 0.5) * 2;
      return 0.1 + 0.15 * (1 - tooth);
    }),
  };
  const balls = Array.from({ length: 9 }, (_, k) => {
    const a = ((k + 0.5) / 9) * 2 * Math.PI;
    return sphere(0.026, colour, { around: 10, centre: [sin(a) * r * 1.03, 0.265, cos(a) * r * 1.03] });
  });
  return moveMesh(mergeMeshes([pointed, ...balls]), { position: [0, 0.8, -0.06], rotation: fromEuler(-0.1, 0, 0) });
};

const hatBand = (w: Workshop, colour: Rgb): Mesh =>
  moveMesh(
    lathe(
      (
        [
          [0.432, 0.035],
          [0.441, 0.04],
          [0.438, 0.11],
          [0.428, 0.115],
        ] as const
      ).map(([r, y]) => [(r * (0.37 + hairRoom(w))) / 0.43, y] as const),
      colour,
      { around: w.fine(56, 20) },
    ),
    {
      position: [0, 0.745, -0.05],
      rotation: fromEuler(-0.1, 0, 0),
    },
  );

const cap = (w: Workshop, colour: Rgb, cell: number): Mesh => {
  const thick = hairRoom(w);
  // The peak: a thin plate, bent down to the sides.
  const plate = sphere([0.29, 0.016, 0.34], scale(colour, 0.95), { around: w.fine(36, 12) });
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
  const { hair, femininity } = w.person;
  const full = hair.style === 'bob' || hair.style === 'long' || hair.style === 'ponytail';
  return full || (femininity > 0.6 && hair.style !== 'crop' && hair.style !== 'bald') ? 0.088 : 0.07;
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
  return coloured(meshSolids(solids, [-0.65, -0.3, -0.8], [0.65, 1.4, 0.65], Math.min(cell, 0.048)), colour);
};

const addGlasses = (
  w: Workshop,
  shape: FaceShape,
  put: (name: string, mesh: Mesh, material: Material) => void,
): void => {
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
    put(
      'glasses',
      tube(
        [
          [s * (x + r * 1.05), y + 0.01, z - 0.02],
          [s * 0.33, y + 0.02, z - 0.12],
          [s * 0.365, y + 0.03, -0.05],
        ],
        0.008,
        colour,
        { around: 6, steps: w.fine(12, 6) },
      ),
      material,
    );
  }
  put(
    'glasses',
    tube(
      [
        [-(x - r), y, z],
        [0, y + 0.02, z + 0.03],
        [x - r, y, z],
      ],
      0.008,
      colour,
      { around: 6, steps: w.fine(10, 5) },
    ),
    material,
  );
};
