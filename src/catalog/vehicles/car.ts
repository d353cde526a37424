/** A car. */
import type { Rgb } from '../../foundation/colour.ts';
import { hex } from '../../foundation/colour.ts';
import { board } from '../../foundation/geometry/board.ts';
import { sphere } from '../../foundation/geometry/lathe.ts';
import { lettering } from '../../foundation/geometry/letters.ts';
import { shade } from '../../foundation/geometry/paint.ts';
import { put } from '../../foundation/geometry/reshape.ts';
import { roundedBox } from '../../foundation/geometry/rounded-box.ts';
import { tube } from '../../foundation/geometry/sweep.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import type { Collider, Looks, ThingEntry } from '../entry.ts';
import type { Model, Rig } from '../model.ts';
import { anchor, Bench, boxCollider, MATERIALS, roundness, TINTS } from '../things/workshop.ts';
import { interior } from './car-interior.ts';
import { lights } from './car-lights.ts';
import type { Make } from './car-makes.ts';
import { COLOURS, COMPACT, makeOf, SPORTS } from './car-makes.ts';
import { cabinOf, hullOf, slice } from './car-shell.ts';
import { onSide, panelGap, shellSkin, wheelHouses } from './shell.ts';
import { wheel } from './wheel.ts';

const rigOf = (make: Make): Rig => {
  const track = make.width / 2 - 0.13;
  const half = make.wheelbase / 2;
  const names = ['front-left', 'front-right', 'rear-left', 'rear-right'];
  return {
    kind: 'vehicle',
    joints: [
      { name: 'root', parent: -1, position: [0, 0, 0] },
      { name: 'body', parent: 0, position: [0, make.wheel, 0] },
      ...names.map((n, i) => ({
        name: `wheel-${n}`,
        parent: 0,
        position: [i % 2 === 0 ? track : -track, make.wheel, i < 2 ? half : -half] as const,
      })),
    ],
    wheels: names.map((_, i) => ({ joint: i + 2, radius: make.wheel, steers: i < 2 })),
  };
};

