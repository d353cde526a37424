/** API keys: shown once, kept as hashes. Every object belongs to the key that made it. */
import { ApiError, notFound } from '../errors.ts';
import { hashOf, newId, newSecretKey } from '../ids.ts';
import { KEY_DEFAULTS } from '../settings.ts';
import type { Database, Query } from '../store/database.ts';

/** A key without its secret. */
export interface Key {
  readonly id: string;
  readonly name: string;
  /** First letters of the secret, to recognise it. */
  readonly hint: string;
  /** May make, see and revoke keys. */
  readonly admin: boolean;
  /** ms since 1970 */
  readonly createdAt: number;
  /** ms since 1970; null: never */
  readonly expiresAt: number | null;
  readonly revokedAt: number | null;
  readonly requestsPerMinute: number;
  /** Films waiting or running at once. */
  readonly maxUnfinished: number;
  /** Films running at once. */
  readonly maxRunning: number;
  /** Seconds of film that may be asked for per day (UTC); null: any number. */
  readonly secondsPerDay: number | null;
}

/** What may be chosen of a new key. */
export interface KeyWishes {
  readonly name?: string | undefined;
  readonly admin?: boolean | undefined;
  readonly expiresAt?: number | null | undefined;
  readonly requestsPerMinute?: number | undefined;
  readonly maxUnfinished?: number | undefined;
  readonly maxRunning?: number | undefined;
  readonly secondsPerDay?: number | null | undefined;
}

/** The keys of a service. */
export interface Keys {
  /** Make one. The secret is told here and never again. */
  create(wishes: KeyWishes): Promise<{ key: Key; secret: string }>;
  /** The first key of an empty database; undefined where there is one already. */
  createFirst(): Promise<string | undefined>;
  /** Whose secret it is. @throws ApiError 401 */
  identify(secret: string | undefined): Promise<Key>;
  list(): Promise<Key[]>;
  /** From now on the key is refused. */
  revoke(id: string): Promise<void>;
}

/** How long a looked-up key is believed, ms: a revocation by another process takes that long. */
const MEMORY = 5_000;
/** Any number: of services that start together on one empty database, who holds it makes the first key. */
const FIRST_KEY_LOCK = 7_224_118;
/** Keys remembered at most. */
const REMEMBERED = 10_000;

const COLUMNS = `id, name, hint, admin, created_at AS "createdAt", expires_at AS "expiresAt", revoked_at AS "revokedAt",
  requests_per_minute AS "requestsPerMinute", max_unfinished AS "maxUnfinished", max_running AS "maxRunning",
  seconds_per_day AS "secondsPerDay"`;

/** The secret in an Authorization header. */
export const bearerOf = (header: string | undefined): string | undefined =>
  /^Bearer\s+(\S+)\s*$/i.exec(header ?? '')?.[1];

const wrong = (secret: string, why: string): ApiError =>
  new ApiError(
    401,
    `${why}: ${secret.slice(0, 7)}***. The service shows its first key when it starts for the first time.`,
    {
      code: 'invalid_api_key',
    },
  );

/** Keys in a database. */
export const openKeys = (database: Database): Keys => {
  const known = new Map<string, { key: Key; until: number }>();

  const create = async (query: Query, wishes: KeyWishes): Promise<{ key: Key; secret: string }> => {
    const secret = newSecretKey();
    const [key] = await query<Key>(
      `INSERT INTO keys (id, hash, name, hint, admin, created_at, expires_at, requests_per_minute, max_unfinished, max_running,
         seconds_per_day)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING ${COLUMNS}`,
      [
        newId('key'),
        hashOf(secret),
        wishes.name ?? 'key',
        secret.slice(0, 9),
        wishes.admin ?? false,
        Date.now(),
        wishes.expiresAt ?? null,
        wishes.requestsPerMinute ?? KEY_DEFAULTS.requestsPerMinute,
        wishes.maxUnfinished ?? KEY_DEFAULTS.maxUnfinished,
        wishes.maxRunning ?? KEY_DEFAULTS.maxRunning,
        wishes.secondsPerDay ?? null,
      ],
    );
    return { key: key!, secret };
  };

  return {
    create: (wishes) => create(database.query, wishes),
    createFirst: () =>
      database.transaction(async (query) => {
        await query('SELECT pg_advisory_xact_lock($1)', [FIRST_KEY_LOCK]);
        const [row] = await query<{ some: boolean }>('SELECT EXISTS (SELECT 1 FROM keys) AS some');
        return row!.some ? undefined : (await create(query, { name: 'first', admin: true })).secret;
      }),
    async identify(secret) {
      if (!secret)
        throw new ApiError(
          401,
          "You didn't provide an API key. Send it in an Authorization header: Authorization: Bearer kino-…",
        );
      const hash = hashOf(secret);
      const now = Date.now();
      let entry = known.get(hash);
      if (!entry || entry.until < now) {
        known.delete(hash);
        const [key] = await database.query<Key>(`SELECT ${COLUMNS} FROM keys WHERE hash = $1`, [hash]);
        if (!key) throw wrong(secret, 'Incorrect API key provided');
        if (known.size >= REMEMBERED) known.clear();
        entry = { key, until: now + MEMORY };
        known.set(hash, entry);
      }
      const { key } = entry;
      if (key.revokedAt !== null) throw wrong(secret, 'This API key was revoked');
      if (key.expiresAt !== null && key.expiresAt <= now) throw wrong(secret, 'This API key has expired');
      return key;
    },
    list: () => database.query<Key>(`SELECT ${COLUMNS} FROM keys ORDER BY created_at, id`),
    async revoke(id) {
      const rows = await database.query(
        'UPDATE keys SET revoked_at = coalesce(revoked_at, $2) WHERE id = $1 RETURNING id',
        [id, Date.now()],
      );
      if (rows.length === 0) throw notFound('key', id);
      known.clear();
    },
  };
};
