/** Prepositional phrases: settings, relations, goals, paths, garments, instruments, by preposition and by what is named. */
import type { Relation, ScriptEvent } from '../../artifacts/screenplay.ts';
import { claim, type Draft, type DraftEvent, type Entity, note, type Reference } from '../draft.ts';
import type { PlaceMatch } from '../grounding.ts';
import { isColour } from '../lexicon/colours.ts';
import { adjectivesOf, applyAdjective, applyPlaceAdjective, wear } from './attributes.ts';
import type { Mention } from './mentions.ts';
import { childOf, childrenOf, type Node } from './tree.ts';

type RelationName = Relation['relation'];
type PathName = NonNullable<ScriptEvent['path']>['relation'];

const RELATIONS: Readonly<Record<string, RelationName>> = {
  on: 'on',
  upon: 'on',
  atop: 'on',
  on_top_of: 'on',
  onto: 'on',
  in: 'inside',
  inside: 'inside',
  within: 'inside',
  under: 'under',
  underneath: 'under',
  beneath: 'under',
  below: 'under',
  above: 'above',
  over: 'above',
  behind: 'behind',
  beside: 'next-to',
  next_to: 'next-to',
  by: 'next-to',
  alongside: 'next-to',
  near: 'near',
  in_front_of: 'in-front-of',
  to_the_left_of: 'left-of',
  to_the_right_of: 'right-of',
  between: 'between',
  among: 'between',
  around: 'around',
  against: 'against',
  at: 'at',
  opposite: 'facing',
  facing: 'facing',
  far_from: 'far-from',
  with: 'next-to',
  outside: 'near',
  amid: 'between',
  amidst: 'between',
  beyond: 'behind',
  past: 'behind',
  through: 'inside',
  along: 'next-to',
  across: 'on',
  off: 'next-to',
  towards: 'facing',
  toward: 'facing',
  round: 'around',
};
const PATHS: Readonly<Record<string, PathName>> = {
  across: 'across',
  along: 'along',
  through: 'through',
  past: 'past',
  by: 'past',
  over: 'over',
  around: 'around',
  round: 'around',
  up: 'up',
  down: 'down',
  under: 'under',
  beneath: 'under',
  underneath: 'under',
  into: 'into',
  out_of: 'out-of',
  from: 'away-from',
  towards: 'towards',
  toward: 'towards',
  to: 'towards',
  away_from: 'away-from',
  between: 'between',
  onto: 'onto',
  off: 'off',
  alongside: 'along',
  among: 'between',
};
const GOALS = new Set(['onto', 'into', 'to', 'towards', 'toward', 'for']);
const SOURCES = new Set(['from', 'off', 'out_of', 'away_from']);
const MOVING = new Set([
  'locomotion',
  'leap',
  'fly',
  'swim',
  'roll',
  'drive',
  'sail',
  'rise',
  'float',
  'fall',
  'bounce',
  'chase',
  'follow',
  'throw',
  'push',
  'put',
  'pick-up',
]);

/** The preposition of a node, or empty. */
export const prepositionOf = (node: Node): string => childOf(node, 'case')?.word ?? '';

/** Makes this the place of the film, or says that there is one already. */
export const setPlace = (draft: Draft, node: Node, place: PlaceMatch, noun: string): void => {
  const { setting } = draft;
  const snow = place.entry.id === 'snowfield';
  // Grass grows in many places and is none by itself.
  if (noun === 'grass') {
    setting.place ??= place.entry.id;
    claim(draft, node.token, { fate: 'approximated', target: 'setting.place', as: setting.place });
    return;
  }
  if (setting.place === undefined || setting.place === place.entry.id) {
    setting.place = place.entry.id;
    if (snow) setting.cover ??= 'snow';
    claim(
      draft,
      node.token,
      place.exact
        ? { fate: 'honoured', target: 'setting.place' }
        : { fate: 'approximated', target: 'setting.place', as: place.entry.id },
    );
  } else if (snow) {
    setting.cover = 'snow';
    claim(draft, node.token, { fate: 'honoured', target: 'setting.cover' });
  } else {
    const weak = draft.claims.some((c) => c?.target === 'setting.place' && c.fate === 'honoured');
    if (!weak && place.exact) setting.place = place.entry.id;
    else note(draft, `The film has one place; "${noun}" gives way to ${setting.place}.`);
    claim(
      draft,
      node.token,
      weak || !place.exact ? { fate: 'not-shown', reason: 'conflict' } : { fate: 'honoured', target: 'setting.place' },
    );
  }
};

