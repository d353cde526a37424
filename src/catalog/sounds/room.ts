/** A quiet room: a faint low hum of air and a far refrigerator. */
import { addTone, filter, pinkNoise, SAMPLE_RATE } from '../../foundation/signal.ts';
import type { SoundEntry } from '../sound.ts';

export const room: SoundEntry = {
  id: 'room',
  kind: 'ambience',
  level: 0.03,
  synthesise: ({ seconds, random }) => {
    const out = filter(pinkNoise(Math.round(seconds * SAMPLE_RATE), random), 'low', 220);
    addTone(
      out,
      0,
      seconds,
      () => 100,
      () => 0.03,
      [1, 0.4, 0.15],
    );
    return out;
  },
};
