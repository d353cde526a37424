/** Videos of keys: accept, find, list, stop, remove. Every statement names the key, so nobody reaches what is not theirs. */
import type { Key } from '../access/keys.ts';
import { badValue, conflict, notFound, quotaExceeded } from '../errors.ts';
import { hashOf, newId } from '../ids.ts';
import { SERVICE_LIMITS } from '../settings.ts';
import type { Database, Query } from '../store/database.ts';
import { addEvent } from '../webhooks/events.ts';
import type { FilmOrder, Video } from './job.ts';
import { UNFINISHED, VIDEO_COLUMNS } from './job.ts';

/** What is handed in. */
export interface NewVideo {
  readonly order: FilmOrder;
  readonly model: string;
  /** Higher ones are made first. */
  readonly priority: number;
  readonly metadata: Readonly<Record<string, string>> | undefined;
  readonly remixedFrom?: string | undefined;
  /** The client's name for this request: the same name and request give the same video. */
  readonly idempotencyKey?: string | undefined;
}

/** Which page of a list. */
export interface PageWish {
  readonly limit: number;
  readonly order: 'asc' | 'desc';
  /** The page that follows this video. */
  readonly after?: string | undefined;
  /** The page that ends before this video. */
  readonly before?: string | undefined;
}

/** Videos in a database. */
export interface Videos {
  accept(key: Key, wish: NewVideo): Promise<Video>;
  /** With its place in the queue, counted from 0, while it waits. @throws ApiError 404 */
  get(key: Key, id: string): Promise<Placed>;
  list(key: Key, page: PageWish): Promise<{ videos: Video[]; more: boolean }>;
  /** An unfinished video becomes a failed one with the code `cancelled`; others stay as they are. */
  cancel(key: Key, id: string): Promise<Video>;
  remove(key: Key, id: string): Promise<void>;
  /** How many are in each state. */
  counts(): Promise<Record<string, number>>;
  /** Mark the files of videos that are kept long enough as gone. @returns their ids */
  expire(now: number): Promise<string[]>;
  /** Ids of all videos. */
  ids(): Promise<Set<string>>;
}

/** A video with its place in the queue. */
type Placed = Video & { readonly ahead: number | null };

/** Answers remembered. */
const REMEMBERED = 1000;

/** Day of the usage table: UTC, as 2026-01-31. */
export const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** The video that was made under this idempotency key, or undefined after having taken the key for a new one. */
const remembered = async (
  query: Query,
  key: Key,
  name: string,
  requestHash: string,
  videoId: string,
  now: number,
): Promise<Video | undefined> => {
  await query('DELETE FROM idempotency WHERE key_id = $1 AND name = $2 AND created_at < $3', [
    key.id,
    name,
    now - SERVICE_LIMITS.idempotencyMemory,
  ]);
  const taken = await query(
    `INSERT INTO idempotency (key_id, name, request_hash, video_id, created_at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT DO NOTHING RETURNING name`,
    [key.id, name, requestHash, videoId, now],
  );
  if (taken.length > 0) return undefined;
  const [old] = await query<{ requestHash: string; videoId: string }>(
    'SELECT request_hash AS "requestHash", video_id AS "videoId" FROM idempotency WHERE key_id = $1 AND name = $2',
    [key.id, name],
  );
  if (old!.requestHash !== requestHash)
    throw conflict('This Idempotency-Key was used with another request.', 'idempotency_key_reused');
  const [video] = await query<Video>(`SELECT ${VIDEO_COLUMNS} FROM videos WHERE id = $1 AND key_id = $2`, [
    old!.videoId,
    key.id,
  ]);
  if (!video) throw conflict('The video made with this Idempotency-Key was deleted.', 'idempotency_key_spent');
  return video;
};

/** Count a new video against the limits of its key. */
const charge = async (query: Query, key: Key, seconds: number, now: number): Promise<void> => {
  const [unfinished] = await query<{ count: number }>(
    `SELECT count(*)::integer AS count FROM videos WHERE key_id = $1 AND ${UNFINISHED}`,
    [key.id],
  );
  if (unfinished!.count >= key.maxUnfinished)
    throw quotaExceeded(`This key has ${unfinished!.count} unfinished videos, which is its limit.`);
  const [usage] = await query<{ asked: number }>(
    `INSERT INTO usage (key_id, day, videos, seconds_asked) VALUES ($1, $2, 1, $3)
     ON CONFLICT (key_id, day) DO UPDATE SET videos = usage.videos + 1, seconds_asked = usage.seconds_asked + $3
     RETURNING seconds_asked AS asked`,
    [key.id, dayOf(now), seconds],
  );
  if (key.secondsPerDay !== null && usage!.asked > key.secondsPerDay)
    throw quotaExceeded(`This key may ask for ${key.secondsPerDay} s of film per day (UTC).`);
};

