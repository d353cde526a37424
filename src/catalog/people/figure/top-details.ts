/** Crisp details laid on the clothes of the upper body: collars, lapels, buttons, pockets, hood, tie. */
import type { Rgb } from '../../../foundation/colour.ts';
import { cos, pow, sin } from '../../../foundation/exact.ts';
import { lathe } from '../../../foundation/geometry/lathe.ts';
import { moveMesh } from '../../../foundation/geometry/mesh.ts';
import { keepWhere, thicken } from '../../../foundation/geometry/solids.ts';
import { sweep } from '../../../foundation/geometry/sweep.ts';
import type { Vec3 } from '../../../foundation/vec.ts';
import { add, clamp, fromTo, lerp, normalize, scale, smoothstep } from '../../../foundation/vec.ts';
import type { Material } from '../../model.ts';
import { neckHole } from './cuts.ts';
import { SIDES } from './skeleton.ts';
import type { Workshop } from './workshop.ts';
import { addFlexible, addSolids, addStiff, clothColour, MATERIALS } from './workshop.ts';

/** The shirt that shows in a jacket's opening. */
export const addShirtUnder = (w: Workshop, colour: Rgb): void => {
  const b = w.skeleton.body;
  const low = w.person.outfit.top.kind === 'coat' ? 0.86 : 0.58;
  const solids = [
    ...w.trunk.map((s) => thicken(s, 0.006)),
    keepWhere((_, y) => low * b - y),
    keepWhere((_, __, z) => -z - 0.01 * b),
    keepWhere((x) => Math.abs(x) - 0.085 * b),
    neckHole(b, 0.046, 0.965),
  ];
  const box = { min: [-0.1 * b, (low - 0.01) * b, -0.03 * b] as Vec3, max: [0.1 * b, 0.99 * b, 0.14 * b] as Vec3 };
  addSolids(w, 'shirt', solids, box, 0.009, clothColour(colour), MATERIALS.cloth);
  addCollar(w, colour);
};

/** Folded collar of a shirt: two leaves that meet in front. */
export const addCollar = (w: Workshop, colour: Rgb): void => {
  const b = w.skeleton.body;
  const z0 = w.skeleton.neck[2];
  const path: Vec3[] = [];
  for (let k = 0; k <= 14; k++) {
    const a = lerp(-2.95, 2.95, k / 14);
    const behind = 0.5 + 0.5 * cos(a);
    path.push([
      -sin(a) * 0.054 * b,
      (0.947 + 0.04 * behind) * b,
      z0 - cos(a) * (0.05 + 0.004 * behind) * b + (1 - behind) * 0.016 * b,
    ]);
  }
  addFlexible(
    w,
    'collar',
    sweep({
      path,
      section: (u, a) => {
        const end = Math.min(u, 1 - u);
        const k = (0.75 + 0.35 * smoothstep(0.3, 0.1, end)) * (0.12 + 0.88 * smoothstep(0, 0.09, end));
        return [cos(a) * 0.017 * b * k, sin(a) * 0.0036 * b];
      },
      outward: (_, q) => normalize([q[0], 0.04 * b, q[2] - z0 + 0.004 * b]),
      around: w.fine(12, 6),
      steps: w.fine(40, 16),
      colour,
    }),
    MATERIALS.cloth,
  );
};

/** Lapels and the collar behind them. */
export const addLapels = (w: Workshop, colour: Rgb, front: (x: number, y: number) => number): void => {
  const b = w.skeleton.body;
  const tone = scale(colour, 0.88);
  for (const [, s] of SIDES) {
    const path: Vec3[] = [];
    for (let k = 0; k <= 8; k++) {
      const u = k / 8;
      const y = lerp(0.705, 0.952, u) * b;
      const x = s * ((y - 0.7 * b) * 0.3 + 0.012 * b + 0.012 * b * sin(u * 2.6));
      path.push([x, y, front(x, y) + 0.004]);
    }
    addFlexible(
      w,
      'lapel',
      sweep({
        path: s > 0 ? path : [...path].reverse(),
        section: (t, a) => {
          const u = s > 0 ? t : 1 - t;
          const k = pow(sin(Math.PI * clamp(u * 0.9 + 0.03, 0, 1)), 0.7) * 0.9 + 0.12;
          return [cos(a) * 0.03 * b * k, sin(a) * 0.0042 * b];
        },
        outward: (_, q) => normalize([q[0] * 1.4, 0.15, 1]),
        around: w.fine(14, 6),
        steps: w.fine(36, 10),
        colour: tone,
      }),
      MATERIALS.cloth,
    );
  }
  const path: Vec3[] = [];
  const z0 = w.skeleton.neck[2];
  for (let k = 0; k <= 14; k++) {
    const a = lerp(-2.2, 2.2, k / 14);
    const behind = 0.5 + 0.5 * cos(a);
    path.push([
      -sin(a) * 0.06 * b,
      (0.94 + 0.038 * behind) * b,
      z0 + 0.006 * b - cos(a) * (0.054 + 0.004 * behind) * b,
    ]);
  }
  addFlexible(
    w,
    'collar',
    sweep({
      path,
      section: (u, a) => {
        const k = 0.45 + 0.55 * sin(Math.PI * u);
        return [cos(a) * 0.02 * b * k, sin(a) * 0.0055 * b];
      },
      outward: (_, q) => normalize([q[0], 0.045 * b, q[2] - z0 + 0.002 * b]),
      around: w.fine(12, 6),
      steps: w.fine(40, 14),
      colour: tone,
    }),
    MATERIALS.cloth,
  );
};

