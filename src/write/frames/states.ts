/** What is and does not happen: copulas, having and wearing, participles, where in the picture something stands. */
import { claim, type Draft, type Entity, reclaim } from '../draft.ts';
import { ADVERBIALS } from '../lexicon/adverbials.ts';
import { isColour } from '../lexicon/colours.ts';
import { applyAdjective, wear } from './attributes.ts';
import { placeEntity, referencesOf, relate } from './phrases.ts';
import { agentsOf, antecedent, type Scene } from './scene.ts';
import { childOf, childrenOf, type Node } from './tree.ts';

const WEAR = new Set(['wear', 'dress']);
const COVER = new Set([
  'cover',
  'surround',
  'fill',
  'make',
  'decorate',
  'paint',
  'locate',
  'place',
  'park',
  'attach',
  'top',
  'light',
  'adorn',
  'illuminate',
  'stack',
  'tie',
  'crown',
  'seat',
  'perch',
  'build',
  'hang',
]);

/** "on the left": beside what else is there. Waits until all things are known. */
const standAside = (draft: Draft, entity: Entity, side: 'left' | 'right', token: number): void => {
  entity.side = side;
  claim(
    draft,
    token,
    entity.match === undefined ? { fate: 'not-shown', reason: 'no-model' } : { fate: 'honoured', target: entity },
  );
};

const inDepth = (draft: Draft, entity: Entity, depth: 'background' | 'foreground', token: number): void => {
  const other = draft.entities.find((e) => e !== entity && e.match !== undefined);
  if (other === undefined || entity.match === undefined) {
    claim(draft, token, { fate: 'not-shown', reason: 'abstract' });
    return;
  }
  // "with a house in the background": behind, not beside.
  const beside = draft.relations.findIndex(
    (r) => r.relation === 'next-to' && r.subject === other && r.object === entity,
  );
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
export const describeState = (scene: Scene, node: Node): boolean => {
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
    // "a bowl filled with apples": they are in it, not beside it
    if (base === 'fill' && mention?.kind === 'things' && entity !== undefined && entity.match?.entry.kind === 'thing') {
      for (const r of referencesOf(phrase, mentions)) relate(draft, r.entity, 'inside', entity);
      claim(draft, node.token, { fate: 'honoured', target: draft.relations.at(-1) ?? entity });
      continue;
    }
    if (references.length > 0 && placeEntity(draft, references, phrase, mentions))
      claim(draft, node.token, { fate: 'honoured', target: entity! });
  }
  if (placeMention?.kind === 'place')
    claim(draft, node.token, { fate: 'approximated', target: 'setting.place', as: placeMention.noun });
  claim(draft, node.token, { fate: 'not-shown', reason: 'no-action' });
  return true;
};

/** Reads "is", "has", "wears": states of the subject. True if the verb was one of them. */
export const readState = (scene: Scene, node: Node): boolean => {
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
      wear(
        draft,
        agents.map((a) => a.entity),
        object,
        mentions,
      );
      reclaim(draft, node.token, { fate: 'honoured', target: agents[0]!.entity, field: 'clothing' });
      return true;
    }
    if (mention?.kind === 'things') {
      const hold = draft.grounding.action(
        'hold',
        agents[0]!.entity.match?.entry ?? mention.references[0]!.entity.match?.entry ?? ({} as never),
      );
      if (agents[0]!.entity.match !== undefined && hold !== undefined && agents[0]!.entity.animate) {
        for (const agent of agents)
          draft.events.push({
            token: node.token,
            action: hold.entry.id,
            continuous: true,
            verb: 'have',
            agent,
            patient: mention.references[0]!,
            manner: [],
            stative: true,
            duration: hold.entry.duration,
          });
        reclaim(draft, node.token, { fate: 'honoured', target: draft.events.at(-1)! });
      } else for (const a of agents) relate(draft, a.entity, 'next-to', mention.references[0]!.entity);
      return true;
    }
    // "has long hair": the noun describes its owner, as after "with".
    placeEntity(draft, agents, object, mentions);
    return true;
  }
  for (const predicate of childrenOf(node, 'predicate', 'adverb')) {
    if (predicate.tag === 'adjective' || isColour(predicate.word))
      for (const a of agents)
        for (const p of [predicate, ...childrenOf(predicate, 'and')])
          applyAdjective(draft, a.entity, p, childrenOf(predicate, 'adverb', 'adjective')[0]);
    else if (predicate.relation === 'adverb' && agents.length > 0)
      describeEntity(draft, agents[0]!.entity, predicate.token);
  }
  for (const phrase of childrenOf(node, 'place', 'of')) {
    const mention = mentions.get(phrase);
    if (agents.length > 0) placeEntity(draft, agents, phrase, mentions);
    else if (mention?.kind === 'place')
      placeEntity(draft, [{ entity: { match: undefined } as Entity }], phrase, mentions);
  }
  const subject = childOf(node, 'subject');
  if (subject !== undefined && childrenOf(node, 'adverb').some((c) => c.tag === 'there'))
    claim(draft, subject.token, { fate: 'function' });
  return true;
};
