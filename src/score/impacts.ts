/**
 * The sound of things that touch: a struck body rings in its material's modes; the harder the blow, the louder and brighter.
 * Decay follows the loss factor of the material (T60 = 2.2 / (η·f)), pitch the size of the body; see docs/sound.md.
 */
import type { Contact } from '../artifacts/take.ts';
import type { Random } from '../foundation/random.ts';
import type { Mode } from '../foundation/signal.ts';
import { addBurst, addModes, SAMPLE_RATE } from '../foundation/signal.ts';

/** How a material sounds when struck. Frequencies for a body of about 0.3 m; larger bodies are lower in proportion. */
interface Ring {
  /** Hz */
  readonly first: number;
  readonly ratios: readonly number[];
  readonly gains: readonly number[];
  /** T60 of the first mode, s; higher ones decay in proportion to their frequency. */
  readonly t60: number;
  /** Length of the blow, s. */
  readonly contact: number;
  /** Share of the noise click. */
  readonly click: number;
}

const RINGS: Readonly<Record<string, Ring>> = {
  wood: {
    first: 420,
    ratios: [1, 2.57, 4.95, 7.4],
    gains: [1, 0.5, 0.3, 0.15],
    t60: 0.09,
    contact: 0.0009,
    click: 0.2,
  },
  glass: {
    first: 1850,
    ratios: [1, 2.32, 4.25, 6.63],
    gains: [1, 0.7, 0.5, 0.3],
    t60: 0.7,
    contact: 0.00015,
    click: 0.1,
  },
  ceramic: {
    first: 1200,
    ratios: [1, 2.13, 4.17, 5.06],
    gains: [1, 0.8, 0.6, 0.4],
    t60: 0.25,
    contact: 0.0002,
    click: 0.15,
  },
  metal: {
    first: 640,
    ratios: [1, 2.76, 5.4, 8.93],
    gains: [1, 0.7, 0.5, 0.35],
    t60: 1.1,
    contact: 0.0003,
    click: 0.1,
  },
  gold: { first: 700, ratios: [1, 2.76, 5.4], gains: [1, 0.7, 0.4], t60: 0.8, contact: 0.0003, click: 0.1 },
  stone: { first: 1500, ratios: [1, 1.8, 2.9], gains: [1, 0.6, 0.4], t60: 0.04, contact: 0.0004, click: 0.5 },
  plastic: { first: 520, ratios: [1, 2.1, 3.3], gains: [1, 0.5, 0.3], t60: 0.05, contact: 0.0012, click: 0.25 },
  rubber: { first: 95, ratios: [1, 2.2, 3.6], gains: [1, 0.5, 0.2], t60: 0.11, contact: 0.006, click: 0.08 },
  paper: { first: 240, ratios: [1, 1.9], gains: [1, 0.4], t60: 0.03, contact: 0.003, click: 0.6 },
  leather: { first: 130, ratios: [1, 2.3], gains: [1, 0.4], t60: 0.06, contact: 0.005, click: 0.2 },
  cloth: { first: 90, ratios: [1], gains: [0.5], t60: 0.03, contact: 0.01, click: 0.5 },
  flesh: { first: 85, ratios: [1, 1.7], gains: [1, 0.3], t60: 0.05, contact: 0.008, click: 0.15 },
  ice: { first: 2100, ratios: [1, 1.9, 3.1], gains: [1, 0.6, 0.4], t60: 0.08, contact: 0.0003, click: 0.4 },
};
const SOFT_GROUND: Readonly<Record<string, number>> = {
  grass: 0.35,
  snow: 0.25,
  sand: 0.3,
  soil: 0.45,
  water: 0.2,
  cloth: 0.3,
  flesh: 0.4,
  plant: 0.3,
};
const DEFAULT_RING: Ring = { first: 200, ratios: [1, 1.7], gains: [1, 0.4], t60: 0.05, contact: 0.004, click: 0.35 };

/** Impulse of a raised voice's loudness, N·s: a 0.5 kg block falling from 0.3 m gives about 1.2. */
const FULL_IMPULSE = 3;

const modesOf = (ring: Ring, size: number, detune: number): Mode[] =>
  ring.ratios.map((ratio, i) => {
    const frequency = (ring.first * ratio * detune * 0.3) / Math.max(0.06, Math.min(1.5, size));
    return { frequency, t60: ring.t60 / Math.sqrt(ratio), gain: ring.gains[i]! };
  });

/**
 * Add one contact to a mono buffer at its time.
 *
 * @param size length of the smaller body, m
 */
export const addContact = (out: Float32Array, contact: Contact, size: number, gain: number, random: Random): void => {
  const at = Math.round(contact.time * SAMPLE_RATE);
  const strength = Math.min(1.5, Math.sqrt(contact.impulse / FULL_IMPULSE));
  if (contact.kind === 'hit') {
    const damping = (SOFT_GROUND[contact.materialA] ?? 1) * (SOFT_GROUND[contact.materialB] ?? 1);
    for (const material of [contact.materialA, contact.materialB]) {
      if (SOFT_GROUND[material] !== undefined) {
        addBurst(
          out,
          at,
          { gain: gain * strength * 0.5, attack: 0.004, t60: 0.09, kind: 'low', frequency: 420 },
          random,
        );
        continue;
      }
      const ring = RINGS[material] ?? DEFAULT_RING;
      // A harder blow is shorter: τ ∝ v^−0.2 (Hertz), taken as a fourth root of the speed's square root.
      const shorter = 1 / Math.sqrt(Math.sqrt(Math.max(0.3, contact.speed)));
      addModes(
        out,
        at,
        modesOf(ring, size, random.range(0.97, 1.03)),
        gain * strength * damping * 0.45,
        (ring.contact / damping) * shorter,
      );
      addBurst(
        out,
        at,
        {
          gain: gain * strength * ring.click * damping,
          attack: 0.0008,
          t60: 0.02,
          kind: 'band',
          frequency: ring.first * 3,
          q: 0.7,
        },
        random,
      );
    }
    return;
  }
  const seconds = contact.duration ?? 0.2;
  const hard = RINGS[contact.materialA] ?? DEFAULT_RING;
  const frequency = Math.max(90, Math.min(2500, hard.first * 0.6 * (0.5 + contact.speed * 0.35)));
  const soft = SOFT_GROUND[contact.materialB] ?? SOFT_GROUND[contact.materialA] ?? 1;
  addBurst(
    out,
    at,
    {
      gain: gain * soft * Math.min(0.3, 0.05 * contact.speed),
      attack: Math.min(0.2, seconds * 0.3),
      t60: seconds * 1.4,
      kind: 'band',
      frequency: frequency * soft,
      q: 0.8,
    },
    random,
  );
};
