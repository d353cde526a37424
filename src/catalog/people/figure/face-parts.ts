/** The crisp small parts of the face, in head units: eyeballs, glints, lids, lashes, brows, lips and the mouth's inside. */
import type { Rgb } from '../../../foundation/colour.ts';
import { acos, asin, atan2, cos, pow, sin } from '../../../foundation/exact.ts';
import { coloured } from '../../../foundation/geometry/colouring.ts';
import { lathe, sphere } from '../../../foundation/geometry/lathe.ts';
import type { Mesh } from '../../../foundation/geometry/mesh.ts';
import { mergeMeshes, moveMesh, withSmoothNormals } from '../../../foundation/geometry/mesh.ts';
import { sweep } from '../../../foundation/geometry/sweep.ts';
import type { Vec3 } from '../../../foundation/vec.ts';
import {
  add,
  addScaled,
  clamp,
  fromTo,
  lerp,
  mix,
  normalize,
  scale,
  smoothstep,
  sub,
} from '../../../foundation/vec.ts';
import type { FaceShape } from './face-shape.ts';
import { LID } from './face-shape.ts';
import type { Person } from './person.ts';

/** Number of vertices for something that would have `full` at the finest level. */
export type Fineness = (full: number, least: number) => number;

/** Beyond this coarseness lids and lashes are too small to see. */
export const TOO_SMALL_FOR_LIDS = 8;

const PUPIL: Rgb = [0.012, 0.01, 0.01];
const WHITE: Rgb = [0.86, 0.84, 0.81];

/** An eyeball looking along +Z, centred on its eye. The irises turn a little towards each other. */
export const eyeball = (p: Person, shape: FaceShape, s: 1 | -1, fine: Fineness): Mesh => {
  const r = shape.eyeRadius;
  const iris = lerp(0.5, 0.62, p.style) * (1 + 0.06 * p.childhood);
  const pupil = iris * 0.46;
  const edges = [0, pupil, pupil + 0.01, (pupil + iris) / 2, iris * 0.9, iris * 0.93, iris, iris + 0.02];
  const around = fine(40, 14);
  const profile: [number, number][] = [];
  const back = fine(7, 3);
  for (let k = 1; k <= back; k++) edges.push(lerp(iris + 0.03, Math.PI, k / back));
  for (const angle of [...edges].reverse()) {
    const k = angle < iris ? 0.985 : 1;
    profile.push([angle < 1e-6 || angle > Math.PI - 1e-6 ? 0 : sin(angle) * r * k, cos(angle) * r * k]);
  }
  const ball = lathe(
    profile,
    (q) => {
      const angle = acos(clamp(q[1] / Math.sqrt(q[0] * q[0] + q[1] * q[1] + q[2] * q[2]), -1, 1));
      if (angle < pupil + 0.005) return PUPIL;
      const turn = atan2(q[0], q[2]);
      const streak = 0.84 + 0.16 * sin(turn * 23) * sin(turn * 7 + 1);
      if (angle < iris * 0.85)
        return scale(p.iris, streak * lerp(0.75, 1.15, clamp((angle - pupil) / (0.4 * iris), 0, 1)));
      if (angle < iris * 0.915) return scale(p.iris, 0.95 * streak);
      if (angle < iris + 0.01) return scale(p.iris, 0.18);
      return mix(WHITE, [0.8, 0.58, 0.54], 0.6 * smoothstep(iris, 2, angle));
    },
    { around, crease: 3 },
  );
  const gaze = normalize([-s * 0.035, 0, 1]);
  return moveMesh(ball, {
    position: [s * shape.eye[0], shape.eye[1], shape.eye[2]],
    rotation: fromTo([0, 1, 0], gaze),
  });
};

