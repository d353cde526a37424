/** Which action a verb is for a body, and what becomes of verbs that have none. */
import { claim, type Draft, type DraftEvent, type Entity, type Reference } from '../draft.ts';
import { ADVERBIALS } from '../lexicon/adverbials.ts';
import { describe } from './manner.ts';
import { placeEntity } from './phrases.ts';
import { placeEvent } from './places-of-events.ts';
import { agentsOf, type Scene } from './scene.ts';
import { childOf, childrenOf, type Node } from './tree.ts';

/** Verbs whose object does the moving: "drives a car", "flies a kite". */
export const CAUSED = new Set(
  'drive fly sail row steer park land roll bounce spin slide ride pedal navigate pilot open close'.split(' '),
);

/** What happens to a thing when something is done to it by nobody. */
export const BY_ITSELF: Readonly<Record<string, readonly string[]>> = {
  kick: ['roll', 'slide'],
  push: ['roll', 'slide'],
  hit: ['roll', 'slide'],
  roll: ['roll'],
  throw: ['fall', 'fly'],
  toss: ['fall'],
  lift: ['rise'],
  raise: ['rise'],
  drop: ['fall'],
  release: ['rise', 'fall'],
  knock: ['topple', 'fall'],
  drag: ['slide'],
  pull: ['slide'],
  blow: ['roll', 'float', 'slide'],
  spin: ['spin'],
  bounce: ['bounce'],
  drive: ['drive'],
  sail: ['sail'],
  fly: ['fly'],
  tip: ['topple', 'fall'],
  smash: ['fall'],
};

/** Nouns of light verbs: "takes a walk" is a walk. */
export const LIGHT = new Set(['enjoy', 'perform', 'take', 'have', 'make', 'do', 'give', 'go']);

const particlesOf = (node: Node): Node[] => [...childrenOf(node, 'particle'), ...childrenOf(node, 'adverb')];

/** `stand up` before `stand`: the verb with the particle that makes a known verb of it. */
export const lookUp = (
  draft: Draft,
  node: Node,
  body: Entity,
): {
  readonly verb: string;
  readonly particle: Node | undefined;
  readonly match: ReturnType<Draft['grounding']['action']>;
} => {
  const base = draft.grounding.verbBase(node.word);
  const entry = body.match!.entry;
  const object = childOf(node, 'object');
  if (base === 'play' && object !== undefined && INSTRUMENTS.test(draft.tokens[object.token]!.lower)) {
    const match = draft.grounding.action('strum', entry);
    if (match !== undefined) return { verb: base, particle: undefined, match };
  }
  for (const particle of [
    ...particlesOf(node),
    ...childrenOf(node, 'place')
      .map((p) => childOf(p, 'case'))
      .filter((p) => p !== undefined),
  ]) {
    const verb = `${base} ${particle.word}`;
    const match = draft.grounding.action(verb, entry);
    if (
      match !== undefined &&
      (particle.relation !== 'case' || ['at', 'around', 'after', 'into', 'with'].includes(particle.word))
    )
      return { verb, particle: particle.relation === 'case' ? undefined : particle, match };
  }
  // "open" of a door by itself, "open" of somebody's: the one whose roles fit what is there.
  const match = draft.grounding.action(base, entry);
  // A preposition was tried above: "jumps over" is jumping, over something.
  const preposition = childrenOf(node, 'place').some((p) => childOf(p, 'case')?.token === node.token + 1);
  const next = object?.word ?? (preposition ? undefined : draft.tokens[node.token + 1]?.lower);
  if (next !== undefined) {
    // "shakes hands" is not shaking: verb and object together come before the verb alone.
    const joined = `${base} ${next}`;
    const phrase = draft.grounding.action(joined, entry);
    if (phrase !== undefined && (match === undefined || phrase.exact))
      return { verb: joined, particle: undefined, match: phrase };
  }
  return { verb: base, particle: undefined, match };
};

/** What is played with the hands and not run after. */
const INSTRUMENTS =
  /^(\w+ )?(guitar|piano|violin|cello|drums?|flute|trumpet|saxophone|harp|ukulele|banjo|keyboard|instruments?|music)$/;

/** What two do to each other that can be given. */
const GIVEN = new Set(['hug', 'kiss', 'high-five', 'shake-hands', 'pet']);

