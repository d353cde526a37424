/** Words that stand for what was named: pronouns, "one of them", "the other", "the second". */
import { claim, type Draft, type Entity, type Reference } from '../draft.ts';
import { numberOf } from '../lexicon/closed.ts';
import { type Discourse, determiner, type Mention } from './mention.ts';
import { ancestor, childOf, childrenOf, isVerb, type Node } from './tree.ts';

/** Ordinals as indices; the last is −1. */
export const ORDINALS: Readonly<Record<string, number>> = {
  first: 0,
  second: 1,
  third: 2,
  fourth: 3,
  fifth: 4,
  last: -1,
};

/** The clause's own subject, which a pronoun in the same clause cannot mean. */
const ownSubject = (node: Node, mentions: ReadonlyMap<Node, Mention>): readonly Entity[] => {
  if (node.relation === 'subject' || node.relation === 'passive') return [];
  const verb = ancestor(node, isVerb);
  const subject =
    verb === undefined
      ? undefined
      : (childOf(verb, 'subject', 'passive') ?? (verb.relation === 'doing' ? verb.head : undefined));
  const mention = subject === undefined ? undefined : mentions.get(subject);
  return mention?.kind === 'things' ? mention.references.map((r) => r.entity) : [];
};

/** What a pronoun means: the likeliest of those named that it fits. */
export const resolvePronoun = (
  draft: Draft,
  node: Node,
  discourse: Discourse,
  mentions: ReadonlyMap<Node, Mention>,
): readonly Reference[] => {
  const word = draft.tokens[node.token]!.lower;
  const barred = ownSubject(node, mentions);
  const fits = (e: Entity): boolean => {
    if (barred.includes(e)) return false;
    if (['he', 'him', 'himself'].includes(word)) return e.animate && e.gender !== 'female' && e.count === 1;
    if (['she', 'her', 'herself'].includes(word)) return e.animate && e.gender !== 'male' && e.count === 1;
    if (['it', 'itself'].includes(word)) return e.count === 1 && e.match?.entry.kind !== 'person';
    return true;
  };
  const plural = ['they', 'them', 'themselves', 'these', 'those', 'both', 'all'].includes(word);
  const said = [...discourse.said].reverse();
  if (plural) {
    const set = said.find((s) => s.references.length > 1 && !s.references.some((r) => barred.includes(r.entity)));
    const many = said.find(
      (s) =>
        s.references.length === 1 &&
        s.references[0]!.entity.count > 1 &&
        s.references[0]!.which === undefined &&
        fits(s.references[0]!.entity),
    );
    const found =
      many !== undefined && (set === undefined || discourse.said.indexOf(many) > discourse.said.indexOf(set))
        ? many
        : (set ?? many);
    if (found !== undefined) return found.references;
  }
  const subject = said.find(
    (s) =>
      s.subject &&
      s.clause < discourse.clause + 1 &&
      s.references.length === 1 &&
      fits(s.references[0]!.entity) &&
      s.references[0]!.entity.token < node.token,
  );
  const gendered = ['he', 'him', 'she', 'her', 'himself', 'herself'].includes(word);
  const exact = gendered
    ? said.find(
        (s) =>
          s.references.length === 1 && fits(s.references[0]!.entity) && s.references[0]!.entity.gender !== 'unknown',
      )
    : undefined;
  const recent = said.find((s) => s.references.length === 1 && fits(s.references[0]!.entity));
  return (exact ?? subject ?? recent)?.references ?? [];
};

/** Picks `amount` members that nobody has picked yet. */
export const pick = (entity: Entity, amount: number): Reference => {
  const which: number[] = [];
  for (let i = 0; i < amount && entity.picked < entity.count; i++) which.push(entity.picked++);
  if (which.length === 0) which.push(entity.count - 1);
  return { entity, which };
};

/** The last named of which there are several. */
export const lastPlural = (discourse: Discourse, noun?: string): Entity | undefined => {
  for (let i = discourse.said.length - 1; i >= 0; i--) {
    const found = discourse.said[i]!.references.find(
      (r) => r.entity.count > 1 && (noun === undefined || r.entity.noun === noun),
    );
    if (found !== undefined) return found.entity;
  }
  return undefined;
};

/** "one of them", "the other", "another one", "both", "each of the dogs". */
export const resolvePart = (
  draft: Draft,
  node: Node,
  discourse: Discourse,
  mentions: Map<Node, Mention>,
): readonly Reference[] | undefined => {
  const word = draft.tokens[node.token]!.lower;
  const of = childrenOf(node, 'of', 'place').find((c) => childOf(c, 'case')?.word === 'of');
  const ofMention = of === undefined ? undefined : mentions.get(of);
  const whole = ofMention?.kind === 'things' ? ofMention.references[0]?.entity : undefined;
  const others =
    /^(the )?others?$/.test(word) ||
    childOf(node, 'adjective')?.word === 'other' ||
    (word === 'one' && determiner(node) === 'another');
  const entity = whole ?? lastPlural(discourse);
  if (entity === undefined) return undefined;
  if (word === 'others') {
    const which = Array.from({ length: Math.max(1, entity.count - entity.picked) }, (_, i) =>
      Math.min(entity.count - 1, entity.picked + i),
    );
    return [{ entity, which }];
  }
  if (others || word === 'another') {
    if (determiner(node) === 'the' && entity.count - entity.picked > 1 && entity.picked > 0 && entity.count > 2)
      return [pick(entity, 1)];
    return [pick(entity, 1)];
  }
  if (['both', 'all', 'each'].includes(word)) return [{ entity }];
  const ordinal = childrenOf(node, 'adjective')
    .map((c) => ORDINALS[c.word])
    .find((o) => o !== undefined);
  if (ordinal !== undefined) {
    for (const c of childrenOf(node, 'adjective')) claim(draft, c.token, { fate: 'honoured', target: entity });
    return [{ entity, which: [Math.min(entity.count - 1, ordinal < 0 ? entity.count - 1 : ordinal)] }];
  }
  const amount = word === 'some' ? Math.max(1, Math.floor(entity.count / 2)) : (numberOf(word) ?? 1);
  return amount >= entity.count && of === undefined ? [{ entity }] : [pick(entity, Math.min(amount, entity.count))];
};
