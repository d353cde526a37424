/**
 * The sound of things that touch: a struck body rings in its material's modes; the harder the blow, the louder and brighter.
 * Decay follows the loss factor of the material (T60 = 2.2 / (η·f)), pitch the size of the body; see docs/sound.md.
 */
import type { Contact } from '../artifacts/take.ts';
import type { SoundEntry } from '../catalog/sound.ts';
import { pow } from '../foundation/exact.ts';
import type { Random } from '../foundation/random.ts';
import type { Mode } from '../foundation/signal.ts';
import { addBurst, addModes } from '../foundation/signal.ts';
import { groundOf, isSoft } from './grounds.ts';

/** How a material sounds when struck. Frequencies for a body of about 0.3 m; larger bodies are lower in proportion. */
export interface Ring {
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
const DEFAULT_RING: Ring = { first: 200, ratios: [1, 1.7], gains: [1, 0.4], t60: 0.05, contact: 0.004, click: 0.35 };

/** Energy heard as a raised voice, J: a 0.5 kg block falling from 0.25 m. */
const FULL_ENERGY = 1.2;
/** What stands at the start settles in silence: blows this early (s) and slow (m/s) are not heard. */
const SETTLING = { time: 0.15, speed: 0.2 } as const;
/** Floors and walls are larger than what falls on them, m. */
const GROUND_SIZE = 1.4;

/** The ring of a material. */
export const ringOf = (material: string): Ring => RINGS[material] ?? DEFAULT_RING;

const modesOf = (ring: Ring, size: number, detune: number): Mode[] =>
  ring.ratios.map((ratio, i) => {
    const frequency = (ring.first * ratio * detune * 0.3) / Math.max(0.06, Math.min(1.5, size));
    return { frequency, t60: ring.t60 / Math.sqrt(ratio), gain: ring.gains[i]! };
  });

/** Loudness of a blow from its energy, J·v / 2; ranges are pressed together (2 : 1 and a little more), as ears do. */
export const hitLevel = (contact: Contact): number => {
  if (contact.time < SETTLING.time && contact.speed < SETTLING.speed) return 0;
  const energy = 0.5 * contact.impulse * contact.speed;
  const touch = Math.max(0, Math.min(1, (contact.speed - 0.04) / 0.12));
  return touch * Math.min(1.5, pow(energy / FULL_ENERGY, 0.4));
};

/** One side of a blow. */
export interface Side {
  readonly material: string;
  /** m; absent for the ground. */
  readonly size?: number | undefined;
  /** Its own sound of being touched, and its size against a typical one. */
  readonly touch?: SoundEntry | undefined;
  readonly scale?: number | undefined;
}

/** How long a blow rings, s. */
export const hitSeconds = (sides: readonly [Side, Side]): number =>
  sides.reduce((longest, side) => {
    const own = isSoft(side.material) ? 0.15 : side.touch ? 0.8 : 1.1 * ringOf(side.material).t60;
    return Math.max(longest, own);
  }, 0.12);

/** Add one blow to a mono buffer from its first sample: both bodies ring, the softer one takes from the other's brightness. */
export const addHit = (
  out: Float32Array,
  contact: Contact,
  sides: readonly [Side, Side],
  gain: number,
  random: Random,
): void => {
  const level = gain * hitLevel(contact);
  const mass = contact.impulse / Math.max(0.1, contact.speed);
  // A harder blow is shorter: τ ∝ v^−0.2 (Hertz).
  const shorter = pow(Math.max(0.2, contact.speed), -0.2);
  for (const [own, other] of [sides, [sides[1], sides[0]]] as const) {
    if (isSoft(own.material)) {
      const [thump, frequency, t60] = groundOf(own.material).thump;
      const heavy = pow(Math.max(0.05, mass) / 2, -0.2);
      addModes(out, 0, [{ frequency: frequency * heavy, t60, gain: 1 }], level * thump * 0.8, 0.004);
      addBurst(out, 0, { gain: level * 0.35, attack: 0.003, t60: 0.07, kind: 'low', frequency: 600 }, random);
      const [grain, centre, , q] = groundOf(own.material).grain;
      addBurst(
        out,
        0,
        { gain: level * grain * 0.4, attack: 0.003, t60: 0.12, kind: 'band', frequency: centre, q },
        random,
      );
      continue;
    }
    const damping = groundOf(other.material).hardness;
    if (own.touch) {
      const request = { seconds: 1, strength: Math.min(1, level), surface: other.material, random };
      const sound = own.touch.synthesise({ ...request, size: own.scale ?? 1 });
      const n = Math.min(sound.length, out.length);
      for (let i = 0; i < n; i++) out[i] = out[i]! + sound[i]! * own.touch.level * level;
      continue;
    }
    const ring = ringOf(own.material);
    const modes = modesOf(ring, own.size ?? GROUND_SIZE, random.range(0.97, 1.03));
    addModes(out, 0, modes, level * damping * 0.55, (ring.contact / damping) * shorter);
    const click = {
      attack: 0.0006,
      t60: 0.018,
      kind: 'band',
      frequency: Math.min(7000, ring.first * 4),
      q: 0.7,
    } as const;
    addBurst(out, 0, { ...click, gain: level * ring.click * damping }, random);
  }
};
