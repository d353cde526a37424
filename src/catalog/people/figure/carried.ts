/** Scarves and backpacks. */
import type { Rgb } from '../../../foundation/colour.ts';
import { cos, sin } from '../../../foundation/exact.ts';
import { roundedBox } from '../../../foundation/geometry/rounded-box.ts';
import { sweep } from '../../../foundation/geometry/sweep.ts';
import type { Vec3 } from '../../../foundation/vec.ts';
import { normalize, scale } from '../../../foundation/vec.ts';
import type { Material } from '../../model.ts';
import { SIDES } from './skeleton.ts';
import type { Workshop } from './workshop.ts';
import { addFlexible, addStiff, clothColour, MATERIALS } from './workshop.ts';

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
  for (let k = 0; k <= 6; k++)
    path.push([0.03 * b, (0.96 - 0.042 * k) * b, (0.075 + 0.028 * sin(Math.min(1, k / 3) * Math.PI * 0.6)) * b]);
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
  addStiff(
    w,
    'backpack',
    roundedBox(size, 0.03 * b, paint, { centre, edgeSteps: 4 }),
    [0, 0.82 * b, -0.05 * b],
    material,
  );
  if (!space) {
    const pocket = roundedBox([0.15 * b, 0.1 * b, 0.04 * b], 0.018 * b, scale(colour, 0.9), {
      centre: [0, 0.745 * b, back - 0.055 * b],
      edgeSteps: 3,
    });
    addStiff(w, 'backpack', pocket, [0, 0.82 * b, -0.05 * b], material);
  } else {
    const panel = roundedBox([0.12 * b, 0.08 * b, 0.05 * b], 0.012 * b, [0.5, 0.5, 0.52], {
      centre: [0, 0.8 * b, 0.115 * b],
      edgeSteps: 3,
    });
    addStiff(w, 'chest-box', panel, [0, 0.8 * b, 0.05 * b], material);
    for (const [x, c] of [
      [-0.03, [0.6, 0.05, 0.04]],
      [0, [0.8, 0.5, 0.05]],
      [0.03, [0.05, 0.2, 0.5]],
    ] as const) {
      const knob = roundedBox([0.016 * b, 0.016 * b, 0.012 * b], 0.004 * b, c, {
        centre: [x * b, 0.812 * b, 0.142 * b],
      });
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
