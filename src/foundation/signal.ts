/** Sound as samples: noise, filters, resonators and envelopes, the same bits everywhere. Rates in hertz, times in seconds. */
import { cos, exp, sin } from './exact.ts';
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

/** Second-order filters of the Audio EQ Cookbook (R. Bristow-Johnson), in place; `q` 0.707 is flat. */
export const filter = (
  signal: Float32Array,
  kind: 'low' | 'high' | 'band',
  frequency: number,
  q = 0.707,
): Float32Array => {
  const w = (2 * Math.PI * Math.min(frequency, SAMPLE_RATE * 0.45)) / SAMPLE_RATE;
  const c = cos(w);
  const alpha = sin(w) / (2 * q);
  const a0 = 1 + alpha;
  const b =
    kind === 'low'
      ? [(1 - c) / 2, 1 - c, (1 - c) / 2]
      : kind === 'high'
        ? [(1 + c) / 2, -(1 + c), (1 + c) / 2]
        : [alpha, 0, -alpha];
  const b0 = b[0]! / a0;
  const b1 = b[1]! / a0;
  const b2 = b[2]! / a0;
  const a1 = (-2 * c) / a0;
  const a2 = (1 - alpha) / a0;
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
    let y1 = gain * mode.gain * softness * sin(w);
    let y2 = 0;
    const end = Math.min(out.length, at + Math.ceil(mode.t60 * 1.3 * SAMPLE_RATE));
    for (let i = Math.max(0, at); i < end; i++) {
      out[i] = out[i]! + y1;
      const y = k * y1 - r2 * y2;
      y2 = y1;
      y1 = y;
    }
  }
};

/** Add a burst of filtered noise with a quick attack and an exponential tail (t60, s). */
export const addBurst = (
  out: Float32Array,
  at: number,
  options: { gain: number; attack: number; t60: number; kind: 'low' | 'high' | 'band'; frequency: number; q?: number },
  random: Random,
): void => {
  const n = Math.ceil((options.attack + options.t60) * SAMPLE_RATE);
  const burst = filter(whiteNoise(n, random), options.kind, options.frequency, options.q ?? 0.9);
  const attack = Math.max(1, options.attack * SAMPLE_RATE);
  const decay = exp(-6.9078 / (options.t60 * SAMPLE_RATE));
  let level = 1;
  for (let i = 0; i < n && at + i < out.length; i++) {
    if (i >= attack) level *= decay;
    const envelope = i < attack ? i / attack : level;
    if (at + i >= 0) out[at + i] = out[at + i]! + burst[i]! * envelope * options.gain;
  }
};

/** Add a tone whose pitch and loudness follow curves of time (0–1 over its length); harmonics fall by `tilt` each. */
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
  for (let i = 0; i < n && at + i < out.length; i++) {
    const t = i / n;
    const f = pitch(t);
    phase += f / SAMPLE_RATE;
    if (phase >= 1) phase -= Math.floor(phase);
    let v = 0;
    for (let h = 0; h < harmonics.length; h++) {
      if (f * (h + 1) < SAMPLE_RATE * 0.45) v += harmonics[h]! * sin(2 * Math.PI * phase * (h + 1));
    }
    if (at + i >= 0) out[at + i] = out[at + i]! + v * loudness(t);
  }
};
