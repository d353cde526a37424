/** A camp fire: stones, logs, embers and flames on the joints `flame-1` … `flame-5`. */
import { hex } from '../../foundation/colour.ts';
import { cos, sin } from '../../foundation/exact.ts';
import { lathe, sphere } from '../../foundation/geometry/lathe.ts';
import { blotched, shade } from '../../foundation/geometry/paint.ts';
import { put, warpMesh } from '../../foundation/geometry/reshape.ts';
import { tube } from '../../foundation/geometry/sweep.ts';
import { noise } from '../../foundation/noise.ts';
import { createRandom } from '../../foundation/random.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import type { ThingEntry } from '../entry.ts';
import type { Rig } from '../model.ts';
import { GHOSTLY, ghostMesh } from './ghost.ts';
import { anchor, Bench, cylinderCollider, MATERIALS } from './workshop.ts';

const FLAMES: readonly (readonly [number, number, number])[] = [
  [0, 0, 1],
  [0.12, 0.05, 0.66],
  [-0.1, 0.09, 0.7],
  [0.04, -0.12, 0.6],
  [-0.08, -0.08, 0.55],
];

const RIG: Rig = {
  kind: 'articulated',
  joints: [
    { name: 'root', parent: -1, position: [0, 0, 0] },
    { name: 'body', parent: 0, position: [0, 0, 0] },
    ...FLAMES.map(([x, z], i) => ({ name: `flame-${i + 1}`, parent: 1, position: [x, 0.1, z] as const })),
  ],
};

/** A camp fire. */
export const campfire: ThingEntry = {
  id: 'campfire',
  kind: 'thing',
  words: { nouns: ['fire', 'campfire', 'camp fire', 'bonfire', 'flame', 'blaze'] },
  size: [1.1, 0.8, 1.1],
  source: 'small camp fire, from memory',
  rig: 'articulated',
  body: { mass: 30, material: 'wood', movable: false, colliders: () => [cylinderCollider(0.5, 0.2)] },
  sounds: ['fire'],
  shape: (looks) => {
    const bench = new Bench();
    const random = createRandom(looks.seed).child('fire');
    for (let i = 0; i < 13; i++) {
      const a = (i / 13) * 2 * Math.PI + random.range(-0.08, 0.08);
      const r = random.range(0.085, 0.125);
      const tint = shade(hex('#8b857b'), random.range(0.75, 1.1));
      const stone = warpMesh(sphere([r, r * 0.75, r * 0.9], blotched(tint, i, 0.05, 0.12), { around: 14 }), (p) => {
        const k = 0.86 + 0.3 * noise(p[0] * 14 + i * 7, p[1] * 14, p[2] * 14);
        return [p[0] * k, p[1] * k, p[2] * k];
      });
      bench.add('stones', MATERIALS.stone, put(stone, 0.46 * sin(a), r * 0.5, 0.46 * cos(a), 0, a), 1);
    }
    bench.add(
      'ash',
      MATERIALS.stone,
      lathe(
        [
          [0.42, 0.005],
          [0.3, 0.03],
          [0, 0.05],
        ],
        blotched(hex('#3b3632'), 2, 0.06, 0.25),
        { around: 20 },
      ),
      1,
    );
    for (let i = 0; i < 7; i++) {
      const a = (i / 7) * 2 * Math.PI + 0.3;
      const path: Vec3[] = [
        [0.36 * sin(a), 0.05, 0.36 * cos(a)],
        [0.16 * sin(a), 0.16, 0.16 * cos(a)],
        [-0.03 * sin(a), 0.27, -0.03 * cos(a)],
      ];
      const bark = (p: Vec3): Vec3 => {
        const t = Math.min(1, Math.max(0, (p[1] - 0.08) / 0.16));
        const wood = shade(hex('#6b4a30'), 0.7 + 0.5 * noise(p[0] * 40, p[1] * 9, p[2] * 40));
        return [wood[0] * (1 - 0.85 * t), wood[1] * (1 - 0.88 * t), wood[2] * (1 - 0.88 * t)];
      };
      bench.add(
        'logs',
        MATERIALS.wood,
        tube(path, (t) => 0.042 - 0.012 * t, bark, { around: 9, steps: 8, caps: 'flat' }),
        1,
      );
    }
    for (let i = 0; i < 22; i++) {
      const [a, r] = [random.range(0, 6.28), random.range(0, 0.2)];
      bench.add(
        'embers',
        { roughness: 1, emission: 2.2, castsShadow: false },
        sphere(random.range(0.012, 0.026), hex(random.pick(['#ff5a1c', '#ff8a2c', '#d83a12'])), {
          around: 6,
          centre: [r * sin(a), 0.045 + random.range(0, 0.03), r * cos(a)],
        }),
        1,
      );
    }
    bench.add('flames', GHOSTLY, ghostMesh([0.3, 0.72, 0.3], 0.08), 1);
    return bench.model({
      rig: RIG,
      anchors: { top: anchor(0, 0.7, 0, undefined, 1) },
      lamps: [{ joint: 1, position: [0, 0.45, 0], intensity: [5, 2.7, 0.9], range: 9, flickers: true }],
      emitters: [
        { kind: 'fire', joint: 1, position: [0, 0.08, 0], size: 0.2 },
        { kind: 'embers', joint: 1, position: [0, 0.15, 0], size: 0.2 },
        { kind: 'smoke', joint: 1, position: [0, 0.95, 0], size: 0.14, strength: 0.6 },
      ],
    });
  },
};
