/** The Audit: how well each actor was seen in a few small test frames; the builder repairs the stage from it. */

/** Something that stood in front of an actor. */
export interface Occluder {
  /** Actor id, or `set` for ground and dressing. */
  readonly by: string;
  /** Mean share of the actor's pixels that it hid, 0–1. */
  readonly share: number;
}

/** How one actor was seen over the sampled frames in which it should be there. */
export interface ActorAudit {
  readonly actor: string;
  /** Mean of visible pixels ÷ pixels it would have alone in the frame, 0–1. */
  readonly visible: number;
  /** The least of these over the samples. */
  readonly least: number;
  /** Mean share of it that lies inside the frame, 0–1. */
  readonly inside: number;
  /** Share of samples in which anything of it is visible. */
  readonly presence: number;
  /** Mean of its larger side in frame heights. */
  readonly size: number;
  /** Worst first. */
  readonly hiddenBy: readonly Occluder[];
}

/** The whole audit. */
export interface Audit {
  /** Times of the samples, s. */
  readonly times: readonly number[];
  readonly actors: readonly ActorAudit[];
}
