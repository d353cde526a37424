/**
 * Finds places for groups: a constructive start (most related first, candidates near what they relate to), then annealing.
 * Step 0.8 → 0.02 of the scene's scale, temperature 0.2 → 0.001 geometric, accepted when Δcost ≤ T·random().
 */
import { pow } from '../foundation/exact.ts';
import type { Random } from '../foundation/random.ts';
import type { Group } from './formation.ts';
import type { Term } from './relations.ts';

/** Where groups may be: a rectangle, m. */
export interface Bounds {
  readonly x: number;
  readonly z: number;
  readonly halfX: number;
  readonly halfZ: number;
}

const total = (terms: readonly Term[]): number => {
  let sum = 0;
  for (const term of terms) sum += term.weight * term.cost();
  return sum;
};

const termsOf = (terms: readonly Term[], group: Group): Term[] => terms.filter((t) => t.groups.includes(group));

const start = (groups: readonly Group[], terms: readonly Term[], bounds: Bounds, random: Random): void => {
  const placed: Group[] = groups.filter((g) => g.fixed);
  const waiting = groups.filter((g) => !g.fixed);
  while (waiting.length > 0) {
    const links = (g: Group): number =>
      terms.filter((t) => t.relation !== undefined && t.groups.includes(g) && t.groups.some((o) => placed.includes(o)))
        .length;
    let next = waiting[0]!;
    for (const g of waiting) {
      const better = links(g) - links(next);
      if (better > 0 || (better === 0 && g.halfX * g.halfZ > next.halfX * next.halfZ)) next = g;
    }
    waiting.splice(waiting.indexOf(next), 1);
    const own = termsOf(terms, next).filter((t) => t.groups.every((g) => g === next || placed.includes(g)));
    let bestCost = Number.POSITIVE_INFINITY;
    const home = next.home ?? bounds;
    next.x = home.x;
    next.z = home.z;
    let best: readonly [number, number] = [home.x, home.z];
    if (next.home) bestCost = total(own);
    const candidates = placed.length === 0 ? 1 : 48;
    for (let i = 0; i < candidates; i++) {
      const anchor = placed.length > 0 ? placed[i % placed.length]! : undefined;
      if (anchor) {
        const reach = anchor.halfX + next.halfX + random.range(0, 1.5) * (0.4 + Math.min(anchor.halfX, next.halfX));
        const deep = anchor.halfZ + next.halfZ + random.range(0, 1.5) * (0.4 + Math.min(anchor.halfZ, next.halfZ));
        next.x = anchor.x + random.range(-1, 1) * reach;
        next.z = anchor.z + random.range(-1, 1) * deep;
        if (i % 4 === 0) next.x = anchor.x + (i % 8 === 0 ? reach : -reach);
        if (i % 4 === 2) next.z = anchor.z + (i % 8 === 2 ? deep : -deep);
      }
      const cost = total(own);
      if (cost < bestCost) {
        bestCost = cost;
        best = [next.x, next.z];
      }
    }
    next.x = best[0];
    next.z = best[1];
    placed.push(next);
  }
};

/**
 * Moves the groups to where the terms cost least.
 *
 * @param stepScale length (m) that 0.8 of the first step is measured in: about the size of what is placed
 * @returns the remaining cost of hard terms (weight ≥ 1), m
 */
export const solve = (
  groups: readonly Group[],
  terms: readonly Term[],
  bounds: Bounds,
  stepScale: number,
  random: Random,
): number => {
  const free = groups.filter((g) => !g.fixed);
  const hard = terms.filter((t) => t.weight >= 1);
  for (const g of free) {
    g.x = (g.home ?? bounds).x;
    g.z = (g.home ?? bounds).z;
  }
  if (free.length === 0) return total(hard);
  const own = new Map(free.map((g) => [g, termsOf(terms, g)]));
  const moves = 700 + 500 * free.length;
  let bestTotal = Number.POSITIVE_INFINITY;
  let best: (readonly [number, number])[] = [];
  for (let restart = 0; restart < 8; restart++) {
    start(groups, terms, bounds, random);
    const stepRate = pow(0.02 / 0.8, 1 / moves);
    const heatRate = pow(0.001 / 0.2, 1 / moves);
    let step = 0.8 * stepScale;
    let heat = 0.2;
    for (let i = 0; i < moves; i++) {
      const g = free[Math.floor(random.next() * free.length)]!;
      const terms = own.get(g)!;
      const before = total(terms);
      const { x, z } = g;
      g.x += random.range(-1, 1) * step;
      g.z += random.range(-1, 1) * step;
      if (total(terms) - before > heat * random.next()) {
        g.x = x;
        g.z = z;
      }
      step *= stepRate;
      heat *= heatRate;
    }
    const cost = total(terms);
    if (cost < bestTotal) {
      bestTotal = cost;
      best = free.map((g) => [g.x, g.z] as const);
    }
    if (total(hard) < 0.02) break;
  }
  free.forEach((g, i) => {
    g.x = best[i]![0];
    g.z = best[i]![1];
  });
  return total(hard);
};
