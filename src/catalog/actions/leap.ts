/** Leaving the ground by one's own strength: crouch, ballistic flight, landing. Heights come from `Motion.jump` and gravity. */
import type { ActionEntry } from '../entry.ts';

const JUMPERS = ['biped', 'quadruped', 'bird'] as const;

/** Jumps; flight time is never stretched, durations are crouch, flight and landing together (s). */
export const LEAP: readonly ActionEntry[] = [
  {
    id: 'jump',
    words: {
      verbs: ['jump', 'hop', 'skip', 'jump up', 'jump around', 'jump up and down'],
      phrases: ['take a jump', 'jump for joy'],
    },
    family: 'leap',
    roles: { needs: ['agent'], takes: ['goal', 'path', 'reference', 'source'] },
    rigs: JUMPERS,
    duration: 1.4,
    pace: { gait: 'jump', factor: 1 },
    before: 'standing',
    after: 'standing',
    continuous: false,
  },
  {
    id: 'leap',
    words: {
      verbs: ['leap', 'spring', 'vault', 'jump onto', 'jump over', 'jump off', 'jump across', 'clear'],
      forms: { leapt: 'leap', sprang: 'spring', sprung: 'spring' },
    },
    family: 'leap',
    roles: { needs: ['agent'], takes: ['goal', 'path', 'reference', 'source', 'patient'] },
    rigs: JUMPERS,
    duration: 1.5,
    pace: { gait: 'jump', factor: 1 },
    before: 'standing',
    after: 'standing',
    continuous: false,
  },
  {
    id: 'pounce',
    words: { verbs: ['pounce', 'lunge', 'attack'] },
    family: 'leap',
    roles: { needs: ['agent'], takes: ['patient', 'goal', 'path', 'reference'] },
    rigs: JUMPERS,
    duration: 1.5,
    pace: { gait: 'jump', factor: 1 },
    before: 'standing',
    after: 'standing',
    continuous: false,
  },
  {
    id: 'somersault',
    words: {
      verbs: ['somersault', 'flip', 'backflip', 'cartwheel'],
      phrases: ['do a somersault', 'do a backflip', 'perform a backflip', 'do a flip'],
    },
    family: 'leap',
    roles: { needs: ['agent'], takes: ['path', 'reference'] },
    rigs: ['biped', 'quadruped'],
    duration: 1.6,
    pace: { gait: 'jump', factor: 1.4 },
    before: 'standing',
    after: 'standing',
    continuous: false,
  },
];
