/** Routes about keys, for keys that may administer. */
import { z } from 'zod';
import type { Key, Keys } from '../access/keys.ts';
import { ApiError } from '../errors.ts';
import type { KeyedCall, Route } from '../http/router.ts';
import type { Database } from '../store/database.ts';
import { numeric, parseFields, truth } from './fields.ts';

const count = numeric.pipe(z.number().int().min(1).max(1_000_000));

/** Fields of `POST /keys`. */
export const keyFields = z.object({
  name: z.string().min(1).max(100).optional().describe('To recognise it.'),
  admin: truth.optional().describe('May make, see and revoke keys. Default false.'),
  expires_at: numeric.pipe(z.number().int().positive()).optional().describe('s since 1970. Default: never.'),
  requests_per_minute: count.optional(),
  max_unfinished: count.optional().describe('Videos waiting or running at once.'),
  max_running: count.optional().describe('Videos running at once.'),
  seconds_per_day: numeric
    .pipe(z.number().positive())
    .optional()
    .describe('Seconds of film per day (UTC). Default: any number.'),
});

const seconds = (time: number | null): number | null => (time === null ? null : Math.floor(time / 1000));

const objectOf = (key: Key) => ({
  id: key.id,
  object: 'key',
  name: key.name,
  hint: `${key.hint}…`,
  admin: key.admin,
  created_at: seconds(key.createdAt),
  expires_at: seconds(key.expiresAt),
  revoked_at: seconds(key.revokedAt),
  requests_per_minute: key.requestsPerMinute,
  max_unfinished: key.maxUnfinished,
  max_running: key.maxRunning,
  seconds_per_day: key.secondsPerDay,
});

const onlyAdmin = (call: KeyedCall): void => {
  if (!call.key.admin)
    throw new ApiError(403, 'This key may not administer keys.', { type: 'permission_error', code: 'not_allowed' });
};

/** Routes about keys and their usage. */
export const keyRoutes = (keys: Keys, database: Database): readonly Route[] => [
  {
    method: 'POST',
    path: '/keys',
    answer: async (call) => {
      onlyAdmin(call);
      const wish = parseFields(keyFields, await call.body());
      const { key, secret } = await keys.create({
        name: wish.name,
        admin: wish.admin,
        expiresAt: wish.expires_at === undefined ? null : wish.expires_at * 1000,
        requestsPerMinute: wish.requests_per_minute,
        maxUnfinished: wish.max_unfinished,
        maxRunning: wish.max_running,
        secondsPerDay: wish.seconds_per_day,
      });
      return { json: { ...objectOf(key), secret } };
    },
  },
  {
    method: 'GET',
    path: '/keys',
    answer: async (call) => {
      onlyAdmin(call);
      return { json: { object: 'list', data: (await keys.list()).map(objectOf) } };
    },
  },
  {
    method: 'DELETE',
    path: '/keys/:key_id',
    answer: async (call) => {
      onlyAdmin(call);
      const id = call.params.key_id!;
      await keys.revoke(id);
      return { json: { id, object: 'key.deleted', deleted: true } };
    },
  },
  {
    method: 'GET',
    path: '/usage',
    answer: async ({ key }) => ({
      json: {
        object: 'list',
        data: await database.query(
          `SELECT day, videos, seconds_asked, seconds_made, cpu_seconds FROM usage WHERE key_id = $1 ORDER BY day DESC LIMIT 100`,
          [key.id],
        ),
      },
    }),
  },
];
