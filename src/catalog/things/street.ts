/** Street furniture: traffic light, stop sign, fire hydrant, post box, litter bin, bus stop. */
import { hex } from '../../foundation/colour.ts';
import { cos, sin } from '../../foundation/exact.ts';
import { board } from '../../foundation/geometry/board.ts';
import type { Point } from '../../foundation/geometry/extrude.ts';
import { extrude } from '../../foundation/geometry/extrude.ts';
import { lathe, sphere } from '../../foundation/geometry/lathe.ts';
import { lettering } from '../../foundation/geometry/letters.ts';
import { blotched, shade } from '../../foundation/geometry/paint.ts';
import { put } from '../../foundation/geometry/reshape.ts';
import { roundedBox } from '../../foundation/geometry/rounded-box.ts';
import { tube } from '../../foundation/geometry/sweep.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import type { ThingEntry } from '../entry.ts';
import { anchor, Bench, boxCollider, colourOr, cylinderCollider, MATERIALS, TINTS } from './workshop.ts';

const post = (bench: Bench, height: number, colour: Vec3): void => {
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

/** A traffic light; its state (`red`, `yellow`, `green`) says which lamp is on, by default red. */
export const trafficLight: ThingEntry = {
  id: 'traffic-light',
  kind: 'thing',
  words: { nouns: ['traffic light', 'stoplight', 'traffic lights', 'traffic signal', 'stop light'] },
  size: [0.4, 3.4, 0.4],
  source: 'pole-mounted signal with lenses of 0.2 m, from memory',
  rig: 'rigid',
  body: { mass: 60, material: 'metal', movable: false, colliders: () => [cylinderCollider(0.06, 3.4)] },
  shape: (looks) => {
    const bench = new Bench();
    const dark = hex('#23272a');
    post(bench, 3.3, hex('#4a5155'));
    const colours = ['#e8261c', '#f4b01e', '#28c25a'].map(hex);
    const names = ['red', 'yellow', 'green'];
    const asked = names.findIndex((n) => looks.state === n || (n === 'yellow' && looks.state === 'amber'));
    const tinted = looks.colour
      ? looks.colour[0] > looks.colour[1] * 1.6
        ? 0
        : looks.colour[1] > looks.colour[0] * 1.3
          ? 2
          : 1
      : 0;
    const on = asked >= 0 ? asked : tinted;
    bench.add(
      'board',
      MATERIALS.plastic,
      put(
        extrude(
          [
            [-0.21, -0.52],
            [0.21, -0.52],
            [0.21, 0.52],
            [-0.21, 0.52],
          ],
          0.02,
          hex('#1a1c1e'),
          { bevel: 0.005 },
        ),
        0,
        2.85,
        0.03,
      ),
    );
    bench.add('case', MATERIALS.plastic, put(roundedBox([0.3, 0.9, 0.2], 0.05, dark, { edgeSteps: 3 }), 0, 2.85, 0.13));
    colours.forEach((colour, i) => {
      const y = 3.13 - i * 0.28;
      const lens = lathe(
        [
          [0.1, 0],
          [0.085, 0.015],
          [0.05, 0.024],
          [0, 0.028],
        ],
        i === on ? colour : shade(colour, 0.22),
        { around: 28, crease: 2 },
      );
      bench.add(
        i === on ? 'lit' : `lens-${i}`,
        { roughness: 0.2, emission: i === on ? 3 : 0 },
        put(lens, 0, y, 0.228, Math.PI / 2),
      );
      const visor = Array.from(
        { length: 13 },
        (_, k): Point => [0.115 * cos(-0.3 + (k / 12) * 3.74), 0.115 * sin(-0.3 + (k / 12) * 3.74)],
      );
      const inner = [...visor].reverse().map(([x, yy]): Point => [x * 0.94, yy * 0.94]);
      bench.add('case', MATERIALS.plastic, put(extrude([...visor, ...inner], 0.17, dark), 0, y, 0.3));
    });
    const glow = shade(colours[on]!, 2.2);
    return bench.model({
      anchors: { top: anchor(0, 3.4, 0.1) },
      lamps: [{ joint: 0, position: [0, 3.13 - on * 0.28, 0.45], intensity: glow, range: 6 }],
    });
  },
};

/** A stop sign; other words on it by `text`. */
export const stopSign: ThingEntry = {
  id: 'stop-sign',
  kind: 'thing',
  words: { nouns: ['stop sign', 'road sign', 'street sign', 'traffic sign'] },
  size: [0.76, 2.9, 0.2],
  source: 'octagon of 0.75 m, from memory',
  rig: 'rigid',
  body: {
    mass: 12,
    material: 'metal',
    movable: false,
    colliders: () => [cylinderCollider(0.04, 2.2), boxCollider([-0.37, 2.1, -0.02], [0.37, 2.87, 0.06])],
  },
  shape: (looks) => {
    const bench = new Bench();
    bench.add(
      'post',
      MATERIALS.steel,
      lathe(
        [
          [0, 0],
          [0.035, 0],
          [0.035, 2.7],
          [0, 2.72],
        ],
        hex('#9aa0a3'),
        { around: 14 },
      ),
    );
    const octagon = (r: number): Point[] =>
      Array.from(
        { length: 8 },
        (_, i): Point => [r * cos(((i + 0.5) / 8) * 2 * Math.PI), r * sin(((i + 0.5) / 8) * 2 * Math.PI)],
      );
    bench.add(
      'rim',
      MATERIALS.paint,
      put(extrude(octagon(0.405), 0.012, hex('#f1efe9'), { bevel: 0.003 }), 0, 2.48, 0.045),
    );
    bench.add(
      'face',
      MATERIALS.paint,
      put(extrude(octagon(0.38), 0.012, colourOr(looks, hex('#b51f1c')), { bevel: 0.002 }), 0, 2.48, 0.048),
    );
    bench.add(
      'text',
      MATERIALS.paint,
      put(lettering(looks.text ?? 'STOP', 0.6, 0.27, hex('#f6f4ee'), { depth: 0.002, stroke: 0.19 }), 0, 2.48, 0.054),
    );
    return bench.model({ anchors: { top: anchor(0, 2.9, 0.04), label: anchor(0, 2.48, 0.056, [0, 0, 1]) } });
  },
};

/** A fire hydrant. */
export const fireHydrant: ThingEntry = {
  id: 'fire-hydrant',
  kind: 'thing',
  words: { nouns: ['fire hydrant', 'hydrant'] },
  size: [0.4, 0.78, 0.38],
  source: 'street hydrant, from memory',
  rig: 'rigid',
  body: { mass: 100, material: 'metal', movable: false, colliders: () => [cylinderCollider(0.15, 0.78)] },
  shape: (looks) => {
    const bench = new Bench();
    const red = blotched(colourOr(looks, hex('#c22a20')), looks.seed, 0.08, 0.05);
    const cap = looks.colour ? red : blotched(hex('#d9a92f'), 3, 0.06, 0.06);
    bench.add(
      'body',
      { roughness: 0.4 },
      lathe(
        [
          [0, 0],
          [0.17, 0],
          [0.17, 0.035],
          [0.13, 0.05],
          [0.115, 0.08],
          [0.11, 0.3],
          [0.11, 0.5],
          [0.14, 0.52],
          [0.145, 0.56],
          [0.12, 0.575],
        ],
        red,
        { around: 32, crease: 0.7 },
      ),
    );
    bench.add(
      'cap',
      { roughness: 0.4 },
      lathe(
        [
          [0.13, 0.57],
          [0.125, 0.61],
          [0.1, 0.66],
          [0.055, 0.695],
          [0.04, 0.7],
          [0.04, 0.74],
          [0.03, 0.775],
          [0, 0.78],
        ],
        cap,
        { around: 32, crease: 0.7 },
      ),
    );
    const nozzle = (r: number, y: number, turn: number, reach: number): void => {
      const m = lathe(
        [
          [r * 0.85, 0],
          [r * 0.85, reach * 0.5],
          [r * 1.15, reach * 0.55],
          [r * 1.2, reach * 0.9],
          [r * 0.9, reach],
          [r * 0.4, reach + 0.005],
          [r * 0.35, reach + 0.03],
          [0, reach + 0.035],
        ],
        cap,
        { around: 20, crease: 0.7 },
      );
      bench.add('cap', { roughness: 0.4 }, put(put(m, 0, 0, 0, Math.PI / 2), 0, y, 0, 0, turn));
      for (let i = 0; i < 5; i++)
        bench.add(
          'bolts',
          MATERIALS.steel,
          sphere(0.009, hex('#5a5d60'), { around: 8, centre: [0.125 * sin(i * 1.257), 0.055, 0.125 * cos(i * 1.257)] }),
        );
    };
    nozzle(0.068, 0.4, 0, 0.17);
    nozzle(0.048, 0.43, Math.PI / 2, 0.18);
    nozzle(0.048, 0.43, -Math.PI / 2, 0.18);
    const chain: Vec3[] = Array.from({ length: 9 }, (_, i) => [
      0.09 + 0.06 * (i / 8),
      0.52 - 0.09 * sin((i / 8) * Math.PI),
      0.09,
    ]);
    bench.add('bolts', MATERIALS.steel, tube(chain, 0.006, hex('#5a5d60'), { around: 6, steps: 20 }));
    return bench.model({ anchors: { top: anchor(0, 0.78, 0) } });
  },
};

/** A post box on a post. */
export const mailbox: ThingEntry = {
  id: 'mailbox',
  kind: 'thing',
  words: { nouns: ['mailbox', 'letterbox', 'post box', 'postbox', 'letter box'], plurals: { mailboxes: 'mailbox' } },
  size: [0.22, 1.2, 0.5],
  source: 'US kerb box, from memory',
  rig: 'rigid',
  body: {
    mass: 12,
    material: 'metal',
    movable: false,
    colliders: () => [
      boxCollider([-0.1, 0.9, -0.25], [0.1, 1.2, 0.25]),
      boxCollider([-0.05, 0, -0.05], [0.05, 0.9, 0.05]),
    ],
  },
  shape: (looks) => {
    const bench = new Bench();
    const paint = colourOr(looks, hex('#2f5f94'));
    const arch: Point[] = [
      [-0.1, 0],
      [0.1, 0],
      ...Array.from(
        { length: 13 },
        (_, i): Point => [0.1 * cos((i / 12) * Math.PI), 0.17 + 0.1 * sin((i / 12) * Math.PI)],
      ),
    ];
    bench.add(
      'box',
      { roughness: 0.35 },
      put(extrude(arch, 0.48, blotched(paint, looks.seed, 0.1, 0.04), { bevel: 0.008, crease: 0.6 }), 0, 0.92, 0),
    );
    bench.add(
      'door',
      { roughness: 0.35 },
      put(
        extrude(
          arch.map(([x, y]): Point => [x * 0.92, y * 0.94 + 0.008]),
          0.02,
          shade(paint, 0.95),
          { bevel: 0.005, crease: 0.6 },
        ),
        0,
        0.92,
        0.245,
      ),
    );
    bench.add('knob', MATERIALS.brass, put(sphere(0.014, TINTS.brass, { around: 12 }), 0, 1.13, 0.268));
    bench.add('flag', MATERIALS.paint, [
      put(board([0.008, 0.16, 0.025], hex('#d03027')), 0.106, 1.12, 0.06),
      put(board([0.008, 0.06, 0.1], hex('#d03027')), 0.106, 1.19, 0.1),
    ]);
    bench.add(
      'post',
      MATERIALS.wood,
      put(board([0.1, 0.92, 0.1], TINTS.chestnut, { bevel: 0.01, cells: [1, 6, 1] }), 0, 0.46, 0),
    );
    const text = looks.text ?? 'MAIL';
    for (const s of [-1, 1])
      bench.add(
        'text',
        MATERIALS.paint,
        put(
          lettering(text, 0.3, 0.08, hex('#f3efe4'), { depth: 0.001, lines: 1 }),
          s * 0.1012,
          1.03,
          -0.02,
          0,
          (s * Math.PI) / 2,
        ),
      );
    return bench.model({ anchors: { top: anchor(0, 1.2, 0) } });
  },
};

/** A litter bin of slats. */
export const trashCan: ThingEntry = {
  id: 'trash-can',
  kind: 'thing',
  words: { nouns: ['trash can', 'bin', 'rubbish bin', 'garbage can', 'dustbin', 'litter bin', 'trash bin'] },
  size: [0.48, 0.85, 0.48],
  source: 'park litter bin, from memory',
  rig: 'rigid',
  body: { mass: 9, material: 'metal', movable: true, colliders: () => [cylinderCollider(0.23, 0.85)] },
  shape: (looks) => {
    const bench = new Bench();
    const paint = colourOr(looks, hex('#2f5a44'));
    bench.add(
      'inside',
      MATERIALS.iron,
      lathe(
        [
          [0, 0.03],
          [0.19, 0.03],
          [0.2, 0.8],
          [0.18, 0.8],
          [0.17, 0.3],
          [0, 0.28],
        ],
        hex('#1d201f'),
        { around: 24 },
      ),
    );
    for (let i = 0; i < 22; i++) {
      const a = (i / 22) * 2 * Math.PI;
      bench.add(
        'slats',
        { roughness: 0.45 },
        put(board([0.045, 0.76, 0.016], paint, { bevel: 0.005 }), 0.212 * sin(a), 0.41, 0.212 * cos(a), 0.01, a),
      );
    }
    for (const y of [0.026, 0.8])
      bench.add(
        'rings',
        { roughness: 0.45 },
        lathe(
          [
            [0.2, y - 0.025],
            [0.228, y - 0.025],
            [0.232, y],
            [0.228, y + 0.025],
            [0.2, y + 0.025],
          ],
          shade(paint, 0.85),
          { around: 32 },
        ),
      );
    bench.add(
      'rings',
      { roughness: 0.45 },
      lathe(
        [
          [0.232, 0.81],
          [0.236, 0.84],
          [0.215, 0.855],
          [0.15, 0.85],
          [0.148, 0.82],
        ],
        shade(paint, 0.95),
        { around: 32, crease: 1 },
      ),
    );
    return bench.model({ anchors: { top: anchor(0, 0.85, 0) } });
  },
};

/** A bus stop: shelter with a bench and a sign. */
export const busStop: ThingEntry = {
  id: 'bus-stop',
  kind: 'thing',
  words: { nouns: ['bus stop', 'bus shelter', 'shelter'] },
  size: [3.2, 2.6, 1.5],
  source: 'common shelters, from memory',
  rig: 'rigid',
  seats: 3,
  supportHeight: 0.46,
  body: {
    mass: 400,
    material: 'metal',
    movable: false,
    colliders: () => [
      boxCollider([-1.5, 0, -0.7], [1.5, 2.5, -0.62]),
      boxCollider([-1.1, 0.36, -0.58], [0.9, 0.46, -0.15]),
    ],
  },
  shape: (looks) => {
    const bench = new Bench();
    const frame = colourOr(looks, hex('#3b4a4f'));
    const bar = (size: Vec3, x: number, y: number, z: number): void => {
      bench.add('frame', { roughness: 0.4, metalness: 0.3 }, put(board(size, frame, { bevel: 0.01 }), x, y, z));
    };
    for (const x of [-1.5, 0, 1.5]) bar([0.08, 2.4, 0.08], x, 1.2, -0.66);
    for (const x of [-1.5, 1.5]) bar([0.08, 2.4, 0.08], x, 1.2, 0.45);
    for (const y of [0.25, 2.38]) bar([3.08, 0.08, 0.08], 0, y, -0.66);
    for (const x of [-1.5, 1.5]) for (const y of [0.25, 2.38]) bar([0.08, 0.08, 1.1], x, y, -0.1);
    bench.add(
      'roof',
      { roughness: 0.4 },
      put(roundedBox([3.4, 0.12, 1.6], 0.05, shade(frame, 0.9), { edgeSteps: 3 }), 0, 2.48, 0.02),
    );
    const pane = { roughness: 0.05, opacity: 0.3, castsShadow: false };
    for (const x of [-0.75, 0.75])
      bench.add('glass', pane, put(board([1.42, 2.04, 0.015], hex('#cfe0e4')), x, 1.31, -0.66));
    for (const x of [-1.5]) bench.add('glass', pane, put(board([0.015, 2.04, 1.02], hex('#cfe0e4')), x, 1.31, -0.1));
    bench.add(
      'poster',
      { roughness: 0.3, emission: 0.5 },
      put(board([0.05, 1.6, 1.0], hex('#e9c46a'), { bevel: 0.006 }), 1.5, 1.35, -0.1),
    );
    for (const s of [-1, 1])
      bench.add(
        'poster-text',
        { roughness: 0.5 },
        put(
          lettering('City by bus', 0.8, 1.2, hex('#2b4a66'), { depth: 0.003, lines: 3 }),
          1.5 + s * 0.026,
          1.4,
          -0.1,
          0,
          (s * Math.PI) / 2,
        ),
      );
    for (let i = 0; i < 4; i++)
      bench.add(
        'seat',
        MATERIALS.wood,
        put(
          board([2, 0.03, 0.09], shade(TINTS.oak, [1, 0.95, 1.03, 0.98][i]!), { bevel: 0.006 }),
          -0.1,
          0.445,
          -0.53 + i * 0.105,
        ),
      );
    for (const x of [-1, 0.8]) bar([0.06, 0.43, 0.3], x, 0.215, -0.37);
    bench.add(
      'sign-post',
      MATERIALS.steel,
      put(
        lathe(
          [
            [0, 0],
            [0.035, 0],
            [0.035, 2.9],
            [0, 2.91],
          ],
          hex('#8f979a'),
          { around: 12 },
        ),
        -1.85,
        0,
        0.5,
      ),
    );
    const disc: Point[] = Array.from({ length: 32 }, (_, i) => [
      0.26 * cos((i / 32) * 6.28318),
      0.26 * sin((i / 32) * 6.28318),
    ]);
    bench.add(
      'sign',
      MATERIALS.paint,
      put(extrude(disc, 0.03, hex('#2f7f4f'), { bevel: 0.005, crease: 0.6 }), -1.85, 2.66, 0.55),
    );
    bench.add(
      'sign-text',
      MATERIALS.paint,
      put(
        lettering(looks.text ?? 'BUS', 0.4, 0.2, hex('#f6e9b8'), { depth: 0.003, lines: 1, stroke: 0.2 }),
        -1.85,
        2.66,
        0.567,
      ),
    );
    const seat = (x: number): ReturnType<typeof anchor> => anchor(x, 0.46, -0.34, [0, 0, 1]);
    return bench.model({
      anchors: { 'seat-1': seat(-0.75), 'seat-2': seat(-0.1), 'seat-3': seat(0.55), top: anchor(0, 2.55, 0) },
    });
  },
};
