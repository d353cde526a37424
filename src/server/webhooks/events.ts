/** Events: written in the same transaction as the change they tell of, so none is lost and none told twice. */
import { newId } from '../ids.ts';
import type { Query } from '../store/database.ts';

/** What can be told. */
export type EventType = 'video.completed' | 'video.failed';

/** Queue an event for all endpoints of a key. @param now ms since 1970 */
export const addEvent = async (
  query: Query,
  keyId: string,
  type: EventType,
  videoId: string,
  now: number,
): Promise<void> => {
  const id = newId('evt');
  const body = JSON.stringify({
    id,
    object: 'event',
    created_at: Math.floor(now / 1000),
    type,
    data: { id: videoId },
  });
  await query(
    `INSERT INTO webhook_deliveries (event_id, endpoint_id, body, created_at, next_at)
     SELECT $1, id, $2, $3, $3 FROM webhook_endpoints WHERE key_id = $4`,
    [id, body, now, keyId],
  );
};
