/** Footsteps: a shoe's heel and ball, a hoof or a paw, on what the ground is made of. */
import type { Step } from '../artifacts/take.ts';
import type { SoundEntry } from '../catalog/sound.ts';
import { exp, log } from '../foundation/exact.ts';
import type { Random } from '../foundation/random.ts';
import { addBurst, addGrains, addModes, SAMPLE_RATE } from '../foundation/signal.ts';
import { groundOf } from './grounds.ts';

/** Mass of the reference walker, kg, and of the beasts whose hooves and paws the catalog's sounds are made for. */
const REFERENCE_MASS = 70;
const TOUCH_MASS: Readonly<Record<string, number>> = { hooves: 500, paws: 20 };
/** From heel to ball of a walking foot, s; how loud the ball is. */
const ROLL_OFF = [0.09, 0.45] as const;

/** Longest step, s. */
export const STEP_SECONDS = 0.45;

/** Loudness of a step before distance: grows with weight and with how fast it comes down. */
export const stepLevel = (step: Step): number => {
  const weight = Math.sqrt(Math.sqrt(Math.max(0.0005, step.mass / REFERENCE_MASS)));
  return Math.min(2, weight * Math.sqrt(Math.max(0.4, step.speed + 0.5)));
};

/**
 * Add one step to a mono buffer from its first sample.
 *
 * @param touch the sound of the foot itself where it is no shoe: a hoof, a paw
 */
export const addStep = (
  out: Float32Array,
  step: Step,
  touch: SoundEntry | undefined,
  gain: number,
  random: Random,
): void => {
  const ground = groundOf(step.surface);
  // Weight lowers the pitch: f ∝ m^−1/3.
  const pitch = exp(-log(Math.max(0.02, step.mass / REFERENCE_MASS)) / 3);
  const level = gain * stepLevel(step);
  if (touch) {
    const strength = Math.min(1, step.speed / 3);
    const size = exp(log(Math.max(0.02, step.mass / (TOUCH_MASS[touch.id] ?? REFERENCE_MASS))) / 3);
    const sound = touch.synthesise({ seconds: STEP_SECONDS, strength, size, surface: step.surface, random });
    const n = Math.min(sound.length, out.length);
    for (let i = 0; i < n; i++) out[i] = out[i]! + sound[i]! * touch.level * level;
  } else {
    const [thump, frequency, t60] = ground.thump;
    addModes(out, 0, [{ frequency: frequency * Math.min(2.5, pitch), t60, gain: 1 }], level * thump * 0.5, 0.004);
    const [click, tone] = ground.click;
    const noise = { gain: level * click, attack: 0.0008, t60: 0.02, kind: 'band', q: 1.2 } as const;
    addBurst(out, 0, { ...noise, frequency: tone * random.range(0.9, 1.1) }, random);
  }
  const [grain, centre, seconds, q, rate] = ground.grain;
  for (const [delay, share] of touch ? [[0, 0.4] as const] : [[0, 1] as const, ROLL_OFF]) {
    const at = Math.round(delay * SAMPLE_RATE);
    const frequency = centre * random.range(0.9, 1.1);
    const length = seconds * random.range(0.85, 1.15);
    if (rate === 0) {
      const hiss = { gain: level * grain * share, attack: 0.004, t60: length, kind: 'band', frequency, q } as const;
      addBurst(out, at, hiss, random);
      continue;
    }
    // Pressed hard at once, then less and less: the force of the foot's landing.
    const force = (t: number): number => (t < 0.08 ? t / 0.08 : (1 - t) * (1 - t));
    addGrains(
      out,
      at,
      {
        gain: level * grain * share,
        seconds: length,
        rate: (t) => rate * (0.15 + 0.85 * force(t)),
        loudness: force,
        decay: 0.0035,
        frequency,
        q,
      },
      random,
    );
  }
};
