/** What adjectives, materials and garments say about a thing or a place. */
import { claim, type Draft, type Entity, note, reclaim } from '../draft.ts';
import { ADJECTIVES } from '../lexicon/adjectives.ts';
import { numberOf, QUANTITIES } from '../lexicon/closed.ts';
import { isColour, isShade } from '../lexicon/colours.ts';
import { NOUNS } from '../lexicon/nouns.ts';
import type { Mention } from './mentions.ts';
import { childrenOf, type Node } from './tree.ts';

const HAIRY = /^(red|blond|blonde|dark|black|brown|grey|gray|white|golden|silver)-?haired$/;

/** The adjectives of a node with those joined to them ("black and white"). */
export const adjectivesOf = (node: Node): Node[] => {
  const all: Node[] = [];
  const visit = (n: Node): void => {
    all.push(n);
    for (const c of childrenOf(n, 'and', 'adjective')) visit(c);
  };
  for (const c of childrenOf(node, 'adjective')) visit(c);
  return all.sort((a, b) => a.at - b.at);
};

/** Sets what an adjective says about a thing; `before` is the word before it, which may shade a colour. */
export const applyAdjective = (draft: Draft, entity: Entity, node: Node, before: Node | undefined): void => {
  const word = draft.tokens[node.token]!.lower;
  if (entity.match === undefined) {
    claim(draft, node.token, { fate: 'not-shown', reason: 'no-model' });
    return;
  }
  const honour = (field: string): void => claim(draft, node.token, { fate: 'honoured', target: entity, field });
  const conflict = (what: string, kept: string): void => {
    claim(draft, node.token, { fate: 'not-shown', reason: 'conflict' });
    note(draft, `The ${entity.noun} cannot be both ${kept} and ${what}; kept ${kept}.`);
  };
  const fact = ADJECTIVES.get(word);
  const garmentless = entity.match.entry.kind === 'person';
  if (isColour(word) && !(fact?.kind === 'material' && word === 'golden')) {
    const shade = before !== undefined && before.at === node.at - 1 && isShade(before.word) ? before.word : undefined;
    const value = shade === undefined ? word : `${shade} ${word}`;
    if (garmentless && ['white', 'black', 'brown', 'asian'].includes(word)) {
      claim(draft, node.token, { fate: 'not-shown', reason: 'abstract' });
      return;
    }
    if (garmentless && /^(blonde?|ginger|auburn)$/.test(word)) {
      entity.hair = { ...entity.hair, colour: word };
      honour('hair.colour');
      return;
    }
    if (entity.colour !== undefined && entity.colour !== value) {
      conflict(value, entity.colour);
      return;
    }
    entity.colour = value;
    if (shade !== undefined) reclaim(draft, before!.token, { fate: 'honoured', target: entity, field: 'colour' });
    honour('colour');
    return;
  }
  if (/^(spring|summer|autumn|winter)$/.test(word)) {
    draft.setting.season ??= word as 'winter';
    claim(draft, node.token, { fate: 'honoured', target: 'setting.season' });
    return;
  }
  const hair = HAIRY.exec(word);
  if (hair !== null) {
    entity.hair = { ...entity.hair, colour: hair[1]! };
    honour('hair.colour');
    return;
  }
  if (numberOf(word) !== undefined || Object.hasOwn(QUANTITIES, word)) {
    claim(draft, node.token, { fate: 'honoured', target: entity, field: 'count' });
    return;
  }
  if (isShade(word)) {
    claim(draft, node.token, { fate: 'not-shown', reason: 'abstract' });
    return;
  }
  switch (fact?.kind) {
    case 'size': {
      const opposite = entity.size !== undefined && entity.size > 1 !== fact.value > 1;
      if (opposite) conflict(word, entity.size! > 1 ? 'large' : 'small');
      else {
        // People differ less in size than things that are called small or big.
        entity.size =
          entity.match.entry.kind === 'person' && fact.value > 0.5 && fact.value < 1.5
            ? Math.round((1 + (fact.value - 1) * 0.4) * 100) / 100
            : fact.value;
        honour('size');
      }
      return;
    }
    case 'material':
      if (entity.material !== undefined && entity.material !== fact.value) conflict(word, entity.material);
      else {
        entity.material = fact.value;
        honour('material');
      }
      return;
    case 'age':
      entity.age = word === 'young' && entity.match.entry.kind === 'person' ? 'young' : fact.value;
      honour('age');
      return;
    case 'emotion':
      if (entity.animate) {
        entity.emotion = fact.value;
        honour('emotion');
      } else claim(draft, node.token, { fate: 'not-shown', reason: 'abstract' });
      return;
    case 'state':
      entity.state = fact.value;
      honour('state');
      return;
    case 'hair':
      entity.hair = { ...entity.hair, ...(fact.value === 'bald' ? { style: 'bald' } : { colour: fact.value }) };
      honour('hair');
      return;
    case 'mood':
    case 'speed':
    case 'calm':
    case 'weather':
    case 'cover':
      claim(draft, node.token, { fate: 'not-shown', reason: 'abstract' });
      return;
    default:
      claim(draft, node.token, { fate: 'not-shown', reason: ADJECTIVES.has(word) ? 'abstract' : 'unknown-word' });
  }
};

