/** A conifer: whorls of drooping branches with sprays of needles, narrower and denser towards the tip. */
import type { Looks } from '../../artifacts/stage.ts';
import { cos, pow, sin } from '../../foundation/exact.ts';
import { addBranch, addSprig } from '../../foundation/geometry/foliage.ts';
import { MeshBuilder } from '../../foundation/geometry/mesh.ts';
import { createRandom } from '../../foundation/random.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { addScaled, mix, normalize, scale, smoothstep } from '../../foundation/vec.ts';
import type { Detail, ThingEntry } from '../entry.ts';
import type { Model } from '../model.ts';
import { rigidModel } from '../model.ts';
import { BARK_MATERIAL, LEAVES } from './broadleaf.ts';
import { BARK, NEEDLES, SNOW } from './palette.ts';

const HEIGHT = 10;

interface Level {
  readonly whorls: number;
  /** Branches of the lowest whorl. */
  readonly branches: number;
  /** Sprays along a branch, and how many to each side. */
  readonly sprays: number;
  readonly sides: number;
  /** Half width of a spray as a part of its length. */
  readonly width: number;
}

const level = (detail: Detail): Level => {
  if (detail.pixels > 420) return { whorls: 20, branches: 15, sprays: 4, sides: 2, width: 0.34 };
  if (detail.pixels > 130) return { whorls: 16, branches: 11, sprays: 2, sides: 1, width: 0.46 };
  return { whorls: 8, branches: 8, sprays: 0, sides: 0, width: 0.5 };
};

/** Far away: cones with ragged skirts, 80 to 220 triangles. */
const farConifer = (
  out: MeshBuilder,
  height: number,
  seed: number,
  inner: Vec3,
  tip: Vec3,
  snow: boolean,
  layers: number,
  slim: number,
  bareBelow: number,
): void => {
  const random = createRandom(seed).child('far');
  const points = layers > 9 ? 16 : 10;
  const step = (0.97 - bareBelow) / layers;
  for (let j = 0; j < layers; j++) {
    const t = j / layers;
    const y = height * (bareBelow + step * j);
    const radius = slim * height * (0.235 * (1 - t) + 0.022);
    const first = out.positions.length / 3;
    const tone = random.range(0.85, 1.1);
    for (let k = 0; k < points; k++) {
      const a = (k / points) * 6.2831853 + j * 1.7;
      const r = radius * (k & 1 ? random.range(0.5, 0.72) : random.range(0.95, 1.32));
      const n = normalize([cos(a), 0.6, sin(a)]);
      const c = mix(inner, tip, k & 1 ? 0.2 : 0.85);
      const sag = k & 1 ? 0 : height * step * random.range(0.25, 0.6);
      out.vertex([cos(a) * r, y - sag, sin(a) * r], n, snow && (k & 1) === 0 ? mix(c, SNOW, 0.75) : scale(c, tone));
    }
    const rise = j === layers - 1 ? 0.97 * height - y + 0.03 * height : height * step * 1.75;
    const apex = out.vertex(
      [0, y + rise, 0],
      [0, 1, 0],
      snow ? mix(tip, SNOW, 0.5) : scale(mix(inner, tip, 0.4), tone),
    );
    for (let k = 0; k < points; k++) out.triangle(first + k, apex, first + ((k + 1) % points));
  }
};

