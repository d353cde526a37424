/** A banana, or a bunch of them. */
import type { Rgb } from '../../foundation/colour.ts';
import { hex } from '../../foundation/colour.ts';
import { cos, sin } from '../../foundation/exact.ts';
import { sweep } from '../../foundation/geometry/sweep.ts';
import { fbm } from '../../foundation/noise.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { smoothstep } from '../../foundation/vec.ts';
import { produce } from './produce.ts';

/** A banana, or a bunch of them. */
export const banana = produce(
  'banana',
  ['banana'],
  [0.19, 0.04, 0.09],
  0.12,
  (bench, looks) => {
    const yellow = looks.colour ?? hex('#f0c534');
    const brown = hex('#5b4526');
    const path: Vec3[] = [
      [-0.092, 0.026, -0.046],
      [-0.076, 0.022, -0.028],
      [-0.045, 0.0195, 0.006],
      [0, 0.0195, 0.023],
      [0.045, 0.0195, 0.007],
      [0.077, 0.0195, -0.027],
      [0.086, 0.02, -0.044],
    ];
    const paint = (p: Vec3): Rgb => {
      const end = Math.max(0, Math.abs(p[0]) - 0.082) / 0.005;
      const t = Math.min(1, end) * 0.85;
      const speck = !looks.colour && fbm(p[0] * 160 + looks.seed, p[1] * 160, p[2] * 160, 2) > 0.74 ? 0.4 : 0;
      const k = Math.max(t, speck);
      return [
        yellow[0] + (brown[0] - yellow[0]) * k,
        yellow[1] + (brown[1] - yellow[1]) * k,
        yellow[2] + (brown[2] - yellow[2]) * k,
      ];
    };
    const skin = sweep({
      path,
      section: (t, a) => {
        // Stalk, swelling body, blunt black tip.
        const rise = smoothstep(0.1, 0.34, t);
        const fall = smoothstep(0.68, 0.97, t);
        const r = 0.0205 * (0.26 + 0.74 * rise) * (1 - 0.72 * fall);
        // Five flat sides.
        const k = r * (1 + 0.06 * cos(5 * a));
        return [cos(a) * k, sin(a) * k];
      },
      outward: () => [0, 1, 0],
      around: 25,
      steps: 40,
      colour: paint,
    });
    bench.add('banana', { roughness: 0.45 }, skin);
  },
  { flat: true },
);