const shape = (looks: Looks, detail: { readonly pixels: number }): Model => {
  const make = makeOf(looks);
  const fine = detail.pixels > 90;
  const around = detail.pixels > 220 ? 112 : fine ? 80 : 56;
  const taxi = looks.variant === 'taxi';
  const police = looks.variant === 'police';
  const body: Rgb =
    looks.colour ?? (taxi ? hex('#f2b71e') : police ? hex('#eef0f2') : hex(COLOURS[looks.seed % COLOURS.length]!));
  const bench = new Bench();
  const rig = rigOf(make);
  const hull = hullOf(make);
  const cabin = cabinOf(make);
  const half = make.wheelbase / 2;
  const openings = [half, -half].map((z) => ({ y: make.wheel, z, radius: make.wheel * 1.2 }));
  const skirt = shade(hex('#26282b'), 1);
  const paint = (p: Vec3): Rgb => (p[1] < make.sill + 0.005 ? skirt : body);
  bench.add('body', MATERIALS.carPaint, shellSkin(hull, paint, { around, openings }), 1);
  bench.add(
    'underside',
    MATERIALS.rubber,
    put(board([make.width - 0.36, 0.06, make.length - 1.0], skirt), 0, make.sill, 0),
    1,
  );
  wheelHouses(bench, hull, openings, body, 1);
  // Cabin: tinted glass all round, painted roof and pillars over it.
  const glass = (p: Vec3): Rgb => shade(hex('#33434e'), 0.75 + 0.5 * ((p[1] - make.belt) / (make.height - make.belt)));
  bench.add(
    'windows',
    { ...MATERIALS.darkGlass, opacity: 0.5 },
    shellSkin(slice(cabin, 0, 9), glass, { around: around * 0.75, out: -0.012, closeTop: false }),
    1,
  );
  bench.add('body', MATERIALS.carPaint, shellSkin(slice(cabin, 7, 12), body, { around: around * 0.75 }), 1);
  interior(bench, make, cabin, fine);
  const rows = slice(cabin, 0, 8);
  const pillar = (from: number, to: number): void => {
    const steps = 200;
    for (const [a, b] of [
      [from, to],
      [1 - to, 1 - from],
    ] as const) {
      bench.add('body', MATERIALS.carPaint, shellSkin(rows, body, { around: steps, part: [a, b] }), 1);
    }
  };
  // Shares of the outline from the middle of the rear: rear corner, door post, front corner.
  const long = make.front[0] - make.rear[0];
  const wide = make.width - 0.24;
  const total = 2 * (long + wide) * 0.955;
  const corner = wide / 2 / total;
  const [rearPost, frontPost] = [corner + 0.012, 0.5 - corner - 0.004];
  pillar(rearPost - 0.022, rearPost + (make === SPORTS ? 0.085 : 0.04));
  pillar((rearPost + frontPost) / 2 - 0.004, (rearPost + frontPost) / 2 + 0.011);
  pillar(frontPost - 0.014, frontPost + 0.006);
  // Gaps of the doors, bonnet line, handles, mirrors.
  const [y0, y1] = [make.sill + 0.09, make.belt - 0.045];
  const doorFront = make.front[0] - 0.24;
  const doorRear = doorFront - 1.12;
  const side = (y: number, z: number): Vec3 => onSide(hull, y, z, -0.001);
  const upright = (z: number, lean: number): Vec3[] =>
    Array.from({ length: 8 }, (_, i) => side(y0 + ((y1 - y0) * i) / 7, z + lean * (i / 7)));
  panelGap(bench, upright(doorFront, -0.05), 1);
  panelGap(bench, upright(doorRear, 0.02), 1);
  panelGap(
    bench,
    Array.from({ length: 8 }, (_, i) => side(y0, doorRear + ((doorFront - doorRear) * i) / 7)),
    1,
  );
  const trim = make.sill + (make.belt - make.sill) * 0.56;
  for (const s of [1, -1]) {
    const handle = onSide(hull, y1 - 0.09, doorRear + 0.16, 0.012);
    bench.add(
      'chrome',
      MATERIALS.chrome,
      put(roundedBox([0.024, 0.028, 0.16], 0.011, TINTS.chrome), handle[0] * s, handle[1], handle[2]),
      1,
    );
    const strip = Array.from({ length: 12 }, (_, i): Vec3 => {
      const p = onSide(hull, trim, -half + make.wheel * 1.25 + ((make.wheelbase - make.wheel * 2.5) * i) / 11, 0.001);
      return [p[0] * s, p[1], p[2]];
    });
    bench.add('chrome', MATERIALS.chrome, tube(strip, 0.009, TINTS.chrome, { around: 6, steps: 16 }), 1);
    const root = onSide(hull, make.belt - 0.03, doorFront - 0.1, -0.02);
    bench.add(
      'body',
      MATERIALS.carPaint,
      sphere([0.085, 0.065, 0.055], body, { around: 16, centre: [s * (root[0] + 0.13), root[1] + 0.1, root[2]] }),
      1,
    );
    bench.add(
      'glass',
      MATERIALS.chrome,
      sphere([0.07, 0.05, 0.02], TINTS.steel, {
        around: 14,
        centre: [s * (root[0] + 0.13), root[1] + 0.1, root[2] - 0.042],
      }),
      1,
    );
    bench.add(
      'body',
      MATERIALS.carPaint,
      tube(
        [
          [s * root[0], root[1] + 0.02, root[2]],
          [s * (root[0] + 0.1), root[1] + 0.08, root[2]],
        ],
        0.018,
        body,
        { around: 6, steps: 2 },
      ),
      1,
    );
  }
  lights(bench, hull, make, looks.state === 'lit');
  if (taxi || police) {
    const top = make.height;
    const z = (make.front[1] + make.rear[1]) / 2 + 0.3;
    if (taxi) {
      bench.add(
        'roof-sign',
        { roughness: 0.3, emission: 0.5 },
        put(roundedBox([0.5, 0.15, 0.16], 0.04, hex('#fdf6dc')), 0, top + 0.08, z),
        1,
      );
      for (const s of [1, -1]) {
        bench.add(
          'sign-text',
          MATERIALS.paint,
          put(
            lettering('TAXI', 0.4, 0.1, hex('#1d1d1f'), { depth: 0.003 }),
            0,
            top + 0.085,
            z + s * 0.08,
            0,
            s > 0 ? 0 : Math.PI,
          ),
          1,
        );
      }
    } else {
      bench.add(
        'light-bar',
        { roughness: 0.2, emission: 0.8 },
        [
          put(roundedBox([0.42, 0.11, 0.2], 0.04, hex('#1c4fd8')), 0.27, top + 0.06, z),
          put(roundedBox([0.42, 0.11, 0.2], 0.04, hex('#d8221c')), -0.27, top + 0.06, z),
        ],
        1,
      );
    }
  }
  if (make === SPORTS) {
    const y = make.belt + 0.14;
    bench.add(
      'body',
      MATERIALS.carPaint,
      put(roundedBox([make.width - 0.3, 0.03, 0.24], 0.012, body), 0, y, -make.length / 2 + 0.22),
      1,
    );
    for (const s of [1, -1])
      bench.add(
        'body',
        MATERIALS.carPaint,
        put(roundedBox([0.03, 0.18, 0.14], 0.012, body), s * 0.6, y - 0.09, -make.length / 2 + 0.24),
        1,
      );
  }
  rig.wheels!.forEach((w, i) => {
    const name = rig.joints[w.joint]!.name;
    const steel = {
      radius: w.radius,
      width: make === COMPACT ? 0.19 : 0.24,
      side: i % 2 === 0 ? 1 : -1,
      rim: make.rim,
      around: roundness(detail, 0.5, 18, 36),
    } as const;
    wheel(bench, name, w.joint, rig.joints[w.joint]!.position, steel);
  });
  const lit = looks.state === 'lit';
  const lampY = make.sill + (make.belt - make.sill) * 0.62;
  return bench.model({
    rig,
    anchors: {
      'seat-1': anchor(0.36, make.sill + 0.3, -0.1, [0, 0, 1], 1),
      top: anchor(0, make.height, -0.4, undefined, 1),
      driver: anchor(0.36, make.sill + 0.3, -0.1, [0, 0, 1], 1),
    },
    ...(lit
      ? {
          lamps: [1, -1].map((s) => ({
            joint: 1,
            position: [s * 0.55, lampY, make.length / 2 + 0.2] as const,
            intensity: [4, 3.8, 3.2] as const,
            range: 18,
          })),
        }
      : {}),
  });
};

