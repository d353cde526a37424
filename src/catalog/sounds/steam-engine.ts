/** A steam train: four chuffs per turn of the driving wheels (1.6 m), rumble, and pairs of clacks at every rail joint (18 m). */
import { addBurst, addModes, filter, pinkNoise, SAMPLE_RATE, silence } from '../../foundation/signal.ts';
import type { SoundEntry } from '../sound.ts';

/** m from one chuff to the next. */
const CHUFF = (Math.PI * 1.6) / 4;
const JOINT = 18;
const CLACK = [
  { frequency: 330, t60: 0.06, gain: 1 },
  { frequency: 860, t60: 0.04, gain: 0.5 },
  { frequency: 2300, t60: 0.03, gain: 0.25 },
];

export const steamEngine: SoundEntry = {
  id: 'steam-engine',
  kind: 'voice',
  level: 0.8,
  synthesise: ({ seconds, strength, speed, random }) => {
    const out = silence(seconds);
    const speedAt = speed ?? (() => strength * 10);
    const rumble = filter(pinkNoise(out.length, random.child('rumble')), 'low', 180);
    const hiss = filter(pinkNoise(out.length, random.child('hiss')), 'high', 2500);
    const chuffs = random.child('chuffs');
    let travelled = 0;
    let chuff = 0;
    let joint = 0;
    const step = 240;
    for (let i = 0; i < out.length; i++) {
      if (i % step === 0) {
        travelled += (speedAt(i / SAMPLE_RATE) * step) / SAMPLE_RATE;
        if (travelled / CHUFF >= chuff) {
          chuff++;
          const gain = (chuff % 4 === 1 ? 1 : 0.75) * chuffs.range(0.85, 1.1);
          addBurst(out, i, { gain: gain * 1.3, attack: 0.02, t60: 0.2, kind: 'band', frequency: 620, q: 0.5 }, chuffs);
        }
        if (travelled / JOINT >= joint) {
          joint++;
          for (const late of [0, 2.4 / Math.max(2, speedAt(i / SAMPLE_RATE))])
            addModes(out, i + Math.round(late * SAMPLE_RATE), CLACK, 0.25, 0.001);
        }
      }
      const v = Math.min(1, speedAt(i / SAMPLE_RATE) / 12);
      out[i] = out[i]! + rumble[i]! * (0.2 + 1.1 * v) + hiss[i]! * 0.1;
    }
    return out;
  },
};
