/** A horse's neigh: two voices at once, 1000–1700 Hz first, 200–500 Hz joining, falling with a tremor (Briefer 2015). */
import { addCall, swellShape } from '../../foundation/call.ts';
import { sin } from '../../foundation/exact.ts';
import { addBurst, addTone, SAMPLE_RATE, silence } from '../../foundation/signal.ts';
import type { SoundEntry } from '../sound.ts';

export const neigh: SoundEntry = {
  id: 'neigh',
  kind: 'voice',
  level: 0.7,
  synthesise: ({ size = 1, random }) => {
    const length = random.range(1.3, 1.7);
    const out = silence(length + 0.5);
    const high = random.range(1150, 1350) / size;
    const low = random.range(320, 380) / size;
    const tremor = (t: number): number => 1 + 0.045 * Math.min(1, t * 3) * sin(t * length * 2 * Math.PI * 12);
    addTone(
      out,
      0,
      length,
      (t) => high * (1.08 - 0.4 * t) * tremor(t),
      (t) => 0.16 * swellShape(t) * (1 - 0.5 * t),
      [1, 0.35, 0.15],
    );
    addCall(
      out,
      Math.round(0.08 * SAMPLE_RATE),
      {
        seconds: length - 0.08,
        pitch: (t) => low * (1.3 - 0.55 * t) * tremor(t),
        loudness: (t) => swellShape(t),
        shut: [
          [900, 1.3, 3],
          [1500, 1, 4],
          [2700, 0.5, 4],
        ],
        breath: 0.18,
        flutter: [12, 0.5],
        jitter: 0.02,
      },
      random,
    );
    for (let k = 0; k < 6; k++) {
      const at = Math.round((length - 0.05 + k * 0.042) * SAMPLE_RATE);
      addBurst(
        out,
        at,
        { gain: 0.3 - k * 0.04, attack: 0.008, t60: 0.05, kind: 'band', frequency: 900, q: 0.6 },
        random,
      );
    }
    return out;
  },
};
