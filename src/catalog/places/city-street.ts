/**
 * A street of town houses along x: shops and flats behind the pavement on which people walk across the frame, the road in front, the
 * other side behind the camera, towers above the roofs. With `lane: 'road'` the middle of the place is on the road instead.
 */

import type { Rgb } from '../../foundation/colour.ts';
import { hex } from '../../foundation/colour.ts';
import { MeshBuilder } from '../../foundation/geometry/mesh.ts';
import { fbm, noise } from '../../foundation/noise.ts';
import { lerp, mix, scale, smoothstep } from '../../foundation/vec.ts';
import { skyscraper } from '../buildings/skyscraper.ts';
import { townhouse } from '../buildings/townhouse.ts';
import type { Lane, PlaceEntry, SetRequest, Terrain } from '../entry.ts';
import type { Part } from '../model.ts';
import { SNOW } from '../plants/palette.ts';
import { dressingFor } from './ingredients/dressing.ts';
import { farCityParts } from './ingredients/far-city.ts';
import { atNight, byDay, towerAtNight } from './ingredients/night-windows.ts';
import { addSlab, bands } from './ingredients/slab.ts';
import { snowColour } from './ingredients/snow.ts';
import {
  BIN,
  BOLLARD,
  GRATE,
  hangingLamp,
  lampPost,
  PARK_BENCH,
  planterProp,
  wallLantern,
} from './ingredients/street-furniture.ts';
import { treeProp } from './ingredients/thickets.ts';

/** Height of the kerb, m. */
const KERB = 0.13;
/** Widths, m. */
const PAVEMENT = 6.8;
const ROAD = 7.2;

/** z of the two kerbs and of the two house fronts, m. */
const layout = (
  parameters: SetRequest['parameters'],
): { back: number; nearKerb: number; farKerb: number; front: number } => {
  const width = Number(parameters.width);
  const road = Number.isFinite(width) && width > 3 ? width : ROAD;
  const backKerb = parameters.lane === 'road' ? -road / 2 : 3;
  return { back: backKerb - PAVEMENT, farKerb: backKerb, nearKerb: backKerb + road, front: backKerb + road + PAVEMENT };
};

const terrainOf = (request: Pick<SetRequest, 'parameters'>): Terrain => {
  const at = layout(request.parameters);
  const road = request.parameters.lane === 'road';
  // The action's floor is y = 0: the pavement, or the road.
  const low = road ? 0 : -KERB;
  const high = road ? KERB : 0;
  return {
    height: (_x, z) => (z > at.farKerb && z < at.nearKerb ? low : high),
    surface: (_x, z) =>
      request.parameters.cover === 'snow' ? 'snow' : z > at.farKerb && z < at.nearKerb ? 'asphalt' : 'concrete',
  };
};

