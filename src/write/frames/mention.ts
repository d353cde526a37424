/** What a noun phrase may mean, and what was spoken of so far. */
import type { Reference } from '../draft.ts';
import type { PlaceMatch } from '../grounding.ts';
import type { NounKind } from '../lexicon/nouns.ts';
import { childOf, type Node } from './tree.ts';

/** What a noun phrase names. */
export type Mention =
  | { readonly kind: 'things'; readonly references: readonly Reference[] }
  | { readonly kind: 'place'; readonly place: PlaceMatch; readonly noun: string }
  | { readonly kind: 'other'; readonly what: NounKind | 'nothing'; readonly noun: string };

/** Things spoken of so far, with what matters for pronouns. */
export interface Discourse {
  readonly said: { readonly references: readonly Reference[]; readonly subject: boolean; readonly clause: number }[];
  clause: number;
}

/** The article of a noun; "the" for a possessive. */
export const determiner = (node: Node): string =>
  childOf(node, 'determiner')?.word ?? (childOf(node, 'possessive') !== undefined ? 'the' : '');
