/** From verbs to events: who does what to whom and where to. */
import { claim, type Draft, type DraftEvent, type Entity, note, type Reference, reclaim } from '../draft.ts';
import { ADVERBIALS } from '../lexicon/adverbials.ts';
import { SPEEDS } from '../lexicon/adverbs.ts';
import { isColour } from '../lexicon/colours.ts';
import { POSTURES } from '../lexicon/verbs.ts';
import { adjectivesOf, applyAdjective } from './attributes.ts';
import { describe } from './manner.ts';
import { placeEntity, placeEvent, prepositionOf, referencesOf, relate } from './phrases.ts';
import { ASPECT, agentsOf, antecedent, leadOf, type Scene } from './scene.ts';
import { describeEntity, describeState, readState } from './states.ts';
import { childOf, childrenOf, isVerb, type Node } from './tree.ts';

const particlesOf = (node: Node): Node[] => [...childrenOf(node, 'particle'), ...childrenOf(node, 'adverb')];

/** `stand up` before `stand`: the verb with the particle that makes a known verb of it. */
const lookUp = (
  draft: Draft,
  node: Node,
  body: Entity,
): {
  readonly verb: string;
  readonly particle: Node | undefined;
  readonly match: ReturnType<Draft['grounding']['action']>;
} => {
  const base = draft.grounding.verbBase(node.word);
  const entry = body.match!.entry;
  const object = childOf(node, 'object');
  for (const particle of [
    ...particlesOf(node),
    ...childrenOf(node, 'place')
      .map((p) => childOf(p, 'case'))
      .filter((p) => p !== undefined),
  ]) {
    const verb = `${base} ${particle.word}`;
    const match = draft.grounding.action(verb, entry);
    if (
      match !== undefined &&
      (particle.relation !== 'case' || ['at', 'around', 'after', 'into', 'with'].includes(particle.word))
    )
      return { verb, particle: particle.relation === 'case' ? undefined : particle, match };
  }
  // "open" of a door by itself, "open" of somebody's: the one whose roles fit what is there.
  const match = draft.grounding.action(base, entry);
  if (match === undefined && object !== undefined) {
    const joined = `${base} ${object.word}`;
    const phrase = draft.grounding.action(joined, entry);
    if (phrase !== undefined) return { verb: joined, particle: undefined, match: phrase };
  }
  return { verb: base, particle: undefined, match };
};

const notShown = (scene: Scene, node: Node, reason: 'no-action' | 'no-model'): void => {
  claim(scene.draft, node.token, { fate: 'not-shown', reason });
  for (const adverb of childrenOf(node, 'adverb', 'particle'))
    if (!ADVERBIALS.has(scene.draft.tokens[adverb.token]!.lower))
      claim(scene.draft, adverb.token, { fate: 'not-shown', reason });
  // Where it would have happened is still the place of the film.
  for (const phrase of childrenOf(node, 'place', 'by')) {
    const mention = scene.mentions.get(phrase);
    const agents = agentsOf(scene, node).filter((a) => a.entity.match !== undefined);
    if (mention?.kind === 'place' || agents.length > 0)
      placeEntity(
        scene.draft,
        agents.length > 0 ? agents : [{ entity: { match: undefined } as Entity }],
        phrase,
        scene.mentions,
      );
  }
};

/** Verbs whose object does the moving: "drives a car", "flies a kite". */
const CAUSED = new Set(
  'drive fly sail row steer park land roll bounce spin slide ride pedal navigate pilot open close'.split(' '),
);

/** What happens to a thing when something is done to it by nobody. */
const BY_ITSELF: Readonly<Record<string, readonly string[]>> = {
  kick: ['roll', 'slide'],
  push: ['roll', 'slide'],
  hit: ['roll', 'slide'],
  roll: ['roll'],
  throw: ['fall', 'fly'],
  toss: ['fall'],
  lift: ['rise'],
  raise: ['rise'],
  drop: ['fall'],
  release: ['rise', 'fall'],
  knock: ['topple', 'fall'],
  drag: ['slide'],
  pull: ['slide'],
  blow: ['roll', 'float', 'slide'],
  spin: ['spin'],
  bounce: ['bounce'],
  drive: ['drive'],
  sail: ['sail'],
  fly: ['fly'],
  tip: ['topple', 'fall'],
  smash: ['fall'],
};

/** Nouns of light verbs: "takes a walk" is a walk. */
const LIGHT = new Set(['enjoy', 'perform', 'take', 'have', 'make', 'do', 'give', 'go']);

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
      const self =
        agents[0]?.entity.match === undefined
          ? undefined
          : (BY_ITSELF[base] ?? [])
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
  // Light verbs: the noun is the deed.
  const objectMention = object === undefined ? undefined : mentions.get(object);
  let found = alone ?? lookUp(draft, node, acting[0]!.entity);
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
  const still = POSTURES.has(base) && found.particle === undefined && !acting[0]!.entity.animate;
  const match = still ? undefined : found.match;
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
  draft.events.push(...events, ...carried);
};

/** "a rolling ball", "a sleeping cat": it does so from the start. True if it can. */
export const readDoing = (scene: Scene, references: readonly Reference[], node: Node): boolean => {
  const { draft } = scene;
  const body = references[0]!.entity.match?.entry;
  const verb = draft.grounding.verbBase(node.word);
  const match = body === undefined ? undefined : draft.grounding.action(verb, body);
  if (match === undefined || match.entry.roles.needs.includes('patient')) return false;
  for (const agent of references)
    draft.events.push({
      token: node.token,
      action: match.entry.id,
      continuous: true,
      verb,
      agent,
      manner: [],
      stative: true,
      duration: match.entry.duration,
      ...(match.speed !== undefined && { speed: match.speed }),
    });
  claim(
    draft,
    node.token,
    match.exact
      ? { fate: 'honoured', target: draft.events.at(-1)! }
      : { fate: 'approximated', target: draft.events.at(-1)!, as: match.entry.id },
  );
  return true;
};
