/** `kinorama write PROMPT`: the screenplay as JSON. */
import type { Command } from 'commander';
import { CATALOG } from '../catalog/index.ts';
import { screenplayFor } from '../engine/film.ts';
import { checkSettings } from '../engine/settings.ts';
import type { SharedOptions } from './options.ts';

/** Add the command. */
export const addWrite = (program: Command): void => {
  program
    .command('write')
    .description('print the screenplay of a prompt as JSON, to be edited and rendered')
    .argument('<prompt...>', 'what the film shows, in English')
    .option('--seconds <n>', 'length, s', Number)
    .option('--seed <n>', 'seed', Number)
    .addHelpText('after', '\nExample:\n  $ kinorama write "A cat sits on a wall" > cat.json')
    .action((words: string[], options: SharedOptions) => {
      const { seconds, seed } = checkSettings(options);
      const screenplay = screenplayFor({ source: { prompt: words.join(' ') }, catalog: CATALOG, seconds, seed });
      process.stdout.write(`${JSON.stringify(screenplay, undefined, 2)}\n`);
    });
};
