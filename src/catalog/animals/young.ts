/** Sizes and ages: a young animal is smaller, with a larger head and eyes, and shorter, thicker legs. */
import type { Looks } from '../entry.ts';
import type { LegPlan, QuadrupedPlan } from './quadruped-plan.ts';

/** Fraction of the adult's height and factor on the head, by age. */
const GROWTH: Readonly<Record<NonNullable<Looks['age']>, readonly [height: number, head: number]>> = {
  baby: [0.5, 1.32],
  child: [0.62, 1.2],
  young: [0.75, 1.1],
  adult: [1, 1],
  old: [1, 1],
};

/** Words for young ones that come as variants. */
const YOUNG_NAMES = ['puppy', 'kitten', 'foal', 'calf', 'lamb', 'cub', 'chick', 'bunny'];

/** The age that looks ask for, by `age` or by a variant such as `puppy`. */
export const ageOf = (looks: Looks): NonNullable<Looks['age']> =>
  looks.age ?? (looks.variant && YOUNG_NAMES.includes(looks.variant) ? 'baby' : 'adult');

/** The plan at the size and age of the looks. `headGrowth` overrides how much larger a baby's head is. */
export const youngPlan = (plan: QuadrupedPlan, looks: Looks, headGrowth?: number): QuadrupedPlan => {
  const age = ageOf(looks);
  const [small, big] = GROWTH[age];
  const head = age === 'baby' && headGrowth ? headGrowth : big;
  const stout = (leg: LegPlan): LegPlan =>
    head === 1
      ? leg
      : { ...leg, radii: leg.radii.map((r) => r * (1 + (head - 1) * 0.5)) as unknown as LegPlan['radii'] };
  return {
    ...plan,
    height: plan.height * looks.size * small,
    front: stout(plan.front),
    hind: stout(plan.hind),
    head: { ...plan.head, length: plan.head.length * head },
  };
};
