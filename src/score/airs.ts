/** The air of the place: its own ambiences and the weather's, made in blocks that fade into each other. */
import type { Stage } from '../artifacts/stage.ts';
import type { Catalog } from '../catalog/registry.ts';
import { findPlace } from '../catalog/registry.ts';
import type { Random } from '../foundation/random.ts';
import { SAMPLE_RATE } from '../foundation/signal.ts';
import type { Desk } from './mix.ts';

/** Length of a block and of the fade between two, s: long films need no long buffers. */
const BLOCK = 20;
const OVERLAP = 2;
/** Share of each side that is heard on the other: ears are not walls. */
const CROSS = 0.35;

/** Ambiences of a stage with their strengths. */
export const airsOf = (stage: Stage, catalog: Catalog): { readonly id: string; readonly strength: number }[] => {
  const place = findPlace(catalog, stage.set.place);
  if (place?.airless) return [];
  const { weather, time, season } = stage.set;
  const wind = Math.min(1, Math.sqrt(weather.wind[0] * weather.wind[0] + weather.wind[1] * weather.wind[1]) / 15);
  const wet = weather.kind === 'rain' || weather.kind === 'storm';
  const dark = time === 'night' || time === 'dusk';
  const cold = season === 'winter' || weather.kind === 'snow';
  const strengths = new Map<string, number>();
  for (const id of place?.sounds ?? ['wind']) {
    if (id === 'birds' || id === 'crickets') {
      // Birds by day, crickets by night, neither in rain nor in winter.
      if (!wet && !cold && (dark || id === 'birds')) strengths.set(dark ? 'crickets' : 'birds', 0.5);
    } else if (id === 'wind') strengths.set(id, Math.max(0.2, wind));
    else strengths.set(id, id === 'waves' ? 0.3 + wind : 0.5);
  }
  if (!place?.indoor) {
    if (wet) strengths.set('rain', weather.strength);
    if (weather.kind === 'storm' || wind > 0.4) strengths.set('wind', Math.max(wind, 0.5));
  }
  return [...strengths].map(([id, strength]) => ({ id, strength }));
};

/** Add the air to the desk. Each side has its own randomness. */
export const addAirs = (
  desk: Desk,
  airs: ReturnType<typeof airsOf>,
  catalog: Catalog,
  gain: number,
  random: Random,
): void => {
  const total = desk.left.length;
  const fade = OVERLAP * SAMPLE_RATE;
  const hop = (BLOCK - OVERLAP) * SAMPLE_RATE;
  for (const { id, strength } of airs) {
    const entry = catalog.sounds?.find((s) => s.id === id);
    if (!entry) continue;
    for (let block = 0; block * hop < total; block++) {
      const first = block * hop;
      const n = Math.min(BLOCK * SAMPLE_RATE, total - first);
      const ending = first + n === total;
      for (const side of ['left', 'right'] as const) {
        const other = side === 'left' ? desk.right : desk.left;
        const own = desk[side];
        const sound = entry.synthesise({
          seconds: n / SAMPLE_RATE,
          strength,
          random: random.child(`${id} ${side} ${block}`),
        });
        for (let i = 0; i < n; i++) {
          const rise = block > 0 && i < fade ? Math.sqrt(i / fade) : 1;
          const fall = !ending && n - i < fade ? Math.sqrt((n - i) / fade) : 1;
          const v = sound[i]! * entry.level * gain * rise * fall;
          own[first + i] = own[first + i]! + v;
          other[first + i] = other[first + i]! + v * CROSS;
        }
      }
      if (ending) break;
    }
  }
};
