/** Weather as numbers, and the side the sun stands on. */
import type { Screenplay } from '../artifacts/screenplay.ts';
import type { Shot, Weather } from '../artifacts/stage.ts';
import { sin } from '../foundation/exact.ts';
import type { Draft } from './draft.ts';

/** Usual strength and wind (m/s along X and Z) of each kind. */
const KINDS: Readonly<Record<Weather['kind'], { strength: number; wind: readonly [number, number] }>> = {
  clear: { strength: 0, wind: [1, 0.3] },
  cloudy: { strength: 0.5, wind: [2, 0.5] },
  overcast: { strength: 0.8, wind: [1.5, 0.4] },
  rain: { strength: 0.6, wind: [2.5, 0.6] },
  snow: { strength: 0.5, wind: [1.2, 0.4] },
  fog: { strength: 0.6, wind: [0.5, 0.2] },
  storm: { strength: 0.9, wind: [9, 2.5] },
};

/** The weather of the stage. */
export const planWeather = (screenplay: Screenplay): Weather => {
  const kind = screenplay.setting.weather;
  const { strength, wind } = KINDS[kind];
  return { kind, strength: screenplay.setting.weatherStrength ?? strength, wind };
};

/** Offset (rad, positive right) of the sun from behind the camera: on the side to which the first face is turned, so that it is lit. */
export const planSunAzimuth = (
  screenplay: Screenplay,
  drafts: readonly Draft[],
  shot: Shot,
): { sunAzimuth?: number } => {
  const first = drafts.find((d) => d.id === shot.subjects[0]);
  const { time } = screenplay.setting;
  if (!first || time === 'dusk') return {};
  const turned = sin(first.heading - shot.azimuth);
  const side = turned >= 0 ? 1 : -1;
  const degrees = Math.PI / 180;
  const offset =
    time === 'dawn' || time === 'sunset' || time === 'golden' ? 128 : time === 'day' ? 72 : time === 'night' ? 112 : 88;
  return { sunAzimuth: side * offset * degrees };
};
