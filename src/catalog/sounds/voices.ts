/** Voices of animals and machines: short recipes after the table of calls (pitch, shape and length per call). */
import { exp, sin } from '../../foundation/exact.ts';
import { addBurst, addTone, filter, pinkNoise, SAMPLE_RATE, silence } from '../../foundation/signal.ts';
import type { SoundEntry } from '../sound.ts';

const SAW = [1, 0.5, 0.33, 0.25, 0.2, 0.16, 0.13, 0.11] as const;
/** Rises fast, falls to the end. */
const pluck = (t: number): number => Math.min(1, t * 12) * (1 - t) * (1 - t);
/** Rises and falls like an arch. */
const arch = (t: number): number => sin(Math.PI * t);

export const bark: SoundEntry = {
  id: 'bark',
  kind: 'voice',
  level: 0.7,
  synthesise: ({ seconds, random }) => {
    const out = silence(Math.max(0.4, seconds));
    const barks = Math.max(1, Math.min(4, Math.floor(seconds / 0.35)));
    for (let k = 0; k < barks; k++) {
      const at = Math.round((k * 0.33 + random.range(0, 0.05)) * SAMPLE_RATE);
      const pitch = random.range(380, 520);
      addTone(
        out,
        at,
        0.16,
        (t) => pitch * (0.85 + 0.45 * t * exp(-3 * t) * 2.7),
        (t) => 0.5 * pluck(t),
        SAW,
      );
      addBurst(out, at, { gain: 0.5, attack: 0.01, t60: 0.13, kind: 'band', frequency: 1100, q: 1 }, random);
    }
    return filter(out, 'band', 900, 0.45);
  },
};

export const meow: SoundEntry = {
  id: 'meow',
  kind: 'voice',
  level: 0.35,
  synthesise: ({ random }) => {
    const out = silence(0.8);
    const pitch = random.range(520, 660);
    addTone(
      out,
      0,
      0.75,
      (t) => pitch * (1 + 0.35 * arch(Math.min(1, t * 1.2))),
      (t) => 0.6 * arch(t),
      SAW,
    );
    return filter(out, 'band', 1400, 0.7);
  },
};

export const neigh: SoundEntry = {
  id: 'neigh',
  kind: 'voice',
  level: 0.6,
  synthesise: ({ random }) => {
    const out = silence(1.6);
    const high = random.range(1050, 1300);
    addTone(
      out,
      0,
      1.5,
      (t) => high * (1.1 - 0.45 * t) * (1 + 0.05 * sin(t * 120)),
      (t) => 0.35 * arch(t),
      [1, 0.4, 0.2],
    );
    addTone(
      out,
      0,
      1.5,
      (t) => 330 * (1.15 - 0.4 * t) * (1 + 0.06 * sin(t * 120)),
      (t) => 0.35 * arch(Math.min(1, t * 1.1)),
      SAW,
    );
    return out;
  },
};

export const chirp: SoundEntry = {
  id: 'chirp',
  kind: 'voice',
  level: 0.25,
  synthesise: ({ random }) => {
    const out = silence(0.5);
    for (let k = 0; k < 3; k++) {
      const pitch = random.range(2800, 4200);
      addTone(out, Math.round(k * 0.14 * SAMPLE_RATE), 0.09, (t) => pitch * (1 + 0.3 * t), arch, [1, 0.1]);
    }
    return out;
  },
};

export const wings: SoundEntry = {
  id: 'wings',
  kind: 'voice',
  level: 0.06,
  synthesise: ({ seconds, strength, random }) => {
    const out = silence(seconds);
    const every = 1 / (3 + 5 * strength);
    for (let time = 0; time < seconds; time += every) {
      addBurst(
        out,
        Math.round(time * SAMPLE_RATE),
        { gain: 0.6, attack: 0.04, t60: 0.1, kind: 'band', frequency: 700, q: 0.6 },
        random,
      );
    }
    return out;
  },
};

export const trumpet: SoundEntry = {
  id: 'trumpet',
  kind: 'voice',
  level: 0.9,
  synthesise: ({ random }) => {
    const out = silence(1.3);
    const pitch = random.range(360, 440);
    addTone(
      out,
      0,
      1.2,
      (t) => pitch * (1 + 0.5 * arch(t)),
      (t) => 0.5 * arch(t),
      [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3],
    );
    return out;
  },
};

export const honk: SoundEntry = {
  id: 'honk',
  kind: 'voice',
  level: 0.3,
  synthesise: ({ random }) => {
    const out = silence(0.6);
    const pitch = random.range(430, 560);
    addTone(
      out,
      0,
      0.5,
      (t) => pitch * (1 - 0.1 * t),
      (t) => 0.5 * arch(t) * (0.6 + 0.4 * sin(t * 220)),
      SAW,
    );
    return filter(out, 'band', 1100, 0.6);
  },
};

export const engine: SoundEntry = {
  id: 'engine',
  kind: 'voice',
  level: 0.3,
  synthesise: ({ seconds, strength, random }) => {
    const out = silence(seconds);
    // Four-stroke, four cylinders: firing rate = rpm / 60 · 2.
    const rate = 45 + 70 * strength;
    addTone(
      out,
      0,
      seconds,
      (t) => rate * (1 + 0.03 * sin(t * seconds * 1.3)),
      () => 0.22,
      [0.6, 1, 0.4, 0.6, 0.3, 0.3, 0.2, 0.2],
    );
    const tyres = filter(pinkNoise(out.length, random), 'band', 900, 0.7);
    for (let i = 0; i < out.length; i++) out[i] = out[i]! + tyres[i]! * (0.2 + 0.9 * strength);
    return filter(out, 'low', 2600);
  },
};

export const propeller: SoundEntry = {
  id: 'propeller',
  kind: 'voice',
  level: 0.5,
  synthesise: ({ seconds, random }) => {
    const out = silence(seconds);
    addTone(
      out,
      0,
      seconds,
      (t) => 80 * (1 + 0.01 * sin(t * seconds * 2)),
      () => 0.2,
      [1, 0.8, 0.7, 0.5, 0.4, 0.3, 0.2],
    );
    const air = filter(pinkNoise(out.length, random), 'band', 500, 0.4);
    for (let i = 0; i < out.length; i++) out[i] = out[i]! + air[i]! * 0.5;
    return out;
  },
};

export const hull: SoundEntry = {
  id: 'hull',
  kind: 'voice',
  level: 0.22,
  synthesise: ({ seconds, random }) => {
    const out = silence(seconds);
    for (let time = random.range(0, 0.5); time < seconds; time += random.range(0.4, 1.1)) {
      addBurst(
        out,
        Math.round(time * SAMPLE_RATE),
        {
          gain: random.range(0.2, 0.7),
          attack: 0.05,
          t60: 0.35,
          kind: 'band',
          frequency: random.range(200, 520),
          q: 1.2,
        },
        random,
      );
    }
    return out;
  },
};

/** Every voice of this file. */
export const VOICES: readonly SoundEntry[] = [bark, meow, neigh, chirp, wings, trumpet, honk, engine, propeller, hull];
