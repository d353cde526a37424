/** `kinorama PROMPT`: a sentence in, a film out. */
import type { Command } from 'commander';
import type { FilmFile } from '../engine/node/film-file.ts';
import { contactSheet, film } from '../engine/node/film-file.ts';
import type { Source } from '../engine/passes.ts';
import type { SharedOptions } from './options.ts';
import { settingsFrom, withFilmOptions } from './options.ts';
import { clearProgress, showProgress } from './progress.ts';
import { reportText } from './report.ts';

const EXAMPLES = `
Examples:
  $ kinorama "A red ball rolls down a grassy hill and knocks over three wooden blocks"
  $ kinorama "Two dogs chase a ball on a beach at sunset" --seconds 12 --size 1920x1080 --out dogs.mp4
  $ kinorama "A cat sits on a wall" --sheet look.png
  $ kinorama "A cat sits on a wall" --layers truth --layer depth,flow
  $ kinorama still "A cat sits on a wall" -o cat.png
  $ kinorama write "A cat sits on a wall" > cat.json && kinorama render cat.json

Exit codes: 0 done, 1 failed, 2 wrong use or input, 130 interrupted.`;

const resultText = (result: FilmFile, prompt: string): string =>
  [
    result.path,
    `  ${result.width}x${result.height}, ${result.seconds.toFixed(1)} s, ${result.frames} frames at ${result.fps}/s, ${(result.bytes / 1e6).toFixed(1)} MB, ${result.encoder}`,
    reportText(result.report, prompt),
  ].join('\n');

/** Make a film or a sheet as the options say, and print the result. */
export const run = async (source: Source, options: SharedOptions, signal: AbortSignal): Promise<void> => {
  const onProgress = options.quiet ? undefined : showProgress(process.stderr);
  const settings = { ...settingsFrom(options), onProgress, signal };
  try {
    if (options.sheet && !options.out) {
      const screenplay = await contactSheet(source, options.sheet, settings);
      clearProgress(process.stderr);
      process.stdout.write(
        options.json ? `${JSON.stringify({ sheet: options.sheet, screenplay })}\n` : `${options.sheet}\n`,
      );
      return;
    }
    const result = await film(source, { ...settings, sheet: options.sheet });
    clearProgress(process.stderr);
    process.stdout.write(
      options.json ? `${JSON.stringify(result)}\n` : `${resultText(result, result.screenplay.prompt)}\n`,
    );
  } catch (error) {
    clearProgress(process.stderr);
    throw error;
  }
};

/** Add the command that is meant when none is named. */
export const addFilm = (program: Command, signal: AbortSignal): void => {
  const command = program
    .command('film', { isDefault: true })
    .description('make a film from a prompt (the command meant when none is named)')
    .argument('<prompt...>', 'what the film shows, in English')
    .addHelpText('after', EXAMPLES);
  withFilmOptions(command).action((words: string[], options: SharedOptions) =>
    run({ prompt: words.join(' ') }, options, signal),
  );
  program.addHelpText('after', EXAMPLES);
};