/** "Gives each other a high five": what is given is the deed. The tokens are those of its noun. */
export const deedGiven = (
  draft: Draft,
  node: Node,
  body: Entity,
): { readonly found: ReturnType<typeof lookUp>; readonly tokens: readonly number[] } | undefined => {
  for (let k = node.token + 1; k < Math.min(node.token + 7, draft.tokens.length - 1); k++) {
    if (!['a', 'an'].includes(draft.tokens[k]!.lower)) continue;
    for (const many of [2, 1]) {
      const tokens = [k, k + 1, k + 2].slice(0, many + 1).filter((t) => t < draft.tokens.length);
      const verb = tokens
        .slice(1)
        .map((t) => draft.tokens[t]!.lower)
        .join(' ');
      const match = draft.grounding.action(verb, body.match!.entry);
      if (match && GIVEN.has(match.entry.id))
        return { found: { verb, particle: undefined, match }, tokens: tokens.slice(1) };
    }
  }
  return undefined;
};

/** Nothing shows the verb: it and its adverbs say so; where it would have been is kept. */
export const notShown = (scene: Scene, node: Node, reason: 'no-action' | 'no-model'): void => {
  claim(scene.draft, node.token, { fate: 'not-shown', reason });
  for (const adverb of childrenOf(node, 'adverb', 'particle'))
    if (!ADVERBIALS.has(scene.draft.tokens[adverb.token]!.lower))
      claim(scene.draft, adverb.token, { fate: 'not-shown', reason });
  // Where it would have happened is still the place of the film.
  for (const phrase of childrenOf(node, 'place', 'by')) {
    const mention = scene.mentions.get(phrase);
    const agents = agentsOf(scene, node).filter((a) => a.entity.match !== undefined);
    if (mention?.kind === 'place' || agents.length > 0)
      placeEntity(
        scene.draft,
        agents.length > 0 ? agents : [{ entity: { match: undefined } as Entity }],
        phrase,
        scene.mentions,
      );
  }
};

/** What is done instead when the thing it is done to cannot be shown: running for a chase, work of the hands for handling. */
const MIMED: Readonly<Record<string, string>> = {
  chase: 'run',
  follow: 'walk',
  ...Object.fromEntries(
    ['put', 'pick-up', 'pour', 'open-thing', 'close-thing', 'build', 'catch'].map((id) => [id, 'cook']),
  ),
};

/** Does it without the thing, if there is a way; true if so. */
export const mime = (scene: Scene, node: Node, acting: readonly Reference[], action: string, verb: string): boolean => {
  const { draft } = scene;
  const entry = acting[0]!.entity.match!.entry;
  const instead = MIMED[action] === undefined ? undefined : draft.grounding.findAction(MIMED[action]!);
  if (instead === undefined || !instead.rigs.includes(entry.rig)) return false;
  const events = acting
    .filter((a) => instead.rigs.includes(a.entity.match!.entry.rig))
    .map(
      (agent): DraftEvent => ({
        token: node.token,
        action: instead.id,
        continuous: instead.continuous,
        verb,
        agent,
        manner: [],
        stative: false,
        duration: instead.duration,
      }),
    );
  draft.events.push(...events);
  scene.events.set(node, events);
  claim(draft, node.token, { fate: 'approximated', target: events[0]!, as: instead.id, reason: 'no-action' });
  describe(scene, events[0]!, node);
  for (const phrase of childrenOf(node, 'place'))
    if (scene.mentions.get(phrase)?.kind === 'place')
      placeEvent(draft, events[0]!, events.slice(1), phrase, scene.mentions);
  return true;
};

/** "a rolling ball", "a sleeping cat": it does so from the start. True if it can. */
export const readDoing = (scene: Scene, references: readonly Reference[], node: Node): boolean => {
  const { draft } = scene;
  const body = references[0]!.entity.match?.entry;
  const verb = draft.grounding.verbBase(node.word);
  const match = body === undefined ? undefined : draft.grounding.action(verb, body);
  if (match === undefined || match.entry.roles.needs.includes('patient')) return false;
  for (const agent of references)
    draft.events.push({
      token: node.token,
      action: match.entry.id,
      continuous: true,
      verb,
      agent,
      manner: [],
      stative: true,
      duration: match.entry.duration,
      ...(match.speed !== undefined && { speed: match.speed }),
    });
  claim(
    draft,
    node.token,
    match.exact
      ? { fate: 'honoured', target: draft.events.at(-1)! }
      : { fate: 'approximated', target: draft.events.at(-1)!, as: match.entry.id },
  );
  return true;
};
