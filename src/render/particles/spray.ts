/** Water in the air: what falls over a lip, the mist where it lands, and fog that lies on the ground. */
import { noise } from '../../foundation/noise.ts';
import { alive, between, chance } from './chance.ts';
import type { ParticleKind } from './source.ts';

const WHITE = [0.94, 0.96, 0.98] as const;

/** Falling sheets: clots of white water that come off the lip, fall freely and draw out. */
export const falls: ParticleKind = (out, { time, at, size, strength, seed }) => {
  const height = strength * 10;
  const life = Math.sqrt((2 * height) / 9.81);
  const lit = out.lit(at(time), [0.66, 0.74, 0.79]);
  alive(seed, time, 34 * size, life, (i, age) => {
    const [x, y, z] = at(time - age);
    const fallen = 4.905 * age * age;
    const t = fallen / height;
    const aside = between(seed, i, 1, -1, 1);
    const half = between(seed, i, 2, 0.08, 0.22) * (1 + 0.8 * t);
    const shade = between(seed, i, 3, 0.75, 1.15);
    out.shape(
      [x + aside * size * (0.9 + 0.2 * t), y - fallen, z + 0.5 + 1.55 * Math.sqrt(t) + between(seed, i, 4, -0.1, 0.55)],
      [half, 0, 0],
      [0, -(0.3 + 0.055 * 9.81 * age), 0],
      {
        shape: 'puff',
        colour: [lit[0] * shade, lit[1] * shade, lit[2] * shade],
        alpha: 0.38 * Math.min(1, age * 6),
        seed: chance(seed, i, 5),
        soft: 0.3,
      },
      half,
    );
  });
};

/** The mist that stands over the foot of a fall and drifts off. */
export const mist: ParticleKind = (out, { time, at, size, strength, seed, wind }) => {
  const lit = out.lit(at(time), WHITE);
  alive(seed, time, 5 * size * strength, 3.4, (i, age) => {
    const t = age / 3.4;
    const [x, y, z] = at(time - age);
    const radius = between(seed, i, 1, 0.5, 0.9) + 1.5 * t;
    out.ball(
      [
        x + between(seed, i, 2, -1.1, 1.1) * size + wind[0] * age * 0.15,
        y + 0.25 * radius + 1.1 * t * between(seed, i, 3, 0.3, 1.4),
        z + between(seed, i, 4, -0.4, 1.4) + 1.3 * t,
      ],
      radius,
      {
        shape: 'puff',
        colour: lit,
        alpha: 0.4 * Math.min(1, t * 5) * (1 - t) * (1 - t),
        seed: chance(seed, i, 5),
        soft: radius,
      },
    );
  });
};

/** Banks of fog on the ground round a place: flat, wide, nearly still. `size` is how far they lie about it, m. */
export const groundFog: ParticleKind = (out, { time, at, size, strength, seed, wind }) => {
  const [x, y, z] = at(time);
  const lit = out.lit([x, y, z], [0.8, 0.82, 0.85]);
  const banks = 18;
  for (let i = 0; i < banks; i++) {
    const aside = between(seed, i, 1, -1, 1) * size;
    const deep = between(seed, i, 2, -1, 0.28) * size;
    const drift = 2.2 * noise(time * 0.05 + i * 3.1, seed) + time * 0.12 * Math.min(1.5, wind[0]);
    const radius = size * between(seed, i, 3, 0.2, 0.38);
    const { right, eye } = out.camera;
    // None so near that one would look through it as through a dirty pane.
    const away = Math.sqrt((x + aside - eye[0]) ** 2 + (z + deep - eye[2]) ** 2);
    const clear = Math.min(1, Math.max(0, (away - radius * 0.7 - 3) / 5));
    out.shape(
      [x + aside + drift, y + radius * 0.06 + 0.2, z + deep],
      [right[0] * radius, 0, right[2] * radius],
      [0, -radius * between(seed, i, 4, 0.09, 0.16), 0],
      {
        shape: 'puff',
        colour: lit,
        alpha: strength * 0.3 * clear,
        seed: chance(seed, i, 5) + time * 0.003,
        soft: radius * 0.3,
      },
      radius,
    );
  }
};
