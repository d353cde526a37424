/** From words to catalog entries: the catalog's own words first, then the nearest relative the tables know. */
import type { ActionEntry, PlaceEntry, ThingEntry } from '../catalog/entry.ts';
import type { Catalog } from '../catalog/registry.ts';
import { ADJECTIVES } from './lexicon/adjectives.ts';
import { isColour } from './lexicon/colours.ts';
import { personOfName } from './lexicon/names.ts';
import { NOUNS, type NounFact } from './lexicon/nouns.ts';
import { GENERIC_MOVES, VERB_FORMS, VERBS, verbBase } from './lexicon/verbs.ts';

/** The model for a noun. */
export interface ModelMatch {
  readonly entry: ThingEntry;
  /** The catalog knows the word itself (or an alias of it). */
  readonly exact: boolean;
  readonly variant?: string;
  readonly age?: NounFact['age'];
  /** Factor on the size of the entry when it stands in for something smaller or larger. */
  readonly scale?: number;
}

/** The place for a noun. */
export interface PlaceMatch {
  readonly entry: PlaceEntry;
  readonly exact: boolean;
}

/** The action for a verb and a body. */
export interface ActionMatch {
  readonly entry: ActionEntry;
  readonly exact: boolean;
  readonly speed?: number;
}

/** Look-ups over one catalog. */
export interface Grounding {
  /** Nouns of several words, for the tokenizer. */
  readonly phrases: readonly string[];
  thing(noun: string): ModelMatch | undefined;
  place(noun: string): PlaceMatch | undefined;
  action(verb: string, body: ThingEntry): ActionMatch | undefined;
  /** Does any action or table know this verb? */
  knowsVerb(verb: string): boolean;
  findThing(id: string): ThingEntry | undefined;
  findPlace(id: string): PlaceEntry | undefined;
  findAction(id: string): ActionEntry | undefined;
  /** Base of a verb in any form: of the catalog's verbs, of the table's, else by its ending. */
  verbBase(form: string): string;
  /** Base of an irregular form the catalog names. */
  irregularPlural(form: string): string | undefined;
}

const INTO =
  /^(knock|knock over|knock down|hit|strike|smash|crash into|bump into|run into|collide with|smash into|push over)$/;

const plainWord = (word: string): string => word.toLowerCase().replaceAll('-', ' ');