/** Reads adjectives and compounds of a place's noun. */
export const describePlace = (draft: Draft, node: Node, noun: string): void => {
  for (const a of adjectivesOf(node)) applyPlaceAdjective(draft, a, noun);
  for (const c of childrenOf(node, 'compound')) {
    const word = c.word;
    if (/^(pine|oak|fir)$/.test(word) && noun === 'forest')
      draft.setting.parameters = { ...draft.setting.parameters, trees: word };
    claim(draft, c.token, { fate: 'approximated', target: 'setting.place', as: draft.setting.place ?? noun });
  }
};

/** Adds a relation once. */
export const relate = (draft: Draft, subject: Entity, named: RelationName, object: Entity, second?: Entity): void => {
  // One sits "in" a chair and lies "in" a boat, but on top of both.
  const seat = object.match?.entry;
  const relation =
    named === 'inside' && (seat?.seats !== undefined || seat?.supportHeight !== undefined || seat?.id === 'bicycle')
      ? 'on'
      : named;
  if (subject === object || subject.match === undefined || object.match === undefined) return;
  if (draft.relations.some((r) => r.subject === subject && r.object === object && r.relation === relation)) return;
  draft.relations.push({
    subject,
    relation,
    object,
    ...(second !== undefined && second.match !== undefined && second !== object && { second }),
  });
};

/** All things a node and those joined to it by "and" name. */
export const referencesOf = (node: Node, mentions: ReadonlyMap<Node, Mention>): readonly Reference[] => {
  const own = mentions.get(node);
  const list: Reference[] = own?.kind === 'things' ? [...own.references] : [];
  for (const c of childrenOf(node, 'and')) if (!list.some(() => false)) list.push(...referencesOf(c, mentions));
  return list;
};

const claimPreposition = (
  draft: Draft,
  node: Node,
  target: Parameters<typeof claim>[2]['target'],
  field?: string,
): void => {
  const preposition = childOf(node, 'case');
  if (preposition !== undefined)
    claim(draft, preposition.token, {
      fate: 'honoured',
      ...(target !== undefined && { target }),
      ...(field !== undefined && { field }),
    });
};

const betweenPair = (references: readonly Reference[]): readonly [Entity, Entity | undefined] => [
  references[0]!.entity,
  references[1]?.entity,
];

/** Where several alike things are meant to be around, next to, … ("surrounded by trees"). */
export const placeEntity = (
  draft: Draft,
  subjects: readonly Reference[],
  node: Node,
  mentions: ReadonlyMap<Node, Mention>,
): boolean => {
  const preposition = prepositionOf(node);
  const mention = mentions.get(node);
  if (mention === undefined || subjects.length === 0) return false;
  const subject = subjects[0]!.entity;
  if (mention.kind === 'place') {
    setPlace(draft, node, mention.place, mention.noun);
    describePlace(draft, node, mention.noun);
    for (const other of childrenOf(node, 'and')) placeEntity(draft, subjects, other, mentions);
    return true;
  }
  if (mention.kind === 'other') {
    if (mention.what === 'clothing' && subject.animate) {
      wear(
        draft,
        subjects.map((s) => s.entity),
        node,
        mentions,
      );
      return true;
    }
    if (mention.what === 'material' && ['of', 'from', 'out_of', 'in'].includes(preposition)) {
      for (const s of subjects) s.entity.material ??= materialOf(mention.noun);
      claim(draft, node.token, { fate: 'honoured', target: subject, field: 'material' });
      return true;
    }
    if (mention.what === 'part') return applyPart(draft, subject, node, mention.noun);
    if (preposition === 'of' && isColour(mention.noun)) {
      subject.colour ??= mention.noun;
      claim(draft, node.token, { fate: 'honoured', target: subject, field: 'colour' });
      return true;
    }
    return false;
  }
  const objects = referencesOf(node, mentions);
  if (objects.length === 0) return false;
  const [object, second] = betweenPair(objects);
  if (preposition === 'with') {
    const hold = subject.match === undefined ? undefined : draft.grounding.action('hold', subject.match.entry);
    if (
      subject.animate &&
      !object.animate &&
      hold !== undefined &&
      object.match !== undefined &&
      ['thing', 'food', 'plant'].includes(object.match.entry.kind)
    ) {
      for (const s of subjects)
        draft.events.push({
          token: childOf(node, 'case')?.token ?? node.token,
          action: hold.entry.id,
          continuous: true,
          verb: 'with',
          agent: s,
          patient: objects[0]!,
          manner: [],
          stative: true,
          duration: hold.entry.duration,
        });
      claimPreposition(draft, node, draft.events.at(-1)!);
    } else {
      for (const o of objects) relate(draft, subject, 'next-to', o.entity);
      claimPreposition(draft, node, undefined);
    }
    return true;
  }
  if (preposition === 'of' || preposition === 'like' || preposition === 'as') return false;
  const relation = RELATIONS[preposition];
  if (relation === undefined) return false;
  for (const s of subjects) {
    if (relation === 'between') relate(draft, s.entity, relation, object, second);
    else for (const o of objects) relate(draft, s.entity, relation, o.entity);
  }
  claimPreposition(draft, node, draft.relations.at(-1));
  return true;
};

