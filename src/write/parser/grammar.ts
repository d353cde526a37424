/** The tags and relations of our trees. Close to Universal Dependencies, simpler where reading is easier for it. */

/** Word classes. `base` is a plain verb, `third` "walks", `participle` "parked"; `mark` opens a clause, `particle` belongs to a verb. */
export const TAGS = [
  'noun',
  'nouns',
  'name',
  'pronoun',
  'possessive',
  'base',
  'third',
  'ing',
  'participle',
  'past',
  'adjective',
  'adverb',
  'preposition',
  'particle',
  'determiner',
  'number',
  'and',
  'mark',
  'to',
  'auxiliary',
  'punctuation',
  'relative',
  'there',
  'genitive',
] as const;

/** A word class. */
export type Tag = (typeof TAGS)[number];

/**
 * Relations from a word to its head. `case`: preposition to its noun; `place`: prepositional phrase to its verb; `of`: prepositional
 * phrase to its noun; `doing`: participle to its noun; `that`: relative clause to its noun; `clause`: subordinate clause to its verb;
 * `predicate`: what a copula or "turn" says of the subject, and infinitives. Unlike UD, `is` heads its clause when it is the only verb.
 */
export const RELATIONS = [
  'root',
  'determiner',
  'adjective',
  'number',
  'compound',
  'case',
  'place',
  'of',
  'subject',
  'passive',
  'object',
  'adverb',
  'doing',
  'that',
  'clause',
  'and',
  'joiner',
  'mark',
  'predicate',
  'auxiliary',
  'possessive',
  'particle',
  'by',
  'punctuation',
  'also',
] as const;

/** A relation. */
export type Relation = (typeof RELATIONS)[number];

/** A word in a parsed sentence. `head` is the index of its head, −1 for the root. */
export interface Word {
  readonly form: string;
  readonly tag: Tag;
  readonly head: number;
  readonly relation: Relation;
}

/** Moves of the parser: wait (shift), done (reduce), then an arc to the left or to the right with a relation. */
export const SHIFT = 0;
/** The second move: the top word is done. */
export const REDUCE = 1;
/** First of the moves that draw an arc to the left, one per relation. */
export const FIRST_LEFT = 2;
/** First of the moves that draw an arc to the right. */
export const FIRST_RIGHT = FIRST_LEFT + RELATIONS.length;
/** Number of moves. */
export const MOVES = FIRST_RIGHT + RELATIONS.length;
