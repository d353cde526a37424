/** How it is filmed: sizes, angles, viewpoints and moves, and whole clauses about the camera. */
import type { CameraWish } from '../../artifacts/screenplay.ts';
import { claim, type Draft, note } from '../draft.ts';
import { ADJECTIVES } from '../lexicon/adjectives.ts';
import { SPEEDS } from '../lexicon/adverbs.ts';
import { isFunctionWord } from '../lexicon/closed.ts';
import { isColour } from '../lexicon/colours.ts';
import { findSpans, type SpanMatch, spanPattern, tokenText } from './match.ts';

const SHOT = '(?:shot|view|footage|shots|angle|perspective|framing|video|clip|photo|camera angle|camera)';
const LEAD =
  '(?:(?:,|in|from|as|with|filmed in|shot in|shot from|filmed from|seen from|shot with|filmed with|filmed by|shot by|by) )?(?:(?:a|an|the|very|extreme|slow|smooth|cinematic|beautiful|dramatic|static|fast) )*?';
const TAIL = '(?: (?:of|showing|on|that shows|captures|capturing))?';

type Field = 'size' | 'angle' | 'move' | 'lens';
const PATTERNS: readonly (readonly [string, Field, string | number])[] = [
  [
    `${LEAD}(?:extreme close-?(?: ?up)?s?|extreme closeup|macro|big close-?(?: ?up)|extreme close up)(?: ${SHOT})?${TAIL}`,
    'size',
    'big-close-up',
  ],
  [
    `${LEAD}medium close-?(?: ?up)s?(?: ${SHOT})?${TAIL}|${LEAD}medium close up(?: ${SHOT})?${TAIL}`,
    'size',
    'medium-close',
  ],
  [
    `${LEAD}(?:close-ups?|closeups?|close ups?|tight)(?: ${SHOT})${TAIL}|${LEAD}(?:close-ups?|closeups?|close up)${TAIL}`,
    'size',
    'close-up',
  ],
  [`${LEAD}(?:extreme wide|extreme long|very wide|very long)(?: ${SHOT})${TAIL}`, 'size', 'extreme-long'],
  [`${LEAD}(?:medium wide|medium long|medium-long|medium-wide|cowboy)(?: ${SHOT})${TAIL}`, 'size', 'medium-long'],
  [`${LEAD}(?:medium|mid|waist|half-body)(?: ${SHOT})${TAIL}`, 'size', 'medium'],
  [`${LEAD}(?:full body|full-body|full|full length|full-length)(?: ${SHOT})${TAIL}`, 'size', 'full'],
  [`${LEAD}(?:wide|long|wide-angle|wide angle|establishing|panoramic|distant)(?: ${SHOT})${TAIL}`, 'size', 'long'],
  [
    `${LEAD}(?:low-angle|low angle|worm's-eye|worm 's eye|ground level|ground-level)(?: ${SHOT})*${TAIL}|(?:, )?(?:as )?(?:seen |viewed |filmed |shot |watched )?from below(?= (?:,|\\.|$))`,
    'angle',
    'low',
  ],
  [
    `${LEAD}(?:top-down|top down|overhead|bird's-eye|bird 's eye|bird 's-eye|birds eye|birds-eye|straight down)(?: ${SHOT})+${TAIL}|${LEAD}(?:bird 's eye|top-down)`,
    'angle',
    'top',
  ],
  [
    `${LEAD}(?:high-angle|high angle)(?: ${SHOT})*${TAIL}|(?:, )?(?:as )?(?:seen |viewed |filmed |shot |watched )?from (?:high )?above(?= (?:,|\\.|$))`,
    'angle',
    'high',
  ],
  [`${LEAD}(?:eye-level|eye level)(?: ${SHOT})*${TAIL}`, 'angle', 'eye-level'],
  [`${LEAD}(?:front|frontal|side|profile|back|rear)(?: (?:view|shot|angle))${TAIL}`, 'angle', 'eye-level'],
  [`${LEAD}(?:dutch|tilted|canted)(?: ${SHOT})+${TAIL}`, 'angle', 'dutch'],
  [
    `${LEAD}(?:aerial drone|drone|aerial|fpv drone|helicopter|flyover|fly-over)(?: ${SHOT})+${TAIL}|${LEAD}(?:aerial (?:drone|view|shot|footage))${TAIL}|, (?:drone|aerial)(?= (?:,|\\.|$))|(?:, )?(?:(?:as )?(?:seen|viewed|filmed|shot|captured|watched|taken|recorded) )?from (?:a|the) (?:drone|air|helicopter)(?= (?:,|\\.|while|as|$))|(?:, )?(?:filmed|shot|captured|recorded) (?:by|with) (?:a )?drone`,
    'move',
    'drone',
  ],
  [`${LEAD}(?:tracking|follow|following|chase)(?: ${SHOT})${TAIL}`, 'move', 'follow'],
  [`${LEAD}(?:handheld|hand-held|shaky|shaky cam)(?: ${SHOT})*${TAIL}`, 'move', 'handheld'],
  [`${LEAD}(?:pov|point-of-view|point of view|first-person|first person|fpv)(?: ${SHOT})*${TAIL}`, 'move', 'pov'],
  [`${LEAD}(?:static|still|fixed|locked|locked-off|stationary)(?: ${SHOT})${TAIL}`, 'move', 'static'],
  [
    `${LEAD}(?:dolly-in|dolly in|push-in|push in)(?: ${SHOT})*${TAIL}|${LEAD}dolly(?: ${SHOT})${TAIL}`,
    'move',
    'dolly-in',
  ],
  [`${LEAD}(?:dolly-out|dolly out|pull-back|pull back|pull out)(?: ${SHOT})*${TAIL}`, 'move', 'dolly-out'],
  [`${LEAD}(?:zoom-in|zoom in|zooming in|zooms in)(?: ${SHOT})*(?: (?:slowly|on|effect))*`, 'move', 'zoom-in'],
  [`${LEAD}(?:zoom-out|zoom out|zooming out|zooms out)(?: ${SHOT})*(?: (?:slowly|effect))*`, 'move', 'zoom-out'],
  [`${LEAD}(?:pan left|panning left|pans left|pan to the left)(?: ${SHOT})*`, 'move', 'pan-left'],
  [
    `${LEAD}(?:pan right|panning right|pans right|pan to the right|panning|pan)(?: ${SHOT})+|${LEAD}(?:pan right|panning right|pans right|pan to the right)`,
    'move',
    'pan-right',
  ],
  [`${LEAD}(?:tilt up|tilts up|tilting up)(?: ${SHOT})*`, 'move', 'tilt-up'],
  [`${LEAD}(?:tilt down|tilts down|tilting down)(?: ${SHOT})*`, 'move', 'tilt-down'],
  [`${LEAD}(?:truck left|trucking left)(?: ${SHOT})*`, 'move', 'truck-left'],
  [`${LEAD}(?:truck right|trucking right|trucking)(?: ${SHOT})*(?<! trucking)`, 'move', 'truck-right'],
  [
    `${LEAD}(?:crane up|crane|pedestal up|jib)(?: ${SHOT})${TAIL}|${LEAD}(?:crane up|pedestal up)`,
    'move',
    'pedestal-up',
  ],
  [`${LEAD}(?:crane down|pedestal down)(?: ${SHOT})*`, 'move', 'pedestal-down'],
  [`${LEAD}(?:orbit|orbiting|arc|360|360 degree|360-degree|rotating)(?: ${SHOT})+${TAIL}`, 'move', 'orbit'],
  [`${LEAD}(?:shallow )?(?:depth of field|bokeh|shallow focus)(?: (?:effect|background))?`, 'lens', 85],
  [
    '(?:the )?camera (?:movement |motion )?(?::|is|stays|remains) (?:static|fixed|still|stationary|locked)(?: shot)?',
    'move',
    'static',
  ],
  [`${LEAD}(?:telephoto)(?: (?:lens|shot))?`, 'lens', 135],
  [`${LEAD}(?:fisheye|fish-eye|ultra wide|ultra-wide)(?: (?:lens|shot|view))?`, 'lens', 16],
];
const COMPILED = PATTERNS.map(([source, field, value]) => ({ pattern: spanPattern(source), field, value }));
const LENS = spanPattern('(?:, )?(?:(?:shot )?(?:on|with|using) )?(?:a |an )?(\\d{2,3}) ?mm(?: (?:lens|film|camera))?');