const groundParts = (request: SetRequest, focus: number): Part[] => {
  const at = layout(request.parameters);
  const terrain = terrainOf(request);
  const wet = request.weather.kind === 'rain' || request.weather.kind === 'storm' ? request.weather.strength : 0;
  const snow = request.parameters.cover === 'snow';
  const dark = lerp(1, 0.55, wet);
  const o = (request.seed % 499) * 3.3;
  const puddle = (x: number, z: number): number => wet * smoothstep(0.5, 0.62, fbm(x * 0.35 + o, z * 0.5, 2, 3));
  const asphalt = (x: number, z: number): Rgb => {
    const worn = fbm(x * 0.25 + o, z * 0.9, 3, 3);
    const lane = 0.06 * smoothstep(0.55, 0.2, Math.abs(Math.abs(z - (at.farKerb + at.nearKerb) / 2) - 1.8) - 0.3);
    const c = scale(mix(hex('#55575a'), hex('#6b6a68'), worn), dark * (0.94 + lane + 0.1 * noise(x * 5, z * 5)));
    return snow ? mix(c, scale(SNOW, 0.9), 0.6 + 0.4 * smoothstep(0.35, 0.6, fbm(x * 0.2 + o, z * 1.4, 8, 3))) : c;
  };
  const paving = (x: number, z: number): Rgb => {
    const c = scale(
      mix(hex('#86807a'), hex('#9c958b'), fbm(x * 0.5 + o, z * 0.5, 6, 3)),
      dark * (0.92 + 0.16 * noise(Math.floor(x / 0.6) * 7.7, Math.floor(z / 0.6) * 3.3)),
    );
    return snow ? mix(snowColour(x, z, o), c, 0.45 * smoothstep(0.55, 0.7, fbm(x * 0.3 + o, z * 0.9, 4, 3))) : c;
  };
  const road = new MeshBuilder();
  const pavement = new MeshBuilder();
  const kerbs = new MeshBuilder();
  const paint = new MeshBuilder();
  const low = terrain.height(0, (at.farKerb + at.nearKerb) / 2);
  const high = low + KERB;
  for (const [from, to, cell] of bands(-130, 130, focus)) {
    addSlab(road, {
      from: [from, at.farKerb],
      to: [to, at.nearKerb],
      y: low,
      cell: [cell, Math.max(0.4, cell * 0.6)],
      colour: asphalt,
      roughness: (x, z) => lerp(1, lerp(0.42, 0.12, puddle(x, z)), Math.min(1, wet * 1.6)),
    });
    for (const [a, b] of [
      [at.back - 0.6, at.farKerb - 0.16],
      [at.nearKerb + 0.16, at.front + 0.6],
    ] as const) {
      addSlab(pavement, {
        from: [from, a],
        to: [to, b],
        y: high,
        cell: [cell, Math.max(0.6, cell)],
        colour: paving,
        roughness: (x, z) => lerp(1, lerp(0.5, 0.2, puddle(x, z)), Math.min(1, wet * 1.6)),
      });
    }
    const step = Math.max(1, cell * 2);
    for (let x = from; x < to - 0.01; x += step) {
      const end = Math.min(to, x + step);
      for (const [z, outwards] of [
        [at.farKerb, 1],
        [at.nearKerb, -1],
      ] as const) {
        const tone = 0.9 + 0.2 * noise(Math.floor(x) * 3.7, z);
        const c = snow ? scale(SNOW, 0.95) : scale(hex('#8f8b84'), tone * dark);
        const edge = z - outwards * 0.16;
        const v = (px: number, y: number, pz: number, n: readonly [number, number, number]): number =>
          kerbs.vertex([px, y, pz], n, c);
        const top: readonly [number, number, number] = [0, 1, 0];
        const side: readonly [number, number, number] = [0, 0, outwards];
        const round = z - outwards * 0.03;
        const a = [
          v(x, high + 0.004, edge, top),
          v(end, high + 0.004, edge, top),
          v(end, high + 0.004, round, top),
          v(x, high + 0.004, round, top),
        ] as const;
        const b = [
          v(x, high - 0.03, z, side),
          v(end, high - 0.03, z, side),
          v(end, low, z, side),
          v(x, low, z, side),
        ] as const;
        if (outwards > 0) {
          kerbs.quad(a[0], a[3], a[2], a[1]);
          kerbs.quad(a[3], b[0], b[1], a[2]);
          kerbs.quad(b[0], b[3], b[2], b[1]);
        } else {
          kerbs.quad(a[0], a[1], a[2], a[3]);
          kerbs.quad(a[3], a[2], b[1], b[0]);
          kerbs.quad(b[0], b[1], b[2], b[3]);
        }
      }
    }
  }
  const white = snow ? hex('#d9dbdc') : scale(hex('#e4e2da'), lerp(1, 0.8, wet));
  const line = (x0: number, x1: number, z0: number, z1: number): void => {
    addSlab(paint, {
      from: [x0, z0],
      to: [x1, z1],
      y: low + 0.006,
      cell: [0.5, 0.25],
      colour: (x, z) => scale(white, 0.8 + 0.25 * noise(x * 6, z * 6)),
    });
  };
  const middle = (at.farKerb + at.nearKerb) / 2;
  if (!snow) {
    for (let x = -120; x < 120; x += 6) line(x, x + 3, middle - 0.06, middle + 0.06);
    for (let i = 0; i < 7; i++) line(13.2, 16.2, at.farKerb + 0.4 + i * 0.98, at.farKerb + 0.9 + i * 0.98);
  }
  return [
    {
      name: 'road',
      mesh: road.build(),
      material: { roughness: 0.92, pattern: 'asphalt', patternScale: 0.05, castsShadow: false },
    },
    {
      name: 'pavement',
      mesh: pavement.build(),
      material: { roughness: 0.85, pattern: 'tiles', patternScale: 0.6, castsShadow: false },
    },
    { name: 'kerbs', mesh: kerbs.build(), material: { roughness: 0.8, castsShadow: false } },
    { name: 'markings', mesh: paint.build(), material: { roughness: 0.7, castsShadow: false } },
  ];
};

