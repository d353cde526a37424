/**
 * Arc-eager dependency parsing (J. Nivre, "An efficient algorithm for projective dependency parsing", 2003), greedy, with
 * features after Zhang & Nivre 2011, scored by a linear model. A configuration holds a stack, a position and the arcs so far.
 */
import { FIRST_LEFT, FIRST_RIGHT, MOVES, REDUCE, RELATIONS, type Relation, SHIFT, TAGS, type Word } from './grammar.ts';
import { hashText, mixHash, type Scorer } from './model.ts';
import { OUTSIDE, wordHashes } from './words.ts';

const NONE = -1;
const TAG_HASHES = TAGS.map((tag) => hashText(`t${tag}`));
const RELATION_HASHES = RELATIONS.map((relation) => hashText(`r${relation}`));
const ROOT_HASH = hashText('<root>');
const ROOT_RELATION = RELATIONS.indexOf('root');

/** The state of a parse. Words count from 1; 0 is the root above the sentence. */
export interface Configuration {
  readonly length: number;
  readonly stack: number[];
  next: number;
  readonly heads: Int16Array;
  readonly relations: Int8Array;
  readonly forms: Uint32Array;
  readonly tags: Uint32Array;
  readonly masks: Uint32Array;
  readonly firstLeft: Int16Array;
  readonly secondLeft: Int16Array;
  readonly lastRight: Int16Array;
  readonly secondRight: Int16Array;
  readonly leftCount: Uint8Array;
  readonly rightCount: Uint8Array;
  readonly leftSet: Uint32Array;
  readonly rightSet: Uint32Array;
}

/** The start: the root on the stack, all words to come. */
export const createConfiguration = (forms: readonly string[], tags: readonly number[]): Configuration => {
  const size = forms.length + 1;
  const hashes = forms.map(wordHashes);
  return {
    length: forms.length,
    stack: [0],
    next: 1,
    heads: new Int16Array(size).fill(NONE),
    relations: new Int8Array(size).fill(NONE),
    forms: Uint32Array.from([ROOT_HASH, ...hashes.map((h) => h.form)]),
    tags: Uint32Array.from([ROOT_HASH, ...tags.map((t) => TAG_HASHES[t]!)]),
    masks: Uint32Array.from([ROOT_HASH, ...hashes.map((h) => h.mask)]),
    firstLeft: new Int16Array(size).fill(NONE),
    secondLeft: new Int16Array(size).fill(NONE),
    lastRight: new Int16Array(size).fill(NONE),
    secondRight: new Int16Array(size).fill(NONE),
    leftCount: new Uint8Array(size),
    rightCount: new Uint8Array(size),
    leftSet: new Uint32Array(size),
    rightSet: new Uint32Array(size),
  };
};

/** Which kinds of move are allowed now: [shift, reduce, left, right]. */
export const allowedMoves = (c: Configuration): readonly [boolean, boolean, boolean, boolean] => {
  const top = c.stack[c.stack.length - 1] ?? NONE;
  const more = c.next <= c.length;
  return [more, c.stack.length > 1 && c.heads[top]! >= 0, more && top > 0 && c.heads[top]! < 0, more && top >= 0];
};

const addArc = (c: Configuration, head: number, child: number, relation: number): void => {
  c.heads[child] = head;
  c.relations[child] = relation;
  if (child < head) {
    c.secondLeft[head] = c.firstLeft[head]!;
    c.firstLeft[head] = child;
    c.leftCount[head]!++;
    c.leftSet[head] = mixHash(c.leftSet[head]!, RELATION_HASHES[relation]!);
  } else {
    c.secondRight[head] = c.lastRight[head]!;
    c.lastRight[head] = child;
    c.rightCount[head]!++;
    c.rightSet[head] = mixHash(c.rightSet[head]!, RELATION_HASHES[relation]!);
  }
};

/** Carry out a move. */
export const applyMove = (c: Configuration, move: number): void => {
  if (move === SHIFT) c.stack.push(c.next++);
  else if (move === REDUCE) c.stack.pop();
  else if (move < FIRST_RIGHT) addArc(c, c.next, c.stack.pop()!, move - FIRST_LEFT);
  else {
    addArc(c, c.stack[c.stack.length - 1]!, c.next, move - FIRST_RIGHT);
    c.stack.push(c.next++);
  }
};

/** Most features a configuration has. */
export const ARC_FEATURES = 96;

