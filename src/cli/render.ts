/** `kinorama render FILE.json`: a film from a screenplay that was written or edited by hand. */
import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { parseScreenplay } from '../artifacts/parse-screenplay.ts';
import { CATALOG } from '../catalog/index.ts';
import { checkNames } from '../engine/check-names.ts';
import { EngineError } from '../foundation/errors.ts';
import { run } from './film.ts';
import type { SharedOptions } from './options.ts';
import { withFilmOptions } from './options.ts';

const readJson = async (path: string): Promise<unknown> => {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new EngineError(
      missing ? 'usage' : 'io',
      missing ? `${path}: no such file` : `${path}: ${(error as Error).message}`,
      { cause: error },
    );
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new EngineError('invalid', `${path}: not JSON: ${(error as Error).message}`, { cause: error });
  }
};

/** Add the command. */
export const addRender = (program: Command, signal: AbortSignal): void => {
  const command = program
    .command('render')
    .description('make a film from a screenplay (JSON as `kinorama write` prints it)')
    .argument('<file>', 'screenplay, JSON')
    .addHelpText('after', '\nExample:\n  $ kinorama render cat.json --out cat.mp4');
  withFilmOptions(command).action(async (path: string, options: SharedOptions) => {
    const screenplay = parseScreenplay(await readJson(path));
    checkNames(screenplay, CATALOG);
    await run({ screenplay }, options, signal);
  });
};