/** The two highlights on an eye, as little discs that stay where the light is. */
export const glints = (shape: FaceShape, s: 1 | -1): Mesh => {
  const r = shape.eyeRadius;
  const spots = (
    [
      [-0.2, 0.26, 0.14],
      [0.2, -0.2, 0.065],
    ] as const
  ).map(([x, y, size]) => {
    const direction = normalize([x, y, 1]);
    const disc = lathe(
      [
        [r * size, -r * 0.012],
        [r * size * 0.7, r * 0.007],
        [0, r * 0.01],
      ],
      [1, 1, 1],
      { around: 10 },
    );
    const centre = addScaled([s * shape.eye[0], shape.eye[1], shape.eye[2]], direction, r);
    return moveMesh(disc, { position: centre, rotation: fromTo([0, 1, 0], direction) });
  });
  return mergeMeshes(spots);
};

/** Point on an eye's ball of radius r, `sideways` outwards and `up` in rad. */
const onEye = (shape: FaceShape, s: 1 | -1, r: number, sideways: number, up: number): Vec3 => [
  s * shape.eye[0] + s * sin(sideways) * cos(up) * r,
  shape.eye[1] + sin(up) * r,
  shape.eye[2] + cos(sideways) * cos(up) * r,
];

/** The moving upper lid: part of a ball between eye and skin, folded away above the opening. */
export const upperLidShell = (shape: FaceShape, s: 1 | -1, skin: Rgb, fine: Fineness): Mesh => {
  const r = shape.eyeRadius + LID * 0.35;
  const columns = fine(20, 10);
  const rows = fine(12, 6);
  const positions: number[] = [];
  const normals: number[] = [];
  const indices: number[] = [];
  for (let i = 0; i <= columns; i++) {
    const sideways = lerp(-1.08, 1.08, i / columns) * shape.eyeWidth;
    const inside = clamp(sideways, -shape.eyeWidth, shape.eyeWidth);
    const edge = onEye(shape, s, 1, sideways, shape.upperLid(inside) - 0.02);
    const from = sub(edge, [s * shape.eye[0], shape.eye[1], shape.eye[2]]);
    // The same place in angles about the X axis, round which the lid turns.
    const across = asin(clamp(from[0], -1, 1));
    const start = atan2(from[1], from[2]);
    for (let j = 0; j <= rows; j++) {
      const turn = start + (j / rows) * 1.35;
      const n: Vec3 = [sin(across), cos(across) * sin(turn), cos(across) * cos(turn)];
      positions.push(s * shape.eye[0] + n[0] * r, shape.eye[1] + n[1] * r, shape.eye[2] + n[2] * r);
      normals.push(...n);
    }
  }
  for (let i = 0; i < columns; i++) {
    for (let j = 0; j < rows; j++) {
      const a = i * (rows + 1) + j;
      const b = a + rows + 1;
      if (s > 0) indices.push(a, b, b + 1, a, b + 1, a + 1);
      else indices.push(a, b + 1, b, a, a + 1, b + 1);
    }
  }
  return coloured(
    {
      positions: Float32Array.from(positions),
      normals: Float32Array.from(normals),
      indices: Uint32Array.from(indices),
    },
    mix(skin, [skin[0] * 0.86, skin[1] * 0.72, skin[2] * 0.68], 0.6),
  );
};

/** Lashes along the moving lid's edge. */
export const lash = (p: Person, shape: FaceShape, s: 1 | -1, fine: Fineness): Mesh => {
  const path: Vec3[] = [];
  const width = shape.eyeWidth;
  for (let k = 0; k <= 12; k++) {
    const u = k / 12;
    const sideways = lerp(-width * 0.93, width * 1.06, u);
    const wing = u > 0.8 ? (u - 0.8) * 0.35 * p.femininity : 0;
    const up = shape.upperLid(clamp(sideways, -width, width)) + 0.02 + wing;
    const out = lerp(1, 1.3 + 0.5 * p.femininity * smoothstep(0.6, 1, u), u);
    path.push(onEye(shape, s, shape.eyeRadius + LID * out, sideways, up));
  }
  const thick = lerp(0.0065, 0.0105, p.femininity) * (1 - 0.2 * p.childhood);
  const centre: Vec3 = [s * shape.eye[0], shape.eye[1], shape.eye[2]];
  return sweep({
    path: s > 0 ? path : [...path].reverse(),
    section: (t, a) => {
      const u = s > 0 ? t : 1 - t;
      const k =
        pow(sin(Math.PI * clamp(u * 0.82 + 0.08, 0, 1)), 0.6) * lerp(0.55, 1.15, u) * (1 - 0.9 * smoothstep(0.9, 1, u));
      return [cos(a) * thick * 0.75 * k, sin(a) * thick * k];
    },
    outward: (_, q) => sub(q, centre),
    around: fine(8, 5),
    steps: fine(24, 10),
    colour: [0.012, 0.009, 0.008],
  });
};