/** A column of buttons. */
export const addButtons = (
  w: Workshop,
  heights: readonly number[],
  colour: Rgb,
  front: (x: number, y: number) => number,
  radius: number,
  hang?: Parameters<typeof addStiff>[5],
): void => {
  const b = w.skeleton.body;
  for (const height of heights) {
    const y = height * b;
    const x = w.person.outfit.top.kind === 'jacket' ? 0.016 * b : 0;
    const disc = lathe(
      [
        [radius * b, -0.004],
        [radius * b, 0.002],
        [radius * 0.8 * b, 0.0062],
        [0, 0.0058],
      ],
      colour,
      {
        around: w.fine(18, 8),
      },
    );
    const at: Vec3 = [x, y, front(x, y) + 0.002];
    const mesh = moveMesh(disc, { position: at, rotation: fromTo([0, 1, 0], normalize([x > 0 ? 0.1 : 0, 0, 1])) });
    addStiff(w, 'button', mesh, at, MATERIALS.hard, hang);
  }
};

/** The strip of cloth that carries the buttons. */
export const addPlacket = (
  w: Workshop,
  low: number,
  high: number,
  colour: Rgb,
  front: (x: number, y: number) => number,
  width: number,
  material: Material,
  hang?: Parameters<typeof addFlexible>[4],
): void => {
  const b = w.skeleton.body;
  const path: Vec3[] = [];
  for (let k = 0; k <= 12; k++) {
    const y = lerp(low, high, k / 12) * b;
    path.push([0, y, front(0, y) + 0.0005]);
  }
  addFlexible(
    w,
    'placket',
    sweep({
      path,
      section: (_, a) => [cos(a) * width * b, sin(a) * 0.0045 * b],
      outward: () => [0, 0, 1],
      around: w.fine(12, 6),
      steps: w.fine(40, 12),
      colour,
    }),
    material,
    hang,
  );
};

/** Two pocket flaps. */
export const addPockets = (
  w: Workshop,
  colour: Rgb,
  front: (x: number, y: number) => number,
  height: number,
  thick: number,
  material: Material,
  hang?: Parameters<typeof addFlexible>[4],
): void => {
  const b = w.skeleton.body;
  for (const [, s] of SIDES) {
    const path: Vec3[] = [];
    for (let k = 0; k <= 6; k++) {
      const x = s * lerp(0.055, thick > 0.015 ? 0.122 : 0.098, k / 6) * b;
      const y = (height + (0.004 * k) / 6) * b;
      path.push([x, y, front(x, y) + 0.002]);
    }
    addFlexible(
      w,
      'pocket',
      sweep({
        path: s > 0 ? [...path].reverse() : path,
        section: (_, a) => [cos(a) * thick * b, sin(a) * 0.0045 * b],
        outward: (_, q) => normalize([q[0], 0, 0.1]),
        around: w.fine(10, 6),
        steps: w.fine(18, 6),
        colour,
      }),
      material,
      hang,
    );
  }
};

/** A hood lying on the shoulders. */
export const addHoodDown = (w: Workshop, colour: Rgb): void => {
  const b = w.skeleton.body;
  const path: Vec3[] = [];
  for (let k = 0; k < 20; k++) {
    const a = (k / 20) * 2 * Math.PI;
    const behind = 0.5 - 0.5 * cos(a);
    path.push([
      sin(a) * (0.078 + 0.02 * behind) * b,
      (0.935 + 0.055 * behind) * b,
      cos(a) * 0.062 * b - (0.004 + 0.03 * behind) * b,
    ]);
  }
  addFlexible(
    w,
    'hood',
    sweep({
      path,
      section: (u, a) => {
        const behind = 0.5 - 0.5 * cos(u * 2 * Math.PI);
        return [cos(a) * (0.02 + 0.034 * behind) * b, sin(a) * (0.017 + 0.02 * behind) * b];
      },
      outward: (_, q) => normalize([q[0], 0.03 * b, q[2]]),
      loop: true,
      around: w.fine(16, 8),
      steps: w.fine(60, 20),
      colour,
    }),
    MATERIALS.shiny,
  );
};

/** A necktie: knot and blade. */
export const addTie = (w: Workshop, colour: Rgb, front: (x: number, y: number) => number, lift: number): void => {
  const b = w.skeleton.body;
  const path: Vec3[] = [];
  for (let k = 0; k <= 10; k++) {
    const y = lerp(0.945, 0.665, k / 10) * b;
    path.push(add([0, y, front(0, y)], [0, 0, lift]));
  }
  addFlexible(
    w,
    'tie',
    sweep({
      path,
      section: (u, a) => {
        const knot = smoothstep(0.1, 0.05, u);
        const k = lerp(lerp(0.011, 0.026, u), 0.016, knot) * (1 - smoothstep(0.93, 1, u) * 0.9);
        return [cos(a) * k * b, sin(a) * lerp(0.003, 0.009, knot) * b];
      },
      outward: () => [0, 0, 1],
      around: w.fine(12, 6),
      steps: w.fine(40, 14),
      colour,
    }),
    MATERIALS.leather,
  );
};
