/** The report as people read it. */
import type { PhraseReport, Report } from '../artifacts/report.ts';

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** Neighbouring words with the same fate and reason, joined into phrases. */
const phrasesOf = (words: readonly PhraseReport[], prompt: string): PhraseReport[] => {
  const out: PhraseReport[] = [];
  for (const word of words) {
    const last = out.at(-1);
    const gap = last ? prompt.slice(last.end, word.start) : '';
    if (
      last &&
      last.fate === word.fate &&
      last.reason === word.reason &&
      last.as === word.as &&
      !/[.,;]/.test(gap) &&
      gap.length < 12
    ) {
      out[out.length - 1] = { ...last, end: word.end, text: prompt.slice(last.start, word.end) };
    } else out.push(word);
  }
  return out;
};

const line = (phrase: PhraseReport): string =>
  `    "${phrase.text}"${phrase.as ? ` as ${phrase.as}` : ''}${phrase.reason ? `: ${phrase.reason}` : ''}`;

/** Lines for the terminal: what was honoured, approximated and not shown, and what was measured. */
export const reportText = (report: Report, prompt: string): string => {
  const lines: string[] = [];
  const groups: readonly [PhraseReport['fate'], string][] = [
    ['honoured', `  honoured ${percent(report.honoured)}`],
    ['approximated', `  approximated ${percent(report.approximated)}`],
    ['not-shown', `  not shown ${percent(report.notShown)}`],
  ];
  for (const [fate, title] of groups) {
    const phrases = phrasesOf(report.phrases, prompt).filter((p) => p.fate === fate);
    if (phrases.length > 0) lines.push(title, ...phrases.map(line));
  }
  const failed = report.checks.filter((c) => !c.passed);
  lines.push(`  checks ${report.checks.length - failed.length} of ${report.checks.length} passed`);
  for (const check of failed) lines.push(`    ${check.name} of ${check.target}: ${check.measured}`);
  for (const note of report.notes) lines.push(`  note: ${note}`);
  return lines.join('\n');
};
