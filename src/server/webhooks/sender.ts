/** Delivers events until they are accepted, with growing pauses, for three days. */
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import type { Database } from '../store/database.ts';
import { post } from './post.ts';
import { signedHeaders } from './signature.ts';

/** Looking for events that are due, ms. */
const LOOK_EVERY = 2000;
/** An event that is being sent is left alone by others for so long, ms. */
const SENDING = 30_000;
/** First pause, ms; each further one is twice as long, up to the longest. */
const PAUSE = { first: 5_000, longest: 6 * 3600_000 } as const;
/** After this time nobody tries any more, ms. */
const GIVE_UP = 72 * 3600_000;
/** Events sent at once. */
const AT_ONCE = 8;

interface Delivery {
  readonly eventId: string;
  readonly endpointId: string;
  readonly body: string;
  readonly attempts: number;
  readonly createdAt: number;
  readonly url: string;
  readonly secret: string;
}

/** Sends until closed. */
export interface WebhookSender {
  /** There may be something to send. */
  wake(): void;
  close(): Promise<void>;
}

/** Pause after an attempt, ms. @param attempts how many were made, from 1 */
export const pauseAfter = (attempts: number): number => Math.min(PAUSE.longest, PAUSE.first * 2 ** (attempts - 1));

/** Start sending. */
export const startWebhookSender = (
  database: Database,
  metrics: Metrics,
  log: Log,
  allowPrivate: boolean,
): WebhookSender => {
  const { query } = database;
  let closed = false;
  let working: Promise<void> | undefined;

  const claim = (): Promise<Delivery[]> =>
    query<Delivery>(
      `UPDATE webhook_deliveries d SET attempts = attempts + 1, next_at = $1::double precision + ${SENDING}
       FROM webhook_endpoints e
       WHERE e.id = d.endpoint_id AND (d.event_id, d.endpoint_id) IN (
         SELECT event_id, endpoint_id FROM webhook_deliveries WHERE next_at <= $1
         ORDER BY next_at LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED)
       RETURNING d.event_id AS "eventId", d.endpoint_id AS "endpointId", d.body, d.attempts, d.created_at AS "createdAt", e.url, e.secret`,
      [Date.now()],
    );

  const deliver = async (delivery: Delivery): Promise<void> => {
    const { eventId, endpointId, body, attempts } = delivery;
    const headers = {
      'content-type': 'application/json',
      'user-agent': 'kinorama-webhooks',
      ...signedHeaders(delivery.secret, eventId, Math.floor(Date.now() / 1000), body),
    };
    const outcome = await post(delivery.url, headers, body, allowPrivate);
    const accepted = typeof outcome === 'number' && outcome >= 200 && outcome < 300;
    metrics.count(accepted ? 'kinorama_webhooks_delivered_total' : 'kinorama_webhooks_failed_total');
    if (!accepted) log('warn', 'webhook', { event: eventId, endpoint: endpointId, attempts, outcome });
    const next = Date.now() + pauseAfter(attempts);
    const over = accepted || next > delivery.createdAt + GIVE_UP;
    await query('UPDATE webhook_deliveries SET next_at = $3 WHERE event_id = $1 AND endpoint_id = $2', [
      eventId,
      endpointId,
      over ? null : next,
    ]);
  };

  const work = async (): Promise<void> => {
    for (;;) {
      const due = closed ? [] : await claim();
      if (due.length === 0) return;
      await Promise.all(due.map(deliver));
    }
  };
  const wake = (): void => {
    if (closed) return;
    working ??= work()
      .catch((error: unknown) => log('error', 'webhooks', { error: String(error) }))
      .finally(() => {
        working = undefined;
      });
  };
  const timer = setInterval(wake, LOOK_EVERY);
  return {
    wake,
    async close() {
      closed = true;
      clearInterval(timer);
      await working;
    },
  };
};
