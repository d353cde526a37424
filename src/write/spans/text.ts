/** Quoted text: what is written on things ("a sign that says "OPEN""). Claimed with the words that introduce it. */
import { claim, type Draft } from '../draft.ts';

const INTRODUCTIONS: readonly RegExp[] = [
  /(?:,? ?(?:which|that) )?(?:clearly )?(?:says|say|reads|read|saying|reading|states|stating|spells|spelling|shows|showing|displays|displaying|bears|bearing|labell?ed|marked|titled|inscribed|named|called) (?:with )?(?:(?:the|a) )?(?:words?|text|letters|message|phrase|name|title|sentence)? ?(?:of |: )?$/,
  /(?:with|bearing|has|having|in) (?:(?:the|a|big|large|white|black|red) )*(?:words?|text|letters|message|phrase|name|title|lettering|writing|sign|label|inscription)? ?(?:saying |reading |of |: )?$/,
  /(?:the|a) (?:words?|text|message|phrase) (?:saying )?$/,
];
const AFTERWARDS =
  /^(?: (?:is |are )?(?:written|printed|painted|carved|engraved|displayed|inscribed|on it|on them|in (?:big|large|bold|white|red|black) letters|across it))+/;

/** Claims quotations and their introductions; the thing they stand on is found when entities are known. */
export const claimTexts = (draft: Draft): void => {
  const { tokens } = draft;
  tokens.forEach((token, at) => {
    if (token.kind !== 'quote') return;
    draft.texts.push({ token: at, text: token.text.slice(1, -1).trim() });
    const from = Math.max(0, at - 9);
    let sentence = at - 1;
    while (sentence >= from && !['.', '!', '?', ';'].includes(tokens[sentence]!.lower)) sentence--;
    const lead = tokens.slice(sentence + 1, at).map((t) => t.lower);
    const text = `${lead.join(' ')} `;
    for (const pattern of INTRODUCTIONS) {
      const match = pattern.exec(text);
      if (match === null) continue;
      const words = match[0]
        .trim()
        .split(' ')
        .filter((w) => w !== '').length;
      for (let i = at - words; i < at; i++) claim(draft, i, { fate: 'function' });
      break;
    }
    const trail = tokens.slice(at + 1, at + 7).map((t) => t.lower);
    const rest = AFTERWARDS.exec(` ${trail.join(' ')}`);
    if (rest !== null)
      for (let i = at + 1; i <= at + rest[0].trim().split(' ').length; i++) claim(draft, i, { fate: 'function' });
  });
};