const build = (catalog: Catalog): Grounding => {
  const things = new Map<string, ModelMatch>();
  const places = new Map<string, PlaceMatch>();
  const plurals = new Map<string, string>();
  const thingById = new Map(catalog.things.map((t) => [t.id, t]));
  const placeById = new Map(catalog.places.map((p) => [p.id, p]));
  const actionById = new Map(catalog.actions.map((a) => [a.id, a]));
  const forms = new Map<string, string>();
  const verbs = new Map<string, { readonly entry: ActionEntry; readonly rank: number }[]>();

  for (const entry of catalog.things) {
    for (const noun of [plainWord(entry.id), ...entry.words.nouns.map(plainWord)]) {
      if (!things.has(noun)) {
        const age = NOUNS.get(noun)?.age;
        // A calling ("chef") is a word of its own and a variant: what somebody of that calling wears.
        const variant = entry.variants?.[noun];
        things.set(noun, { entry, exact: true, ...(age && { age }), ...(variant && { variant }) });
      }
    }
    for (const [plural, single] of Object.entries(entry.words.plurals ?? {})) plurals.set(plural, single);
  }
  // Names of things win over variants of other things: a "beagle" of its own beats the dog's variant.
  for (const entry of catalog.things)
    for (const [word, variant] of Object.entries(entry.variants ?? {})) {
      const noun = plainWord(word);
      if (things.has(noun)) continue;
      // "policeman" is a man where men have the calling, not whoever has it first.
      const nearest = (NOUNS.get(noun)?.standIns ?? [])
        .map((id) => thingById.get(id))
        .find((e) => e?.variants?.[word] === variant);
      things.set(noun, { entry: nearest ?? entry, exact: true, variant });
    }
  for (const entry of catalog.places) {
    for (const noun of [plainWord(entry.id), ...entry.words.nouns.map(plainWord)])
      if (!places.has(noun)) places.set(noun, { entry, exact: true });
    for (const [plural, single] of Object.entries(entry.words.plurals ?? {})) plurals.set(plural, single);
  }
  for (const entry of catalog.actions) {
    [plainWord(entry.id), ...entry.words.verbs.map(plainWord)].forEach((verb, rank) => {
      const list = verbs.get(verb) ?? [];
      list.push({ entry, rank });
      verbs.set(verb, list);
    });
  }
  for (const { words } of catalog.actions)
    for (const [form, base] of Object.entries(words.forms ?? {})) if (!form.includes(' ')) forms.set(form, base);
  for (const list of verbs.values()) list.sort((a, b) => a.rank - b.rank);

  /** "wooden table" is a table that is wooden; "old man" is a model of its own. */
  const isDescribed = (words: string): boolean => {
    const [first = '', ...rest] = words.split(' ');
    const noun = rest.join(' ');
    if (!ADJECTIVES.has(first) && !isColour(first) && NOUNS.get(first)?.kind !== 'material') return false;
    const whole = things.get(words);
    const bare = things.get(noun);
    if (whole !== undefined) return bare !== undefined && bare.entry === whole.entry && bare.variant === whole.variant;
    return places.get(noun)?.entry === places.get(words)?.entry;
  };

  const canDo = (entry: ActionEntry, body: ThingEntry): boolean => entry.rigs.includes(body.rig);
  return {
    phrases: [...things.keys(), ...places.keys()].filter((w) => w.includes(' ') && !isDescribed(w)),
    thing(noun) {
      const known = things.get(noun);
      if (known !== undefined) return known;
      const fact = NOUNS.get(noun);
      for (const id of fact?.standIns ?? []) {
        const entry = thingById.get(id) ?? things.get(id.replaceAll('-', ' '))?.entry;
        if (entry !== undefined)
          return {
            entry,
            exact: false,
            ...(fact?.age && { age: fact.age }),
            ...(fact?.scale !== undefined && { scale: fact.scale }),
          };
      }
      const somebody = fact === undefined ? personOfName(noun) : undefined;
      const entry = somebody === undefined ? undefined : (thingById.get(somebody) ?? thingById.get('person'));
      return entry === undefined ? undefined : { entry, exact: false };
    },
    place(noun) {
      const known = places.get(noun);
      if (known !== undefined) return known;
      for (const id of NOUNS.get(noun)?.kind === 'place' ? NOUNS.get(noun)!.standIns : []) {
        const entry = placeById.get(id) ?? places.get(id.replaceAll('-', ' '))?.entry;
        if (entry !== undefined) return { entry, exact: false };
      }
      return undefined;
    },
    action(verb, body) {
      // What rolls or drives into a thing knocks it over, whatever hands the action was made for.
      const knock = actionById.get('knock-over');
      if (knock !== undefined && !canDo(knock, body) && INTO.test(verb))
        return { entry: knock, exact: verb.startsWith('knock') };
      const brake = actionById.get('brake');
      if (brake !== undefined && canDo(brake, body) && /^(stop|halt|wait|pause)$/.test(verb))
        return { entry: brake, exact: true };
      const direct = verbs.get(verb)?.find((v) => canDo(v.entry, body))?.entry;
      const fact = VERBS.get(verb);
      if (direct !== undefined) {
        // "sprint" as a synonym of the catalog's "run" is still faster than a run.
        const speed = direct.pace?.factor === 1 ? fact?.actions.find((a) => a.id === direct.id)?.speed : undefined;
        return { entry: direct, exact: true, ...(speed !== undefined && { speed }) };
      }
      for (const { id, speed } of [
        ...(fact?.actions ?? []),
        ...(fact?.generic ? (GENERIC_MOVES[body.rig] ?? []).map((id) => ({ id, speed: undefined })) : []),
      ]) {
        const entry = actionById.get(id);
        if (entry !== undefined && canDo(entry, body))
          return { entry, exact: id === verb, ...(speed !== undefined && { speed }) };
      }
      return undefined;
    },
    knowsVerb: (verb) => verbs.has(verb) || VERBS.has(verb),
    verbBase(form) {
      const told = forms.get(form);
      if (told !== undefined) return told;
      if (VERB_FORMS.has(form)) return verbBase(form);
      const stem = form.replace(/(ing|ed|es|s|d)$/, '');
      const choices = [
        form,
        stem,
        `${stem}e`,
        stem.replace(/(.)\1$/, '$1'),
        stem.replace(/i$/, 'y'),
        form.replace(/s$/, ''),
      ];
      return choices.find((c) => verbs.has(c)) ?? verbBase(form);
    },
    findThing: (id) => thingById.get(id),
    findPlace: (id) => placeById.get(id),
    findAction: (id) => actionById.get(id),
    irregularPlural: (form) => plurals.get(form),
  };
};

const built = new WeakMap<Catalog, Grounding>();

/** The look-ups of a catalog, made once: they depend on nothing else. */
export const groundingOf = (catalog: Catalog): Grounding => {
  let grounding = built.get(catalog);
  if (grounding === undefined) {
    grounding = build(catalog);
    built.set(catalog, grounding);
  }
  return grounding;
};
