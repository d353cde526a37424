/** Loudness: what happens is brought to a steady level, the air of the place lies under it, peaks are rounded off. */
import type { Soundtrack } from '../artifacts/soundtrack.ts';
import { SAMPLE_RATE } from '../foundation/signal.ts';
import type { Desk } from './mix.ts';

/** Root mean square aimed at for the loudest 0.4 s of what happens: −19 dB of full scale. */
const TARGET = 0.112;
/** Peaks may come this high before they are rounded off; it bounds the gain of clicks and knocks. */
const PEAK = 1.4;
/** Quiet films stay quieter: never more than this gain. */
const MAX_GAIN = 8;
/** Above this a peak bends, towards `CEILING` (−1 dB). */
const KNEE = 0.5;
const CEILING = 0.89;
/** s */
const BLOCK = 0.4;
const FADE = 0.06;

/** Root mean square of the loudest 0.4 s, both channels together, and the highest peak. */
export const loudest = (desk: Desk): { readonly level: number; readonly peak: number } => {
  const n = desk.left.length;
  const hop = Math.round((BLOCK / 4) * SAMPLE_RATE);
  const energies: number[] = [];
  let peak = 0;
  for (let start = 0; start < n; start += hop) {
    let energy = 0;
    const end = Math.min(n, start + hop);
    for (let i = start; i < end; i++) {
      const l = desk.left[i]!;
      const r = desk.right[i]!;
      energy += l * l + r * r;
      peak = Math.max(peak, l, -l, r, -r);
    }
    energies.push(energy);
  }
  let most = 0;
  for (let k = 0; k < energies.length; k++)
    most = Math.max(most, energies[k]! + (energies[k + 1] ?? 0) + (energies[k + 2] ?? 0) + (energies[k + 3] ?? 0));
  return { level: Math.sqrt(most / (2 * Math.min(n, hop * 4) || 1)), peak };
};

/** Bring what happens to its level, in place. */
export const balance = (desk: Desk): void => {
  const { level, peak } = loudest(desk);
  if (level === 0) return;
  const gain = Math.min(MAX_GAIN, TARGET / level, PEAK / peak);
  for (const channel of [desk.left, desk.right])
    for (let i = 0; i < channel.length; i++) channel[i] = channel[i]! * gain;
};

/** Round peaks off and fade the ends, in place. */
export const finish = (desk: Desk): Soundtrack => {
  const n = desk.left.length;
  const fade = Math.round(FADE * SAMPLE_RATE);
  const room = CEILING - KNEE;
  for (const channel of [desk.left, desk.right]) {
    for (let i = 0; i < n; i++) {
      const x = channel[i]!;
      const over = Math.abs(x) - KNEE;
      const v = over <= 0 ? x : Math.sign(x) * (KNEE + (room * over) / (over + room));
      channel[i] = v * Math.min(1, (i + 1) / fade, (n - i) / fade);
    }
  }
  return { sampleRate: 48000, left: desk.left, right: desk.right };
};
