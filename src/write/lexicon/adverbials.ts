/** Phrases that act as one adverb: where to, where in the picture, how arranged, how fast. */
import type { CastMember, ScriptEvent } from '../../artifacts/screenplay.ts';

/** What an adverbial changes. */
export interface AdverbialFact {
  readonly direction?: NonNullable<ScriptEvent['direction']>;
  readonly arrangement?: NonNullable<CastMember['arrangement']>;
  readonly side?: 'left' | 'right';
  readonly depth?: 'background' | 'foreground';
  readonly speed?: number;
  /** The adverb the parser sees in its place. */
  readonly form: string;
}

const FACTS = new Map<string, AdverbialFact>();
const add = (words: string, fact: AdverbialFact): void => {
  for (const phrase of words.split('|')) FACTS.set(phrase, fact);
};
add(
  'from left to right|left to right|from the left to the right|from the left side to the right side|from left to the right',
  { direction: 'left-to-right', form: 'forward' },
);
add(
  'from right to left|right to left|from the right to the left|from the right side to the left side|from right to the left',
  { direction: 'right-to-left', form: 'forward' },
);
add('to the left|towards the left|leftwards|to left|to the left side', { direction: 'left', form: 'away' });
add('to the right|towards the right|rightwards|to right|to the right side', { direction: 'right', form: 'away' });
add('from the left|from left|from the left side', { direction: 'left-to-right', form: 'away' });
add('from the right|from right|from the right side', { direction: 'right-to-left', form: 'away' });
add(
  'towards the camera|toward the camera|to the camera|towards us|toward us|towards the viewer|toward the viewer|at the camera',
  { direction: 'towards-camera', form: 'forward' },
);
add('away from the camera|away from us|away from the viewer|into the distance', {
  direction: 'away-from-camera',
  form: 'away',
});
add(
  'into the sky|into the air|up into the sky|up into the air|in the air|into the blue sky|up in the air|to the sky|high into the sky|high into the air|into a blue sky|towards the sky',
  { direction: 'up', form: 'upwards' },
);
add(
  'to the ground|to the floor|onto the ground|onto the floor|on the ground|on the floor|down to the ground|down to the floor|on the ground below',
  { direction: 'down', form: 'downwards' },
);
add('in circles|in a circle|around in circles|round and round|around in a circle', {
  direction: 'in-circles',
  arrangement: 'circle',
  form: 'together',
});
add(
  'in a line|in line|in single file|in a single file|single file|in a long line|in a straight line|one behind the other|one after another|one after the other',
  { arrangement: 'line', form: 'together' },
);
add('in a row|side by side|in rows|in a long row|in a neat row|next to each other|beside each other', {
  arrangement: 'row',
  form: 'together',
});
add('in a group|in a cluster|close together|in a crowd|huddled together', { arrangement: 'cluster', form: 'together' });
add('in a stack|in a pile|on top of each other|one on top of the other', { arrangement: 'stack', form: 'together' });
add('on the left|on the left side|at the left|on the left hand side|on its left', { side: 'left', form: 'nearby' });
add('on the right|on the right side|at the right|on the right hand side|on its right', {
  side: 'right',
  form: 'nearby',
});
add('in the background|in the distance|in the back|far away|on the horizon|at the back', {
  depth: 'background',
  form: 'nearby',
});
add('in the foreground|in the front|at the front|in front', { depth: 'foreground', form: 'nearby' });
add('at full speed|at high speed|at top speed|as fast as it can|very fast|very quickly', { speed: 1.7, form: 'fast' });
add('at a slow pace|at low speed|very slowly|at a leisurely pace', { speed: 0.5, form: 'slowly' });
add('back and forth|to and fro|up and down', { form: 'around' });

/** Phrases that act as one adverb. */
export const ADVERBIALS: ReadonlyMap<string, AdverbialFact> = FACTS;
