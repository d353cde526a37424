/** A sentence being read: its events so far, and who acts in a clause. */
import type { Draft, DraftEvent, Reference } from '../draft.ts';
import type { Mention } from './mentions.ts';
import { referencesOf } from './phrases.ts';
import { childOf, isNominal, isVerb, type Node } from './tree.ts';

/** Events of the sentence being read, by their verb. */
export interface Scene {
  readonly draft: Draft;
  readonly mentions: ReadonlyMap<Node, Mention>;
  readonly events: Map<Node, DraftEvent[]>;
  /** Last event of the main line of the story so far. */
  last: DraftEvent | undefined;
}

/** Words that say that what follows comes later. */
export const SEQUEL = /^(then|next|finally|afterwards|later|eventually|soon)$/;

/** Verbs that only say when or whether another happens. */
export const ASPECT = new Set(
  'start begin continue keep try attempt stop finish help want decide prepare proceed manage go come get'.split(' '),
);

/** Who does it: the subject, or whom the verb hangs on, or the subject of the verb it is joined to. */
export const agentsOf = (scene: Scene, node: Node, depth = 0): readonly Reference[] => {
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
export const antecedent = (node: Node): Node | undefined => {
  let n: Node | undefined = node;
  while (n !== undefined && n.relation === 'and' && n.head !== undefined && isVerb(n.head)) n = n.head;
  return n !== undefined && (n.relation === 'that' || n.relation === 'doing') ? n.head : undefined;
};

/** "suddenly starts to run": the verb that carries the joining words, adverbs and the place in the story. */
export const leadOf = (draft: Draft, node: Node): Node => {
  let n = node;
  while (
    n.relation === 'predicate' &&
    n.head !== undefined &&
    isVerb(n.head) &&
    ASPECT.has(draft.grounding.verbBase(n.head.word))
  )
    n = n.head;
  return n;
};
