/** A paw coming down: a soft pat of 150–400 Hz, with the click of claws on hard floors. */
import { addBurst, addModes, silence } from '../../foundation/signal.ts';
import type { SoundEntry } from '../sound.ts';

const FLOOR = new Set(['asphalt', 'concrete', 'stone', 'brick', 'ceramic', 'metal', 'ice', 'wood']);

export const paws: SoundEntry = {
  id: 'paws',
  kind: 'touch',
  level: 0.4,
  synthesise: ({ size = 1, surface = 'soil', random }) => {
    const out = silence(0.12);
    const hard = FLOOR.has(surface);
    const pitch = random.range(0.9, 1.1) / size;
    addModes(
      out,
      0,
      [
        { frequency: 165 * pitch, t60: 0.05, gain: 1 },
        { frequency: 310 * pitch, t60: 0.04, gain: 0.6 },
      ],
      0.5,
      0.002,
    );
    addBurst(out, 0, { gain: 0.3, attack: 0.002, t60: 0.03, kind: 'band', frequency: 520 * pitch, q: 0.7 }, random);
    if (hard) {
      const claw = {
        gain: 0.16,
        attack: 0.0004,
        t60: 0.01,
        kind: 'band',
        frequency: random.range(3200, 5200),
        q: 2,
      } as const;
      addBurst(out, 96, claw, random);
    }
    return out;
  },
};