const setCamera = (draft: Draft, match: SpanMatch, field: Field, value: string | number): void => {
  const before = draft.camera[field];
  const conflict = before !== undefined && before !== value;
  if (conflict) note(draft, `The prompt asks for two camera ${field}s (${before}, ${value}); kept ${before}.`);
  else Object.assign(draft.camera, { [field]: value });
  for (let i = match.first; i <= match.last; i++) {
    const token = draft.tokens[i]!;
    if (token.kind === 'mark') claim(draft, i, { fate: 'function' });
    else if (conflict) claim(draft, i, { fate: 'not-shown', reason: 'conflict' });
    else claim(draft, i, { fate: 'honoured', target: `camera.${field}` });
    if (!conflict && field === 'move' && SPEEDS[token.lower] !== undefined) draft.camera.speed = SPEEDS[token.lower]!;
  }
};

/** Verbs a camera does, and the move without and with a direction. */
const MOVES: Readonly<Record<string, string>> = {
  follow: 'follow',
  track: 'follow',
  chase: 'follow',
  trail: 'follow',
  accompany: 'follow',
  lead: 'lead',
  pan: 'pan-right',
  tilt: 'tilt-up',
  zoom: 'zoom-in',
  orbit: 'orbit',
  circle: 'orbit',
  rotate: 'orbit',
  revolve: 'orbit',
  spin: 'orbit',
  arc: 'orbit',
  swing: 'orbit',
  dolly: 'dolly-in',
  push: 'dolly-in',
  move: 'dolly-in',
  come: 'dolly-in',
  approach: 'dolly-in',
  pull: 'dolly-out',
  back: 'dolly-out',
  retreat: 'dolly-out',
  truck: 'truck-right',
  slide: 'truck-right',
  glide: 'dolly-in',
  drift: 'truck-right',
  rise: 'pedestal-up',
  ascend: 'pedestal-up',
  lift: 'pedestal-up',
  crane: 'pedestal-up',
  descend: 'pedestal-down',
  lower: 'pedestal-down',
  sink: 'pedestal-down',
  fly: 'drone',
  soar: 'drone',
  hover: 'drone',
  sweep: 'drone',
  stay: 'static',
  remain: 'static',
  keep: 'static',
  hold: 'static',
  stand: 'static',
  is: 'static',
  shake: 'handheld',
  show: 'static',
  capture: 'static',
  focus: 'static',
  look: 'static',
  watch: 'static',
  linger: 'static',
  travel: 'dolly-in',
  go: 'dolly-in',
  turn: 'pan-right',
  reveal: 'dolly-out',
  start: '',
  begin: '',
  slowly: '',
};
const VERB =
  /^(follow|track|chas|trail|accompan|lead|pan|tilt|zoom|orbit|circl|rotat|revolv|spin|arc|swing|doll|push|mov|com|approach|pull|back|retreat|truck|slid|glid|drift|ris|ascend|lift|cran|descend|lower|sink|fl[iy]|soar|hover|sweep|stay|remain|keep|hold|stand|shak|show|captur|focus|look|watch|linger|travel|go|turn|reveal)(e|s|es|ed|ing|ning|ming|ping|ting|y|ies|ying|zes|)$/;