/** Sets what an adjective says about the place. */
export const applyPlaceAdjective = (draft: Draft, node: Node, noun: string): void => {
  const word = draft.tokens[node.token]!.lower;
  const fact = ADJECTIVES.get(word);
  const { setting } = draft;
  const honour = (field: string): void => claim(draft, node.token, { fate: 'honoured', target: `setting.${field}` });
  switch (fact?.kind) {
    case 'cover': {
      const place = setting.place === undefined ? undefined : draft.grounding.findPlace(setting.place);
      const own = /sand/.test(fact.value)
        ? /^(beach|desert|underwater)$/
        : /snow/.test(fact.value)
          ? /^(snowfield|mountains)$/
          : /^(meadow|hill|park|farm|lake)$/;
      if (place?.covers?.includes(fact.value)) {
        setting.cover = fact.value;
        honour('cover');
      } else if (place !== undefined && own.test(place.id)) honour('place');
      else {
        claim(draft, node.token, { fate: 'not-shown', reason: 'conflict' });
        note(draft, `The ${noun} cannot be ${word}.`);
      }
      return;
    }
    case 'weather':
      setting.weather ??= fact.value;
      honour('weather');
      return;
    case 'calm':
      setting.parameters = { ...setting.parameters, sea: fact.value < 0.3 ? 'calm' : 'rough' };
      honour('parameters.sea');
      return;
    case 'emotion':
      if (fact.value === 'calm') {
        setting.parameters = { ...setting.parameters, sea: 'calm' };
        honour('parameters.sea');
        return;
      }
      break;
    case 'size':
      claim(draft, node.token, { fate: 'not-shown', reason: 'abstract' });
      return;
    case 'mood':
      if (word === 'steep') {
        setting.parameters = { ...setting.parameters, slope: 0.5 };
        honour('parameters.slope');
        return;
      }
      if (/^(autumn|autumnal|wintry)$/.test(word)) {
        setting.season ??= word === 'wintry' ? 'winter' : 'autumn';
        honour('season');
        return;
      }
      break;
  }
  if (word === 'green' && /meadow|hill|field|grass|park|lawn|pasture|forest/.test(noun)) {
    honour('place');
    return;
  }
  claim(draft, node.token, {
    fate: 'not-shown',
    reason: ADJECTIVES.has(word) || isColour(word) ? 'abstract' : 'unknown-word',
  });
};

/** Puts a garment (a node and those joined to it) on people or animals. */
export const wear = (
  draft: Draft,
  wearers: readonly Entity[],
  garment: Node,
  mentions: ReadonlyMap<Node, Mention>,
): void => {
  for (const node of [garment, ...childrenOf(garment, 'and')]) {
    const mention = mentions.get(node);
    if (mention === undefined || mention.kind === 'place' || draft.claims[node.token] !== undefined) continue;
    const kind = draft.tokens[node.token]!.lower.replace(/^t-?shirts?$/, 't-shirt');
    let colour: string | undefined;
    const adjectives = adjectivesOf(node);
    const target = wearers[0];
    for (const [i, a] of adjectives.entries()) {
      if (!isColour(a.word)) continue;
      const shade = i > 0 && isShade(adjectives[i - 1]!.word) ? `${adjectives[i - 1]!.word} ` : '';
      colour ??= shade + a.word;
    }
    if (target?.match === undefined) {
      claim(draft, node.token, { fate: 'not-shown', reason: 'no-model' });
      continue;
    }
    const noun = mention.kind === 'other' ? mention.noun : kind;
    const index = target.clothing.length;
    const field = `clothing[${index}]`;
    const garmentWord = NOUNS.has(kind) ? kind : noun;
    for (const wearer of wearers)
      if (wearer.clothing.length < 12)
        wearer.clothing.push({ kind: garmentWord, ...(colour !== undefined && { colour }) });
    claim(draft, node.token, { fate: 'honoured', target, field });
    for (const a of adjectives)
      claim(
        draft,
        a.token,
        isColour(a.word) || (isShade(a.word) && colour?.startsWith(a.word))
          ? { fate: 'honoured', target, field: `${field}.colour` }
          : { fate: 'not-shown', reason: 'abstract' },
      );
    for (const c of childrenOf(node, 'compound'))
      claim(draft, c.token, { fate: 'approximated', target, field, as: noun });
  }
};
