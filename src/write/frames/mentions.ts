/** What each noun and pronoun of a sentence means: a new thing, one spoken of before, some of several, a place, a garment … */
import { claim, type Draft, type Entity, note, type Reference } from '../draft.ts';
import { GROUPS, numberOf, QUANTITIES } from '../lexicon/closed.ts';
import { isColour } from '../lexicon/colours.ts';
import { personOfName } from '../lexicon/names.ts';
import { FEMININE, MASCULINE, NOUNS, type NounKind } from '../lexicon/nouns.ts';
import { singularPhrase } from '../tokens.ts';
import { type Discourse, determiner, type Mention } from './mention.ts';
import { lastPlural, ORDINALS, pick, resolvePart, resolvePronoun } from './pronouns.ts';
import { isPlace, isStuff, isWorn, PLACE_PREPOSITIONS, SKY } from './usage.ts';

export type { Discourse, Mention } from './mention.ts';

import { childOf, childrenOf, isNominal, type Node } from './tree.ts';

/** Most of one kind that is shown. */
export const LARGEST_COUNT = 200;
const GENERIC = new Map<string, (e: Entity) => boolean>([
  ['animal', (e) => e.match?.entry.kind === 'animal'],
  ['creature', (e) => e.match?.entry.kind === 'animal'],
  ['pet', (e) => e.match?.entry.kind === 'animal'],
  ['vehicle', (e) => e.match?.entry.kind === 'vehicle'],
  ['person', (e) => e.match?.entry.kind === 'person'],
  ['figure', (e) => e.match?.entry.kind === 'person'],
  ['friend', (e) => e.match?.entry.kind === 'person'],
  ['object', (e) => e.match?.entry.kind === 'thing'],
  ['ship', (e) => e.match?.entry.rig === 'boat'],
  ['boat', (e) => e.match?.entry.rig === 'boat'],
  ['plane', (e) => e.match?.entry.rig === 'aircraft'],
]);
/** What buildings and vehicles have. */
const PARTS: Readonly<Record<string, RegExp>> = {
  building: /^(tower|door|window|roof|gate|spire|turret|wall|chimney|balcony|entrance)s?$/,
  vehicle: /^(engine|wheel|sail|door|window|mast|wing|propeller|headlight|light|roof|deck)s?$/,
};
/** Groups that are a shape as well as a number. */
const SHAPES: Readonly<Record<string, Entity['arrangement']>> = {
  row: 'row',
  line: 'line',
  circle: 'circle',
  stack: 'stack',
  pile: 'stack',
  tower: 'stack',
  wall: 'stack',
  cluster: 'cluster',
  bunch: 'cluster',
  column: 'line',
};

/** The noun of a node, singular, with joined words. */
export const nounOf = (draft: Draft, node: Node): { readonly noun: string; readonly plural: boolean } => {
  const token = draft.tokens[node.token]!;
  const words = token.lower.replaceAll('-', ' ');
  if (!NOUNS.has(words) && personOfName(words) !== undefined) return { noun: words, plural: false };
  const irregular = draft.grounding.irregularPlural(words);
  if (irregular !== undefined) return { noun: irregular, plural: irregular !== words };
  if (token.lower.includes('-') && NOUNS.has(token.lower)) return { noun: token.lower, plural: false };
  const found = singularPhrase(words);
  // A plural that the table does not have but the catalog has as it stands ("waves") is a name of its own.
  if (
    found.plural &&
    !NOUNS.has(found.noun) &&
    draft.grounding.thing(found.noun) === undefined &&
    draft.grounding.place(found.noun) === undefined &&
    (draft.grounding.place(words) !== undefined || draft.grounding.thing(words) !== undefined)
  )
    return { noun: words, plural: false };
  return found;
};

