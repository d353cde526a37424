/** Regular expressions over tokens: patterns see the tokens in lower case with one space between, and match whole tokens. */
import type { Draft } from '../draft.ts';

/** The text patterns see, and which token each character belongs to. */
export interface TokenText {
  readonly text: string;
  readonly tokenAt: Int32Array;
  /** Tokens already taken, by index; taken ones appear as `\u0001` so that patterns do not reach across. */
  readonly taken: boolean[];
}

/** The text over the tokens that nobody has claimed yet. */
export const tokenText = (draft: Draft): TokenText => {
  const taken = Array.from(draft.claims, (c) => c !== undefined);
  const last = latest.get(draft);
  if (last?.taken.every((t, i) => t === taken[i])) return last;
  const words = draft.tokens.map((t, i) =>
    taken[i] ? '\u0001' : t.kind === 'quote' ? '"quote"' : t.lower.replaceAll(' ', '_'),
  );
  const text = ` ${words.join(' ')} `;
  const tokenAt = new Int32Array(text.length);
  let at = 1;
  words.forEach((word, i) => {
    tokenAt.fill(i, at, at + word.length + 1);
    at += word.length + 1;
  });
  const made: TokenText = { text, tokenAt, taken };
  latest.set(draft, made);
  return made;
};

/** The text made last for a draft: most patterns find nothing, so it is mostly still true. */
const latest = new WeakMap<Draft, TokenText>();

/** A match: the tokens from `first` to `last`, both included, and the groups. */
export interface SpanMatch {
  readonly first: number;
  readonly last: number;
  readonly groups: readonly (string | undefined)[];
}

/** Compiles a pattern: spaces are written as in the text, `(…)` groups, `|` alternatives; whole tokens only. */
export const spanPattern = (source: string): RegExp => new RegExp(`(?<= )(?:${source})(?= )`, 'g');

/** All matches of a pattern over unclaimed tokens, left to right. */
export const findSpans = (text: TokenText, pattern: RegExp): SpanMatch[] => {
  const found: SpanMatch[] = [];
  for (const match of text.text.matchAll(pattern)) {
    if (match[0] === '') continue;
    found.push({
      first: text.tokenAt[match.index]!,
      last: text.tokenAt[match.index + match[0].trimEnd().length - 1]!,
      groups: match.slice(1),
    });
  }
  return found.filter((m) => {
    for (let i = m.first; i <= m.last; i++) if (text.taken[i]) return false;
    return true;
  });
};
