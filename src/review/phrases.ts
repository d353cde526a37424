/** The fate of every word after the film is made: what was understood, lowered where staging or frames say otherwise. */
import type { CastReport, Check, PhraseReport } from '../artifacts/report.ts';
import type { Screenplay } from '../artifacts/screenplay.ts';
import type { Stage } from '../artifacts/stage.ts';

const REASONS: Readonly<Record<string, string>> = {
  'no-model': 'there is no model of it',
  'no-action': 'no such action is known',
  abstract: 'it has no look',
  'unknown-word': 'the word is not known',
  conflict: 'it contradicts another word',
  unparsed: 'the sentence was not understood there',
  'over-limit': 'more than can be shown',
  assumed: 'assumed',
};

/** Is `target` the element at `path`, or a part of it? */
const within = (target: string, path: string): boolean =>
  target === path || target.startsWith(`${path}.`) || target.startsWith(`${path}[`);

/** Reports for all content words, in the order of the prompt. */
export const reviewPhrases = (
  screenplay: Screenplay,
  stage: Stage,
  cast: readonly CastReport[],
  checks: readonly Check[],
): PhraseReport[] =>
  screenplay.words.flatMap((word): PhraseReport[] => {
    if (word.fate === 'function') return [];
    const base = { start: word.start, end: word.end, text: word.text };
    const reason = word.reason ? REASONS[word.reason] : undefined;
    if (word.fate === 'not-shown') return [{ ...base, fate: 'not-shown', reason: reason ?? 'not shown' }];
    const target = word.target ?? '';
    const note =
      stage.notes.find((n) => n.target === target) ??
      stage.notes.find((n) => n.target !== '' && within(target, n.target) && n.fate === 'not-shown');
    if (note) return [{ ...base, fate: note.fate, ...(note.as ? { as: note.as } : {}), reason: note.reason }];
    const member = /^cast\[(\d+)\]$/.exec(target);
    const seen = member ? cast[Number(member[1])] : undefined;
    if (seen && seen.shown === 0)
      return [{ ...base, fate: 'not-shown', reason: 'not visible in the frames looked at' }];
    const failed = checks.find((c) => !c.passed && c.target === target);
    if (failed) return [{ ...base, fate: 'approximated', reason: failed.measured }];
    if (word.fate === 'approximated')
      return [{ ...base, fate: 'approximated', ...(word.as ? { as: word.as } : {}), ...(reason ? { reason } : {}) }];
    return [{ ...base, fate: 'honoured' }];
  });
