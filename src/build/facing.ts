/** Where everybody faces at the start. */
import type { Screenplay } from '../artifacts/screenplay.ts';
import { atan2 } from '../foundation/exact.ts';
import type { Random } from '../foundation/random.ts';
import { type Draft, type Intent, isAlive } from './draft.ts';
import { castOf } from './intents.ts';

/** Where those face who do not travel: those they have to do with, cheated to the viewer; else the viewer, a little inward. */
export const turnFaces = (
  screenplay: Screenplay,
  drafts: readonly Draft[],
  intents: readonly Intent[],
  centreX: number,
  random: Random,
): void => {
  const facing = new Map<Draft, Draft>();
  for (const relation of screenplay.relations) {
    if (relation.relation !== 'facing') continue;
    const others = castOf(drafts, relation.object);
    castOf(drafts, relation.subject).forEach((d, i) => {
      if (others.length > 0) facing.set(d, others[i % others.length]!);
    });
  }
  for (const intent of intents) {
    const other = [...intent.patients, ...intent.goals, ...(intent.family === 'leap' ? intent.landmarks : [])][0];
    const mutual = ['throw', 'catch', 'put', 'push', 'pick-up', 'knock-over', 'gesture', 'look', 'leap'].includes(
      intent.family,
    );
    if (!other || !mutual) continue;
    for (const a of intent.agents)
      if (!facing.has(a) && a !== other && a.support !== other && other.support !== a) facing.set(a, other);
    if (isAlive(other) && !facing.has(other)) facing.set(other, intent.agents[0]!);
  }
  for (const d of drafts) {
    const own =
      d.travel !== undefined && intents.find((i) => i.agents.includes(d) || i.patients.includes(d))?.family !== 'roll';
    const ring = screenplay.relations.some((r) => r.relation === 'around' && r.subject === d.member?.id);
    if (d.bearing === 'seat' || d.bearing === 'ridden' || ring || (own && d.posture !== 'seated' && !d.support))
      continue;
    if (d.heading !== 0) continue;
    const other = facing.get(d);
    const turn = random.child(d.id).range(-1, 1);
    if (other) {
      const heading = atan2(other.position[0] - d.position[0], other.position[2] - d.position[2]);
      // cheat 25° towards the viewer, as actors do on a stage
      const cheat = isAlive(d) ? Math.min(0.44, Math.abs(heading)) : 0;
      d.heading = heading > 0 ? heading - cheat : heading + cheat;
    } else if (isAlive(d)) {
      const inward = d.position[0] - centreX > 0.3 ? -1 : d.position[0] - centreX < -0.3 ? 1 : turn < 0 ? -1 : 1;
      d.heading = inward * (d.entry.kind === 'animal' ? 0.75 : 0.38) + turn * 0.12;
    } else if (!drafts.some((other) => other.support === d)) {
      d.heading = d.entry.kind === 'plant' ? turn * Math.PI : turn * 0.12;
    }
  }
};
