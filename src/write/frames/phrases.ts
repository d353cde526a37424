/** Prepositional phrases: settings, relations, goals, paths, garments, instruments, by preposition and by what is named. */
import { claim, type Draft, type Entity, type Reference } from '../draft.ts';
import { isColour } from '../lexicon/colours.ts';
import { wear } from './attributes.ts';
import type { Mention } from './mention.ts';
import { applyPart, materialOf } from './parts.ts';
import { describePlace, setPlace } from './places.ts';
import { RELATIONS, type RelationName } from './prepositions.ts';
import { childOf, childrenOf, type Node } from './tree.ts';

/** The preposition of a node, or empty. */
export const prepositionOf = (node: Node): string => childOf(node, 'case')?.word ?? '';

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

/** Gives the preposition of a phrase the fate of what it became. */
export const claimPreposition = (
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

/** The two things of "between". */
export const betweenPair = (references: readonly Reference[]): readonly [Entity, Entity | undefined] => [
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
