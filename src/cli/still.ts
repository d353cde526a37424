/** `kinorama still PROMPT`: one picture instead of a film. */
import type { Command } from 'commander';
import type { LayerName } from '../artifacts/frames.ts';
import { still } from '../engine/node/still-file.ts';
import { LIMITS, type Quality } from '../engine/passes.ts';
import { EngineError } from '../foundation/errors.ts';
import { numberOption, sizeOption, withLayerOptions } from './options.ts';
import { clearProgress, showProgress } from './progress.ts';

const EXAMPLES = `
Examples:
  $ kinorama still "A fox sits in the snow" -o fox.png
  $ kinorama still "A red car in a city street at night" --size 3840x2160 --at 2.5 -o car.png
  $ kinorama still "Two dogs chase a ball" --frame 40 --layers truth --layer depth,object`;

interface StillCommandOptions {
  readonly out?: string;
  readonly frame?: number;
  readonly at?: number;
  readonly size?: [number, number];
  readonly seconds?: number;
  readonly fps?: number;
  readonly seed?: number;
  readonly quality?: Quality;
  readonly layers?: string;
  readonly layer?: LayerName[];
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** Add the command. */
export const addStill = (program: Command, signal: AbortSignal): void => {
  const { size } = LIMITS;
  const command = program
    .command('still')
    .description('make one picture (PNG) of the film of a prompt, at high quality')
    .argument('<prompt...>', 'what the film shows, in English')
    .option('-o, --out <file>', 'file to write (default: named after the prompt, in this folder)')
    .option('--frame <n>', 'which frame, counted from 0 (default: the middle one)', numberOption)
    .option('--at <s>', 'which moment, s, instead of a frame', numberOption)
    .option(
      '--size <WxH>',
      `picture size, px, up to ${size.maxWidth}x${size.maxHeight} (default: ${size.width}x${size.height})`,
      sizeOption,
    )
    .option('--seconds <n>', 'length of the film it is taken from, s', numberOption)
    .option('--fps <n>', `pictures per second of that film (default: ${LIMITS.fps.default})`, numberOption)
    .option('--seed <n>', 'other details of the same picture (default: 0)', numberOption)
    .option('--quality <tier>', 'draft, standard or high (default: high)')
    .option('--json', 'print the result as JSON on stdout')
    .option('--quiet', 'no progress on stderr')
    .addHelpText('after', EXAMPLES);
  withLayerOptions(command).action(async (words: string[], options: StillCommandOptions) => {
    if (options.frame !== undefined && options.at !== undefined)
      throw new EngineError('usage', 'both --frame and --at were given. Give one of them.');
    const { size: [width, height] = [], json, quiet, ...rest } = options;
    const onProgress = quiet ? undefined : showProgress(process.stderr);
    try {
      const result = await still({ prompt: words.join(' ') }, { ...rest, width, height, onProgress, signal });
      clearProgress(process.stderr);
      const { path, bytes, frame, at } = result;
      const text = `${path}\n  ${result.width}x${result.height}, frame ${frame} (${at.toFixed(2)} s), ${(bytes / 1e6).toFixed(1)} MB`;
      process.stdout.write(json ? `${JSON.stringify(result)}\n` : `${text}\n`);
    } catch (error) {
      clearProgress(process.stderr);
      throw error;
    }
  });
};
