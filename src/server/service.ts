/** The service put together: data folder, database, queue, runner, webhooks, routes. One process has all of it. */
import { mkdir } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { EngineError } from '../foundation/errors.ts';
import { openKeys } from './access/keys.ts';
import { docsRoutes } from './api/docs.ts';
import { keyRoutes } from './api/keys.ts';
import { modelRoutes } from './api/models.ts';
import { operationRoutes } from './api/operations.ts';
import { videoRoutes } from './api/videos.ts';
import { webhookRoutes } from './api/webhook-endpoints.ts';
import { createListener } from './http/listener.ts';
import { newId } from './ids.ts';
import { openQueue } from './jobs/queue.ts';
import { startRunner } from './jobs/runner.ts';
import { openVideos } from './jobs/videos.ts';
import { openLog } from './log.ts';
import { openMetrics } from './metrics.ts';
import type { ServiceSettings } from './settings.ts';
import { openFiles } from './store/files.ts';
import { lockFolder } from './store/lock.ts';
import { openPglite } from './store/pglite.ts';
import { openPostgres } from './store/postgres.ts';
import { migrate } from './store/schema.ts';
import { startWebhookSender } from './webhooks/sender.ts';

/** A service that listens. */
export interface Service {
  readonly url: string;
  /** The first key of a new database: shown now and never again. */
  readonly firstKey: string | undefined;
  /** Take no new work, let what runs end within the time set, close everything. */
  close(): Promise<void>;
}

const DAY = 24 * 3600_000;
/** Looking for films that were kept long enough, ms. */
const EXPIRE_EVERY = 60_000;
/** Time for answers under way when everything else is closed, ms. */
const LAST_ANSWERS = 2000;

/** Start the service. @throws EngineError `unavailable` where the folder, the port or the database cannot be had */
export const startService = async (settings: ServiceSettings): Promise<Service> => {
  const log = openLog(process.stderr, settings.quiet);
  await mkdir(settings.dataFolder, { recursive: true, mode: 0o700 });
  const embedded = settings.databaseUrl === undefined;
  const unlock = embedded ? lockFolder(settings.dataFolder) : () => {};
  // What was opened is closed in the opposite order, also when something later cannot be opened.
  const closers: (() => Promise<void> | void)[] = [unlock];
  const closeAll = async (): Promise<void> => {
    for (const close of closers.splice(0).reverse()) {
      try {
        await close();
      } catch (error) {
        log('error', 'close', { error: String(error) });
      }
    }
  };

  try {
    const database = embedded
      ? await openPglite(join(settings.dataFolder, 'database'))
      : await openPostgres(settings.databaseUrl!, (error) => log('warn', 'database', { error: error.message }));
    closers.push(() => database.close());
    await migrate(database);
    const files = await openFiles(settings.dataFolder);
    const videos = openVideos(database);
    const queue = openQueue(database, newId('srv'));
    // The only owner of a database knows that whoever held a lease is dead, and that nobody needs what lies about.
    if (database.exclusive) {
      await queue.releaseAll();
      await files.sweep(await videos.ids());
    }
    const keys = openKeys(database);
    const firstKey = await keys.createFirst();
    const metrics = openMetrics();
    closers.push(() => metrics.close());
    const webhooks = startWebhookSender(database, metrics, log, settings.allowPrivateWebhooks);
    closers.push(() => webhooks.close());

    let closing = false;
    const runner = startRunner({
      queue,
      files,
      metrics,
      log,
      jobs: settings.jobs,
      workers: settings.workers,
      keepFor: settings.keepDays === undefined ? null : settings.keepDays * DAY,
      onEnd: () => webhooks.wake(),
    });
    closers.push(() => runner.drain(settings.drain));
    const expiring = setInterval(() => {
      videos
        .expire(Date.now())
        .then((ids) => Promise.all(ids.map((id) => files.drop(id))))
        .catch((error: unknown) => log('error', 'expire', { error: String(error) }));
    }, EXPIRE_EVERY);
    closers.push(() => clearInterval(expiring));

    const isClosing = (): boolean => closing;
    const server = createListener({
      routes: [
        ...videoRoutes({ videos, files, runner, webhooks, closing: isClosing }),
        ...modelRoutes(),
        ...keyRoutes(keys, database),
        ...webhookRoutes(database, settings.allowPrivateWebhooks),
        ...operationRoutes({ database, videos, runner, metrics, version: settings.version, closing: isClosing }),
        ...docsRoutes(settings.version),
      ],
      keys,
      metrics,
      log,
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', (error) =>
        reject(
          new EngineError('unavailable', `${settings.host}:${settings.port}: cannot listen there: ${error.message}`, {
            cause: error,
          }),
        ),
      );
      server.listen(settings.port, settings.host, resolve);
    });
    runner.wake(); // only now: a service that cannot listen begins no film
    const { port } = server.address() as AddressInfo;
    const host = settings.host.includes(':') ? `[${settings.host}]` : settings.host;

    let closed: Promise<void> | undefined;
    const close = async (): Promise<void> => {
      closing = true;
      log('info', 'closing', { running: runner.running });
      // Answers go on while films end, so that clients see them completed.
      await runner.drain(settings.drain);
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
        setTimeout(() => server.closeAllConnections(), LAST_ANSWERS).unref();
      });
      await closeAll();
    };
    return {
      url: `http://${host}:${port}`,
      firstKey,
      close: () => {
        closed ??= close();
        return closed;
      },
    };
  } catch (error) {
    await closeAll();
    throw error;
  }
};
