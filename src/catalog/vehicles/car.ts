/** Cars: a rounded compact by default, and sports car, off-roader, taxi and police car from the same patterns. */
import type { Rgb } from '../../foundation/colour.ts';
import { hex } from '../../foundation/colour.ts';
import { board } from '../../foundation/geometry/board.ts';
import { lathe, sphere } from '../../foundation/geometry/lathe.ts';
import { lettering } from '../../foundation/geometry/letters.ts';
import { shade } from '../../foundation/geometry/paint.ts';
import { put } from '../../foundation/geometry/reshape.ts';
import { roundedBox } from '../../foundation/geometry/rounded-box.ts';
import { tube } from '../../foundation/geometry/sweep.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { smoothstep } from '../../foundation/vec.ts';
import type { Collider, Looks, ThingEntry } from '../entry.ts';
import type { Model, Rig } from '../model.ts';
import { anchor, Bench, boxCollider, MATERIALS, roundness, TINTS } from '../things/workshop.ts';
import type { Shell } from './shell.ts';
import { onEnd, onSide, panelGap, shellSkin, wheel, wheelHouses } from './shell.ts';

/** Measures of one make of car, m. */
interface Make {
  readonly length: number;
  readonly width: number;
  readonly height: number;
  readonly wheelbase: number;
  readonly wheel: number;
  /** Underside and window sill above the ground. */
  readonly sill: number;
  readonly belt: number;
  /** How much lower the bonnet's nose and the boot's tail are than the sill of the windows. */
  readonly nose: number;
  readonly tail: number;
  /** Cabin: front and rear end along z, at the belt and at the roof. */
  readonly front: readonly [number, number];
  readonly rear: readonly [number, number];
  readonly roofWidth: number;
  readonly rim: 'hubcap' | 'spokes';
}

const COMPACT: Make = {
  length: 4.1,
  width: 1.78,
  height: 1.48,
  wheelbase: 2.52,
  wheel: 0.315,
  sill: 0.2,
  belt: 0.94,
  nose: 0.19,
  tail: 0.08,
  front: [0.98, 0.34],
  rear: [-1.86, -1.18],
  roofWidth: 0.6,
  rim: 'hubcap',
};
const SPORTS: Make = {
  length: 4.45,
  width: 1.88,
  height: 1.26,
  wheelbase: 2.5,
  wheel: 0.335,
  sill: 0.15,
  belt: 0.83,
  nose: 0.25,
  tail: 0.02,
  front: [0.72, -0.12],
  rear: [-1.95, -0.62],
  roofWidth: 0.53,
  rim: 'spokes',
};
const OFF_ROAD: Make = {
  length: 4.5,
  width: 1.9,
  height: 1.78,
  wheelbase: 2.7,
  wheel: 0.38,
  sill: 0.3,
  belt: 1.13,
  nose: 0.12,
  tail: 0,
  front: [0.92, 0.42],
  rear: [-2.12, -1.9],
  roofWidth: 0.7,
  rim: 'spokes',
};

const makeOf = (looks: Looks): Make =>
  looks.variant === 'sports' ? SPORTS : looks.variant === 'off-road' ? OFF_ROAD : COMPACT;

const COLOURS = ['#c5302b', '#2f6fae', '#e8b83a', '#3f8a6a', '#e9e4d8', '#d9662e', '#5a7f93'];

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

