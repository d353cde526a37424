/** Routes about videos. */
import { z } from 'zod';
import { ApiError, badValue, notFound, notSupported } from '../errors.ts';
import type { Answer } from '../http/answer.ts';
import type { Fields } from '../http/form-fields.ts';
import type { Call, KeyedCall, Route } from '../http/router.ts';
import { isId } from '../ids.ts';
import type { FilmOrder, Video } from '../jobs/job.ts';
import type { Runner } from '../jobs/runner.ts';
import type { NewVideo, Videos } from '../jobs/videos.ts';
import { SERVICE_LIMITS } from '../settings.ts';
import type { FileStore, Variant } from '../store/files.ts';
import { VARIANTS } from '../store/files.ts';
import type { WebhookSender } from '../webhooks/sender.ts';
import { numeric, parseFields } from './fields.ts';
import { pollAfter, videoObject } from './video-object.ts';
import { remixFrom, videoFrom } from './video-request.ts';

/** What the routes work with. */
export interface VideoParts {
  readonly videos: Videos;
  readonly files: FileStore;
  readonly runner: Runner;
  readonly webhooks: WebhookSender;
  /** Whether no new work is taken any more. */
  readonly closing: () => boolean;
}

const PAGE = { most: 100, default: 20 } as const;

/** Query of `GET /videos`. */
export const listQuery = z.object({
  limit: numeric.pipe(z.number().int().min(0).max(PAGE.most)).default(PAGE.default),
  order: z.enum(['asc', 'desc']).default('desc'),
  after: z.string().optional(),
  before: z.string().optional(),
});

/** Query of `GET /videos/{id}/content`. */
export const contentQuery = z.object({
  variant: z.enum(Object.keys(VARIANTS) as [Variant, ...Variant[]]).default('video'),
  download: z.enum(['0', '1']).default('1'),
});

const answerWith = (video: Video, ahead?: number | null): Answer => {
  const wait = pollAfter(video);
  return {
    json: videoObject(video, ahead),
    ...(wait === undefined ? {} : { headers: { 'openai-poll-after-ms': String(wait) } }),
  };
};

const idempotencyKeyOf = (call: Call): string | undefined => {
  const name = call.request.headers['idempotency-key'];
  if (name === undefined || typeof name !== 'string') return undefined;
  if (name === '' || name.length > SERVICE_LIMITS.idempotencyKey)
    throw badValue('Idempotency-Key', `Expected 1–${SERVICE_LIMITS.idempotencyKey} characters.`);
  return name;
};

/** The id in the path; texts that cannot be ids need no search. */
const idOf = (call: Call): string => {
  const id = call.params.video_id!;
  if (!isId('video', id)) throw notFound('video', id);
  return id;
};

const fileNotThere = (video: Video): ApiError => {
  if (video.status === 'failed')
    return new ApiError(400, `The video failed: ${video.errorMessage ?? ''}`, { code: 'video_failed' });
  if (video.filesGone) return new ApiError(404, 'The files of this video have expired.', { code: 'video_expired' });
  if (video.status !== 'completed')
    return new ApiError(400, `The video is not ready yet: it is ${video.status}, ${video.progress} % done.`, {
      code: 'video_not_ready',
    });
  return new ApiError(404, 'The file of this video is missing from the store.', { code: 'video_file_missing' });
};

/** Routes about videos. */
export const videoRoutes = ({ videos, files, runner, webhooks, closing }: VideoParts): readonly Route[] => {
  const accept = async (call: KeyedCall, wish: Omit<NewVideo, 'idempotencyKey'>): Promise<Answer> => {
    if (closing())
      throw new ApiError(503, 'The service is closing.', { type: 'server_error', headers: { 'retry-after': '5' } });
    const video = await videos.accept(call.key, { ...wish, idempotencyKey: idempotencyKeyOf(call) });
    runner.wake();
    return answerWith(video);
  };

  const create = async (call: KeyedCall): Promise<Answer> => accept(call, videoFrom(await call.body()));

  const remix = async (call: KeyedCall, id: string, fields: Fields): Promise<Answer> => {
    const source = await videos.get(call.key, id);
    if (source.status !== 'completed')
      throw new ApiError(400, `Only completed videos can be changed; this one is ${source.status}.`, {
        code: 'video_not_ready',
      });
    return accept(call, { ...remixFrom(fields, JSON.parse(source.request) as FilmOrder), remixedFrom: source.id });
  };

  const edit = async (call: KeyedCall): Promise<Answer> => {
    const fields = await call.body();
    const { video } = fields;
    const id = video !== null && typeof video === 'object' ? (video as Fields).id : video;
    if (video instanceof Object && 'bytes' in video)
      throw notSupported('Uploaded videos cannot be edited; give the id of a video made here.', 'video');
    if (typeof id !== 'string')
      throw badValue('video', "Missing required parameter: 'video'.", 'missing_required_parameter');
    if (!isId('video', id)) throw notFound('video', id);
    return remix(call, id, fields);
  };

  const unsupported = (what: string) => async (call: KeyedCall) => {
    await call.body();
    throw notSupported(`${what} are not supported by this server yet.`);
  };

  return [
    { method: 'POST', path: '/videos', answer: create },
    { method: 'POST', path: '/videos/generations', answer: create },
    { method: 'POST', path: '/videos/edits', answer: edit },
    { method: 'POST', path: '/videos/extensions', answer: unsupported('Extensions') },
    { method: 'POST', path: '/videos/characters', answer: unsupported('Characters') },
    {
      method: 'GET',
      path: '/videos',
      answer: async ({ key, query }) => {
        const page = parseFields(listQuery, Object.fromEntries(query));
        const { videos: found, more } = await videos.list(key, page);
        const data = found.map((video) => videoObject(video));
        return {
          json: {
            object: 'list',
            data,
            first_id: data[0]?.id ?? null,
            last_id: data.at(-1)?.id ?? null,
            has_more: more,
          },
        };
      },
    },
    {
      method: 'GET',
      path: '/videos/:video_id',
      answer: async (call) => {
        const video = await videos.get(call.key, idOf(call));
        return answerWith(video, video.ahead);
      },
    },
    {
      method: 'DELETE',
      path: '/videos/:video_id',
      answer: async (call) => {
        const id = idOf(call);
        await videos.remove(call.key, id);
        await runner.stop(id);
        await files.drop(id);
        return { json: { id, object: 'video.deleted', deleted: true } };
      },
    },
    {
      method: 'POST',
      path: '/videos/:video_id/cancel',
      answer: async (call) => {
        const id = idOf(call);
        const video = await videos.cancel(call.key, id);
        await runner.stop(id);
        webhooks.wake();
        return answerWith(video);
      },
    },
    {
      method: 'POST',
      path: '/videos/:video_id/remix',
      answer: async (call) => remix(call, idOf(call), await call.body()),
    },
    {
      method: 'GET',
      path: '/videos/:video_id/content',
      answer: async (call) => {
        const { variant, download } = parseFields(contentQuery, Object.fromEntries(call.query));
        const video = await videos.get(call.key, idOf(call));
        const kept = video.status === 'completed' && !video.filesGone;
        const found = kept ? await files.find(video.id, variant) : undefined;
        if (!found) throw fileNotThere(video);
        const { file, type } = VARIANTS[variant];
        return {
          file: {
            ...found,
            type,
            name: `${video.id}${file.slice(file.lastIndexOf('.'))}`,
            tag: `${video.id}-${variant}-${video.completedAt}`,
            inline: download === '0',
          },
        };
      },
    },
  ];
};
