/** A hen's egg standing on its blunt end. */
import { hex } from '../../foundation/colour.ts';
import { sphere } from '../../foundation/geometry/lathe.ts';
import { blotched } from '../../foundation/geometry/paint.ts';
import { put, warpMesh } from '../../foundation/geometry/reshape.ts';
import { produce } from './produce.ts';

/** A hen's egg standing on its blunt end. */
export const egg = produce('egg', ['egg'], [0.044, 0.057, 0.044], 0.058, (bench, looks, around) => {
  const shell = blotched(looks.colour ?? hex('#e6c6a0'), looks.seed, 0.006, 0.04);
  bench.add(
    'egg',
    { roughness: 0.5 },
    put(
      warpMesh(sphere([0.022, 0.0285, 0.022], shell, { around }), (p) => [
        p[0] * (1 - 5 * p[1]),
        p[1],
        p[2] * (1 - 5 * p[1]),
      ]),
      0,
      0.0285,
      0,
    ),
  );
});
