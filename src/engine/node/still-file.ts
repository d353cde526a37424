/** One picture of a film as a file, at the highest quality. */
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { EngineError } from '../../foundation/errors.ts';
import { produce } from '../film.ts';
import type { Source } from '../passes.ts';
import type { FilmOptions } from './film-file.ts';
import { fileNameFrom, freeName, ioError, requestFor, writeLayers } from './film-file.ts';
import { encodePng } from './png.ts';

/** Options of {@link still}. */
export interface StillOptions extends Omit<FilmOptions, 'sheet' | 'encoder' | 'frames' | 'workers'> {
  /** Which frame, counted from 0. Default: the one at `at`. */
  readonly frame?: number | undefined;
  /** Moment of the film, s. Default: its middle. */
  readonly at?: number | undefined;
}

/** A finished picture. */
export interface StillFile {
  readonly path: string;
  readonly bytes: number;
  readonly width: number;
  readonly height: number;
  readonly frame: number;
  /** s since the start of the film */
  readonly at: number;
}

/**
 * Make one picture from words or from a screenplay (PNG).
 *
 * @throws EngineError `usage`/`invalid` for wrong settings, prompts or screenplays; `io` where the file cannot be written; `interrupted`
 */
export const still = async (source: Source, options: StillOptions = {}): Promise<StillFile> => {
  // One thread: a picture is not divided, and each thread holds its buffers (about 0.6 GB at 3840x2160).
  const request = requestFor(source, { quality: 'high', ...dropUndefined(options), workers: 1 });
  const title = 'prompt' in source ? source.prompt : source.screenplay.title;
  const path = options.out ? resolve(options.out) : freeName(process.cwd(), fileNameFrom(title), 'png');
  const { production, pool } = await produce(request);
  const stop = (): void => void pool.close();
  options.signal?.addEventListener('abort', stop, { once: true });
  try {
    const { format } = production;
    const last = format.frames - 1;
    const frame =
      options.frame ?? (options.at === undefined ? last >> 1 : Math.min(last, Math.floor(options.at * format.fps)));
    if (!(Number.isInteger(frame) && frame >= 0 && frame <= last)) {
      throw new EngineError(
        'usage',
        `frame: expected 0–${last}, got ${frame}. The film has ${format.frames} frames (${last / format.fps} s).`,
      );
    }
    request.onProgress({ type: 'pass', pass: 'render' });
    const data = encodePng(format.width, format.height, await pool.still(frame));
    try {
      await writeFile(path, data);
    } catch (error) {
      throw ioError(error, path);
    }
    if (options.layers) await writeLayers(options.layers, options.layer, production, pool, [frame]);
    const { width, height, fps } = format;
    return { path, bytes: data.length, width, height, frame, at: frame / fps };
  } finally {
    options.signal?.removeEventListener('abort', stop);
    await pool.close();
  }
};

const dropUndefined = <T extends object>(given: T): T =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as T;
