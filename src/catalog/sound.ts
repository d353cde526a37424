/** Sounds as catalog entries: airs that surround, voices that things give, and the touch of things. */
import type { Random } from '../foundation/random.ts';

/** What a sound is asked for. Times run from the start of what is asked for, s. */
export interface SoundRequest {
  /** s */
  readonly seconds: number;
  /** 0–1: rain, wind, sea state, speed of an engine, hardness of a blow. */
  readonly strength: number;
  readonly random: Random;
  /** Speed of the thing at a time, m/s; absent: as `strength` suggests. */
  readonly speed?: (time: number) => number;
  /** Size against a typical one of its kind: a puppy 0.5. Pitch falls with it. Default 1. */
  readonly size?: number;
  /** Moments of wing beats; absent: regular. */
  readonly beats?: readonly number[];
  /** What a touch comes down on: `wood`, `sand`. */
  readonly surface?: string;
}

/** One recipe. */
export interface SoundEntry {
  readonly id: string;
  /**
   * `ambience` surrounds and lasts; `voice` comes from its actor; `touch` is one blow at time 0 of a thing or a foot that
   * has a sound of its own, in place of its material's.
   */
  readonly kind: 'ambience' | 'voice' | 'touch';
  /** Level of the whole at 3 m, relative to the other sounds (1: a shout). */
  readonly level: number;
  /** Heard without being performed: as long as its thing is there, while it moves, or while somebody plays it. */
  readonly lasts?: 'always' | 'moving' | 'played';
  /** Mono samples at 48 kHz, about ±1 at most. An ambience is called twice with different randomness, for left and right. */
  readonly synthesise: (request: SoundRequest) => Float32Array;
}