const hullOf = (make: Make): Shell => {
  const [w, l, belt, sill] = [make.width / 2, make.length / 2, make.belt, make.sill];
  const at = (t: number, inset: number): Shell['levels'][number] => ({
    y: sill + (belt - sill) * t,
    width: w - inset,
    front: l - inset * 1.3,
    rear: -l + inset * 1.2,
  });
  // The deck closes towards the foot of the cabin, so that the screens rise from a clean line.
  const toCabin = (t: number): Shell['levels'][number] => {
    const edge = at(1, 0.17);
    const mix = (a: number, b: number): number => a + (b - a) * t;
    return {
      y: belt + 0.012 * t,
      width: mix(edge.width, w - 0.14),
      front: mix(edge.front, make.front[0] - 0.02),
      rear: mix(edge.rear, make.rear[0] + 0.02),
    };
  };
  return {
    exponent: 4.2,
    levels: [
      at(-0.04, 0.2),
      at(-0.02, 0.09),
      at(0.03, 0.05),
      at(0.1, 0.03),
      at(0.2, 0.014),
      at(0.3, 0.005),
      at(0.4, 0),
      at(0.5, 0.003),
      at(0.59, 0.008),
      at(0.67, 0.012),
      at(0.74, 0.012),
      at(0.81, 0.022),
      at(0.88, 0.042),
      at(0.94, 0.072),
      at(0.98, 0.115),
      at(1.0, 0.17),
      ...[0.35, 0.7, 1].map((t) => toCabin(t)),
    ],
    bend: (p) => {
      const high = smoothstep(sill + (belt - sill) * 0.45, belt, p[1]);
      const nose = make.nose * smoothstep(make.front[0] - 0.45, l + 0.1, p[2]);
      const tail = make.tail * smoothstep(-l * 0.45, -l, p[2]);
      return [p[0], p[1] - high * (nose + tail), p[2]];
    },
  };
};

const cabinOf = (make: Make): Shell => {
  const base = make.belt - 0.05;
  const rise = make.height - base;
  const low = make.width / 2 - 0.115;
  const at = (t: number, round: number): Shell['levels'][number] => {
    // Screens bow outwards a little between belt and roof.
    const bow = 0.1 * t * (1 - t);
    return {
      y: base + rise * t,
      width: low + (make.roofWidth - low) * (t * 0.75 + 0.25 * t * t) + bow * 0.4 - round,
      front: make.front[0] + (make.front[1] - make.front[0]) * t + bow - round * 1.5,
      rear: make.rear[0] + (make.rear[1] - make.rear[0]) * t - bow + round * 1.5,
    };
  };
  return {
    exponent: 4.6,
    levels: [
      at(0, 0),
      at(0.12, 0),
      at(0.25, 0),
      at(0.4, 0),
      at(0.55, 0),
      at(0.7, 0),
      at(0.8, 0.002),
      at(0.87, 0.012),
      at(0.92, 0.03),
      at(0.955, 0.06),
      at(0.98, 0.11),
      at(0.993, 0.2),
      at(1, 0.34),
    ],
  };
};

/** Levels of a shell between two of its indices. */
const slice = (shell: Shell, from: number, to: number): Shell => ({
  ...shell,
  levels: shell.levels.slice(from, to + 1),
});

