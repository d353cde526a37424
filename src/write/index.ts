/** The pass `write`: a prompt in English becomes a Screenplay, and every word is told what became of it. */
import type { Screenplay } from '../artifacts/screenplay.ts';
import type { Catalog } from '../catalog/registry.ts';
import { assemble } from './assemble.ts';
import { arrangeSides, assumeSupports, invertSizes, settlePlace } from './defaults.ts';
import { createDraft, type Draft, type DraftEvent, type Entity, note } from './draft.ts';
import type { Discourse } from './frames/mentions.ts';
import { readSentence } from './frames/sentence.ts';
import { groundingOf } from './grounding.ts';
import { checkPrompt } from './language.ts';
import { readLeftovers } from './leftovers.ts';
import { claimCamera } from './spans/camera.ts';
import { claimSettings } from './spans/settings.ts';
import { claimTexts } from './spans/text.ts';
import { singularPhrase, tokenise } from './tokens.ts';

/** What the writer needs besides the prompt. */
export interface WriteOptions {
  /** The world's words. */
  readonly catalog: Catalog;
  /** Kept in the Screenplay; default 0. */
  readonly seed?: number;
  /** Length of the film, s; default: what the prompt says, else what its events take, at least 8. */
  readonly seconds?: number;
}

/** Longest piece parsed at once, tokens: prose without full stops is cut at commas. */
const LONGEST_SENTENCE = 60;
const ENDS = new Set(['.', '!', '?', ';', ':', '\n', '|']);

/** The unclaimed tokens, sentence by sentence, without commas left over at the edges. */
const sentencesOf = (draft: Draft): number[][] => {
  const sentences: number[][] = [];
  let current: number[] = [];
  const close = (): void => {
    const isComma = (t: number | undefined): boolean =>
      t !== undefined && [',', 'and', 'while', 'as', 'with', '-'].includes(draft.tokens[t]!.lower);
    while (current.length > 0 && isComma(current[0]) && draft.tokens[current[0]!]!.kind === 'mark') current.shift();
    while (current.length > 0 && isComma(current[current.length - 1])) current.pop();
    if (current.length > 0) sentences.push(current);
    current = [];
  };
  draft.tokens.forEach((token, i) => {
    if (ENDS.has(token.lower)) {
      close();
      return;
    }
    if (draft.claims[i] !== undefined || token.kind === 'emoji') return;
    if (token.kind === 'quote') return;
    if (token.kind === 'mark' && token.lower !== ',') return;
    if (token.lower === ',') {
      if (current.length >= LONGEST_SENTENCE) {
        close();
        return;
      }
      const last = current[current.length - 1];
      if (last === undefined || draft.tokens[last]!.lower === ',') return;
    }
    if (current.length >= 2 * LONGEST_SENTENCE) close();
    current.push(i);
  });
  close();
  return sentences;
};

/** Gives each quotation to the thing named last before it. */
const hangTexts = (draft: Draft): void => {
  for (const { token, text } of draft.texts) {
    const carriers = draft.entities.filter((e) => e.match !== undefined && !e.animate);
    const owner =
      [...carriers].reverse().find((e) => e.token < token && e.text === undefined) ??
      carriers.find((e) => e.token > token && e.text === undefined);
    const board = owner === undefined ? draft.grounding.thing('sign') : undefined;
    if (board !== undefined) {
      // words without anything they could stand on are written on a board
      const sign: Entity = {
        token,
        noun: 'sign',
        match: board,
        gender: 'none',
        animate: false,
        plural: false,
        count: 1,
        clothing: [],
        picked: 0,
        subject: true,
        called: [],
        text: text.slice(0, 80),
      };
      draft.entities.push(sign);
      draft.claims[token] = { fate: 'approximated', target: sign, field: 'text', as: 'writing on a sign' };
    } else if (owner === undefined) draft.claims[token] = { fate: 'not-shown', reason: 'no-model' };
    else {
      owner.text = text.slice(0, 80);
      draft.claims[token] = { fate: 'honoured', target: owner, field: 'text' };
    }
  }
};

/** Does an event go on with the story of the one before: the same one acts, or the one something was just done to? */
const continues = (event: DraftEvent, before: DraftEvent): boolean =>
  event.agent.entity === before.agent.entity ||
  (!event.continuous && [before.patient, before.goal].some((r) => r?.entity === event.agent.entity));