/** An eyebrow. */
export const brow = (p: Person, shape: FaceShape, s: 1 | -1, fine: Fineness, colour: Rgb): Mesh => {
  const path: Vec3[] = [];
  const man = 1 - p.femininity;
  const { brows, worry } = p.expression;
  const thick = lerp(0.023, 0.0145, p.femininity) * (1 - 0.25 * p.childhood);
  for (let k = 0; k <= 9; k++) {
    const u = k / 9;
    const x = s * lerp(0.066, 0.25, u);
    const arch = lerp(0.02, 0.035, p.femininity) * sin(Math.PI * pow(u, 0.8) * 0.92);
    const y =
      shape.eye[1] +
      shape.eyeRadius * lerp(1.62, 1.72, p.style) +
      0.012 +
      arch -
      0.028 * u * u -
      0.026 * man +
      0.03 * Math.max(0, brows) +
      Math.min(0, brows) * (0.035 - 0.055 * u) +
      worry * (0.03 - 0.06 * u);
    path.push([x, y, shape.browSkinAt(x, y) + 0.002]);
  }
  return sweep({
    path: s > 0 ? path : [...path].reverse(),
    section: (t, a) => {
      const u = s > 0 ? t : 1 - t;
      const k = lerp(0.3, 1, smoothstep(0, 0.22, u)) * (1 - 0.88 * smoothstep(0.4, 1.02, u));
      return [cos(a) * thick * k, sin(a) * 0.01 * (0.4 + 0.6 * k)];
    },
    outward: (_, q) => [q[0] * 0.8, 0.1, 1],
    around: fine(10, 6),
    steps: fine(24, 10),
    colour,
  });
};

/** Upper or lower lip, and how much each of its vertices follows the jaw. */
export const lip = (p: Person, shape: FaceShape, which: 'upper' | 'lower', fine: Fineness): Mesh => {
  const path: Vec3[] = [];
  for (let k = 0; k <= 12; k++) {
    const u = lerp(1, -1, k / 12);
    const c = shape.mouth(u);
    const full = 1 - u * u;
    const y =
      which === 'upper' ? c[1] + 0.011 * full - 0.006 * bell(u, 0.14) : c[1] - 0.015 * pow(Math.max(0, full), 0.8);
    path.push([c[0], y, shape.skinAt(c[0], y) + lerp(-0.004, 0.001, full)]);
  }
  const thick = lerp(0.0125, 0.0165, p.femininity);
  const slope = which === 'upper' ? 0.18 : -0.22;
  return sweep({
    path,
    section: (t, a) => {
      const q = 1 - Math.abs(2 * t - 1);
      return which === 'upper'
        ? [
            cos(a) * thick * 0.86 * (0.16 + 0.84 * smoothstep(0, 0.62, q)),
            sin(a) * 0.016 * (0.16 + 0.84 * smoothstep(0, 0.62, q)),
          ]
        : [
            cos(a) * thick * 1.18 * (0.12 + 0.88 * smoothstep(0, 0.75, q)),
            sin(a) * 0.018 * (0.12 + 0.88 * smoothstep(0, 0.75, q)),
          ];
    },
    outward: (_, q) => [q[0] * 1.2, slope, 1],
    around: fine(12, 6),
    steps: fine(34, 12),
    colour: p.lips,
  });
};

const bell = (x: number, width: number): number => {
  const d = Math.min(1, Math.abs(x / width) / 2.5);
  return (1 - d * d) * (1 - d * d);
};

