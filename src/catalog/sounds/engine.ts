/**
 * A car: four-stroke engine (firing rate = rpm / 60 · cylinders / 2) through an exhaust, and tyres, whose roar grows with
 * speed and is louder than the engine above 50 km/h (facts/sound, "Machines").
 */
import { cos, exp } from '../../foundation/exact.ts';
import { filter, pinkNoise, SAMPLE_RATE, silence } from '../../foundation/signal.ts';
import type { SoundEntry } from '../sound.ts';

const CYLINDERS = 4;
const IDLE = 800;
/** Speeds (m/s) at which the next gear is taken. */
const GEARS = [5, 10, 16, 23, 60] as const;

const rpmAt = (speed: number): number => {
  let low = 0;
  for (const high of GEARS) {
    if (speed < high)
      return Math.max(IDLE, low === 0 ? 800 + 1700 * (speed / high) : 1500 + (1400 * (speed - low)) / (high - low));
    low = high;
  }
  return 3000;
};

export const engine: SoundEntry = {
  id: 'engine',
  kind: 'voice',
  level: 0.5,
  synthesise: ({ seconds, strength, speed, size = 1, random }) => {
    const out = silence(seconds);
    const tyres = filter(filter(pinkNoise(out.length, random.child('tyres')), 'band', 850, 0.6), 'low', 3500);
    const intake = filter(pinkNoise(out.length, random.child('intake')), 'band', 1100, 0.8);
    const fires = random.child('fires');
    const own = Array.from({ length: CYLINDERS }, () => fires.range(0.85, 1.15));
    const speedAt = speed ?? (() => strength * 12);
    let phase = 0;
    let cylinder = 0;
    let weight = own[0]!;
    let rpm = rpmAt(speedAt(0));
    let roar = 0;
    const glide = exp(-64 / (0.25 * SAMPLE_RATE));
    for (let i = 0; i < out.length; i++) {
      if ((i & 63) === 0) {
        const v = speedAt(i / SAMPLE_RATE);
        rpm = rpmAt(v) + (rpm - rpmAt(v)) * glide;
        const share = Math.min(1.6, v / 15);
        roar = share * Math.sqrt(share);
      }
      phase += ((rpm / 60) * (CYLINDERS / 2)) / size / SAMPLE_RATE;
      if (phase >= 1) {
        phase -= 1;
        cylinder = (cylinder + 1) % CYLINDERS;
        weight = own[cylinder]! * fires.range(0.95, 1.05);
      }
      // Each firing pushes for a quarter of its time.
      const push = phase < 0.25 ? (1 - cos(8 * Math.PI * phase)) * 0.5 * weight : 0;
      const load = 0.35 + 0.4 * Math.min(1, rpm / 3000);
      out[i] = (push - 0.125) * 1.6 * load + intake[i]! * push * 1.2 * load;
      intake[i] = tyres[i]! * roar;
    }
    // The exhaust: a pipe with its own pitch, and what gets through its walls.
    const pipe = filter(out.slice(), 'band', 130, 1.4);
    const body = filter(out.slice(), 'band', 420, 0.8);
    filter(out, 'low', 1900);
    for (let i = 0; i < out.length; i++) out[i] = 0.35 * out[i]! + 0.55 * pipe[i]! + 0.7 * body[i]! + 1.7 * intake[i]!;
    return out;
  },
};
