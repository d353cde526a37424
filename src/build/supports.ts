/** The support forest: who stands, sits or lies on what, and the supports that nobody named but somebody needs. */
import type { Screenplay } from '../artifacts/screenplay.ts';
import type { Catalog } from '../catalog/registry.ts';
import { findThing } from '../catalog/registry.ts';
import type { Random } from '../foundation/random.ts';
import { addUnnamed } from './cast.ts';
import { type Bearing, type Draft, type Intent, isAlive, type Note } from './draft.ts';
import { fitHolders } from './holders.ts';
import { castOf, isFirst } from './intents.ts';
import { vesselOf } from './shores.ts';
import { seatAtWork } from './workplaces.ts';

/** Height (m) of the top that carries others. */
export const topOf = (support: Draft): number =>
  (support.entry.supportHeight ?? support.entry.size[1]) * support.looks.size;

const bear = (draft: Draft, support: Draft, bearing: Bearing): void => {
  // nobody carries himself, and there are no circles of supports
  for (let s: Draft | undefined = support; s; s = s.support) if (s === draft) return;
  draft.support = support;
  draft.bearing = bearing;
};

/** Sits people down on the free seats of a support, spread from its middle. */
const seatAll = (sitters: readonly Draft[], seatsOf: readonly Draft[], notes: Note[], path: string): void => {
  let next = 0;
  for (const support of seatsOf) {
    const seats = Math.max(1, support.entry.seats ?? 1);
    const share = sitters.slice(next, next + seats);
    const first = Math.floor((seats - share.length) / 2) + 1;
    share.forEach((sitter, i) => {
      bear(sitter, support, 'seat');
      sitter.seat = `seat-${first + i}`;
      sitter.posture = 'seated';
    });
    next += share.length;
  }
  if (next < sitters.length) {
    notes.push({ target: path, fate: 'approximated', as: 'standing beside it', reason: 'not enough seats' });
  }
};

/** Does it show somebody going to a seat or a bed, not somebody who is there from the start? */
const comesToSeat = (intent: Intent): boolean => intent.action.id === 'sit-down' || intent.action.id === 'lie-down';

const putOn = (
  subjects: readonly Draft[],
  objects: readonly Draft[],
  intents: readonly Intent[],
  notes: Note[],
  path: string,
): void => {
  const support = objects[0]!;
  const people = subjects[0]!.entry.kind === 'person';
  const small = Math.max(support.size[0], support.size[2]) < 0.25 * subjects[0]!.size[1];
  // nobody stands on a laptop; "on" then means that he works on it
  if (isAlive(subjects[0]!) && small && (support.entry.supportHeight ?? 0) < 0.3) {
    // "on the phone": it is in the hand
    if (people && !support.support && support.size[1] < 0.02) {
      bear(support, subjects[0]!, 'held');
      support.posture = 'held';
    }
    return;
  }
  // who sits down first has to come to the seat
  if (intents.some((i) => isFirst(intents, i, subjects[0]!) && comesToSeat(i))) return;
  const stands = intents.some(
    (i) =>
      i.agents.includes(subjects[0]!) && (i.family === 'leap' || (i.family === 'posture' && i.action.id === 'stand')),
  );
  const lies = intents.some((i) => i.agents.includes(subjects[0]!) && i.action.after === 'lying');
  if (people && (support.entry.seats ?? 0) > 0 && !stands && !lies) {
    seatAll(subjects, objects, notes, path);
    return;
  }
  const rides =
    people && (support.entry.kind === 'animal' || support.entry.kind === 'vehicle') && support.entry.rig !== 'boat';
  subjects.forEach((subject, i) => {
    const under = objects[i % objects.length]!;
    if (subject === under) return;
    bear(subject, under, rides ? 'ridden' : 'on');
    if (rides) subject.posture = 'seated';
    subject.altitude = 0;
    if (subject.posture === 'flying') subject.posture = 'standing';
  });
};

const fromRelations = (
  screenplay: Screenplay,
  drafts: readonly Draft[],
  intents: readonly Intent[],
  notes: Note[],
): void => {
  screenplay.relations.forEach((relation, i) => {
    const subjects = castOf(drafts, relation.subject);
    const objects = castOf(drafts, relation.object);
    if (subjects.length === 0 || objects.length === 0) return;
    const lands = intents.some((t) => t.action.id === 'land' && t.agents.includes(subjects[0]!));
    if (relation.relation === 'on' && !lands) putOn(subjects, objects, intents, notes, `relations[${i}]`);
    if (relation.relation === 'inside' || relation.relation === 'under' || relation.relation === 'above') {
      subjects.forEach((s, k) => {
        const object = objects[k % objects.length]!;
        // who flies or drives past above something is not borne by it
        const travels = intents.some(
          (t) => t.agents.includes(s) && ['fly', 'rise', 'drive', 'locomotion'].includes(t.family),
        );
        if (relation.relation === 'above' && travels)
          s.altitude = Math.max(s.altitude, 1.4 * object.size[1] + 1 + s.size[1]);
        // who sits on a bench under a tree: the bench is under the tree
        else if (relation.relation === 'under' && s.support && s.support !== object) bear(s.support, object, 'under');
        else bear(s, object, relation.relation as Bearing);
      });
    }
  });
};

