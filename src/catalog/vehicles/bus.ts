/** A city bus; the variant `school` is a yellow school bus, `double` a double-decker. */
import type { Rgb } from '../../foundation/colour.ts';
import { hex } from '../../foundation/colour.ts';
import { board } from '../../foundation/geometry/board.ts';
import { lathe } from '../../foundation/geometry/lathe.ts';
import { lettering } from '../../foundation/geometry/letters.ts';
import { shade } from '../../foundation/geometry/paint.ts';
import { put } from '../../foundation/geometry/reshape.ts';
import { roundedBox } from '../../foundation/geometry/rounded-box.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import type { Looks, ThingEntry } from '../entry.ts';
import type { Rig } from '../model.ts';
import { anchor, Bench, boxCollider, MATERIALS, roundness, TINTS } from '../things/workshop.ts';
import type { Shell } from './shell.ts';
import { shellSkin, wheelHouses } from './shell.ts';
import { wheel } from './wheel.ts';

const [W, L] = [2.5, 10.4];
const SILL = 0.32;
const RADIUS = 0.48;
const AXLES = [3.1, -2.6] as const;

const heightOf = (looks: Looks): number => (looks.variant === 'double' ? 4.3 : 3.05);

const RIG: Rig = {
  kind: 'vehicle',
  joints: [
    { name: 'root', parent: -1, position: [0, 0, 0] },
    { name: 'body', parent: 0, position: [0, RADIUS, 0] },
    { name: 'wheel-front-left', parent: 0, position: [W / 2 - 0.17, RADIUS, AXLES[0]] },
    { name: 'wheel-front-right', parent: 0, position: [-W / 2 + 0.17, RADIUS, AXLES[0]] },
    { name: 'wheel-rear-left', parent: 0, position: [W / 2 - 0.17, RADIUS, AXLES[1]] },
    { name: 'wheel-rear-right', parent: 0, position: [-W / 2 + 0.17, RADIUS, AXLES[1]] },
  ],
  wheels: [2, 3, 4, 5].map((joint) => ({ joint, radius: RADIUS, steers: joint < 4 })),
};

/** Shell between two heights; the roof rounds over in the last 0.3 m. */
const shellOf = (height: number, heights: readonly number[]): Shell => ({
  exponent: 9,
  levels: heights.map((y) => {
    const t = Math.max(0, (y - (height - 0.3)) / 0.3);
    const round = 0.34 * (1 - Math.sqrt(Math.max(0, 1 - t * t)));
    const low = y < SILL + 0.1 ? (SILL + 0.1 - y) * 0.5 : 0;
    const lean = 0.05 * Math.max(0, (y - 1.1) / (height - 1.1));
    return {
      y,
      width: W / 2 - round - low - lean * 0.6,
      front: L / 2 - round - low - lean * 2.4,
      rear: -L / 2 + round + low,
    };
  }),
});

