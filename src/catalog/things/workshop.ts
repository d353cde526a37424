/** What makers of things share: materials as they come from the shelf, tints of wood, and a bench that gathers parts. */
import type { Rgb } from '../../foundation/colour.ts';
import { hex } from '../../foundation/colour.ts';
import type { Mesh } from '../../foundation/geometry/mesh.ts';
import { boundsOf, mergeMeshes } from '../../foundation/geometry/mesh.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import type { Collider, Detail, Looks } from '../entry.ts';
import { surfaceOf } from '../materials/surfaces.ts';
import type { Anchor, Emitter, Lamp, Material, Model, Part, Rig } from '../model.ts';
import { RIGID_RIG } from '../model.ts';

/** Materials off the shelf. */
export const MATERIALS = {
  wood: surfaceOf('wood', { roughness: 0.6 }),
  paintedWood: { roughness: 0.5 },
  planks: { roughness: 0.7, pattern: 'planks', patternScale: 0.14 },
  paint: { roughness: 0.42 },
  carPaint: { roughness: 0.22, metalness: 0.05 },
  chrome: { roughness: 0.12, metalness: 0.95 },
  steel: surfaceOf('metal', { roughness: 0.32, metalness: 0.8 }),
  iron: { roughness: 0.55, metalness: 0.4 },
  brass: { roughness: 0.25, metalness: 0.85 },
  rubber: surfaceOf('rubber'),
  plastic: { roughness: 0.38 },
  glass: { roughness: 0.05, opacity: 0.25 },
  darkGlass: { roughness: 0.06 },
  cloth: { roughness: 0.9, sheen: 0.35, pattern: 'fabric', patternScale: 0.006 },
  thinCloth: { roughness: 0.85, sheen: 0.2, translucency: 0.35, twoSided: true },
  paper: { roughness: 0.8, pattern: 'paper', patternScale: 0.006 },
  cardboard: { roughness: 0.85, pattern: 'paper', patternScale: 0.012 },
  ceramic: { roughness: 0.22 },
  clay: { roughness: 0.8 },
  leather: surfaceOf('leather', { sheen: 0.1 }),
  plaster: surfaceOf('plaster'),
  brick: { roughness: 0.85, pattern: 'bricks', patternScale: 0.22 },
  stone: surfaceOf('stone'),
  roofTile: surfaceOf('roofTiles'),
  rope: { roughness: 0.9, sheen: 0.2 },
  fruit: { roughness: 0.35 },
  dough: { roughness: 0.75 },
  lit: { roughness: 0.6, emission: 2.5, castsShadow: false },
} as const satisfies Readonly<Record<string, Material>>;

/** Colours that many things have in common. */
export const TINTS = {
  oak: hex('#b98a56'),
  pine: hex('#d8ad72'),
  beech: hex('#d9b389'),
  walnut: hex('#7a5334'),
  chestnut: hex('#9a6238'),
  blackIron: hex('#2b2c2e'),
  steel: hex('#b9bcc0'),
  chrome: hex('#e4e6e8'),
  brass: hex('#d8b055'),
  rubber: hex('#242424'),
  white: hex('#f2efe8'),
  cream: hex('#f0e4c8'),
  glass: hex('#dceef0'),
  windowGlass: hex('#2e3f4c'),
  warmLight: hex('#ffd9a0'),
  red: hex('#c8372d'),
  blue: hex('#2f66b0'),
  green: hex('#3f8f4f'),
  yellow: hex('#f0c030'),
} as const satisfies Readonly<Record<string, Rgb>>;

/** Gathers meshes into parts: everything added under the same name becomes one part. */
export class Bench {
  readonly #parts = new Map<string, { meshes: Mesh[]; material: Material; joint: number }>();
  readonly #emitters: Emitter[] = [];

  /** Add meshes to the part of this name; the first call decides its material and joint. */
  add(name: string, material: Material, meshes: Mesh | readonly Mesh[], joint = 0): this {
    const list = Array.isArray(meshes) ? (meshes as readonly Mesh[]) : [meshes as Mesh];
    const part = this.#parts.get(name);
    if (part) part.meshes.push(...list);
    else this.#parts.set(name, { meshes: [...list], material, joint });
    return this;
  }

  /** Let it give off particles. */
  emits(emitter: Emitter): this {
    this.#emitters.push(emitter);
    return this;
  }

  /** The finished parts. */
  parts(): Part[] {
    return [...this.#parts].map(([name, { meshes, material, joint }]) => ({
      name,
      mesh: mergeMeshes(meshes),
      material,
      joint,
    }));
  }

  /** The finished model. */
  model(
    options: {
      readonly anchors?: Readonly<Record<string, Anchor>>;
      readonly rig?: Rig;
      readonly lamps?: readonly Lamp[];
      readonly emitters?: readonly Emitter[];
    } = {},
  ): Model {
    const parts = this.parts();
    return {
      parts,
      rig: options.rig ?? RIGID_RIG,
      bounds: boundsOf(parts.map((p) => p.mesh)),
      anchors: options.anchors ?? {},
      ...(options.lamps ? { lamps: options.lamps } : {}),
      emitters: [...this.#emitters, ...(options.emitters ?? [])],
    };
  }
}

/** An anchor on the root (or another joint). */
export const anchor = (x: number, y: number, z: number, direction?: Vec3, joint = 0): Anchor => ({
  joint,
  position: [x, y, z],
  ...(direction ? { direction } : {}),
});

/** The asked-for colour, or this one. */
export const colourOr = (looks: Looks, usual: Rgb): Rgb => looks.colour ?? usual;

/** Vertices round something of `size` metres, seen so that the whole model of `height` metres is `detail.pixels` high. */
export const roundness = (detail: Detail, share = 1, least = 8, most = 48): number => {
  const pixels = detail.pixels * share;
  const wanted =
    pixels < 30 ? least : pixels < 120 ? (least * 2 + most) / 3 : pixels < 300 ? (least + 2 * most) / 3 : most;
  return Math.max(least, Math.round(wanted / 2) * 2);
};

/** An axis-parallel box collider from its corners, m. */
export const boxCollider = (min: Vec3, max: Vec3, round?: number): Collider => ({
  shape: 'box',
  half: [(max[0] - min[0]) / 2, (max[1] - min[1]) / 2, (max[2] - min[2]) / 2],
  centre: [(max[0] + min[0]) / 2, (max[1] + min[1]) / 2, (max[2] + min[2]) / 2],
  ...(round === undefined ? {} : { round }),
});

/** A standing cylinder collider from its foot, m. */
export const cylinderCollider = (radius: number, height: number, foot: Vec3 = [0, 0, 0]): Collider => ({
  shape: 'cylinder',
  radius,
  halfHeight: height / 2,
  centre: [foot[0], foot[1] + height / 2, foot[2]],
});

/** Where sizes come from when they are from the fact tables. */
export const FACTS = 'common manufactured sizes (product data sheets), from memory';
