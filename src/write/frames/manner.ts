/** How an event goes: direction, speed, manner, how often, from the adverbs of its verb. */
import { claim, type DraftEvent } from '../draft.ts';
import { ADVERBIALS } from '../lexicon/adverbials.ts';
import { DIRECTIONS, MANNERS, SPEEDS, TIMES } from '../lexicon/adverbs.ts';
import { numberOf, QUANTITIES } from '../lexicon/closed.ts';
import { type Scene, SEQUEL } from './scene.ts';
import { childrenOf, isVerb, type Node } from './tree.ts';

/** Reads the adverbs of a verb into its event. */
export const describe = (scene: Scene, event: DraftEvent, node: Node): void => {
  const { draft } = scene;
  for (const adverb of childrenOf(node, 'adverb', 'particle', 'also')) {
    if (adverb.tag === 'ing' || isVerb(adverb)) continue;
    for (const a of [adverb, ...childrenOf(adverb, 'and')]) {
      const lower = draft.tokens[a.token]!.lower;
      const phrase = ADVERBIALS.get(lower.replaceAll('-', ' '));
      if (phrase !== undefined) {
        if (phrase.direction !== undefined && !(phrase.arrangement !== undefined && event.agent.entity.count > 1)) {
          const still = phrase.direction === 'down' && event.stative;
          if (!still) event.direction ??= phrase.direction;
          claim(draft, a.token, { fate: 'honoured', target: event, ...(!still && { field: 'direction' }) });
        } else if (phrase.arrangement !== undefined) {
          event.agent.entity.arrangement ??= phrase.arrangement;
          claim(draft, a.token, { fate: 'honoured', target: event.agent.entity, field: 'arrangement' });
        }
        if (phrase.speed !== undefined) {
          event.speed = (event.speed ?? 1) * phrase.speed;
          claim(
            draft,
            a.token,
            lower.includes('motion')
              ? { fate: 'approximated', target: event, field: 'speed', as: 'a slower pace' }
              : { fate: 'honoured', target: event, field: 'speed' },
          );
        }
        continue;
      }
      const word = a.word;
      if (SEQUEL.test(word)) continue;
      if (word === 'first' || word === 'meanwhile') {
        claim(draft, a.token, { fate: 'function' });
        continue;
      }
      if (word === 'times' || word === 'time') {
        const count = childrenOf(a, 'number', 'adjective')
          .map((c) => numberOf(c.word) ?? QUANTITIES[c.word])
          .find((n) => n !== undefined);
        if (count !== undefined) {
          event.times = Math.max(1, Math.min(50, count));
          claim(draft, a.token, { fate: 'honoured', target: event, field: 'times' });
          for (const c of a.children) claim(draft, c.token, { fate: 'honoured', target: event, field: 'times' });
        }
        continue;
      }
      if (Object.hasOwn(TIMES, word) && word !== 'again') {
        event.times = TIMES[word]!;
        claim(draft, a.token, { fate: 'honoured', target: event, field: 'times' });
        continue;
      }
      if (Object.hasOwn(SPEEDS, word)) {
        if (SPEEDS[word] !== 1) event.speed = Math.max(0.1, Math.min(5, (event.speed ?? 1) * SPEEDS[word]!));
        if (MANNERS.has(word) && event.manner.length < 8) event.manner.push(word);
        claim(draft, a.token, { fate: 'honoured', target: event, field: 'speed' });
        continue;
      }
      if (Object.hasOwn(DIRECTIONS, word) && !(a.relation === 'particle' && event.verb.includes(' '))) {
        event.direction ??= DIRECTIONS[word]!;
        claim(draft, a.token, { fate: 'honoured', target: event, field: 'direction' });
        continue;
      }
      if (word === 'away') {
        claim(draft, a.token, { fate: 'honoured', target: event });
        continue;
      }
      if (MANNERS.has(word)) {
        if (event.manner.length < 8) event.manner.push(word);
        claim(draft, a.token, { fate: 'honoured', target: event, field: 'manner' });
        continue;
      }
      if (/ly$/.test(word)) {
        if (event.manner.length < 8) event.manner.push(word);
        claim(draft, a.token, {
          fate: 'approximated',
          target: event,
          field: 'manner',
          as: event.verb,
          reason: 'unknown-word',
        });
      } else claim(draft, a.token, { fate: 'function' });
    }
  }
};
