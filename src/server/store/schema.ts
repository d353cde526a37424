/**
 * Tables, as a list of steps that are never changed once published; a database remembers how many it has taken.
 * Times are ms since 1970 in `double precision` (exact, and both drivers give a number); documents are JSON as text, because
 * nothing in them is searched.
 */
import type { Database } from './database.ts';

const STEPS: readonly (readonly string[])[] = [
  [
    `CREATE TABLE keys (
      id text PRIMARY KEY,
      hash text NOT NULL UNIQUE,
      name text NOT NULL,
      hint text NOT NULL,
      admin boolean NOT NULL,
      created_at double precision NOT NULL,
      expires_at double precision,
      revoked_at double precision,
      requests_per_minute integer NOT NULL,
      max_unfinished integer NOT NULL,
      max_running integer NOT NULL,
      seconds_per_day double precision
    )`,
    `CREATE TABLE videos (
      id text PRIMARY KEY,
      seq bigint GENERATED ALWAYS AS IDENTITY,
      key_id text NOT NULL REFERENCES keys (id),
      model text NOT NULL,
      status text NOT NULL,
      progress integer NOT NULL DEFAULT 0,
      pass text,
      seconds_left double precision,
      priority integer NOT NULL DEFAULT 0,
      prompt text NOT NULL,
      request text NOT NULL,
      metadata text,
      remixed_from text,
      created_at double precision NOT NULL,
      started_at double precision,
      completed_at double precision,
      expires_at double precision,
      files_gone boolean NOT NULL DEFAULT false,
      error_code text,
      error_message text,
      result text,
      lease_owner text,
      lease_until double precision,
      crashes integer NOT NULL DEFAULT 0
    )`,
    'CREATE UNIQUE INDEX videos_by_key ON videos (key_id, seq)',
    `CREATE INDEX videos_unfinished ON videos (priority DESC, seq) WHERE status IN ('queued', 'in_progress')`,
    'CREATE INDEX videos_expiring ON videos (expires_at) WHERE expires_at IS NOT NULL AND NOT files_gone',
    `CREATE TABLE idempotency (
      key_id text NOT NULL,
      name text NOT NULL,
      request_hash text NOT NULL,
      video_id text NOT NULL,
      created_at double precision NOT NULL,
      PRIMARY KEY (key_id, name)
    )`,
    `CREATE TABLE usage (
      key_id text NOT NULL,
      day text NOT NULL,
      videos integer NOT NULL DEFAULT 0,
      seconds_asked double precision NOT NULL DEFAULT 0,
      seconds_made double precision NOT NULL DEFAULT 0,
      cpu_seconds double precision NOT NULL DEFAULT 0,
      PRIMARY KEY (key_id, day)
    )`,
    `CREATE TABLE webhook_endpoints (
      id text PRIMARY KEY,
      key_id text NOT NULL REFERENCES keys (id),
      url text NOT NULL,
      secret text NOT NULL,
      created_at double precision NOT NULL
    )`,
    'CREATE INDEX webhook_endpoints_by_key ON webhook_endpoints (key_id)',
    `CREATE TABLE webhook_deliveries (
      event_id text NOT NULL,
      endpoint_id text NOT NULL REFERENCES webhook_endpoints (id) ON DELETE CASCADE,
      body text NOT NULL,
      created_at double precision NOT NULL,
      attempts integer NOT NULL DEFAULT 0,
      next_at double precision,
      PRIMARY KEY (event_id, endpoint_id)
    )`,
    'CREATE INDEX webhook_deliveries_due ON webhook_deliveries (next_at) WHERE next_at IS NOT NULL',
  ],
];

/** Any number: who holds it, changes the tables. */
const MIGRATION_LOCK = 7_224_117;

/** Bring the tables up to date; several processes may do so at once. */
export const migrate = (database: Database): Promise<void> =>
  database.transaction(async (query) => {
    await query('SELECT pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
    await query('CREATE TABLE IF NOT EXISTS kinorama_schema (step integer PRIMARY KEY)');
    const [row] = await query<{ taken: number }>('SELECT count(*)::integer AS taken FROM kinorama_schema');
    for (let step = row!.taken; step < STEPS.length; step++) {
      for (const sql of STEPS[step]!) await query(sql);
      await query('INSERT INTO kinorama_schema (step) VALUES ($1)', [step]);
    }
  });
