/** A banana, or a bunch of them. */
import type { Rgb } from '../../foundation/colour.ts';
import { hex } from '../../foundation/colour.ts';
import { cos, sin } from '../../foundation/exact.ts';
import { sweep } from '../../foundation/geometry/sweep.ts';
import { fbm } from '../../foundation/noise.ts';
import type { Vec3 } from '../../foundation/vec.ts';
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
      [-0.09, 0.019, -0.028],
      [-0.075, 0.018, -0.02],
      [-0.04, 0.019, 0.012],
      [0, 0.02, 0.024],
      [0.045, 0.019, 0.012],
      [0.08, 0.018, -0.022],
      [0.088, 0.018, -0.034],
    ];
    const paint = (p: Vec3): Rgb => {
      const end = Math.max(0, Math.abs(p[0]) - 0.081) / 0.006;
      const t = Math.min(1, end) * 0.85;
      const speck = !looks.colour && fbm(p[0] * 160 + looks.seed, p[1] * 160, p[2] * 160, 2) > 0.68 ? 0.55 : 0;
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
        const r = 0.0185 * (t < 0.12 ? 0.28 + 0.72 * (t / 0.12) : t > 0.9 ? Math.max(0.25, 1 - (t - 0.9) * 7.5) : 1);
        // Five flat sides.
        const k = r * (1 + 0.05 * cos(5 * a));
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
