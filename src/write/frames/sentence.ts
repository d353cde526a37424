/** One sentence: parse it, say what every noun means, then read attributes, phrases and verbs from it. */
import { claim, type Draft, type Entity } from '../draft.ts';
import { ADVERBIALS } from '../lexicon/adverbials.ts';
import { isFunctionWord } from '../lexicon/closed.ts';
import { singular } from '../lexicon/morphology.ts';
import { NOUNS } from '../lexicon/nouns.ts';
import { adjectivesOf, applyAdjective, wear } from './attributes.ts';
import { readVerb } from './events.ts';
import { type Discourse, type Mention, mentionOf } from './mentions.ts';
import { orderEvents } from './order.ts';
import { placeEntity, prepositionOf, referencesOf, relate } from './phrases.ts';
import { describePlace, setPlace } from './places.ts';
import type { Scene } from './scene.ts';
import { describeEntity } from './states.ts';
import { ancestor, childOf, childrenOf, isNominal, isVerb, type Node, parseTokens, reattach } from './tree.ts';
import { readDoing } from './verbs.ts';

const PATH_PREPOSITIONS = new Set(
  'across along through past over into onto towards toward from to down up off out_of away_from around'.split(' '),
);
const TAKING = new Set('knock pick tip put set kick blow turn push'.split(' '));
const LOOSE = new Set(
  'down up along past over across through around off into onto after behind above under'.split(' '),
);
const FINITE = new Set(['third', 'base']);

/** Repairs of the tree, each for a mistake the parser is known to make. */
const repair = (draft: Draft, nodes: readonly Node[]): void => {
  for (const node of nodes) {
    const preposition = prepositionOf(node);
    // "chase a ball across a meadow": the way belongs to the chase, not to the ball.
    if (node.relation === 'of' && node.head !== undefined && isNominal(node.head)) {
      const noun = node.head;
      const verb = noun.relation === 'object' || noun.relation === 'place' ? noun.head : undefined;
      const fact = NOUNS.get(draft.tokens[node.token]!.lower);
      const place = fact?.kind === 'place' && ['in', 'on', 'at'].includes(preposition);
      if (
        verb !== undefined &&
        isVerb(verb) &&
        (PATH_PREPOSITIONS.has(preposition) || place) &&
        verb.tag !== 'auxiliary' &&
        node.at > noun.at
      )
        reattach(node, verb, 'place');
    }
    // "a cat between a dog and a rabbit": the second belongs to "between", not to the cat.
    if (
      preposition === 'between' &&
      node.head !== undefined &&
      isNominal(node.head) &&
      childrenOf(node, 'and').length === 0
    ) {
      const second = node.head.children.find((c) => c.relation === 'and' && c.at > node.at && isNominal(c));
      if (second !== undefined) reattach(second, node, 'and');
    }
    // A finite verb hung on a noun to its left without a subject of its own: that noun is the subject.
    if (
      FINITE.has(node.tag) &&
      node.head !== undefined &&
      isNominal(node.head) &&
      node.head.at < node.at &&
      ['also', 'and'].includes(node.relation) &&
      childOf(node, 'subject', 'passive') === undefined
    )
      node.relation = 'doing';
    // "racing down the highway" with "down" taken for an adverb: nothing stands between them, so it is a preposition.
    if (
      (node.relation === 'object' || node.relation === 'place') &&
      preposition === '' &&
      isNominal(node) &&
      node.head !== undefined &&
      isVerb(node.head)
    ) {
      const first = Math.min(node.at, ...node.children.map((c) => c.at));
      const loose = nodes[first - 1];
      if (
        loose !== undefined &&
        loose.head === node.head &&
        ['adverb', 'particle'].includes(loose.relation) &&
        LOOSE.has(loose.word) &&
        !draft.grounding.knowsVerb(`${draft.grounding.verbBase(node.head.word)} ${loose.word}`)
      ) {
        reattach(loose, node, 'case');
        node.relation = 'place';
      }
    }
    // "in a suit and a red tie stands …": a garment stands nowhere; its wearer does.
    const wearer = node.head !== undefined && isNominal(node.head) ? node.head : undefined;
    const garment =
      isVerb(node) && wearer !== undefined && ['also', 'and'].includes(node.relation)
        ? childOf(node, 'subject')
        : undefined;
    if (garment !== undefined && NOUNS.get(singular(garment.word).noun)?.kind === 'clothing') {
      const worn = wearer!.children.find((c) => c.relation === 'doing' || c.relation === 'of');
      const first = worn === undefined ? undefined : isVerb(worn) ? childOf(worn, 'object') : worn;
      if (first !== undefined) {
        reattach(garment, first, 'and');
        node.relation = 'doing';
      }
    }
    // "knocks over a glass" with "over" taken for a preposition.
    if (
      node.relation === 'place' &&
      node.head !== undefined &&
      isVerb(node.head) &&
      childOf(node.head, 'object', 'particle') === undefined &&
      TAKING.has(draft.grounding.verbBase(node.head.word)) &&
      draft.grounding.knowsVerb(`${draft.grounding.verbBase(node.head.word)} ${preposition}`)
    ) {
      reattach(childOf(node, 'case')!, node.head, 'particle');
      node.relation = 'object';
    }
    // "picks up a flower": without a preposition of its own it is what is picked up.
    if (
      node.relation === 'place' &&
      isNominal(node) &&
      node.head !== undefined &&
      isVerb(node.head) &&
      prepositionOf(node) === '' &&
      childOf(node.head, 'object') === undefined &&
      node.at > node.head.at
    )
      node.relation = 'object';
    // A noun that hangs on a verb by a relation of its own but has a preposition is a phrase of place.
    if (node.relation === 'object' && prepositionOf(node) !== '' && node.head !== undefined && isVerb(node.head))
      node.relation = 'place';
  }
};

