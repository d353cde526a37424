/** The description of the API for machines (OpenAPI 3.1), made from the same schemas that check requests. */
import { z } from 'zod';
import {
  endpointAnswer,
  errorAnswer,
  keyAnswer,
  modelAnswer,
  modelListAnswer,
  videoAnswer,
  videoDeletedAnswer,
  videoListAnswer,
} from './answers.ts';
import { keyFields } from './keys.ts';
import { createFields, remixFields } from './video-request.ts';
import { contentQuery, listQuery } from './videos.ts';
import { endpointFields } from './webhook-endpoints.ts';

/** One operation, in short. */
interface Operation {
  readonly method: 'get' | 'post' | 'delete';
  readonly path: string;
  readonly id: string;
  readonly summary: string;
  readonly description?: string;
  readonly open?: true;
  readonly body?: z.ZodObject;
  /** Whether forms are taken, beside JSON. */
  readonly form?: true;
  readonly query?: z.ZodObject;
  readonly headers?: readonly { readonly name: string; readonly description: string }[];
  readonly answer?: keyof typeof ANSWERS | z.ZodType;
  /** Types of files that are answered. */
  readonly files?: readonly string[];
}

const ANSWERS = {
  Video: videoAnswer,
  VideoList: videoListAnswer,
  VideoDeleted: videoDeletedAnswer,
  Model: modelAnswer,
  ModelList: modelListAnswer,
  Error: errorAnswer,
  Key: keyAnswer,
  WebhookEndpoint: endpointAnswer,
} as const;

const IDEMPOTENCY = [
  {
    name: 'Idempotency-Key',
    description:
      'A name for this request, 1–255 characters. For 24 h, the same name and request answer the same video.',
  },
] as const;
const editFields = remixFields.extend({ video: z.object({ id: z.string() }) });
const listOf = (item: z.ZodType) => z.strictObject({ object: z.literal('list'), data: z.array(item) });
const deleted = (kind: string) =>
  z.strictObject({ id: z.string(), object: z.literal(`${kind}.deleted`), deleted: z.literal(true) });

const OPERATIONS: readonly Operation[] = [
  {
    method: 'post',
    path: '/v1/videos',
    id: 'createVideo',
    summary: 'Order a film',
    description: 'Answers at once with a queued video. Fields that are not listed are ignored.',
    body: createFields,
    form: true,
    headers: IDEMPOTENCY,
    answer: 'Video',
  },
  {
    method: 'get',
    path: '/v1/videos',
    id: 'listVideos',
    summary: 'List videos',
    description: '`after` gives the page that follows a video, `before` the one that ends before it.',
    query: listQuery,
    answer: 'VideoList',
  },
  { method: 'get', path: '/v1/videos/{video_id}', id: 'retrieveVideo', summary: 'Look at a video', answer: 'Video' },
  {
    method: 'delete',
    path: '/v1/videos/{video_id}',
    id: 'deleteVideo',
    summary: 'Remove a video and its files',
    description: 'One that is being made is stopped first.',
    answer: 'VideoDeleted',
  },
  {
    method: 'post',
    path: '/v1/videos/{video_id}/cancel',
    id: 'cancelVideo',
    summary: 'Stop a video',
    description: 'It becomes a failed one with the error code `cancelled`. Ours; the published API has no such call.',
    answer: 'Video',
  },
  {
    method: 'get',
    path: '/v1/videos/{video_id}/content',
    id: 'downloadVideoContent',
    summary: 'Download a film, a picture of it, its report or its screenplay',
    description: 'Takes Range, If-Range and If-None-Match. `download=0` shows it in place.',
    query: contentQuery,
    files: ['video/mp4', 'image/webp', 'image/jpeg', 'application/json'],
  },
  {
    method: 'post',
    path: '/v1/videos/{video_id}/remix',
    id: 'createVideoRemix',
    summary: 'A changed film',
    description: 'The words of the video with the new ones after them; the same size, length, quality and seed.',
    body: remixFields,
    form: true,
    headers: IDEMPOTENCY,
    answer: 'Video',
  },
  {
    method: 'post',
    path: '/v1/videos/edits',
    id: 'createVideoEdit',
    summary: 'A changed film',
    description: 'As remix, with the video named in the body. Uploaded videos are refused.',
    body: editFields,
    form: true,
    headers: IDEMPOTENCY,
    answer: 'Video',
  },
  { method: 'get', path: '/v1/models', id: 'listModels', summary: 'List models', answer: 'ModelList' },
  { method: 'get', path: '/v1/models/{model}', id: 'retrieveModel', summary: 'Look at a model', answer: 'Model' },
  {
    method: 'post',
    path: '/v1/webhook_endpoints',
    id: 'createWebhookEndpoint',
    summary: 'Be told when videos end',
    description: 'Events are signed by Standard Webhooks; the secret is shown in this answer only.',
    body: endpointFields,
    answer: 'WebhookEndpoint',
  },
  {
    method: 'get',
    path: '/v1/webhook_endpoints',
    id: 'listWebhookEndpoints',
    summary: 'List webhook endpoints',
    answer: listOf(endpointAnswer),
  },
  {
    method: 'delete',
    path: '/v1/webhook_endpoints/{endpoint_id}',
    id: 'deleteWebhookEndpoint',
    summary: 'Remove a webhook endpoint',
    answer: deleted('webhook_endpoint'),
  },
  {
    method: 'post',
    path: '/v1/keys',
    id: 'createKey',
    summary: 'Make a key',
    description: 'With an admin key. The secret is shown in this answer only.',
    body: keyFields,
    answer: 'Key',
  },
  { method: 'get', path: '/v1/keys', id: 'listKeys', summary: 'List keys', answer: listOf(keyAnswer) },
  { method: 'delete', path: '/v1/keys/{key_id}', id: 'revokeKey', summary: 'Revoke a key', answer: deleted('key') },
  {
    method: 'get',
    path: '/v1/usage',
    id: 'listUsage',
    summary: 'Usage of this key by day (UTC)',
    answer: listOf(
      z.strictObject({
        day: z.string(),
        videos: z.int(),
        seconds_asked: z.number(),
        seconds_made: z.number(),
        cpu_seconds: z.number(),
      }),
    ),
  },
  {
    method: 'get',
    path: '/healthz',
    id: 'health',
    summary: 'Is the process alive?',
    open: true,
    answer: z.object({ status: z.string() }),
  },
  {
    method: 'get',
    path: '/readyz',
    id: 'readiness',
    summary: 'Does it take requests?',
    open: true,
    answer: z.object({ status: z.string() }),
  },
  {
    method: 'get',
    path: '/metrics',
    id: 'metrics',
    summary: 'Numbers for Prometheus',
    open: true,
    files: ['text/plain'],
  },
];

