/** A parsed sentence with its tokens: children by relation, and repairs of what the parser usually gets wrong. */
import type { Draft } from '../draft.ts';
import type { Relation, Tag } from '../parser/grammar.ts';
import { parseSentence } from '../parser/index.ts';

/** A word of the tree. */
export interface Node {
  /** Index of its token in the prompt. */
  readonly token: number;
  /** Index in the sentence. */
  readonly at: number;
  /** What the parser saw, lower case. */
  readonly word: string;
  tag: Tag;
  relation: Relation;
  head: Node | undefined;
  readonly children: Node[];
}

/** Children with one of these relations, in the order of the text. */
export const childrenOf = (node: Node, ...relations: readonly Relation[]): Node[] =>
  node.children.filter((c) => relations.includes(c.relation));
/** The first child with this relation. */
export const childOf = (node: Node, ...relations: readonly Relation[]): Node | undefined =>
  node.children.find((c) => relations.includes(c.relation));

/** Tags of verbs. */
export const isVerb = (node: Node): boolean => VERB_TAGS.has(node.tag);
const VERB_TAGS: ReadonlySet<Tag> = new Set<Tag>(['base', 'third', 'ing', 'past', 'participle', 'auxiliary']);
/** Tags of what can be named. */
export const isNominal = (node: Node): boolean => NOMINAL_TAGS.has(node.tag);
const NOMINAL_TAGS: ReadonlySet<Tag> = new Set<Tag>(['noun', 'nouns', 'name', 'pronoun']);

/** Move a node below another head. */
export const reattach = (node: Node, head: Node, relation: Relation): void => {
  if (node.head !== undefined) node.head.children.splice(node.head.children.indexOf(node), 1);
  node.head = head;
  node.relation = relation;
  head.children.push(node);
  head.children.sort((a, b) => a.at - b.at);
};

/** The nearest ancestor for which a test holds. */
export const ancestor = (node: Node, test: (n: Node) => boolean): Node | undefined => {
  for (let n = node.head; n !== undefined; n = n.head) if (test(n)) return n;
  return undefined;
};

/** Parses the tokens of one sentence (by index) into nodes in order. */
export const parseTokens = (draft: Draft, tokens: readonly number[]): Node[] => {
  const words = parseSentence(tokens.map((t) => draft.tokens[t]!.form));
  const nodes: Node[] = words.map((w, at) => ({
    token: tokens[at]!,
    at,
    word: w.form.toLowerCase(),
    tag: w.tag,
    relation: w.relation,
    head: undefined,
    children: [],
  }));
  words.forEach((w, i) => {
    if (w.head < 0) return;
    nodes[i]!.head = nodes[w.head]!;
    nodes[w.head]!.children.push(nodes[i]!);
  });
  return nodes;
};
