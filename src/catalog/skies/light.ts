/**
 * Sun or moon, sky, haze and exposure for a place, a time, a season and a weather. Elevations, key-to-fill ratios and colours follow the
 * practice of film lighting (key 4:1 by day, 1.3:1 when overcast, 8:1 at night; warm key, cool fill).
 */
import type { Light, Season, TimeOfDay, Weather } from '../../artifacts/stage.ts';
import type { Rgb } from '../../foundation/colour.ts';
import { luminance } from '../../foundation/colour.ts';
import { cos, sin } from '../../foundation/exact.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { mix, scale } from '../../foundation/vec.ts';

/** What the light depends on. */
export interface LightRequest {
  readonly time: TimeOfDay;
  readonly weather: Weather;
  readonly season: Season;
  /** The place entry, or what matters of it. */
  readonly place: { readonly id?: string; readonly indoor?: boolean; readonly airless?: boolean };
  /** What lies on the ground: `snow` throws light back up. */
  readonly cover?: string;
  /** `rainbow`: the sun stands low behind the camera. */
  readonly sky?: string;
  /** Where the camera stands, rad from +Z towards +X (as `Shot.azimuth`). Default 0. */
  readonly cameraAzimuth?: number;
  /** Where the sun stands relative to the camera, rad: 0 behind the camera, π in the frame, negative to its left. Default by time. */
  readonly sunAzimuth?: number;
}

/** One row of the table of times: everything for a clear sky over land. */
interface Hour {
  /** deg above the horizon */
  readonly elevation: number;
  /** deg from behind the camera, negative: left */
  readonly azimuth: number;
  readonly key: Rgb;
  readonly ambient: Rgb;
  readonly ground: Rgb;
  readonly zenith: Rgb;
  readonly horizon: Rgb;
  readonly fog: Rgb;
  readonly glow: Rgb;
  /** 1/m */
  readonly haze: number;
  readonly clouds: number;
  readonly stars: number;
}

