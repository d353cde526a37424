/** Space: the blue edge of the Earth below, a ringed planet far away, stars all round. What is there floats at y = 0. */

import type { Rgb } from '../../foundation/colour.ts';
import { hex } from '../../foundation/colour.ts';
import { cos, sin } from '../../foundation/exact.ts';
import { sphere } from '../../foundation/geometry/lathe.ts';
import { MeshBuilder } from '../../foundation/geometry/mesh.ts';
import { fbm, noise } from '../../foundation/noise.ts';
import { createRandom } from '../../foundation/random.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { addScaled, cross, mix, normalize, scale, smoothstep, sub } from '../../foundation/vec.ts';
import type { PlaceEntry, Terrain } from '../entry.ts';
import type { Part } from '../model.ts';
import { earthColour } from './ingredients/earth.ts';
import { sightOf } from './ingredients/sight.ts';

/** An unseen floor at y = 0: heights are counted from it. */
const terrainOf = (): Terrain => ({ height: () => 0, surface: () => 'soil' });

/** Radius of the Earth as shown, and the distance to its middle, m: a limb that fills the lower third of the picture. */
const EARTH = 720;
const AWAY = 1020;

/** Bands and storms of a gas giant; p on the unit sphere. */
const gasColour = (p: Vec3): Rgb => {
  const flow = p[1] * 7 + 0.7 * fbm(p[0] * 2.4, p[1] * 6, p[2] * 2.4, 4);
  const band = noise(flow * 1.3, 3);
  return mix(
    mix(hex('#b98a5c'), hex('#e3c79a'), smoothstep(0.25, 0.7, band)),
    hex('#8a5a40'),
    smoothstep(0.72, 0.85, band),
  );
};

/** A flat ring about the origin, tilted by its normal's slope. */
const ringPart = (middle: Vec3, inner: number, outer: number, tilt: number): Part => {
  const out = new MeshBuilder();
  const around = 96;
  const bands = 7;
  for (let i = 0; i <= around; i++) {
    const a = (i / around) * 6.2831853;
    for (let j = 0; j <= bands; j++) {
      const r = inner + ((outer - inner) * j) / bands;
      const [x, z] = [cos(a) * r, sin(a) * r];
      out.vertex(
        [middle[0] + x, middle[1] + x * tilt + z * 0.28, middle[2] + z],
        [0, 1, 0],
        scale(hex('#cbb38e'), 0.35 + 0.65 * noise(j * 1.9, 5)),
      );
    }
  }
  for (let i = 0; i < around; i++)
    for (let j = 0; j < bands; j++) {
      const a = i * (bands + 1) + j;
      out.quad(a, a + 1, a + bands + 2, a + bands + 1);
    }
  return {
    name: 'rings',
    mesh: out.build(),
    material: { roughness: 1, emission: 0.25, twoSided: true, castsShadow: false },
  };
};

/** A ball of a planet in the distance. */
const ball = (name: string, middle: Vec3, radius: number, around: number, colour: (p: Vec3) => Rgb): Part => {
  const mesh = sphere(radius, (q) => colour(scale(q, 1 / radius)), { around });
  const positions = mesh.positions.map((v, i) => v + middle[i % 3]!);
  return {
    name,
    mesh: { ...mesh, positions },
    material: { roughness: 0.85, sheen: 0.5, emission: 0.02, castsShadow: false },
  };
};

