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

/** How a species' babies differ from its adults. */
export interface Baby {
  /** Factor on the head's length relative to the body. Default 1.32. */
  readonly head?: number;
  /** Factor on the legs' length relative to the body: below 1 for puppies, above for foals. Default 0.86. */
  readonly legs?: number;
}

/** The plan at the size and age of the looks. */
export const youngPlan = (plan: QuadrupedPlan, looks: Looks, baby: Baby = {}): QuadrupedPlan => {
  const age = ageOf(looks);
  const [small, usual] = GROWTH[age];
  const head = age === 'baby' ? (baby.head ?? usual) : 1 + (usual - 1) * (((baby.head ?? 1.32) - 1) / 0.32);
  const legs = age === 'baby' ? (baby.legs ?? 0.86) : 1;
  const grown = (leg: LegPlan): LegPlan => {
    if (head === 1 && legs === 1) return leg;
    const stout = 1 + Math.max(0, head - 1) * 0.5;
    return {
      ...leg,
      lengths: leg.lengths.map((l) => l * legs),
      radii: leg.radii.map((r) => r * stout) as unknown as LegPlan['radii'],
    };
  };
  return {
    ...plan,
    height: plan.height * looks.size * small,
    front: grown(plan.front),
    hind: grown(plan.hind),
    head: { ...plan.head, length: plan.head.length * head },
  };
};
