/** From verbs to events: who does what to whom and where to. */
import { claim, type Draft, type DraftEvent, note, type Reference, reclaim } from '../draft.ts';
import { ADVERBIALS } from '../lexicon/adverbials.ts';
import { SPEEDS } from '../lexicon/adverbs.ts';
import { isColour } from '../lexicon/colours.ts';
import { POSTURES } from '../lexicon/verbs.ts';
import { adjectivesOf, applyAdjective } from './attributes.ts';
import { describe } from './manner.ts';
import { placeEntity, prepositionOf, referencesOf, relate } from './phrases.ts';
import { placeEvent } from './places-of-events.ts';
import { ASPECT, agentsOf, antecedent, leadOf, type Scene } from './scene.ts';
import { describeEntity, describeState, readState } from './states.ts';
import { childOf, childrenOf, isVerb, type Node } from './tree.ts';
import { BY_ITSELF, CAUSED, deedGiven, LIGHT, lookUp, mime, notShown } from './verbs.ts';

/** Reads one verb into events (several when several do it), or into states. */
export const readVerb = (scene: Scene, node: Node): void => {
  const { draft, mentions } = scene;
  if (node.tag === 'auxiliary' && node.relation === 'auxiliary') return;
  if (node.relation === 'adjective' || node.relation === 'compound') return;
  if (
    draft.tokens[node.token - 1]?.lower === 'without' ||
    node.children.some((c) => c.word === 'not' || c.word === 'never' || c.word.endsWith("n't"))
  ) {
    claim(draft, node.token, { fate: 'honoured', target: 'events' });
    return;
  }
  if (describeState(scene, node) || readState(scene, node)) return;
  const base = draft.grounding.verbBase(node.word);
  const inner = childrenOf(node, 'predicate').find(isVerb);
  if (inner !== undefined && ASPECT.has(base)) {
    claim(
      draft,
      node.token,
      base === 'stop' || base === 'finish' ? { fate: 'not-shown', reason: 'no-action' } : { fate: 'function' },
    );
    return;
  }
  const passiveSubject = childOf(node, 'passive');
  const about = antecedent(node);
  const passive = passiveSubject !== undefined || (node.tag === 'participle' && childOf(node, 'subject') === undefined);
  let agents: readonly Reference[];
  let patients: readonly Reference[] = [];
  const object = childOf(node, 'object');
  let alone: ReturnType<typeof lookUp> | undefined;
  let receiver: Reference | undefined;
  if (passive) {
    const by = childOf(node, 'by') ?? childrenOf(node, 'place').find((p) => prepositionOf(p) === 'by');
    patients =
      passiveSubject !== undefined && passiveSubject.tag !== 'relative'
        ? referencesOf(passiveSubject, mentions)
        : about !== undefined
          ? referencesOf(about, mentions)
          : agentsOf(scene, node);
    agents = by === undefined ? [] : referencesOf(by, mentions);
    // "a girl is given a balloon": she is whom it goes to.
    if (object !== undefined && passiveSubject !== undefined) {
      receiver = patients[0];
      patients = referencesOf(object, mentions);
    }
    if (agents.length === 0) {
      // Nobody named: what can happen by itself happens by itself ("a ball is kicked": it rolls).
      agents = patients;
      patients = [];
      // what is thrown up by nobody goes up first
      const upwards = [1, 2].some((k) =>
        /^(up|upward|upwards|skyward|high)$/.test(draft.tokens[node.token + k]?.lower ?? ''),
      );
      const self =
        agents[0]?.entity.match === undefined
          ? undefined
          : (upwards && ['throw', 'toss', 'hurl', 'fling', 'launch'].includes(base)
              ? ['bounce']
              : (BY_ITSELF[base] ?? [])
            )
              .map((id) => draft.grounding.action(id, agents[0]!.entity.match!.entry))
              .find((m) => m !== undefined);
      if (self !== undefined)
        alone = { verb: base, particle: childOf(node, 'particle'), match: { entry: self.entry, exact: false } };
      else if (
        [
          'place',
          'put',
          'set',
          'lay',
          'leave',
          'position',
          'arrange',
          'display',
          'suspend',
          'mount',
          'keep',
          'store',
        ].includes(base) &&
        agents.length > 0
      ) {
        let placed = false;
        for (const phrase of childrenOf(node, 'place')) placed = placeEntity(draft, agents, phrase, mentions) || placed;
        claim(
          draft,
          node.token,
          placed
            ? { fate: 'honoured', target: draft.relations.at(-1) ?? agents[0]!.entity }
            : { fate: 'not-shown', reason: 'no-action' },
        );
        for (const adverb of childrenOf(node, 'adverb'))
          claim(draft, adverb.token, { fate: 'not-shown', reason: 'no-action' });
        return;
      }
    }
  } else {
    const relativeSubject = childOf(node, 'subject')?.tag === 'relative';
    const relativeObject = node.relation === 'that' && !relativeSubject && childOf(node, 'subject') !== undefined;
    agents = relativeSubject && about !== undefined ? referencesOf(about, mentions) : agentsOf(scene, node);
    if (object !== undefined) patients = referencesOf(object, mentions);
    else if (relativeObject && about !== undefined) patients = referencesOf(about, mentions);
  }
  if (agents.length === 0) {
    const nobody = node.relation === 'root' && draft.entities.length === 0;
    notShown(scene, node, nobody ? 'no-action' : 'no-model');
    return;
  }
  let acting = agents.filter((a) => a.entity.match !== undefined);
  if (acting.length === 0) {
    notShown(scene, node, 'no-model');
    return;
  }
  // "rolls a ball to his sister": it gets its push from him and goes to her
  const receiverOf = (p: Node): boolean =>
    ['to', 'towards', 'toward', 'at'].includes(prepositionOf(p)) &&
    referencesOf(p, mentions)[0]?.entity.animate === true;
  if (
    alone === undefined &&
    !passive &&
    object !== undefined &&
    ['roll', 'slide', 'bounce'].includes(base) &&
    acting[0]!.entity.animate &&
    patients.some((p) => p.entity.match?.entry.rig === 'rigid') &&
    childrenOf(node, 'place').some(receiverOf)
  ) {
    const sent = draft.grounding.action('kick', acting[0]!.entity.match!.entry);
    if (sent !== undefined) alone = { verb: base, particle: undefined, match: { ...sent, exact: false } };
  }
  const aboard =
    object !== undefined
      ? undefined
      : childrenOf(node, 'place').find(
          (p) =>
            ['in', 'on', 'by'].includes(prepositionOf(p)) &&
            mentions.get(p)?.kind === 'things' &&
            referencesOf(p, mentions)[0]?.entity.match?.entry.kind === 'vehicle',
        );
  if (
    !passive &&
    alone === undefined &&
    (object !== undefined || (aboard !== undefined && base !== 'roll' && base !== 'bounce')) &&
    acting[0]!.entity.animate &&
    CAUSED.has(base)
  ) {
    const driven = (aboard === undefined ? patients : referencesOf(aboard, mentions)).filter(
      (p) => p.entity.match !== undefined,
    );
    const direct =
      base === 'ride' || base === 'open' || base === 'close'
        ? draft.grounding.action(base, acting[0]!.entity.match!.entry)
        : undefined;
    const moved =
      direct !== undefined
        ? undefined
        : driven[0] === undefined
          ? undefined
          : (draft.grounding.action(base, driven[0].entity.match!.entry) ??
            draft.grounding.action('go', driven[0].entity.match!.entry));
    if (moved !== undefined) {
      const vehicle = driven[0]!.entity.match!.entry;
      for (const a of acting)
        relate(
          draft,
          a.entity,
          ['vehicle', 'animal'].includes(vehicle.kind)
            ? ['car', 'bus', 'aeroplane'].includes(vehicle.id)
              ? 'inside'
              : 'on'
            : 'next-to',
          driven[0]!.entity,
        );
      acting = [driven[0]!];
      patients = [];
      alone = { verb: base, particle: undefined, match: moved };
    } else if (direct === undefined && driven.length === 0 && base === 'fly') {
      notShown(scene, node, 'no-model');
      return;
    }
  }
  // "feeds the pigeons": nobody eats them; the hand goes out to them
  const fed =
    base === 'feed' && patients.some((p) => p.entity.animate)
      ? draft.grounding.action('pet', acting[0]!.entity.match!.entry)
      : undefined;
  if (fed !== undefined) alone = { verb: base, particle: undefined, match: { ...fed, exact: false } };
  // Light verbs: the noun is the deed.
  const objectMention = object === undefined ? undefined : mentions.get(object);
  const given = base === 'give' && alone === undefined ? deedGiven(draft, node, acting[0]!.entity) : undefined;
  for (const token of given?.tokens ?? []) claim(draft, token, { fate: 'function' });
  let found = alone ?? given?.found ?? lookUp(draft, node, acting[0]!.entity);
  if (
    object !== undefined &&
    objectMention?.kind === 'other' &&
    objectMention.what === 'happening' &&
    (LIGHT.has(base) || found.match === undefined)
  ) {
    const match = draft.grounding.action(objectMention.noun, acting[0]!.entity.match!.entry);
    if (match !== undefined) {
      found = { verb: objectMention.noun, particle: undefined, match };
      for (const a of adjectivesOf(object))
        if (SPEEDS[a.word] === undefined) claim(draft, a.token, { fate: 'not-shown', reason: 'abstract' });
    }
  }
  // "turns red": a change of colour; "looks happy": a state.
  const predicate = childrenOf(node, 'predicate').find((c) => c.tag === 'adjective' || isColour(c.word));
  if (predicate !== undefined && ['turn', 'become', 'look', 'seem', 'go', 'get'].includes(base)) {
    applyAdjective(draft, acting[0]!.entity, predicate, undefined);
    claim(
      draft,
      node.token,
      base === 'look' || base === 'seem'
        ? { fate: 'function' }
        : { fate: 'approximated', target: acting[0]!.entity, as: `${predicate.word} from the start` },
    );
    return;
  }
  // "turns from green to yellow": it starts with the first; nothing here changes colour.
  const colours = childrenOf(node, 'place').filter((c) => isColour(c.word));
  if (colours.length > 0 && ['turn', 'change', 'fade', 'shift', 'transition', 'go'].includes(base)) {
    const from = colours.find((c) => prepositionOf(c) === 'from');
    if (from !== undefined) applyAdjective(draft, acting[0]!.entity, from, undefined);
    for (const c of colours) claim(draft, c.token, { fate: 'not-shown', reason: 'no-action' });
    claim(draft, node.token, { fate: 'not-shown', reason: 'no-action' });
    return;
  }
  // "plays tennis", "plays the guitar" of a dog: what cannot be played is not run about instead
  const game = object === undefined ? '' : draft.tokens[object.token]!.lower;
  const unplayable =
    base === 'play' &&
    object !== undefined &&
    found.match?.entry.family === 'locomotion' &&
    !patients.some((p) => p.entity.animate) &&
    !/^(tag|football|soccer|rugby|catch|fetch|hide and seek|hockey|basketball|hopscotch|games?)$/.test(game);
  const still = POSTURES.has(base) && found.particle === undefined && !acting[0]!.entity.animate;
  const match = still || unplayable ? undefined : found.match;
  if (match === undefined) {
    // A thing that "stands" or "sits" somewhere: its relation says it all.
    if (POSTURES.has(base) || ['rest', 'stay', 'remain', 'park', 'appear', 'wait'].includes(base)) {
      let placed = false;
      for (const phrase of childrenOf(node, 'place')) placed = placeEntity(draft, acting, phrase, mentions) || placed;
      for (const adverb of childrenOf(node, 'adverb')) describeEntity(draft, acting[0]!.entity, adverb.token);
      claim(draft, node.token, {
        fate: 'honoured',
        target: draft.relations.at(-1)?.subject === acting[0]!.entity ? draft.relations.at(-1)! : acting[0]!.entity,
      });
      return;
    }
    notShown(scene, node, 'no-action');
    for (const adverb of childrenOf(node, 'adverb'))
      if (ADVERBIALS.has(draft.tokens[adverb.token]!.lower)) describeEntity(draft, acting[0]!.entity, adverb.token);
    if (patients.some((p) => p.entity.match !== undefined))
      for (const a of acting)
        relate(draft, a.entity, 'next-to', patients.find((p) => p.entity.match !== undefined)!.entity);
    return;
  }
  const needs = match.entry.roles.needs;
  if (needs.includes('patient') && patients.every((p) => p.entity.match === undefined)) {
    const reciprocal = [object, ...childrenOf(node, 'place')].some(
      (c) => c !== undefined && draft.tokens[c.token]!.lower === 'each other',
    );
    const wanted = childrenOf(node, 'place')
      .flatMap((p) => referencesOf(p, mentions))
      .find((r) => r.entity.match !== undefined);
    if (
      !reciprocal &&
      wanted !== undefined &&
      childrenOf(node, 'place').some((p) =>
        ['at', 'after', 'to', 'into', 'with', 'against', 'over'].includes(prepositionOf(p)),
      )
    )
      patients = [wanted];
    else if (!reciprocal && mime(scene, node, acting, match.entry.id, base)) return;
    else if (!reciprocal) {
      notShown(scene, node, object === undefined ? 'no-action' : 'no-model');
      return;
    }
  }
  const stative = POSTURES.has(match.entry.id) && found.particle === undefined && POSTURES.has(found.verb);
  const make = (agent: Reference, patient: Reference | undefined): DraftEvent => ({
    token: node.token,
    action: match.entry.id,
    continuous: match.entry.continuous || stative,
    verb: found.verb,
    agent,
    ...(patient !== undefined &&
      match.entry.family !== 'posture' &&
      patient.entity.match !== undefined &&
      (patient.entity !== agent.entity || patient.which !== undefined) && { patient }),
    manner: [],
    ...(match.speed !== undefined && match.speed !== 1 && { speed: match.speed }),
    stative,
    duration: match.entry.duration,
  });
  // "walks her dog": both walk.
  if (
    match.entry.family === 'locomotion' &&
    ['walk', 'jog', 'run', 'parade'].includes(base) &&
    patients.some((p) => p.entity.animate && p.entity.match !== undefined)
  ) {
    acting = [
      ...acting,
      ...patients.filter((p) => p.entity.match !== undefined && match.entry.rigs.includes(p.entity.match.entry.rig)),
    ];
    patients = [];
  }
  const events: DraftEvent[] = [];
  const reciprocal =
    (object !== undefined && draft.tokens[object.token]!.lower === 'each other') ||
    childrenOf(node, 'place').some((p) => draft.tokens[p.token]!.lower === 'each other');
  if (reciprocal) {
    const [a, b] =
      acting.length > 1
        ? [acting[0]!, acting[1]!]
        : [
            { entity: acting[0]!.entity, which: [0] },
            { entity: acting[0]!.entity, which: [1] },
          ];
    events.push(make(a, b));
    if (!['chase', 'follow'].includes(match.entry.family)) events.push(make(b, a));
    else note(draft, `"each other": the first is shown to ${found.verb} the second.`);
    for (const c of [object, ...childrenOf(node, 'place')])
      if (c !== undefined && draft.tokens[c.token]!.lower === 'each other')
        reclaim(draft, c.token, { fate: 'honoured', target: events[0]!, field: 'patient' });
  } else
    for (const agent of acting) {
      const usable = patients.filter((p) => p.entity.match !== undefined);
      // "knocks over a bottle and a glass": once for each.
      if (usable.length > 1) for (const patient of usable) events.push(make(agent, patient));
      else events.push(make(agent, usable[0]));
    }
  const first = events[0]!;
  if (receiver !== undefined && receiver.entity.match !== undefined) for (const e of events) e.goal = receiver;
  scene.events.set(node, events);
  const exact = match.exact || match.entry.id === base;
  claim(
    draft,
    node.token,
    exact
      ? { fate: 'honoured', target: first }
      : { fate: 'approximated', target: first, as: match.entry.id, reason: 'no-action' },
  );
  if (found.particle !== undefined)
    reclaim(draft, found.particle.token, {
      fate: exact ? 'honoured' : 'approximated',
      target: first,
      ...(!exact && { as: match.entry.id }),
    });
  // Carrying a thing somewhere is holding it and walking.
  const walk =
    match.entry.family === 'idle' &&
    ['carry', 'bring', 'deliver', 'haul', 'take'].includes(base) &&
    childrenOf(node, 'place', 'particle').length > 0
      ? draft.grounding.action('walk', acting[0]!.entity.match!.entry)
      : undefined;
  const carried: DraftEvent[] =
    walk === undefined
      ? []
      : acting.map((agent) => ({
          token: node.token,
          action: walk.entry.id,
          continuous: true,
          verb: base,
          agent,
          manner: [],
          stative: false,
          duration: walk.entry.duration,
          order: { relation: 'with', event: first },
        }));
  const going = carried[0] ?? first;
  if (object !== undefined && objectMention?.kind === 'other' && objectMention.what === 'happening')
    claim(draft, object.token, { fate: 'honoured', target: first });
  describe(scene, going, node);
  const lead = leadOf(draft, node);
  if (lead !== node) describe(scene, going, lead);
  for (const phrase of childrenOf(node, 'place', 'by')) {
    if (passive && prepositionOf(phrase) === 'by') {
      const c = childOf(phrase, 'case');
      if (c !== undefined) claim(draft, c.token, { fate: 'function' });
      continue;
    }
    // "with its tail wagging" says what a part does.
    placeEvent(draft, going, carried.length > 0 ? carried.slice(1) : events.slice(1), phrase, mentions);
  }
  if (object !== undefined && objectMention?.kind === 'place')
    placeEvent(draft, first, events.slice(1), object, mentions);
  for (const other of events.slice(1)) {
    other.manner = [...first.manner];
    for (const key of ['direction', 'speed', 'times', 'path', 'goal', 'source', 'instrument'] as const)
      if (first[key] !== undefined && other[key] === undefined) Object.assign(other, { [key]: first[key] });
    if (patients.length > 1) other.order = { relation: 'with', event: first };
  }
  draft.events.push(...rollsUp(draft, events), ...events, ...carried);
};

/** "A ball knocks over three cups": a ball that nobody moves has to roll there first. */
const rollsUp = (draft: Draft, events: readonly DraftEvent[]): DraftEvent[] => {
  const first = events[0];
  const body = first?.agent.entity.match?.entry;
  if (first === undefined || body === undefined || first.action !== 'knock-over' || body.rig !== 'rigid') return [];
  const roll = draft.grounding.action('roll', body);
  const moves = draft.events.some(
    (e) => e.agent.entity === first.agent.entity || e.patient?.entity === first.agent.entity,
  );
  if (roll === undefined || moves) return [];
  const before: DraftEvent = {
    token: first.token,
    action: roll.entry.id,
    continuous: roll.entry.continuous,
    verb: first.verb,
    agent: first.agent,
    manner: [],
    stative: false,
    duration: roll.entry.duration,
  };
  for (const e of events) e.order ??= { relation: 'after', event: before };
  return [before];
};
