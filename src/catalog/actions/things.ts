/** What things do by physics, and what bodies do to things. */
import type { ActionEntry, Role } from '../entry.ts';
import type { RigKind } from '../model.ts';

const HANDS: readonly RigKind[] = ['biped', 'quadruped', 'bird'];
const ANY: readonly RigKind[] = [
  'rigid',
  'articulated',
  'vehicle',
  'biped',
  'quadruped',
  'bird',
  'aircraft',
  'boat',
  'fish',
];

const physical = (
  id: string,
  family: ActionEntry['family'],
  duration: number,
  words: ActionEntry['words'],
  takes: readonly Role[] = ['path', 'goal', 'source', 'reference'],
  rigs: readonly RigKind[] = ANY,
): ActionEntry => ({
  id,
  words,
  family,
  roles: { needs: ['agent'], takes },
  rigs,
  duration,
  continuous: family === 'roll' || family === 'bounce',
});

const manual = (
  id: string,
  family: ActionEntry['family'],
  duration: number,
  words: ActionEntry['words'],
  takes: readonly Role[] = ['instrument', 'goal', 'source', 'reference', 'path'],
  rigs: readonly RigKind[] = HANDS,
  continuous = false,
): ActionEntry => ({
  id,
  words,
  family,
  roles: { needs: ['agent', 'patient'], takes },
  rigs,
  duration,
  continuous,
});

/** Motions of things left to gravity, friction and contact. */
export const PHYSICAL: readonly ActionEntry[] = [
  physical('roll', 'roll', 3, { verbs: ['roll', 'tumble', 'roll away', 'roll down', 'rotate along'] }),
  physical('slide', 'roll', 2.5, { verbs: ['slide', 'slip', 'skid'], forms: { slid: 'slide' } }),
  physical('fall', 'fall', 1.5, {
    verbs: ['fall', 'drop', 'fall down', 'fall off', 'plummet', 'plunge', 'crash down', 'rain down'],
    forms: { fell: 'fall', fallen: 'fall', 'fell off': 'fall off', 'fell down': 'fall down', 'falls off': 'fall off' },
  }),
  physical('topple', 'fall', 1.5, {
    verbs: ['topple', 'topple over', 'tip over', 'collapse', 'fall over', 'tumble down', 'keel over'],
    forms: { 'fell over': 'fall over' },
  }),
  physical('bounce', 'bounce', 3, { verbs: ['bounce', 'rebound', 'dribble'] }),
  physical(
    'collide',
    'roll',
    2.5,
    {
      verbs: [
        'collide',
        'crash',
        'bump',
        'strike',
        'smash',
        'crash into',
        'bump into',
        'run into',
        'collide with',
        'impact',
      ],
      forms: { struck: 'strike' },
    },
    ['patient', 'path', 'goal', 'reference'],
  ),
  physical('spin', 'roll', 3, {
    verbs: ['spin', 'rotate', 'revolve', 'whirl', 'turn', 'swirl', 'twist'],
    forms: { spun: 'spin' },
  }),
  physical('swing', 'float', 3, {
    verbs: ['swing', 'sway', 'rock', 'dangle', 'hang', 'wobble'],
    forms: { swung: 'swing', hung: 'hang' },
  }),
  physical(
    'flutter',
    'float',
    4,
    {
      verbs: ['flutter', 'wave', 'flap', 'billow', 'blow', 'ripple', 'stream'],
      forms: { blew: 'blow', blown: 'blow' },
    },
    ['path', 'reference'],
    ['articulated', 'rigid'],
  ),
  physical(
    'open',
    'open',
    1.6,
    { verbs: ['open', 'swing open', 'open up', 'unfold', 'bloom', 'blossom'] },
    ['path', 'reference'],
    ['articulated', 'rigid'],
  ),
  physical(
    'close',
    'open',
    1.6,
    { verbs: ['close', 'shut', 'swing shut', 'slam'] },
    ['path', 'reference'],
    ['articulated', 'rigid'],
  ),
  physical(
    'change',
    'change',
    3,
    {
      verbs: [
        'change',
        'transform',
        'become',
        'grow',
        'shrink',
        'melt',
        'burn',
        'glow',
        'shine',
        'light up',
        'turn on',
        'explode',
        'freeze',
        'boil',
        'flow',
        'flicker',
        'sparkle',
        'twinkle',
      ],
      forms: {
        became: 'become',
        grew: 'grow',
        grown: 'grow',
        shrank: 'shrink',
        shone: 'shine',
        lit: 'light up',
        burnt: 'burn',
        froze: 'freeze',
        frozen: 'freeze',
      },
    },
    ['goal', 'source', 'patient', 'reference'],
  ),
];

