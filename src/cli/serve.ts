/** `kinorama serve`: the Videos API on this machine. */
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { EngineError } from '../foundation/errors.ts';
import { numberOption } from './options.ts';

interface ServeOptions {
  readonly host: string;
  readonly port?: number;
  readonly dataDir?: string;
  readonly jobs: number;
  readonly workers?: number;
  readonly drain: number;
  readonly keepDays?: number;
  readonly allowPrivateWebhooks?: boolean;
  readonly quiet?: boolean;
}

/** The part of the service's entry that is used here. It is loaded only when it is asked for, and speaks for itself. */
interface ServiceEntry {
  startService(settings: Readonly<Record<string, unknown>>): Promise<{
    readonly url: string;
    readonly firstKey: string | undefined;
    close(): Promise<void>;
  }>;
}

const DEFAULT_PORT = 8787;

const EXAMPLES = `
Examples:
  $ kinorama serve
  $ kinorama serve --port 9000 --data-dir /srv/kinorama --jobs 2 --keep-days 30
  $ curl http://127.0.0.1:8787/v1/videos -H "Authorization: Bearer kino-…" -H "Content-Type: application/json" \\
      -d '{"prompt": "A cat sits on a wall", "seconds": "4", "size": "1280x720"}'

Environment: PORT instead of --port, KINORAMA_DATA instead of --data-dir, DATABASE_URL for a Postgres server.`;

/** Where data of programs lies by custom (XDG base directories). */
const defaultFolder = (): string =>
  process.env.KINORAMA_DATA ?? join(process.env.XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'kinorama');

const within = (name: string, value: number, min: number, max: number, whole = true): number => {
  if (!(value >= min && value <= max) || (whole && !Number.isInteger(value)))
    throw new EngineError('usage', `--${name}: expected ${whole ? 'a whole number ' : ''}${min}–${max}, got ${value}`);
  return value;
};

/** Add the command. */
export const addServe = (program: Command, signal: AbortSignal, version: string): void => {
  program
    .command('serve')
    .description('answer the Videos API on this machine, with a queue that survives restarts')
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--port <n>', `port (default: PORT, else ${DEFAULT_PORT}; 0: any free one)`, numberOption)
    .option('--data-dir <folder>', 'films and database (default: KINORAMA_DATA, else ~/.local/share/kinorama)')
    .option('--jobs <n>', 'films made at once; 0: only take orders', numberOption, 1)
    .option('--workers <n>', 'render threads per film (default: one per core)', numberOption)
    .option('--drain <s>', 'time for running films to end after SIGTERM, s', numberOption, 10)
    .option('--keep-days <n>', 'days that finished films are kept (default: for ever)', numberOption)
    .option('--allow-private-webhooks', 'webhooks may go to private addresses and without TLS')
    .option('--quiet', 'no log lines for requests')
    .addHelpText('after', EXAMPLES)
    .action(async (options: ServeOptions) => {
      const service = (await import(new URL('../server/service.js', import.meta.url).href)) as ServiceEntry;
      const running = await service.startService({
        host: options.host,
        port: within('port', options.port ?? Number(process.env.PORT ?? DEFAULT_PORT), 0, 65_535),
        dataFolder: resolve(options.dataDir ?? defaultFolder()),
        databaseUrl: process.env.DATABASE_URL || undefined,
        jobs: within('jobs', options.jobs, 0, 64),
        workers: options.workers === undefined ? undefined : within('workers', options.workers, 1, 64),
        drain: within('drain', options.drain, 0, 3600, false),
        keepDays:
          options.keepDays === undefined ? undefined : within('keep-days', options.keepDays, 0.0001, 36_500, false),
        allowPrivateWebhooks: options.allowPrivateWebhooks ?? false,
        quiet: options.quiet ?? false,
        version,
      });
      const first = running.firstKey
        ? `The first key, shown only now:\n  ${running.firstKey}\nKeep it; it can make further keys.\n`
        : '';
      process.stdout.write(`${first}Kinorama answers at ${running.url}/v1 (how to use it: ${running.url}/docs)\n`);
      await new Promise<void>((stop) => {
        if (signal.aborted) stop();
        else signal.addEventListener('abort', () => stop(), { once: true });
      });
      await running.close();
    });
};