const countOf = (draft: Draft, node: Node, plural: boolean): { count: number; assumed: boolean; token?: number } => {
  const modifiers = [
    ...childrenOf(node, 'number'),
    ...childrenOf(node, 'adjective'),
    ...childrenOf(node, 'determiner'),
  ];
  let factor = 1;
  for (const m of modifiers) {
    const word = draft.tokens[m.token]!.form.toLowerCase();
    const inner = childrenOf(m, 'number', 'compound', 'adjective')
      .map((c) => numberOf(c.word))
      .find((n) => n !== undefined);
    if (inner !== undefined) factor = inner;
    const number = numberOf(word);
    if (number !== undefined && m.relation !== 'adjective')
      return {
        count: number * (word === 'hundred' || word === 'thousand' || word === 'dozen' ? factor : 1),
        assumed: false,
        token: m.token,
      };
    if (Object.hasOwn(QUANTITIES, word))
      return { count: QUANTITIES[word]!, assumed: !['both', 'couple'].includes(word), token: m.token };
    if (number !== undefined) return { count: number, assumed: false, token: m.token };
  }
  return { count: plural ? 3 : 1, assumed: plural };
};

/** Same thing again? "the dog" after "a dog". */
const findAgain = (draft: Draft, noun: string, plural: boolean, colours: readonly string[]): Entity | undefined => {
  const same = draft.entities.filter((e) => e.noun === noun || (GENERIC.get(noun)?.(e) ?? false));
  const fitting = same.filter(
    (e) =>
      (plural ? e.count > 1 : e.count === 1) &&
      (colours.length === 0 ||
        (e.colour === undefined && e.called.length === 0) ||
        colours.some((c) => e.colour?.includes(c) || e.called.includes(c))),
  );
  const coloured = fitting.filter((e) => colours.some((c) => e.colour?.includes(c) || e.called.includes(c)));
  return (coloured.length > 0 ? coloured : fitting).at(-1);
};

