/**
 * Files of films in a folder: `work/` for what is being made, `films/<video id>/` for what is finished. A film's folder
 * appears there whole, by one rename, with its result beside it.
 */
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isId } from '../ids.ts';

/** What can be downloaded of a film. */
export const VARIANTS = {
  video: { file: 'video.mp4', type: 'video/mp4' },
  thumbnail: { file: 'thumbnail.webp', type: 'image/webp' },
  spritesheet: { file: 'spritesheet.jpg', type: 'image/jpeg' },
  report: { file: 'report.json', type: 'application/json' },
  screenplay: { file: 'screenplay.json', type: 'application/json' },
} as const;

/** Name of something that can be downloaded. */
export type Variant = keyof typeof VARIANTS;

/** Name of the file that tells how the making went. */
export const RESULT_FILE = 'result.json';

/** What is known of a finished film. */
export interface FilmResult {
  readonly width: number;
  readonly height: number;
  readonly fps: number;
  readonly frames: number;
  readonly seconds: number;
  readonly bytes: number;
  readonly encoder: string;
  /** Equal pictures, equal hash. */
  readonly frameHash: string;
  readonly honoured: number;
  readonly approximated: number;
  readonly notShown: number;
  /** CPU time of the film process, s. */
  readonly cpuSeconds: number;
}

/** Films on a disk. */
export interface FileStore {
  /** A fresh folder to make a film in. */
  newWork(videoId: string): Promise<string>;
  dropWork(folder: string): Promise<void>;
  /** Take a finished work folder in, in place of what may be there. */
  keep(videoId: string, folder: string): Promise<void>;
  /** The result of a film that is there whole. */
  result(videoId: string): Promise<FilmResult | undefined>;
  /** Where a file lies and how large it is, bytes. */
  find(videoId: string, variant: Variant): Promise<{ path: string; bytes: number } | undefined>;
  drop(videoId: string): Promise<void>;
  /** Remove what a process that died left behind. @param known ids whose films may stay */
  sweep(known: ReadonlySet<string>): Promise<void>;
}

/** Make a rename last through a loss of power. */
const syncFolder = async (folder: string): Promise<void> => {
  try {
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch {
    // Not every system lets folders be synchronised.
  }
};

/** Films below a folder, which is made where it is missing. */
export const openFiles = async (root: string): Promise<FileStore> => {
  const works = join(root, 'work');
  const films = join(root, 'films');
  await mkdir(works, { recursive: true });
  await mkdir(films, { recursive: true });
  const folderOf = (videoId: string): string => {
    if (!isId('video', videoId)) throw new Error('not the id of a video');
    return join(films, videoId);
  };
  let worksMade = 0;
  return {
    async newWork(videoId) {
      const folder = join(works, `${videoId}-${process.pid}-${worksMade++}`);
      await mkdir(folder);
      return folder;
    },
    dropWork: (folder) => rm(folder, { recursive: true, force: true }),
    async keep(videoId, folder) {
      for (const name of await readdir(folder)) {
        const handle = await open(join(folder, name), 'r+');
        await handle.sync().finally(() => handle.close());
      }
      await syncFolder(folder);
      const target = folderOf(videoId);
      await rm(target, { recursive: true, force: true });
      await rename(folder, target);
      await syncFolder(films);
    },
    async result(videoId) {
      try {
        return JSON.parse(await readFile(join(folderOf(videoId), RESULT_FILE), 'utf8')) as FilmResult;
      } catch {
        return undefined;
      }
    },
    async find(videoId, variant) {
      const path = join(folderOf(videoId), VARIANTS[variant].file);
      try {
        return { path, bytes: (await stat(path)).size };
      } catch {
        return undefined;
      }
    },
    drop: (videoId) => rm(folderOf(videoId), { recursive: true, force: true }),
    async sweep(known) {
      for (const name of await readdir(works)) await rm(join(works, name), { recursive: true, force: true });
      for (const name of await readdir(films))
        if (!known.has(name)) await rm(join(films, name), { recursive: true, force: true });
    },
  };
};
