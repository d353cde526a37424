/** What hovers in the air: fireflies, dust in the light, bubbles. */
import { sin } from '../../foundation/exact.ts';
import { noise } from '../../foundation/noise.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { alive, between, chance } from './chance.ts';
import type { ParticleSink } from './sink.ts';
import type { ParticleKind } from './source.ts';

const wrap = (x: number, centre: number, size: number): number => {
  const low = centre - size / 2;
  return low + (x - low) - Math.floor((x - low) / size) * size;
};

/** Fireflies over a meadow at night; `ground`: height of the ground about the middle of the picture, m. */
export const fireflies = (
  out: ParticleSink,
  time: number,
  seed: number,
  count: number,
  ground: number,
  wide: number,
): void => {
  const { eye, forward } = out.camera;
  const flat = Math.sqrt(forward[0] * forward[0] + forward[2] * forward[2]) || 1;
  const middle: Vec3 = [eye[0] + (forward[0] / flat) * wide * 0.48, 0, eye[2] + (forward[2] / flat) * wide * 0.48];
  for (let i = 0; i < count; i++) {
    const slow = time * between(seed, i, 1, 0.16, 0.34);
    const x = wrap(chance(seed, i, 2) * wide + (noise(slow, i * 3.7, 1) - 0.5) * 5, middle[0], wide);
    const z = wrap(chance(seed, i, 3) * wide + (noise(slow, i * 3.7, 2) - 0.5) * 5, middle[2], wide);
    const y =
      ground + 0.25 + chance(seed, i, 4) * chance(seed, i, 5) * 2.6 + (noise(slow * 1.7, i * 3.7, 3) - 0.5) * 0.9;
    // On for about a second out of four, each in its own time.
    const beat = time * between(seed, i, 6, 0.2, 0.33) + chance(seed, i, 7);
    const phase = beat - Math.floor(beat);
    const on = phase < 0.42 ? sin((phase / 0.42) * Math.PI) : 0;
    if (on < 0.02) continue;
    drawFirefly(out, [x, y, z], on);
  }
};

/** The light of one, `on` of 1. */
const drawFirefly = (out: ParticleSink, at: Vec3, on: number): void => {
  const k = out.perExposure;
  out.ball(at, 0.02, {
    shape: 'glow',
    colour: [3.4 * on * k, 4.6 * on * k, 1.1 * on * k],
    alpha: 1,
    adds: 1,
    soft: 0.04,
  });
  out.ball(at, 0.09, { shape: 'glow', colour: [0.8 * k, 1.1 * k, 0.2 * k], alpha: 0.2 * on, adds: 1, soft: 0.1 });
};

/** A swarm of them round a place. */
export const swarm: ParticleKind = (out, { time, at, size, strength, seed }) => {
  const [x, y, z] = at(time);
  for (let i = 0; i < 26 * strength; i++) {
    const slow = time * between(seed, i, 1, 0.2, 0.5);
    const beat = time * between(seed, i, 6, 0.25, 0.45) + chance(seed, i, 7);
    const phase = beat - Math.floor(beat);
    const on = phase < 0.6 ? sin((phase / 0.6) * Math.PI) : 0;
    if (on < 0.02) continue;
    const [u, v, w] = [1, 2, 3].map((k) => noise(slow, i * 3.7, k) - 0.5);
    drawFirefly(out, [x + u! * size * 3.4, y + v! * size * 1.8, z + w! * size * 3.4], on);
  }
};

/** Dust that the light shows in rooms. */
export const motes = (out: ParticleSink, time: number, seed: number, count: number): void => {
  const { eye, forward } = out.camera;
  const k = out.perExposure;
  const wide = 5;
  const middle = [0, 1, 2].map((k) => eye[k]! + forward[k]! * 2.4) as unknown as Vec3;
  for (let i = 0; i < count; i++) {
    const slow = time * 0.05;
    const x = wrap(chance(seed, i, 1) * wide + noise(slow, i * 1.3, 1) * 1.5, middle[0], wide);
    const y = wrap(chance(seed, i, 2) * 3 + noise(slow, i * 1.3, 2) * 1.2 - time * 0.008, middle[1], 3);
    const z = wrap(chance(seed, i, 3) * wide + noise(slow, i * 1.3, 3) * 1.5, middle[2], wide);
    const glint = 0.35 + 0.65 * noise(time * 0.6, i * 2.9, 4);
    out.ball([x, y, z], 0.0022, {
      shape: 'disc',
      colour: [k, 0.9 * k, 0.75 * k],
      alpha: 0.4 * glint * glint,
      adds: 0.8,
      soft: 0.05,
    });
  }
};

/** Soap bubbles blown from a source, or air rising in water. */
export const bubbles: ParticleKind = (out, { time, at, size, strength, seed, wind }) => {
  alive(seed, time, 5 * strength, 7, (i, age) => {
    const life = between(seed, i, 1, 3, 7);
    if (age >= life) return;
    const [x, y, z] = at(time - age);
    const radius = size * between(seed, i, 2, 0.35, 1) * Math.min(1, age * 5);
    const rise = between(seed, i, 3, 0.1, 0.34) * age;
    const wx = (noise(age * 0.4, i * 1.7, seed) - 0.5) * 1.6 * Math.sqrt(age);
    const wz = (noise(age * 0.4, i * 1.7, seed + 9) - 0.5) * 1.6 * Math.sqrt(age);
    const hue = chance(seed, i, 4);
    const lit = out.lit([x, y, z], [0.9 + 0.3 * hue, 1, 1.2 - 0.3 * hue]);
    out.ball([x + wx + wind[0] * age * 0.5, y + rise, z + wz + wind[1] * age * 0.5], radius, {
      shape: 'bubble',
      colour: [lit[0] * 1.5, lit[1] * 1.5, lit[2] * 1.5],
      alpha: 0.9,
      adds: 0.35,
      soft: 0.02,
    });
  });
};
