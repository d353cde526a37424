/** A guitar: plucked strings (Karplus and Strong 1983), a slow pattern over two chords. */
import { SAMPLE_RATE, silence } from '../../foundation/signal.ts';
import type { SoundEntry } from '../sound.ts';

/** G and C major, Hz. */
const CHORDS = [
  [98, 146.83, 196, 246.94, 392],
  [130.81, 164.81, 196, 261.63, 329.63],
] as const;
const PATTERN = [0, 2, 3, 4, 3, 2, 1, 3] as const;

export const guitar: SoundEntry = {
  id: 'guitar',
  kind: 'voice',
  level: 0.5,
  lasts: 'played',
  synthesise: ({ seconds, random }) => {
    const out = silence(seconds);
    for (let k = 0; k * 0.3 < seconds; k++) {
      const chord = CHORDS[Math.floor(k / PATTERN.length) % CHORDS.length]!;
      const period = Math.round(SAMPLE_RATE / chord[PATTERN[k % PATTERN.length]!]!);
      const string = new Float32Array(period);
      for (let i = 0; i < period; i++) string[i] = random.range(-1, 1) * 0.35;
      let before = 0;
      const first = Math.round(k * 0.3 * SAMPLE_RATE);
      const end = Math.min(out.length, first + SAMPLE_RATE * 2);
      for (let i = first, at = 0; i < end; i++) {
        const now = string[at]!;
        out[i] = out[i]! + now * Math.min(1, (end - i) / 4800);
        string[at] = 0.997 * (0.55 * now + 0.45 * before);
        before = now;
        at = at + 1 === period ? 0 : at + 1;
      }
    }
    return out;
  },
};