const HOURS: Readonly<Record<TimeOfDay, Hour>> = {
  dawn: {
    elevation: 2.5,
    azimuth: -148,
    key: [1.7, 0.92, 0.6],
    ambient: [0.5, 0.56, 0.8],
    ground: [0.26, 0.24, 0.24],
    zenith: [0.13, 0.2, 0.44],
    horizon: [0.95, 0.62, 0.5],
    fog: [0.58, 0.5, 0.56],
    glow: [0.55, 0.27, 0.13],
    haze: 0.006,
    clouds: 0.35,
    stars: 0.12,
  },
  morning: {
    elevation: 24,
    azimuth: -98,
    key: [5.7, 4.05, 2.5],
    ambient: [0.5, 0.72, 1.12],
    ground: [0.33, 0.32, 0.22],
    zenith: [0.12, 0.32, 0.74],
    horizon: [0.98, 0.86, 0.7],
    fog: [0.62, 0.69, 0.78],
    glow: [0.42, 0.27, 0.1],
    haze: 0.0026,
    clouds: 0.3,
    stars: 0,
  },
  day: {
    elevation: 42,
    azimuth: -74,
    key: [5.8, 4.5, 3.05],
    ambient: [0.52, 0.76, 1.2],
    ground: [0.34, 0.33, 0.22],
    zenith: [0.1, 0.29, 0.7],
    horizon: [0.74, 0.84, 0.96],
    fog: [0.55, 0.66, 0.8],
    glow: [0.3, 0.2, 0.08],
    haze: 0.0019,
    clouds: 0.35,
    stars: 0,
  },
  afternoon: {
    elevation: 29,
    azimuth: -66,
    key: [5.9, 4.05, 2.2],
    ambient: [0.52, 0.74, 1.14],
    ground: [0.35, 0.33, 0.2],
    zenith: [0.1, 0.29, 0.7],
    horizon: [0.92, 0.88, 0.8],
    fog: [0.57, 0.66, 0.78],
    glow: [0.45, 0.26, 0.08],
    haze: 0.0021,
    clouds: 0.35,
    stars: 0,
  },
  golden: {
    elevation: 13,
    azimuth: -122,
    key: [7.6, 4.35, 1.9],
    ambient: [0.6, 0.68, 0.92],
    ground: [0.4, 0.31, 0.2],
    zenith: [0.16, 0.29, 0.6],
    horizon: [1.12, 0.78, 0.47],
    fog: [0.76, 0.6, 0.47],
    glow: [0.95, 0.52, 0.16],
    haze: 0.003,
    clouds: 0.35,
    stars: 0,
  },
  sunset: {
    elevation: 5,
    azimuth: -146,
    key: [5.6, 2.35, 0.82],
    ambient: [0.46, 0.48, 0.72],
    ground: [0.3, 0.21, 0.16],
    zenith: [0.1, 0.15, 0.38],
    horizon: [1.06, 0.45, 0.17],
    fog: [0.66, 0.43, 0.37],
    glow: [0.95, 0.38, 0.1],
    haze: 0.0046,
    clouds: 0.45,
    stars: 0,
  },
  dusk: {
    elevation: 12,
    azimuth: 150,
    key: [0.34, 0.36, 0.52],
    ambient: [0.3, 0.36, 0.6],
    ground: [0.14, 0.13, 0.17],
    zenith: [0.045, 0.08, 0.24],
    horizon: [0.6, 0.36, 0.32],
    fog: [0.26, 0.25, 0.36],
    glow: [0.2, 0.09, 0.05],
    haze: 0.0075,
    clouds: 0.3,
    stars: 0.35,
  },
  night: {
    elevation: 38,
    azimuth: 118,
    key: [1.6, 2.05, 3.2],
    ambient: [0.4, 0.55, 1],
    ground: [0.07, 0.1, 0.19],
    zenith: [0.012, 0.022, 0.066],
    horizon: [0.055, 0.085, 0.18],
    fog: [0.05, 0.075, 0.15],
    glow: [0.05, 0.065, 0.1],
    haze: 0.006,
    clouds: 0.2,
    stars: 1,
  },
};

const RADIANS = Math.PI / 180;

/** Where the sun stands for a rainbow to show, deg: its bow of 42° round the opposite point rises 26° before the camera. */
const BOW = { elevation: 16, azimuth: 14 } as const;

/** Unit vector for an elevation (rad) and an azimuth (rad from +Z towards +X). */
const direction = (elevation: number, azimuth: number): Vec3 => [
  cos(elevation) * sin(azimuth),
  sin(elevation),
  cos(elevation) * cos(azimuth),
];

/**
 * Where the sun or moon stands at a time when nobody says otherwise, seen from a camera at this azimuth (rad).
 * @param side −1: as in the table; 1: mirrored to the other side of the camera
 */
export const usualSun = (time: TimeOfDay, cameraAzimuth: number, side: 1 | -1 = -1): Vec3 =>
  direction(HOURS[time].elevation * RADIANS, cameraAzimuth - side * HOURS[time].azimuth * RADIANS);

/** How much of the sun each weather lets through at full strength, how grey it makes the sky, and its haze. */
const WEATHERS: Readonly<
  Record<Weather['kind'], { sun: number; grey: number; dim: number; haze: number; start: number; clouds: number }>
> = {
  clear: { sun: 1, grey: 0, dim: 1, haze: 0, start: 9, clouds: 0 },
  cloudy: { sun: 0.82, grey: 0.18, dim: 1, haze: 0.0008, start: 9, clouds: 0.6 },
  overcast: { sun: 0.09, grey: 1, dim: 0.96, haze: 0.003, start: 8, clouds: 1 },
  rain: { sun: 0.06, grey: 1, dim: 0.76, haze: 0.0085, start: 6, clouds: 1 },
  snow: { sun: 0.1, grey: 0.95, dim: 1, haze: 0.011, start: 5, clouds: 1 },
  fog: { sun: 0.16, grey: 0.9, dim: 0.98, haze: 0.042, start: 2.5, clouds: 0.9 },
  storm: { sun: 0.03, grey: 1, dim: 0.5, haze: 0.009, start: 6, clouds: 1 },
};

