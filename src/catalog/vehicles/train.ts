/** A steam locomotive with its tender and a coach, on wheels of true gauge. Facing +Z. */
import type { Rgb } from '../../foundation/colour.ts';
import { hex } from '../../foundation/colour.ts';
import { lathe } from '../../foundation/geometry/lathe.ts';
import type { Mesh } from '../../foundation/geometry/mesh.ts';
import { shade } from '../../foundation/geometry/paint.ts';
import { put } from '../../foundation/geometry/reshape.ts';
import type { ThingEntry } from '../entry.ts';
import type { Joint, Rig } from '../model.ts';
import { anchor, Bench, boxCollider, MATERIALS, TINTS } from '../things/workshop.ts';
import { coaches } from './train-coaches.ts';
import { runningGear } from './train-frame.ts';
import { WHEELS } from './train-measures.ts';
import { wheels } from './train-wheels.ts';

const makeRig = (): Rig => {
  const joints: Joint[] = [
    { name: 'root', parent: -1, position: [0, 0, 0] },
    { name: 'body', parent: 0, position: [0, 1, 0] },
  ];
  for (const [i, [z, r]] of WHEELS.entries()) joints.push({ name: `wheel-${i + 1}`, parent: 0, position: [0, r, z] });
  return { kind: 'vehicle', joints, wheels: WHEELS.map(([, radius], i) => ({ joint: i + 2, radius, steers: false })) };
};

/** A train. */
export const train: ThingEntry = {
  id: 'train',
  kind: 'vehicle',
  words: { nouns: ['train', 'steam train', 'locomotive', 'steam locomotive', 'railway train', 'engine', 'tram'] },
  size: [2.9, 4, 20.5],
  source: 'small tank-engine proportions with a short coach, from memory; gauge 1.435 m',
  rig: 'vehicle',
  body: {
    mass: 60000,
    material: 'metal',
    movable: false,
    colliders: () => [boxCollider([-1.4, 0.4, -12.2], [1.4, 3.6, 8.2])],
  },
  motion: { drive: 14 },
  sounds: ['steam-engine'],
  shape: (looks, detail) => {
    const rig = makeRig();
    const bench = new Bench();
    const around = detail.pixels > 200 ? 32 : 20;
    const main: Rgb = looks.colour ?? hex('#23603f');
    const black = hex('#222426');
    const red = hex('#a72c22');
    const paint = MATERIALS.carPaint;
    const along = (m: Mesh, y: number, z: number): Mesh => put(m, 0, y, z, Math.PI / 2);
    // Boiler with brass bands, smoke box, chimney, dome.
    const y = 2.15;
    bench.add(
      'boiler',
      paint,
      along(
        lathe(
          [
            [0.86, -2.9],
            [0.86, 2.5],
          ],
          main,
          { around },
        ),
        y,
        4.2,
      ),
      1,
    );
    bench.add(
      'smokebox',
      MATERIALS.iron,
      along(
        lathe(
          [
            [0.9, 2.4],
            [0.9, 3.7],
            [0.84, 3.78],
            [0, 3.8],
          ],
          black,
          { around },
        ),
        y,
        4.2,
      ),
      1,
    );
    for (const z of [1.6, 3.1, 4.6, 6.1])
      bench.add(
        'brass',
        MATERIALS.brass,
        along(
          lathe(
            [
              [0.872, -0.04],
              [0.885, 0],
              [0.872, 0.04],
            ],
            TINTS.brass,
            { around, crease: 2 },
          ),
          y,
          z,
        ),
        1,
      );
    bench.add(
      'door',
      MATERIALS.iron,
      along(
        lathe(
          [
            [0.7, 0],
            [0.68, 0.06],
            [0.4, 0.13],
            [0, 0.15],
          ],
          shade(black, 1.5),
          { around, crease: 1 },
        ),
        y,
        8.0,
      ),
      1,
    );
    bench.add(
      'brass',
      MATERIALS.brass,
      along(
        lathe(
          [
            [0.09, 0.1],
            [0.09, 0.2],
            [0, 0.22],
          ],
          TINTS.brass,
          { around: 14 },
        ),
        y,
        8.0,
      ),
      1,
    );
    bench.add(
      'chimney',
      MATERIALS.iron,
      put(
        lathe(
          [
            [0.3, 0],
            [0.24, 0.12],
            [0.22, 0.6],
            [0.34, 0.95],
            [0.36, 1.02],
            [0.3, 1.03],
            [0.24, 0.9],
            [0.2, 0.3],
          ],
          black,
          { around: 22, crease: 1 },
        ),
        0,
        y + 0.82,
        7.2,
      ),
      1,
    );
    bench.add(
      'brass',
      MATERIALS.brass,
      put(
        lathe(
          [
            [0.37, 0.92],
            [0.38, 0.98],
            [0.37, 1.04],
          ],
          TINTS.brass,
          { around: 22, crease: 2 },
        ),
        0,
        y + 0.82,
        7.2,
      ),
      1,
    );
    bench.add(
      'brass',
      MATERIALS.brass,
      put(
        lathe(
          [
            [0.42, 0],
            [0.34, 0.08],
            [0.32, 0.4],
            [0.25, 0.56],
            [0.1, 0.62],
            [0, 0.63],
          ],
          TINTS.brass,
          { around: 24, crease: 1 },
        ),
        0,
        y + 0.78,
        4.9,
      ),
      1,
    );
    bench.add(
      'chimney',
      MATERIALS.iron,
      put(
        lathe(
          [
            [0.34, 0],
            [0.28, 0.06],
            [0.26, 0.35],
            [0.18, 0.46],
            [0, 0.48],
          ],
          main,
          { around: 22, crease: 1 },
        ),
        0,
        y + 0.78,
        3.1,
      ),
      1,
    );
    const lens = lathe(
      [
        [0.2, -0.2],
        [0.24, 0],
        [0.24, 0.12],
        [0.2, 0.13],
        [0, 0.1],
      ],
      hex('#f5e7be'),
      { around: 20, crease: 0.8 },
    );
    bench.add('headlight', { roughness: 0.2, emission: 1.2 }, along(lens, 3.28, 7.85), 1);
    runningGear(bench, around, main, black, red);
    coaches(bench, looks, detail, main, black);
    wheels(bench, around, black, red);
    return bench.model({
      rig,
      anchors: {
        top: anchor(0, 4, 7.2, undefined, 1),
        chimney: anchor(0, 4.02, 7.2, [0, 1, 0], 1),
        driver: anchor(0.6, 1.6, 0.3, [0, 0, 1], 1),
      },
    });
  },
};
