/**
 * The queue in the database. A process that makes a film holds a lease on its row and renews it; when the process dies, the
 * lease runs out (at once, where the database has only one owner) and the film is made by the next one. Every change names
 * the lease, so a process that lost it changes nothing: no job is lost, none is finished twice.
 */
import type { Database } from '../store/database.ts';
import type { FilmResult } from '../store/files.ts';
import { addEvent } from '../webhooks/events.ts';
import type { Video } from './job.ts';
import { VIDEO_COLUMNS } from './job.ts';
import { dayOf } from './videos.ts';

/** How long a lease lasts without being renewed, ms. */
const LEASE = 15_000;

/** How far a film is. */
export interface FilmProgress {
  /** 0–99 */
  readonly percent: number;
  readonly pass: string;
  /** s, as far as is known */
  readonly left: number | null;
}

/** The queue as one process sees it. */
export interface Queue {
  /** The next film to make; it is this process's now. @param running ids of films that this process is making */
  claim(running: readonly string[]): Promise<Video | undefined>;
  /** Renew the lease and tell the progress. @returns false when the film is no longer this process's: stop */
  report(id: string, progress: FilmProgress): Promise<boolean>;
  /** @param keepFor ms; null: for ever. @returns false when the film is no longer this process's: drop it */
  complete(id: string, result: FilmResult, keepFor: number | null): Promise<boolean>;
  fail(id: string, code: string, message: string): Promise<boolean>;
  /** Its making broke off: it goes back into the queue. @returns how often that has happened */
  crashed(id: string): Promise<number>;
  /** Give all leases of this process back. */
  release(): Promise<void>;
  /** Take all leases away: of processes that are known to be dead. */
  releaseAll(): Promise<void>;
}

/** The queue for a process. @param owner its name */
export const openQueue = (database: Database, owner: string): Queue => {
  const { query } = database;
  const mine = `id = $1 AND lease_owner = $2 AND status = 'in_progress'`;
  const end = `pass = NULL, seconds_left = NULL, lease_owner = NULL, lease_until = NULL`;
  return {
    async claim(running) {
      const now = Date.now();
      const [video] = await query<Video>(
        `UPDATE videos SET status = 'in_progress', lease_owner = $1, lease_until = $2, started_at = coalesce(started_at, $3)
         WHERE id = (
           SELECT v.id FROM videos v JOIN keys k ON k.id = v.key_id
           WHERE v.status IN ('queued', 'in_progress') AND (v.lease_until IS NULL OR v.lease_until < $3) AND NOT v.id = ANY ($4)
             AND (SELECT count(*) FROM videos r WHERE r.key_id = v.key_id AND r.status = 'in_progress' AND r.lease_until >= $3)
               < k.max_running
           ORDER BY v.priority DESC, v.seq LIMIT 1 FOR UPDATE OF v SKIP LOCKED)
         RETURNING ${VIDEO_COLUMNS}`,
        [owner, now + LEASE, now, [...running]],
      );
      return video;
    },

    async report(id, { percent, pass, left }) {
      const rows = await query(
        `UPDATE videos SET progress = greatest(progress, $3::integer), pass = $4, seconds_left = $5, lease_until = $6
         WHERE ${mine} RETURNING id`,
        [id, owner, percent, pass, left, Date.now() + LEASE],
      );
      return rows.length > 0;
    },

    complete: (id, result, keepFor) =>
      database.transaction(async (inside) => {
        const now = Date.now();
        const [video] = await inside<{ keyId: string }>(
          `UPDATE videos SET status = 'completed', progress = 100, completed_at = $3, expires_at = $4, result = $5, ${end}
           WHERE ${mine} RETURNING key_id AS "keyId"`,
          [id, owner, now, keepFor === null ? null : now + keepFor, JSON.stringify(result)],
        );
        if (!video) return false;
        await inside(
          `INSERT INTO usage (key_id, day, seconds_made, cpu_seconds) VALUES ($1, $2, $3, $4)
           ON CONFLICT (key_id, day) DO UPDATE SET seconds_made = usage.seconds_made + $3, cpu_seconds = usage.cpu_seconds + $4`,
          [video.keyId, dayOf(now), result.seconds, result.cpuSeconds],
        );
        await addEvent(inside, video.keyId, 'video.completed', id, now);
        return true;
      }),

    fail: (id, code, message) =>
      database.transaction(async (inside) => {
        const now = Date.now();
        const [video] = await inside<{ keyId: string }>(
          `UPDATE videos SET status = 'failed', completed_at = $3, error_code = $4, error_message = $5, ${end}
           WHERE ${mine} RETURNING key_id AS "keyId"`,
          [id, owner, now, code, message],
        );
        if (!video) return false;
        await addEvent(inside, video.keyId, 'video.failed', id, now);
        return true;
      }),

    async crashed(id) {
      const [video] = await query<{ crashes: number }>(
        `UPDATE videos SET crashes = crashes + 1, lease_until = 0 WHERE ${mine} RETURNING crashes`,
        [id, owner],
      );
      return video?.crashes ?? 0;
    },

    async release() {
      await query('UPDATE videos SET lease_owner = NULL, lease_until = NULL WHERE lease_owner = $1', [owner]);
    },

    async releaseAll() {
      await query('UPDATE videos SET lease_owner = NULL, lease_until = NULL WHERE lease_owner IS NOT NULL');
    },
  };
};
