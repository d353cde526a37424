/**
 * Grass over a terrain as instanced patches: half a metre with many thin blades near the cameras, four metres with few wide blades far
 * away, so that the grass has about the same density on screen everywhere. At edges the patches shrink to single tufts.
 */
import type { Rgb } from '../../../foundation/colour.ts';
import { noise } from '../../../foundation/noise.ts';
import type { Random } from '../../../foundation/random.ts';
import { fromHeading, fromTo, mix, multiply, scale, smoothstep } from '../../../foundation/vec.ts';
import type { SetPiece } from '../../entry.ts';
import type { Model } from '../../model.ts';
import { rigidModel } from '../../model.ts';
import { GRASS_MATERIAL, grassPatch } from '../../plants/grass.ts';
import type { GrassColours } from '../../plants/palette.ts';
import type { Dressing } from './dressing.ts';
import { slopeAt } from './dressing.ts';
import { inFrame } from './sight.ts';
import { growStalks } from './snow.ts';

/** How grass grows in a place. */
export interface LawnRequest {
  readonly colours: GrassColours;
  /** How much grass grows at a place, 0–1. */
  readonly density: (x: number, z: number) => number;
  /** Mean height of the blades, m. */
  readonly height: (x: number, z: number) => number;
  /** Tint of a patch. */
  readonly tint?: (x: number, z: number) => Rgb;
  readonly dry?: number;
  /** Under snow nothing grows but a few dry stalks, where the density is above zero. */
  readonly snow?: boolean;
  /** Factor on the number of blades. Default 1. */
  readonly amount?: number;
  /** m; grass ends there. Default 62. */
  readonly range?: number;
  /** Triangles in the frame of the camera that sees most of it. Default 70,000. */
  readonly budget?: number;
}

interface Band {
  /** Side of a patch, m. */
  readonly side: number;
  /** Up to this distance, m. */
  readonly reach: number;
  readonly blades: number;
  readonly halfWidth: number;
  readonly triangles: 1 | 3;
  readonly variants: number;
}

const BANDS: readonly Band[] = [
  { side: 0.5, reach: 4.6, blades: 230, halfWidth: 0.0042, triangles: 3, variants: 4 },
  { side: 1, reach: 8.5, blades: 330, halfWidth: 0.0075, triangles: 3, variants: 3 },
  { side: 2, reach: 17, blades: 800, halfWidth: 0.0125, triangles: 1, variants: 3 },
  { side: 4, reach: 34, blades: 560, halfWidth: 0.028, triangles: 1, variants: 2 },
  { side: 8, reach: 80, blades: 380, halfWidth: 0.068, triangles: 1, variants: 2 },
];

/** The band whose blades suit a distance (m). */
const swardAt = (distance: number): number => {
  const found = BANDS.findIndex((b) => distance < b.reach);
  return found < 0 ? BANDS.length - 1 : found;
};

/** Blades of a patch of one band's size grown as densely as another band. */
const bladesOf = (band: number, sward: number): number => {
  const [size, grown] = [BANDS[band]!.side, BANDS[sward]!];
  return (grown.blades * size * size) / (grown.side * grown.side);
};

/** Height the patches are modelled with; instances are scaled to the wanted one. */
const MODEL_HEIGHT = 0.16;

