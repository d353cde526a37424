/** Sound as samples: noise, filters, resonators and envelopes, the same bits everywhere. Rates in hertz, times in seconds. */
import { cos, exp, log, sin } from './exact.ts';
import type { Random } from './random.ts';

/** Samples per second of everything we synthesise. */
export const SAMPLE_RATE = 48_000;

/** A mono buffer of so many seconds, silent. */
export const silence = (seconds: number): Float32Array =>
  new Float32Array(Math.max(0, Math.round(seconds * SAMPLE_RATE)));

/** White noise in [−1, 1]. */
export const whiteNoise = (samples: number, random: Random): Float32Array => {
  const out = new Float32Array(samples);
  for (let i = 0; i < samples; i++) out[i] = random.next() * 2 - 1;
  return out;
};

/** Pink noise (−3 dB per octave), P. Kellet's economy filter over white noise. */
export const pinkNoise = (samples: number, random: Random): Float32Array => {
  const out = new Float32Array(samples);
  let a = 0;
  let b = 0;
  let c = 0;
  for (let i = 0; i < samples; i++) {
    const w = random.next() * 2 - 1;
    a = 0.99765 * a + w * 0.099046;
    b = 0.963 * b + w * 0.2965164;
    c = 0.57 * c + w * 1.0526913;
    out[i] = (a + b + c + w * 0.1848) * 0.2;
  }
  return out;
};

/** Kinds of second-order filters. */
export type FilterKind = 'low' | 'high' | 'band';

/** Coefficients of y = b0·x + b1·x₁ + b2·x₂ − a1·y₁ − a2·y₂. */
export interface Biquad {
  readonly b0: number;
  readonly b1: number;
  readonly b2: number;
  readonly a1: number;
  readonly a2: number;
}

/** Second-order filters of the Audio EQ Cookbook (R. Bristow-Johnson); `q` 0.707 is flat. */
export const biquad = (kind: FilterKind, frequency: number, q = 0.707): Biquad => {
  const w = (2 * Math.PI * Math.min(frequency, SAMPLE_RATE * 0.45)) / SAMPLE_RATE;
  const c = cos(w);
  const alpha = sin(w) / (2 * q);
  const a0 = 1 + alpha;
  const [b0, b1, b2] =
    kind === 'low'
      ? [(1 - c) / 2, 1 - c, (1 - c) / 2]
      : kind === 'high'
        ? [(1 + c) / 2, -(1 + c), (1 + c) / 2]
        : [alpha, 0, -alpha];
  return { b0: b0! / a0, b1: b1! / a0, b2: b2! / a0, a1: (-2 * c) / a0, a2: (1 - alpha) / a0 };
};

/** Filter a signal in place; see `biquad`. */
export const filter = (signal: Float32Array, kind: FilterKind, frequency: number, q = 0.707): Float32Array => {
  const { b0, b1, b2, a1, a2 } = biquad(kind, frequency, q);
  let x1 = 0;
  let x2 = 0;
  let y1 = 0;
  let y2 = 0;
  for (let i = 0; i < signal.length; i++) {
    const x = signal[i]!;
    const y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2;
    x2 = x1;
    x1 = x;
    y2 = y1;
    // Numbers too small to hear are slow to compute with.
    y1 = Math.abs(y) < 1e-20 ? 0 : y;
    signal[i] = y;
  }
  return signal;
};

/** A slow random curve in [0, 1] sampled at `rate` turns per second, cubic between, for gusts and swells. */
export const slowCurve = (samples: number, rate: number, random: Random): Float32Array => {
  const out = new Float32Array(samples);
  const step = SAMPLE_RATE / rate;
  let from = random.next();
  let to = random.next();
  let start = 0;
  for (let i = 0; i < samples; i++) {
    if (i - start >= step) {
      start += step;
      from = to;
      to = random.next();
    }
    const t = (i - start) / step;
    out[i] = from + (to - from) * t * t * (3 - 2 * t);
  }
  return out;
};

/** One mode of a struck thing: frequency, time to fall by 60 dB, gain. */
export interface Mode {
  readonly frequency: number;
  readonly t60: number;
  readonly gain: number;
}

/** Below this nothing is computed (−74 dB). */
const INAUDIBLE = 2e-4;

/** Add a struck body to `out` at sample `at`: exponentially decaying sines by a two-pole recursion, softened over `contact` seconds. */
export const addModes = (
  out: Float32Array,
  at: number,
  modes: readonly Mode[],
  gain: number,
  contact: number,
): void => {
  for (const mode of modes) {
    if (mode.frequency >= SAMPLE_RATE / 2) continue;
    const w = (2 * Math.PI * mode.frequency) / SAMPLE_RATE;
    const r = exp(-6.9078 / (Math.max(0.003, mode.t60) * SAMPLE_RATE));
    // A soft blow excites high modes less: the spectrum of a raised-cosine push falls beyond 1.5 / contact.
    const softness = 1 / (1 + mode.frequency * contact * 0.7 * (mode.frequency * contact * 0.7));
    const k = 2 * r * cos(w);
    const r2 = r * r;
    const loud = Math.abs(gain * mode.gain * softness);
    if (loud < INAUDIBLE) continue;
    let y1 = gain * mode.gain * softness * sin(w);
    let y2 = 0;
    // Until it has sunk below hearing: log(loud / INAUDIBLE) of its decays.
    const end = Math.min(out.length, at + Math.ceil(log(INAUDIBLE / loud) / log(r)));
    for (let i = Math.max(0, at); i < end; i++) {
      out[i] = out[i]! + y1;
      const y = k * y1 - r2 * y2;
      y2 = y1;
      y1 = y;
    }
  }
};

