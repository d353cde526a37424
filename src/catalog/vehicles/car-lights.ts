/** Headlights, tail lights, grille, bumpers and number plates of a car. */
import { hex } from '../../foundation/colour.ts';
import { board } from '../../foundation/geometry/board.ts';
import { lathe } from '../../foundation/geometry/lathe.ts';
import { lettering } from '../../foundation/geometry/letters.ts';
import { put } from '../../foundation/geometry/reshape.ts';
import { roundedBox } from '../../foundation/geometry/rounded-box.ts';
import { tube } from '../../foundation/geometry/sweep.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { type Bench, MATERIALS, TINTS } from '../things/workshop.ts';
import type { Make } from './car-makes.ts';
import type { Shell } from './shell.ts';
import { onEnd, onSide } from './shell.ts';

/** Adds lamps, bumpers, plates and grille to a hull. */
export const lights = (bench: Bench, hull: Shell, make: Make, lit: boolean): void => {
  const y = make.sill + (make.belt - make.sill) * 0.62;
  const glow = (emission: number): { roughness: number; emission: number } => ({
    roughness: 0.12,
    emission: lit ? emission : emission * 0.12,
  });
  for (const s of [1, -1]) {
    const x = s * (make.width / 2 - 0.3);
    const p = onEnd(hull, 1, y, x, -0.02);
    const r = make.rim === 'spokes' ? 0.1 : 0.115;
    const tilt = -0.2;
    const turn = (s * Math.PI) / 9;
    const ring = put(
      lathe(
        [
          [r * 0.86, -0.04],
          [r * 1.08, -0.03],
          [r * 1.14, 0.012],
          [r * 1.04, 0.034],
          [r * 0.94, 0.026],
        ],
        TINTS.chrome,
        { around: 28, crease: 1 },
      ),
      0,
      0,
      0,
      Math.PI / 2,
    );
    const lens = put(
      lathe(
        [
          [r * 0.98, 0.012],
          [r * 0.8, 0.034],
          [r * 0.5, 0.05],
          [0, 0.058],
        ],
        hex('#dcdcd4'),
        { around: 28, crease: 2 },
      ),
      0,
      0,
      0,
      Math.PI / 2,
    );
    bench.add('chrome', MATERIALS.chrome, put(put(ring, 0, 0, 0, tilt, turn), p[0], p[1], p[2]), 1);
    bench.add('headlights', glow(2), put(put(lens, 0, 0, 0, tilt, turn), p[0], p[1], p[2]), 1);
    const t = onEnd(hull, -1, y + 0.03, s * (make.width / 2 - 0.2), -0.025);
    bench.add(
      'tail-lights',
      glow(1.4),
      put(roundedBox([0.14, 0.24, 0.08], 0.035, hex('#b3161b'), { edgeSteps: 2 }), t[0], t[1], t[2], 0, -s * 0.5),
      1,
    );
    const b = onEnd(hull, 1, y - 0.2, s * (make.width / 2 - 0.26), -0.01);
    bench.add(
      'indicators',
      glow(0.8),
      put(roundedBox([0.13, 0.05, 0.05], 0.02, hex('#f0922a')), b[0], b[1], b[2], 0, s * 0.35),
      1,
    );
  }
  // Chrome bumpers bent round the corners.
  for (const end of [1, -1] as const) {
    const path: Vec3[] = [];
    for (let i = -7; i <= 7; i++) {
      const x = (i / 7) * (make.width / 2 - 0.2);
      path.push(onEnd(hull, end, make.sill + 0.19, x, 0.022));
    }
    for (const s of [-1, 1]) {
      for (const back of [0.16, 0.36]) {
        const p = onSide(hull, make.sill + 0.19, end * (make.length / 2 - back), 0.022);
        if (s < 0) path.unshift([-p[0], p[1], p[2]]);
        else path.push(p);
      }
    }
    bench.add('chrome', MATERIALS.chrome, tube(path, 0.042, TINTS.chrome, { around: 10, steps: 40 }), 1);
    const plate = onEnd(hull, end, make.sill + 0.33, 0, 0.008);
    bench.add(
      'plates',
      MATERIALS.paint,
      put(board([0.48, 0.11, 0.012], hex('#f1efe6'), { bevel: 0.003 }), plate[0], plate[1], plate[2]),
      1,
    );
    const text = lettering('KN 1926', 0.42, 0.075, hex('#20242c'), { depth: 0.001, lines: 1 });
    bench.add(
      'plate-text',
      MATERIALS.paint,
      put(text, plate[0], plate[1], plate[2] + end * 0.006, 0, end > 0 ? 0 : Math.PI),
      1,
    );
  }
  const grille = onEnd(hull, 1, y - 0.04, 0, -0.018);
  bench.add(
    'dark',
    MATERIALS.rubber,
    put(roundedBox([0.62, 0.13, 0.06], 0.03, hex('#191a1c')), grille[0], grille[1], grille[2], -0.12),
    1,
  );
  for (let i = -1; i <= 1; i++) {
    bench.add(
      'chrome',
      MATERIALS.chrome,
      put(
        roundedBox([0.58, 0.014, 0.02], 0.006, TINTS.chrome, { edgeSteps: 1 }),
        grille[0],
        grille[1] + i * 0.036,
        grille[2] + 0.028 + i * -0.004,
        -0.12,
      ),
      1,
    );
  }
};
