/** Signs of life: blinks, breath, idle shifts, and glances; each actor with its own rhythm. */
import { sin } from '../../foundation/exact.ts';
import { noise } from '../../foundation/noise.ts';
import type { Random } from '../../foundation/random.ts';
import { clamp } from '../../foundation/vec.ts';
import { minimumJerk } from '../motion/ease.ts';

/** Rhythms of one body. */
export interface Life {
  /** 0 open to 1 shut. */
  blink(time: number): number;
  /** −1 (out) to 1 (in). */
  breath(time: number): number;
  /** Slow wandering value in [−1, 1]; `channel` picks an independent one, `period` is its pace in s. */
  drift(time: number, channel: number, period: number): number;
  /** A glance away in rad (yaw, pitch), held for a while between quick moves. */
  glance(time: number): readonly [number, number];
  /** 0–1 pulses of about `length` s at irregular times, one per `every` s on average (ear flicks, tail swishes). */
  flick(time: number, channel: number, every: number, length: number): number;
}

/** Lid closing, shut and opening times, s (people.md, "Eyes"). */
const CLOSE = 0.09;
const SHUT = 0.04;
const OPEN = 0.17;

/** Rhythms from a random stream; breaths per minute 53.5·M^−0.26 (Stahl) are passed as Hz. */
export const createLife = (random: Random, duration: number, breathHz: number): Life => {
  const offset = random.range(0, 1000);
  const breathPhase = random.next();
  const blinkRandom = random.child('blink');
  const blinks: number[] = [];
  for (let t = blinkRandom.range(0.4, 3.5); t < duration; t += blinkRandom.range(2.6, 5.2)) blinks.push(t);
  const glanceRandom = random.child('glance');
  const glances: { time: number; yaw: number; pitch: number }[] = [{ time: -10, yaw: 0, pitch: 0 }];
  let away = false;
  for (let t = glanceRandom.range(0.8, 2.5); t < duration; t += glanceRandom.range(1.2, 3.2)) {
    away = !away;
    glances.push({
      time: t,
      yaw: away ? glanceRandom.range(-0.55, 0.55) : glanceRandom.range(-0.08, 0.08),
      pitch: away ? glanceRandom.range(-0.12, 0.14) : 0,
    });
  }
  return {
    blink: (time) => {
      for (const start of blinks) {
        const t = time - start;
        if (t < 0 || t > CLOSE + SHUT + OPEN) continue;
        if (t < CLOSE) return minimumJerk(t / CLOSE);
        if (t < CLOSE + SHUT) return 1;
        return 1 - minimumJerk((t - CLOSE - SHUT) / OPEN);
      }
      return 0;
    },
    breath: (time) => sin(2 * Math.PI * (time * breathHz + breathPhase)),
    drift: (time, channel, period) => clamp(2.4 * (noise(time / period + offset, channel * 17.3 + 0.5) - 0.5), -1, 1),
    glance: (time) => {
      let last = glances[0]!;
      for (const g of glances) if (g.time <= time) last = g;
      return [last.yaw, last.pitch];
    },
    flick: (time, channel, every, length) => {
      const slot = Math.floor(time / every);
      const stream = random.child(`flick ${channel} ${slot}`);
      const start = slot * every + stream.range(0, Math.max(0, every - length));
      const t = (time - start) / length;
      if (t <= 0 || t >= 1 || stream.chance(0.35)) return 0;
      const s = sin(Math.PI * t);
      return s * s;
    },
  };
};
