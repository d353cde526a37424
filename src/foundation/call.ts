/**
 * Calls of animals by source and filter: a pulsing voice (a saw with its own noise) through the resonances of a throat.
 * Formants of a tube closed at one end lie at (2n − 1)·c / 4L; opening the mouth moves them (facts/sound, "Voices").
 */
import { exp, sin } from './exact.ts';
import type { Random } from './random.ts';
import { biquad, SAMPLE_RATE } from './signal.ts';

/** A resonance of the throat: Hz, gain, sharpness. */
export type Formant = readonly [frequency: number, gain: number, q: number];

/** One call. Curves run over t from 0 to 1. */
export interface Call {
  readonly seconds: number;
  /** Hz */
  readonly pitch: (t: number) => number;
  readonly loudness: (t: number) => number;
  /** The mouth shut and open; `open` tells how far between. */
  readonly shut: readonly Formant[];
  readonly wide?: readonly Formant[];
  readonly open?: (t: number) => number;
  /** Share of breath in the voice, 0–1. */
  readonly breath?: number;
  /** Flutter of the voice: rate (Hz) and depth (0–1); a growl, a bleat. */
  readonly flutter?: readonly [rate: number, depth: number];
  /** Irregularity of the pitch, share; a voice has 0.01–0.03. */
  readonly jitter?: number;
}

/** The step of a saw, rounded over one sample on either side so that it does not alias (Välimäki 2005). */
const blep = (phase: number, step: number): number => {
  if (phase < step) {
    const t = phase / step;
    return t + t - t * t - 1;
  }
  if (phase > 1 - step) {
    const t = (phase - 1) / step;
    return t * t + t + t + 1;
  }
  return 0;
};

const CONTROL = 32;

/** Add a call to `out` at sample `at`. */
export const addCall = (out: Float32Array, at: number, call: Call, random: Random): void => {
  const n = Math.min(out.length - at, Math.round(call.seconds * SAMPLE_RATE));
  const banks = [call.shut, call.wide ?? call.shut].map((formants) =>
    formants.map(([frequency, gain, q]) => ({ ...biquad('band', frequency, q), gain, y1: 0, y2: 0 })),
  );
  const [shut, wide] = [banks[0]!, banks[1]!];
  const moves = call.wide !== undefined;
  const breath = call.breath ?? 0.1;
  const jitter = call.jitter ?? 0.015;
  let phase = 0;
  let wobble = 0;
  let pitch = call.pitch(0);
  let loud = 0;
  let open = 0;
  let x1 = 0;
  let x2 = 0;
  for (let i = 0; i < n; i++) {
    if (i % CONTROL === 0) {
      const t = i / n;
      wobble = 0.8 * wobble + random.range(-1, 1) * jitter;
      pitch = call.pitch(t) * (1 + wobble);
      const [rate, depth] = call.flutter ?? [0, 0];
      const flutter = 1 - depth * (0.5 + 0.5 * sin((2 * Math.PI * rate * i) / SAMPLE_RATE));
      loud += 0.5 * (call.loudness(t) * flutter - loud);
      open = call.open ? call.open(t) : 0;
    }
    const step = pitch / SAMPLE_RATE;
    phase += step;
    if (phase >= 1) phase -= 1;
    const saw = 2 * phase - 1 - blep(phase, step);
    // Breath comes with the open phase of each pulse.
    const x = (saw * (1 - breath) + (random.next() * 2 - 1) * breath * (0.4 + phase)) * loud;
    let sum = 0;
    for (let bank = 0; bank < (moves ? 2 : 1); bank++) {
      const weight = moves ? (bank === 0 ? 1 - open : open) : 1;
      for (const f of bank === 0 ? shut : wide) {
        const y = f.b0 * (x - x2) - f.a1 * f.y1 - f.a2 * f.y2;
        f.y2 = f.y1;
        f.y1 = y;
        sum += y * f.gain * weight;
      }
    }
    x2 = x1;
    x1 = x;
    if (at + i >= 0) out[at + i] = out[at + i]! + sum;
  }
};

/** Rises in a tenth, falls to the end: short calls. */
export const burstShape = (t: number): number => Math.min(1, t * 10) * (1 - t) * (1.5 - 0.5 * t) * 0.8;
/** Up and down like an arch, full in between. */
export const swellShape = (t: number): number => Math.min(1, t * 6, (1 - t) * 4);
/** A hump at `centre` of half width `width`, 0–1. */
export const hump = (t: number, centre: number, width: number): number =>
  exp((-(t - centre) * (t - centre)) / (width * width));
