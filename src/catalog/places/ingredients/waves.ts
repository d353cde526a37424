/** Sea states as sums of sines: deep-water dispersion ω = √(g·k), heights by the wind (Beaufort), directions around one heading. */
import type { Weather } from '../../../artifacts/stage.ts';
import { hex } from '../../../foundation/colour.ts';
import { cos, sin } from '../../../foundation/exact.ts';
import { createRandom } from '../../../foundation/random.ts';
import type { Water } from '../../entry.ts';

/** What a body of water is like. */
export interface WaterRequest {
  readonly level: number;
  /** Significant wave height, m (0.05 pond, 0.3 bay, 1.2 open sea, 3 storm). */
  readonly height: number;
  /** Wavelength of the largest waves, m. */
  readonly wavelength: number;
  /** Direction the waves run to, rad from +Z towards +X. */
  readonly heading: number;
  /** Spread about the heading, rad. Default 0.6. */
  readonly spread?: number;
  readonly seed: number;
  readonly colours?: 'sea' | 'lagoon' | 'lake' | 'river' | 'pool';
}

const COLOURS: Readonly<Record<NonNullable<WaterRequest['colours']>, readonly [string, string]>> = {
  sea: ['#0c3a52', '#3f9a98'],
  lagoon: ['#0f6f8a', '#6fd0c4'],
  lake: ['#0f323c', '#3a5f58'],
  river: ['#17403f', '#48685a'],
  pool: ['#2f9fc0', '#7fd8dc'],
};

/** Waves of a sea state: seven sines from the largest to a fifth of its length. */
export const waterOf = (request: WaterRequest): Water => {
  const random = createRandom(request.seed).child('waves');
  const count = 7;
  const waves: Water['waves'][number][] = [];
  let energy = 0;
  for (let i = 0; i < count; i++) {
    const k = 1 / (1 + i * 0.75);
    energy += k * k;
  }
  // Significant height = 4·σ, σ² = Σ a²/2.
  const a0 = (request.height / 4) * Math.sqrt(2 / energy);
  for (let i = 0; i < count; i++) {
    const wavelength = request.wavelength / (1 + i * 0.72 + 0.25 * random.next());
    const heading = request.heading + (i === 0 ? 0 : random.range(-1, 1) * (request.spread ?? 0.6));
    const number = (2 * Math.PI) / wavelength;
    waves.push({
      direction: [sin(heading), cos(heading)],
      amplitude: a0 / (1 + i * 0.75),
      wavelength,
      frequency: Math.sqrt(9.81 * number),
      phase: random.range(0, 6.283),
    });
  }
  const [deep, shallow] = COLOURS[request.colours ?? 'sea'];
  return { level: request.level, waves, deep: hex(deep), shallow: hex(shallow) };
};

/** Factor on the usual wave height for weather and words (`sea`: calm, rough). */
export const seaState = (weather: Weather, parameters: Readonly<Record<string, number | string>>): number => {
  const said = parameters.sea ?? parameters.waves;
  if (said === 'calm') return 0.3;
  if (said === 'rough' || said === 'stormy' || weather.kind === 'storm') return 2.6;
  if (typeof said === 'number') return said;
  const wind = Math.sqrt(weather.wind[0] * weather.wind[0] + weather.wind[1] * weather.wind[1]);
  return Math.max(0.5, Math.min(2.2, 0.6 + wind * 0.12));
};