/** Writes the features of a configuration into `out` and returns how many. */
export const arcFeatures = (c: Configuration, out: Uint32Array): number => {
  const depth = c.stack.length;
  const s0 = c.stack[depth - 1] ?? NONE;
  const s1 = c.stack[depth - 2] ?? NONE;
  const s2 = c.stack[depth - 3] ?? NONE;
  const at = (i: number): number => (i <= c.length ? i : NONE);
  const b0 = at(c.next);
  const b1 = at(c.next + 1);
  const b2 = at(c.next + 2);
  const b3 = at(c.next + 3);
  const form = (i: number): number => (i < 0 ? OUTSIDE.form : c.forms[i]!);
  const tag = (i: number): number => (i < 0 ? 5 : c.tags[i]!);
  const mask = (i: number): number => (i < 0 ? 9 : c.masks[i]!);
  const relation = (i: number): number => (i < 0 || c.relations[i]! < 0 ? 13 : RELATION_HASHES[c.relations[i]!]!);
  const child = (i: number, of: Int16Array): number => (i < 0 ? NONE : of[i]!);
  const head = s0 > 0 ? c.heads[s0]! : NONE;
  const headOfHead = head > 0 ? c.heads[head]! : NONE;
  const left = child(s0, c.firstLeft);
  const right = child(s0, c.lastRight);
  const nextLeft = child(b0, c.firstLeft);
  const distance = s0 < 0 || b0 < 0 ? 0 : Math.min(b0 - s0, 7);
  const rights = s0 < 0 ? 0 : Math.min(c.rightCount[s0]!, 4);
  const lefts = s0 < 0 ? 0 : Math.min(c.leftCount[s0]!, 4);
  const nextLefts = b0 < 0 ? 0 : Math.min(c.leftCount[b0]!, 4);
  const rightSet = s0 < 0 ? 1 : c.rightSet[s0]!;
  const leftSet = s0 < 0 ? 1 : c.leftSet[s0]!;
  const nextSet = b0 < 0 ? 1 : c.leftSet[b0]!;
  const s0w = form(s0);
  const s0t = tag(s0);
  const b0w = form(b0);
  const b0t = tag(b0);
  const b1w = form(b1);
  const b1t = tag(b1);
  const s0m = mask(s0);
  const b0m = mask(b0);
  let count = 0;
  const add = (hash: number): void => {
    out[count] = mixHash(count + 101, hash);
    count++;
  };
  const tops = mixHash(s0t, b0t);
  add(1);
  add(s0w);
  add(s0t);
  add(mixHash(s0w, s0t));
  add(b0w);
  add(b0t);
  add(mixHash(b0w, b0t));
  add(b1w);
  add(b1t);
  add(tag(b2));
  add(form(b2));
  add(tag(b3));
  add(form(s1));
  add(tag(s1));
  add(tag(s2));
  add(mixHash(mixHash(s0w, s0t), b0t));
  add(mixHash(s0t, mixHash(b0w, b0t)));
  add(mixHash(s0w, b0w));
  add(tops);
  add(mixHash(b0t, b1t));
  add(mixHash(b0t, mixHash(b1t, tag(b2))));
  add(mixHash(tops, b1t));
  add(mixHash(tag(head), tops));
  add(mixHash(tops, tag(left)));
  add(mixHash(tops, tag(right)));
  add(mixHash(tops, tag(nextLeft)));
  add(mixHash(tag(s1), tops));
  add(mixHash(mixHash(tag(s1), tops), b1t));
  add(mixHash(s0w, distance));
  add(mixHash(s0t, distance));
  add(mixHash(b0t, distance));
  add(mixHash(tops, distance));
  add(mixHash(s0t, rights + 100));
  add(mixHash(s0t, lefts + 200));
  add(mixHash(b0t, nextLefts + 300));
  add(mixHash(s0w, rights + 100));
  add(form(head));
  add(tag(head));
  add(relation(s0));
  add(form(left));
  add(relation(left));
  add(form(right));
  add(tag(right));
  add(relation(right));
  add(form(nextLeft));
  add(tag(nextLeft));
  add(relation(nextLeft));
  add(tag(headOfHead));
  add(relation(head));
  add(tag(child(s0, c.secondRight)));
  add(relation(child(s0, c.secondRight)));
  add(relation(child(b0, c.secondLeft)));
  add(mixHash(s0t, rightSet));
  add(mixHash(s0t, leftSet));
  add(mixHash(b0t, nextSet));
  add(mixHash(tops, mixHash(leftSet, nextSet)));
  add(mixHash(tops, mixHash(rightSet, relation(s0))));
  add(mixHash(mixHash(tops, nextSet), rightSet));
  add(mixHash(s0m, b0m));
  add(mixHash(s0m, b0t));
  add(mixHash(s0t, b0m));
  add(mixHash(mixHash(s0m, b0t), b1t));
  add(mixHash(mixHash(s0m, b0w), mask(b1)));
  add(mixHash(mixHash(s0m, b0w), mask(b2)));
  add(mixHash(mixHash(s0t, b0w), b1t));
  add(mixHash(mixHash(s0t, b0w), mask(b2)));
  add(mixHash(mixHash(tops, b1t), tag(b2)));
  add(mixHash(mixHash(tag(head), tops), relation(s0)));
  add(mixHash(mixHash(relation(s0), relation(right)), mixHash(b0t, b1t)));
  add(mixHash(mixHash(mask(head), s0w), b0w));
  add(mixHash(mixHash(mask(head), s0m), b0w));
  add(mixHash(mixHash(tag(s1), relation(s1)), tops));
  add(mixHash(mixHash(mask(s1), b0w), s0t));
  add(mixHash(b0w, b1w));
  add(mixHash(mixHash(s0w, relation(s0)), b0t));
  add(mixHash(mixHash(mask(s1), s0m), mixHash(b0t, b1t)));
  add(mixHash(mixHash(b0t, b1t), mixHash(tag(b2), tag(b3))));
  add(mixHash(mixHash(tops, relation(s0)), mixHash(b1t, tag(b2))));
  add(mixHash(relation(right), mixHash(s0t, b0w)));
  return count;
};

