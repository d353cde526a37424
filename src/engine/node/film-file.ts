/** Making a film file on a Node machine: the passes of `engine/film.ts` with threads, an encoder process and a file. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { mkdir, open, rename, rm, stat, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import type { LayerName } from '../../artifacts/frames.ts';
import { LAYER_NAMES } from '../../artifacts/frames.ts';
import type { Report } from '../../artifacts/report.ts';
import type { Screenplay } from '../../artifacts/screenplay.ts';
import { CATALOG } from '../../catalog/index.ts';
import { openMp4 } from '../../cut/index.ts';
import { EngineError } from '../../foundation/errors.ts';
import type { FilmRequest, Production } from '../film.ts';
import { cutFilm, produce, spread } from '../film.ts';
import type { Progress, RenderPool, Source } from '../passes.ts';
import type { Settings } from '../settings.ts';
import { checkSettings } from '../settings.ts';
import { openEncoder } from './encoders/index.ts';
import { layerLegend } from './layer-files.ts';
import { encodePng } from './png.ts';
import { openRenderPool } from './render-pool.ts';

/** Options of {@link film}. */
export interface FilmOptions extends Settings {
  /** File to write. Default: a name made from the prompt, in the current folder. */
  readonly out?: string | undefined;
  /** Also write a contact sheet of eight frames (PNG). */
  readonly sheet?: string | undefined;
  /** Also write exact layers of every frame made into this folder. */
  readonly layers?: string | undefined;
  /** Which layers. Default: all. */
  readonly layer?: readonly LayerName[] | undefined;
  /** `node-av`, `ffmpeg` or `wasm`. Default: the first that works. */
  readonly encoder?: string | undefined;
  /** Told of passes and frames. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Stops the work; nothing is left behind. */
  readonly signal?: AbortSignal | undefined;
}

/** A finished film. */
export interface FilmFile {
  readonly path: string;
  readonly bytes: number;
  readonly width: number;
  readonly height: number;
  readonly fps: number;
  /** Frames in the file. */
  readonly frames: number;
  /** s */
  readonly seconds: number;
  readonly encoder: string;
  /** SHA-256 over the hashes of the frames: the same pictures, the same hash. */
  readonly frameHash: string;
  readonly screenplay: Screenplay;
  readonly report: Report;
  readonly sheet?: string;
}

/** Longest file name made from a prompt, characters. */
const NAME_LENGTH = 60;
/** Contact sheet: columns, rows, width of a tile (px). */
const SHEET = { columns: 4, rows: 2, width: 480 } as const;

/** File name from words: lower case, hyphens, cut at a word. */
export const fileNameFrom = (text: string): string => {
  const words = text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (words.length <= NAME_LENGTH) return words || 'film';
  const cut = words.slice(0, NAME_LENGTH + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), 12));
};

/** A path in a folder that does not exist yet. */
export const freeName = (folder: string, name: string, suffix = 'mp4'): string => {
  for (let n = 1; ; n++) {
    const path = join(folder, n === 1 ? `${name}.${suffix}` : `${name}-${n}.${suffix}`);
    if (!existsSync(path)) return path;
  }
};

/** What an error of the file system means to the person who gave the path. */
export const ioError = (error: unknown, path: string): EngineError => {
  const code = (error as NodeJS.ErrnoException).code;
  const told: Record<string, string> = {
    ENOENT: `${dirname(path)}: the folder does not exist. Create it or choose another with --out.`,
    ENOTDIR: `${dirname(path)}: is not a folder. Choose another with --out.`,
    EACCES: `${path}: may not be written. Choose another place with --out.`,
    EROFS: `${path}: the disk is read-only. Choose another place with --out.`,
    EISDIR: `${path}: is a folder. Give a file name with --out.`,
    ENOSPC: `${path}: the disk is full. Free some space and try again; nothing was left behind.`,
  };
  return new EngineError('io', told[code ?? ''] ?? `${path}: ${(error as Error).message}`, { cause: error });
};

/** A file that appears under its name only when it is complete. */
const openPending = async (
  path: string,
): Promise<{ handle: FileHandle; keep(): Promise<void>; drop(): Promise<void> }> => {
  const pending = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  let handle: FileHandle;
  try {
    if (existsSync(path) && (await stat(path)).isDirectory())
      throw Object.assign(new Error('is a folder'), { code: 'EISDIR' });
    handle = await open(pending, 'w');
  } catch (error) {
    throw ioError(error, path);
  }
  return {
    handle,
    async keep() {
      await handle.close();
      await rename(pending, path);
    },
    async drop() {
      await handle.close().catch(() => {});
      await rm(pending, { force: true });
    },
  };
};

/** Settings checked and completed for this machine. */
export const requestFor = (
  source: Source,
  options: FilmOptions,
): FilmRequest & { frames: readonly [number, number] | undefined } => {
  const checked = checkSettings(options);
  return {
    ...checked,
    source,
    catalog: CATALOG,
    workers: options.workers ?? Math.min(64, availableParallelism()),
    openPool: openRenderPool,
    onProgress: options.onProgress ?? (() => {}),
    signal: options.signal,
  };
};

const titleOf = (source: Source): string => ('prompt' in source ? source.prompt : source.screenplay.title);

