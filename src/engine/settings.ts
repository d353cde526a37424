/** The settings of a film as people give them, checked together. */
import type { Problem } from '../foundation/errors.ts';
import { EngineError } from '../foundation/errors.ts';
import type { Quality } from './passes.ts';
import { LIMITS } from './passes.ts';

/** Settings that may be left out. */
export interface Settings {
  /** s, 0.5–600. Default: what the prompt says, else 8. */
  readonly seconds?: number | undefined;
  /** px, even. Default 1280. */
  readonly width?: number | undefined;
  /** px, even. Default 720. */
  readonly height?: number | undefined;
  /** Pictures per second, 6–60. Default 24. */
  readonly fps?: number | undefined;
  /** Whole number; other seeds give other details of the same film. Default 0. */
  readonly seed?: number | undefined;
  /** Default `standard`. */
  readonly quality?: Quality | undefined;
  /** Render threads, 1–64. Default: one per core. */
  readonly workers?: number | undefined;
  /** First and last frame to make, counted from 0. Default: all. */
  readonly frames?: readonly [number, number] | undefined;
}

/** Settings with everything decided but the length, which the prompt may give. */
export interface CheckedSettings {
  readonly seconds: number | undefined;
  readonly width: number;
  readonly height: number;
  readonly fps: number;
  readonly seed: number | undefined;
  readonly quality: Quality;
  readonly frames: readonly [number, number] | undefined;
}

const QUALITIES: readonly Quality[] = ['draft', 'standard', 'high'];

/** Check all settings; every mistake is reported at once. */
export const checkSettings = (settings: Settings): CheckedSettings => {
  const problems: Problem[] = [];
  const range = (
    path: string,
    value: number | undefined,
    min: number,
    max: number,
    unit: string,
    whole: boolean,
    remedy: string,
  ): void => {
    if (value === undefined) return;
    if (!(value >= min && value <= max) || (whole && !Number.isInteger(value))) {
      problems.push({
        path,
        rule: `expected ${whole ? 'a whole number ' : ''}${min}–${max}${unit}, got ${value}`,
        remedy,
      });
    }
  };
  const { seconds, fps, size } = LIMITS;
  const width = settings.width ?? size.width;
  const height = settings.height ?? size.height;
  range('seconds', settings.seconds, seconds.min, seconds.max, ' s', false, 'Choose a length in that range.');
  range('fps', settings.fps, fps.min, fps.max, ' frames per second', true, 'Films use 24, 25 or 30.');
  range('seed', settings.seed, LIMITS.seed.min, LIMITS.seed.max, '', true, 'Give a whole number that is not negative.');
  range('width', width, size.minWidth, size.maxWidth, ' px', true, 'Give a smaller size, for example 1280x720.');
  range('height', height, size.minHeight, size.maxWidth, ' px', true, 'Give a smaller size, for example 1280x720.');
  if (width * height > size.maxWidth * size.maxHeight) {
    problems.push({
      path: 'size',
      rule: `expected at most ${size.maxWidth}x${size.maxHeight} pixels in all, got ${width}x${height}`,
      remedy: 'Give a smaller size, for example 1920x1080.',
    });
  }
  if (width % 2 !== 0 || height % 2 !== 0) {
    problems.push({
      path: 'size',
      rule: `expected even numbers, got ${width}x${height}`,
      remedy: `Use ${width + (width % 2)}x${height + (height % 2)}.`,
    });
  }
  range('workers', settings.workers, 1, 64, '', true, 'Leave it out to use every core.');
  const quality = settings.quality ?? 'standard';
  if (!QUALITIES.includes(quality)) {
    problems.push({
      path: 'quality',
      rule: `expected one of ${QUALITIES.join(', ')}, got ${quality}`,
      remedy: 'Leave it out for standard.',
    });
  }
  if (settings.frames) {
    const [first, last] = settings.frames;
    if (!(Number.isInteger(first) && Number.isInteger(last) && first >= 0 && last >= first)) {
      problems.push({
        path: 'frames',
        rule: `expected A-B with 0 ≤ A ≤ B, got ${first}-${last}`,
        remedy: 'For example --frames 0-47.',
      });
    }
  }
  if (problems.length > 0) throw new EngineError('usage', 'the settings have mistakes', { problems });
  return {
    seconds: settings.seconds,
    width,
    height,
    fps: settings.fps ?? fps.default,
    seed: settings.seed,
    quality,
    frames: settings.frames,
  };
};
