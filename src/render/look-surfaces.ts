/** What a look makes of surfaces: materials and colours of a model's parts, before they are packed. */
import type { SurfaceLook } from '../catalog/look.ts';
import type { Material, Part } from '../catalog/model.ts';
import { luminance } from '../foundation/colour.ts';
import { cubed } from './look-cubes.ts';

const styledMaterial = (m: Material, look: SurfaceLook, ground: boolean): Material => {
  const leaf = (m.translucency ?? 0) > 0;
  const softness = look.softness ?? 1;
  const own = (m.opacity ?? 1) < 1 || (m.emission ?? 0) > 0 || m.pattern === 'water';
  const { pattern, ...plain } = m;
  const patterned = look.dents && !own ? { pattern: 'grain' as const, patternScale: 0.06 } : {};
  return {
    ...(look.patterns === 'plain' ? plain : m),
    ...patterned,
    // Gloss is for things: shining grass would look wet.
    roughness:
      own || look.roughness === undefined || (look.roughness < 0.5 && (ground || leaf)) ? m.roughness : look.roughness,
    metalness: (m.metalness ?? 0) * (look.metal ?? 1),
    sheen: (m.sheen ?? 0) * softness,
    // Never quite nothing: by it leaves are known.
    translucency: leaf ? Math.max(0.02, (m.translucency ?? 0) * softness) : 0,
    skin: (m.skin ?? 0) * softness,
  };
};

const saturated = (colours: Float32Array, factor: number): Float32Array => {
  const out = colours.slice();
  for (let i = 0; i + 2 < out.length; i += 4) {
    const l = luminance([out[i]!, out[i + 1]!, out[i + 2]!]);
    for (let k = 0; k < 3; k++) out[i + k] = Math.max(0, l + (out[i + k]! - l) * factor);
  }
  return out;
};

/** The parts of a model as a look shows them. */
export const styledParts = (
  parts: readonly Part[],
  look: SurfaceLook,
  role: 'cast' | 'set' | 'ground',
): readonly Part[] => {
  const ground = role === 'ground';
  const { cubes } = look;
  const made = cubes && !ground ? cubed(parts, role === 'cast' ? cubes.along : cubes.set, cubes.least) : parts;
  return made.map((part) => ({
    ...part,
    material: styledMaterial(part.material, look, ground),
    mesh: look.saturation ? { ...part.mesh, colours: saturated(part.mesh.colours, look.saturation) } : part.mesh,
  }));
};
