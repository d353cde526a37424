/** Options that several commands share, and how their texts become values. */
import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import type { LayerName } from '../artifacts/frames.ts';
import { LAYER_NAMES } from '../artifacts/frames.ts';
import type { FilmOptions } from '../engine/node/film-file.ts';
import type { Quality } from '../engine/passes.ts';
import { LIMITS } from '../engine/passes.ts';

const number = (text: string): number => {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) throw new InvalidArgumentError('expected a number.');
  return value;
};
const size = (text: string): [number, number] => {
  const match = /^(\d+)x(\d+)$/i.exec(text);
  if (!match) throw new InvalidArgumentError('expected WIDTHxHEIGHT, for example 1280x720.');
  return [Number(match[1]), Number(match[2])];
};
const range = (text: string): [number, number] => {
  const match = /^(\d+)-(\d+)$/.exec(text);
  if (!match) throw new InvalidArgumentError('expected A-B, for example 0-47 (both included).');
  return [Number(match[1]), Number(match[2])];
};

const layerNames = (text: string): LayerName[] =>
  text.split(',').map((word) => {
    const name = LAYER_NAMES.find((n) => n === word.trim());
    if (!name) throw new InvalidArgumentError(`expected some of ${LAYER_NAMES.join(', ')}, with commas between.`);
    return name;
  });

/** Values of the shared options as commander gives them. */
export interface SharedOptions {
  readonly seconds?: number;
  readonly size?: [number, number];
  readonly fps?: number;
  readonly seed?: number;
  readonly quality?: Quality;
  readonly frames?: [number, number];
  readonly out?: string;
  readonly sheet?: string;
  readonly workers?: number;
  readonly encoder?: string;
  readonly layers?: string;
  readonly layer?: LayerName[];
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** Add the options of exact layers. */
export const withLayerOptions = (command: Command): Command =>
  command
    .option('--layers <dir>', 'also write exact layers of each frame into this folder, with a legend (layers.json)')
    .option('--layer <names>', `which layers, with commas between (default: ${LAYER_NAMES.join(',')})`, layerNames);

/** Check picture sizes given as text. */
export const sizeOption = size;
/** Check numbers given as text. */
export const numberOption = number;

/** Add the options of making a film. */
export const withFilmOptions = (command: Command): Command =>
  withLayerOptions(command)
    .option(
      '--seconds <n>',
      `length, ${LIMITS.seconds.min}–${LIMITS.seconds.max} s (default: as the prompt says, else ${LIMITS.seconds.default})`,
      number,
    )
    .option('--size <WxH>', `picture size, px (default: ${LIMITS.size.width}x${LIMITS.size.height})`, size)
    .option(
      '--fps <n>',
      `pictures per second, ${LIMITS.fps.min}–${LIMITS.fps.max} (default: ${LIMITS.fps.default})`,
      number,
    )
    .option('--seed <n>', 'other details of the same film; equal seeds give equal films (default: 0)', number)
    .option('--quality <tier>', 'draft, standard or high (default: standard)')
    .option('--frames <A-B>', 'only these frames, counted from 0, both included', range)
    .option('--out <file>', 'file to write (default: named after the prompt, in this folder)')
    .option('--sheet <file>', 'write a contact sheet of eight frames (PNG) instead of a film; with --out, both')
    .option('--workers <n>', 'render threads (default: one per core)', number)
    .option('--encoder <id>', 'node-av, ffmpeg or wasm (default: the first that works)')
    .option('--json', 'print the result as JSON on stdout')
    .option('--quiet', 'no progress on stderr');

/** The same as settings of the engine. */
export const settingsFrom = (options: SharedOptions): FilmOptions => ({
  seconds: options.seconds,
  width: options.size?.[0],
  height: options.size?.[1],
  fps: options.fps,
  seed: options.seed,
  quality: options.quality,
  frames: options.frames,
  out: options.out,
  workers: options.workers,
  encoder: options.encoder,
  layers: options.layers,
  layer: options.layer,
});
