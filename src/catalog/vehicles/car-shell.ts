/** The two shells a car is made of: its hull up to the belt, and the cabin on it. */
import { lerp, smoothstep } from '../../foundation/vec.ts';
import type { Make } from './car-makes.ts';
import type { Shell } from './shell.ts';

/** The hull, from the sill to the deck at the belt line. */
export const hullOf = (make: Make): Shell => {
  const [w, l, belt, sill] = [make.width / 2, make.length / 2, make.belt, make.sill];
  const at = (t: number, inset: number): Shell['levels'][number] => ({
    y: sill + (belt - sill) * t,
    width: w - inset,
    front: l - inset * 1.3,
    rear: -l + inset * 1.2,
  });
  // The deck closes towards the foot of the cabin, so that the screens rise from a clean line.
  const toCabin = (t: number): Shell['levels'][number] => {
    const edge = at(1, 0.17);
    return {
      y: belt + 0.012 * t,
      width: lerp(edge.width, w - 0.14, t),
      front: lerp(edge.front, make.front[0] - 0.02, t),
      rear: lerp(edge.rear, make.rear[0] + 0.02, t),
    };
  };
  return {
    exponent: 4.2,
    levels: [
      at(-0.04, 0.2),
      at(-0.02, 0.09),
      at(0.03, 0.05),
      at(0.1, 0.03),
      at(0.2, 0.014),
      at(0.3, 0.005),
      at(0.4, 0),
      at(0.5, 0.003),
      at(0.59, 0.008),
      at(0.67, 0.012),
      at(0.74, 0.012),
      at(0.81, 0.022),
      at(0.88, 0.042),
      at(0.94, 0.072),
      at(0.98, 0.115),
      at(1.0, 0.17),
      ...[0.35, 0.7, 1].map((t) => toCabin(t)),
    ],
    bend: (p) => {
      const high = smoothstep(sill + (belt - sill) * 0.45, belt, p[1]);
      const nose = make.nose * smoothstep(make.front[0] - 0.45, l + 0.1, p[2]);
      const tail = make.tail * smoothstep(-l * 0.45, -l, p[2]);
      return [p[0], p[1] - high * (nose + tail), p[2]];
    },
  };
};

/** The cabin, from just below the belt line to the roof. */
export const cabinOf = (make: Make): Shell => {
  const base = make.belt - 0.05;
  const rise = make.height - base;
  const low = make.width / 2 - 0.115;
  const at = (t: number, round: number): Shell['levels'][number] => {
    // Screens bow outwards a little between belt and roof.
    const bow = 0.1 * t * (1 - t);
    return {
      y: base + rise * t,
      width: low + (make.roofWidth - low) * (t * 0.75 + 0.25 * t * t) + bow * 0.4 - round,
      front: make.front[0] + (make.front[1] - make.front[0]) * t + bow - round * 1.5,
      rear: make.rear[0] + (make.rear[1] - make.rear[0]) * t - bow + round * 1.5,
    };
  };
  return {
    exponent: 4.6,
    levels: [
      at(0, 0),
      at(0.12, 0),
      at(0.25, 0),
      at(0.4, 0),
      at(0.55, 0),
      at(0.7, 0),
      at(0.8, 0.002),
      at(0.87, 0.012),
      at(0.92, 0.03),
      at(0.955, 0.06),
      at(0.98, 0.11),
      at(0.993, 0.2),
      at(1, 0.34),
    ],
  };
};

/** Levels of a shell between two of its indices. */
export const slice = (shell: Shell, from: number, to: number): Shell => ({
  ...shell,
  levels: shell.levels.slice(from, to + 1),
});