/** Makes the mention of a noun or pronoun; new things go into the draft. */
export const mentionOf = (draft: Draft, node: Node, discourse: Discourse, mentions: Map<Node, Mention>): Mention => {
  const word = draft.tokens[node.token]!.lower;
  const subject =
    node.relation === 'subject' || node.relation === 'passive' || (node.relation === 'root' && isNominal(node));
  const say = (references: readonly Reference[]): Mention => {
    if (references.length > 0) discourse.said.push({ references, subject, clause: discourse.clause });
    return references.length > 0 ? { kind: 'things', references } : { kind: 'other', what: 'nothing', noun: word };
  };
  if (node.tag === 'relative') return { kind: 'other', what: 'nothing', noun: word };
  const { noun, plural } = nounOf(draft, node);
  const fact = NOUNS.get(noun);
  const partitive =
    ['one', 'another', 'others', 'both', 'each', 'all', 'some', 'other'].includes(word) ||
    (node.tag === 'number' && numberOf(word) !== undefined);
  if (partitive) {
    const part = resolvePart(draft, node, discourse, mentions);
    if (part !== undefined) {
      claim(draft, node.token, { fate: 'honoured', target: part[0]!.entity });
      for (const c of node.children)
        if (c.word === 'other') claim(draft, c.token, { fate: 'honoured', target: part[0]!.entity });
      return say(part);
    }
    claim(draft, node.token, { fate: 'function' });
    return { kind: 'other', what: 'nothing', noun: word };
  }
  if (node.tag === 'pronoun' || node.tag === 'there') {
    claim(draft, node.token, { fate: 'function' });
    if (
      word === 'each other' ||
      ['i', 'you', 'we', 'us', 'me', 'who', 'that', 'which', 'there', 'something', 'this', 'that'].includes(word)
    )
      return { kind: 'other', what: 'nothing', noun: word };
    return say(resolvePronoun(draft, node, discourse, mentions));
  }
  // Groups: "a flock of birds" is birds; "a couple" is two people.
  if (
    Object.hasOwn(GROUPS, noun) &&
    (fact?.kind === 'group' || childrenOf(node, 'of').some((c) => childOf(c, 'case')?.word === 'of'))
  ) {
    const of = childrenOf(node, 'of', 'place').find((c) => childOf(c, 'case')?.word === 'of');
    const inner = of === undefined ? undefined : mentions.get(of);
    if (inner?.kind === 'things' && inner.references.length === 1) {
      const entity = inner.references[0]!.entity;
      const stated = of !== undefined && childrenOf(of, 'number').length > 0;
      if (!stated && inner.references[0]!.which === undefined) {
        entity.count = GROUPS[noun]!;
        draft.notes.splice(
          0,
          draft.notes.length,
          ...draft.notes.filter((n) => !n.startsWith(`No number was given for "${draft.tokens[entity.token]!.text}"`)),
        );
      }
      if (SHAPES[noun] !== undefined) entity.arrangement ??= SHAPES[noun];
      claim(draft, node.token, {
        fate: 'honoured',
        target: entity,
        field: SHAPES[noun] === undefined ? 'count' : 'arrangement',
      });
      if (!stated && noun !== 'pair' && noun !== 'couple' && noun !== 'trio' && noun !== 'dozen')
        note(draft, `"${noun}" is shown as ${GROUPS[noun]}.`);
      return say(inner.references);
    }
    if (of === undefined && fact?.kind === 'group' && draft.grounding.thing(noun) === undefined) {
      if (!['couple', 'crowd', 'family', 'group', 'team', 'trio', 'pair'].includes(noun)) {
        claim(draft, node.token, { fate: 'not-shown', reason: 'no-model' });
        return { kind: 'other', what: 'group', noun };
      }
      const match = draft.grounding.thing('person');
      if (match !== undefined) {
        const entity = newEntity(draft, node, noun, 'person', GROUPS[noun]!, subject, false);
        claim(draft, node.token, { fate: 'honoured', target: entity, field: 'count' });
        return say([{ entity }]);
      }
    }
  }
  if (node.children.some((c) => c.word === 'no') || childOf(node, 'case')?.word === 'without') {
    claim(draft, node.token, { fate: 'honoured', target: 'cast' });
    return { kind: 'other', what: 'nothing', noun };
  }
  const colours = childrenOf(node, 'adjective').map((c) => c.word);
  const article = determiner(node);
  const ordinal = colours.map((c) => ORDINALS[c]).find((o) => o !== undefined);
  if (ordinal !== undefined) {
    const whole = lastPlural(discourse, noun);
    if (whole !== undefined) {
      const index = Math.min(whole.count - 1, ordinal < 0 ? whole.count - 1 : ordinal);
      claim(draft, node.token, { fate: 'honoured', target: whole });
      for (const c of childrenOf(node, 'adjective'))
        if (ORDINALS[c.word] !== undefined) claim(draft, c.token, { fate: 'honoured', target: whole });
      return say([{ entity: whole, which: [index] }]);
    }
  }
  const distinct =
    colours.includes('second') || colours.includes('other') || article === 'another' || colours.includes('another');
  const definite = ['the', 'this', 'that', 'these', 'those', 'both'].includes(article) && !distinct;
  if (colours.includes('other') || article === 'one' || childOf(node, 'number')?.word === 'one') {
    const whole = lastPlural(discourse, noun);
    if (whole !== undefined && !plural) {
      claim(draft, node.token, { fate: 'honoured', target: whole });
      for (const c of childrenOf(node, 'adjective', 'number'))
        if (c.word === 'other' || c.word === 'one') claim(draft, c.token, { fate: 'honoured', target: whole });
      return say([pick(whole, 1)]);
    }
  }
  if (definite || (fact === undefined && personOfName(noun) !== undefined)) {
    const again = findAgain(draft, noun, plural, colours.filter(isColour));
    if (again !== undefined) {
      claim(
        draft,
        node.token,
        again.match === undefined
          ? { fate: 'not-shown', reason: 'no-model' }
          : {
              fate: again.match.exact || again.noun !== noun ? 'honoured' : 'approximated',
              target: again,
              ...(!again.match.exact && again.noun === noun && { as: again.match.entry.id }),
            },
      );
      return say([{ entity: again }]);
    }
  }
  if (isWorn(node, fact?.kind === 'clothing')) return { kind: 'other', what: 'clothing', noun };
  // Places: by their kind, or when the catalog has no such thing.
  const thing = draft.grounding.thing(noun);
  const place = draft.grounding.place(noun);
  if (/^(water|ice|snow|sand)$/.test(noun) && isStuff(node)) return { kind: 'other', what: 'food', noun };
  if (SKY.test(noun) && (place?.entry.id === 'sky' || fact?.kind === 'region')) {
    if (place?.entry.id === 'sky') draft.sky = node.token;
    return { kind: 'other', what: 'region', noun: 'sky' };
  }
  // "a castle to its towers", "an aeroplane, engines roaring": parts of what was named, not more of it
  const whole = [...draft.entities]
    .reverse()
    .find((e) => e.match !== undefined && PARTS[e.match.entry.kind]?.test(noun));
  const its = ['its', 'their'].includes(childOf(node, 'possessive', 'determiner')?.word ?? '');
  if (whole !== undefined && (its || /^engines?$/.test(noun))) {
    claim(draft, node.token, { fate: 'approximated', target: whole, as: `part of the ${whole.noun}` });
    return { kind: 'other', what: 'part', noun };
  }
  // "howls at the moon": it stands in the sky, nobody is on it
  if (
    /(^| )moon$/.test(noun) &&
    ['at', 'under', 'beneath', 'below', 'towards', 'toward', 'against', 'past', 'before'].includes(
      childOf(node, 'case')?.word ?? '',
    )
  ) {
    draft.setting.time ??= 'night';
    claim(draft, node.token, { fate: 'approximated', target: 'setting.time', as: 'a moonlit night' });
    for (const c of childrenOf(node, 'adjective', 'compound'))
      claim(draft, c.token, { fate: 'approximated', target: 'setting.time', as: 'a moonlit night' });
    return { kind: 'other', what: 'region', noun: 'sky' };
  }
  const lawn =
    noun === 'grass' && PLACE_PREPOSITIONS.has(childOf(node, 'case')?.word ?? '')
      ? draft.grounding.place('meadow')
      : undefined;
  if (lawn !== undefined) return { kind: 'place', place: lawn, noun };
  if (place !== undefined && isPlace(node, noun, fact?.kind, thing?.exact ?? false))
    return { kind: 'place', place, noun };
  const notThing: readonly NounKind[] = [
    'clothing',
    'part',
    'material',
    'light',
    'weather',
    'region',
    'group',
    'happening',
    'abstract',
  ];
  if (fact !== undefined && (fact.kind === 'place' || notThing.includes(fact.kind)) && !thing?.exact)
    return { kind: 'other', what: fact.kind, noun };

  const split = plural ? splitColours(draft, node, noun, subject) : [];
  if (split.length > 1) return say(split);
  const { count, assumed, token } = countOf(draft, node, plural);
  const entity = newEntity(draft, node, noun, noun, count, subject, plural);
  const match = entity.match;
  if (distinct)
    for (const c of childrenOf(node, 'adjective', 'determiner'))
      if (['other', 'second', 'another'].includes(c.word))
        claim(
          draft,
          c.token,
          match === undefined ? { fate: 'not-shown', reason: 'no-model' } : { fate: 'honoured', target: entity },
        );
  if (match === undefined)
    claim(draft, node.token, {
      fate: 'not-shown',
      reason:
        fact === undefined && !/^[a-z]/.test(draft.tokens[node.token]!.text)
          ? 'unknown-word'
          : fact === undefined
            ? 'unknown-word'
            : 'no-model',
    });
  else
    claim(
      draft,
      node.token,
      match.exact
        ? { fate: 'honoured', target: entity }
        : { fate: 'approximated', target: entity, as: match.entry.id, reason: 'no-model' },
    );
  if (token !== undefined) {
    if (count > LARGEST_COUNT) {
      claim(draft, token, {
        fate: 'approximated',
        target: entity,
        field: 'count',
        as: String(LARGEST_COUNT),
        reason: 'over-limit',
      });
      note(draft, `${count} ${noun} were asked for; ${LARGEST_COUNT} are shown.`);
    } else
      claim(
        draft,
        token,
        assumed
          ? { fate: 'approximated', target: entity, field: 'count', as: String(count), reason: 'assumed' }
          : { fate: 'honoured', target: entity, field: 'count' },
      );
  } else if (assumed && match !== undefined)
    note(draft, `No number was given for "${draft.tokens[node.token]!.text}"; ${count} are shown.`);
  return say([{ entity }]);
};