/** Deeds for which what they are done with is in the hand from the start, if it is nowhere else. */
const HANDLED: readonly string[] = ['read', 'hold', 'eat', 'drink', 'play-instrument'];

/** Postures and supports that follow from what actors do first. */
const fromEvents = (intents: readonly Intent[], notes: Note[]): void => {
  for (const intent of intents) {
    const seats = [...intent.goals, ...intent.patients, ...intent.landmarks].filter((d) => (d.entry.seats ?? 0) > 0);
    const starting = intent.agents.filter((a) => !a.support && isFirst(intents, intent, a));
    const fromStart = !intent.event.order || intent.event.order.relation === 'with';
    if (
      intent.family === 'posture' &&
      intent.action.after &&
      fromStart &&
      starting.length > 0 &&
      !(comesToSeat(intent) && seats.length > 0)
    ) {
      if (intent.action.after === 'seated' && seats.length > 0) seatAll(starting, seats, notes, intent.path);
      else if (intent.action.after === 'lying' && [...intent.goals, ...intent.patients].length > 0) {
        for (const a of starting) bear(a, [...intent.goals, ...intent.patients][0]!, 'on');
      }
      // somebody who "sits" from the start is already seated: no sitting down unless it comes later
      if (
        intent.action.before !== intent.action.after &&
        intent.action.before !== 'seated' &&
        intent.action.before !== 'lying'
      ) {
        for (const a of starting) a.posture = intent.action.after;
      }
    }
    if (intent.action.before === 'seated' || intent.action.before === 'lying') {
      for (const a of intent.agents)
        if (isFirst(intents, intent, a) && a.posture === 'standing') a.posture = intent.action.before;
    }
    if (intent.family === 'leap' || intent.family === 'fall') {
      const source = intent.sources[0];
      const falls = intent.family === 'fall';
      if (source)
        for (const a of starting)
          bear(a, source, falls && (source.entry.kind === 'plant' || source.size[1] > 2.5) ? 'above' : 'on');
    }
    if (HANDLED.includes(intent.action.id) && intent.agents[0]!.entry.rig === 'biped') {
      intent.patients.forEach((p, k) => {
        const agent = intent.agents[k % intent.agents.length]!;
        const longest = intent.action.id === 'play-instrument' ? 0.9 : 0.35;
        const light = Math.max(p.size[0], p.size[1], p.size[2]) < longest * agent.size[1];
        if (p.support || !light || !isUnmovedBefore(intents, intent, p) || k >= intent.agents.length) return;
        bear(p, agent, 'held');
        p.posture = 'held';
      });
    }
    if (intent.family === 'throw' || intent.family === 'put') {
      intent.patients.forEach((p, k) => {
        if (!p.support && isUnmovedBefore(intents, intent, p)) {
          bear(p, intent.agents[k % intent.agents.length]!, 'held');
          p.posture = 'held';
        }
      });
    }
  }
};

const isUnmovedBefore = (intents: readonly Intent[], intent: Intent, draft: Draft): boolean =>
  !intents.slice(0, intents.indexOf(intent)).some((i) => i.patients.includes(draft) || i.agents.includes(draft));

/** What is knocked over by somebody who has just landed on a support stands on that support. */
const onLandingPlaces = (intents: readonly Intent[]): void => {
  intents.forEach((intent, i) => {
    if (intent.family !== 'knock-over') return;
    const leap = intents
      .slice(0, i)
      .findLast((e) => e.family === 'leap' && e.goals.length > 0 && e.agents[0] === intent.agents[0]);
    if (leap) for (const p of intent.patients) if (!p.support && p !== leap.goals[0]) bear(p, leap.goals[0]!, 'on');
  });
};

