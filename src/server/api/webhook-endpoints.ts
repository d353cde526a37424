/** Routes about webhook endpoints: where a key wants to be told that its videos ended. */
import { z } from 'zod';
import { badValue, notFound, quotaExceeded } from '../errors.ts';
import type { Route } from '../http/router.ts';
import { newId } from '../ids.ts';
import { SERVICE_LIMITS } from '../settings.ts';
import type { Database } from '../store/database.ts';
import { refusalOf } from '../webhooks/post.ts';
import { newWebhookSecret } from '../webhooks/signature.ts';
import { parseFields } from './fields.ts';

/** Fields of `POST /webhook_endpoints`. */
export const endpointFields = z.object({ url: z.string().max(2000).describe('https, at a public address.') });

interface Endpoint {
  readonly id: string;
  readonly url: string;
  readonly createdAt: number;
}

const objectOf = (endpoint: Endpoint) => ({
  id: endpoint.id,
  object: 'webhook_endpoint',
  url: endpoint.url,
  created_at: Math.floor(endpoint.createdAt / 1000),
});

/** Routes about webhook endpoints. @param allowPrivate they may be at private addresses */
export const webhookRoutes = (database: Database, allowPrivate: boolean): readonly Route[] => [
  {
    method: 'POST',
    path: '/webhook_endpoints',
    answer: async ({ key, body }) => {
      const { url } = parseFields(endpointFields, await body());
      const refusal = refusalOf(url, allowPrivate);
      if (refusal) throw badValue('url', `Invalid value for 'url': ${refusal}.`);
      const endpoint = { id: newId('we'), url, createdAt: Date.now() };
      const secret = newWebhookSecret();
      const made = await database.query(
        `INSERT INTO webhook_endpoints (id, key_id, url, secret, created_at)
         SELECT $1, $2, $3, $4, $5 WHERE (SELECT count(*) FROM webhook_endpoints WHERE key_id = $2) < $6 RETURNING id`,
        [endpoint.id, key.id, url, secret, endpoint.createdAt, SERVICE_LIMITS.webhookEndpoints],
      );
      if (made.length === 0) throw quotaExceeded(`A key has at most ${SERVICE_LIMITS.webhookEndpoints} endpoints.`);
      return { json: { ...objectOf(endpoint), secret } };
    },
  },
  {
    method: 'GET',
    path: '/webhook_endpoints',
    answer: async ({ key }) => {
      const endpoints = await database.query<Endpoint>(
        'SELECT id, url, created_at AS "createdAt" FROM webhook_endpoints WHERE key_id = $1 ORDER BY created_at, id',
        [key.id],
      );
      return { json: { object: 'list', data: endpoints.map(objectOf) } };
    },
  },
  {
    method: 'DELETE',
    path: '/webhook_endpoints/:endpoint_id',
    answer: async ({ key, params }) => {
      const id = params.endpoint_id!;
      const gone = await database.query('DELETE FROM webhook_endpoints WHERE id = $1 AND key_id = $2 RETURNING id', [
        id,
        key.id,
      ]);
      if (gone.length === 0) throw notFound('webhook endpoint', id);
      return { json: { id, object: 'webhook_endpoint.deleted', deleted: true } };
    },
  },
];
