/** A set with nothing in it, for tests that bring their own things. */
import type { Stage } from '../artifacts/stage.ts';

/** Nowhere, on a clear and still summer's day. */
export const VOID_SET: Stage['set'] = {
  place: 'void',
  parameters: {},
  time: 'day',
  season: 'summer',
  weather: { kind: 'clear', strength: 0, wind: [0, 0] },
  keepOut: [],
  views: [],
  gravity: 9.81,
};
