/** A flat ground with nothing on it, for tests that bring their own actors. */
import type { Stage } from '../artifacts/stage.ts';

/** The test place `ground`, on a clear and still summer's day. */
export const GROUND_SET: Stage['set'] = {
  place: 'ground',
  parameters: {},
  time: 'day',
  season: 'summer',
  weather: { kind: 'clear', strength: 0, wind: [0, 0] },
  keepOut: [],
  views: [],
  gravity: 9.81,
};
