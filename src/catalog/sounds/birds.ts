/** Songbirds here and there: near-pure tones with curved pitch, phrases of 2–5 notes and pauses of seconds. */
import { sin } from '../../foundation/exact.ts';
import { addTone, SAMPLE_RATE, silence } from '../../foundation/signal.ts';
import type { SoundEntry } from '../sound.ts';

export const birds: SoundEntry = {
  id: 'birds',
  kind: 'ambience',
  level: 0.05,
  synthesise: ({ seconds, random }) => {
    const out = silence(seconds);
    for (let bird = 0; bird < 3; bird++) {
      const voice = random.child(`bird ${bird}`);
      const base = voice.range(2100, 4800);
      const loud = voice.range(0.25, 0.8);
      let time = voice.range(0.2, 2.5);
      while (time < seconds) {
        const notes = voice.int(2, 5);
        for (let k = 0; k < notes; k++) {
          const from = base * voice.range(0.85, 1.2);
          const bend = voice.range(-0.25, 0.35);
          const trill = voice.chance(0.3) ? 0.03 : 0;
          const length = voice.range(0.06, 0.2);
          addTone(
            out,
            Math.round(time * SAMPLE_RATE),
            length,
            (t) => from * (1 + bend * t * (2 - t) + trill * sin(t * 60)),
            (t) => loud * 0.5 * sin(Math.PI * t),
            [1, 0.12],
          );
          time += length + voice.range(0.03, 0.12);
        }
        time += voice.range(1.2, 4.5);
      }
    }
    return out;
  },
};
