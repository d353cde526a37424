/** A helium balloon on a string. */
import { hex, luminance } from '../../foundation/colour.ts';
import { cos, sin } from '../../foundation/exact.ts';
import { lathe } from '../../foundation/geometry/lathe.ts';
import type { Mesh } from '../../foundation/geometry/mesh.ts';
import { blotched, shade } from '../../foundation/geometry/paint.ts';
import { put } from '../../foundation/geometry/reshape.ts';
import { tube } from '../../foundation/geometry/sweep.ts';
import type { ThingEntry } from '../entry.ts';
import type { Rig } from '../model.ts';
import { gleam } from './gleam.ts';
import { anchor, Bench, colourOr, roundness } from './workshop.ts';

const STRING = 0.9;
const RADIUS = 0.16;
const TALL = 0.4;
/** Height of the widest place. */
const WAIST = STRING + TALL - RADIUS;
const PIECES = 3;

const RIG: Rig = {
  kind: 'articulated',
  joints: [
    { name: 'root', parent: -1, position: [0, 0, 0] },
    { name: 'balloon', parent: 0, position: [0, STRING, 0] },
    ...Array.from({ length: PIECES }, (_, i) => ({
      name: `string-${i + 1}`,
      parent: i === 0 ? 1 : i + 1,
      position: [0, STRING - (STRING * i) / PIECES, 0] as const,
    })),
  ],
};

/** Radius and height at angle `a` from the neck (0.16) to the top (π): a circle above, drawn out to the neck below. */
const teardrop = (a: number): [number, number] => {
  const low = a < Math.PI / 2;
  return [Math.max(0, RADIUS * sin(a) * (low ? 0.62 + 0.38 * sin(a) : 1)), WAIST - RADIUS * (low ? 1.42 : 1) * cos(a)];
};

/** The string as one skin, so that it bends instead of breaking at its joints. */
const cord = (): Mesh => {
  const path = Array.from({ length: 19 }, (_, i): [number, number, number] => [0, STRING * (1 - i / 18), 0]);
  const mesh = tube(path, 0.0022, shade(hex('#f1ede2'), 1), { around: 5, steps: 36 });
  const count = mesh.positions.length / 3;
  const joints = new Uint8Array(count * 4);
  const weights = new Float32Array(count * 4);
  for (let i = 0; i < count; i++) {
    // Pieces blend over half their length on either side of the joint between them.
    const along = ((STRING - mesh.positions[i * 3 + 1]!) / STRING) * PIECES - 0.5;
    const piece = Math.min(PIECES - 2, Math.max(0, Math.floor(along)));
    const share = Math.min(1, Math.max(0, along - piece));
    joints.set([piece + 2, piece + 3, 0, 0], i * 4);
    weights.set([1 - share, share, 0, 0], i * 4);
  }
  return { ...mesh, skin: { joints, weights } };
};

/** A twelve-inch balloon above 0.9 m of string, whose lower end is the origin. */
export const balloon: ThingEntry = {
  id: 'balloon',
  kind: 'thing',
  words: { nouns: ['balloon', 'helium balloon', 'party balloon', 'toy balloon'] },
  size: [2 * RADIUS, STRING + TALL, 2 * RADIUS],
  source: '12 inch latex balloon blown up tight; net lift of helium about 0.014 kg, from memory',
  rig: 'articulated',
  habitat: 'air',
  body: {
    mass: 0.003,
    material: 'rubber',
    movable: true,
    buoyancy: 1.2,
    colliders: () => [{ shape: 'ball', radius: RADIUS, centre: [0, WAIST, 0] }],
  },
  shape: (looks, detail) => {
    const colour = colourOr(looks, hex('#d23b35'));
    const around = roundness(detail, 0.4, 20, 48);
    const steps = Math.max(12, Math.round(around / 1.6));
    const profile: [number, number][] = [];
    for (let i = 0; i <= steps; i++) profile.push(teardrop(0.16 + ((Math.PI - 0.16) * i) / steps));
    const bench = new Bench();
    const skin = blotched(colour, looks.seed, 0.2, 0.03);
    const rubber = { roughness: 0.16, translucency: 0.4 };
    bench.add('balloon', rubber, lathe(profile, skin, { around, crease: 1 }), 1);
    // The neck, tied: a roll, and below it the lip that flares out.
    const knot = lathe(
      [
        [0.011, STRING + 0.012],
        [0.009, STRING + 0.008],
        [0.0145, STRING + 0.004],
        [0.0145, STRING - 0.001],
        [0.007, STRING - 0.005],
        [0.008, STRING - 0.011],
        [0.019, STRING - 0.026],
        [0.0195, STRING - 0.028],
        [0, STRING - 0.021],
      ].reverse() as [number, number][],
      shade(colour, 0.95),
      { around: 16, crease: 1.6 },
    );
    bench.add('balloon', rubber, knot, 1);
    // A window's light on the upper left, from any side; weaker on pale rubber.
    const radius = (y: number): number =>
      y > WAIST ? Math.sqrt(Math.max(1e-6, RADIUS * RADIUS - (y - WAIST) * (y - WAIST))) : RADIUS;
    const streak = { roughness: 0.4, emission: 0.7, opacity: luminance(colour) > 0.5 ? 0.5 : 0.75, castsShadow: false };
    for (const turn of [0, (2 * Math.PI) / 3, (4 * Math.PI) / 3]) {
      bench.add('gleam', streak, gleam(radius, WAIST + 0.03, WAIST + 0.095, turn - 0.6, 0.045, 8), 1);
      bench.add('gleam', streak, gleam(radius, WAIST - 0.012, WAIST + 0.014, turn - 0.68, 0.026, 6), 1);
    }
    bench.add('string', { roughness: 0.8 }, cord());
    const bow = tube(
      [
        [0.012, 0.004, 0],
        [0, 0, 0.012],
        [-0.012, -0.004, 0],
        [0, 0, -0.012],
      ],
      0.0026,
      hex('#f1ede2'),
      { around: 5, steps: 12, loop: true },
    );
    bench.add('tie', { roughness: 0.8 }, put(bow, 0, STRING - 0.004, 0), 1);
    return bench.model({
      rig: RIG,
      anchors: { handle: anchor(0, 0.02, 0, undefined, PIECES + 1), top: anchor(0, STRING + TALL, 0, undefined, 1) },
    });
  },
};
