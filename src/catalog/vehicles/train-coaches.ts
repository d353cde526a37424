/** The driver's cab, the tender with its coal, and the coach. */
import type { Rgb } from '../../foundation/colour.ts';
import { hex } from '../../foundation/colour.ts';
import { cos, sin } from '../../foundation/exact.ts';
import { board } from '../../foundation/geometry/board.ts';
import { shade } from '../../foundation/geometry/paint.ts';
import { put } from '../../foundation/geometry/reshape.ts';
import { roundedBox } from '../../foundation/geometry/rounded-box.ts';
import type { Detail, Looks } from '../entry.ts';
import type { Bench } from '../things/workshop.ts';
import { MATERIALS, TINTS } from '../things/workshop.ts';

/** Adds everything behind the boiler. */
export const coaches = (bench: Bench, looks: Looks, detail: Detail, main: Rgb, black: Rgb): void => {
  const paint = MATERIALS.carPaint;
  // Cab with windows and an arched roof.
  const cabin = (z: number, length: number, low: number, high: number, colour: Rgb, windows: number): void => {
    bench.add(
      'cab',
      paint,
      put(roundedBox([2.6, high - low, length], 0.08, colour, { edgeSteps: 2 }), 0, (low + high) / 2, z),
      1,
    );
    const roof = Array.from({ length: 9 }, (_, i): [number, number] => {
      const a = (i / 8) * Math.PI;
      return [1.48 * cos(a), 0.38 * sin(a)];
    });
    for (let i = 0; i < 8; i++) {
      const [p, q] = [roof[i]!, roof[i + 1]!];
      const turn = Math.sqrt((p[0] - q[0]) * (p[0] - q[0]) + (p[1] - q[1]) * (p[1] - q[1]));
      bench.add(
        'roofs',
        MATERIALS.iron,
        put(
          board([turn + 0.03, 0.07, length + 0.3], hex('#3c4043'), { bevel: 0.015 }),
          (p[0] + q[0]) / 2,
          high - 0.04 + (p[1] + q[1]) / 2,
          z,
          0,
          0,
          Math.abs(p[0] - q[0]) < 1e-6 ? 0 : ((q[1] - p[1]) / (q[0] - p[0])) * 0.85,
        ),
        1,
      );
    }
    bench.add('roofs', MATERIALS.iron, put(roundedBox([2.5, 0.5, length], 0.2, shade(colour, 0.9)), 0, high, z), 1);
    for (const s of [-1, 1]) {
      for (let i = 0; i < windows; i++) {
        const wz = z + ((i + 0.5) / windows - 0.5) * (length - 0.3);
        const w = Math.min(0.78, (length - 0.3) / windows - 0.24);
        bench.add(
          'trim',
          MATERIALS.brass,
          put(roundedBox([0.05, 0.88, w + 0.1], 0.02, TINTS.brass, { edgeSteps: 1 }), s * 1.3, high - 0.62, wz),
          1,
        );
        bench.add(
          'windows',
          { roughness: 0.1, emission: 0.35 },
          put(roundedBox([0.06, 0.78, w], 0.02, hex('#7d6a4a'), { edgeSteps: 1 }), s * 1.302, high - 0.62, wz),
          1,
        );
      }
    }
  };
  cabin(0.35, 1.7, 1.5, 3.3, main, 1);
  // Tender with coal.
  bench.add('cab', paint, put(roundedBox([2.5, 1.25, 2.9], 0.08, main, { edgeSteps: 2 }), 0, 1.75, -2.1), 1);
  for (let i = 0; i < (detail.pixels > 120 ? 60 : 20); i++) {
    const [a, b] = [(i * 0.618) % 1, (i * 0.382 + 0.1) % 1];
    bench.add(
      'coal',
      MATERIALS.stone,
      put(
        roundedBox([0.28, 0.22, 0.26], 0.07, shade(hex('#1b1b1d'), 0.8 + 0.6 * a), { edgeSteps: 1 }),
        (a - 0.5) * 2,
        2.38 + 0.12 * sin(i) - Math.abs(a - 0.5) * 0.25,
        -2.1 + (b - 0.5) * 2.4,
        i,
        i * 2,
        i * 3,
      ),
      1,
    );
  }
  // Coach.
  const wagon = looks.colour ? shade(main, 0.98) : hex('#8c2f2a');
  cabin(-8, 7.4, 0.95, 3.35, wagon, 6);
  for (const s of [-1, 1])
    bench.add(
      'stripe',
      MATERIALS.paint,
      put(board([0.03, 0.3, 7.2], hex('#eddcb4'), { bevel: 0.01 }), s * 1.302, 2.02, -8),
      1,
    );
  bench.add('frame', MATERIALS.iron, put(board([2.2, 0.2, 19], black), 0, 0.92, -2.6), 1);
};
