/** Settings of the service, and its limits. */

/** What the service is started with. */
export interface ServiceSettings {
  /** Address to listen on. */
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  /** Folder of the database, films and lock. */
  readonly dataFolder: string;
  /** Address of a Postgres server; absent: the embedded one, in the data folder. */
  readonly databaseUrl?: string | undefined;
  /** Films made at once. 0: none here (another process on the same database makes them). */
  readonly jobs: number;
  /** Render threads per film; absent: one per core. */
  readonly workers?: number | undefined;
  /** Time for running films to end after SIGTERM, s. */
  readonly drain: number;
  /** Time a finished film is kept, days; absent: for ever. */
  readonly keepDays?: number | undefined;
  /** Webhooks may go to private addresses (tests, trusted networks). */
  readonly allowPrivateWebhooks: boolean;
  /** No log lines for requests. */
  readonly quiet: boolean;
  /** Version of the package, for the answers that tell it. */
  readonly version: string;
}

/** Limits that hold for everybody. */
export const SERVICE_LIMITS = {
  /** Largest body of a request, bytes. */
  bodyBytes: 32 << 20,
  /** Most fields of a form. */
  formFields: 200,
  /** Largest metadata of a job: entries, characters of a name and of a value. */
  metadata: { entries: 16, name: 64, value: 512 },
  /** Longest idempotency key, characters. */
  idempotencyKey: 255,
  /** How long an idempotency key is remembered, ms. */
  idempotencyMemory: 24 * 3600_000,
  /** Wrong keys from one address per minute before all are refused. */
  wrongKeysPerMinute: 30,
  /** Webhook endpoints per key. */
  webhookEndpoints: 20,
} as const;

/** Limits of a key that was made without any. */
export const KEY_DEFAULTS = {
  /** Requests per minute, polling included. */
  requestsPerMinute: 60_000,
  /** Films waiting or running at once. */
  maxUnfinished: 2_000,
  /** Films running at once. */
  maxRunning: 1_000,
} as const;
