/** Footsteps: a heel, then the ball of the foot, on what the ground is made of (facts/sound, "Footsteps"). */
import type { Step } from '../artifacts/take.ts';
import { exp, log } from '../foundation/exact.ts';
import type { Random } from '../foundation/random.ts';
import { addBurst, addModes, SAMPLE_RATE } from '../foundation/signal.ts';

/** Recipe of a ground: a thump, a grain of noise, a click. */
interface Ground {
  readonly thump: readonly [gain: number, frequency: number, t60: number];
  readonly grain: readonly [gain: number, frequency: number, t60: number, q: number];
  readonly click: readonly [gain: number, frequency: number];
}

const GROUNDS: Readonly<Record<string, Ground>> = {
  grass: { thump: [0.5, 110, 0.08], grain: [0.22, 3200, 0.16, 0.4], click: [0, 0] },
  soil: { thump: [0.6, 120, 0.07], grain: [0.12, 1200, 0.08, 0.6], click: [0.05, 1500] },
  sand: { thump: [0.35, 100, 0.06], grain: [0.28, 1300, 0.18, 0.5], click: [0, 0] },
  snow: { thump: [0.3, 110, 0.05], grain: [0.42, 1700, 0.17, 0.8], click: [0, 0] },
  ice: { thump: [0.4, 180, 0.05], grain: [0.15, 3500, 0.04, 0.7], click: [0.3, 3200] },
  wood: { thump: [0.8, 150, 0.11], grain: [0.06, 1800, 0.03, 0.7], click: [0.3, 1500] },
  asphalt: { thump: [0.5, 140, 0.05], grain: [0.1, 2600, 0.05, 0.6], click: [0.32, 2300] },
  concrete: { thump: [0.5, 150, 0.05], grain: [0.08, 2800, 0.04, 0.6], click: [0.4, 2600] },
  stone: { thump: [0.5, 160, 0.05], grain: [0.08, 3000, 0.04, 0.6], click: [0.45, 2900] },
  brick: { thump: [0.5, 150, 0.05], grain: [0.08, 2800, 0.04, 0.6], click: [0.38, 2500] },
  water: { thump: [0.3, 140, 0.08], grain: [0.5, 1400, 0.25, 0.5], click: [0, 0] },
};
const DEFAULT_GROUND: Ground = { thump: [0.5, 130, 0.07], grain: [0.12, 2000, 0.08, 0.5], click: [0.1, 1800] };

/** Mass of the reference walker, kg. */
const REFERENCE_MASS = 70;

/** Add one step to a mono buffer at its time. */
export const addStep = (out: Float32Array, step: Step, gain: number, random: Random): void => {
  const ground = GROUNDS[step.surface] ?? DEFAULT_GROUND;
  // Weight lowers the pitch (f ∝ m^−1/3) and raises the level.
  const ratio = Math.max(0.02, step.mass / REFERENCE_MASS);
  const pitch = exp(-log(ratio) / 3);
  const level = gain * Math.min(2.2, Math.sqrt(Math.sqrt(ratio) * Math.max(0.4, step.speed + 0.5)));
  const at = Math.round(step.time * SAMPLE_RATE);
  const [thumpGain, thumpFrequency, thumpTime] = ground.thump;
  addModes(
    out,
    at,
    [{ frequency: thumpFrequency * Math.min(2.5, pitch), t60: thumpTime, gain: 1 }],
    level * thumpGain * 0.5,
    0.004,
  );
  const [grainGain, grainFrequency, grainTime, q] = ground.grain;
  for (const [delay, share] of [
    [0, 1],
    [0.09, 0.45],
  ] as const) {
    const options = {
      gain: level * grainGain * share,
      attack: 0.012,
      t60: grainTime * random.range(0.8, 1.2),
      kind: 'band',
      frequency: grainFrequency * random.range(0.9, 1.1),
      q,
    } as const;
    addBurst(out, at + Math.round(delay * SAMPLE_RATE), options, random);
  }
  const [clickGain, clickFrequency] = ground.click;
  if (clickGain > 0)
    addBurst(
      out,
      at,
      {
        gain: level * clickGain,
        attack: 0.0008,
        t60: 0.02,
        kind: 'band',
        frequency: clickFrequency * random.range(0.9, 1.1),
        q: 1.2,
      },
      random,
    );
};