const isAside = (draft: Draft, token: number): boolean => {
  const fact = ADVERBIALS.get(draft.tokens[token]!.lower.replaceAll('-', ' '));
  return fact?.side !== undefined || fact?.depth !== undefined || fact?.arrangement !== undefined;
};

const isPhrase = (node: Node): boolean => isNominal(node) || node.tag === 'number';

/** Nodes that name something: heads of noun phrases, not their compounds. */
const names = (node: Node): boolean => {
  if (
    ['compound', 'determiner', 'possessive', 'joiner', 'mark', 'case', 'punctuation', 'auxiliary', 'particle'].includes(
      node.relation,
    ) &&
    !(node.relation === 'possessive' && isNominal(node) && node.tag !== 'pronoun')
  )
    return false;
  if (node.relation === 'number' || node.relation === 'adverb' || node.relation === 'adjective') return false;
  if (node.tag === 'number' && node.children.some((c) => c.relation === 'adjective' && isNominal(c))) return false;
  return (
    isPhrase(node) ||
    (node.tag === 'adjective' &&
      ['root', 'subject', 'object', 'place', 'of', 'and', 'by', 'passive'].includes(node.relation) &&
      childOf(node, 'determiner') !== undefined)
  );
};

/** Reads the tokens of one sentence into the draft. */
export const readSentence = (
  draft: Draft,
  tokens: readonly number[],
  discourse: Discourse,
  before: Scene['last'],
): Scene['last'] => {
  // "on the left", "in the background" belong to what was named last; the parser need not see them.
  const asides = tokens.filter((t) => isAside(draft, t));
  const nodes = parseTokens(
    draft,
    tokens.filter((t) => !asides.includes(t)),
  );
  repair(draft, nodes);
  const mentions = new Map<Node, Mention>();
  discourse.clause++;
  // Inner nouns of groups and parts first ("a flock of birds", "one of them"), else in the order of the text.
  const visit = (node: Node): void => {
    if (mentions.has(node) || !names(node)) return;
    const of = childrenOf(node, 'of', 'place').find((c) => prepositionOf(c) === 'of');
    if (of !== undefined) visit(of);
    mentions.set(node, mentionOf(draft, node, discourse, mentions));
  };
  for (const node of nodes) visit(node);
  // Several joined make one set for "they".
  for (const node of nodes) {
    if (!mentions.has(node) || childrenOf(node, 'and').length === 0) continue;
    const references = referencesOf(node, mentions);
    if (references.length > 1)
      discourse.said.push({ references, subject: node.relation === 'subject', clause: discourse.clause });
  }

  const scene: Scene = { draft, mentions, events: new Map(), last: before };
  for (const [node, mention] of mentions) {
    if (mention.kind !== 'things') continue;
    const entity = mention.references[0]!.entity;
    const adjectives = adjectivesOf(node);
    adjectives.forEach((a) => {
      if (draft.claims[a.token] !== undefined) return;
      if (a.tag === 'ing' && readDoing(scene, mention.references, a)) return;
      if (!isNominal(a) || a.tag === 'noun') applyAdjective(draft, entity, a, nodes[a.at - 1]);
    });
    describeCompounds(draft, entity, node);
    const article = childOf(node, 'determiner', 'number');
    if (article !== undefined && article.relation === 'number')
      claim(draft, article.token, { fate: 'honoured', target: entity, field: 'count' });
  }
  for (const node of nodes) if (isVerb(node)) readVerb(scene, node);
  orderEvents(scene, nodes);

  for (const token of asides) {
    const things = [...mentions].filter(([, m]) => m.kind === 'things');
    const owner = things.filter(([n]) => n.token < token).at(-1) ?? things[0];
    if (owner !== undefined && owner[1].kind === 'things') describeEntity(draft, owner[1].references[0]!.entity, token);
    claim(draft, token, { fate: 'not-shown', reason: 'no-model' });
  }
  let named: Entity | undefined;
  for (const node of nodes) {
    const mention = mentions.get(node);
    if (mention?.kind === 'things') named = mention.references[0]!.entity;
    else if (
      named?.animate &&
      mention?.kind === 'other' &&
      mention.what === 'clothing' &&
      draft.claims[node.token] === undefined &&
      ['in', 'with'].includes(prepositionOf(node))
    )
      wear(draft, [named], node, mentions);
    else if (
      named !== undefined &&
      draft.claims[node.token] === undefined &&
      ADVERBIALS.has(draft.tokens[node.token]!.lower)
    )
      describeEntity(draft, named, node.token);
  }
  for (const [node, mention] of mentions) {
    if (mention.kind === 'things')
      for (const phrase of childrenOf(node, 'of', 'place'))
        if (fill(draft, mention, phrase, mentions)) continue;
        else if (prepositionOf(phrase) !== 'of' || mentions.get(phrase)?.kind === 'other')
          placeEntity(draft, mention.references, phrase, mentions);
    if (mention.kind === 'things') continue;
    if (mention.kind === 'place' && draft.claims[node.token] === undefined) {
      setPlace(draft, node, mention.place, mention.noun);
      describePlace(draft, node, mention.noun);
    }
    if (mention.kind === 'place') {
      describePlace(draft, node, mention.noun);
      for (const phrase of childrenOf(node, 'of', 'place')) {
        const inner = mentions.get(phrase);
        if (inner?.kind === 'place') placeEntity(draft, [{ entity: { match: undefined } as Entity }], phrase, mentions);
        else if (inner?.kind === 'things')
          claim(draft, childOf(phrase, 'case')?.token ?? phrase.token, { fate: 'function' });
      }
    } else leave(draft, node, mention);
  }
  // What is left shares the fate of what it hangs on, if that is not shown.
  for (const node of nodes) {
    if (
      draft.claims[node.token] !== undefined ||
      node.word.includes('_') ||
      isFunctionWord(node.word) ||
      isFunctionWord(draft.tokens[node.token]!.lower)
    )
      continue;
    const above = ancestor(
      node,
      (n) => draft.claims[n.token] !== undefined && draft.claims[n.token]!.fate !== 'function',
    );
    const fate = above === undefined ? undefined : draft.claims[above.token];
    claim(draft, node.token, { fate: 'not-shown', reason: fate?.reason ?? 'unparsed' });
  }
  return scene.last;
};