const materialOf = (noun: string): string =>
  ({
    silk: 'cloth',
    wool: 'cloth',
    cotton: 'cloth',
    velvet: 'cloth',
    denim: 'cloth',
    fabric: 'cloth',
    iron: 'metal',
    steel: 'metal',
    copper: 'metal',
    bronze: 'metal',
    silver: 'metal',
    marble: 'stone',
    cardboard: 'paper',
    porcelain: 'ceramic',
    clay: 'ceramic',
    crystal: 'glass',
  })[noun] ?? noun;

/** "with blue eyes", "with long black hair", "with a long tail". */
const applyPart = (draft: Draft, owner: Entity, node: Node, noun: string): boolean => {
  const adjectives = adjectivesOf(node);
  if (noun === 'hair' || noun === 'beard' || noun === 'mane') {
    for (const a of adjectives) {
      if (isColour(a.word)) owner.hair = { ...owner.hair, colour: a.word };
      else owner.hair = { ...owner.hair, style: a.word };
      claim(draft, a.token, {
        fate: 'honoured',
        target: owner,
        field: isColour(a.word) ? 'hair.colour' : 'hair.style',
      });
    }
    claim(draft, node.token, { fate: 'honoured', target: owner, field: 'hair' });
    return true;
  }
  if (/^(fur|skin|feather|coat)$/.test(noun) && owner.colour === undefined && owner.match?.entry.kind === 'animal') {
    const colour = adjectives.find((a) => isColour(a.word));
    if (colour !== undefined) {
      applyAdjective(draft, owner, colour, undefined);
      claim(draft, node.token, { fate: 'honoured', target: owner, field: 'colour' });
      return true;
    }
  }
  if (noun === 'smile') {
    owner.emotion = 'happy';
    claim(draft, node.token, { fate: 'honoured', target: owner, field: 'emotion' });
    return true;
  }
  claim(draft, node.token, { fate: 'not-shown', reason: 'no-model' });
  for (const a of adjectives) claim(draft, a.token, { fate: 'not-shown', reason: 'no-model' });
  return true;
};

