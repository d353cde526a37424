/** Refuses what cannot be read, and says why and what to do. */
import { EngineError } from '../foundation/errors.ts';

const LONGEST_PROMPT = 20000;

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['Japanese', /[\u3040-\u30ff]/gu],
  ['Korean', /[\uac00-\ud7af\u1100-\u11ff]/gu],
  ['Chinese', /\p{Script=Han}/gu],
  ['Russian', /\p{Script=Cyrillic}/gu],
  ['Arabic', /\p{Script=Arabic}/gu],
  ['Hebrew', /\p{Script=Hebrew}/gu],
  ['Greek', /\p{Script=Greek}/gu],
  ['Hindi', /\p{Script=Devanagari}/gu],
  ['Thai', /\p{Script=Thai}/gu],
];

/** Little words that are frequent in one language and not English. */
const STOP_WORDS: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries({
    German:
      'der die das ein eine einen einem einer und ist im auf mit dem den des nicht von zu durch über unter zwei drei vier rote roter roten rotes läuft rennt während neben hinter vor am zum zur steht sitzt geht fliegt fällt aus bei nach sich',
    French:
      'le la les un une des du et est dans sur avec au aux en qui par pour sous deux trois pendant près devant derrière vers court marche rouge il elle ils elles',
    Spanish:
      'el la los las un una unos unas y es en con del al por para sobre que dos tres mientras bajo junto corre camina rojo roja se su está están hacia desde',
    Italian:
      'il lo la gli le un una uno e è di in su con del della nel nella sul sulla per che due tre mentre sotto corre cammina rosso rossa verso dal',
    Portuguese:
      'o a os as um uma e é em no na com do da dos das por para sobre que dois duas três enquanto corre vermelho vermelha ao à pela pelo',
    Dutch:
      'de het een en is op in met van door naar onder over twee drie terwijl rode loopt rent staat zit vliegt naast achter voor aan bij',
    Polish: 'i w na z do się jest przez pod nad dwa trzy biegnie idzie czerwona czerwony',
    Swedish: 'och en ett i på med av är som till under över två tre springer går röd genom',
    Turkish: 've bir bu ile için üzerinde kırmızı koşuyor yürüyor iki üç içinde',
  }).map(([language, words]) => [language, new Set(words.split(' '))]),
);
const ENGLISH = new Set(
  'a an the and is are in on at with of to from into over under while as then by his her its their two three four it he she they up down across along through past that which who one'.split(
    ' ',
  ),
);

const refuse = (rule: string, remedy: string): never => {
  throw new EngineError('invalid', `prompt: ${rule}. ${remedy}`, { problems: [{ path: 'prompt', rule, remedy }] });
};

/** The language of a text if it is surely not English; undefined if it is or may be. */
export const foreignLanguage = (text: string): string | undefined => {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  let foreign = 0;
  let first: string | undefined;
  for (const [language, script] of SCRIPTS) {
    const count = text.match(script)?.length ?? 0;
    if (count === 0) continue;
    foreign += count;
    first ??= language;
  }
  if (first !== undefined && foreign * 2 > letters) return first;
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const english = words.filter((w) => ENGLISH.has(w)).length;
  let best: string | undefined;
  let most = 0;
  for (const [language, stops] of Object.entries(STOP_WORDS)) {
    const hits = words.filter((w) => stops.has(w)).length;
    if (hits > most) {
      most = hits;
      best = language;
    }
  }
  return most >= 2 && most > english && most * 5 >= words.length ? best : undefined;
};

/** Throws `invalid` for an empty or too long prompt, one without words, or one that is not English. */
export const checkPrompt = (prompt: string): void => {
  if (prompt.trim() === '')
    refuse(
      'expected a description, got an empty text',
      'Say what is to be seen, such as "A red ball rolls down a hill"',
    );
  if (prompt.length > LONGEST_PROMPT)
    refuse(`expected at most ${LONGEST_PROMPT} characters, got ${prompt.length}`, 'Shorten it or make several films');
  if (!/\p{L}{2}/u.test(prompt) && !/\p{Script=Han}|[\u3040-\u30ff]/u.test(prompt))
    refuse(
      'expected words, found none that can be read',
      'Say in words what is to be seen, such as "A cat sleeps on a chair"',
    );
  const language = foreignLanguage(prompt);
  if (language !== undefined)
    refuse(`expected English, this looks like ${language}`, 'Prompts must be English for now: translate it');
};
