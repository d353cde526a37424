/** A ball's bounce: the thump of its skin and the short ring of the air inside. */
import { addBurst, addModes, silence } from '../../foundation/signal.ts';
import type { SoundEntry } from '../sound.ts';

const SOFT = new Set(['grass', 'snow', 'sand', 'soil', 'water', 'cloth', 'plant', 'flesh']);

export const ball: SoundEntry = {
  id: 'ball',
  kind: 'touch',
  level: 0.8,
  synthesise: ({ strength, size = 1, surface = 'wood', random }) => {
    const out = silence(0.3);
    const soft = SOFT.has(surface);
    const modes = [
      { frequency: random.range(88, 96) / size, t60: 0.11, gain: 1 },
      { frequency: 235 / size, t60: 0.09, gain: 0.6 },
      { frequency: 415 / size, t60: 0.06, gain: 0.3 },
      { frequency: 980 / size, t60: soft ? 0.03 : 0.12, gain: soft ? 0.02 : 0.09 },
    ];
    addModes(out, 0, modes, soft ? 0.5 : 0.75, 0.004 - 0.002 * Math.min(1, strength));
    const slap = {
      gain: soft ? 0.18 : 0.35,
      attack: 0.001,
      t60: 0.03,
      kind: 'band',
      frequency: soft ? 500 : 1100,
      q: 0.7,
    } as const;
    addBurst(out, 0, slap, random);
    return out;
  },
};
