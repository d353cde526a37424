/** Routes for those who run the service: is it alive, is it ready, how is it doing. */
import type { Route } from '../http/router.ts';
import type { Runner } from '../jobs/runner.ts';
import type { Videos } from '../jobs/videos.ts';
import type { Metrics } from '../metrics.ts';
import type { Database } from '../store/database.ts';

/** What the routes look at. */
export interface OperationParts {
  readonly database: Database;
  readonly videos: Videos;
  readonly runner: Runner;
  readonly metrics: Metrics;
  readonly version: string;
  readonly closing: () => boolean;
}

/** Routes without a key. */
export const operationRoutes = (parts: OperationParts): readonly Route[] => [
  { method: 'GET', path: '/healthz', open: true, answer: () => ({ json: { status: 'ok' } }) },
  {
    method: 'GET',
    path: '/readyz',
    open: true,
    answer: async () => {
      if (parts.closing()) return { status: 503, json: { status: 'closing' } };
      try {
        await parts.database.query('SELECT 1');
        return { json: { status: 'ready' } };
      } catch {
        return { status: 503, json: { status: 'the database does not answer' } };
      }
    },
  },
  {
    method: 'GET',
    path: '/metrics',
    open: true,
    answer: async () => {
      const counts = await parts.videos.counts();
      const states = ['queued', 'in_progress', 'completed', 'failed'];
      return {
        text: {
          type: 'text/plain; version=0.0.4; charset=utf-8',
          body: parts.metrics.text({
            kinorama_info: { help: 'Version', values: { [`version="${parts.version}"`]: 1 } },
            kinorama_videos: {
              help: 'Videos in each state',
              values: Object.fromEntries(states.map((state) => [`status="${state}"`, counts[state] ?? 0])),
            },
            kinorama_films_running: { help: 'Films being made by this process', values: { '': parts.runner.running } },
          }),
        },
      };
    },
  },
];