type Json = Record<string, unknown>;

const jsonSchema = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json;
  return rest;
};

const answerSchema = (answer: NonNullable<Operation['answer']>): Json =>
  typeof answer === 'string' ? { $ref: `#/components/schemas/${answer}` } : jsonSchema(answer, 'output');

const parametersOf = (operation: Operation): Json[] => {
  const query = operation.query ? jsonSchema(operation.query, 'input') : {};
  return [
    ...[...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
      name,
      in: 'path',
      required: true,
      schema: { type: 'string' },
    })),
    ...Object.entries((query.properties ?? {}) as Json).map(([name, schema]) => ({ name, in: 'query', schema })),
    ...(operation.headers ?? []).map((header) => ({ ...header, in: 'header', schema: { type: 'string' } })),
  ];
};

const operationObject = (operation: Operation): Json => {
  const content = operation.files
    ? Object.fromEntries(operation.files.map((type) => [type, {}]))
    : { 'application/json': { schema: answerSchema(operation.answer!) } };
  const body = operation.body ? jsonSchema(operation.body, 'input') : undefined;
  const types = ['application/json', ...(operation.form ? ['multipart/form-data'] : [])];
  return {
    operationId: operation.id,
    summary: operation.summary,
    ...(operation.description ? { description: operation.description } : {}),
    parameters: parametersOf(operation),
    ...(body
      ? { requestBody: { required: true, content: Object.fromEntries(types.map((t) => [t, { schema: body }])) } }
      : {}),
    responses: {
      200: { description: 'Done', content },
      default: {
        description: 'A mistake',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
      },
    },
    ...(operation.open ? { security: [] } : {}),
  };
};

/** The whole description. */
export const openApi = (version: string) => {
  const paths: Record<string, Json> = {};
  for (const operation of OPERATIONS)
    paths[operation.path] = { ...paths[operation.path], [operation.method]: operationObject(operation) };
  return {
    openapi: '3.1.0',
    info: {
      title: 'Kinorama',
      version,
      description: 'Text to video by simulation. The Videos API, on your own machine.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    security: [{ key: [] }],
    paths,
    components: {
      securitySchemes: { key: { type: 'http', scheme: 'bearer' } },
      schemas: Object.fromEntries(
        Object.entries(ANSWERS).map(([name, schema]) => [name, jsonSchema(schema, 'output')]),
      ),
    },
  };
};