/** A conifer of a height (m); `slim` scales its width. */
export const coniferModel = (height: number, looks: Looks, detail: Detail, slim = 1, bareBelow = 0.08): Model => {
  const random = createRandom(looks.seed).child('conifer');
  const lod = level(detail);
  const wood = new MeshBuilder();
  const needles = new MeshBuilder();
  const snow = looks.variant === 'snow' || looks.variant === 'snowy';
  const inner = looks.colour ? scale(looks.colour, 0.55) : NEEDLES[0];
  const light = looks.colour ?? NEEDLES[2];
  const tone = looks.colour ? 1 : random.range(0.85, 1.15);
  addBranch(
    wood,
    [
      [0, -0.02 * height, 0],
      [0, height * 0.5, 0],
      [0, height * 0.97, 0],
    ],
    [height * 0.027, height * 0.017, height * 0.003],
    lod.sides > 1 ? 9 : 5,
    (t) => scale(BARK, 0.62 + 0.2 * t),
  );
  if (lod.sprays === 0) {
    farConifer(needles, height, looks.seed, inner, light, snow, detail.pixels > 60 ? 13 : 8, slim, bareBelow);
  }
  for (let j = 0; j < lod.whorls && lod.sprays > 0; j++) {
    const t = j / (lod.whorls - 1);
    const y = height * (bareBelow + (0.97 - bareBelow) * pow(Math.max(1e-4, t), 0.93));
    const reach = slim * height * (0.255 * pow(Math.max(1e-4, 1 - t), 0.88) + 0.03);
    const branches = Math.max(5, Math.round(lod.branches * (1 - 0.55 * t)));
    for (let k = 0; k < branches; k++) {
      const a = (k / branches) * 6.2831853 + j * 0.7 + random.range(-0.15, 0.15);
      const out: Vec3 = [cos(a), 0, sin(a)];
      const length = reach * random.range(0.82, 1.12);
      const droop = random.range(0.34, 0.49);
      const at = (q: number): Vec3 => [
        out[0] * length * q,
        y + height * 0.015 - length * droop * q * q + length * 0.1 * q * q * q,
        out[2] * length * q,
      ];
      const side: Vec3 = [-out[2], 0, out[0]];
      const shade = tone * random.range(0.8, 1.2);
      for (let q = 0; q < lod.sprays; q++) {
        for (const s of [-1, 0, 1]) {
          for (let e = 0; e < (s === 0 ? 1 : lod.sides); e++) {
            const along = Math.min(1, (q + e * 0.5 + random.next() * 0.3) / lod.sprays);
            const d = normalize(
              addScaled(addScaled([0, -random.range(0.25, 0.45), 0], out, s === 0 ? 1 : 0.75), side, s * 0.75),
            );
            const l =
              length *
              (s === 0 ? 0.36 : 0.3 * (1.15 - along * 0.6)) *
              random.range(0.8, 1.2) *
              (lod.sprays < 4 ? 1.7 : 1);
            const n = normalize([out[0] * 0.5 + side[0] * s * 0.3, 0.85, out[2] * 0.5 + side[2] * s * 0.3]);
            let near = scale(inner, shade * 0.75);
            let far = scale(mix(NEEDLES[1], light, 0.25 + 0.75 * along), shade * (1 + 0.35 * t));
            if (looks.colour) far = scale(light, 0.85 + 0.25 * along);
            if (snow) {
              const lies = smoothstep(0.15, 0.7, along + random.range(-0.25, 0.25)) * 0.92;
              near = mix(near, SNOW, lies * 0.4);
              far = mix(far, SNOW, lies);
            }
            addSprig(needles, at(along), d, l, l * lod.width, n, near, far);
          }
        }
      }
      if (lod.sides > 1 && k % 2 === 0)
        addBranch(wood, [at(0), at(0.5)], [height * 0.005, height * 0.003], 3, () => scale(BARK, 0.55));
    }
  }
  if (lod.sprays > 0) {
    // A dark cone fills the middle, so that no daylight shows through the tree.
    const first = needles.positions.length / 3;
    const sides = lod.sides > 1 ? 10 : 6;
    for (const [t, r] of [
      [0.02, 0.5],
      [0.3, 0.44],
      [0.65, 0.24],
      [0.95, 0.03],
    ] as const) {
      for (let k = 0; k < sides; k++) {
        const a = ((k + t * 3) / sides) * 6.2831853;
        const radius = slim * height * 0.26 * r * (k & 1 ? 1.15 : 0.85);
        needles.vertex(
          [cos(a) * radius, height * (bareBelow + (0.97 - bareBelow) * t), sin(a) * radius],
          normalize([cos(a), 0.35, sin(a)]),
          scale(mix(inner, light, 0.12), tone * (0.6 + 0.25 * t)),
        );
      }
    }
    for (let j = 0; j < 3; j++) {
      for (let k = 0; k < sides; k++) {
        const a = first + j * sides + k;
        const b = first + j * sides + ((k + 1) % sides);
        needles.quad(a, a + sides, b + sides, b);
      }
    }
  }
  return rigidModel([
    { name: 'wood', mesh: wood.build(), material: BARK_MATERIAL },
    { name: 'needles', mesh: needles.build(), material: { ...LEAVES, translucency: 0.45, roughness: 0.8 } },
  ]);
};

/** A conifer. */
export const pine: ThingEntry = {
  id: 'pine',
  kind: 'plant',
  words: {
    nouns: [
      'pine tree',
      'pine',
      'conifer',
      'fir',
      'fir tree',
      'spruce',
      'spruce tree',
      'cedar',
      'cypress',
      'redwood',
      'sequoia',
      'larch',
      'evergreen',
      'evergreen tree',
      'christmas tree',
      'xmas tree',
    ],
  },
  size: [5.2, HEIGHT, 5.2],
  source: 'Half-grown spruce; a mature one is 22 m (research table from field guides).',
  rig: 'rigid',
  body: {
    mass: 2500,
    material: 'wood',
    movable: false,
    colliders: (looks) => [
      { shape: 'cylinder', radius: 0.25 * looks.size, halfHeight: 2.5 * looks.size, centre: [0, 2.5 * looks.size, 0] },
    ],
  },
  shape: (looks, detail) => coniferModel(HEIGHT * looks.size, looks, detail),
};
