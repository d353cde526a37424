/** A friendly robot that walks like a person: rounded enamel shells over dark joints, and a face of light. */
import { hex, luminance } from '../../foundation/colour.ts';
import { board } from '../../foundation/geometry/board.ts';
import { lathe, sphere } from '../../foundation/geometry/lathe.ts';
import type { Mesh } from '../../foundation/geometry/mesh.ts';
import { blotched } from '../../foundation/geometry/paint.ts';
import { put, warpMesh } from '../../foundation/geometry/reshape.ts';
import { roundedBox } from '../../foundation/geometry/rounded-box.ts';
import { tube } from '../../foundation/geometry/sweep.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import type { ThingEntry } from '../entry.ts';
import type { Joint, Leg, Rig } from '../model.ts';
import { anchor, Bench, MATERIALS, roundness, TINTS } from './workshop.ts';

const HEIGHT = 1.5;

/** Joints by name: parent and rest position (left side where mirrored), m. */
const SPINE: readonly (readonly [string, string, Vec3])[] = [
  ['root', '', [0, 0, 0]],
  ['pelvis', 'root', [0, 0.74, 0]],
  ['spine', 'pelvis', [0, 0.82, 0]],
  ['chest', 'spine', [0, 0.94, 0]],
  ['neck', 'chest', [0, 1.16, 0]],
  ['head', 'neck', [0, 1.2, 0]],
];
const LIMBS: readonly (readonly [string, string, Vec3])[] = [
  ['clavicle', 'chest', [0.1, 1.08, 0]],
  ['upper-arm', 'clavicle', [0.225, 1.06, 0]],
  ['forearm', 'upper-arm', [0.25, 0.84, 0]],
  ['hand', 'forearm', [0.26, 0.63, 0]],
  ['thigh', 'pelvis', [0.1, 0.7, 0]],
  ['shin', 'thigh', [0.105, 0.4, 0]],
  ['foot', 'shin', [0.105, 0.09, 0]],
];

const makeRig = (): { readonly rig: Rig; readonly index: (name: string) => number } => {
  const joints: Joint[] = [];
  const index = (name: string): number => joints.findIndex((j) => j.name === name);
  for (const [name, parent, position] of SPINE) joints.push({ name, parent: index(parent), position });
  for (const s of [1, -1]) {
    const side = s > 0 ? '-left' : '-right';
    for (const [name, parent, p] of LIMBS) {
      joints.push({
        name: name + side,
        parent: parent === 'chest' || parent === 'pelvis' ? index(parent) : index(parent + side),
        position: [p[0] * s, p[1], p[2]],
      });
    }
  }
  const legs: Leg[] = (
    [
      ['left', 1, 0],
      ['right', -1, 0.5],
    ] as const
  ).map(([name, s, phase]) => ({
    name,
    joints: ['thigh', 'shin', 'foot'].map((j) => index(`${j}-${name}`)),
    sole: [0.105 * s, 0, 0.02],
    bend: 1,
    phase,
  }));
  return { rig: { kind: 'biped', joints, legs }, index };
};

