/** What a request for a video says, and the order that follows from it. */
import { z } from 'zod';
import { parseScreenplay } from '../../artifacts/parse-screenplay.ts';
import type { Screenplay } from '../../artifacts/screenplay.ts';
import { LIMITS } from '../../engine/passes.ts';
import { checkSettings } from '../../engine/settings.ts';
import { EngineError } from '../../foundation/errors.ts';
import { badValue, notSupported } from '../errors.ts';
import type { Fields } from '../http/form-fields.ts';
import type { FilmOrder } from '../jobs/job.ts';
import type { NewVideo } from '../jobs/videos.ts';
import { SERVICE_LIMITS } from '../settings.ts';
import { numeric, parseFields } from './fields.ts';
import { MODEL, modelNamed } from './models.ts';

/** Values of the old API where nothing is said. */
const DEFAULTS = { seconds: 4, size: '720x1280' } as const;

const prompt = z
  .string()
  .max(LIMITS.prompt.max)
  .refine((text) => text.trim() !== '', 'the prompt is empty');
const { entries, name, value } = SERVICE_LIMITS.metadata;
const metadata = z
  .record(z.string().max(name), z.string().max(value))
  .refine((all) => Object.keys(all).length <= entries, `at most ${entries} entries`);
const priority = numeric.pipe(z.number().int().min(-100).max(100));

/** Fields of `POST /videos`. Others are ignored, as clients send more than one server knows. */
export const createFields = z.object({
  prompt: prompt.optional().describe('What the film shows, in English. Required, unless there is a screenplay.'),
  model: z.string().max(200).default(MODEL).describe('`kinorama-1`, or an old name that means it.'),
  seconds: numeric
    .optional()
    .describe(`Length, ${LIMITS.seconds.min}–${LIMITS.seconds.max} s. Default ${DEFAULTS.seconds}.`),
  size: z
    .string()
    .regex(/^\d{2,5}x\d{2,5}$/, 'expected WIDTHxHEIGHT, such as 1280x720')
    .optional()
    .describe(`Picture size, even numbers, up to 3840x2160 pixels in all. Default ${DEFAULTS.size}.`),
  fps: numeric.optional().describe('Pictures per second, 6–60. Default 24.'),
  seed: numeric.optional().describe('Other details of the same film. Default 0.'),
  quality: z.enum(['draft', 'standard', 'high']).optional().describe('Default: standard; high for `sora-2-pro`.'),
  screenplay: z.unknown().optional().describe('A screenplay to film instead of the prompt (docs/screenplay.md).'),
  priority: priority.optional().describe('−100 to 100; higher ones are made first. Default 0.'),
  metadata: metadata.optional().describe('Up to 16 texts that come back with the video.'),
});

/** Fields of `POST /videos/{id}/remix` and, with the video, of `POST /videos/edits`. */
export const remixFields = z.object({
  prompt: prompt.describe('The change, as a sentence.'),
  seed: numeric.optional().describe('Default: that of the video.'),
  priority: priority.optional(),
  metadata: metadata.optional(),
});

/** What is asked for and cannot be done must not look as if it had been. */
const refuseUnsupported = (fields: Fields): void => {
  if (fields.input_reference !== undefined && fields.input_reference !== null)
    throw notSupported(
      'Reference pictures are not supported. Describe what they show in the prompt.',
      'input_reference',
    );
  const { characters } = fields;
  if (characters !== undefined && characters !== null && !(Array.isArray(characters) && characters.length === 0))
    throw notSupported('Characters are not supported. Describe them in the prompt.', 'characters');
};

/** Check the settings by the engine's own rules. */
const checked = (order: FilmOrder): FilmOrder => {
  try {
    checkSettings(order);
    return order;
  } catch (error) {
    if (!(error instanceof EngineError) || !error.problems[0]) throw error;
    const [problem] = error.problems;
    const param = problem.path === 'width' || problem.path === 'height' ? 'size' : problem.path;
    throw badValue(param, `Invalid value for '${param}': ${problem.rule}. ${problem.remedy}`);
  }
};

const screenplayFrom = (given: unknown): Screenplay | undefined => {
  if (given === undefined || given === null) return undefined;
  try {
    return parseScreenplay(typeof given === 'string' ? JSON.parse(given) : given);
  } catch (error) {
    const problems = error instanceof EngineError ? error.problems.slice(0, 5) : [];
    const told = problems.map((p) => `${p.path}: ${p.rule}. ${p.remedy}`).join(' ');
    throw badValue('screenplay', `Invalid screenplay: ${told || 'it is not JSON.'}`);
  }
};

/** The order in a body of `POST /videos`. */
export const videoFrom = (fields: Fields): Omit<NewVideo, 'idempotencyKey'> => {
  refuseUnsupported(fields);
  const wish = parseFields(createFields, fields);
  const model = modelNamed(wish.model);
  const screenplay = screenplayFrom(wish.screenplay);
  const words = wish.prompt ?? screenplay?.prompt ?? screenplay?.title;
  if (words === undefined)
    throw badValue('prompt', "Missing required parameter: 'prompt'.", 'missing_required_parameter');
  const [width, height] = (wish.size ?? DEFAULTS.size).split('x').map(Number) as [number, number];
  const order = checked({
    prompt: words,
    ...(screenplay ? { screenplay } : {}),
    seconds: wish.seconds ?? screenplay?.seconds ?? DEFAULTS.seconds,
    width,
    height,
    fps: wish.fps ?? LIMITS.fps.default,
    seed: wish.seed ?? screenplay?.seed ?? LIMITS.seed.default,
    quality: wish.quality ?? model.quality,
  });
  return { order, model: MODEL, priority: wish.priority ?? 0, metadata: wish.metadata };
};

/**
 * The order for a changed video: the same words, size, length and seed, and the change after them. What the names of the new
 * words do not touch is placed and seeded as before; that nothing else changes is not promised.
 */
export const remixFrom = (fields: Fields, source: FilmOrder): Omit<NewVideo, 'idempotencyKey' | 'remixedFrom'> => {
  const wish = parseFields(remixFields, fields);
  if (source.screenplay)
    throw notSupported(
      'A film of a given screenplay cannot be changed by a sentence. Change its screenplay and make it anew.',
    );
  const words = `${source.prompt.trim().replace(/([^.!?…])$/, '$1.')}\n${wish.prompt.trim()}`;
  if (words.length > LIMITS.prompt.max)
    throw badValue('prompt', `Both prompts together have more than ${LIMITS.prompt.max} characters.`);
  const order = checked({ ...source, prompt: words, seed: wish.seed ?? source.seed });
  return { order, model: MODEL, priority: wish.priority ?? 0, metadata: wish.metadata };
};
