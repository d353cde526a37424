/**
 * Rolling and sliding: what lies loose is pressed and crackles, hard bodies rumble through their own resonances; all grows
 * with the speed at each moment, and an uneven body beats once a turn (facts/sound, "Rolling, scraping, rubbing").
 */
import type { Contact } from '../artifacts/take.ts';
import { pow, sin } from '../foundation/exact.ts';
import type { Random } from '../foundation/random.ts';
import { addGrains, filter, pinkNoise, SAMPLE_RATE, silence } from '../foundation/signal.ts';
import { groundOf, isSoft } from './grounds.ts';
import { ringOf } from './impacts.ts';

/** Full loudness is reached at this speed, m/s. */
const FULL_SPEED = 5;

/**
 * The sound of one stretch, mono.
 *
 * @param speed m/s at a time (s) from its start
 * @param size length of the body that rolls or slides, m
 */
export const rubSound = (
  contact: Contact,
  seconds: number,
  speed: (time: number) => number,
  size: number,
  random: Random,
): Float32Array => {
  const out = silence(seconds);
  const mass = Math.min(30, Math.max(0.05, contact.impulse / Math.max(0.1, contact.speed)));
  const weight = Math.min(1.6, pow(mass, 0.25));
  const loudAt = (t: number): number => weight * Math.min(1.3, pow(speed(t * seconds) / FULL_SPEED, 1.2));
  const soft = [contact.materialB, contact.materialA].find(isSoft);
  const rolls = contact.kind === 'roll';
  if (soft) {
    const [grain, frequency, , q, rate] = groundOf(soft).grain;
    addGrains(
      out,
      0,
      {
        gain: grain * 0.7,
        seconds,
        rate: (t) => (120 + rate) * Math.min(1.5, 0.15 + speed(t * seconds) / FULL_SPEED),
        loudness: loudAt,
        decay: 0.005,
        frequency: frequency * 0.8,
        q,
      },
      random.child('grains'),
    );
  }
  const hard = soft === undefined ? Math.min(ringOf(contact.materialA).first, ringOf(contact.materialB).first) : 110;
  const rumble = filter(pinkNoise(out.length, random.child('rumble')), 'low', Math.min(1400, hard * 1.2));
  const ringing =
    ringOf(contact.materialA).first > ringOf(contact.materialB).first ? contact.materialA : contact.materialB;
  const ring = (ringOf(ringing).first * 0.3) / Math.max(0.08, Math.min(1.5, size));
  const tone = soft ? undefined : filter(pinkNoise(out.length, random.child('tone')), 'band', ring, rolls ? 6 : 2);
  let turn = 0;
  let loud = 0;
  let v = 0;
  for (let i = 0; i < out.length; i++) {
    if ((i & 63) === 0) {
      v = speed(i / SAMPLE_RATE);
      loud = loudAt(i / Math.max(1, out.length));
    }
    turn += (2 * v) / Math.max(0.05, size) / SAMPLE_RATE;
    const uneven = rolls ? 0.86 + 0.14 * sin(turn) : 1;
    out[i] = (out[i]! + rumble[i]! * (soft ? 0.8 : 1) * loud + (tone ? tone[i]! * 1.2 * loud : 0)) * uneven;
  }
  return out;
};