/** Tables for what belongs on tables, unless something is done that needs it elsewhere. */
const addTables = (
  screenplay: Screenplay,
  drafts: Draft[],
  intents: readonly Intent[],
  catalog: Catalog,
  indoor: boolean,
  random: Random,
): void => {
  // what stands beside something on the ground stands on the ground as well
  const grounded = (d: Draft): boolean =>
    screenplay.relations.some((r) => {
      const other = r.subject === d.member?.id ? r.object : r.object === d.member?.id ? r.subject : undefined;
      const there = castOf(drafts, other)[0];
      const tableLike = (there?.entry.supportHeight ?? 0) >= 0.5 && !there?.entry.seats;
      return there !== undefined && there.entry.habitat !== 'on-table' && !there.support && !tableLike;
    });
  const loose = drafts.filter((d) => {
    if (d.entry.habitat !== 'on-table' || d.support || d.looks.size > 3 || grounded(d)) return false;
    // what a ball on the ground is to knock over stands on the ground
    const bowled = intents.some(
      (i) =>
        i.family === 'knock-over' &&
        i.patients.includes(d) &&
        ['rigid', 'vehicle'].includes(i.agents[0]!.entry.rig) &&
        !i.agents[0]!.support,
    );
    if (bowled) return false;
    // what an animal eats or drinks from stands on the ground before it
    const fodder = intents.some(
      (i) =>
        ['eat', 'drink'].includes(i.action.id) &&
        i.agents[0]!.entry.kind === 'animal' &&
        vesselOf(i, drafts, intents) === d,
    );
    if (fodder) return false;
    return !intents.some(
      (i) =>
        (i.agents.includes(d) && i.family !== 'fall' && i.family !== 'change') ||
        (i.family === 'pick-up' && (i.sources.length > 0 || !indoor)),
    );
  });
  if (loose.length === 0) return;
  const named = drafts.find((d) => (d.entry.supportHeight ?? 0) >= 0.5 && !d.entry.seats && d.member);
  const entry = findThing(catalog, 'table') ?? catalog.things.find((t) => (t.supportHeight ?? 0) > 0.5 && !t.seats);
  const table = named ?? addUnnamed(drafts, entry, random);
  if (table) for (const d of loose) if (d !== table) bear(d, table, 'on');
};

/** Chairs for those who sit at a table and have none. */
const addChairs = (
  screenplay: Screenplay,
  drafts: Draft[],
  intents: readonly Intent[],
  catalog: Catalog,
  random: Random,
): void => {
  const entry = findThing(catalog, 'chair');
  if (!entry) return;
  for (const intent of intents) {
    if (intent.family !== 'posture' || intent.action.after !== 'seated') continue;
    for (const agent of intent.agents) {
      if (agent.support || agent.posture !== 'seated' || agent.entry.kind !== 'person') continue;
      const near = screenplay.relations
        .filter((r) => r.subject === agent.member?.id && ['at', 'next-to', 'near', 'behind'].includes(r.relation))
        .flatMap((r) => castOf(drafts, r.object));
      const table = [...near, ...intent.goals, ...intent.landmarks].find(
        (d) => (d.entry.supportHeight ?? 0) >= 0.5 && !d.entry.seats,
      );
      const chair = table && addUnnamed(drafts, entry, random);
      if (!chair) continue;
      chair.table = table;
      bear(agent, chair, 'seat');
      agent.seat = 'seat-1';
    }
  }
};

/** Small animals that are to push or knock something off a table are up there with it from the start. */
const climbTables = (intents: readonly Intent[]): void => {
  for (const intent of intents) {
    if (intent.family !== 'push' && intent.family !== 'knock-over') continue;
    const table = intent.patients[0]?.bearing === 'on' ? intent.patients[0].support : undefined;
    if (!table || table.entry.kind === 'animal') continue;
    for (const a of intent.agents) {
      const small = a.size[1] < 0.8 * topOf(table) && a.size[2] < 0.8 * Math.max(table.size[0], table.size[2]);
      const rolls = a.entry.rig === 'rigid' && intent.family === 'knock-over';
      if ((rolls || (a.entry.kind === 'animal' && isFirst(intents, intent, a))) && !a.support && small)
        bear(a, table, 'on');
    }
  }
};

/** Birds to whom something is done on the ground, or who do something there, are not in the air. */
const landBirds = (screenplay: Screenplay, drafts: readonly Draft[], intents: readonly Intent[]): void => {
  for (const d of drafts) {
    if (d.entry.rig !== 'bird' || d.altitude === 0 || d.support) continue;
    const own = intents.filter((i) => i.agents.includes(d));
    if (own.some((i) => ['fly', 'rise', 'float', 'chase', 'follow', 'fall', 'leap'].includes(i.family))) continue;
    const met = intents.some(
      (i) => !['look', 'chase', 'follow'].includes(i.family) && [...i.patients, ...i.goals].includes(d),
    );
    const beside = screenplay.relations.some(
      (r) =>
        r.relation !== 'above' &&
        [r.subject, r.object].includes(d.member?.id ?? '') &&
        castOf(drafts, r.subject === d.member?.id ? r.object : r.subject).some((o) => o.altitude === 0),
    );
    if (own.length === 0 && !met && !beside) continue;
    d.altitude = 0;
    if (d.posture === 'flying') d.posture = 'standing';
  }
};

/** Builds the support forest and fixes starting postures. */
export const resolveSupports = (
  screenplay: Screenplay,
  drafts: Draft[],
  intents: readonly Intent[],
  catalog: Catalog,
  indoor: boolean,
  random: Random,
  notes: Note[],
): void => {
  fromRelations(screenplay, drafts, intents, notes);
  fromEvents(intents, notes);
  onLandingPlaces(intents);
  addChairs(screenplay, drafts, intents, catalog, random);
  seatAtWork(screenplay, drafts, intents, catalog, random);
  addTables(screenplay, drafts, intents, catalog, indoor, random);
  climbTables(intents);
  landBirds(screenplay, drafts, intents);
  fitHolders(drafts);
};
