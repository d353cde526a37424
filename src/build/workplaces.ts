/** Work and meals at furniture: who plays the piano sits at it, who types or eats at a table sits on a chair behind it. */
import type { Screenplay } from '../artifacts/screenplay.ts';
import type { Catalog } from '../catalog/registry.ts';
import { findThing } from '../catalog/registry.ts';
import type { Random } from '../foundation/random.ts';
import { addUnnamed } from './cast.ts';
import type { Draft, Intent } from './draft.ts';
import { castOf, isFirst } from './intents.ts';

/** Deeds that people do sitting at something, from the start. */
const AT_A_PLACE = new Set(['play-instrument', 'type', 'write', 'eat', 'drink', 'read']);
/** Tallest thing (m) that is put on the table one works at. */
const ON_THE_TABLE = 0.45;

/** Heading (rad) of an instrument with a seat before it, so that its player is seen from the side. */
const IN_PROFILE = 1.25;

const isTable = (d: Draft): boolean => (d.entry.supportHeight ?? 0) >= 0.5 && !d.entry.seats;

/** Seat people at what they work at or eat from. */
export const seatAtWork = (
  screenplay: Screenplay,
  drafts: Draft[],
  intents: readonly Intent[],
  catalog: Catalog,
  random: Random,
): void => {
  const chairEntry = findThing(catalog, 'chair');
  for (const intent of intents) {
    if (!AT_A_PLACE.has(intent.action.id)) continue;
    const agents = intent.agents.filter(
      (a) => a.entry.kind === 'person' && a.posture === 'standing' && !a.support && isFirst(intents, intent, a),
    );
    if (agents.length === 0) continue;
    const related = screenplay.relations
      .filter((r) => agents.some((a) => a.member?.id === r.subject))
      .flatMap((r) => castOf(drafts, r.object));
    const around = [...intent.patients, ...intent.goals, ...intent.landmarks, ...related];
    const instrument = around.find((d) => (d.entry.seats ?? 0) > 0 && d.entry.kind === 'thing' && d.size[1] > 0.6);
    if (intent.action.id === 'play-instrument' && instrument) {
      instrument.heading = IN_PROFILE;
      agents.slice(0, instrument.entry.seats).forEach((agent, k) => {
        agent.support = instrument;
        agent.bearing = 'seat';
        agent.posture = 'seated';
        agent.seat = `seat-${k + 1}`;
      });
      continue;
    }
    const table = around.find(isTable);
    if (!table || !chairEntry || intent.action.id === 'play-instrument') continue;
    for (const thing of around) {
      const small = thing.entry.kind !== 'person' && thing.entry.kind !== 'animal' && thing.size[1] < ON_THE_TABLE;
      if (thing === table || thing.support || !small || intent.action.id !== 'type') continue;
      thing.support = table;
      thing.bearing = 'on';
    }
    for (const agent of agents) {
      const chair = addUnnamed(drafts, chairEntry, random);
      if (!chair) continue;
      chair.table = table;
      agent.support = chair;
      agent.bearing = 'seat';
      agent.posture = 'seated';
      agent.seat = 'seat-1';
    }
  }
};
