/** Where animals eat and drink: with the head over the water at its edge, or over what they eat or drink from. */
import { atan2, cos, sin } from '../foundation/exact.ts';
import { along, type Draft, footprint, type Ground, type Intent, restHeight } from './draft.ts';

const degrees = Math.PI / 180;
/** Who drinks at an edge stands across the picture and turns to the water by this much, so that the head is seen. */
const SLANT = 24 * degrees;
/**
 * Share of an animal's length from its middle to the lowered mouth: over water between its forefeet and beyond, over a
 * vessel so far ahead that the paws stand clear of it.
 */
const MOUTH = { water: 0.3, vessel: 0.4 } as const;
/** Depth (m) of the water under the mouth. */
const DEPTH = 0.04;
/** Furthest way to a shore, m. */
const FAR = 60;

/** Direction from the free area to the water, and how far along it the ground goes under, from a point. */
const shoreFrom = (
  ground: Ground,
  x: number,
  z: number,
  direction: readonly [number, number],
): readonly [number, number] | undefined => {
  const { water, terrain } = ground;
  if (!water) return undefined;
  for (let d = -3; d < FAR; d += 0.1) {
    const p = [x + direction[0] * d, z + direction[1] * d] as const;
    if (terrain.height(p[0], p[1]) < water.level - DEPTH) return p;
  }
  return undefined;
};

const towardsWater = (ground: Ground): readonly [number, number] | undefined => {
  const [cx, , cz] = ground.centre;
  const area = ground.waterArea?.centre;
  if (area) {
    const l = Math.sqrt((area[0] - cx) * (area[0] - cx) + (area[2] - cz) * (area[2] - cz));
    return l > 0.1 ? [(area[0] - cx) / l, (area[2] - cz) / l] : undefined;
  }
  let best: readonly [number, number] | undefined;
  let nearest = FAR;
  for (let i = 0; i < 16; i++) {
    const direction = [sin((i * Math.PI) / 8), cos((i * Math.PI) / 8)] as const;
    const p = shoreFrom(ground, cx, cz, direction);
    const d = p ? Math.sqrt((p[0] - cx) * (p[0] - cx) + (p[1] - cz) * (p[1] - cz)) : FAR;
    if (d < nearest) {
      nearest = d;
      best = direction;
    }
  }
  return best;
};

const isBeast = (d: Draft): boolean => d.entry.kind === 'animal' && d.altitude === 0 && !d.support;

/** Puts somebody down with the mouth over a point. */
const bendOver = (ground: Ground, draft: Draft, x: number, z: number, heading: number, share: number): void => {
  const [dx, dz] = along(heading);
  const back = share * draft.size[2];
  draft.heading = heading;
  const [px, pz] = [x - dx * back, z - dz * back];
  draft.position = [px, restHeight(ground, draft, px, pz), pz];
};

/** What an animal eats or drinks from: what the text says, or the one small thing that nothing else is said of. */
export const vesselOf = (intent: Intent, drafts: readonly Draft[], intents: readonly Intent[]): Draft | undefined => {
  const named = [...intent.sources, ...intent.patients, ...intent.goals, ...intent.landmarks][0];
  if (named) return named;
  const free = drafts.filter(
    (d) =>
      d.entry.kind === 'thing' &&
      !d.support &&
      d.size[1] < 0.6 &&
      !intents.some((i) => [...i.agents, ...i.patients, ...i.goals, ...i.sources, ...i.landmarks].includes(d)),
  );
  return free.length === 1 ? free[0] : undefined;
};

/**
 * Moves animals whose first deed is to eat or drink to where they can: to the water's edge, side by side along it and
 * slantwise to it, or to their bowl. Called after the layout; who cannot get there stays.
 */
export const leadToWater = (drafts: readonly Draft[], intents: readonly Intent[], ground: Ground): void => {
  const towards = towardsWater(ground);
  for (const intent of intents) {
    const drinks = intent.action.id === 'drink';
    if (!drinks && intent.action.id !== 'eat') continue;
    const beasts = intent.agents.filter(
      (a) => isBeast(a) && a.travel === undefined && intents.find((i) => i.agents.includes(a)) === intent,
    );
    const vessel = vesselOf(intent, drafts, intents);
    if (beasts.length === 0) continue;
    if (vessel && !vessel.support && vessel.size[1] < 0.8 * beasts[0]!.size[1]) {
      beasts.forEach((beast, i) => {
        // one from the left, the next from the right, both turned a little to the viewer
        const heading = (i % 2 === 0 ? 1 : -1) * (90 - 18 * (1 + Math.floor(i / 2))) * degrees;
        const [dx, dz] = along(heading);
        const [hx] = footprint(vessel);
        const [vx, , vz] = vessel.position;
        bendOver(ground, beast, vx - dx * 0.3 * hx, vz - dz * 0.3 * hx, heading, MOUTH.vessel);
      });
      continue;
    }
    if (!drinks || vessel || !towards) continue;
    const edge = atan2(towards[0], towards[1]);
    // along the shore, the viewer's left first; all look the same way, slantwise onto the water
    const line = [-towards[1], towards[0]] as const;
    const right = line[0] < 0 ? -1 : 1;
    const heading = edge + right * (edge > 0 && towards[1] < 0 ? -1 : 1) * (90 * degrees - SLANT);
    const lengths = beasts.map((b) => b.size[2] * cos(SLANT) + 0.25 * b.size[2] + 0.3);
    const whole = lengths.reduce((a, b) => a + b, 0);
    let at = -whole / 2;
    beasts.forEach((beast, i) => {
      const s = (at + lengths[i]! / 2) * right;
      at += lengths[i]!;
      const p = shoreFrom(ground, ground.centre[0] + line[0] * s, ground.centre[2] + line[1] * s, towards);
      if (p) bendOver(ground, beast, p[0], p[1], heading, MOUTH.water);
    });
  }
};