/** The part of the Earth that a camera over it sees: a cap about the point below, as far as the limb. 19,000 triangles. */
const earthPart = (middle: Vec3, eye: Vec3, ahead: Vec3, turn: number): Part => {
  const up = normalize(sub(eye, middle));
  const right = normalize(cross(ahead, up), [1, 0, 0]);
  const forward = cross(up, right);
  const out = new MeshBuilder();
  const [rings, around] = [64, 150];
  for (let j = 0; j <= rings; j++) {
    const down = 0.05 + (0.82 * j) / rings;
    for (let i = 0; i <= around; i++) {
      const a = 1.8 * ((2 * i) / around - 1);
      const n = addScaled(addScaled(scale(up, cos(down)), forward, sin(down) * cos(a)), right, sin(down) * sin(a));
      // Finer than a globe, as one sees it from near; its poles are out of sight.
      const [s, c] = [sin(turn), cos(turn)];
      const colour = earthColour([3.4 * (n[0] * c + n[1] * s), n[2] * 0.7, 3.4 * (n[1] * c - n[0] * s) + n[2] * 2.5]);
      const haze = smoothstep(0.62, 0.86, down);
      out.vertex(addScaled(middle, n, EARTH), n, mix(scale(colour, 0.5), hex('#7fb2e6'), 0.65 * haze));
    }
  }
  const w = around + 1;
  for (let j = 0; j < rings; j++)
    for (let i = 0; i < around; i++) {
      const v = j * w + i;
      out.quad(v, v + 1, v + w + 1, v + w);
    }
  return {
    name: 'earth',
    mesh: out.build(),
    material: { roughness: 0.9, emission: 0.02, twoSided: true, castsShadow: false },
  };
};

/** Stars as small glowing squares far away, thicker along a band: more than a night sky on Earth shows. */
const starsPart = (eye: Vec3, seed: number): Part => {
  const random = createRandom(seed).child('stars');
  const out = new MeshBuilder();
  for (let i = 0; i < 4200; i++) {
    const u = i % 3 === 0 ? 0.28 * (random.next() + random.next() - 1) : random.range(-1, 1);
    const a = random.next() * 6.2831853;
    const s = Math.sqrt(1 - u * u);
    // The band leans by some 50 degrees.
    const flat: Vec3 = [s * cos(a), u, s * sin(a)];
    const d: Vec3 = [0.64 * flat[0] - 0.77 * flat[1], 0.77 * flat[0] + 0.64 * flat[1], flat[2]];
    const side = normalize(cross(d, [0.1, 1, 0.2]));
    const up = cross(side, d);
    const size = 0.55 + 2.1 * random.next() * random.next() * random.next() * random.next();
    const warm = random.next();
    const colour = scale(mix([1, 0.82, 0.62], [0.7, 0.84, 1], warm), 0.35 + 0.65 * random.next());
    const at = addScaled(eye, d, 1400);
    const corner = (x: number, y: number): number =>
      out.vertex(addScaled(addScaled(at, side, x * size), up, y * size), scale(d, -1), colour);
    out.quad(corner(-1, 0), corner(0, -1), corner(1, 0), corner(0, 1));
  }
  return {
    name: 'stars',
    mesh: out.build(),
    material: { roughness: 1, emission: 2.4, twoSided: true, castsShadow: false },
  };
};

/** Space. */
export const space: PlaceEntry = {
  id: 'space',
  words: {
    nouns: ['space', 'outer space', 'galaxy', 'universe', 'cosmos', 'orbit', 'solar system', 'milky way', 'nebula'],
    plurals: { galaxies: 'galaxy', nebulae: 'nebula' },
  },
  indoor: false,
  airless: true,
  gravity: 0.4,
  sounds: [],
  area: { centre: [0, 0, 0], half: [8, 4] },
  terrain: terrainOf,
  dress: (request) => {
    const sight = sightOf(request.views);
    const lens = sight.lenses[0]!;
    const ahead = normalize([lens.forward[0], 0, lens.forward[2]], [0, 0, -1]);
    const from: Vec3 = [lens.eye[0], 0, lens.eye[2]];
    const turn = (request.seed % 97) * 0.13;
    const middle = addScaled(addScaled(from, ahead, AWAY * 0.63), lens.right, -AWAY * 0.12);
    const earth = earthPart([middle[0], -AWAY * 0.775, middle[2]], lens.eye, ahead, turn);
    const far = addScaled(addScaled(from, ahead, 900), lens.right, 900 * lens.tanX * 0.52);
    const giant: Vec3 = [far[0], lens.eye[1] + lens.forward[1] * 900 + 900 * lens.tanY * 0.5, far[2]];
    return {
      ground: [
        starsPart(lens.eye, request.seed),
        earth,
        ball('planet', giant, 44, 72, gasColour),
        ringPart(giant, 60, 96, 0.2),
      ],
      pieces: [],
    };
  },
};
