/** A video as the service keeps it. One row is both what a client sees and what is to be done. */
import type { Screenplay } from '../../artifacts/screenplay.ts';
import type { Quality } from '../../engine/passes.ts';

/** States in the order they are passed. A cancelled video is a failed one with the code `cancelled`. */
export type VideoStatus = 'queued' | 'in_progress' | 'completed' | 'failed';

/** What is to be made, with everything decided. */
export interface FilmOrder {
  readonly prompt: string;
  /** Made instead of the prompt. */
  readonly screenplay?: Screenplay | undefined;
  /** s */
  readonly seconds: number;
  /** px */
  readonly width: number;
  /** px */
  readonly height: number;
  /** 1/s */
  readonly fps: number;
  readonly seed: number;
  readonly quality: Quality;
}

/** A row of the table `videos`. Times are ms since 1970. */
export interface Video {
  readonly id: string;
  readonly keyId: string;
  readonly model: string;
  readonly status: VideoStatus;
  /** 0–100; never goes back. */
  readonly progress: number;
  /** Pass of the engine that is at work. */
  readonly pass: string | null;
  /** s, as far as is known */
  readonly secondsLeft: number | null;
  readonly priority: number;
  readonly prompt: string;
  /** {@link FilmOrder} as JSON. */
  readonly request: string;
  /** JSON. */
  readonly metadata: string | null;
  readonly remixedFrom: string | null;
  readonly createdAt: number;
  readonly completedAt: number | null;
  readonly expiresAt: number | null;
  readonly filesGone: boolean;
  readonly errorCode: string | null;
  readonly errorMessage: string | null;
  /** Result of the making as JSON. */
  readonly result: string | null;
  readonly crashes: number;
}

/** Columns of a {@link Video}, to select or return. */
export const VIDEO_COLUMNS = `id, key_id AS "keyId", model, status, progress, pass, seconds_left AS "secondsLeft", priority, prompt,
  request, metadata, remixed_from AS "remixedFrom", created_at AS "createdAt", completed_at AS "completedAt",
  expires_at AS "expiresAt", files_gone AS "filesGone", error_code AS "errorCode", error_message AS "errorMessage", result, crashes`;

/** SQL: still to be done. */
export const UNFINISHED = `status IN ('queued', 'in_progress')`;