/** Reads one prepositional phrase of an event. */
export const placeEvent = (
  draft: Draft,
  event: DraftEvent,
  siblings: readonly DraftEvent[],
  node: Node,
  mentions: ReadonlyMap<Node, Mention>,
): void => {
  const preposition = prepositionOf(node);
  const mention = mentions.get(node);
  if (mention === undefined) return;
  const family = draft.grounding.findAction(event.action)?.family ?? 'idle';
  const moving = MOVING.has(family);
  const path = PATHS[preposition];
  const all = [event, ...siblings];
  const agents = all.map((e) => e.agent);
  // What was thrown, pushed or put travels, not who does it.
  const traveller = ['throw', 'push', 'put'].includes(family) && event.patient !== undefined ? [event.patient] : agents;

  if (mention.kind === 'place') {
    setPlace(draft, node, mention.place, mention.noun);
    describePlace(draft, node, mention.noun);
    if (moving && path !== undefined && preposition !== 'by') {
      for (const e of all) e.path ??= { relation: path };
      claimPreposition(draft, node, event, 'path');
    }
    for (const other of childrenOf(node, 'and')) placeEvent(draft, event, siblings, other, mentions);
    return;
  }
  if (mention.kind === 'other') {
    if (mention.what === 'region') {
      const up = /^(sky|air|heaven|top)$/.test(mention.noun);
      const down = /^(ground|floor|surface|bottom)$/.test(mention.noun);
      if (path !== undefined && ['across', 'along', 'over', 'through'].includes(preposition))
        for (const e of all) e.path ??= { relation: path };
      else if (
        (up &&
          (['into', 'to', 'towards', 'toward', 'up'].includes(preposition) ||
            (['leap', 'throw'].includes(family) && preposition === 'in'))) ||
        down
      )
        for (const e of all) if (moving) e.direction ??= up ? 'up' : 'down';
      claim(
        draft,
        node.token,
        up || down
          ? { fate: 'honoured', target: event, ...(event.direction !== undefined && { field: 'direction' }) }
          : { fate: 'not-shown', reason: 'abstract' },
      );
      return;
    }
    if (mention.what === 'clothing' && event.agent.entity.animate) {
      wear(
        draft,
        agents.map((a) => a.entity),
        node,
        mentions,
      );
      return;
    }
    if (mention.what === 'part') {
      // "in his hand", "on its back": whose part it is follows from the event.
      if (
        ['in', 'on', 'with'].includes(preposition) &&
        /^(hand|arm|mouth|foot|shoulder|head|back|lap|beak)$/.test(mention.noun)
      )
        claim(draft, node.token, { fate: 'honoured', target: event });
      else applyPart(draft, event.agent.entity, node, mention.noun);
      return;
    }
    if (mention.what === 'light' && /light|shadow|dark/.test(mention.noun))
      claim(draft, node.token, { fate: 'not-shown', reason: 'abstract' });
    return;
  }
  const objects = referencesOf(node, mentions);
  if (objects.length === 0) return;
  const target = objects[0]!;
  const [object, second] = betweenPair(objects);
  if (object.match === undefined) return;

  if (preposition === 'at' && ['look', 'gesture', 'throw'].includes(family)) {
    for (const e of all)
      if (family === 'throw') e.goal ??= target;
      else e.patient ??= target;
    claimPreposition(draft, node, event, family === 'throw' ? 'goal' : 'patient');
    return;
  }
  if (['after', 'into', 'with', 'against'].includes(preposition) && event.patient?.entity === object) {
    claimPreposition(draft, node, event, 'patient');
    return;
  }
  if (preposition === 'to' && !moving) {
    for (const e of all) e.goal ??= target;
    claimPreposition(draft, node, event, 'goal');
    return;
  }
  if (preposition === 'with') {
    if (object.animate) {
      for (const o of objects)
        draft.events.push({
          ...event,
          agent: o,
          ...(event.order === undefined ? {} : { order: event.order }),
          manner: [...event.manner],
        });
      claimPreposition(draft, node, draft.events.at(-1)!);
      return;
    }
    if (
      draft.grounding.findAction(event.action)?.roles.takes.includes('instrument') &&
      object.match.entry.kind === 'thing'
    ) {
      for (const e of all) e.instrument ??= target;
      claimPreposition(draft, node, event, 'instrument');
      return;
    }
    placeEntity(draft, agents, node, mentions);
    return;
  }
  if (SOURCES.has(preposition) && family === 'posture') {
    for (const e of all) {
      e.source ??= target;
      relate(draft, e.agent.entity, 'on', object);
    }
    claimPreposition(draft, node, event, 'source');
    return;
  }
  if (SOURCES.has(preposition) && moving) {
    for (const e of all) e.source ??= target;
    if (preposition !== 'away_from' && family !== 'locomotion' && family !== 'drive')
      for (const a of traveller) relate(draft, a.entity, preposition === 'out_of' ? 'inside' : 'on', object);
    if (preposition !== 'from') for (const e of all) e.path ??= { relation: path!, object };
    claimPreposition(draft, node, event, 'source');
    return;
  }
  if (GOALS.has(preposition) && moving) {
    for (const e of all) {
      e.goal ??= target;
      if (path !== undefined && (e.path === undefined || e.path.object === undefined))
        e.path = { relation: path, object };
    }
    claimPreposition(draft, node, event, 'goal');
    return;
  }
  if (
    (preposition === 'on' || preposition === 'on_top_of') &&
    (family === 'leap' || family === 'put' || preposition === 'on_top_of') &&
    moving &&
    !event.stative
  ) {
    for (const e of all) {
      e.goal ??= target;
      e.path ??= { relation: 'onto', object };
    }
    claimPreposition(draft, node, event, 'goal');
    return;
  }
  if (moving && path !== undefined && !['on', 'in', 'between'].includes(preposition) && family !== 'pick-up') {
    for (const e of all) e.path ??= { relation: path, object };
    claimPreposition(draft, node, event, 'path');
    return;
  }
  const relation = RELATIONS[preposition];
  if (relation === undefined) return;
  // Somebody who already stands somewhere and then moves "to the left of" a thing: it is where the way ends.
  if (
    moving &&
    !event.stative &&
    (draft.relations.some((r) => r.subject === event.agent.entity && r.object === object) || preposition === 'facing')
  ) {
    for (const e of all) {
      e.goal ??= target;
      e.path ??= { relation: 'towards', object };
    }
    const word = childOf(node, 'case');
    if (word !== undefined)
      claim(draft, word.token, { fate: 'approximated', target: event, field: 'goal', as: 'towards' });
    return;
  }
  if (relation === 'on' && family === 'posture') for (const e of all) e.goal ??= target;
  for (const a of traveller) {
    if (relation === 'between') relate(draft, a.entity, relation, object, second);
    else for (const o of objects) relate(draft, a.entity, relation, o.entity);
  }
  claimPreposition(draft, node, draft.relations.at(-1));
};