/** The best allowed move by score; a word may become the root only below the root. */
export const bestMove = (c: Configuration, scores: Int32Array | Float32Array | Float64Array): number => {
  const [shift, reduce, left, right] = allowedMoves(c);
  let best = NONE;
  const consider = (move: number): void => {
    if (best === NONE || scores[move]! > scores[best]!) best = move;
  };
  if (shift) consider(SHIFT);
  if (reduce) consider(REDUCE);
  if (left) for (let m = FIRST_LEFT; m < FIRST_RIGHT; m++) if (m - FIRST_LEFT !== ROOT_RELATION) consider(m);
  if (right) {
    if (c.stack[c.stack.length - 1] === 0) consider(FIRST_RIGHT + ROOT_RELATION);
    else for (let m = FIRST_RIGHT; m < MOVES; m++) if (m - FIRST_RIGHT !== ROOT_RELATION) consider(m);
  }
  return best;
};

/** Gives every word left without a head the root as head, so that the result is one tree. */
const finish = (c: Configuration, tags: readonly number[]): number => {
  const isVerb = (i: number): boolean => ['third', 'base', 'ing', 'auxiliary'].includes(TAGS[tags[i - 1]!]!);
  const isNoun = (i: number): boolean => ['noun', 'nouns', 'name'].includes(TAGS[tags[i - 1]!]!);
  const open: number[] = [];
  for (let i = 1; i <= c.length; i++) if (c.heads[i]! <= 0) open.push(i);
  const root = open.find((i) => c.heads[i] === 0) ?? open.find(isVerb) ?? open.find(isNoun) ?? open[0] ?? 1;
  for (const i of open) {
    if (i === root) continue;
    c.heads[i] = root;
    c.relations[i] = RELATIONS.indexOf(TAGS[tags[i - 1]!] === 'punctuation' ? 'punctuation' : 'also');
  }
  c.heads[root] = 0;
  c.relations[root] = ROOT_RELATION;
  return root;
};

/** The tree over tagged words. */
export const parseArcs = (forms: readonly string[], tags: readonly number[], scorer: Scorer): Word[] => {
  const c = createConfiguration(forms, tags);
  const features = new Uint32Array(ARC_FEATURES);
  const scores = new Int32Array(scorer.classes);
  while (c.next <= c.length) {
    scorer.score(features, arcFeatures(c, features), scores);
    applyMove(c, bestMove(c, scores));
  }
  finish(c, tags);
  return forms.map((form, i) => ({
    form,
    tag: TAGS[tags[i]!]!,
    head: c.heads[i + 1]! - 1,
    relation: RELATIONS[c.relations[i + 1]!] as Relation,
  }));
};