/** A car. */
export const car: ThingEntry = {
  id: 'car',
  kind: 'vehicle',
  words: {
    nouns: ['car', 'automobile', 'vehicle', 'compact car', 'hatchback', 'small car', 'motor car', 'sedan', 'saloon'],
  },
  variants: {
    'sports car': 'sports',
    'race car': 'sports',
    'racing car': 'sports',
    supercar: 'sports',
    suv: 'off-road',
    jeep: 'off-road',
    'off-road vehicle': 'off-road',
    taxi: 'taxi',
    cab: 'taxi',
    'taxi cab': 'taxi',
    'police car': 'police',
  },
  size: [COMPACT.width, COMPACT.height, COMPACT.length],
  source: 'compact car, typical outer measures from data sheets, from memory',
  rig: 'vehicle',
  body: {
    mass: 1150,
    material: 'metal',
    movable: false,
    colliders: (looks): Collider[] => {
      const m = makeOf(looks);
      const [w, l] = [m.width / 2, m.length / 2];
      return [
        boxCollider([-w, m.sill, -l], [w, m.belt, l], 0.1),
        boxCollider([-m.roofWidth, m.belt, m.rear[1] - 0.3], [m.roofWidth, m.height, m.front[1] + 0.25], 0.1),
      ];
    },
  },
  motion: { drive: 12 },
  sounds: ['engine'],
  shape,
};