/** A burst of noise: quick attack (s), exponential tail (t60, s), through one filter. */
export interface Burst {
  readonly gain: number;
  readonly attack: number;
  readonly t60: number;
  readonly kind: FilterKind;
  /** Hz */
  readonly frequency: number;
  readonly q?: number;
}

/** Add a burst at sample `at`. */
export const addBurst = (out: Float32Array, at: number, burst: Burst, random: Random): void => {
  if (burst.gain < INAUDIBLE) return;
  const { b0, b1, b2, a1, a2 } = biquad(burst.kind, burst.frequency, burst.q ?? 0.9);
  const n = Math.min(out.length - at, Math.ceil((burst.attack + burst.t60) * SAMPLE_RATE));
  const attack = Math.max(1, burst.attack * SAMPLE_RATE);
  const decay = exp(-6.9078 / (burst.t60 * SAMPLE_RATE));
  let level = burst.gain;
  let x1 = 0;
  let x2 = 0;
  let y1 = 0;
  let y2 = 0;
  for (let i = 0; i < n; i++) {
    const x = random.next() * 2 - 1;
    const y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2;
    x2 = x1;
    x1 = x;
    y2 = y1;
    y1 = y;
    if (i >= attack) level *= decay;
    if (at + i >= 0) out[at + i] = out[at + i]! + y * (i < attack ? (burst.gain * i) / attack : level);
  }
};

/** Add a tone whose pitch (Hz) and loudness follow curves of time (0–1 over its length), with the gains of its harmonics. */
export const addTone = (
  out: Float32Array,
  at: number,
  seconds: number,
  pitch: (t: number) => number,
  loudness: (t: number) => number,
  harmonics: readonly number[] = [1],
): void => {
  const n = Math.round(seconds * SAMPLE_RATE);
  let phase = 0;
  // Curves are read every 16 samples: they are slow beside the sound.
  let f = pitch(0);
  let loud = 0;
  let slope = 0;
  let count = harmonics.length;
  for (let i = 0; i < n && at + i < out.length; i++) {
    if ((i & 15) === 0) {
      f = pitch(i / n);
      loud = loudness(i / n);
      slope = (loudness(Math.min(1, (i + 16) / n)) - loud) / 16;
      count = Math.min(harmonics.length, Math.floor((SAMPLE_RATE * 0.45) / Math.max(1, f)));
    }
    phase += f / SAMPLE_RATE;
    if (phase >= 1) phase -= Math.floor(phase);
    // sin((h + 1)·θ) = 2·cos θ · sin(h·θ) − sin((h − 1)·θ)
    const angle = 2 * Math.PI * phase;
    let before = 0;
    let now = sin(angle);
    const twice = harmonics.length > 1 ? 2 * cos(angle) : 0;
    let v = 0;
    for (let h = 0; h < count; h++) {
      v += harmonics[h]! * now;
      const next = twice * now - before;
      before = now;
      now = next;
    }
    if (at + i >= 0) out[at + i] = out[at + i]! + v * loud;
    loud += slope;
  }
};

/** Many small collisions: grains come at random, each opening a little decaying noise (PhISEM, Cook 1997). */
export interface Grains {
  readonly gain: number;
  /** s */
  readonly seconds: number;
  /** Grains per second, and how loud, at a time from 0 to 1 of the whole. */
  readonly rate: (t: number) => number;
  readonly loudness: (t: number) => number;
  /** Decay of one grain to 1/e, s. */
  readonly decay: number;
  /** Hz */
  readonly frequency: number;
  readonly q: number;
}

/** Add grains from sample `at`. */
export const addGrains = (out: Float32Array, at: number, grains: Grains, random: Random): void => {
  const { b0, a1, a2 } = biquad('band', grains.frequency, grains.q);
  const total = Math.round(grains.seconds * SAMPLE_RATE);
  const n = Math.min(out.length - at, total);
  const decay = exp(-1 / (grains.decay * SAMPLE_RATE));
  let energy = 0;
  let chance = 0;
  let loud = 0;
  let x1 = 0;
  let x2 = 0;
  let y1 = 0;
  let y2 = 0;
  for (let i = 0; i < n; i++) {
    if ((i & 31) === 0) {
      const t = i / total;
      chance = grains.rate(t) / SAMPLE_RATE;
      loud = grains.gain * grains.loudness(t);
    }
    const draw = random.next();
    energy *= decay;
    // One draw tells both whether a grain comes and how large it is.
    if (draw < chance) energy += 0.3 + (0.7 * draw) / chance;
    const x = (random.next() * 2 - 1) * energy;
    const y = b0 * (x - x2) - a1 * y1 - a2 * y2;
    x2 = x1;
    x1 = x;
    y2 = y1;
    y1 = Math.abs(y) < 1e-20 ? 0 : y;
    if (at + i >= 0) out[at + i] = out[at + i]! + y * loud;
  }
};
