/** What one sees through a car's windows: a dark tray at the belt line, seats, dashboard, steering wheel and headliner. */
import { hex } from '../../foundation/colour.ts';
import { cos, sin } from '../../foundation/exact.ts';
import { shade } from '../../foundation/geometry/paint.ts';
import { insideOut, put } from '../../foundation/geometry/reshape.ts';
import { roundedBox } from '../../foundation/geometry/rounded-box.ts';
import { tube } from '../../foundation/geometry/sweep.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import type { Bench } from '../things/workshop.ts';
import { MATERIALS } from '../things/workshop.ts';
import type { Make } from './car-makes.ts';
import { slice } from './car-shell.ts';
import type { Shell } from './shell.ts';
import { shellSkin } from './shell.ts';

/** Adds the inside of the cabin; the hull below is closed, so everything starts at the belt line. */
export const interior = (bench: Bench, make: Make, cabin: Shell, fine: boolean): void => {
  const dark = hex('#26282b');
  const leather = hex('#b58d64');
  const base = cabin.levels[1]!;
  const tray: Shell = {
    exponent: cabin.exponent,
    levels: [
      { y: make.belt - 0.02, width: base.width - 0.03, front: base.front - 0.04, rear: base.rear + 0.04 },
      { y: make.belt + 0.03, width: base.width - 0.03, front: base.front - 0.05, rear: base.rear + 0.05 },
    ],
  };
  bench.add('interior', MATERIALS.rubber, shellSkin(tray, dark, { around: fine ? 40 : 24 }), 1);
  // The roof seen from within.
  const liner = insideOut(shellSkin(slice(cabin, 7, 12), hex('#cfc8ba'), { around: fine ? 40 : 24, out: -0.03 }));
  bench.add('headliner', MATERIALS.cloth, liner, 1);
  const seatZ = (make.front[1] + make.rear[1]) / 2 - 0.12;
  const room = make.height - make.belt;
  const seat = (x: number, z: number, width: number): void => {
    const back = roundedBox([width, room * 0.62, 0.15], 0.06, leather, { edgeSteps: fine ? 3 : 1 });
    bench.add('seats', MATERIALS.leather, put(back, x, make.belt + room * 0.24, z, -0.16), 1);
  };
  for (const s of [1, -1]) {
    seat(s * 0.34, seatZ, 0.46);
    const rest = roundedBox([0.26, 0.15, 0.1], 0.045, shade(leather, 0.9), { edgeSteps: fine ? 3 : 1 });
    bench.add('seats', MATERIALS.leather, put(rest, s * 0.34, make.belt + room * 0.64, seatZ - 0.06), 1);
  }
  if (make.rear[0] < -1.1) seat(0, Math.max(make.rear[1] + 0.1, seatZ - 0.85), 1.1);
  const dash = roundedBox([2 * base.width - 0.24, 0.14, 0.34], 0.06, dark, { edgeSteps: 2 });
  bench.add('interior', MATERIALS.rubber, put(dash, 0, make.belt + 0.03, make.front[0] - 0.32), 1);
  const rim = Array.from({ length: 16 }, (_, i): Vec3 => {
    const a = (i / 16) * 2 * Math.PI;
    return [0.17 * cos(a), 0.17 * sin(a), 0];
  });
  const steering = tube(rim, 0.016, dark, { loop: true, steps: fine ? 24 : 12, around: 6 });
  bench.add('interior', MATERIALS.rubber, put(steering, 0.34, make.belt + 0.12, make.front[0] - 0.54, 0.45), 1);
};
