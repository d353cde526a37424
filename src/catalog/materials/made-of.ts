/** Things made of another stuff than usual: a golden statue, an ice castle, a wooden horse. */
import type { Rgb } from '../../foundation/colour.ts';
import { luminance } from '../../foundation/colour.ts';
import type { Mesh } from '../../foundation/geometry/mesh.ts';
import type { Looks, MaterialName, ThingEntry } from '../entry.ts';
import type { Model, Part } from '../model.ts';
import { SURFACES, type Surface, type SurfaceName } from './surfaces.ts';

/** How each material of the physics looks by itself. */
const SURFACE_OF: Readonly<Record<MaterialName, SurfaceName>> = {
  wood: 'wood',
  stone: 'stone',
  metal: 'metal',
  glass: 'glass',
  rubber: 'rubber',
  plastic: 'plastic',
  paper: 'paper',
  cloth: 'cloth',
  leather: 'leather',
  ceramic: 'ceramic',
  flesh: 'skin',
  plant: 'leaf',
  ice: 'ice',
  snow: 'snow',
  sand: 'sand',
  soil: 'soil',
  grass: 'leaf',
  asphalt: 'asphalt',
  concrete: 'concrete',
  water: 'glass',
  brick: 'brick',
  wax: 'wax',
  gold: 'gold',
};

/** Words for stuffs that look otherwise than the material they belong to. */
const SURFACE_NAMED: Readonly<Record<string, SurfaceName>> = {
  marble: 'marble',
  alabaster: 'marble',
  silver: 'silver',
  bronze: 'bronze',
  brass: 'gold',
  copper: 'copper',
  chrome: 'chrome',
  rusty: 'rust',
  rusted: 'rust',
  wool: 'wool',
  woollen: 'wool',
  woolen: 'wool',
  knitted: 'wool',
  cotton: 'cotton',
  denim: 'denim',
  silk: 'silk',
  satin: 'silk',
  velvet: 'silk',
  chocolate: 'chocolate',
  walnut: 'walnut',
  mahogany: 'walnut',
};

/** The look that a word for a stuff asks for beyond its material; undefined: the material's own. */
export const surfaceNamed = (word: string): SurfaceName | undefined => SURFACE_NAMED[word];

/** Stuffs that cover everything, whatever it was. */
const PRECIOUS: readonly SurfaceName[] = [
  'gold',
  'silver',
  'bronze',
  'copper',
  'chrome',
  'glass',
  'ice',
  'snow',
  'chocolate',
  'wax',
  'marble',
  'sand',
];
/** Patterns that are larger on larger things: clouds, veins and dents have no size of their own. */
const GROWING: readonly SurfaceName[] = [
  'ice',
  'marble',
  'gold',
  'silver',
  'bronze',
  'copper',
  'rust',
  'stone',
  'concrete',
  'wood',
  'walnut',
];
const SOFT: readonly SurfaceName[] = ['cloth', 'cotton', 'wool', 'denim', 'silk', 'leather', 'fur'];
/** Parts of buildings and vehicles that stay what they are in plain stuffs. */
const FITTINGS = /roof|window|pane|glass|door|chimney|wheel|tyre|tire|lamp|light/;

const isSoft = (part: Part): boolean => (part.material.sheen ?? 0) > 0.15 || part.material.pattern === 'fabric';
const isKept = (part: Part): boolean => (part.material.opacity ?? 1) < 1 || (part.material.emission ?? 0) > 0;

/** Mean luminance of a mesh's vertices. */
const brightness = (mesh: Mesh): number => {
  let sum = 0;
  const count = mesh.colours.length / 4;
  for (let i = 0; i < count; i++)
    sum += luminance([mesh.colours[i * 4]!, mesh.colours[i * 4 + 1]!, mesh.colours[i * 4 + 2]!]);
  return sum / Math.max(1, count);
};

/** The mesh in one colour; what was darker than `usual` stays a little darker, as carving and casting show it. */
const recoloured = (mesh: Mesh, colour: Rgb, usual: number): Mesh => {
  const colours = mesh.colours.slice();
  for (let i = 0; i < colours.length; i += 4) {
    const own = luminance([colours[i]!, colours[i + 1]!, colours[i + 2]!]) / Math.max(usual, 1e-3);
    const shade = 1 + 0.34 * (Math.min(Math.max(own, 0.1), 1.3) - 1);
    for (let k = 0; k < 3; k++) colours[i + k] = colour[k]! * shade;
    colours[i + 3] = 1;
  }
  return { ...mesh, colours };
};

/** A model as it looks when it is made of a surface. */
export const modelMadeOf = (model: Model, name: SurfaceName, kind: ThingEntry['kind'], colour?: Rgb): Model => {
  const surface: Surface = SURFACES[name];
  const all = model.parts.filter((part) => part.name !== 'fur');
  const soft = SOFT.includes(name);
  const hasBoth =
    all.some((part) => isSoft(part) && !isKept(part)) && all.some((part) => !isSoft(part) && !isKept(part));
  const fittings = kind === 'building' || kind === 'vehicle';
  const affected = (part: Part): boolean => {
    if (isKept(part)) return false;
    if (PRECIOUS.includes(name) || kind === 'animal' || kind === 'person') return true;
    if (fittings && FITTINGS.test(part.name)) return false;
    return !hasBoth || isSoft(part) === soft;
  };
  const largest = all.reduce((a, b) => (b.mesh.indices.length > a.mesh.indices.length ? b : a), all[0]!);
  const usual = brightness(largest.mesh);
  const height = model.bounds.max[1] - model.bounds.min[1];
  const parts = all.map((part) => {
    if (!affected(part)) return part;
    const { twoSided } = part.material;
    const { patternScale = 0.1 } = surface.material;
    const material = {
      ...surface.material,
      ...(GROWING.includes(name) ? { patternScale: patternScale * Math.max(1, Math.sqrt(height / 1.2)) } : {}),
      ...(twoSided ? { twoSided } : {}),
    };
    return { ...part, mesh: recoloured(part.mesh, colour ?? surface.colour, usual), material };
  });
  return { ...model, parts };
};

/** The look asked for, where it is another than the thing's own. */
const askedSurface = (entry: ThingEntry, looks: Looks): SurfaceName | undefined => {
  if (looks.surface !== undefined && looks.surface in SURFACES) return looks.surface as SurfaceName;
  if (looks.material === undefined || looks.material === entry.body.material) return undefined;
  return SURFACE_OF[looks.material];
};

/** The entry, whose model takes on the material that is asked for. */
export const inAnyMaterial = (entry: ThingEntry): ThingEntry => ({
  ...entry,
  shape: (looks, detail) => {
    const name = askedSurface(entry, looks);
    const model = entry.shape(looks, detail);
    return name ? modelMadeOf(model, name, entry.kind, looks.colour) : model;
  },
});