/** "in slow motion": every event at half its pace. */
const slowDown = (draft: Draft): void => {
  const first = draft.events.find((e) => e.agent.entity.match !== undefined);
  if (draft.slow.length === 0 || first === undefined) return;
  for (const event of draft.events) event.speed = (event.speed ?? 1) * 0.5;
  for (const token of draft.slow)
    draft.claims[token] = { fate: 'approximated', target: first, field: 'speed', as: 'half the pace' };
};

/** Who the camera is about, the noun or pronoun of its clause, as an index into the cast. */
const aimCamera = (draft: Draft, discourse: Discourse): number | undefined => {
  const at = draft.camera.subjectToken;
  if (at === undefined) return undefined;
  const word = draft.tokens[at]?.form.toLowerCase() ?? '';
  const shown = draft.entities.filter((e) => e.match !== undefined);
  const fits = (e: Entity): boolean => {
    if (e.match === undefined) return false;
    if (word === 'her') return e.gender === 'female' || e.gender === 'unknown';
    if (word === 'him') return e.gender === 'male' || e.gender === 'unknown';
    return word === 'it' ? e.count === 1 : true;
  };
  if (['it', 'her', 'him', 'them'].includes(word)) {
    const said = discourse.said
      .map((s) => ({ entity: s.references[0]!.entity, subject: s.subject }))
      .filter((s) => fits(s.entity));
    const entity = (said.find((s) => s.subject && s.entity.token < at) ?? said[0])?.entity;
    return entity === undefined ? undefined : shown.indexOf(entity);
  }
  const noun = singularPhrase(draft.tokens[at]?.lower ?? '').noun;
  const entry = draft.grounding.thing(noun)?.entry;
  const found = [
    shown.findIndex((e) => e.token === at),
    shown.findIndex((e) => e.noun === noun),
    shown.findIndex((e) => entry !== undefined && e.match!.entry === entry),
    shown.findIndex((e) => e.token > at && e.token <= at + 4),
  ].find((i) => i >= 0);
  if (found === undefined && draft.claims[at]?.target === 'camera.subject')
    draft.claims[at] = { fate: 'honoured', target: 'camera.move' };
  return found;
};

/**
 * Reads a prompt. Pure and deterministic: equal prompt, catalog and options give an equal Screenplay.
 *
 * @param prompt English, at most 20,000 characters
 * @throws EngineError `invalid` for an empty, too long, wordless or foreign prompt
 */
export const write = (prompt: string, options: WriteOptions): Screenplay => {
  checkPrompt(prompt);
  const grounding = groundingOf(options.catalog);
  const draft = createDraft(tokenise(prompt, grounding.phrases), grounding);
  claimTexts(draft);
  claimCamera(draft);
  claimSettings(draft, options.catalog.looks ?? []);
  const discourse: Discourse = { said: [], clause: 0 };
  let last: ReturnType<typeof readSentence>;
  for (const sentence of sentencesOf(draft)) {
    const known = draft.events.length;
    const previous = last;
    last = readSentence(draft, sentence, discourse, last);
    const first = draft.events[known];
    // A new sentence about the same one goes on with the story.
    if (
      first !== undefined &&
      previous !== undefined &&
      first.order === undefined &&
      !first.stative &&
      first !== previous &&
      continues(first, previous)
    )
      first.order = { relation: 'after', event: previous };
  }
  hangTexts(draft);
  slowDown(draft);
  assumeSupports(draft);
  arrangeSides(draft);
  invertSizes(draft);
  const subject = aimCamera(draft, discourse);
  if (draft.entities.every((e) => e.match === undefined) && draft.setting.place === undefined)
    note(draft, 'Nothing in the prompt can be shown yet; the place alone is shown.');
  readLeftovers(draft, settlePlace(draft));
  const screenplay = assemble(draft, prompt, { seed: options.seed ?? 0, seconds: options.seconds });
  const member = subject === undefined ? undefined : screenplay.cast[subject];
  return member === undefined ? screenplay : { ...screenplay, camera: { ...screenplay.camera, subject: member.id } };
};