/** What holds others, and how: "a vase of flowers", "a plate of cookies". */
const HOLDERS: Readonly<Record<string, 'inside' | 'on'>> = {
  vase: 'inside',
  bowl: 'inside',
  bucket: 'inside',
  box: 'inside',
  cup: 'inside',
  glass: 'inside',
  'treasure-chest': 'inside',
  'trash-can': 'inside',
  suitcase: 'inside',
  backpack: 'inside',
  plate: 'on',
};

/** Puts into a holder what it is "of", "filled with" or "full of". True where it did. */
const fill = (
  draft: Draft,
  holder: Extract<Mention, { kind: 'things' }>,
  phrase: Node,
  mentions: ReadonlyMap<Node, Mention>,
): boolean => {
  if (prepositionOf(phrase) !== 'of' || mentions.get(phrase)?.kind !== 'things') return false;
  const { entity } = holder.references[0]!;
  const how = entity.match && HOLDERS[entity.match.entry.id];
  if (how === undefined) return false;
  for (const { entity: content } of referencesOf(phrase, mentions)) relate(draft, content, how, entity);
  const made = draft.relations.at(-1);
  const preposition = childOf(phrase, 'case');
  if (preposition !== undefined && made !== undefined)
    claim(draft, preposition.token, { fate: 'honoured', target: made });
  return true;
};

