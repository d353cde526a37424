/** Answers as schemas: published in `/openapi.json`, and held against the real answers by the tests. */
import { z } from 'zod';

const unixSeconds = z.int().min(0);
const share = z.number().min(0).max(1);

/** A video. The first thirteen keys are those of the published API. */
export const videoAnswer = z.strictObject({
  id: z.string().regex(/^video_[0-9a-f]{32}$/),
  object: z.literal('video'),
  model: z.string(),
  status: z.enum(['queued', 'in_progress', 'completed', 'failed']),
  progress: z.int().min(0).max(100).describe('Percent. Never goes back.'),
  created_at: unixSeconds,
  completed_at: unixSeconds.nullable().describe('Set when it completed or failed.'),
  expires_at: unixSeconds.nullable(),
  prompt: z.string().nullable(),
  size: z.string().regex(/^\d+x\d+$/),
  seconds: z.string(),
  remixed_from_video_id: z.string().nullable(),
  error: z.strictObject({ code: z.string(), message: z.string() }).nullable(),
  quality: z.enum(['draft', 'standard', 'high']),
  fps: z.int(),
  seed: z.int(),
  priority: z.int(),
  metadata: z.record(z.string(), z.string()).nullable(),
  stage: z
    .enum(['write', 'build', 'shoot', 'render', 'score', 'cut', 'review'])
    .nullable()
    .describe('What is being done.'),
  eta_s: z.int().nullable().describe('Time left, s, as far as is known.'),
  queue_position: z.int().nullable().describe('Videos before it; only in the answer about one queued video.'),
  report: z
    .strictObject({ honoured: share, approximated: share, not_shown: share })
    .optional()
    .describe('Shares of the words of the prompt; the whole report is the content variant `report`.'),
  frame_hash: z.string().optional().describe('Equal pictures, equal hash.'),
  bytes: z.int().optional(),
});

/** A page of videos. */
export const videoListAnswer = z.strictObject({
  object: z.literal('list'),
  data: z.array(videoAnswer),
  first_id: z.string().nullable(),
  last_id: z.string().nullable(),
  has_more: z.boolean(),
});

/** That a video is gone. */
export const videoDeletedAnswer = z.strictObject({
  id: z.string(),
  object: z.literal('video.deleted'),
  deleted: z.literal(true),
});

/** A name of the engine. */
export const modelAnswer = z.strictObject({
  id: z.string(),
  object: z.literal('model'),
  created: unixSeconds,
  owned_by: z.string(),
  alias_of: z.string().optional().describe('The films are those of this model.'),
  default_quality: z.enum(['standard', 'high']),
  seconds: z.strictObject({ min: z.number(), max: z.number(), default: z.number() }),
  fps: z.strictObject({ min: z.number(), max: z.number(), default: z.number() }),
  max_size: z.string(),
});

/** All names. */
export const modelListAnswer = z.strictObject({ object: z.literal('list'), data: z.array(modelAnswer) });

/** A mistake. */
export const errorAnswer = z.strictObject({
  error: z.strictObject({
    message: z.string(),
    type: z.enum([
      'invalid_request_error',
      'permission_error',
      'rate_limit_error',
      'insufficient_quota',
      'server_error',
    ]),
    param: z.string().nullable(),
    code: z.string().nullable(),
  }),
});

/** A key; its secret only in the answer to its making. */
export const keyAnswer = z.strictObject({
  id: z.string(),
  object: z.literal('key'),
  name: z.string(),
  hint: z.string(),
  admin: z.boolean(),
  created_at: unixSeconds,
  expires_at: unixSeconds.nullable(),
  revoked_at: unixSeconds.nullable(),
  requests_per_minute: z.int(),
  max_unfinished: z.int(),
  max_running: z.int(),
  seconds_per_day: z.number().nullable(),
  secret: z.string().optional(),
});

/** A webhook endpoint; its secret only in the answer to its making. */
export const endpointAnswer = z.strictObject({
  id: z.string(),
  object: z.literal('webhook_endpoint'),
  url: z.string(),
  created_at: unixSeconds,
  secret: z.string().optional(),
});
