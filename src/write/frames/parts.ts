/** Stuffs and parts: what something is made of, and what its hair, coat or smile is like. */
import { claim, type Draft, type Entity } from '../draft.ts';
import { isColour } from '../lexicon/colours.ts';
import { adjectivesOf, applyAdjective } from './attributes.ts';
import type { Node } from './tree.ts';

/** The material of the stage that a stuff is shown as. */
export const materialOf = (noun: string): string =>
  ({
    fabric: 'cloth',
    iron: 'metal',
    steel: 'metal',
    cardboard: 'paper',
    porcelain: 'ceramic',
    clay: 'ceramic',
    crystal: 'glass',
  })[noun] ?? noun;

/** "with blue eyes", "with long black hair", "with a long tail". */
export const applyPart = (draft: Draft, owner: Entity, node: Node, noun: string): boolean => {
  const adjectives = adjectivesOf(node);
  if (noun === 'hair' || noun === 'beard' || noun === 'mane') {
    for (const a of adjectives) {
      if (isColour(a.word)) owner.hair = { ...owner.hair, colour: a.word };
      else owner.hair = { ...owner.hair, style: a.word };
      claim(draft, a.token, {
        fate: 'honoured',
        target: owner,
        field: isColour(a.word) ? 'hair.colour' : 'hair.style',
      });
    }
    claim(draft, node.token, { fate: 'honoured', target: owner, field: 'hair' });
    return true;
  }
  if (/^(fur|skin|feather|coat)$/.test(noun) && owner.colour === undefined && owner.match?.entry.kind === 'animal') {
    const colour = adjectives.find((a) => isColour(a.word));
    if (colour !== undefined) {
      applyAdjective(draft, owner, colour, undefined);
      claim(draft, node.token, { fate: 'honoured', target: owner, field: 'colour' });
      return true;
    }
  }
  if (noun === 'smile') {
    owner.emotion = 'happy';
    claim(draft, node.token, { fate: 'honoured', target: owner, field: 'emotion' });
    return true;
  }
  claim(draft, node.token, { fate: 'not-shown', reason: 'no-model' });
  for (const a of adjectives) claim(draft, a.token, { fate: 'not-shown', reason: 'no-model' });
  return true;
};