/** Light on the airless moon: one hard white sun, black sky, only the ground throws light back. */
const airlessLight = (request: LightRequest, azimuth: number): Light => ({
  time: request.time,
  sun: { direction: direction(27 * RADIANS, azimuth), colour: [6.6, 6.4, 6.1], softness: 0.0047, moon: false },
  sky: {
    zenith: [0.0006, 0.0007, 0.001],
    horizon: [0.0006, 0.0007, 0.001],
    ambient: [0.045, 0.05, 0.06],
    ground: [0.2, 0.195, 0.19],
  },
  clouds: 0,
  stars: 1.7,
  fog: { colour: [0, 0, 0], density: 0, start: 1000, sunGlow: [0, 0, 0] },
  exposure: 1,
  lamps: [],
});

/** Where the sun stands for rooms, rad: their windows are in the left wall, so it shines in from there, a little from behind. */
const WINDOW_AZIMUTH = -112 * RADIANS;

/** In the evening the lamps of a room stand at its walls, behind whoever acts: a warm light from the open side shows faces. */
const EVENING_KEY = { position: [1.9, 2.5, 3.4], intensity: [8.5, 6.6, 4.6], range: 10 } as const;

/**
 * Light in a room: sun or moon through the windows in the left wall, whichever way the camera looks; cool light of the sky, warm bounce
 * off the floor. What the windows and lamps themselves give are lamps of the set.
 */
const indoorLight = (request: LightRequest, hour: Hour): Light => {
  const weather = WEATHERS[request.weather.kind];
  const evening = request.time === 'night' || request.time === 'dusk';
  const sun = request.weather.kind === 'clear' ? 1 : lerpWeather(1, weather.sun, request.weather.strength);
  const ambient: Rgb = evening ? [0.34, 0.3, 0.36] : mix([0.74, 0.78, 0.86], scale(hour.key, 0.18), 0.22);
  return {
    time: request.time,
    sun: {
      direction: direction(Math.max(27, Math.min(36, hour.elevation)) * RADIANS, WINDOW_AZIMUTH),
      colour: scale(hour.key, (evening ? 0.7 : 1.5) * sun),
      softness: sun < 0.5 ? 0.12 : 0.014,
      moon: request.time === 'night',
    },
    sky: {
      zenith: hour.zenith,
      horizon: hour.horizon,
      ambient,
      ground: evening ? [0.26, 0.18, 0.13] : [0.66, 0.5, 0.36],
    },
    clouds: 0.3,
    stars: hour.stars,
    fog: { colour: hour.fog, density: 0, start: 50, sunGlow: [0, 0, 0] },
    exposure: 1,
    lamps: evening ? [EVENING_KEY] : [],
  };
};

/** Blue light from above under water. */
const underwaterLight = (request: LightRequest, azimuth: number): Light => {
  const night = request.time === 'night' ? 0.18 : 1;
  return {
    time: request.time,
    sun: {
      direction: direction(68 * RADIANS, azimuth),
      colour: scale([1.9, 2.4, 2.25], night),
      softness: 0.06,
      moon: false,
    },
    sky: {
      zenith: scale([0.2, 0.72, 0.86], night),
      horizon: scale([0.035, 0.24, 0.36], night),
      ambient: scale([0.3, 0.55, 0.66], night),
      ground: scale([0.12, 0.26, 0.28], night),
    },
    clouds: 0,
    stars: 0,
    fog: {
      colour: scale([0.03, 0.23, 0.35], night),
      density: 0.055,
      start: 2.5,
      sunGlow: scale([0.06, 0.16, 0.16], night),
    },
    exposure: 1,
    lamps: [],
  };
};