const lights = (bench: Bench, hull: Shell, make: Make, lit: boolean): void => {
  const y = make.sill + (make.belt - make.sill) * 0.62;
  const glow = (emission: number): { roughness: number; emission: number } => ({
    roughness: 0.12,
    emission: lit ? emission : emission * 0.12,
  });
  for (const s of [1, -1]) {
    const x = s * (make.width / 2 - 0.3);
    const p = onEnd(hull, 1, y, x, -0.02);
    const r = make.rim === 'spokes' ? 0.1 : 0.115;
    const tilt = -0.2;
    const turn = (s * Math.PI) / 9;
    const ring = put(
      lathe(
        [
          [r * 0.86, -0.04],
          [r * 1.08, -0.03],
          [r * 1.14, 0.012],
          [r * 1.04, 0.034],
          [r * 0.94, 0.026],
        ],
        TINTS.chrome,
        { around: 28, crease: 1 },
      ),
      0,
      0,
      0,
      Math.PI / 2,
    );
    const lens = put(
      lathe(
        [
          [r * 0.98, 0.012],
          [r * 0.8, 0.034],
          [r * 0.5, 0.05],
          [0, 0.058],
        ],
        hex('#dcdcd4'),
        { around: 28, crease: 2 },
      ),
      0,
      0,
      0,
      Math.PI / 2,
    );
    bench.add('chrome', MATERIALS.chrome, put(put(ring, 0, 0, 0, tilt, turn), p[0], p[1], p[2]), 1);
    bench.add('headlights', glow(2), put(put(lens, 0, 0, 0, tilt, turn), p[0], p[1], p[2]), 1);
    const t = onEnd(hull, -1, y + 0.03, s * (make.width / 2 - 0.2), -0.025);
    bench.add(
      'tail-lights',
      glow(1.4),
      put(roundedBox([0.14, 0.24, 0.08], 0.035, hex('#b3161b'), { edgeSteps: 2 }), t[0], t[1], t[2], 0, -s * 0.5),
      1,
    );
    const b = onEnd(hull, 1, y - 0.2, s * (make.width / 2 - 0.26), -0.01);
    bench.add(
      'indicators',
      glow(0.8),
      put(roundedBox([0.13, 0.05, 0.05], 0.02, hex('#f0922a')), b[0], b[1], b[2], 0, s * 0.35),
      1,
    );
  }
  // Chrome bumpers bent round the corners.
  for (const end of [1, -1] as const) {
    const path: Vec3[] = [];
    for (let i = -7; i <= 7; i++) {
      const x = (i / 7) * (make.width / 2 - 0.2);
      path.push(onEnd(hull, end, make.sill + 0.19, x, 0.022));
    }
    for (const s of [-1, 1]) {
      for (const back of [0.16, 0.36]) {
        const p = onSide(hull, make.sill + 0.19, end * (make.length / 2 - back), 0.022);
        if (s < 0) path.unshift([-p[0], p[1], p[2]]);
        else path.push(p);
      }
    }
    bench.add('chrome', MATERIALS.chrome, tube(path, 0.042, TINTS.chrome, { around: 10, steps: 40 }), 1);
    const plate = onEnd(hull, end, make.sill + 0.33, 0, 0.008);
    bench.add(
      'plates',
      MATERIALS.paint,
      put(board([0.48, 0.11, 0.012], hex('#f1efe6'), { bevel: 0.003 }), plate[0], plate[1], plate[2]),
      1,
    );
    const text = lettering('KN 1926', 0.42, 0.075, hex('#20242c'), { depth: 0.001, lines: 1 });
    bench.add(
      'plate-text',
      MATERIALS.paint,
      put(text, plate[0], plate[1], plate[2] + end * 0.006, 0, end > 0 ? 0 : Math.PI),
      1,
    );
  }
  const grille = onEnd(hull, 1, y - 0.04, 0, -0.018);
  bench.add(
    'dark',
    MATERIALS.rubber,
    put(roundedBox([0.62, 0.13, 0.06], 0.03, hex('#191a1c')), grille[0], grille[1], grille[2], -0.12),
    1,
  );
  for (let i = -1; i <= 1; i++) {
    bench.add(
      'chrome',
      MATERIALS.chrome,
      put(
        roundedBox([0.58, 0.014, 0.02], 0.006, TINTS.chrome, { edgeSteps: 1 }),
        grille[0],
        grille[1] + i * 0.036,
        grille[2] + 0.028 + i * -0.004,
        -0.12,
      ),
      1,
    );
  }
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
  // Cabin: dark glass all round, painted roof and pillars over it.
  const glass = (p: Vec3): Rgb => shade(hex('#33434e'), 0.75 + 0.5 * ((p[1] - make.belt) / (make.height - make.belt)));
  bench.add(
    'glass',
    MATERIALS.darkGlass,
    shellSkin(slice(cabin, 0, 9), glass, { around: around * 0.75, out: -0.012, closeTop: false }),
    1,
  );
  bench.add('body', MATERIALS.carPaint, shellSkin(slice(cabin, 7, 12), body, { around: around * 0.75 }), 1);
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
