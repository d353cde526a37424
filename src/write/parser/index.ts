/** Words in, tree out: the tagger and the arc parser with the committed weights. */
import { parseArcs } from './arcs.ts';
import type { Word } from './grammar.ts';
import { createScorer, type Scorer } from './model.ts';
import { unpackModels } from './pack.ts';
import { tagIndices } from './tagger.ts';
import { WEIGHTS } from './weights.ts';

let scorers: { readonly tags: Scorer; readonly arcs: Scorer } | undefined;

/** Unpacks the weights on first use (about 0.1 s); a constant, so this is no state that could change a result. */
const load = () => {
  if (scorers === undefined) {
    const models = unpackModels(WEIGHTS);
    scorers = { tags: createScorer(models.tags!), arcs: createScorer(models.arcs!) };
  }
  return scorers;
};

/** The tree of one sentence. */
export const parseSentence = (forms: readonly string[]): Word[] => {
  if (forms.length === 0) return [];
  const { tags, arcs } = load();
  return parseArcs(forms, tagIndices(forms, tags), arcs);
};