/** Grow grass; pieces are added to the dressing. */
export const growLawn = (dressing: Dressing, request: LawnRequest, random: Random): void => {
  if (request.snow) {
    growStalks(dressing, request.density, random.child('stalks'));
    return;
  }
  const { sight, clearance, terrain } = dressing;
  const range = request.range ?? 62;
  const instances = new Map<string, SetPiece['instances'][number][]>();
  /** Triangles that each camera sees. */
  const seen = sight.lenses.map(() => 0);
  const budget = request.budget ?? 70000;

  /** Grass height here after keep-outs: nothing higher than they allow. */
  const heightAt = (x: number, z: number): number => {
    const wanted = request.height(x, z);
    const allowed = clearance.allowed(x, z, 0.1);
    if (allowed < wanted) return Math.max(0.03, Math.min(wanted, allowed * 0.8));
    const open = clearance.openness(x, z);
    return open >= 1 ? wanted : wanted * (0.55 + 0.45 * open);
  };
  /** `band` gives the size of the patch, `sward` the blades that suit its distance. */
  const place = (band: number, sward: number, x: number, z: number, tuft: boolean, density: number): void => {
    const own = random.child(`${band},${Math.round(x * 8)},${Math.round(z * 8)}`);
    const b = BANDS[band]!;
    const height = heightAt(x, z) * (0.85 + 0.3 * own.next());
    // A patch that is scaled down would leave gaps: below a fifth under its height short variants are used.
    const short = height < MODEL_HEIGHT * 0.72;
    const factor = tuft
      ? Math.max(0.35, height / MODEL_HEIGHT)
      : short
        ? 1
        : Math.min(1.5, Math.max(0.9, height / MODEL_HEIGHT));
    const form = tuft ? 'tuft' : short ? (height < 0.065 ? 'mown' : 'short') : density < 0.62 ? 'thin' : 'full';
    const key = `grass/${band}/${form}/${sward}/${own.int(0, b.variants - 1)}`;
    const list = instances.get(key) ?? [];
    instances.set(key, list);
    const turn = fromHeading(tuft || b.side < 1 ? own.next() * 6.2831853 : own.int(0, 3) * 1.5707963267948966);
    const rotation = multiply(fromTo([0, 1, 0], slopeAt(terrain, x, z, b.side * 0.4)), turn);
    const tone = 0.93 + 0.14 * own.next();
    const tint = request.tint?.(x, z) ?? [1, 1, 1];
    list.push({
      transform: { position: [x, terrain.height(x, z) - 0.005, z], rotation, scale: factor },
      tint: [tint[0] * tone, tint[1] * tone, tint[2] * tone],
    });
    const cost = tuft
      ? 12 * BANDS[sward]!.triangles
      : bladesOf(band, sward) * BANDS[sward]!.triangles * (form === 'thin' ? 0.5 : 1);
    sight.lenses.forEach((lens, i) => {
      if (inFrame(lens, x, terrain.height(x, z), z, b.side * 0.6)) seen[i]! += cost;
    });
  };
  const visit = (x: number, z: number, side: number): void => {
    const y = terrain.height(x, z);
    const distance = sight.distance(x, y, z);
    if (distance - side > range) return;
    if (!sight.sees(x, y, z, side * 0.75 + 0.25)) return;
    const band = BANDS.findIndex((b) => b.side === side);
    const finer = band > 0 ? BANDS[band - 1]! : undefined;
    const h = side / 2;
    let lowest = 1;
    let highest = 0;
    const step = side > 4 ? 0.25 : 0.5;
    for (let i = -1; i <= 1; i += step * 2 > 0.5 ? 1 : 0.5) {
      for (let j = -1; j <= 1; j += step * 2 > 0.5 ? 1 : 0.5) {
        const d =
          request.density(x + i * h * 0.9, z + j * h * 0.9) *
          (clearance.openness(x + i * h, z + j * h) < 0.01 && request.height(x, z) > 0.1 ? 0.999 : 1);
        lowest = Math.min(lowest, d);
        highest = Math.max(highest, d);
      }
    }
    if (highest < 0.05) return;
    // Mixed ground is split until tufts, unless it is too far to tell.
    const mixed = (highest - lowest > 0.45 || clearance.openness(x, z) < side * 0.7) && distance < 26;
    if (side > 8 || (finer && (distance - side * 0.4 < finer.reach || (mixed && distance < finer.reach * 4)))) {
      for (const [i, j] of [
        [-1, -1],
        [1, -1],
        [-1, 1],
        [1, 1],
      ] as const)
        visit(x + (i * h) / 2, z + (j * h) / 2, h);
      return;
    }
    if (side === 0.5 && highest - lowest > 0.4) {
      const own = random.child(`tufts ${x},${z}`);
      for (let k = 0; k < 5; k++) {
        const px = x + own.range(-0.25, 0.25);
        const pz = z + own.range(-0.25, 0.25);
        if (own.next() < request.density(px, pz)) place(0, swardAt(distance), px, pz, true, 1);
      }
      return;
    }
    const own = random.child(`patch ${x},${z}`);
    const density = (lowest + highest) / 2;
    if (density < 0.3 && own.next() > density / 0.3) return;
    // Patches split for an edge keep the blades of their distance.
    const sward = Math.max(band, swardAt(distance - side * 0.4));
    place(band, sward, x + own.range(-0.08, 0.08) * side, z + own.range(-0.08, 0.08) * side, false, density);
  };
  const extent = Math.ceil((range + 16) / 16) * 16;
  const cx = Math.round(sight.focus[0] / 16) * 16;
  const cz = Math.round(sight.focus[1] / 16) * 16;
  for (let z = cz - extent * 2; z < cz + extent * 2; z += 16) {
    for (let x = cx - extent * 2; x < cx + extent * 2; x += 16) visit(x + 8, z + 8, 16);
  }

  // Too much grass for the budget: fewer blades, each a little wider. Less than the budget (close views): denser.
  const amount = (request.amount ?? 1) * Math.min(2.2, budget / Math.max(1, ...seen));
  for (const [key, list] of instances) {
    const [, bandText, form, swardText] = key.split('/');
    const band = BANDS[Number(bandText)]!;
    const sward = BANDS[Number(swardText)]!;
    // Before the camera gaps show most: there the grass thins out last.
    const kept = Number(swardText) < 2 && amount < 1 ? Math.sqrt(amount) : amount;
    const widen = 1 / Math.sqrt(Math.min(1, Math.max(0.3, kept)));
    const blades = bladesOf(Number(bandText), Number(swardText));
    const tuft = form === 'tuft';
    const height = MODEL_HEIGHT * (form === 'mown' ? 0.28 : form === 'short' ? 0.55 : 1);
    let built: Model | undefined;
    dressing.add({
      key,
      instances: list,
      model: () => {
        built ??= rigidModel([
          {
            name: 'grass',
            mesh: grassPatch(
              {
                side: tuft ? 0.14 : band.side * 1.06,
                blades: Math.max(4, Math.round((tuft ? 12 : blades * (form === 'thin' ? 0.5 : 1)) * kept)),
                height,
                halfWidth: sward.halfWidth * widen * (form === 'mown' ? 0.8 : 1),
                triangles: sward.triangles,
                colours: request.colours,
                dry: request.dry ?? 0.12,
                round: tuft,
              },
              random.child(key),
            ),
            material: { ...GRASS_MATERIAL, castsShadow: band.side < 2 },
          },
        ]);
        return built;
      },
    });
  }
};

/** Ground under grass: the shade between the blades, with quiet patches. `slow` and `fast` are noises in [0, 1]. */
export const lawnColour = (colours: GrassColours, slow: number, fast: number): Rgb => {
  const base = mix(colours.root, colours.blade, 0.15 + 0.6 * smoothstep(0.28, 0.65, slow));
  return scale(mix(base, colours.light, 0.2), 0.58 + 0.42 * fast);
};

/** Dry and lush places of a meadow, as a tint of its patches. */
export const meadowTint =
  (offset: number) =>
  (x: number, z: number): Rgb => {
    const dry = noise(x * 0.16 + offset, z * 0.16, 8);
    const lush = noise(x * 0.55 + offset, z * 0.55, 3);
    const k = 0.86 + 0.28 * lush;
    return [k * (0.9 + 0.3 * dry), k, k * (1.02 - 0.2 * dry)];
  };
