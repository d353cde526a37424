/** A tuft of grass, and patches of it for whole meadows. */
import type { Rgb } from '../../foundation/colour.ts';
import { hex } from '../../foundation/colour.ts';
import { cos, sin } from '../../foundation/exact.ts';
import { addBlade } from '../../foundation/geometry/foliage.ts';
import type { Mesh } from '../../foundation/geometry/mesh.ts';
import { MeshBuilder } from '../../foundation/geometry/mesh.ts';
import type { Random } from '../../foundation/random.ts';
import { createRandom } from '../../foundation/random.ts';
import { mix, scale } from '../../foundation/vec.ts';
import type { ThingEntry } from '../entry.ts';
import type { Material } from '../model.ts';
import { rigidModel } from '../model.ts';
import type { GrassColours } from './palette.ts';
import { GRASS } from './palette.ts';

/** Grass: soft light through the blades; too fine to cast shadows of its own at a distance. */
export const GRASS_MATERIAL: Material = { roughness: 0.85, translucency: 0.65, twoSided: true };

/** A square patch of grass about the origin. */
export interface PatchRequest {
  /** m */
  readonly side: number;
  readonly blades: number;
  /** Mean height of a blade, m. */
  readonly height: number;
  /** Half width of a blade at the foot, m. */
  readonly halfWidth: number;
  readonly triangles: 1 | 3;
  readonly colours: GrassColours;
  /** Share of dry blades, 0–1. */
  readonly dry: number;
  /** Round instead of square. */
  readonly round?: boolean;
  /** Colour lying on the tips (frost, snow) and how much, 0–1. */
  readonly tips?: { readonly colour: Rgb; readonly amount: number };
}

/** Grass in tufts of 5–9 blades that fan out from one root. */
export const grassPatch = (request: PatchRequest, random: Random): Mesh => {
  const out = new MeshBuilder();
  const { side, colours } = request;
  let left = request.blades;
  while (left > 0) {
    const tuft = Math.min(left, random.int(5, 9));
    left -= tuft;
    let x = random.range(-0.5, 0.5);
    let z = random.range(-0.5, 0.5);
    if (request.round) {
      const a = random.next() * 6.2831853;
      const r = 0.5 * Math.sqrt(random.next());
      x = cos(a) * r;
      z = sin(a) * r;
    }
    const vigour = random.range(0.6, 1.25);
    const dry = random.chance(request.dry);
    const root = mix(colours.root, colours.blade, random.range(0, 0.4));
    const tip = dry
      ? mix(colours.light, colours.dry, random.range(0.4, 1))
      : mix(colours.blade, colours.light, random.range(0.1, 0.8));
    for (let i = 0; i < tuft; i++) {
      const a = random.next() * 6.2831853;
      const r = random.next() * (0.05 + request.halfWidth * 4);
      const height = request.height * vigour * random.range(0.6, 1.3);
      const tone = random.range(0.88, 1.12);
      const tipColour = request.tips ? mix(tip, request.tips.colour, request.tips.amount * random.range(0.6, 1)) : tip;
      addBlade(out, {
        foot: [x * side + cos(a) * r, 0, z * side + sin(a) * r],
        heading: a + random.range(-0.6, 0.6),
        height,
        halfWidth: request.halfWidth * random.range(0.8, 1.3),
        lean: height * random.range(0.18, 0.72),
        root: scale(root, tone),
        tip: scale(tipColour, tone),
        triangles: request.triangles,
      });
    }
  }
  return out.build();
};

/** A tuft of grass; also reeds, wheat. */
export const grass: ThingEntry = {
  id: 'grass',
  kind: 'plant',
  words: {
    nouns: ['grass', 'tuft of grass', 'blade of grass', 'reed', 'wheat', 'weed'],
    plurals: { grasses: 'grass' },
  },
  size: [0.3, 0.3, 0.3],
  source: 'Meadow grass 0.2–0.6 m, from memory.',
  rig: 'rigid',
  variants: { reed: 'reed', wheat: 'wheat' },
  body: {
    mass: 0.05,
    material: 'grass',
    movable: false,
    colliders: (looks) => [
      { shape: 'cylinder', radius: 0.03 * looks.size, halfHeight: 0.1 * looks.size, centre: [0, 0.1 * looks.size, 0] },
    ],
  },
  shape: (looks, detail) => {
    const tall = looks.variant === 'reed' || looks.variant === 'wheat' ? 3 : 1;
    const gold = hex('#c9a552');
    const season =
      looks.variant === 'autumn' || looks.variant === 'winter' || looks.variant === 'spring' ? looks.variant : 'summer';
    const own = looks.colour ?? (looks.variant === 'wheat' ? gold : undefined);
    const colours = own ? { root: scale(own, 0.6), blade: scale(own, 0.9), light: own, dry: own } : GRASS[season];
    const mesh = grassPatch(
      {
        side: 0.16 * looks.size,
        blades: detail.pixels > 60 ? 70 : 16,
        height: 0.22 * tall * looks.size,
        halfWidth: (detail.pixels > 60 ? 0.0035 : 0.01) * looks.size,
        triangles: 3,
        colours,
        dry: 0.15,
        round: true,
      },
      createRandom(looks.seed).child('grass'),
    );
    return rigidModel([{ name: 'grass', mesh, material: GRASS_MATERIAL }]);
  },
};
