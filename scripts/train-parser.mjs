// Trains the reader's tagger and parser on our own caption grammar and writes src/write/parser/weights.ts.
// Usage: npm run build && node scripts/train-parser.mjs [sentences=18000] [passes=5]   (about two minutes; same input, same file)
import { writeFileSync } from 'node:fs';
import { createRandom } from '../dist/foundation/random.js';
import {
  ARC_FEATURES,
  allowedMoves,
  applyMove,
  arcFeatures,
  bestMove,
  createConfiguration,
} from '../dist/write/parser/arcs.js';
import { FIRST_LEFT, FIRST_RIGHT, MOVES, REDUCE, RELATIONS, SHIFT, TAGS } from '../dist/write/parser/grammar.js';
import { packModels } from '../dist/write/parser/pack.js';
import { TAGGER_FEATURES, tagFeatures, tagHash } from '../dist/write/parser/tagger.js';
import { wordHashes } from '../dist/write/parser/words.js';
import { createCaptions } from './train-parser/captions.mjs';
import { createPerceptron } from './train-parser/perceptron.mjs';

const COUNT = Number(process.argv[2] ?? 18000);
const PASSES = Number(process.argv[3] ?? 5);
const random = createRandom(20260921);

const captions = createCaptions(random.child('captions'));
const make = (n) => {
  const out = [];
  while (out.length < n) {
    const s = captions();
    if (s.forms.length >= 2 && s.forms.length <= 36) out.push(s);
  }
  return out;
};
const sentences = make(COUNT);
const held = make(600);
for (const s of [...sentences, ...held]) {
  s.gold = s.tags.map((t) => TAGS.indexOf(t));
  s.relationIds = s.relations.map((r) => RELATIONS.indexOf(r));
  if (s.gold.includes(-1) || s.relationIds.includes(-1))
    throw new Error(`unknown tag or relation in ${JSON.stringify(s)}`);
  s.words = s.forms.map(wordHashes);
}

const shuffled = (list, stream) => {
  const out = [...list];
  for (let i = out.length - 1; i > 0; i--) {
    const j = stream.int(0, i);
    [out[i], out[j]] = [out[j], out[i]];
  }
  return out;
};

const best = (scores) => {
  let b = 0;
  for (let c = 1; c < scores.length; c++) if (scores[c] > scores[b]) b = c;
  return b;
};

const tagWith = (model, s, learn) => {
  const features = new Uint32Array(TAGGER_FEATURES);
  const scores = new Float64Array(TAGS.length);
  const tags = [];
  let one = tagHash(-1);
  let two = one;
  for (let i = 0; i < s.words.length; i++) {
    const count = tagFeatures(s.words, i, one, two, features);
    model.score(features, count, scores);
    const guess = best(scores);
    if (learn) {
      if (guess !== s.gold[i]) model.update(features, count, s.gold[i], guess);
      model.tick();
    }
    tags.push(guess);
    two = one;
    one = tagHash(guess);
  }
  return tags;
};

const trainTagger = (data, passes, name) => {
  const model = createPerceptron(TAGS.length);
  for (let pass = 0; pass < passes; pass++)
    for (const s of shuffled(data, random.child(`${name}-${pass}`))) tagWith(model, s, true);
  return model;
};

console.time('tagger');
// Each half is tagged by a model that never saw it, so that the parser learns to live with the tagger's mistakes.
for (const half of [0, 1]) {
  const model = trainTagger(
    sentences.filter((_, i) => i % 2 !== half),
    2,
    `half-${half}`,
  );
  sentences.forEach((s, i) => {
    if (i % 2 === half) s.guessed = tagWith(model, s, false);
  });
}
const tagger = trainTagger(sentences, 5, 'tagger');
console.timeEnd('tagger');
let right = 0;
let total = 0;
for (const s of held) {
  s.guessed = tagWith(tagger, s, false);
  s.guessed.forEach((t, i) => {
    total++;
    if (t === s.gold[i]) right++;
  });
}
console.log(`tags right on held-out captions: ${((100 * right) / total).toFixed(2)} %`);

