/** Crickets: chirps of sine pulses at 4–5 kHz, 30 pulses a second in chirps of three, two or three times a second. */
import { sin } from '../../foundation/exact.ts';
import { addTone, SAMPLE_RATE, silence } from '../../foundation/signal.ts';
import type { SoundEntry } from '../sound.ts';

export const crickets: SoundEntry = {
  id: 'crickets',
  kind: 'ambience',
  level: 0.025,
  synthesise: ({ seconds, random }) => {
    const out = silence(seconds);
    for (let insect = 0; insect < 4; insect++) {
      const own = random.child(`insect ${insect}`);
      const pitch = own.range(4100, 5000);
      const every = own.range(0.36, 0.55);
      const gain = own.range(0.15, 0.5);
      for (let time = own.range(0, 0.5); time < seconds; time += every * own.range(0.95, 1.05)) {
        for (let k = 0; k < 3; k++) {
          addTone(
            out,
            Math.round((time + k * 0.034) * SAMPLE_RATE),
            0.022,
            () => pitch,
            (t) => gain * sin(Math.PI * t),
          );
        }
      }
    }
    return out;
  },
};