/** A bus. */
export const bus: ThingEntry = {
  id: 'bus',
  kind: 'vehicle',
  words: { nouns: ['bus', 'city bus', 'coach', 'tour bus', 'shuttle bus'], plurals: { buses: 'bus', busses: 'bus' } },
  variants: {
    'school bus': 'school',
    'double-decker': 'double',
    'double-decker bus': 'double',
    'double decker': 'double',
  },
  size: [2.95, 3.05, 10.45],
  source: 'midi city bus of 10.5 m, from memory',
  rig: 'vehicle',
  body: {
    mass: 10500,
    material: 'metal',
    movable: false,
    colliders: (looks) => [boxCollider([-W / 2, SILL, -L / 2], [W / 2, heightOf(looks), L / 2], 0.15)],
  },
  motion: { drive: 10 },
  sounds: ['engine'],
  shape: (looks, detail) => {
    const height = heightOf(looks);
    const usual =
      looks.variant === 'school' ? hex('#f2b01e') : looks.variant === 'double' ? hex('#b8251f') : hex('#2f7f8f');
    const body: Rgb = looks.colour ?? usual;
    const light = looks.variant === 'school' || looks.colour ? body : hex('#eee8da');
    const around = detail.pixels > 200 ? 200 : 140;
    const bench = new Bench();
    const openings = AXLES.map((z) => ({ y: RADIUS, z, radius: RADIUS * 1.17 }));
    const decks =
      looks.variant === 'double'
        ? [
            [1.25, 2.1],
            [2.75, 3.6],
          ]
        : [[1.28, 2.38]];
    const heights = [SILL - 0.04, SILL, SILL + 0.1, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 1.1, decks[0]![0]!];
    const lower = shellOf(height, heights);
    const skirt = hex('#2a2c2f');
    bench.add(
      'body',
      MATERIALS.carPaint,
      shellSkin(lower, (p) => (p[1] < SILL + 0.02 ? skirt : body), { around, openings, closeTop: false }),
      1,
    );
    wheelHouses(bench, lower, openings, body, 1);
    decks.forEach(([low, high], i) => {
      const belt = shellOf(height, [low!, (low! + high!) / 2, high!]);
      const glass = (p: Vec3): Rgb => shade(hex('#34444f'), 0.8 + 0.4 * ((p[1] - low!) / (high! - low!)));
      bench.add('glass', MATERIALS.darkGlass, shellSkin(belt, glass, { around, out: -0.015, closeTop: false }), 1);
      const top = decks[i + 1]?.[0] ?? height;
      const round =
        i + 1 < decks.length ? [] : [height - 0.3, height - 0.2, height - 0.12, height - 0.06, height - 0.02, height];
      const upper = shellOf(height, i + 1 < decks.length ? [high!, top] : [high!, ...round]);
      bench.add(
        'body',
        MATERIALS.carPaint,
        shellSkin(upper, i + 1 < decks.length ? body : (p) => (p[1] > height - 0.07 ? shade(light, 0.97) : light), {
          around,
          closeTop: i + 1 >= decks.length,
        }),
        1,
      );
      // Pillars by shares of the outline from the middle of the rear over the right side to the front.
      const total = 2 * (W + L) - 0.3;
      const corner = W / 2 / total;
      const bays = 7;
      const posts: number[] = [corner + 0.006];
      for (let k = 1; k < bays; k++) posts.push(corner + ((0.5 - 2 * corner) * k) / bays);
      for (const s of posts) {
        const w = s < corner + 0.02 ? 0.012 : 0.0035;
        for (const [a, b] of [
          [s - w, s + w],
          [1 - s - w, 1 - s + w],
        ] as const) {
          bench.add(
            'body',
            MATERIALS.carPaint,
            shellSkin(belt, s < corner + 0.02 ? body : shade(hex('#2c2f33'), 1), { around: 800, part: [a, b] }),
            1,
          );
        }
      }
      for (const s of [0.5 - corner - 0.003, 0.5 + corner + 0.003]) {
        bench.add('body', MATERIALS.carPaint, shellSkin(belt, body, { around: 800, part: [s - 0.006, s + 0.006] }), 1);
      }
    });
    // Doors on the right: two leaves each, with tall panes.
    for (const z of [4.15, 0.3]) {
      const x = -W / 2;
      bench.add(
        'doors',
        MATERIALS.carPaint,
        put(board([0.05, 2.05, 1.24], shade(body, 0.9), { bevel: 0.02 }), x + 0.012, 1.38, z),
        1,
      );
      for (const s of [-1, 1]) {
        bench.add(
          'glass',
          MATERIALS.darkGlass,
          put(board([0.04, 1.8, 0.48], hex('#3b4c57'), { bevel: 0.015 }), x - 0.002, 1.4, z + s * 0.3),
          1,
        );
        bench.add(
          'doors',
          MATERIALS.carPaint,
          put(board([0.05, 2.0, 0.02], TINTS.rubber, { bevel: 0.004 }), x - 0.003, 1.38, z + s * 0.02),
          1,
        );
      }
    }
    if (!looks.colour && looks.variant !== 'school') {
      for (const s of [-1, 1])
        bench.add(
          'stripe',
          MATERIALS.paint,
          put(board([0.012, 0.12, L - 1.2], hex('#f1c24b'), { bevel: 0.004 }), (s * W) / 2, 1.08, 0),
          1,
        );
    }
    if (looks.variant === 'school') {
      for (const s of [-1, 1]) {
        for (const y of [0.75, 1.05])
          bench.add(
            'stripe',
            MATERIALS.rubber,
            put(board([0.03, 0.05, L - 0.9], hex('#1e1f21'), { bevel: 0.012 }), s * (W / 2), y, 0),
            1,
          );
        bench.add(
          'text',
          MATERIALS.paint,
          put(
            lettering('SCHOOL BUS', 3.4, 0.28, hex('#1e1f21'), { depth: 0.004, lines: 1, stroke: 0.2 }),
            s * (W / 2 - 0.005),
            2.55,
            0,
            0,
            (s * Math.PI) / 2,
          ),
          1,
        );
      }
    }
    const front = L / 2;
    bench.add(
      'display',
      { roughness: 0.3 },
      put(roundedBox([1.5, 0.3, 0.08], 0.03, hex('#15171a')), 0, height - 0.4, front - 0.12),
      1,
    );
    const words = looks.text ?? (looks.variant === 'school' ? 'SCHOOL BUS' : '12 CENTRE');
    bench.add(
      'display-text',
      { roughness: 0.4, emission: 1.5 },
      put(
        lettering(words, 1.35, 0.2, hex('#ffb545'), { depth: 0.004, lines: 1, stroke: 0.16 }),
        0,
        height - 0.4,
        front - 0.078,
      ),
      1,
    );
    const glow = looks.state === 'lit' ? 1.5 : 0.15;
    for (const s of [-1, 1]) {
      const x = s * (W / 2 - 0.33);
      const lens = lathe(
        [
          [0.15, -0.03],
          [0.15, 0.02],
          [0.12, 0.035],
          [0, 0.05],
        ],
        hex('#dedfd8'),
        { around: 24, crease: 1 },
      );
      bench.add('headlights', { roughness: 0.12, emission: glow }, put(lens, x, 0.72, front - 0.02, Math.PI / 2), 1);
      bench.add(
        'indicators',
        { roughness: 0.2, emission: glow * 0.5 },
        put(roundedBox([0.12, 0.12, 0.06], 0.03, hex('#f0922a')), x + s * 0.14, 0.97, front - 0.06),
        1,
      );
      bench.add(
        'tail-lights',
        { roughness: 0.2, emission: glow * 0.6 },
        put(roundedBox([0.14, 0.42, 0.06], 0.03, hex('#b3161b')), s * (W / 2 - 0.2), 1.0, -front + 0.01),
        1,
      );
      // Mirrors hang from arms over the front corners.
      bench.add(
        'mirrors',
        MATERIALS.plastic,
        [
          put(roundedBox([0.06, 0.36, 0.2], 0.03, skirt), s * (W / 2 + 0.2), 1.95, front - 0.1),
          put(board([0.26, 0.04, 0.04], skirt), s * (W / 2 + 0.08), 2.1, front - 0.1),
        ],
        1,
      );
    }
    bench.add(
      'bumpers',
      MATERIALS.plastic,
      [
        put(roundedBox([W - 0.1, 0.22, 0.16], 0.06, skirt), 0, 0.44, front - 0.05),
        put(roundedBox([W - 0.1, 0.22, 0.16], 0.06, skirt), 0, 0.44, -front + 0.05),
      ],
      1,
    );
    for (const s of [-0.35, 0.35])
      bench.add(
        'wipers',
        MATERIALS.rubber,
        put(board([0.03, 0.75, 0.03], skirt), s - 0.1, 1.55, front - 0.03, 0, 0, 0.7),
        1,
      );
    RIG.wheels!.forEach((w, i) => {
      const joint = RIG.joints[w.joint]!;
      wheel(bench, joint.name, w.joint, joint.position, {
        radius: RADIUS,
        width: 0.28,
        side: i % 2 === 0 ? 1 : -1,
        rim: 'hubcap',
        around: roundness(detail, 0.4, 20, 36),
      });
    });
    return bench.model({
      rig: RIG,
      anchors: {
        top: anchor(0, height, 0, undefined, 1),
        driver: anchor(0.6, 1.1, 4.2, [0, 0, 1], 1),
        door: anchor(-W / 2 - 0.3, 0, 4.15, [-1, 0, 0], 1),
      },
    });
  },
};
