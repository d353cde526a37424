/** A forest: tall trunks all round, undergrowth, moss and fallen leaves, a clearing just large enough for the action. */
import { hex } from '../../foundation/colour.ts';
import { fbm, noise } from '../../foundation/noise.ts';
import { mix, scale, smoothstep } from '../../foundation/vec.ts';
import type { PlaceEntry, SetRequest, Terrain } from '../entry.ts';
import type { Model } from '../model.ts';
import { broadleafModel } from '../plants/broadleaf.ts';
import { coniferModel } from '../plants/conifer.ts';
import { DIRT, GRASS } from '../plants/palette.ts';
import { seasonCanopy, woodsPart } from './ingredients/country.ts';
import type { Prop } from './ingredients/dressing.ts';
import { dressingFor, growsFromHead } from './ingredients/dressing.ts';
import { fernProp } from './ingredients/ferns.ts';
import { gladeOf } from './ingredients/glade.ts';
import { groundPart } from './ingredients/ground.ts';
import { growLawn, meadowTint } from './ingredients/lawn.ts';
import { strewLitter } from './ingredients/litter.ts';
import { scatter } from './ingredients/scatter.ts';
import { atFrame } from './ingredients/sight.ts';
import { SNOW_MATERIAL, snowColour } from './ingredients/snow.ts';
import { bushProp, leafVariant, rocks } from './ingredients/thickets.ts';
import { looksDown } from './ingredients/vista.ts';

/** Distance from the middle at which single trees give way to the closed wood, m. */
const EDGE = 48;
/** The same when a camera looks down: a ring of trees round bare ground would show. */
const CLEARING = 20;

type Ground = Pick<SetRequest, 'seed' | 'parameters' | 'season' | 'weather'>;

const terrainOf = (request: Ground): Terrain => {
  const o = (request.seed % 499) * 4.7;
  return {
    height: (x, z) => {
      const wild = smoothstep(2.5, 12, Math.sqrt(x * x * 0.5 + z * z));
      return (0.12 + 0.9 * wild) * (fbm(x * 0.12 + o, z * 0.12, 2, 3) - 0.5) + (z < -8 ? (-8 - z) * 0.035 : 0);
    },
    surface: () => (request.parameters.cover === 'snow' ? 'snow' : 'soil'),
  };
};

/** Crowns that throw no shadow: most of them, so that the sun comes through in patches as through the gaps of a real wood. */
const lightShade = (model: Model): Model => ({
  ...model,
  parts: model.parts.map((p) => (p.name === 'wood' ? p : { ...p, material: { ...p.material, castsShadow: false } })),
});