/** Theatre: a warm key from the front of house, blue side light, and dark beyond. */
const stageLight = (request: LightRequest, azimuth: number): Light => ({
  time: request.time,
  sun: { direction: direction(42 * RADIANS, azimuth), colour: [4.4, 3.7, 2.8], softness: 0.06, moon: false },
  sky: {
    zenith: [0.02, 0.02, 0.03],
    horizon: [0.03, 0.03, 0.04],
    ambient: [0.3, 0.3, 0.38],
    ground: [0.2, 0.15, 0.12],
  },
  clouds: 0,
  stars: 0,
  fog: { colour: [0.06, 0.05, 0.07], density: 0.012, start: 4, sunGlow: [0, 0, 0] },
  exposure: 1,
  lamps: [],
});

/** A soft box, a cool fill and a plain backdrop. */
const studioLight = (request: LightRequest, azimuth: number): Light => ({
  time: request.time,
  sun: { direction: direction(46 * RADIANS, azimuth), colour: [3.6, 3.25, 2.8], softness: 0.16, moon: false },
  sky: {
    zenith: [0.5, 0.54, 0.6],
    horizon: [0.72, 0.73, 0.74],
    ambient: [0.92, 0.98, 1.08],
    ground: [0.5, 0.47, 0.43],
  },
  clouds: 0,
  stars: 0,
  fog: { colour: [0.62, 0.63, 0.65], density: 0, start: 50, sunGlow: [0, 0, 0] },
  exposure: 1,
  lamps: [],
});

/** Part of the night's sky light where lamps and windows light the scene: their pools need dark between them. */
const LAMPLIT: Readonly<Record<string, number>> = { 'city-street': 0.5 };

/** Low light is shown a little brighter than it is, as the eye does. */
const LIFT: Readonly<Partial<Record<TimeOfDay, number>>> = {
  dawn: 1.4,
  sunset: 1.25,
  dusk: 1.15,
  golden: 1.08,
  night: 1.22,
};

/** Factor on the haze where one sees far: mountains and seas would drown in a meadow's haze. */
const CLEAR_AIR: Readonly<Record<string, number>> = {
  mountains: 0.36,
  snowfield: 0.45,
  beach: 0.75,
  ocean: 0.55,
  desert: 0.5,
  lake: 0.9,
  sky: 0.6,
  forest: 1,
  jungle: 1.2,
  swamp: 3,
  volcano: 0.8,
  rooftop: 0.8,
};

/** Where haze begins when the air is clear, m: beyond the action, so that only what is far turns blue. */
const HAZE_START: Readonly<Record<string, number>> = { forest: 13, sky: 160, 'city-street': 22 };
const usualHazeStart = (time: TimeOfDay): number =>
  time === 'dawn' ? 14 : time === 'night' || time === 'dusk' ? 16 : time === 'sunset' || time === 'golden' ? 24 : 32;

const lerpWeather = (clear: number, full: number, strength: number): number =>
  clear + (full - clear) * Math.min(1, 0.35 + 0.65 * strength);

/**
 * The light for a stage.
 *
 * @returns radiances such that a clear day is well exposed with `exposure` 1; a night's subject is about 2.5 stops under
 */
