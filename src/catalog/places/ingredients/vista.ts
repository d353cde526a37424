/**
 * The land beyond a place, out to the horizon: a polar grid round the cameras, fine near them and coarse far away, only in the
 * directions that are seen. High cameras get a finer one, because they look down on what low ones see edge-on.
 */
import type { Rgb } from '../../../foundation/colour.ts';
import { cos, sin } from '../../../foundation/exact.ts';
import { MeshBuilder, withSmoothNormals } from '../../../foundation/geometry/mesh.ts';
import { fbm } from '../../../foundation/noise.ts';
import { smoothstep } from '../../../foundation/vec.ts';
import type { Part } from '../../model.ts';
import type { Glade } from './glade.ts';
import type { Sight } from './sight.ts';

/** What covers the land at a spot. */
export interface Cover {
  /** Height above the land, m. */
  readonly lift: number;
  readonly colour: Rgb;
}

/** Land to the horizon. */
export interface Vista {
  /** Where the place itself is. */
  readonly glade: Glade;
  /** Where the land ends, m from the cameras. Default 7000. */
  readonly far?: number;
  /** Height of the land itself (m), `beyond` m outside of the glade. */
  readonly land: (x: number, z: number, beyond: number) => number;
  /** What grows there; `spacing` is the distance of neighbouring vertices, m: finer things cannot be shown. */
  readonly cover: (x: number, z: number, spacing: number, beyond: number) => Cover;
  readonly name?: string;
}

/** Eyes above this height (m) see the land from above. */
const HIGH = 10;
/** The land reaches this far (m) under the place's own ground. */
const OVERLAP = 3;

/** Does any camera look down on the land? */
export const looksDown = (sight: Sight): boolean => sight.lenses.some((l) => l.eye[1] > HIGH);

/** Middle of the cameras on the ground plane. */
const middleOf = (sight: Sight): readonly [number, number] => {
  let x = 0;
  let z = 0;
  for (const { eye } of sight.lenses) {
    x += eye[0] / sight.lenses.length;
    z += eye[2] / sight.lenses.length;
  }
  return [x, z];
};

/** Directions tried when the seen sector is looked for. */
const TRIED = 120;

/** The directions (rad from +Z towards +X) from a point in which cameras see land, as one sector. */
const sectorFrom = (sight: Sight, [cx, cz]: readonly [number, number]): readonly [number, number] => {
  const seen = Array.from({ length: TRIED }, (_, i) => {
    const a = (i / TRIED) * 2 * Math.PI;
    return [20, 50, 160, 500, 2000, 6000].some((r) => sight.sees(cx + sin(a) * r, 4, cz + cos(a) * r, 2 + r * 0.05));
  });
  // The longest stretch that nobody sees is left out.
  let longest = 0;
  let end = 0;
  let run = 0;
  for (let i = 0; i < TRIED * 2; i++) {
    run = seen[i % TRIED] ? 0 : Math.min(TRIED, run + 1);
    if (run > longest) {
      longest = run;
      end = i % TRIED;
    }
  }
  const step = (2 * Math.PI) / TRIED;
  if (longest < 6) return [0, 2 * Math.PI];
  return [(end - 1) * step, (end + TRIED - longest + 2) * step];
};

/** The land as one part. */
export const vistaPart = (sight: Sight, vista: Vista): Part => {
  const { glade, far = 7000 } = vista;
  const high = looksDown(sight);
  const [cx, cz] = middleOf(sight);
  const [first, last] = sectorFrom(sight, [cx, cz]);
  const width = last - first;
  const columns = Math.max(24, Math.min(high ? 320 : 220, Math.round(width / (high ? 0.0075 : 0.011))));
  const out = new MeshBuilder();
  const outside: boolean[] = [];
  let rows = 0;
  for (let r = Math.max(6, -glade(cx, cz) - OVERLAP - 2); ; rows++) {
    const coarse = smoothstep(150, high ? 3000 : 2000, r);
    const step = r * (high ? 0.019 + 0.05 * coarse : 0.04 + 0.05 * coarse);
    const spacing = Math.max(step, (r * width) / columns);
    for (let i = 0; i <= columns; i++) {
      const a = first + (width * i) / columns;
      const x = cx + sin(a) * r;
      const z = cz + cos(a) * r;
      const beyond = glade(x, z);
      const { lift, colour } = vista.cover(x, z, spacing, beyond);
      out.vertex([x, vista.land(x, z, beyond) + lift, z], [0, 1, 0], colour);
      outside.push(beyond > -OVERLAP);
    }
    if (r >= far) break;
    r = Math.min(far, r + step);
  }
  const w = columns + 1;
  for (let j = 0; j < rows; j++) {
    for (let i = 0; i < columns; i++) {
      const a = j * w + i;
      if (outside[a] || outside[a + 1] || outside[a + w] || outside[a + w + 1]) out.quad(a, a + w, a + w + 1, a + 1);
    }
  }
  return {
    name: vista.name ?? 'vista',
    mesh: withSmoothNormals(out.build()),
    material: { roughness: 1, sheen: 0.1, castsShadow: false, pattern: 'grain', patternScale: 1.1 },
  };
};

/**
 * Rolling hills that rise gently with the distance from a glade, whose ground goes on a little way.
 * @param ground height of the place's own terrain, m
 * @param steepness rise per metre of distance, about 0.1
 */
export const rollingLand =
  (ground: (x: number, z: number) => number, offset: number, steepness = 0.1): Vista['land'] =>
  (x, z, beyond) => {
    const own = smoothstep(90, 6, beyond);
    const rise = steepness * Math.min(900, Math.max(0, beyond - 8));
    const broad = fbm(x / 420 + offset, z / 420, 5, 3);
    const small = fbm(x / 110 + offset, z / 110, 9, 2);
    const hills = rise * (1.35 * smoothstep(0.3, 0.75, broad) - 0.12) + 7 * smoothstep(0, 120, beyond) * (small - 0.5);
    const here = own > 0 ? Math.max(-40, Math.min(40, ground(x, z))) : 0;
    // Below the place's ground at its edge, above it where that ends.
    const over = 0.45 * smoothstep(0, 9, beyond) - 0.25 * smoothstep(0, -OVERLAP, beyond);
    return own * (here + over) + (1 - own) * hills;
  };