/** "stone house", "kitchen table": what a noun before the noun adds. */
const describeCompounds = (draft: Draft, entity: Entity, node: Node): void => {
  for (const c of childrenOf(node, 'compound')) {
    const fact = NOUNS.get(c.word);
    if (/^(spring|summer|autumn|winter)$/.test(c.word)) {
      draft.setting.season ??= c.word as 'winter';
      claim(draft, c.token, { fate: 'honoured', target: 'setting.season' });
      continue;
    }
    if (
      fact?.kind === 'material' ||
      ['wood', 'metal', 'stone', 'glass', 'paper', 'plastic', 'brick', 'rubber'].includes(c.word)
    )
      applyAdjective(draft, entity, c, undefined);
    if (fact?.kind === 'material' && draft.claims[c.token]?.fate === 'not-shown' && entity.match !== undefined) {
      entity.material ??= c.word;
      draft.claims[c.token] = { fate: 'honoured', target: entity, field: 'material' };
    }
    // "kitchen table": where there is such a table
    const room = draft.grounding.place(c.word);
    if (room?.entry.indoor && entity.match !== undefined && draft.setting.place === undefined) {
      draft.setting.place = room.entry.id;
      claim(draft, c.token, { fate: 'honoured', target: 'setting.place' });
      continue;
    }
    if (draft.claims[c.token] === undefined) applyAdjective(draft, entity, c, undefined);
    if (draft.claims[c.token]?.reason === 'unknown-word' && entity.match !== undefined)
      draft.claims[c.token] = { fate: 'approximated', target: entity, as: entity.match.entry.id };
  }
};

/** What names nothing that can be shown says so. */
const leave = (draft: Draft, node: Node, mention: Extract<Mention, { kind: 'other' }>): void => {
  const abstract = ['abstract', 'happening', 'light', 'region', 'group', 'weather', 'material'].includes(mention.what);
  if (mention.what === 'nothing') return;
  claim(draft, node.token, { fate: 'not-shown', reason: abstract ? 'abstract' : 'no-model' });
  for (const a of adjectivesOf(node))
    claim(draft, a.token, { fate: 'not-shown', reason: abstract ? 'abstract' : 'no-model' });
  for (const c of childrenOf(node, 'compound'))
    claim(draft, c.token, { fate: 'not-shown', reason: abstract ? 'abstract' : 'no-model' });
};
