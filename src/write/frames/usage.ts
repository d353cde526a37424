/** How a noun is meant where it stands: as a place, as stuff, as something worn. */

import { singular } from '../lexicon/morphology.ts';
import { NOUNS, type NounKind } from '../lexicon/nouns.ts';
import { childOf, isNominal, type Node } from './tree.ts';

/** Names of what is above. */
export const SKY = /^(sky|skies|air|heaven|clouds?|blue sky|atmosphere)$/;
/** Prepositions after which a noun may be a place. */
export const PLACE_PREPOSITIONS = new Set(
  'in on at through across along into inside over down up near by against from around towards above outside'.split(' '),
);

/** May this noun name the place of the film here? Nouns that are other things as well only after a preposition. */
export const isPlace = (node: Node, noun: string, kind: NounKind | undefined, isThing: boolean): boolean => {
  const preposition = childOf(node, 'case')?.word ?? '';
  // "a bus stop" is a thing to wait at before it is a place of its own.
  if (isThing && /^(bus stop|bus shelter)$/.test(noun)) return false;
  if (isThing)
    return (
      (kind === 'building' && (preposition === 'in' || preposition === 'inside')) ||
      (kind === 'place' && PLACE_PREPOSITIONS.has(preposition) && !/^(rock|cliff|seat|board)$/.test(noun))
    );
  if (kind === 'place' || kind === undefined) return true;
  if (kind === 'region')
    return /^(floor|background|inside|outside)$/.test(noun) && preposition !== '' && noun === 'floor'
      ? false
      : /^background$/.test(noun) && ['on', 'against'].includes(preposition);
  if (kind === 'material' || kind === 'happening')
    return PLACE_PREPOSITIONS.has(preposition) && childOf(node, 'determiner') !== undefined && kind !== 'happening';
  return (
    kind !== 'clothing' &&
    kind !== 'part' &&
    kind !== 'abstract' &&
    kind !== 'group' &&
    kind !== 'light' &&
    kind !== 'weather'
  );
};

/** Is it the stuff and not the place: "a glass of water", "drinks water", "the ice melts"? */
export const isStuff = (node: Node): boolean => {
  if (['object', 'subject', 'passive'].includes(node.relation)) return true;
  if (childOf(node, 'case')?.word === 'with') return true;
  if (childOf(node, 'case')?.word !== 'of' || node.head === undefined) return false;
  const kind = NOUNS.get(singular(node.head.word).noun)?.kind;
  return kind !== 'place' && kind !== 'region';
};

/** Is the node what somebody wears: the object of `wear`, or a garment after `in` or `with`? */
export const isWorn = (node: Node, garment: boolean): boolean => {
  let top = node;
  while (top.relation === 'and' && top.head !== undefined && isNominal(top.head)) top = top.head;
  const head = top.head;
  if (head === undefined) return false;
  if (top.relation === 'object' && /^(wear|wears|wearing|wore)$/.test(head.word)) return true;
  const preposition = childOf(top, 'case')?.word;
  return garment && (preposition === 'in' || preposition === 'with');
};
