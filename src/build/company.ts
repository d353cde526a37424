/** Who goes along with whom although nobody said so, and what rises straight up although it flies. */
import type { Screenplay } from '../artifacts/screenplay.ts';
import type { Catalog } from '../catalog/registry.ts';
import { findAction } from '../catalog/registry.ts';
import { type Draft, type Intent, isAlive } from './draft.ts';
import { castOf, isOpenTravel } from './intents.ts';

/** Relations of those who keep together on their way. */
const BESIDE: readonly string[] = ['left-of', 'right-of', 'behind', 'in-front-of', 'next-to', 'near'];

/**
 * "A child walks to the left of a dog": the dog, of which nothing else is said, walks as well, or the relation would be lost
 * after a few steps.
 */
export const goAlong = (screenplay: Screenplay, drafts: readonly Draft[], intents: readonly Intent[]): Intent[] =>
  intents.map((intent) => {
    if (!isOpenTravel(intent) || intent.landmarks.length > 0) return intent;
    const idle = (d: Draft): boolean =>
      isAlive(d) && !intents.some((i) => [...i.agents, ...i.patients, ...i.goals, ...i.sources].includes(d));
    const company = screenplay.relations
      .filter((r) => BESIDE.includes(r.relation))
      .flatMap((r) => {
        const [a, b] = [castOf(drafts, r.subject), castOf(drafts, r.object)];
        if (a.some((d) => intent.agents.includes(d))) return b;
        return b.some((d) => intent.agents.includes(d)) ? a : [];
      })
      .filter((d) => idle(d) && intent.action.rigs.includes(d.entry.rig));
    return company.length > 0 ? { ...intent, agents: [...intent.agents, ...new Set(company)] } : intent;
  });

/** Ducks and swans that glide over a pond swim on it. */
export const glideOnWater = (intents: readonly Intent[], catalog: Catalog, water: boolean): Intent[] => {
  const swim = findAction(catalog, 'swim');
  return intents.map((intent) => {
    const waterfowl = intent.agents.every(
      (d) => d.entry.habitat === 'water-surface' && d.altitude < 0.5 && swim?.rigs.includes(d.entry.rig),
    );
    return swim && water && waterfowl && intent.action.id === 'glide'
      ? { ...intent, action: swim, family: swim.family }
      : intent;
  });
};

/** What is taller than long (a rocket, a balloon with its basket) takes off straight up. */
export const riseUpright = (intents: readonly Intent[], catalog: Catalog): Intent[] => {
  const rise = findAction(catalog, 'rise');
  return intents.map((intent) => {
    const up = intent.action.id === 'take-off' || (intent.family === 'fly' && intent.event.direction === 'up');
    const upright = intent.agents.every((d) => d.entry.rig === 'aircraft' && d.entry.size[1] > 1.2 * d.entry.size[2]);
    return rise && up && upright ? { ...intent, action: rise, family: rise.family } : intent;
  });
};
