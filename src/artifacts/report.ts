/** The Report: is everything that was asked for really visible? */

/** What became of one phrase of the prompt. */
export interface PhraseReport {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly fate: 'honoured' | 'approximated' | 'not-shown';
  readonly as?: string;
  readonly reason?: string;
}

/** How one cast member was seen. */
export interface CastReport {
  readonly id: string;
  readonly asked: number;
  /** Most individuals seen at once, each at least 0.02 % of the frame. */
  readonly shown: number;
  /** Share of sampled frames in which at least one is visible. */
  readonly presence: number;
  /** Largest height, as a share of the frame's. */
  readonly height: number;
  /** Mean visible share (not hidden behind others, not outside the frame). */
  readonly visibility: number;
}

/** One thing that was checked in the frames. */
export interface Check {
  readonly name: string;
  readonly target: string;
  readonly passed: boolean;
  readonly measured: string;
}

/** The whole report. */
export interface Report {
  readonly version: 1;
  readonly phrases: readonly PhraseReport[];
  readonly cast: readonly CastReport[];
  readonly checks: readonly Check[];
  /** Shares of content words. */
  readonly honoured: number;
  readonly approximated: number;
  readonly notShown: number;
  readonly notes: readonly string[];
}
