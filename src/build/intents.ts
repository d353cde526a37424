/** Binds events to the actors they name and to the actions of the catalog. */
import type { Reference, Screenplay, ScriptEvent } from '../artifacts/screenplay.ts';
import type { ActionEntry } from '../catalog/entry.ts';
import type { Catalog } from '../catalog/registry.ts';
import { findAction } from '../catalog/registry.ts';
import type { Draft, Intent, Note } from './draft.ts';
import { findPartners } from './pairs.ts';

/** The members a reference means; all of them unless it says which. */
export const membersOf = (drafts: readonly Draft[], reference: Reference | undefined): Draft[] => {
  if (!reference) return [];
  const all = drafts.filter((d) => d.member?.id === reference.cast);
  const some = reference.which ? all.filter((d) => reference.which!.includes(d.index)) : all;
  return some.length > 0 ? some : all;
};

/** Everybody of a cast member. */
export const castOf = (drafts: readonly Draft[], id: string | undefined): Draft[] =>
  id === undefined ? [] : drafts.filter((d) => d.member?.id === id);

/** Whose families replace one that a body cannot do, by the kind of body. */
const SUBSTITUTES: Readonly<Record<string, readonly string[]>> = {
  vehicle: ['drive'],
  boat: ['sail', 'float'],
  aircraft: ['fly'],
  fish: ['swim'],
  bird: ['fly', 'walk'],
  rigid: ['roll', 'rise', 'fall', 'bounce'],
  quadruped: ['trot', 'walk'],
  biped: ['walk'],
};

/** Kinds of families that move an actor to another place. */
const TRAVELLING = ['locomotion', 'fly', 'swim', 'drive', 'sail', 'roll', 'chase', 'follow'];

const fitAction = (action: ActionEntry, agent: Draft, catalog: Catalog): ActionEntry => {
  if (action.rigs.length === 0 || action.rigs.includes(agent.entry.rig) || !TRAVELLING.includes(action.family)) {
    return action;
  }
  for (const id of SUBSTITUTES[agent.entry.rig] ?? []) {
    const other = findAction(catalog, id);
    if (other && TRAVELLING.includes(other.family)) return other;
  }
  return action;
};

const bind = (
  event: ScriptEvent,
  index: number,
  drafts: readonly Draft[],
  catalog: Catalog,
  notes: Note[],
): Intent | undefined => {
  const path = `events[${index}]`;
  const named = findAction(catalog, event.action);
  const agents = membersOf(drafts, event.agent);
  if (!named || agents.length === 0) {
    const reason = named
      ? `nobody to do it: "${event.agent.cast}" is not there`
      : `no action is called "${event.action}"`;
    notes.push({ target: path, fate: 'not-shown', reason });
    return undefined;
  }
  const vehicles = [...membersOf(drafts, event.patient), ...membersOf(drafts, event.instrument)].filter(
    (d) => d.entry.kind === 'vehicle' || d.entry.rig === 'quadruped',
  );
  const riding =
    agents[0]!.entry.kind === 'person' &&
    vehicles.length > 0 &&
    (['drive', 'sail', 'fly'].includes(named.family) || named.id === 'ride');
  const action = riding ? named : fitAction(named, agents[0]!, catalog);
  if (action !== named) {
    notes.push({
      target: `${path}.action`,
      fate: 'approximated',
      as: action.id,
      reason: 'its body moves in another way',
    });
  }
  // a mount goes in its own way
  const mount = vehicles[0];
  const gaits = named.id === 'ride' ? (SUBSTITUTES[mount?.entry.rig ?? ''] ?? []) : [];
  const gait = gaits.map((id) => findAction(catalog, id)).find((a) => a !== undefined);
  const own = riding ? (gait ?? fitAction(action, mount!, catalog)) : action;
  // who drives or rides sits in what moves: the vehicle does the travelling
  if (riding) {
    agents.forEach((rider, i) => {
      rider.support = vehicles[i % vehicles.length]!;
      rider.bearing = 'ridden';
      rider.posture = 'seated';
    });
  }
  return {
    event,
    path,
    action: own,
    family: own.family,
    agents: riding ? vehicles : agents,
    patients: riding ? [] : membersOf(drafts, event.patient),
    goals: membersOf(drafts, event.goal),
    sources: membersOf(drafts, event.source),
    instruments: membersOf(drafts, event.instrument),
    landmarks: castOf(drafts, event.path?.object),
  };
};

/** What is read lies open, if it can. */
const openBooks = (intent: Intent): void => {
  if (intent.action.id !== 'read') return;
  for (const read of intent.patients) {
    if (read.looks.state || read.looks.variant || !Object.values(read.entry.variants ?? {}).includes('open')) continue;
    read.looks = { ...read.looks, state: 'open' };
  }
};

/** All events that can be carried out, in the order of the screenplay. */
export const bindEvents = (
  screenplay: Screenplay,
  drafts: readonly Draft[],
  catalog: Catalog,
  notes: Note[],
): Intent[] => {
  const intents: Intent[] = [];
  screenplay.events.forEach((event, i) => {
    const intent = bind(event, i, drafts, catalog, notes);
    if (!intent) return;
    // who lands on something is not on it before
    const on = screenplay.relations.find((r) => r.relation === 'on' && r.subject === event.agent?.cast);
    const lands = intent.action.id === 'land' && intent.goals.length === 0;
    intents.push(lands && on ? { ...intent, goals: castOf(drafts, on.object) } : intent);
  });
  for (const intent of intents) openBooks(intent);
  return findPartners(intents);
};

/** Does this intent move its agents to another place without saying where it ends? */
export const isOpenTravel = (intent: Intent): boolean =>
  ['locomotion', 'fly', 'swim', 'drive', 'sail'].includes(intent.family) &&
  intent.goals.length === 0 &&
  !(
    intent.landmarks.length > 0 &&
    ['towards', 'into', 'onto', 'away-from', 'around'].includes(intent.event.path!.relation)
  );

/** Is it the first thing this actor does? */
export const isFirst = (intents: readonly Intent[], intent: Intent, draft: Draft): boolean =>
  intents.find((i) => i.agents.includes(draft)) === intent;

/** Can both be done at the same time by one body? */
export const compatible = (a: Intent, b: Intent): boolean => {
  const hands = (i: Intent): boolean => ['gesture', 'look', 'idle', 'change'].includes(i.family);
  return hands(a) !== hands(b);
};

/** Does this actor have nothing else to do after this event? Then what can go on goes on until the end. */
export const isLastFor = (intents: readonly Intent[], intent: Intent, draft: Draft): boolean =>
  intent.action.continuous &&
  !intents.slice(intents.indexOf(intent) + 1).some((i) => i.agents.includes(draft) && !compatible(i, intent));