const STEMS = Object.keys(MOVES).sort((a, b) => b.length - a.length);

const cameraVerb = (word: string): string | undefined => {
  if (word === 'is' || word === 'remains') return word === 'is' ? 'is' : 'remain';
  if (word === 'back' || word === 'backs') return 'back';
  if (!VERB.test(word)) return undefined;
  if (/^fl(y|ies|ying)$/.test(word)) return 'fly';
  const direct = STEMS.find(
    (s) =>
      word === s ||
      word === `${s}s` ||
      word === `${s}es` ||
      word === `${s}ing` ||
      word === `${s}ed` ||
      (s.endsWith('e') && (word === `${s.slice(0, -1)}ing` || word === `${s}d`)) ||
      word === `${s}${s.slice(-1)}ing`,
  );
  if (direct !== undefined) return direct;
  return STEMS.find((s) => s.length > 2 && word.startsWith(s.slice(0, -1)));
};

const DIRECTED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  left: { 'pan-right': 'pan-left', 'truck-right': 'truck-left', orbit: 'orbit-left', 'dolly-in': 'truck-left' },
  right: { orbit: 'orbit-right', 'dolly-in': 'truck-right' },
  down: {
    'tilt-up': 'tilt-down',
    'pedestal-up': 'pedestal-down',
    'pan-right': 'tilt-down',
    'dolly-in': 'pedestal-down',
  },
  up: { 'pan-right': 'tilt-up', 'dolly-in': 'pedestal-up' },
  out: { 'zoom-in': 'zoom-out', 'dolly-in': 'dolly-out' },
  back: { 'dolly-in': 'dolly-out', 'zoom-in': 'zoom-out' },
  backward: { 'dolly-in': 'dolly-out' },
  backwards: { 'dolly-in': 'dolly-out' },
  away: { 'dolly-in': 'dolly-out', 'zoom-in': 'zoom-out', 'truck-right': 'dolly-out' },
  away_from: { 'dolly-in': 'dolly-out', 'zoom-in': 'zoom-out' },
  around: { 'dolly-in': 'orbit', 'truck-right': 'orbit', drone: 'orbit', 'pan-right': 'orbit' },
  behind: { 'dolly-in': 'follow', drone: 'follow' },
  from_behind: { 'dolly-in': 'follow' },
  clockwise: { orbit: 'orbit-left' },
  anticlockwise: { orbit: 'orbit-right' },
  counterclockwise: { orbit: 'orbit-right' },
  still: { 'dolly-in': 'static' },
  static: { 'dolly-in': 'static' },
};
const GLUE = new Set(
  'the a an very then and it her him them us to in out on onto at over left right up down forward forwards backward backwards back away away_from around from behind from_behind through along past towards toward closer close with into static still steady fixed there here clockwise anticlockwise counterclockwise upward upwards downward downwards side angle scene subject subjects sky ground whole action circle 360 degrees level view low high above below stationary'.split(
    ' ',
  ),
);
const SIDES: Readonly<Record<string, string>> = {
  'to the left': 'left',
  'to the right': 'right',
  'towards the left': 'left',
  'towards the right': 'right',
  'in a circle': 'circle',
};
const PRONOUNS = new Set(['it', 'her', 'him', 'them']);
const NEW_NOUN = new Set(['a', 'an', 'one', 'two', 'three', 'four', 'five', 'several']);