/** A forest. */
export const forest: PlaceEntry = {
  id: 'forest',
  words: {
    nouns: [
      'forest',
      'woods',
      'wood',
      'woodland',
      'forest floor',
      'clearing',
      'grove',
      'pine forest',
      'enchanted forest',
      'wilderness',
      'bamboo forest',
      'woodland path',
      'autumn forest',
      'snowy forest',
    ],
  },
  indoor: false,
  covers: ['snow', 'leaves'],
  sounds: ['birds', 'wind'],
  area: { centre: [0, 0, 0], half: [6, 2.6] },
  terrain: terrainOf,
  dress: (request, random) => {
    const terrain = terrainOf(request);
    const o = (request.seed % 499) * 4.7;
    const snow = request.parameters.cover === 'snow';
    const kind = String(request.parameters.trees ?? 'mixed');
    const colours = GRASS[request.season];
    const dressing = dressingFor({ views: request.views, keepOut: request.keepOut, seed: request.seed }, terrain, {
      fine: 3,
      middling: 24,
    });
    const { sight } = dressing;
    const glade = gladeOf(sight, looksDown(sight) ? CLEARING : EDGE, 14);
    const ground = groundPart({
      sight,
      terrain,
      half: 256,
      glade,
      material: snow ? SNOW_MATERIAL : { patternScale: 0.06 },
      colour: (x, z) => {
        const a = fbm(x * 0.6 + o, z * 0.6, 5, 3);
        const fine = noise(x * 11, z * 11, 2);
        const litter = mix(
          hex('#6e5338'),
          request.season === 'autumn' ? hex('#b0702c') : hex('#a3804f'),
          smoothstep(0.3, 0.75, 0.6 * fine + 0.4 * noise(x * 4, z * 4)),
        );
        const moss = mix(hex('#566b30'), hex('#8a9c46'), fine);
        const c = mix(litter, moss, smoothstep(0.5, 0.66, a));
        return snow ? snowColour(x, z, o) : scale(mix(c, DIRT[1], 0.1), 0.72 + 0.5 * noise(x * 5.3, z * 5.3, 8));
      },
    });
    growLawn(
      dressing,
      {
        colours,
        tint: meadowTint(o),
        density: (x, z) => (snow ? 0.08 : 0.9) * smoothstep(0.5, 0.62, fbm(x * 0.6 + o, z * 0.6, 5, 3)),
        height: () => 0.12,
        range: 26,
        budget: 26000,
        snow,
      },
      random.child('lawn'),
    );
    if (!snow)
      strewLitter(
        dressing,
        (x, z) => 0.25 + 0.7 * smoothstep(0.56, 0.42, fbm(x * 0.6 + o, z * 0.6, 5, 3)),
        random.child('litter'),
        request.season === 'autumn' || request.parameters.cover === 'leaves' ? 'autumn' : 'wood',
      );
    // Tall trees with bare lower trunks; the crowns close above the frame.
    const broad: Prop = {
      name: 'forest-tree',
      crown: 0.4,
      height: 16,
      girth: 0.55,
      reach: 3,
      individuals: 3,
      shape: (looks, detail) =>
        lightShade(
          broadleafModel(
            16,
            { ...looks, variant: leafVariant(request) },
            detail,
            hex(request.seed % 3 === 0 ? '#7d6a58' : '#8a7258'),
            0.42,
            0.62,
          ),
        ),
      detail: { most: 1400 },
    };
    const tall: Prop = {
      name: 'forest-pine',
      crown: 0.4,
      height: 17,
      girth: 0.5,
      reach: 2.6,
      individuals: 3,
      shape: (looks, detail) =>
        lightShade(coniferModel(17, snow ? { ...looks, variant: 'snow' } : looks, detail, 0.7, 0.34)),
      detail: { most: 1400 },
    };
    const shadyBroad: Prop = {
      ...broad,
      name: 'shady-tree',
      individuals: 1,
      shape: (looks, detail) =>
        broadleafModel(16, { ...looks, variant: leafVariant(request) }, detail, hex('#8a7258'), 0.42, 0.62),
    };
    const shadyTall: Prop = {
      ...tall,
      name: 'shady-pine',
      individuals: 1,
      shape: (looks, detail) => coniferModel(17, snow ? { ...looks, variant: 'snow' } : looks, detail, 0.7, 0.34),
    };
    const young: Prop = {
      ...tall,
      name: 'young-pine',
      crown: 0.05,
      height: 4,
      girth: 0.8,
      reach: 1,
      individuals: 2,
      shape: (looks, detail) => coniferModel(4, snow ? { ...looks, variant: 'snow' } : looks, detail, 1.15, 0.06),
    };
    const free = (x: number, z: number): boolean => Math.abs(z) > 2.2 || Math.abs(x) > 7.5;
    const stand = (x: number, z: number, chance: number): boolean => {
      if (!free(x, z) || growsFromHead(sight, x, z, 0.2)) return false;
      const conifer = kind === 'pine' || (kind === 'mixed' && noise(x * 0.06 + o, z * 0.06) > 0.5);
      const k = 0.85 + 0.3 * chance;
      // What stands about the action lets the sun through.
      const [fx, fz] = sight.focus;
      const shady = (chance * 37) % 1 < 0.14 && (x - fx) * (x - fx) + (z - fz) * (z - fz) > 15 * 15;
      return dressing.put(conifer ? (shady ? shadyTall : tall) : shady ? shadyBroad : broad, x, z, {
        scale: 0.75 + 0.45 * chance,
        tint: [k * (0.92 + 0.2 * ((chance * 53) % 1)), k, k * (0.9 + 0.2 * ((chance * 29) % 1))],
        individual: Math.floor(chance * 11),
      });
    };
    // Two or three trunks frame the first picture.
    const lens = sight.lenses[0]!;
    for (const [x, depth, chance] of [
      [-0.88, 0.85, 0.3],
      [0.94, 1.35, 0.7],
      [-0.72, 1.9, 0.9],
      [0.6, 2.3, 0.2],
      [-0.38, 2.7, 0.5],
    ] as const) {
      const p = atFrame(lens, x, Math.min(12, lens.reach) * depth);
      stand(p[0], p[2], chance);
    }
    scatter(
      { from: [-46, -52], to: [46, 40] },
      3.4,
      random.child('trees'),
      (x, z) => {
        const r = Math.sqrt(x * x + z * z);
        return r < 5 ? 0 : 0.62;
      },
      ({ x, z, chance }) => {
        const d = sight.distance(x, 1, z);
        if (d > 46) return;
        stand(x, z, chance);
      },
    );
    scatter(
      { from: [-26, -30], to: [26, 24] },
      3.1,
      random.child('young'),
      () => 0.16,
      ({ x, z, chance }) => {
        if (free(x, z) && !growsFromHead(sight, x, z, 0.4)) dressing.put(young, x, z, { scale: 0.4 + 0.7 * chance });
      },
    );
    const fern = fernProp(request.season, snow);
    scatter(
      { from: [-24, -28], to: [24, 20] },
      0.95,
      random.child('ferns'),
      (x, z) => 0.75 * smoothstep(0.46, 0.62, noise(x * 0.3 + o, z * 0.3, 7)),
      ({ x, z, chance }) => {
        if (free(x, z) || chance > 0.7) dressing.put(fern, x, z, { scale: 0.6 + 0.7 * chance, follow: true });
      },
    );
    scatter(
      { from: [-26, -30], to: [26, 22] },
      2.3,
      random.child('bushes'),
      (x, z) => 0.3 * smoothstep(0.5, 0.6, noise(x * 0.2 + o, z * 0.2, 2)),
      ({ x, z, chance }) => {
        if (free(x, z)) dressing.put(bushProp(request), x, z, { scale: 0.5 + 0.8 * chance, lift: -0.08 });
      },
    );
    rocks(dressing, random.child('rocks'), { free, density: 0.1, size: 0.8, ...(snow ? { variant: 'snow' } : {}) });
    const far = woodsPart({
      sight,
      terrain,
      season: request.season,
      snow,
      seed: request.seed,
      glade,
      canopy: seasonCanopy(request.season, snow, 14, (x, z) =>
        kind === 'pine' ? 1 : kind === 'mixed' ? smoothstep(0.44, 0.58, noise(x * 0.02 + o, z * 0.02)) : 0,
      ),
      inside: snow ? hex('#8a949a') : request.season === 'autumn' ? hex('#4a3a20') : hex('#22321f'),
    });
    return { ground: [ground, far], pieces: dressing.pieces() };
  },
};
