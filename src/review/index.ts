/** The `review` pass: is everything that was asked for really visible? */
import type { Sample } from '../artifacts/frames.ts';
import type { PhraseReport, Report } from '../artifacts/report.ts';
import type { Screenplay } from '../artifacts/screenplay.ts';
import type { Stage } from '../artifacts/stage.ts';
import type { Take } from '../artifacts/take.ts';
import { reviewCast } from './cast.ts';
import { runChecks } from './checks.ts';
import { reviewPhrases } from './phrases.ts';

export { audit } from './audit.ts';

/** Measure the film in sampled frames and in the take, and say what became of each phrase. */
export const review = (screenplay: Screenplay, stage: Stage, take: Take, samples: readonly Sample[]): Report => {
  const cast = reviewCast(screenplay, stage, samples);
  const checks = runChecks(screenplay, stage, take, samples, cast);
  const phrases = reviewPhrases(screenplay, stage, cast, checks);
  const share = (fate: PhraseReport['fate']): number =>
    phrases.length === 0 ? 0 : phrases.filter((p) => p.fate === fate).length / phrases.length;
  return {
    version: 1,
    phrases,
    cast,
    checks,
    honoured: share('honoured'),
    approximated: share('approximated'),
    notShown: share('not-shown'),
    notes: screenplay.notes,
  };
};