/** A street in a town. */
export const cityStreet: PlaceEntry = {
  id: 'city-street',
  words: {
    nouns: [
      'street',
      'city',
      'city street',
      'town',
      'downtown',
      'avenue',
      'sidewalk',
      'pavement',
      'alley',
      'alleyway',
      'boulevard',
      'main street',
      'neighborhood',
      'neighbourhood',
      'old town',
      'shopping street',
      'suburb',
      'metropolis',
      'intersection',
      'crosswalk',
      'square',
      'street corner',
      'village',
      'bus stop',
      'gas station',
    ],
    plurals: { cities: 'city' },
  },
  indoor: false,
  covers: ['snow'],
  sounds: ['traffic'],
  area: { centre: [0, 0, 0], half: [9, 2.4] },
  terrain: terrainOf,
  lanes: (request) => {
    const at = layout(request.parameters);
    const strip = (near: number, far: number, kind: Lane['kind']): Lane => ({
      from: [-130, (near + far) / 2],
      to: [130, (near + far) / 2],
      width: far - near,
      kind,
    });
    return [
      strip(at.farKerb, at.nearKerb, 'road'),
      strip(at.back, at.farKerb, 'pavement'),
      strip(at.nearKerb, at.front, 'pavement'),
    ];
  },
  colliders: (request) => {
    const at = layout(request.parameters);
    return [
      { shape: 'box', half: [120, 6, 4], centre: [0, 6, at.back - 4] },
      { shape: 'box', half: [120, 6, 4], centre: [0, 6, at.front + 4] },
    ];
  },
  dress: (request, random) => {
    const terrain = terrainOf(request);
    const dressing = dressingFor(request, terrain);
    const { sight } = dressing;
    const at = layout(request.parameters);
    const night = request.time === 'night' || request.time === 'dusk' || request.time === 'sunset';
    const focus = Math.round(sight.focus[0]);
    const floors = 3;
    const sides = [
      [at.back, 1],
      [at.front, -1],
    ] as const;
    for (const [z, facing] of sides) {
      const own = random.child(`houses ${facing}`);
      let x = -112;
      let index = 0;
      while (x < 112) {
        const width = own.pick([6.4, 7.2, 8.4, 9.2]);
        const individual = Math.floor((width - 6) * 10) * 4 + own.int(0, 3);
        const storeys = floors + (individual % 3) - (individual % 7 === 0 ? 1 : 0);
        const height = 12 + storeys * 3;
        const middle = x + width / 2;
        // A gap for a lane now and then, closed by a garden wall's greenery.
        dressing.put(
          {
            name: `house-${individual}`,
            height,
            girth: 0,
            reach: width * 0.75,
            shines: night ? 12 : 0,
            individuals: 1,
            shape: () => {
              const seed = request.seed + individual * 13;
              const house = townhouse({ width, floors: storeys, seed, night, depth: 9 });
              return night ? atNight(house, seed, individual % 4 !== 1) : byDay(house, seed);
            },
          },
          middle,
          z - facing * 4.5,
          { heading: facing > 0 ? 0 : Math.PI, lift: 0, always: true },
        );
        x += width;
        index++;
      }
      void index;
    }
    // Towers above the roofs and across both ends of the street.
    const own = random.child('towers');
    const tower = (x: number, z: number): void => {
      const floorsUp = own.int(14, 34);
      const seed = own.int(1, 6);
      const width = own.range(16, 26);
      dressing.put(
        {
          name: `tower-${seed}`,
          height: floorsUp * 3.8,
          girth: 0,
          reach: width,
          individuals: 1,
          shape: () => {
            const model = skyscraper({ width: 20, floors: 24, seed: request.seed + seed, night });
            return night ? towerAtNight(model, seed) : model;
          },
        },
        x,
        z,
        { heading: own.int(0, 3) * 1.5707963, lift: 0, always: true, scale: width / 20 },
      );
    };
    for (let i = 0; i < 9; i++) tower(-170 + i * 42 + own.range(-9, 9), -70 - own.range(0, 90));
    for (const s of [-1, 1]) for (let i = 0; i < 3; i++) tower(s * (150 + 30 * i), (i - 1) * 26 + at.back);
    const lamp = lampPost(request.time);
    const planter = planterProp(request);
    const hanging = hangingLamp(request.time);
    const inner = at.back + 1.35;
    const lantern = wallLantern(request.time);
    for (let i = -7; i <= 7; i++) {
      const x = i * 13;
      // By the houses, behind those who walk; the other row stands at the far kerb.
      if (i % 2 === 0) dressing.put(hanging, x + 2.1, at.farKerb + 0.2, { heading: 0, lift: 4.9, always: true });
      dressing.put(lamp, x + 4.2, inner, { heading: 0, lift: 0 });
      if (i % 2 !== 0) dressing.put(lamp, x - 3, at.nearKerb + 0.5, { heading: 0, lift: 0 });
      if (
        dressing.put({ ...treeProp(request), individuals: 2 }, x - 2.6, inner + 0.1, {
          scale: 0.5,
          lift: -0.03,
          individual: i & 1,
        })
      ) {
        dressing.put(GRATE, x - 2.6, inner + 0.1, { lift: 0.004, heading: 0 });
      }
      if (i % 2 === 0) dressing.put(lantern, x - 5.2, at.back, { heading: 0, lift: 2.45, always: true });
      dressing.put(planter, x + 7.4, at.back + 0.5, { heading: 0, lift: 0, individual: i & 1 });
      dressing.put(planter, x + 1.2, at.back + 0.5, { heading: 0, lift: 0, individual: (i + 1) & 1 });
      dressing.put(PARK_BENCH, x + 0.2, inner - 0.35, { heading: 0, lift: 0 });
      if (i % 2 === 0) dressing.put(BIN, x + 5.2, inner - 0.1, { lift: 0 });
      for (const k of [0, 1, 2]) dressing.put(BOLLARD, x + 9.4 + k * 1.5, at.farKerb - 0.45, { lift: 0 });
    }
    const city = farCityParts({
      sight,
      // The place is a strip: the street, its houses and their yards.
      glade: (x, z) =>
        Math.max(Math.abs(z - (at.back + at.front) / 2) - (at.front - at.back) / 2 - 12, Math.abs(x) - 128),
      level: terrain.height(0, at.back) - 0.02,
      seed: request.seed,
      snow: request.parameters.cover === 'snow',
      night,
      usual: 17,
      tallest: 110,
      gabled: true,
    });
    return { ground: [...groundParts(request, focus), ...city], pieces: dressing.pieces() };
  },
};
