/** A clock: tick and softer tock, once a second each way. */
import { addBurst, addModes, SAMPLE_RATE, silence } from '../../foundation/signal.ts';
import type { SoundEntry } from '../sound.ts';

export const clock: SoundEntry = {
  id: 'clock',
  kind: 'voice',
  level: 0.25,
  lasts: 'always',
  synthesise: ({ seconds, random }) => {
    const out = silence(seconds);
    for (let k = 0; k * 0.5 < seconds; k++) {
      const at = Math.round((k * 0.5 + 0.2) * SAMPLE_RATE);
      const [gain, pitch] = k % 2 === 0 ? [1, 2500] : [0.7, 2050];
      addBurst(
        out,
        at,
        { gain: 0.5 * gain, attack: 0.0003, t60: 0.01, kind: 'band', frequency: pitch * 1.6, q: 1.5 },
        random,
      );
      addModes(
        out,
        at,
        [
          { frequency: pitch, t60: 0.03, gain: 1 },
          { frequency: 410, t60: 0.06, gain: 0.6 },
        ],
        0.5 * gain,
        0.0002,
      );
    }
    return out;
  },
};
