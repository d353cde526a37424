/** Sounds as catalog entries: ambiences that go on, and voices that things give. */
import type { Random } from '../foundation/random.ts';

/** What a sound is asked for. */
export interface SoundRequest {
  /** s */
  readonly seconds: number;
  /** 0–1: rain, wind, sea state, speed of an engine. */
  readonly strength: number;
  readonly random: Random;
}

/** One recipe. */
export interface SoundEntry {
  readonly id: string;
  /** `ambience` surrounds and lasts; `voice` comes from its actor. */
  readonly kind: 'ambience' | 'voice';
  /** Level of the whole at 1 m, relative to the other sounds (1: a raised voice). */
  readonly level: number;
  /** Mono samples at 48 kHz, about ±1 at most. An ambience is called twice with different randomness, for left and right. */
  readonly synthesise: (request: SoundRequest) => Float32Array;
}