/**
 * Make a film from words or from a screenplay.
 *
 * @throws EngineError `usage`/`invalid` for wrong settings, prompts or screenplays; `io` where the file cannot be written; `interrupted`
 */
export const film = async (source: Source, options: FilmOptions = {}): Promise<FilmFile> => {
  const request = requestFor(source, options);
  const path = options.out ? resolve(options.out) : freeName(process.cwd(), fileNameFrom(titleOf(source)));
  const file = await openPending(path);
  try {
    const { production, pool } = await produce(request);
    const stop = (): void => void pool.close();
    options.signal?.addEventListener('abort', stop, { once: true });
    try {
      const { format } = production;
      const [first, last] = request.frames ?? [0, format.frames - 1];
      if (last >= format.frames) {
        throw new EngineError(
          'usage',
          `frames: expected at most ${format.frames - 1}, got ${last}. The film has ${format.frames} frames.`,
        );
      }
      const encoder = await openEncoder(format, options.encoder);
      try {
        const writeAt = async (data: Uint8Array, position: number): Promise<void> => {
          try {
            await file.handle.write(data, 0, data.length, position);
          } catch (error) {
            throw ioError(error, path);
          }
        };
        const result = await cutFilm(
          production,
          pool,
          encoder,
          request.catalog,
          (frames, soundtrack) => openMp4(format, frames, soundtrack, production.screenplay.title, writeAt),
          { first, end: last + 1, onProgress: request.onProgress, signal: request.signal },
        );
        if (options.sheet) await writeSheet(options.sheet, pool.still, format.frames, format.width, format.height);
        if (options.layers) {
          const frames = Array.from({ length: last + 1 - first }, (_, i) => first + i);
          await writeLayers(options.layers, options.layer, production, pool, frames);
        }
        const { size } = await file.handle.stat();
        await file.keep();
        return {
          path,
          bytes: size,
          width: format.width,
          height: format.height,
          fps: format.fps,
          frames: last + 1 - first,
          seconds: (last + 1 - first) / format.fps,
          encoder: encoder.name,
          frameHash: createHash('sha256').update(result.frameHashes.join('\n')).digest('hex'),
          screenplay: production.screenplay,
          report: result.report,
          ...(options.sheet ? { sheet: options.sheet } : {}),
        };
      } finally {
        await encoder.close();
      }
    } finally {
      options.signal?.removeEventListener('abort', stop);
      await pool.close();
    }
  } catch (error) {
    await file.drop();
    throw error;
  }
};

/** Layers of frames, and a legend of their numbers, into a folder. */
export const writeLayers = async (
  folder: string,
  wanted: readonly LayerName[] | undefined,
  production: Production,
  pool: RenderPool,
  frames: readonly number[],
): Promise<void> => {
  try {
    await mkdir(folder, { recursive: true });
    const legend = layerLegend(production.stage.actors, production.parts);
    await writeFile(join(folder, 'layers.json'), `${JSON.stringify(legend, undefined, 2)}\n`);
    await Promise.all(frames.map((frame) => pool.layers(frame, wanted ?? LAYER_NAMES, resolve(folder))));
  } catch (error) {
    throw error instanceof EngineError ? error : ioError(error, join(folder, 'layers.json'));
  }
};

/** Only a contact sheet of eight frames, without a film: the quick look. */
export const contactSheet = async (source: Source, path: string, options: FilmOptions = {}): Promise<Screenplay> => {
  const request = requestFor(source, options);
  const height = Math.max(2, Math.round((SHEET.width * request.height) / request.width / 2) * 2);
  const { production, pool } = await produce({ ...request, width: SHEET.width, height });
  try {
    await writeSheet(path, pool.still, production.format.frames, SHEET.width, height);
    return production.screenplay;
  } finally {
    await pool.close();
  }
};

const writeSheet = async (
  path: string,
  still: (frame: number) => Promise<Uint8Array>,
  frames: number,
  width: number,
  height: number,
): Promise<void> => {
  const { columns, rows } = SHEET;
  const tileWidth = Math.min(SHEET.width, width);
  const step = width / tileWidth;
  const tileHeight = Math.floor(height / step);
  const gap = 4;
  const sheetWidth = columns * (tileWidth + gap) + gap;
  const sheetHeight = rows * (tileHeight + gap) + gap;
  const sheet = new Uint8Array(sheetWidth * sheetHeight * 4).fill(255);
  const chosen = spread(frames, columns * rows);
  const pictures = await Promise.all(chosen.map(still));
  pictures.forEach((rgba, k) => {
    const left = gap + (k % columns) * (tileWidth + gap);
    const top = gap + Math.floor(k / columns) * (tileHeight + gap);
    for (let y = 0; y < tileHeight; y++) {
      for (let x = 0; x < tileWidth; x++) {
        const from = (Math.floor(y * step) * width + Math.floor(x * step)) * 4;
        sheet.set(rgba.subarray(from, from + 4), ((top + y) * sheetWidth + left + x) * 4);
      }
    }
  });
  try {
    const handle = await open(path, 'w');
    await handle.writeFile(encodePng(sheetWidth, sheetHeight, sheet));
    await handle.close();
  } catch (error) {
    throw ioError(error, path);
  }
};