/** Costs of the four kinds of move: how many gold arcs each makes unreachable (dynamic oracle of Goldberg & Nivre 2012). */
const moveCosts = (c, gold) => {
  const [shift, reduce, left, right] = allowedMoves(c);
  const top = c.stack[c.stack.length - 1];
  const next = c.next;
  const cost = [Infinity, Infinity, Infinity, Infinity];
  if (shift) {
    cost[0] = 0;
    for (const k of c.stack) {
      if (gold[next] === k) cost[0]++;
      if (k !== 0 && c.heads[k] < 0 && gold[k] === next) cost[0]++;
    }
  }
  if (reduce) {
    cost[1] = 0;
    for (let k = next; k <= c.length; k++) if (gold[k] === top) cost[1]++;
  }
  if (left) {
    cost[2] = gold[top] > next ? 1 : 0;
    for (let k = next; k <= c.length; k++) if (gold[k] === top) cost[2]++;
  }
  if (right) {
    cost[3] = 0;
    if (gold[next] !== top && (gold[next] > next || c.stack.includes(gold[next]))) cost[3]++;
    for (const k of c.stack) if (k !== 0 && k !== top && c.heads[k] < 0 && gold[k] === next) cost[3]++;
    if (top !== 0 && c.heads[top] < 0 && gold[top] === next) cost[3]++;
  }
  return cost;
};

const kindOf = (move) => (move === SHIFT ? 0 : move === REDUCE ? 1 : move < FIRST_RIGHT ? 2 : 3);

const parseWith = (model, s, learn, explore) => {
  const gold = [-1, ...s.heads.map((h) => h + 1)];
  const labels = [-1, ...s.relationIds];
  const c = createConfiguration(s.forms, s.guessed);
  const features = new Uint32Array(ARC_FEATURES);
  const scores = new Float64Array(MOVES);
  while (c.next <= c.length) {
    const count = arcFeatures(c, features);
    model.score(features, count, scores);
    const guess = bestMove(c, scores);
    let move = guess;
    if (learn) {
      const cost = moveCosts(c, gold);
      const least = Math.min(...cost);
      const top = c.stack[c.stack.length - 1];
      const isRight = (m) => {
        if (cost[kindOf(m)] !== least) return false;
        if (kindOf(m) === 2 && gold[top] === c.next) return m - FIRST_LEFT === labels[top];
        if (kindOf(m) === 3 && gold[c.next] === top) return m - FIRST_RIGHT === labels[c.next];
        return true;
      };
      if (!isRight(guess)) {
        let good = -1;
        for (let m = 0; m < MOVES; m++) if (isRight(m) && (good < 0 || scores[m] > scores[good])) good = m;
        model.update(features, count, good, guess);
        move = explore.chance(0.85) ? guess : good;
      }
      model.tick();
    }
    applyMove(c, move);
  }
  return c;
};

console.time('parser');
const arcs = createPerceptron(MOVES);
for (let pass = 0; pass < PASSES; pass++) {
  const explore = random.child(`explore-${pass}`);
  for (const s of shuffled(sentences, random.child(`parser-${pass}`))) parseWith(arcs, s, true, explore);
  console.log(`pass ${pass + 1}: ${arcs.size()} features`);
}
console.timeEnd('parser');

const { createScorer } = await import('../dist/write/parser/model.js');
const { parseArcs } = await import('../dist/write/parser/arcs.js');
const { tagIndices } = await import('../dist/write/parser/tagger.js');
const evaluate = (tagsModel, arcsModel) => {
  let heads = 0;
  let both = 0;
  let words = 0;
  let whole = 0;
  for (const s of held) {
    const tree = parseArcs(s.forms, tagIndices(s.forms, tagsModel), arcsModel);
    let perfect = true;
    tree.forEach((w, i) => {
      if (s.tags[i] === 'punctuation') return;
      words++;
      if (w.head === s.heads[i]) heads++;
      if (w.head === s.heads[i] && w.relation === s.relations[i]) both++;
      else perfect = false;
    });
    if (perfect) whole++;
  }
  return `heads ${((100 * heads) / words).toFixed(2)} %, with relation ${((100 * both) / words).toFixed(2)} %, whole trees ${((100 * whole) / held.length).toFixed(1)} %`;
};
const models = {
  tags: tagger.sparse(Number(process.env.TAG_THRESHOLD ?? 0.8), 0.25),
  arcs: arcs.sparse(Number(process.env.ARC_THRESHOLD ?? 1.1), 0.25),
};
const packed = packModels(models);
console.log(
  `tags ${models.tags.keys.length} features, arcs ${models.arcs.keys.length} features, ${packed.length} characters`,
);
console.log(evaluate(createScorer(models.tags), createScorer(models.arcs)));
const [header, text] = packed.split('\n');
const rows = text.match(/.{1,4000}/g).join('\n');
writeFileSync(
  new URL('../src/write/parser/weights.ts', import.meta.url),
  `/** Weights of the reader, made by scripts/train-parser.mjs from our own caption grammar; not to be edited by hand. Lines are base 64 (see pack.ts). */\n\n/** Packed weights of the tagger and the parser. */\nexport const WEIGHTS: string = \`${header}\n${rows}\`;\n`,
);
