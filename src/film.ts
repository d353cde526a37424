/** The library's front door. */
import { parseScreenplay } from './artifacts/parse-screenplay.ts';
import type { ScreenplayInput } from './artifacts/screenplay.ts';
import { CATALOG } from './catalog/index.ts';
import { checkNames } from './engine/check-names.ts';
import type { FilmFile, FilmOptions } from './engine/node/film-file.ts';
import { film as filmFrom } from './engine/node/film-file.ts';

/**
 * Make a film.
 *
 * @param source a prompt in English, or a screenplay (as `kinorama write` prints it)
 * @param options length (s), size (px), rate, seed, quality, file; `onProgress` is told of passes and frames; `signal` stops
 * @returns where the film is, and the report of what it shows
 * @throws EngineError with `code`, and `problems` for documents with mistakes
 *
 * @example
 * ```ts
 * import { film } from 'kinorama';
 * const { path, report } = await film('A red ball rolls down a grassy hill', { seconds: 6, out: 'ball.mp4' });
 * ```
 */
export const film = async (source: string | ScreenplayInput, options: FilmOptions = {}): Promise<FilmFile> => {
  if (typeof source === 'string') return filmFrom({ prompt: source }, options);
  const screenplay = parseScreenplay(source);
  checkNames(screenplay, CATALOG);
  return filmFrom({ screenplay }, options);
};
