/** A truck with a cab and a box; the variants `pickup` and `fire` come from the same patterns. */
import type { Rgb } from '../../foundation/colour.ts';
import { hex } from '../../foundation/colour.ts';
import { board } from '../../foundation/geometry/board.ts';
import { lathe } from '../../foundation/geometry/lathe.ts';
import { lettering } from '../../foundation/geometry/letters.ts';
import { blotched, shade } from '../../foundation/geometry/paint.ts';
import { put, warpMesh } from '../../foundation/geometry/reshape.ts';
import { roundedBox } from '../../foundation/geometry/rounded-box.ts';
import { tube } from '../../foundation/geometry/sweep.ts';
import type { ThingEntry } from '../entry.ts';
import type { Rig } from '../model.ts';
import { anchor, Bench, boxCollider, MATERIALS, roundness, TINTS } from '../things/workshop.ts';
import { wheel } from './wheel.ts';

const R = 0.46;
const [W, L] = [2.3, 7.2];
const AXLES = [2.55, -1.9] as const;

const RIG: Rig = {
  kind: 'vehicle',
  joints: [
    { name: 'root', parent: -1, position: [0, 0, 0] },
    { name: 'body', parent: 0, position: [0, R, 0] },
    ...(['front', 'rear'] as const).flatMap((end, i) =>
      (['left', 'right'] as const).map((side, k) => ({
        name: `wheel-${end}-${side}`,
        parent: 0,
        position: [(k === 0 ? 1 : -1) * (W / 2 - 0.2), R, AXLES[i]!] as const,
      })),
    ),
  ],
  wheels: [2, 3, 4, 5].map((joint) => ({ joint, radius: R, steers: joint < 4 })),
};