/** "two red and three blue balloons", "red and blue balloons": one entity for each colour. */
const splitColours = (draft: Draft, node: Node, noun: string, subject: boolean): readonly Reference[] => {
  if (draft.grounding.thing(noun) === undefined) return [];
  const words: Node[] = [];
  const collect = (n: Node): void => {
    for (const c of n.children) {
      if (c.at >= node.at || !['adjective', 'and', 'number', 'compound'].includes(c.relation)) continue;
      words.push(c);
      collect(c);
    }
  };
  collect(node);
  words.sort((a, b) => a.at - b.at);
  const parts: { colour: Node; number: Node | undefined }[] = [];
  let number: Node | undefined;
  for (const word of words) {
    if (numberOf(word.word) !== undefined) number = word;
    else if (isColour(word.word)) {
      parts.push({ colour: word, number });
      number = undefined;
    }
  }
  const names = parts.map((p) => p.colour.word);
  const joined =
    childrenOf(node, 'joiner').some((j) => words[0] !== undefined && j.at > words[0].at) ||
    words.some((w) => w.relation === 'and' && isColour(w.word)) ||
    words.some((w) => w.children.some((c) => c.relation === 'joiner'));
  if (
    parts.length < 2 ||
    new Set(names).size !== parts.length ||
    !joined ||
    (names.includes('black') && names.includes('white') && parts.every((p) => p.number === undefined))
  )
    return [];
  const own = parts.every((p) => p.number !== undefined);
  const total = parts[0]!.number === undefined ? parts.length * 2 : numberOf(parts[0]!.number.word)!;
  return parts.map((part, i) => {
    const count = own
      ? numberOf(part.number!.word)!
      : Math.max(1, Math.floor(total / parts.length) + (i < total % parts.length ? 1 : 0));
    const entity = newEntity(draft, node, noun, noun, count, subject, true);
    entity.colour = part.colour.word;
    claim(draft, part.colour.token, { fate: 'honoured', target: entity, field: 'colour' });
    if (part.number !== undefined)
      claim(draft, part.number.token, { fate: 'honoured', target: entity, field: 'count' });
    claim(
      draft,
      node.token,
      entity.match!.exact
        ? { fate: 'honoured', target: entity }
        : { fate: 'approximated', target: entity, as: entity.match!.entry.id },
    );
    if (!own)
      note(draft, `Of the ${draft.tokens[node.token]!.text}, ${count} ${count === 1 ? 'is' : 'are'} ${entity.colour}.`);
    return { entity };
  });
};

const newEntity = (
  draft: Draft,
  node: Node,
  noun: string,
  modelNoun: string,
  count: number,
  subject: boolean,
  plural: boolean,
): Entity => {
  const last = noun.slice(noun.lastIndexOf(' ') + 1);
  const match = draft.grounding.thing(modelNoun);
  const kind = match?.entry.kind ?? NOUNS.get(modelNoun)?.kind;
  const animate = kind === 'person' || kind === 'animal';
  const entity: Entity = {
    token: node.token,
    noun,
    match,
    gender: !animate
      ? 'none'
      : FEMININE.has(last) || match?.entry.id === 'woman'
        ? 'female'
        : MASCULINE.has(last) || match?.entry.id === 'man'
          ? 'male'
          : 'unknown',
    animate,
    plural,
    count: Math.max(1, Math.min(LARGEST_COUNT, count)),
    clothing: [],
    picked: 0,
    subject,
    called: childrenOf(node, 'adjective')
      .map((c) => c.word)
      .filter(isColour),
    ...(match?.variant !== undefined && { variant: match.variant }),
    ...(match?.age !== undefined && { age: match.age }),
  };
  draft.entities.push(entity);
  return entity;
};