/** Videos in a database. */
export const openVideos = (database: Database): Videos => {
  const { query } = database;
  /** What was answered last: most requests ask again before anything has changed. */
  const looked = new Map<string, { readonly version: number; readonly video: Placed }>();
  const find = async (key: Key, id: string): Promise<Video> => {
    const [video] = await query<Video>(`SELECT ${VIDEO_COLUMNS} FROM videos WHERE id = $1 AND key_id = $2`, [
      id,
      key.id,
    ]);
    if (!video) throw notFound('video', id);
    return video;
  };
  const known = async (key: Key, id: string, param: string): Promise<void> => {
    const rows = await query('SELECT 1 FROM videos WHERE id = $1 AND key_id = $2', [id, key.id]);
    if (rows.length === 0) throw badValue(param, `No video '${id.slice(0, 80)}' to continue from.`);
  };

  return {
    accept: (key, wish) =>
      database.transaction(async (inside) => {
        const now = Date.now();
        const id = newId('video');
        const { order, metadata, remixedFrom, priority } = wish;
        const request = JSON.stringify(order);
        if (wish.idempotencyKey !== undefined) {
          const requestHash = hashOf(JSON.stringify([request, metadata ?? null, remixedFrom ?? null, priority]));
          const old = await remembered(inside, key, wish.idempotencyKey, requestHash, id, now);
          if (old) return old;
        }
        await charge(inside, key, order.seconds, now);
        const [video] = await inside<Video>(
          `INSERT INTO videos (id, key_id, model, status, priority, prompt, request, metadata, remixed_from, created_at)
           VALUES ($1, $2, $3, 'queued', $4, $5, $6, $7, $8, $9) RETURNING ${VIDEO_COLUMNS}`,
          [
            id,
            key.id,
            wish.model,
            priority,
            order.prompt,
            request,
            metadata ? JSON.stringify(metadata) : null,
            remixedFrom ?? null,
            now,
          ],
        );
        return video!;
      }),

    async get(key, id) {
      const version = database.version();
      const seen = looked.get(id);
      if (seen && seen.version === version && seen.video.keyId === key.id) return seen.video;
      const [video] = await query<Placed>(
        `SELECT ${VIDEO_COLUMNS}, CASE WHEN v.status = 'queued' THEN
           (SELECT count(*)::integer FROM videos o WHERE o.status = 'queued'
              AND (o.priority > v.priority OR (o.priority = v.priority AND o.seq < v.seq)))
         END AS ahead
         FROM videos v WHERE id = $1 AND key_id = $2`,
        [id, key.id],
      );
      if (!video) throw notFound('video', id);
      if (version !== undefined) {
        if (looked.size >= REMEMBERED) looked.clear();
        looked.set(id, { version, video });
      }
      return video;
    },

    async list(key, { limit, order, after, before }) {
      if (after !== undefined) await known(key, after, 'after');
      if (before !== undefined) await known(key, before, 'before');
      // A page before a video is read backwards from it and turned round.
      const backwards = before !== undefined && after === undefined;
      const descending = (order === 'desc') !== backwards;
      const videos = await query<Video>(
        `SELECT ${VIDEO_COLUMNS} FROM videos WHERE key_id = $1
           AND ($2::text IS NULL OR seq ${order === 'desc' ? '<' : '>'} (SELECT seq FROM videos WHERE id = $2))
           AND ($3::text IS NULL OR seq ${order === 'desc' ? '>' : '<'} (SELECT seq FROM videos WHERE id = $3))
         ORDER BY seq ${descending ? 'DESC' : 'ASC'} LIMIT $4`,
        [key.id, after ?? null, before ?? null, limit + 1],
      );
      const more = videos.length > limit;
      const page = videos.slice(0, limit);
      return { videos: backwards ? page.reverse() : page, more };
    },

    cancel: async (key, id) => {
      const now = Date.now();
      const stopped = await database.transaction(async (inside) => {
        const [video] = await inside<Video>(
          `UPDATE videos SET status = 'failed', error_code = 'cancelled', error_message = 'The video was cancelled.',
             completed_at = $3, lease_owner = NULL, lease_until = NULL, pass = NULL, seconds_left = NULL
           WHERE id = $1 AND key_id = $2 AND ${UNFINISHED} RETURNING ${VIDEO_COLUMNS}`,
          [id, key.id, now],
        );
        if (video) await addEvent(inside, key.id, 'video.failed', id, now);
        return video;
      });
      return stopped ?? find(key, id);
    },

    async remove(key, id) {
      const rows = await query('DELETE FROM videos WHERE id = $1 AND key_id = $2 RETURNING id', [id, key.id]);
      if (rows.length === 0) throw notFound('video', id);
    },

    async counts() {
      const rows = await query<{ status: string; count: number }>(
        'SELECT status, count(*)::integer AS count FROM videos GROUP BY status',
      );
      return Object.fromEntries(rows.map((row) => [row.status, row.count]));
    },

    async expire(now) {
      const rows = await query<{ id: string }>(
        'UPDATE videos SET files_gone = true WHERE expires_at <= $1 AND NOT files_gone RETURNING id',
        [now],
      );
      return rows.map((row) => row.id);
    },

    async ids() {
      return new Set((await query<{ id: string }>('SELECT id FROM videos WHERE NOT files_gone')).map((row) => row.id));
    },
  };
};
