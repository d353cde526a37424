/** From verbs to events: who does what to whom, how, where to, and when relative to what else happens. */
import { claim, type Draft, type DraftEvent, type Entity, note, reclaim, type Reference } from '../draft.ts';
import { ADVERBIALS } from '../lexicon/adverbials.ts';
import { DIRECTIONS, MANNERS, SPEEDS, TIMES } from '../lexicon/adverbs.ts';
import { numberOf, QUANTITIES } from '../lexicon/closed.ts';
import { isColour } from '../lexicon/colours.ts';
import { POSTURES } from '../lexicon/verbs.ts';
import { adjectivesOf, applyAdjective, wear } from './attributes.ts';
import type { Mention } from './mentions.ts';
import { placeEntity, placeEvent, prepositionOf, referencesOf, relate } from './phrases.ts';
import { childOf, childrenOf, isNominal, isVerb, type Node } from './tree.ts';

/** Events of the sentence being read, by their verb. */
export interface Scene {
  readonly draft: Draft;
  readonly mentions: ReadonlyMap<Node, Mention>;
  readonly events: Map<Node, DraftEvent[]>;
  /** Last event of the main line of the story so far. */
  last: DraftEvent | undefined;
}

const SEQUEL = /^(then|next|finally|afterwards|later|eventually|soon)$/;

/** Verbs that only say when or whether another happens. */
const ASPECT = new Set('start begin continue keep try attempt stop finish help want decide prepare proceed manage go come get'.split(' '));
const WEAR = new Set(['wear', 'dress']);
const COVER = new Set(['cover', 'surround', 'fill', 'make', 'decorate', 'paint', 'locate', 'place', 'park', 'attach', 'top', 'light', 'adorn', 'illuminate', 'stack', 'tie', 'crown', 'seat', 'perch', 'build', 'hang']);

const particlesOf = (node: Node): Node[] => [...childrenOf(node, 'particle'), ...childrenOf(node, 'adverb')];

/** Who does it: the subject, or whom the verb hangs on, or the subject of the verb it is joined to. */
const agentsOf = (scene: Scene, node: Node, depth = 0): readonly Reference[] => {
  const subject = childOf(node, 'subject');
  const { head } = node;
  if (subject !== undefined && subject.tag !== 'relative') {
    const references = referencesOf(subject, scene.mentions);
    if (references.length > 0 || scene.mentions.get(subject)?.kind !== 'other') return references;
    return references;
  }
  if (head === undefined || depth > 12) return [];
  if (isNominal(head) || head.tag === 'number') {
    const own = referencesOf(head, scene.mentions);
    if (own.length > 0) return own;
    return head.head !== undefined && isVerb(head.head) ? agentsOf(scene, head.head, depth + 1) : [];
  }
  if (isVerb(head)) {
    const passive = childOf(head, 'passive');
    if (passive !== undefined && passive.tag !== 'relative') return referencesOf(passive, scene.mentions);
    return agentsOf(scene, head, depth + 1);
  }
  return [];
};

/** The thing a relative clause or participle is about. */
const antecedent = (node: Node): Node | undefined => {
  let n: Node | undefined = node;
  while (n !== undefined && n.relation === 'and' && n.head !== undefined && isVerb(n.head)) n = n.head;
  return n !== undefined && (n.relation === 'that' || n.relation === 'doing') ? n.head : undefined;
};

