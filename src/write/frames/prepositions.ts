/** What prepositions mean: relations of what stands, ways of what moves. */
import type { Relation, ScriptEvent } from '../../artifacts/screenplay.ts';

/** A relation of the screenplay. */
export type RelationName = Relation['relation'];
/** A way of the screenplay. */
export type PathName = NonNullable<ScriptEvent['path']>['relation'];

/** Where it puts what stands before it. */
export const RELATIONS: Readonly<Record<string, RelationName>> = {
  on: 'on',
  upon: 'on',
  atop: 'on',
  on_top_of: 'on',
  onto: 'on',
  in: 'inside',
  inside: 'inside',
  within: 'inside',
  under: 'under',
  underneath: 'under',
  beneath: 'under',
  below: 'under',
  above: 'above',
  over: 'above',
  behind: 'behind',
  beside: 'next-to',
  next_to: 'next-to',
  by: 'next-to',
  alongside: 'next-to',
  near: 'near',
  in_front_of: 'in-front-of',
  to_the_left_of: 'left-of',
  to_the_right_of: 'right-of',
  between: 'between',
  among: 'between',
  around: 'around',
  against: 'against',
  at: 'at',
  opposite: 'facing',
  facing: 'facing',
  far_from: 'far-from',
  with: 'next-to',
  outside: 'near',
  amid: 'between',
  amidst: 'between',
  beyond: 'behind',
  past: 'behind',
  through: 'inside',
  along: 'next-to',
  across: 'on',
  off: 'next-to',
  towards: 'facing',
  toward: 'facing',
  round: 'around',
};
/** Which way it leads what moves. */
export const PATHS: Readonly<Record<string, PathName>> = {
  across: 'across',
  along: 'along',
  through: 'through',
  past: 'past',
  by: 'past',
  over: 'over',
  around: 'around',
  round: 'around',
  up: 'up',
  down: 'down',
  under: 'under',
  beneath: 'under',
  underneath: 'under',
  into: 'into',
  out_of: 'out-of',
  from: 'away-from',
  towards: 'towards',
  toward: 'towards',
  to: 'towards',
  away_from: 'away-from',
  between: 'between',
  onto: 'onto',
  off: 'off',
  alongside: 'along',
  among: 'between',
};
/** Prepositions of where to. */
export const GOALS = new Set(['onto', 'into', 'to', 'towards', 'toward', 'for']);
/** Prepositions of where from. */
export const SOURCES = new Set(['from', 'off', 'out_of', 'away_from']);
/** Families of actions that go somewhere. */
export const MOVING = new Set([
  'locomotion',
  'leap',
  'fly',
  'swim',
  'roll',
  'drive',
  'sail',
  'rise',
  'float',
  'fall',
  'bounce',
  'chase',
  'follow',
  'throw',
  'push',
  'put',
  'pick-up',
]);
