/** The cast-iron post that street furniture hangs on. */
import { lathe } from '../../foundation/geometry/lathe.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { type Bench, MATERIALS } from './workshop.ts';

/** A post of this height (m) with a cast foot. */
export const post = (bench: Bench, height: number, colour: Vec3): void => {
  bench.add(
    'post',
    MATERIALS.iron,
    lathe(
      [
        [0, 0],
        [0.11, 0],
        [0.11, 0.03],
        [0.06, 0.06],
        [0.055, 0.3],
        [0.045, 0.33],
        [0.045, height],
        [0, height + 0.01],
      ],
      colour,
      { around: 18 },
    ),
  );
};
