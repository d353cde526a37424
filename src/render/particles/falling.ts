/** What falls turning over: leaves, petals, confetti. */
import type { Rgb } from '../../foundation/colour.ts';
import { cos, sin } from '../../foundation/exact.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { between, chance } from './chance.ts';
import type { ParticleSink } from './sink.ts';
import type { ParticleKind } from './source.ts';

/** How something falls. */
export interface Fall {
  readonly colours: readonly Rgb[];
  readonly shape: 'leaf' | 'square' | 'disc';
  /** Half length and half width, m. */
  readonly half: readonly [number, number];
  /** m/s */
  readonly speed: number;
  /** m to both sides as it swings. */
  readonly swing: number;
  /** Turns a second. */
  readonly turns: number;
}

const hexes = (...numbers: readonly number[]): readonly Rgb[] =>
  numbers.map((n) => [((n >> 16) / 255) ** 2, (((n >> 8) & 255) / 255) ** 2, ((n & 255) / 255) ** 2] as const);

/** Autumn leaves. */
export const LEAVES: Fall = {
  colours: hexes(0xc9772a, 0xd9a032, 0xb2502a, 0x9a6a30, 0xc4482c),
  shape: 'leaf',
  half: [0.036, 0.028],
  speed: 0.85,
  swing: 0.3,
  turns: 0.45,
};
/** Petals of blossoming trees. */
export const PETALS: Fall = {
  colours: hexes(0xf6cdd6, 0xf9dde2, 0xefb6c4, 0xfaeaec),
  shape: 'leaf',
  half: [0.013, 0.011],
  speed: 0.5,
  swing: 0.2,
  turns: 0.6,
};
/** Cut coloured paper. */
export const CONFETTI: Fall = {
  colours: hexes(0xe8433c, 0xf4c430, 0x3fa7e0, 0x52b95a, 0xe86fb0, 0x8a5fd0, 0xf58a2c),
  shape: 'square',
  half: [0.02, 0.015],
  speed: 1.1,
  swing: 0.16,
  turns: 1.4,
};

/** One piece that has fallen for `age` seconds to `at`. */
export const drawFalling = (
  out: ParticleSink,
  fall: Fall,
  at: Vec3,
  age: number,
  seed: number,
  index: number,
): void => {
  const phase = chance(seed, index, 11) * 6.2831853;
  const rate = fall.turns * between(seed, index, 12, 0.6, 1.5) * 6.2831853;
  const swing = sin(age * rate * 0.55 + phase) * fall.swing;
  const side = cos(age * rate * 0.41 + phase * 1.7) * fall.swing;
  const heading = chance(seed, index, 13) * 6.2831853 + age * rate * 0.3;
  const tilt = age * rate + phase;
  const [ch, sh] = [cos(heading), sin(heading)];
  const [ct, st] = [cos(tilt), sin(tilt)];
  const size = between(seed, index, 14, 0.75, 1.2);
  const along: Vec3 = [ch * fall.half[0] * size, 0, sh * fall.half[0] * size];
  const across: Vec3 = [-sh * ct * fall.half[1] * size, st * fall.half[1] * size, ch * ct * fall.half[1] * size];
  const albedo = fall.colours[Math.floor(chance(seed, index, 15) * fall.colours.length)]!;
  const lit = out.lit(at, albedo);
  // Brighter when it lies towards the light from above.
  const bright = fall.shape === 'leaf' ? 0.5 + 0.4 * Math.abs(ct) : 0.8 + 0.8 * ct * ct;
  // What passes close before the lens would only be in the way.
  const { eye } = out.camera;
  const away = Math.sqrt((at[0] - eye[0]) ** 2 + (at[1] - eye[1]) ** 2 + (at[2] - eye[2]) ** 2);
  out.shape(
    [at[0] + swing, at[1], at[2] + side],
    across,
    along,
    {
      shape: fall.shape,
      colour: [lit[0] * bright, lit[1] * bright, lit[2] * bright],
      alpha: Math.min(1, Math.max(0, away / (fall.half[0] * 42) - 1)),
      soft: 0.02,
    },
    fall.half[0],
  );
};

/** Numbers wrapped into a box round the camera. */
const wrap = (x: number, centre: number, size: number): number => {
  const low = centre - size / 2;
  return low + (x - low) - Math.floor((x - low) / size) * size;
};

/** Pieces falling everywhere in a box before the camera that repeats for ever. */
export const fallEverywhere = (
  out: ParticleSink,
  fall: Fall,
  time: number,
  seed: number,
  count: number,
  wind: readonly [number, number],
  wide: number,
): void => {
  const { eye, forward } = out.camera;
  const high = Math.max(3, wide * 0.45);
  const middle: Vec3 = [
    eye[0] + forward[0] * wide * 0.45,
    eye[1] + forward[1] * wide * 0.45 + high * 0.1,
    eye[2] + forward[2] * wide * 0.45,
  ];
  for (let i = 0; i < count; i++) {
    const speed = fall.speed * between(seed, i, 1, 0.8, 1.2);
    const x = wrap(chance(seed, i, 2) * wide + (wind[0] * 0.6 + 0.15) * time, middle[0], wide);
    const y = wrap(chance(seed, i, 3) * high - speed * time, middle[1], high);
    const z = wrap(chance(seed, i, 4) * wide + wind[1] * 0.6 * time, middle[2], wide);
    drawFalling(out, fall, [x, y, z], time + chance(seed, i, 5) * 10, seed, i);
  }
};

/** Confetti thrown from above the source: `size` is the half width of where it comes down, m. */
export const confetti: ParticleKind = (out, { time, at, size, strength, seed, wind }) => {
  const [x, y, z] = at(time);
  const high = 1.6 + size * 1.6;
  const count = Math.round(260 * strength * Math.min(9, Math.max(0.4, size)));
  for (let i = 0; i < count; i++) {
    const speed = CONFETTI.speed * between(seed, i, 1, 0.75, 1.3);
    const fallen = chance(seed, i, 2) * high + speed * time;
    const round = Math.floor(fallen / high);
    const drop = fallen - round * high;
    const angle = chance(seed, i + round * 7919, 3) * 6.2831853;
    const away = Math.sqrt(chance(seed, i + round * 7919, 4)) * size;
    const age = drop / speed;
    drawFalling(
      out,
      CONFETTI,
      [x + cos(angle) * away + wind[0] * age * 0.3, y + high - drop, z + sin(angle) * away + wind[1] * age * 0.3],
      age + chance(seed, i, 5) * 9,
      seed,
      i,
    );
  }
};
