/** A hoof coming down: a wood-block pair and a ring of the shoe on hard ground, a deep thud on soft (facts/sound, "Footsteps"). */
import { addBurst, addModes, silence } from '../../foundation/signal.ts';
import type { SoundEntry } from '../sound.ts';

const HARD = new Set(['asphalt', 'concrete', 'stone', 'brick', 'ceramic', 'metal', 'ice', 'wood']);

export const hooves: SoundEntry = {
  id: 'hooves',
  kind: 'touch',
  level: 0.7,
  synthesise: ({ strength, size = 1, surface = 'soil', random }) => {
    const out = silence(0.25);
    const pitch = random.range(0.93, 1.07) / size;
    if (HARD.has(surface)) {
      const modes = [
        { frequency: 820 * pitch, t60: 0.045, gain: 1 },
        { frequency: 1950 * pitch, t60: 0.035, gain: 0.7 },
        { frequency: 3900 * pitch, t60: 0.13, gain: 0.16 },
        { frequency: 150 * pitch, t60: 0.05, gain: 0.5 },
      ];
      addModes(out, 0, modes, 0.7, 0.0004);
      addBurst(out, 0, { gain: 0.3, attack: 0.0005, t60: 0.015, kind: 'band', frequency: 3000 }, random);
      return out;
    }
    // A thud that sinks as the ground gives way, and the hollow knock of the hoof itself.
    const modes = [
      { frequency: 74 * pitch, t60: 0.1, gain: 1 },
      { frequency: 118 * pitch, t60: 0.08, gain: 0.8 },
      { frequency: 235 * pitch, t60: 0.05, gain: 0.4 },
    ];
    addModes(out, 0, modes, 0.6 + 0.2 * strength, 0.002);
    addBurst(out, 0, { gain: 0.5, attack: 0.003, t60: 0.05, kind: 'low', frequency: 360 }, random);
    return out;
  },
};