/** A truck. */
export const truck: ThingEntry = {
  id: 'truck',
  kind: 'vehicle',
  words: { nouns: ['truck', 'lorry', 'delivery truck', 'van', 'box truck', 'pickup truck'] },
  variants: { 'fire truck': 'fire', 'fire engine': 'fire' },
  size: [2.73, 3.2, 7.3],
  source: 'light rigid truck of 7.5 t, from memory',
  rig: 'vehicle',
  body: {
    mass: 5000,
    material: 'metal',
    movable: false,
    colliders: () => [
      boxCollider([-W / 2, 0.5, 1.75], [W / 2, 2.6, L / 2]),
      boxCollider([-W / 2, 0.8, -L / 2], [W / 2, 3.2, 1.65]),
    ],
  },
  motion: { drive: 10 },
  sounds: ['engine'],
  shape: (looks, detail) => {
    const bench = new Bench();
    const fire = looks.variant === 'fire';
    const colour: Rgb = looks.colour ?? (fire ? hex('#c0251d') : hex('#3a78a8'));
    const dark = hex('#26282b');
    const box = fire ? colour : looks.colour ? colour : hex('#ece7db');
    const paint = MATERIALS.carPaint;
    // Cab: a rounded box whose screen leans back.
    const cab = warpMesh(
      roundedBox([W - 0.06, 2.0, 1.85], 0.2, colour, { edgeSteps: 4, divisions: [6, 8, 6] }),
      (p) => {
        const t = Math.max(0, p[1]);
        return [p[0] * (1 - 0.06 * t), p[1], p[2] - (p[2] > 0 ? 0.24 * t * (p[2] / 0.925) : 0)];
      },
    );
    const cz = L / 2 - 0.93;
    bench.add('body', paint, put(cab, 0, 1.58, cz), 1);
    const lean = Math.PI * 0.5 - 1.335;
    const glass = MATERIALS.darkGlass;
    bench.add(
      'glass',
      glass,
      put(
        roundedBox([W - 0.42, 0.86, 0.06], 0.03, (p) => shade(hex('#3a4a55'), 0.9 + 0.4 * p[1])),
        0,
        2.02,
        L / 2 - 0.118,
        -lean,
      ),
      1,
    );
    for (const s of [-1, 1]) {
      bench.add(
        'glass',
        glass,
        put(roundedBox([0.04, 0.74, 0.98], 0.02, hex('#37464f')), s * (W / 2 - 0.052), 2.02, cz - 0.02, 0, 0, s * 0.06),
        1,
      );
      bench.add('gaps', MATERIALS.rubber, put(board([0.02, 1.5, 0.02], dark), s * (W / 2 - 0.03), 1.5, cz - 0.6), 1);
      bench.add(
        'chrome',
        MATERIALS.chrome,
        put(roundedBox([0.03, 0.04, 0.18], 0.012, TINTS.chrome), s * (W / 2 - 0.015), 1.5, cz - 0.42),
        1,
      );
      bench.add(
        'mirrors',
        MATERIALS.plastic,
        put(roundedBox([0.07, 0.42, 0.22], 0.03, dark), s * (W / 2 + 0.18), 2.05, L / 2 - 0.3),
        1,
      );
      bench.add(
        'mirrors',
        MATERIALS.plastic,
        tube(
          [
            [s * (W / 2 - 0.06), 2.2, L / 2 - 0.35],
            [s * (W / 2 + 0.18), 2.2, L / 2 - 0.3],
          ],
          0.02,
          dark,
          { around: 6, steps: 1 },
        ),
        1,
      );
      const lens = lathe(
        [
          [0.14, -0.02],
          [0.14, 0.02],
          [0.1, 0.045],
          [0, 0.055],
        ],
        hex('#dedfd8'),
        { around: 22, crease: 1 },
      );
      bench.add(
        'headlights',
        { roughness: 0.12, emission: looks.state === 'lit' ? 2 : 0.15 },
        put(lens, s * 0.84, 0.92, L / 2 - 0.02, Math.PI / 2),
        1,
      );
      bench.add(
        'tail-lights',
        { roughness: 0.2, emission: 0.3 },
        put(roundedBox([0.28, 0.12, 0.06], 0.025, hex('#b3161b')), s * 0.85, 0.72, -L / 2),
        1,
      );
      for (const z of AXLES) {
        const guard = [0.2, 0.7, 1.2, 1.7, 2.2, 2.7].map(
          (a) =>
            [
              s * (W / 2 - 0.17),
              R + 0.56 * Math.sqrt(Math.max(0, 1 - ((a - 1.45) / 1.55) * ((a - 1.45) / 1.55))),
              z + 0.58 - (a / 2.9) * 1.16,
            ] as const,
        );
        bench.add('guards', MATERIALS.plastic, tube(guard, 0.1, dark, { around: 8, steps: 12 }), 1);
      }
    }
    bench.add(
      'grille',
      MATERIALS.plastic,
      put(roundedBox([1.25, 0.42, 0.08], 0.05, dark, { edgeSteps: 2 }), 0, 1.14, L / 2 - 0.01),
      1,
    );
    for (let i = -2; i <= 2; i++)
      bench.add(
        'chrome',
        MATERIALS.chrome,
        put(roundedBox([1.15, 0.025, 0.03], 0.01, TINTS.chrome, { edgeSteps: 1 }), 0, 1.14 + i * 0.075, L / 2 + 0.03),
        1,
      );
    bench.add(
      'bumper',
      MATERIALS.plastic,
      put(roundedBox([W, 0.3, 0.26], 0.09, fire ? hex('#e4e2da') : dark, { edgeSteps: 3 }), 0, 0.62, L / 2 - 0.04),
      1,
    );
    // Frame, tank, box.
    for (const s of [-1, 1])
      bench.add('frame', MATERIALS.iron, put(board([0.12, 0.22, L - 0.8], dark), s * 0.42, 0.72, -0.2), 1);
    for (const z of AXLES)
      bench.add(
        'frame',
        MATERIALS.iron,
        tube(
          [
            [-0.9, R, z],
            [0.9, R, z],
          ],
          0.07,
          dark,
          { around: 8, steps: 1 },
        ),
        1,
      );
    bench.add('tank', MATERIALS.steel, put(roundedBox([0.4, 0.42, 1], 0.12, TINTS.steel), 0.85, 0.68, 0.4), 1);
    bench.add('tank', MATERIALS.steel, put(roundedBox([0.4, 0.42, 0.7], 0.06, dark), -0.85, 0.68, 0.4), 1);
    const [low, high, front] = [0.86, fire ? 2.75 : 3.2, 1.62];
    const length = front + L / 2;
    const middle = front - length / 2;
    bench.add(
      'box',
      paint,
      put(
        roundedBox([W, high - low, length], 0.05, blotched(box, looks.seed, 0.9, 0.03), { divisions: [4, 4, 8] }),
        0,
        (low + high) / 2,
        middle,
      ),
      1,
    );
    const trim = fire ? hex('#e9e4d8') : shade(box, 0.8);
    for (const s of [-1, 1]) {
      for (const y of [low + 0.06, high - 0.06])
        bench.add(
          'trim',
          MATERIALS.steel,
          put(board([0.04, 0.1, length], trim, { bevel: 0.01 }), s * (W / 2 + 0.005), y, middle),
          1,
        );
      if (fire) {
        bench.add(
          'trim',
          MATERIALS.paint,
          put(board([0.02, 0.2, length], hex('#f2ede0')), s * (W / 2 + 0.006), 1.75, middle),
          1,
        );
        for (let i = 0; i < 3; i++) {
          const z = middle - 1.5 + i * 1.5;
          bench.add(
            'lockers',
            MATERIALS.steel,
            put(board([0.05, 0.72, 1.25], hex('#b5b9bb'), { bevel: 0.012 }), s * (W / 2 + 0.004), 1.24, z),
            1,
          );
          for (let k = 0; k < 7; k++)
            bench.add(
              'lockers',
              MATERIALS.steel,
              put(board([0.06, 0.012, 1.22], hex('#80868a')), s * (W / 2 + 0.006), 0.95 + k * 0.095, z),
              1,
            );
        }
      }
      const text = looks.text ?? (fire ? 'FIRE' : '');
      if (text)
        bench.add(
          'text',
          MATERIALS.paint,
          put(
            lettering(text, length * 0.75, fire ? 0.4 : 1.3, fire ? hex('#f2d060') : hex('#2b3a48'), {
              depth: 0.006,
              lines: 2,
              stroke: 0.2,
            }),
            s * (W / 2 + 0.01),
            fire ? 2.25 : 2.05,
            middle,
            0,
            (s * Math.PI) / 2,
          ),
          1,
        );
    }
    if (fire) {
      for (const s of [-1, 1])
        bench.add('ladder', MATERIALS.steel, put(board([0.07, 0.1, 5.6], TINTS.steel), s * 0.3, high + 0.22, -0.6), 1);
      for (let i = 0; i < 14; i++)
        bench.add(
          'ladder',
          MATERIALS.steel,
          tube(
            [
              [-0.3, high + 0.22, 2 - i * 0.4],
              [0.3, high + 0.22, 2 - i * 0.4],
            ],
            0.025,
            TINTS.steel,
            { around: 6, steps: 1 },
          ),
          1,
        );
      bench.add(
        'beacons',
        { roughness: 0.2, emission: 1.2 },
        [-0.6, 0.6].map((x) => put(roundedBox([0.5, 0.16, 0.24], 0.06, hex('#2a5fe0')), x, 2.66, cz - 0.1)),
        1,
      );
    } else {
      bench.add('visor', paint, put(roundedBox([W - 0.3, 0.08, 0.4], 0.04, colour), 0, 2.58, L / 2 - 0.38, 0.15), 1);
      for (const s of [-1, 1])
        bench.add(
          'trim',
          MATERIALS.steel,
          put(board([0.03, high - low - 0.2, 0.04], shade(box, 0.7)), s * 0.02, (low + high) / 2, -L / 2),
          1,
        );
    }
    RIG.wheels!.forEach((w, i) => {
      const joint = RIG.joints[w.joint]!;
      wheel(bench, joint.name, w.joint, joint.position, {
        radius: R,
        width: i < 2 ? 0.28 : 0.42,
        side: i % 2 === 0 ? 1 : -1,
        rim: 'hubcap',
        around: roundness(detail, 0.4, 18, 36),
      });
    });
    return bench.model({
      rig: RIG,
      anchors: { driver: anchor(0.5, 1.3, cz, [0, 0, 1], 1), top: anchor(0, high, 0, undefined, 1) },
    });
  },
};
