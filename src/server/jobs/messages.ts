/** What the service and a film process tell each other. */
import type { FilmResult } from '../store/files.ts';
import type { FilmOrder } from './job.ts';
import type { FilmProgress } from './queue.ts';

/** To the film process: make this film in this folder. */
export interface MakeFilm {
  readonly order: FilmOrder;
  readonly folder: string;
  readonly workers: number | undefined;
}

/** From the film process. */
export type FilmMessage =
  | { readonly type: 'progress'; readonly progress: FilmProgress }
  | { readonly type: 'done'; readonly result: FilmResult }
  /** @property ours: not for the client's eyes, only for the log */
  | { readonly type: 'failed'; readonly message: string; readonly ours: boolean };