/** What hands, paws and feet do to things. */
export const MANUAL: readonly ActionEntry[] = [
  manual('knock-over', 'knock-over', 1.4, {
    verbs: [
      'knock over',
      'knock down',
      'knock off',
      'knock',
      'push over',
      'tip over',
      'topple',
      'upset',
      'bat',
      'swat',
      'overturn',
      'demolish',
      'push off',
    ],
  }),
  manual('push', 'push', 2.5, { verbs: ['push', 'shove', 'nudge', 'press', 'move', 'slide', 'wheel'] }),
  manual('pull', 'push', 2.5, { verbs: ['pull', 'drag', 'tug', 'tow', 'haul'], forms: { drug: 'drag' } }),
  manual('kick', 'push', 1.2, { verbs: ['kick', 'boot', 'dribble', 'shoot'], forms: { shot: 'shoot' } }),
  manual('hit', 'push', 1.2, {
    verbs: ['hit', 'strike', 'smash', 'bump', 'punch', 'tap', 'head'],
    forms: { struck: 'strike' },
  }),
  manual(
    'throw',
    'throw',
    1.3,
    {
      verbs: ['throw', 'toss', 'hurl', 'fling', 'pitch', 'lob', 'cast', 'launch', 'juggle'],
      forms: { threw: 'throw', thrown: 'throw', flung: 'fling' },
    },
    ['goal', 'instrument', 'reference', 'path', 'source'],
  ),
  manual('catch', 'catch', 1.2, { verbs: ['catch', 'grab', 'snatch', 'fetch', 'capture'], forms: { caught: 'catch' } }),
  manual('pick-up', 'pick-up', 2, {
    verbs: ['pick up', 'pick', 'lift', 'take', 'grab', 'lift up', 'raise', 'gather', 'collect', 'pluck', 'grasp'],
    forms: { took: 'take', taken: 'take', 'picked up': 'pick up' },
  }),
  manual('put', 'put', 2, {
    verbs: ['put', 'place', 'set', 'put down', 'set down', 'lay', 'drop', 'stack', 'deliver', 'deposit'],
    forms: { laid: 'lay' },
  }),
  manual('give', 'put', 2, {
    verbs: ['give', 'hand', 'offer', 'pass', 'present'],
    forms: { gave: 'give', given: 'give' },
  }),
  manual(
    'hold',
    'idle',
    4,
    {
      verbs: ['hold', 'carry', 'clutch', 'keep', 'bring', 'hold up', 'wear', 'balance'],
      forms: { held: 'hold', brought: 'bring', wore: 'wear', worn: 'wear' },
    },
    ['instrument', 'reference', 'goal', 'path'],
    HANDS,
    true,
  ),
  manual('open-thing', 'open', 2, { verbs: ['open', 'unlock', 'unwrap', 'uncover'] }),
  manual('close-thing', 'open', 2, { verbs: ['close', 'shut', 'lock', 'slam'] }),
  manual('pour', 'gesture', 3.5, {
    verbs: ['pour', 'water', 'spill', 'sprinkle', 'splash', 'fill'],
    forms: { spilt: 'spill' },
  }),
  manual(
    'build',
    'gesture',
    4,
    {
      verbs: ['build', 'make', 'create', 'assemble', 'repair', 'fix', 'construct', 'plant'],
      forms: { built: 'build', made: 'make' },
    },
    ['instrument', 'reference'],
    ['biped'],
    true,
  ),
];
