/** What hangs in the air of a place by hour and weather: banks of low fog, shafts of sunlight. */
import type { Vec3 } from '../../foundation/vec.ts';
import type { PlaceEntry, SetRequest } from '../entry.ts';
import type { EmitterKind } from '../model.ts';

/** A source of particles that stands in the set. */
export interface AirSource {
  readonly kind: EmitterKind;
  readonly position: Vec3;
  readonly size: number;
  readonly strength: number;
}

/** Places over whose wet ground fog gathers. */
const DAMP = /lake|river|swamp|waterfall|meadow|forest|jungle|farm|hill|park/;
const WOODED = /forest|jungle/;

/** How thick fog lies on the ground, 0 none to 1. */
const groundFog = (id: string, { time, weather }: Pick<SetRequest, 'time' | 'weather'>): number => {
  if (weather.kind === 'fog') return 0.5 + 0.5 * weather.strength;
  const calm = weather.kind === 'clear' || weather.kind === 'cloudy';
  if (!calm) return 0;
  if (id === 'swamp') return 0.55;
  return time === 'dawn' && DAMP.test(id) ? 0.6 : 0;
};

/** How strong shafts of light are, 0 none to 1: under trees while the sun is not high. */
const beams = (id: string, { time, weather, parameters, views }: SetRequest): number => {
  // Seen from under the trees only.
  if (!WOODED.test(id) || parameters.cover === 'snow' || views.some(({ eye }) => eye[1] > 10)) return 0;
  if (weather.kind === 'fog') return 0.5;
  if (weather.kind !== 'clear' && weather.kind !== 'cloudy') return 0;
  return time === 'dawn' || time === 'golden' || time === 'sunset' ? 0.9 : time === 'morning' ? 0.8 : 0;
};

/** Sources for a place as it is asked to be, about the middle of what its views look at. */
export const airSources = (place: PlaceEntry, request: SetRequest): readonly AirSource[] => {
  if (place.indoor || place.airless || request.views.length === 0) return [];
  let x = 0;
  let z = 0;
  for (const { target } of request.views) {
    x += target[0] / request.views.length;
    z += target[2] / request.views.length;
  }
  const y = place.terrain(request).height(x, z);
  const fog = groundFog(place.id, request);
  const shafts = beams(place.id, request);
  return [
    // Before and behind what happens, so that it stands in it and not under it.
    ...(fog > 0 ? [{ kind: 'ground-fog', position: [x, y, z - 12], size: 30, strength: fog } as const] : []),
    ...(shafts > 0 ? [{ kind: 'sun-beams', position: [x, y, z - 5], size: 11, strength: shafts } as const] : []),
  ];
};