/** `stand up` before `stand`: the verb with the particle that makes a known verb of it. */
const lookUp = (draft: Draft, node: Node, body: Entity): { readonly verb: string; readonly particle: Node | undefined; readonly match: ReturnType<Draft['grounding']['action']> } => {
  const base = draft.grounding.verbBase(node.word);
  const entry = body.match!.entry;
  const object = childOf(node, 'object');
  for (const particle of [...particlesOf(node), ...childrenOf(node, 'place').map((p) => childOf(p, 'case')).filter((p) => p !== undefined)]) {
    const verb = `${base} ${particle.word}`;
    const match = draft.grounding.action(verb, entry);
    if (match !== undefined && (particle.relation !== 'case' || ['at', 'around', 'after', 'into', 'with'].includes(particle.word))) return { verb, particle: particle.relation === 'case' ? undefined : particle, match };
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

const describe = (scene: Scene, event: DraftEvent, node: Node): void => {
  const { draft } = scene;
  for (const adverb of childrenOf(node, 'adverb', 'particle', 'also')) {
    if (adverb.tag === 'ing' || isVerb(adverb)) continue;
    for (const a of [adverb, ...childrenOf(adverb, 'and')]) {
      const lower = draft.tokens[a.token]!.lower;
      const phrase = ADVERBIALS.get(lower.replaceAll('-', ' '));
      if (phrase !== undefined) {
        if (phrase.direction !== undefined && !(phrase.arrangement !== undefined && event.agent.entity.count > 1)) {
          const still = phrase.direction === 'down' && event.stative;
          if (!still) event.direction ??= phrase.direction;
          claim(draft, a.token, { fate: 'honoured', target: event, ...(!still && { field: 'direction' }) });
        } else if (phrase.arrangement !== undefined) {
          event.agent.entity.arrangement ??= phrase.arrangement;
          claim(draft, a.token, { fate: 'honoured', target: event.agent.entity, field: 'arrangement' });
        }
        if (phrase.speed !== undefined) {
          event.speed = (event.speed ?? 1) * phrase.speed;
          claim(draft, a.token, lower.includes('motion') ? { fate: 'approximated', target: event, field: 'speed', as: 'a slower pace' } : { fate: 'honoured', target: event, field: 'speed' });
        }
        continue;
      }
      const word = a.word;
      if (SEQUEL.test(word)) continue;
      if (word === 'first' || word === 'meanwhile') {
        claim(draft, a.token, { fate: 'function' });
        continue;
      }
      if (word === 'times' || word === 'time') {
        const count = childrenOf(a, 'number', 'adjective').map((c) => numberOf(c.word) ?? QUANTITIES[c.word]).find((n) => n !== undefined);
        if (count !== undefined) {
          event.times = Math.max(1, Math.min(50, count));
          claim(draft, a.token, { fate: 'honoured', target: event, field: 'times' });
          for (const c of a.children) claim(draft, c.token, { fate: 'honoured', target: event, field: 'times' });
        }
        continue;
      }
      if (Object.hasOwn(TIMES, word) && word !== 'again') {
        event.times = TIMES[word]!;
        claim(draft, a.token, { fate: 'honoured', target: event, field: 'times' });
        continue;
      }
      if (Object.hasOwn(SPEEDS, word)) {
        if (SPEEDS[word] !== 1) event.speed = Math.max(0.1, Math.min(5, (event.speed ?? 1) * SPEEDS[word]!));
        if (MANNERS.has(word) && event.manner.length < 8) event.manner.push(word);
        claim(draft, a.token, { fate: 'honoured', target: event, field: 'speed' });
        continue;
      }
      if (Object.hasOwn(DIRECTIONS, word) && !(a.relation === 'particle' && event.verb.includes(' '))) {
        event.direction ??= DIRECTIONS[word]!;
        claim(draft, a.token, { fate: 'honoured', target: event, field: 'direction' });
        continue;
      }
      if (word === 'away') {
        claim(draft, a.token, { fate: 'honoured', target: event });
        continue;
      }
      if (MANNERS.has(word)) {
        if (event.manner.length < 8) event.manner.push(word);
        claim(draft, a.token, { fate: 'honoured', target: event, field: 'manner' });
        continue;
      }
      if (/ly$/.test(word)) {
        if (event.manner.length < 8) event.manner.push(word);
        claim(draft, a.token, { fate: 'approximated', target: event, field: 'manner', as: event.verb, reason: 'unknown-word' });
      } else claim(draft, a.token, { fate: 'function' });
    }
  }
};

/** "on the left": beside what else is there. Waits until all things are known. */
const standAside = (draft: Draft, entity: Entity, side: 'left' | 'right', token: number): void => {
  entity.side = side;
  claim(draft, token, entity.match === undefined ? { fate: 'not-shown', reason: 'no-model' } : { fate: 'honoured', target: entity });
};

const inDepth = (draft: Draft, entity: Entity, depth: 'background' | 'foreground', token: number): void => {
  const other = draft.entities.find((e) => e !== entity && e.match !== undefined);
  if (other === undefined || entity.match === undefined) {
    claim(draft, token, { fate: 'not-shown', reason: 'abstract' });
    return;
  }
  // "with a house in the background": behind, not beside.
  const beside = draft.relations.findIndex((r) => r.relation === 'next-to' && r.subject === other && r.object === entity);
  if (beside >= 0) draft.relations.splice(beside, 1);
  relate(draft, entity, depth === 'background' ? 'behind' : 'in-front-of', other);
  claim(draft, token, { fate: 'honoured', target: draft.relations.at(-1)! });
};

/** Adverbials on a noun ("a dog on the left", "five children in a circle"). */
export const describeEntity = (draft: Draft, entity: Entity, token: number): void => {
  const phrase = ADVERBIALS.get(draft.tokens[token]!.lower.replaceAll('-', ' '));
  if (phrase === undefined) return;
  if (phrase.side !== undefined) standAside(draft, entity, phrase.side, token);
  else if (phrase.depth !== undefined) inDepth(draft, entity, phrase.depth, token);
  else if (phrase.arrangement !== undefined) {
    entity.arrangement ??= phrase.arrangement;
    claim(draft, token, { fate: 'honoured', target: entity, field: 'arrangement' });
  } else if (phrase.direction === 'down') claim(draft, token, { fate: 'honoured', target: entity });
};

/** Reads participles that describe and do not happen: covered, made, parked, painted. True if it was one. */
const describeState = (scene: Scene, node: Node): boolean => {
  const { draft, mentions } = scene;
  const base = draft.grounding.verbBase(node.word);
  if (node.tag !== 'participle' || !COVER.has(base)) return false;
  const passive = childOf(node, 'passive');
  const of = passive !== undefined && passive.tag !== 'relative' ? passive : antecedent(node);
  if (of === undefined) return false;
  const references = referencesOf(of, mentions);
  const placeMention = mentions.get(of);
  const entity = references[0]?.entity;
  const colour = childrenOf(node, 'predicate', 'object').find((c) => isColour(c.word));
  if (colour !== undefined && entity !== undefined) {
    applyAdjective(draft, entity, colour, undefined);
    claim(draft, node.token, { fate: 'honoured', target: entity, field: 'colour' });
    return true;
  }
  for (const phrase of childrenOf(node, 'place', 'by', 'of')) {
    const mention = mentions.get(phrase);
    const word = draft.tokens[phrase.token]!.lower;
    if (base === 'cover' && /^(snow|sand|leaves|grass|leaf)$/.test(word)) {
      draft.setting.cover ??= word.replace(/^leaf$/, 'leaves') as 'snow';
      claim(draft, node.token, { fate: 'honoured', target: 'setting.cover' });
      reclaim(draft, phrase.token, { fate: 'honoured', target: 'setting.cover' });
      continue;
    }
    if (base === 'surround' && mention?.kind === 'things' && entity !== undefined) {
      for (const r of referencesOf(phrase, mentions)) relate(draft, r.entity, 'around', entity);
      claim(draft, node.token, { fate: 'honoured', target: draft.relations.at(-1) ?? entity });
      continue;
    }
    if (references.length > 0 && placeEntity(draft, references, phrase, mentions)) claim(draft, node.token, { fate: 'honoured', target: entity! });
  }
  if (placeMention?.kind === 'place') claim(draft, node.token, { fate: 'approximated', target: 'setting.place', as: placeMention.noun });
  claim(draft, node.token, { fate: 'not-shown', reason: 'no-action' });
  return true;
};

/** Reads "is", "has", "wears": states of the subject. True if the verb was one of them. */
const readState = (scene: Scene, node: Node): boolean => {
  const { draft, mentions } = scene;
  const base = node.tag === 'auxiliary' ? 'be' : draft.grounding.verbBase(node.word);
  const isBe = node.tag === 'auxiliary' && /^(is|are|was|were|be|'s)$/.test(node.word);
  if (!isBe && base !== 'have' && !WEAR.has(base)) return false;
  const about = antecedent(node);
  const agents = about !== undefined ? referencesOf(about, mentions) : agentsOf(scene, node);
  claim(draft, node.token, { fate: 'function' });
  if (WEAR.has(base) || base === 'have') {
    const object = childOf(node, 'object');
    if (object === undefined) return WEAR.has(base);
    const mention = mentions.get(object);
    if (agents.length === 0) return true;
    const worn = mention?.kind === 'other' && mention.what === 'clothing';
    if (worn || WEAR.has(base)) {
      wear(draft, agents.map((a) => a.entity), object, mentions);
      reclaim(draft, node.token, { fate: 'honoured', target: agents[0]!.entity, field: 'clothing' });
      return true;
    }
    if (mention?.kind === 'things') {
      const hold = draft.grounding.action('hold', agents[0]!.entity.match?.entry ?? mention.references[0]!.entity.match?.entry ?? ({} as never));
      if (agents[0]!.entity.match !== undefined && hold !== undefined && agents[0]!.entity.animate) {
        for (const agent of agents) draft.events.push({ token: node.token, action: hold.entry.id, continuous: true, verb: 'have', agent, patient: mention.references[0]!, manner: [], stative: true, duration: hold.entry.duration });
        reclaim(draft, node.token, { fate: 'honoured', target: draft.events.at(-1)! });
      } else for (const a of agents) relate(draft, a.entity, 'next-to', mention.references[0]!.entity);
      return true;
    }
    // "has long hair": the noun describes its owner, as after "with".
    placeEntity(draft, agents, object, mentions);
    return true;
  }
  for (const predicate of childrenOf(node, 'predicate', 'adverb')) {
    if (predicate.tag === 'adjective' || isColour(predicate.word)) for (const a of agents) for (const p of [predicate, ...childrenOf(predicate, 'and')]) applyAdjective(draft, a.entity, p, childrenOf(predicate, 'adverb', 'adjective')[0]);
    else if (predicate.relation === 'adverb' && agents.length > 0) describeEntity(draft, agents[0]!.entity, predicate.token);
  }
  for (const phrase of childrenOf(node, 'place', 'of')) {
    const mention = mentions.get(phrase);
    if (agents.length > 0) placeEntity(draft, agents, phrase, mentions);
    else if (mention?.kind === 'place') placeEntity(draft, [{ entity: { match: undefined } as Entity }], phrase, mentions);
  }
  const subject = childOf(node, 'subject');
  if (subject !== undefined && childrenOf(node, 'adverb').some((c) => c.tag === 'there')) claim(draft, subject.token, { fate: 'function' });
  return true;
};

/** "suddenly starts to run": the verb that carries the joining words, adverbs and the place in the story. */
const leadOf = (draft: Draft, node: Node): Node => {
  let n = node;
  while (n.relation === 'predicate' && n.head !== undefined && isVerb(n.head) && ASPECT.has(draft.grounding.verbBase(n.head.word))) n = n.head;
  return n;
};

/** When an event happens relative to the one its verb hangs on. */
const orderEvent = (scene: Scene, verb: Node, event: DraftEvent, parent: DraftEvent | undefined): void => {
  const { draft } = scene;
  const node = leadOf(draft, verb);
  const sequel = childrenOf(node, 'adverb').find((c) => SEQUEL.test(c.word));
  const mark = childOf(node, 'mark')?.word;
  const honourMark = (target: DraftEvent): void => {
    const m = childOf(node, 'mark');
    if (m !== undefined) claim(draft, m.token, { fate: 'honoured', target, field: 'order' });
    if (sequel !== undefined) claim(draft, sequel.token, { fate: 'honoured', target, field: 'order' });
  };
  if (event.stative && sequel === undefined && mark === undefined && node.relation !== 'clause') {
    if (node.relation === 'doing' || node.relation === 'that' || scene.last === undefined || parent === undefined) return;
  }
  const before = parent ?? scene.last;
  if (sequel !== undefined && scene.last !== undefined) {
    event.order = { relation: 'after', event: scene.last };
    honourMark(event);
    return;
  }
  if (parent === undefined) return;
  if (mark !== undefined && node.relation === 'clause') {
    if (['while', 'as', 'when', 'whilst', 'once'].includes(mark)) {
      // A fronted or a following clause alike: both at once.
      if (mark === 'once') parent.order ??= { relation: 'after', event };
      else if (parent.order?.event !== event && !event.stative) event.order = { relation: 'with', event: parent };
      else if (event.stative) {
        claim(draft, childOf(node, 'mark')!.token, { fate: 'honoured', target: event });
        return;
      }
      honourMark(event);
      return;
    }
    if (mark === 'before') {
      event.order = { relation: 'after', event: parent };
      honourMark(event);
      return;
    }
    if (mark === 'after') {
      parent.order = { relation: 'after', event };
      honourMark(parent);
      return;
    }
    if (mark === 'until' || mark === 'till') {
      const same = event.agent.entity === parent.agent.entity;
      if (same) event.order = { relation: 'after', event: parent };
      else parent.order = { relation: 'until', event };
      honourMark(same ? event : parent);
      return;
    }
  }
  if (node.relation === 'that') {
    const about = node.head === undefined ? [] : referencesOf(node.head, scene.mentions);
    const isPatient = about.some((r) => r.entity === parent.patient?.entity || r.entity === parent.goal?.entity);
    if (isPatient && !event.stative && about.some((r) => r.entity === event.agent.entity)) event.order = { relation: 'after', event: parent };
    return;
  }
  if (node.relation === 'and' || node.relation === 'also') {
    const own = childOf(node, 'subject', 'passive') !== undefined;
    if (own) {
      const same = event.agent.entity === parent.agent.entity && event.agent.which === parent.agent.which;
      const answers = event.patient !== undefined && (event.patient.entity === parent.patient?.entity || event.patient.entity === parent.agent.entity);
      if (same || (answers && !event.continuous)) event.order = { relation: 'after', event: parent };
      else if (parent.order !== undefined) event.order = { relation: 'with', event: parent };
      return;
    }
    const lasting = (e: DraftEvent): boolean => e.continuous && e.times === undefined;
    const together = parent.stative || event.stative || (lasting(parent) && lasting(event));
    event.order = { relation: together ? 'with' : 'after', event: parent };
    return;
  }
  if (node.relation === 'clause') {
    // ", waving her hand": at the same time; "to catch a ball": afterwards.
    event.order = { relation: childrenOf(node, 'mark').some((m) => m.word === 'to') ? 'after' : 'with', event: before! };
  }
};

const parentEvent = (scene: Scene, node: Node): DraftEvent | undefined => {
  for (let n = node.head; n !== undefined; n = n.head) {
    const found = scene.events.get(n);
    if (found !== undefined && found.length > 0) return found[0];
  }
  return undefined;
};

const notShown = (scene: Scene, node: Node, reason: 'no-action' | 'no-model'): void => {
  claim(scene.draft, node.token, { fate: 'not-shown', reason });
  for (const adverb of childrenOf(node, 'adverb', 'particle')) if (!ADVERBIALS.has(scene.draft.tokens[adverb.token]!.lower)) claim(scene.draft, adverb.token, { fate: 'not-shown', reason });
  // Where it would have happened is still the place of the film.
  for (const phrase of childrenOf(node, 'place', 'by')) {
    const mention = scene.mentions.get(phrase);
    const agents = agentsOf(scene, node).filter((a) => a.entity.match !== undefined);
    if (mention?.kind === 'place' || agents.length > 0) placeEntity(scene.draft, agents.length > 0 ? agents : [{ entity: { match: undefined } as Entity }], phrase, scene.mentions);
  }
};

/** Verbs whose object does the moving: "drives a car", "flies a kite". */
const CAUSED = new Set('drive fly sail row steer park land roll bounce spin slide ride pedal navigate pilot open close'.split(' '));

/** What happens to a thing when something is done to it by nobody. */
const BY_ITSELF: Readonly<Record<string, readonly string[]>> = {
  kick: ['roll', 'slide'], push: ['roll', 'slide'], hit: ['roll', 'slide'], roll: ['roll'], throw: ['fall', 'fly'], toss: ['fall'], lift: ['rise'], raise: ['rise'], drop: ['fall'], release: ['rise', 'fall'],
  knock: ['topple', 'fall'], drag: ['slide'], pull: ['slide'], blow: ['roll', 'float', 'slide'], spin: ['spin'], bounce: ['bounce'], drive: ['drive'], sail: ['sail'], fly: ['fly'], tip: ['topple', 'fall'], smash: ['fall'],
};

/** Nouns of light verbs: "takes a walk" is a walk. */
const LIGHT = new Set(['enjoy', 'perform', 'take', 'have', 'make', 'do', 'give', 'go']);

/** Reads one verb into events (several when several do it), or into states. */
export const readVerb = (scene: Scene, node: Node): void => {
  const { draft, mentions } = scene;
  if (node.tag === 'auxiliary' && node.relation === 'auxiliary') return;
  if (node.relation === 'adjective' || node.relation === 'compound') return;
  if (draft.tokens[node.token - 1]?.lower === 'without' || node.children.some((c) => c.word === 'not' || c.word === 'never' || c.word.endsWith("n't"))) {
    claim(draft, node.token, { fate: 'honoured', target: 'events' });
    return;
  }
  if (describeState(scene, node) || readState(scene, node)) return;
  const base = draft.grounding.verbBase(node.word);
  const inner = childrenOf(node, 'predicate').find(isVerb);
  if (inner !== undefined && ASPECT.has(base)) {
    claim(draft, node.token, base === 'stop' || base === 'finish' ? { fate: 'not-shown', reason: 'no-action' } : { fate: 'function' });
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
    patients = passiveSubject !== undefined && passiveSubject.tag !== 'relative' ? referencesOf(passiveSubject, mentions) : about !== undefined ? referencesOf(about, mentions) : agentsOf(scene, node);
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
      const self = agents[0]?.entity.match === undefined ? undefined : (BY_ITSELF[base] ?? []).map((id) => draft.grounding.action(id, agents[0]!.entity.match!.entry)).find((m) => m !== undefined);
      if (self !== undefined) alone = { verb: base, particle: childOf(node, 'particle'), match: { entry: self.entry, exact: false } };
      else if (['place', 'put', 'set', 'lay', 'leave', 'position', 'arrange', 'display', 'suspend', 'mount', 'keep', 'store'].includes(base) && agents.length > 0) {
        let placed = false;
        for (const phrase of childrenOf(node, 'place')) placed = placeEntity(draft, agents, phrase, mentions) || placed;
        claim(draft, node.token, placed ? { fate: 'honoured', target: draft.relations.at(-1) ?? agents[0]!.entity } : { fate: 'not-shown', reason: 'no-action' });
        for (const adverb of childrenOf(node, 'adverb')) claim(draft, adverb.token, { fate: 'not-shown', reason: 'no-action' });
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
  const aboard = object !== undefined ? undefined : childrenOf(node, 'place').find((p) => ['in', 'on', 'by'].includes(prepositionOf(p)) && mentions.get(p)?.kind === 'things' && referencesOf(p, mentions)[0]?.entity.match?.entry.kind === 'vehicle');
  if (!passive && alone === undefined && (object !== undefined || (aboard !== undefined && base !== 'roll' && base !== 'bounce')) && acting[0]!.entity.animate && CAUSED.has(base)) {
    const driven = (aboard === undefined ? patients : referencesOf(aboard, mentions)).filter((p) => p.entity.match !== undefined);
    const direct = base === 'ride' || base === 'open' || base === 'close' ? draft.grounding.action(base, acting[0]!.entity.match!.entry) : undefined;
    const moved = direct !== undefined ? undefined : driven[0] === undefined ? undefined : (draft.grounding.action(base, driven[0].entity.match!.entry) ?? draft.grounding.action('go', driven[0].entity.match!.entry));
    if (moved !== undefined) {
      const vehicle = driven[0]!.entity.match!.entry;
      for (const a of acting) relate(draft, a.entity, ['vehicle', 'animal'].includes(vehicle.kind) ? (['car', 'bus', 'aeroplane'].includes(vehicle.id) ? 'inside' : 'on') : 'next-to', driven[0]!.entity);
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
  if (object !== undefined && objectMention?.kind === 'other' && objectMention.what === 'happening' && (LIGHT.has(base) || found.match === undefined)) {
    const match = draft.grounding.action(objectMention.noun, acting[0]!.entity.match!.entry);
    if (match !== undefined) {
      found = { verb: objectMention.noun, particle: undefined, match };
      for (const a of adjectivesOf(object)) if (SPEEDS[a.word] === undefined) claim(draft, a.token, { fate: 'not-shown', reason: 'abstract' });
    }
  }
  // "turns red": a change of colour; "looks happy": a state.
  const predicate = childrenOf(node, 'predicate').find((c) => c.tag === 'adjective' || isColour(c.word));
  if (predicate !== undefined && ['turn', 'become', 'look', 'seem', 'go', 'get'].includes(base)) {
    applyAdjective(draft, acting[0]!.entity, predicate, undefined);
    claim(draft, node.token, base === 'look' || base === 'seem' ? { fate: 'function' } : { fate: 'approximated', target: acting[0]!.entity, as: `${predicate.word} from the start` });
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
      claim(draft, node.token, { fate: 'honoured', target: draft.relations.at(-1)?.subject === acting[0]!.entity ? draft.relations.at(-1)! : acting[0]!.entity });
      return;
    }
    notShown(scene, node, 'no-action');
    for (const adverb of childrenOf(node, 'adverb')) if (ADVERBIALS.has(draft.tokens[adverb.token]!.lower)) describeEntity(draft, acting[0]!.entity, adverb.token);
    if (patients.some((p) => p.entity.match !== undefined)) for (const a of acting) relate(draft, a.entity, 'next-to', patients.find((p) => p.entity.match !== undefined)!.entity);
    return;
  }
  const needs = match.entry.roles.needs;
  if (needs.includes('patient') && patients.every((p) => p.entity.match === undefined)) {
    const reciprocal = [object, ...childrenOf(node, 'place')].some((c) => c !== undefined && draft.tokens[c.token]!.lower === 'each other');
    const wanted = childrenOf(node, 'place').map((p) => referencesOf(p, mentions)).flat().find((r) => r.entity.match !== undefined);
    if (!reciprocal && wanted !== undefined && childrenOf(node, 'place').some((p) => ['at', 'after', 'to', 'into', 'with', 'against', 'over'].includes(prepositionOf(p)))) patients = [wanted];
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
    ...(patient !== undefined && match.entry.family !== 'posture' && patient.entity.match !== undefined && (patient.entity !== agent.entity || patient.which !== undefined) && { patient }),
    manner: [],
    ...(match.speed !== undefined && match.speed !== 1 && { speed: match.speed }),
    stative,
    duration: match.entry.duration,
  });
  // "walks her dog": both walk.
  if (match.entry.family === 'locomotion' && ['walk', 'jog', 'run', 'parade'].includes(base) && patients.some((p) => p.entity.animate && p.entity.match !== undefined)) {
    acting = [...acting, ...patients.filter((p) => p.entity.match !== undefined && match.entry.rigs.includes(p.entity.match.entry.rig))];
    patients = [];
  }
  const events: DraftEvent[] = [];
  const reciprocal = (object !== undefined && draft.tokens[object.token]!.lower === 'each other') || childrenOf(node, 'place').some((p) => draft.tokens[p.token]!.lower === 'each other');
  if (reciprocal) {
    const [a, b] = acting.length > 1 ? [acting[0]!, acting[1]!] : [{ entity: acting[0]!.entity, which: [0] }, { entity: acting[0]!.entity, which: [1] }];
    events.push(make(a, b));
    if (!['chase', 'follow'].includes(match.entry.family)) events.push(make(b, a));
    else note(draft, `"each other": the first is shown to ${found.verb} the second.`);
    for (const c of [object, ...childrenOf(node, 'place')]) if (c !== undefined && draft.tokens[c.token]!.lower === 'each other') reclaim(draft, c.token, { fate: 'honoured', target: events[0]!, field: 'patient' });
  } else for (const agent of acting) {
    const usable = patients.filter((p) => p.entity.match !== undefined);
    // "knocks over a bottle and a glass": once for each.
    if (usable.length > 1) for (const patient of usable) events.push(make(agent, patient));
    else events.push(make(agent, usable[0]));
  }
  const first = events[0]!;
  if (receiver !== undefined && receiver.entity.match !== undefined) for (const e of events) e.goal = receiver;
  scene.events.set(node, events);
  const exact = match.exact || match.entry.id === base;
  claim(draft, node.token, exact ? { fate: 'honoured', target: first } : { fate: 'approximated', target: first, as: match.entry.id, reason: 'no-action' });
  if (found.particle !== undefined) reclaim(draft, found.particle.token, { fate: exact ? 'honoured' : 'approximated', target: first, ...(!exact && { as: match.entry.id }) });
  // Carrying a thing somewhere is holding it and walking.
  const walk = match.entry.family === 'idle' && ['carry', 'bring', 'deliver', 'haul', 'take'].includes(base) && childrenOf(node, 'place', 'particle').length > 0 ? draft.grounding.action('walk', acting[0]!.entity.match!.entry) : undefined;
  const carried: DraftEvent[] = walk === undefined ? [] : acting.map((agent) => ({ token: node.token, action: walk.entry.id, continuous: true, verb: base, agent, manner: [], stative: false, duration: walk.entry.duration, order: { relation: 'with', event: first } }));
  const going = carried[0] ?? first;
  if (object !== undefined && objectMention?.kind === 'other' && objectMention.what === 'happening') claim(draft, object.token, { fate: 'honoured', target: first });
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
  if (object !== undefined && objectMention?.kind === 'place') placeEvent(draft, first, events.slice(1), object, mentions);
  for (const other of events.slice(1)) {
    other.manner = [...first.manner];
    for (const key of ['direction', 'speed', 'times', 'path', 'goal', 'source', 'instrument'] as const) if (first[key] !== undefined && other[key] === undefined) Object.assign(other, { [key]: first[key] });
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
    draft.events.push({ token: node.token, action: match.entry.id, continuous: true, verb, agent, manner: [], stative: true, duration: match.entry.duration, ...(match.speed !== undefined && { speed: match.speed }) });
  claim(draft, node.token, match.exact ? { fate: 'honoured', target: draft.events.at(-1)! } : { fate: 'approximated', target: draft.events.at(-1)!, as: match.entry.id });
  return true;
};

/** Puts the events of a sentence in order, once all are known: a clause in front may wait for what follows it. */
export const orderEvents = (scene: Scene, nodes: readonly Node[]): void => {
  for (const node of nodes) {
    const events = scene.events.get(node);
    const first = events?.[0];
    if (events === undefined || first === undefined) continue;
    orderEvent(scene, node, first, predecessor(scene, node) ?? parentEvent(scene, node));
    for (const other of events.slice(1)) if (other.order === undefined && first.order !== undefined) other.order = first.order;
    // "until" and "after" set the order of the clause above: of all who act in it.
    const above = parentEvent(scene, node);
    if (above?.order !== undefined) for (const group of scene.events.values()) if (group[0] === above) for (const other of group.slice(1)) other.order ??= above.order;
    const lead = leadOf(scene.draft, node);
    if (['root', 'and', 'also', 'doing'].includes(lead.relation) || scene.last === undefined) scene.last = first;
  }
};

/** In "walks, stops and waves" each follows the one before, though all hang on the first. */
const predecessor = (scene: Scene, node: Node): DraftEvent | undefined => {
  const lead = leadOf(scene.draft, node);
  if (lead.relation !== 'and' || lead.head === undefined) return undefined;
  const earlier = lead.head.children.filter((c) => c.relation === 'and' && c.at < lead.at);
  for (const sibling of earlier.reverse()) {
    const found = scene.events.get(sibling) ?? sibling.children.filter((c) => c.relation === 'predicate').map((c) => scene.events.get(c)).find((e) => e !== undefined);
    if (found !== undefined) return found[0];
  }
  return undefined;
};
