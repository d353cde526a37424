/** What all entries of people share: body for physics, paces, words of the body; each entry adds who it is. */

import type { Vec3 } from '../../foundation/vec.ts';
import type { Collider, Looks, ThingEntry, Words } from '../entry.ts';
import type { Role } from './figure/casting.ts';
import { castPerson, STATURE } from './figure/casting.ts';
import { makeFigure } from './figure/figure.ts';

/** What one entry says. */
export interface Human {
  readonly id: string;
  readonly words: Words;
  readonly role: Role;
  /** kg */
  readonly mass: number;
  /** Words that choose between kinds of it. */
  readonly variants?: Readonly<Record<string, string>>;
}

const SOURCE =
  'Stature and breadths of adults: ANSUR II (2012) means; of children and babies: CDC growth charts 2000, medians at 7 years and 1 year.';

const statureOf = (role: Role, looks?: Looks): number => {
  const age = looks?.age === 'baby' || looks?.age === 'child' ? looks.age : role.age;
  if (age === 'baby') return STATURE.baby;
  if (age === 'child') return STATURE.child;
  return role.sex === 'male'
    ? STATURE.male
    : role.sex === 'female'
      ? STATURE.female
      : (STATURE.male + STATURE.female) / 2;
};

const capsuleFor =
  (role: Role) =>
  (looks: Looks): readonly Collider[] => {
    const height = statureOf(role, looks) * looks.size;
    const radius = 0.115 * height;
    return [{ shape: 'capsule', radius, halfHeight: height / 2 - radius, centre: [0, height / 2, 0] }];
  };

/** Paces grow with the square root of leg length (equal Froude numbers), from 1.35 m/s walking and 3.3 m/s jogging at 1.7 m. */
const paces = (height: number) => {
  const f = Math.sqrt(height / 1.7);
  return { walk: 1.35 * f, run: 3.3 * f, swim: 0.9 * f, jump: 0.26 * height };
};

/** A catalog entry of a person. */
export const human = (h: Human): ThingEntry => {
  const height = statureOf(h.role);
  const size: Vec3 = [0.29 * height, height, 0.17 * height];
  return {
    id: h.id,
    kind: 'person',
    words: h.words,
    size,
    source: SOURCE,
    rig: 'biped',
    body: { mass: h.mass, material: 'flesh', colliders: capsuleFor(h.role), movable: false },
    motion: paces(height),
    ...(h.variants ? { variants: h.variants } : {}),
    shape: (looks, detail) => makeFigure(castPerson(h.role, looks), looks.size, detail),
  };
};
