/** The place of the film: which noun sets it and what its adjectives say. */
import { claim, type Draft, note } from '../draft.ts';
import type { PlaceMatch } from '../grounding.ts';
import { adjectivesOf, applyPlaceAdjective } from './attributes.ts';
import { childrenOf, type Node } from './tree.ts';

/** Makes this the place of the film, or says that there is one already. */
export const setPlace = (draft: Draft, node: Node, place: PlaceMatch, noun: string): void => {
  const { setting } = draft;
  const snow = place.entry.id === 'snowfield';
  // Grass grows in many places and is none by itself.
  if (noun === 'grass') {
    setting.place ??= place.entry.id;
    claim(draft, node.token, { fate: 'approximated', target: 'setting.place', as: setting.place });
    return;
  }
  if (setting.place === undefined || setting.place === place.entry.id) {
    setting.place = place.entry.id;
    if (snow) setting.cover ??= 'snow';
    claim(
      draft,
      node.token,
      place.exact
        ? { fate: 'honoured', target: 'setting.place' }
        : { fate: 'approximated', target: 'setting.place', as: place.entry.id },
    );
  } else if (snow) {
    setting.cover = 'snow';
    claim(draft, node.token, { fate: 'honoured', target: 'setting.cover' });
  } else {
    const weak = draft.claims.some((c) => c?.target === 'setting.place' && c.fate === 'honoured');
    if (!weak && place.exact) setting.place = place.entry.id;
    else note(draft, `The film has one place; "${noun}" gives way to ${setting.place}.`);
    claim(
      draft,
      node.token,
      weak || !place.exact ? { fate: 'not-shown', reason: 'conflict' } : { fate: 'honoured', target: 'setting.place' },
    );
  }
};

/** Reads adjectives and compounds of a place's noun. */
export const describePlace = (draft: Draft, node: Node, noun: string): void => {
  for (const a of adjectivesOf(node)) applyPlaceAdjective(draft, a, noun);
  for (const c of childrenOf(node, 'compound')) {
    const word = c.word;
    if (/^(pine|oak|fir)$/.test(word) && noun === 'forest')
      draft.setting.parameters = { ...draft.setting.parameters, trees: word };
    claim(draft, c.token, { fate: 'approximated', target: 'setting.place', as: draft.setting.place ?? noun });
  }
};