/** Reads "…the camera slowly orbits around it": claims it, sets the move, remembers the word that names the subject. */
const readClause = (draft: Draft, at: number): void => {
  const { tokens, claims } = draft;
  let first = at;
  const word = (i: number): string =>
    SIDES[tokens[i]?.lower ?? ''] ??
    (tokens[i]?.kind === 'word' ? tokens[i]!.form.toLowerCase() : (tokens[i]?.lower ?? '.'));
  if (['the', 'a', 'our', 'with'].includes(word(first - 1))) first--;
  let i = at + 1;
  let verb: string | undefined;
  let speed: number | undefined;
  while (i < tokens.length && i < at + 7) {
    const w = word(i);
    if (SPEEDS[w] !== undefined) speed ??= SPEEDS[w];
    const v = cameraVerb(w);
    const next = cameraVerb(word(i + 1)) ?? (SPEEDS[word(i + 1)] !== undefined ? cameraVerb(word(i + 2)) : undefined);
    if (v !== undefined && !(v === 'is' && next !== undefined) && MOVES[v] !== '') {
      verb = v;
      break;
    }
    if (v === undefined && !/ly$|^(is|starts?|begins?|to|then|also|:|-|moves?|movement)$/.test(w)) break;
    i++;
  }
  if (verb === undefined) return;
  let move = MOVES[verb]!;
  const mentioned = (noun: string): boolean => {
    for (let k = 0; k < first; k++) if (word(k).replace(/e?s$/, '') === noun.replace(/e?s$/, '')) return true;
    return false;
  };
  let end = i;
  let subject: number | undefined;
  for (let k = i + 1; k < tokens.length; k++) {
    const w = word(k);
    const token = tokens[k]!;
    if (token.kind !== 'word') break;
    if (NEW_NOUN.has(w)) {
      const circle = w === 'a' && /^(circle|slow|smooth)$/.test(word(k + 1));
      if (!circle) break;
      end = k;
      continue;
    }
    if (['while', 'as', 'when', 'before', 'after', 'until'].includes(w)) break;
    if (w === 'and') {
      if (GLUE.has(word(k + 1)) || SPEEDS[word(k + 1)] !== undefined || cameraVerb(word(k + 1)) !== undefined) continue;
      break;
    }
    if (PRONOUNS.has(w)) subject = k;
    const turned = DIRECTED[w]?.[move];
    if (turned !== undefined) move = turned;
    if (SPEEDS[w] !== undefined) speed ??= SPEEDS[w];
    if (GLUE.has(w) || SPEEDS[w] !== undefined || /ly$/.test(w)) {
      // "the …": claimed only with its noun; "around the castle" leaves the castle to be read as something new.
      if (w === 'the') {
        let n = k + 1;
        while (ADJECTIVES.has(word(n)) || isColour(word(n))) n++;
        if (GLUE.has(word(n)) || word(n) === 'camera') {
          end = n;
          k = n;
          continue;
        }
        if (tokens[n]?.kind !== 'word' || !mentioned(word(n))) {
          subject = n;
          break;
        }
        subject = n;
        end = n;
        k = n;
        continue;
      }
      end = k;
      continue;
    }
    subject = k;
    break;
  }
  if (subject === undefined && NEW_NOUN.has(word(end + 1))) subject = end + 2;
  // The joining word and comma before belong to the clause.
  while (first > 0 && (['while', 'as', 'and', 'with', 'then'].includes(word(first - 1)) || word(first - 1) === ','))
    first--;
  for (let k = first; k <= end; k++) if (claims[k] !== undefined) return;
  const shows = /^(show|capture|focus|look|watch|reveal|linger)$/.test(verb);
  if (draft.camera.move !== undefined && draft.camera.move !== move && !shows) {
    note(draft, `The prompt asks for two camera moves (${draft.camera.move}, ${move}); kept ${draft.camera.move}.`);
    for (let k = first; k <= end; k++)
      claim(
        draft,
        k,
        tokens[k]!.kind === 'mark' || isFunctionWord(word(k))
          ? { fate: 'function' }
          : { fate: 'not-shown', reason: 'conflict' },
      );
    return;
  }
  if (!shows || draft.camera.move === undefined) draft.camera.move = move as NonNullable<CameraWish['move']>;
  if (speed !== undefined && speed !== 1) draft.camera.speed = speed;
  if (subject !== undefined) draft.camera.subjectToken = subject;
  for (let k = first; k <= end; k++) {
    const w = word(k);
    if (tokens[k]!.kind === 'mark' || ['the', 'a', 'and', 'while', 'as', 'with', 'is', 'then'].includes(w))
      claim(draft, k, { fate: 'function' });
    else if (k === subject) claim(draft, k, { fate: 'honoured', target: 'camera.subject' });
    else if (SPEEDS[w] !== undefined) claim(draft, k, { fate: 'honoured', target: 'camera.speed' });
    else claim(draft, k, { fate: 'honoured', target: 'camera.move' });
  }
};

/** Claims everything said about the camera. */
export const claimCamera = (draft: Draft): void => {
  for (let i = 0; i < draft.tokens.length; i++) {
    if (draft.tokens[i]!.lower === 'camera' && draft.claims[i] === undefined) readClause(draft, i);
  }
  for (const match of findSpans(tokenText(draft), LENS)) {
    const lens = Number(match.groups[0]);
    if (lens >= 10 && lens <= 300) setCamera(draft, match, 'lens', lens);
  }
  for (const { pattern, field, value } of COMPILED)
    for (const match of findSpans(tokenText(draft), pattern)) setCamera(draft, match, field, value);
};
