/** Prepositional phrases of events: goals, ways, sources, instruments, companions. */
import { claim, type Draft, type DraftEvent } from '../draft.ts';
import { wear } from './attributes.ts';
import type { Mention } from './mention.ts';
import { applyPart } from './parts.ts';
import { betweenPair, claimPreposition, placeEntity, prepositionOf, referencesOf, relate } from './phrases.ts';
import { describePlace, setPlace } from './places.ts';
import { GOALS, MOVING, PATHS, RELATIONS, SOURCES } from './prepositions.ts';
import { childOf, childrenOf, type Node } from './tree.ts';

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
  if (preposition === 'from' && ['eat', 'drink'].includes(event.action)) {
    for (const e of all) e.source ??= target;
    claimPreposition(draft, node, event, 'source');
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
