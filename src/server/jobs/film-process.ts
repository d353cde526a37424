/**
 * The process that makes one film and ends. Apart from the service, so that answers stay fast while it computes, a crash
 * takes nothing with it, and stopping it stops everything at once. It ends when the service does.
 */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CATALOG } from '../../catalog/index.ts';
import { checkNames } from '../../engine/check-names.ts';
import { film } from '../../engine/node/film-file.ts';
import { EngineError } from '../../foundation/errors.ts';
import { picturesFrom } from '../pictures/pictures.ts';
import type { FilmResult } from '../store/files.ts';
import { RESULT_FILE, VARIANTS } from '../store/files.ts';
import type { FilmMessage, MakeFilm } from './messages.ts';
import { createFilmProgress } from './progress.ts';

const tell = (message: FilmMessage): Promise<void> =>
  new Promise((resolve) => {
    if (process.connected) process.send!(message, () => resolve());
    else resolve();
  });

/** Kill this process and its encoder: the group that the service made for it. */
const endGroup = (): void => {
  try {
    process.kill(-process.pid, 'SIGKILL');
  } catch {
    process.exit(1);
  }
};

const make = async ({ order, folder, workers }: MakeFilm): Promise<FilmResult> => {
  const { prompt, screenplay, ...settings } = order;
  if (screenplay) checkNames(screenplay, CATALOG);
  const account = createFilmProgress();
  const sheet = join(folder, 'sheet.png');
  const result = await film(screenplay ? { screenplay } : { prompt }, {
    ...settings,
    out: join(folder, VARIANTS.video.file),
    sheet,
    workers,
    onProgress: (event) => void tell({ type: 'progress', progress: account(event) }),
  });
  const { thumbnail, spritesheet } = picturesFrom(await readFile(sheet), order.width, order.height);
  await rm(sheet);
  const { report } = result;
  const { user, system } = process.cpuUsage();
  const known: FilmResult = {
    width: result.width,
    height: result.height,
    fps: result.fps,
    frames: result.frames,
    seconds: result.seconds,
    bytes: result.bytes,
    encoder: result.encoder,
    frameHash: result.frameHash,
    honoured: report.honoured,
    approximated: report.approximated,
    notShown: report.notShown,
    cpuSeconds: (user + system) / 1e6,
  };
  await writeFile(join(folder, VARIANTS.thumbnail.file), thumbnail);
  await writeFile(join(folder, VARIANTS.spritesheet.file), spritesheet);
  await writeFile(join(folder, VARIANTS.report.file), JSON.stringify(report));
  await writeFile(join(folder, VARIANTS.screenplay.file), JSON.stringify(result.screenplay));
  await writeFile(join(folder, RESULT_FILE), JSON.stringify(known));
  return known;
};

const failure = (error: unknown): FilmMessage => {
  if (error instanceof EngineError && (error.code === 'usage' || error.code === 'invalid')) {
    const problems = error.problems.map((p) => `${p.path}: ${p.rule}. ${p.remedy}`);
    return { type: 'failed', message: [error.message, ...problems].join('\n'), ours: false };
  }
  return {
    type: 'failed',
    message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    ours: true,
  };
};

process.on('disconnect', endGroup);
process.once('message', (task: MakeFilm) => {
  make(task)
    .then(
      (result) => tell({ type: 'done', result }),
      (error: unknown) => tell(failure(error)),
    )
    .finally(() => {
      process.off('disconnect', endGroup);
      process.exit(0);
    });
});