/** The dark line where closed lips meet. */
export const lipLine = (shape: FaceShape, fine: Fineness): Mesh => {
  const path: Vec3[] = [];
  for (let k = 0; k <= 12; k++) {
    const u = lerp(1.06, -1.06, k / 12);
    const c = shape.mouth(u);
    const y = c[1] - 0.0015;
    path.push([c[0], y, shape.skinAt(c[0], y) + lerp(0.0005, 0.0105, smoothstep(0, 0.6, Math.max(0, 1 - u * u)))]);
  }
  return sweep({
    path,
    section: (t, a) => {
      const q = 1 - Math.abs(2 * t - 1);
      return [cos(a) * 0.0042 * (0.25 + 0.75 * smoothstep(0, 0.3, q)), sin(a) * 0.004];
    },
    outward: (_, q) => [q[0], 0, 1],
    around: fine(8, 4),
    steps: fine(34, 12),
    colour: [0.1, 0.03, 0.028],
  });
};

/** The inside of the mouth: a bag between the lips. The last column tells how much each vertex follows the jaw (0–1). */
export const mouthBag = (shape: FaceShape): { mesh: Mesh; jaw: number[] } => {
  const positions: number[] = [];
  const indices: number[] = [];
  const jaw: number[] = [];
  const columns = 12;
  const rows = 6;
  for (let i = 0; i <= columns; i++) {
    const u = lerp(-0.96, 0.96, i / columns);
    const c = shape.mouth(u);
    for (let j = 0; j <= rows; j++) {
      const v = j / rows;
      const deep = sin(Math.PI * v) * 0.11 * (1 - 0.6 * u * u);
      positions.push(c[0] * (1 - 0.25 * sin(Math.PI * v)), c[1] + lerp(0.006, -0.006, v), c[2] + 0.002 - deep);
      jaw.push(v * (1 - pow(Math.abs(u), 3)));
    }
  }
  for (let i = 0; i < columns; i++) {
    for (let j = 0; j < rows; j++) {
      const a = i * (rows + 1) + j;
      const b = a + rows + 1;
      indices.push(a, a + 1, b + 1, a, b + 1, b);
    }
  }
  const bare = {
    positions: Float32Array.from(positions),
    normals: new Float32Array(positions.length),
    colours: new Float32Array(0),
    indices: Uint32Array.from(indices),
  };
  return { mesh: coloured(withSmoothNormals(bare), [0.17, 0.035, 0.03]), jaw };
};

/** Upper teeth, hidden behind the lips until the jaw opens. */
export const teeth = (shape: FaceShape, fine: Fineness): Mesh => {
  const path: Vec3[] = [];
  const middle = shape.mouth(0);
  for (let k = 0; k <= 8; k++) {
    const u = lerp(0.7, -0.7, k / 8);
    path.push([u * shape.mouthWidth, middle[1] + 0.003, middle[2] - 0.034 - 0.07 * u * u]);
  }
  return sweep({
    path,
    section: (_, a) => [cos(a) * 0.015, sin(a) * 0.011],
    outward: (_, q) => [q[0] * 2, 0, 1],
    around: fine(10, 6),
    steps: fine(18, 8),
    colour: [0.82, 0.8, 0.75],
  });
};

/** The tongue, lying on the jaw. */
export const tongue = (shape: FaceShape): Mesh => {
  const middle = shape.mouth(0);
  const w = shape.mouthWidth;
  return sphere([w * 0.55, 0.022, 0.08], [0.5, 0.13, 0.12], {
    around: 14,
    centre: add(middle, [0, -0.034, -0.105]),
  });
};

/** A nostril, as a dark spot. */
export const nostril = (p: Person, shape: FaceShape, s: 1 | -1): Mesh => {
  const { at, size } = shape.nostril;
  return sphere([size, size * 0.55, size * 1.15], scale(p.skin, 0.22), {
    around: 8,
    centre: [s * at[0], at[1], at[2]],
  });
};
