/** What has been read so far: mutable while a prompt is read, frozen into a Screenplay at the end. */
import type { CameraWish, CastMember, Relation, Screenplay, ScriptEvent, WordFate } from '../artifacts/screenplay.ts';
import type { Grounding, ModelMatch } from './grounding.ts';
import type { Token } from './tokens.ts';

type Setting = Screenplay['setting'];

/** A thing or a number of things the prompt speaks of. */
export interface Entity {
  /** Token of its noun, for order and reference. */
  readonly token: number;
  /** Singular noun as in the prompt. */
  readonly noun: string;
  readonly match: ModelMatch | undefined;
  /** Can `she`, `he` mean it? Persons and animals only. */
  readonly gender: 'female' | 'male' | 'unknown' | 'none';
  readonly animate: boolean;
  plural: boolean;
  count: number;
  colour?: string;
  size?: number;
  material?: string;
  age?: CastMember['age'];
  emotion?: CastMember['emotion'];
  clothing: { kind: string; colour?: string }[];
  hair?: { colour?: string; style?: string };
  text?: string;
  state?: string;
  variant?: string;
  arrangement?: CastMember['arrangement'];
  /** How many of its members have been picked out ("one of them", "another"). */
  picked: number;
  /** Stands on a side of the picture ("on the left"). */
  side?: 'left' | 'right';
  readonly subject: boolean;
  /** Colours it was called by when first named. */
  readonly called: readonly string[];
}

/** Some or all members of an entity. */
export interface Reference {
  readonly entity: Entity;
  readonly which?: readonly number[];
}

/** A relation before ids are known. */
export interface DraftRelation {
  readonly subject: Entity;
  readonly relation: Relation['relation'];
  readonly object: Entity;
  readonly second?: Entity;
}

/** An event before ids are known. */
export interface DraftEvent {
  readonly token: number;
  readonly action: string;
  readonly continuous: boolean;
  readonly verb: string;
  readonly agent: Reference;
  patient?: Reference;
  instrument?: Reference;
  goal?: Reference;
  source?: Reference;
  path?: { relation: NonNullable<ScriptEvent['path']>['relation']; object?: Entity };
  direction?: ScriptEvent['direction'];
  manner: string[];
  speed?: number;
  times?: number;
  order?: { relation: 'after' | 'with' | 'until'; event: DraftEvent };
  /** It is a posture or state that holds from the start. */
  readonly stative: boolean;
  /** Natural length, s. */
  readonly duration: number;
}

/** Fate of a token before paths are known: the target is computed when the order of the cast is final. */
export interface Claim {
  readonly fate: WordFate['fate'];
  readonly target?: Entity | DraftEvent | DraftRelation | string;
  /** Field below the target, such as `colour`. */
  readonly field?: string;
  readonly as?: string;
  readonly reason?: WordFate['reason'];
}

/** Everything read so far. */
export interface Draft {
  readonly tokens: readonly Token[];
  readonly grounding: Grounding;
  readonly claims: (Claim | undefined)[];
  readonly entities: Entity[];
  readonly relations: DraftRelation[];
  readonly events: DraftEvent[];
  readonly notes: string[];
  readonly camera: CameraWish & { subjectToken?: number };
  setting: Partial<Setting>;
  look: string | undefined;
  seconds: number | undefined;
  /** Tokens of "in slow motion": everything happens more slowly. */
  readonly slow: number[];
  /** Token of the sky, if things are said to be in it. */
  sky: number | undefined;
  /** Written texts waiting for the thing they stand on: token of the quotation → text. */
  readonly texts: { readonly token: number; readonly text: string }[];
}

/** An empty draft. */
export const createDraft = (tokens: readonly Token[], grounding: Grounding): Draft => ({
  tokens,
  grounding,
  claims: new Array<Claim | undefined>(tokens.length).fill(undefined),
  entities: [],
  relations: [],
  events: [],
  notes: [],
  camera: {},
  setting: {},
  look: undefined,
  seconds: undefined,
  slow: [],
  sky: undefined,
  texts: [],
});

/** Give a token its fate unless it has one. */
export const claim = (draft: Draft, token: number, fate: Claim): void => {
  if (draft.claims[token] === undefined) draft.claims[token] = fate;
};

/** Give a token its fate whatever it had. */
export const reclaim = (draft: Draft, token: number, fate: Claim): void => {
  draft.claims[token] = fate;
};

/** A note, once. */
export const note = (draft: Draft, text: string): void => {
  if (!draft.notes.includes(text)) draft.notes.push(text);
};
