/** A drinking glass struck: tumbler modes from 1.9 kHz that ring on for half a second, with a bright click. */
import { addBurst, addModes, silence } from '../../foundation/signal.ts';
import type { SoundEntry } from '../sound.ts';

const RATIOS = [
  [1, 0.6, 1],
  [1.013, 0.5, 0.5],
  [2.2, 0.45, 0.7],
  [3.9, 0.3, 0.5],
  [5.9, 0.2, 0.3],
] as const;

export const glass: SoundEntry = {
  id: 'glass',
  kind: 'touch',
  level: 0.7,
  synthesise: ({ strength, size = 1, surface = 'wood', random }) => {
    const out = silence(0.8);
    const first = 1900 / size;
    // Each blow strikes another place, so the modes share differently.
    const modes = RATIOS.map(([ratio, t60, gain]) => ({
      frequency: first * ratio,
      t60,
      gain: gain * random.range(0.5, 1),
    }));
    addModes(out, 0, modes, 0.4, 0.0002 - 0.0001 * Math.min(1, strength));
    const hard = surface === 'stone' || surface === 'concrete' || surface === 'metal' || surface === 'ceramic';
    addBurst(out, 0, { gain: hard ? 0.5 : 0.25, attack: 0.0004, t60: 0.012, kind: 'high', frequency: 3500 }, random);
    return out;
  },
};