export const lightFor = (request: LightRequest): Light => {
  const hour = HOURS[request.time];
  const id = request.place.id ?? '';
  const camera = request.cameraAzimuth ?? 0;
  const rainbow = request.sky === 'rainbow';
  const side = (request.sunAzimuth ?? -1) < 0 ? -1 : 1;
  const azimuth = (offset: number): number =>
    camera + (rainbow ? side * BOW.azimuth * RADIANS : (request.sunAzimuth ?? offset * RADIANS));
  if (request.place.airless) return airlessLight(request, azimuth(-104));
  if (id === 'underwater') return underwaterLight(request, azimuth(-40));
  if (id === 'studio') return studioLight(request, azimuth(-52));
  if (id === 'stage') return stageLight(request, azimuth(-40));
  if (request.place.indoor) return indoorLight(request, hour);

  const kind = request.weather.kind;
  const weather = WEATHERS[kind];
  const strength = kind === 'clear' ? 0 : Math.min(1, 0.35 + 0.65 * request.weather.strength);
  const to = (clear: number, full: number): number => clear + (full - clear) * strength;
  const grey = to(0, weather.grey);
  const sun = to(1, weather.sun);
  const dim = to(1, weather.dim);
  const night = request.time === 'night' || request.time === 'dusk';
  const daylight = request.time === 'morning' || request.time === 'day' || request.time === 'afternoon';

  // Under cloud the sun's light arrives from the whole sky instead: the ambient takes over part of the key, and loses its blue.
  const skyLight = luminance(hour.ambient) * (night ? 1.15 : 1.45);
  const cool: Rgb = [0.95, 1, 1.07];
  const snow = request.cover === 'snow' || kind === 'snow' || id === 'snowfield';
  // Under a canopy light comes through and off the leaves from everywhere.
  const canopy: Rgb = (id === 'forest' || id === 'jungle' || id === 'swamp') && !snow ? [1.5, 1.5, 1.1] : [1, 1, 1];
  const open = scale(mix(hour.ambient, scale(cool, skyLight), grey), dim);
  const lamplit = request.time === 'night' ? (LAMPLIT[id] ?? 1) : 1;
  const ambient: Rgb = [open[0] * canopy[0] * lamplit, open[1] * canopy[1] * lamplit, open[2] * canopy[2] * lamplit];
  const bounce = snow ? mix(hour.ground, scale([0.86, 0.93, 1.06], luminance(hour.ambient) * 0.95), 0.8) : hour.ground;
  const cover = scale(mix(hour.horizon, scale(cool, luminance(hour.horizon) * 0.9), grey * 0.92), dim);
  const zenith = scale(mix(hour.zenith, scale(cool, luminance(hour.horizon) * 0.62), grey * 0.95), dim);
  // Haze under trees takes the light of their leaves.
  const air: Rgb = id === 'forest' && !night ? mix(hour.fog, [0.4, 0.46, 0.27], 0.6) : hour.fog;
  const hazeColour = scale(
    mix(air, scale([0.97, 1, 1.03], luminance(air) * (kind === 'fog' ? 1.12 : 0.98)), grey * 0.9),
    dim,
  );
  return {
    time: request.time,
    sun: {
      direction: direction((rainbow ? BOW.elevation : hour.elevation) * RADIANS, azimuth(hour.azimuth)),
      colour: scale(
        snow && daylight ? mix(hour.key, scale([1.08, 1, 0.9], luminance(hour.key)), 0.55) : hour.key,
        sun * lamplit,
      ),
      softness: sun < 0.5 ? 0.2 : night ? 0.02 : 0.009,
      moon: request.time === 'night',
    },
    sky: { zenith, horizon: cover, ambient, ground: scale(bounce, dim) },
    clouds: Math.max(hour.clouds * (kind === 'clear' ? 1 : 1), to(hour.clouds, weather.clouds)),
    stars: hour.stars * (1 - grey),
    fog: {
      colour: hazeColour,
      density: hour.haze * (CLEAR_AIR[id] ?? 1) + to(0, weather.haze),
      start: to(HAZE_START[id] ?? usualHazeStart(request.time), id === 'sky' ? 20 : weather.start),
      sunGlow: scale(hour.glow, 1 - grey * 0.9),
    },
    exposure: (snow ? (night ? 0.66 : 0.72) : 1) * (LIFT[request.time] ?? 1),
    lamps: [],
  };
};
