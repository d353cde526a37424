/** The names under which the engine is known, and the routes that list them. */
import { LIMITS } from '../../engine/passes.ts';
import { ApiError } from '../errors.ts';
import type { Route } from '../http/router.ts';

/** A name of the engine. */
interface Model {
  readonly id: string;
  /** s since 1970: when the name was introduced here. */
  readonly created: number;
  /** Another name for `kinorama-1`, so that code written for the switched-off models works; the films are Kinorama's. */
  readonly aliasOf?: string;
  readonly quality: 'standard' | 'high';
}

/** The engine's own name. */
export const MODEL = 'kinorama-1';

const CREATED = 1_795_305_600; // 2026-11-22
const MODELS: readonly Model[] = [
  { id: MODEL, created: CREATED, quality: 'standard' },
  { id: 'sora-2', created: CREATED, aliasOf: MODEL, quality: 'standard' },
  { id: 'sora-2-pro', created: CREATED, aliasOf: MODEL, quality: 'high' },
];

/** The model meant by a name; dated names of the old models (`sora-2-2025-10-06`) are known too. @throws ApiError 404 */
export const modelNamed = (name: string): Model => {
  const plain = name.replace(/-\d{4}-\d{2}-\d{2}$/, '');
  const model = MODELS.find((m) => m.id === plain && (plain === name || m.aliasOf));
  if (!model)
    throw new ApiError(
      404,
      `The model '${name.slice(0, 80)}' does not exist. Known: ${MODELS.map((m) => m.id).join(', ')}.`,
      {
        param: 'model',
        code: 'model_not_found',
      },
    );
  return model;
};

const objectOf = (model: Model) => ({
  id: model.id,
  object: 'model',
  created: model.created,
  owned_by: 'kinorama',
  ...(model.aliasOf ? { alias_of: model.aliasOf } : {}),
  default_quality: model.quality,
  seconds: LIMITS.seconds,
  fps: LIMITS.fps,
  max_size: `${LIMITS.size.maxWidth}x${LIMITS.size.maxHeight}`,
});

/** Routes about models. */
export const modelRoutes = (): readonly Route[] => [
  {
    method: 'GET',
    path: '/models',
    answer: () => ({ json: { object: 'list', data: MODELS.map(objectOf) } }),
  },
  {
    method: 'GET',
    path: '/models/:model',
    answer: ({ params }) => ({ json: { ...objectOf(modelNamed(params.model!)), id: params.model! } }),
  },
];