/** A robot. */
export const robot: ThingEntry = {
  id: 'robot',
  kind: 'person',
  words: { nouns: ['robot', 'android', 'droid', 'humanoid robot', 'toy robot', 'machine'] },
  size: [0.62, HEIGHT, 0.36],
  source: 'chosen: a service robot as tall as a twelve-year-old',
  rig: 'biped',
  body: {
    mass: 55,
    material: 'metal',
    movable: false,
    colliders: () => [{ shape: 'capsule', radius: 0.24, halfHeight: HEIGHT / 2 - 0.24, centre: [0, HEIGHT / 2, 0] }],
  },
  motion: { walk: 1.1, run: 2.4, jump: 0.4 },
  sounds: ['robot'],
  shape: (looks, detail) => {
    const around = roundness(detail, 0.35, 12, 28);
    const { rig, index } = makeRig();
    const bench = new Bench();
    const enamel = looks.colour ?? hex('#e9e4d6');
    const accent = looks.colour && luminance(looks.colour) < 0.6 ? hex('#f1ecdf') : hex('#e2742f');
    const shell = blotched(enamel, looks.seed, 0.2, 0.03);
    const dark = hex('#33383d');
    const skin = { roughness: 0.25 };
    const on = (joint: string, mesh: Mesh, kind: 'shell' | 'dark' | 'accent' | 'steel' = 'shell'): void => {
      const material =
        kind === 'shell'
          ? skin
          : kind === 'accent'
            ? { roughness: 0.3 }
            : kind === 'steel'
              ? MATERIALS.steel
              : MATERIALS.rubber;
      bench.add(`${joint}-${kind}`, material, mesh, index(joint));
    };
    const fine = { edgeSteps: 3, divisions: [3, 3, 3] as Vec3 };
    // Pelvis and belly.
    on('pelvis', put(roundedBox([0.27, 0.15, 0.19], 0.06, shell, fine), 0, 0.73, 0));
    on(
      'spine',
      put(
        lathe(
          [
            [0.085, -0.06],
            [0.1, -0.045],
            [0.085, -0.03],
            [0.1, -0.015],
            [0.085, 0],
            [0.1, 0.015],
            [0.085, 0.03],
            [0.1, 0.045],
            [0.085, 0.06],
          ],
          dark,
          { around, crease: 1.5 },
        ),
        0,
        0.85,
        0,
      ),
      'dark',
    );
    // Chest: a rounded barrel, wider above, with a panel and lamps.
    const barrel = warpMesh(
      roundedBox([0.38, 0.28, 0.26], 0.095, shell, { edgeSteps: 4, divisions: [4, 4, 4] }),
      (p) => {
        const k = 0.88 + 0.5 * (p[1] + 0.14);
        return [p[0] * k, p[1], p[2] * (0.92 + 0.3 * (p[1] + 0.14))];
      },
    );
    on('chest', put(barrel, 0, 1.01, 0));
    on('chest', put(roundedBox([0.17, 0.12, 0.03], 0.013, dark), 0, 1.03, 0.131, -0.1), 'dark');
    const glow = { roughness: 0.3, emission: 1.4 };
    bench.add(
      'lamps',
      glow,
      [-1, 0, 1].map((i) =>
        sphere(0.013, hex(i < 0 ? '#5fe0a0' : i > 0 ? '#f2b53a' : '#58c8f0'), {
          around: 12,
          centre: [i * 0.045, 1.05, 0.147],
        }),
      ),
      index('chest'),
    );
    on('chest', put(board([0.12, 0.012, 0.02], TINTS.steel), 0, 1.0, 0.146, -0.1), 'steel');
    on('chest', put(roundedBox([0.2, 0.2, 0.08], 0.03, accent, { edgeSteps: 2 }), 0, 1.02, -0.15), 'accent');
    // Neck, head with a dark face plate, glowing eyes and mouth, ears, aerial.
    on(
      'neck',
      put(
        lathe(
          [
            [0.045, -0.03],
            [0.055, -0.018],
            [0.045, -0.006],
            [0.055, 0.006],
            [0.045, 0.018],
            [0.05, 0.03],
          ],
          dark,
          { around: 16, crease: 1.5 },
        ),
        0,
        1.165,
        0,
      ),
      'dark',
    );
    on('head', put(roundedBox([0.32, 0.25, 0.26], 0.105, shell, { edgeSteps: 5, divisions: [2, 2, 2] }), 0, 1.32, 0));
    on('head', put(roundedBox([0.255, 0.165, 0.06], 0.055, hex('#1b2026'), { edgeSteps: 4 }), 0, 1.318, 0.108), 'dark');
    const eyes = { roughness: 0.3, emission: 1.8 };
    for (const s of [-1, 1]) {
      bench.add(
        'eyes',
        eyes,
        sphere([0.026, 0.034, 0.012], hex('#7fe6ff'), { around: 18, centre: [s * 0.062, 1.335, 0.136] }),
        index('head'),
      );
      on(
        'head',
        put(
          lathe(
            [
              [0.05, 0],
              [0.055, 0.012],
              [0.045, 0.03],
              [0, 0.034],
            ],
            accent,
            { around: 20, crease: 1 },
          ),
          s * 0.157,
          1.32,
          0,
          0,
          0,
          -s * (Math.PI / 2),
        ),
        'accent',
      );
    }
    const smile = looks.emotion === 'sad' ? 0.018 : -0.018;
    bench.add(
      'eyes',
      eyes,
      tube(
        [
          [-0.035, 1.272 - smile * 0.5, 0.138],
          [0, 1.272 + smile * 0.5, 0.141],
          [0.035, 1.272 - smile * 0.5, 0.138],
        ],
        0.0055,
        hex('#7fe6ff'),
        { around: 6 },
      ),
      index('head'),
    );
    on(
      'head',
      tube(
        [
          [0, 1.43, 0],
          [0, 1.485, 0],
        ],
        0.008,
        TINTS.steel,
        { around: 8, steps: 1 },
      ),
      'steel',
    );
    bench.add('lamps-head', glow, sphere(0.02, hex('#ff6a4a'), { around: 14, centre: [0, 1.49, 0] }), index('head'));
    for (const s of [1, -1]) {
      const side = s > 0 ? '-left' : '-right';
      const limb = (joint: string, from: Vec3, to: Vec3, r0: number, r1: number): void => {
        const path: Vec3[] = [
          [from[0] * s, from[1], from[2]],
          [to[0] * s, to[1], to[2]],
        ];
        const swell = (t: number): number =>
          (r0 + (r1 - r0) * t) * (0.86 + 0.14 * Math.sqrt(Math.max(0, 4 * t * (1 - t))));
        on(joint + side, tube(path, swell, shell, { around: Math.max(12, around - 6), steps: 10 }));
      };
      const ball = (joint: string, at: Vec3, r: number): void =>
        on(joint + side, sphere(r, dark, { around: 16, centre: [at[0] * s, at[1], at[2]] }), 'dark');
      ball('clavicle', [0.2, 1.06, 0], 0.055);
      on(
        `upper-arm${side}`,
        sphere([0.07, 0.075, 0.075], accent, { around: 20, centre: [0.235 * s, 1.065, 0] }),
        'accent',
      );
      limb('upper-arm', [0.24, 1.04, 0], [0.25, 0.87, 0], 0.047, 0.043);
      ball('forearm', [0.25, 0.84, 0], 0.043);
      limb('forearm', [0.252, 0.815, 0], [0.259, 0.66, 0], 0.046, 0.055);
      ball('hand', [0.26, 0.635, 0], 0.036);
      on(`hand${side}`, put(roundedBox([0.05, 0.075, 0.075], 0.022, shell, { edgeSteps: 3 }), 0.262 * s, 0.585, 0.005));
      for (const z of [-0.024, 0.004, 0.032])
        on(
          `hand${side}`,
          tube(
            [
              [0.264 * s, 0.56, z],
              [0.266 * s, 0.515, z + 0.004],
              [0.255 * s, 0.485, z + 0.008],
            ],
            0.0125,
            dark,
            { around: 8, steps: 6 },
          ),
          'dark',
        );
      on(
        `hand${side}`,
        tube(
          [
            [0.25 * s, 0.59, 0.035],
            [0.245 * s, 0.56, 0.058],
            [0.242 * s, 0.525, 0.056],
          ],
          0.0125,
          dark,
          { around: 8, steps: 6 },
        ),
        'dark',
      );
      ball('thigh', [0.1, 0.7, 0], 0.062);
      limb('thigh', [0.102, 0.665, 0], [0.105, 0.44, 0], 0.062, 0.055);
      ball('shin', [0.105, 0.4, 0], 0.05);
      on(`shin${side}`, put(sphere([0.042, 0.05, 0.03], accent, { around: 16 }), 0.105 * s, 0.4, 0.035), 'accent');
      limb('shin', [0.105, 0.365, 0], [0.105, 0.13, 0], 0.055, 0.066);
      ball('foot', [0.105, 0.095, 0], 0.04);
      const foot = warpMesh(
        roundedBox([0.13, 0.085, 0.24], 0.038, shell, { edgeSteps: 3, divisions: [2, 1, 5] }),
        (p) => [p[0] * (1 + 0.5 * p[2]), p[1] * (p[1] > 0 ? 1 - 1.6 * Math.max(0, p[2]) : 1), p[2]],
      );
      on(`foot${side}`, put(foot, 0.105 * s, 0.0425 + 0.006, 0.035));
      on(
        `foot${side}`,
        put(roundedBox([0.125, 0.03, 0.235], 0.012, dark, { edgeSteps: 2 }), 0.105 * s, 0.015, 0.035),
        'dark',
      );
    }
    return bench.model({
      rig,
      anchors: {
        'hand-left': anchor(0.262, 0.53, 0.03, undefined, index('hand-left')),
        'hand-right': anchor(-0.262, 0.53, 0.03, undefined, index('hand-right')),
        'head-top': anchor(0, 1.45, 0, undefined, index('head')),
        eye: anchor(0, 1.335, 0.15, [0, 0, 1], index('head')),
        mouth: anchor(0, 1.27, 0.15, [0, 0, 1], index('head')),
        seat: anchor(0, 0.66, -0.02, undefined, index('pelvis')),
      },
    });
  },
};
