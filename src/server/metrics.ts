/** Numbers for Prometheus, in its text format (0.0.4). */
import type { IntervalHistogram } from 'node:perf_hooks';
import { monitorEventLoopDelay } from 'node:perf_hooks';

/** Upper bounds of the latency histogram, s. */
const BOUNDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

/** Counters of one process. */
export interface Metrics {
  /** @param seconds time to the end of the answer */
  request(route: string, method: string, status: number, seconds: number): void;
  /** Add to a counter. */
  count(name: keyof typeof COUNTERS, by?: number): void;
  /** All of it, with gauges that are known only now. */
  text(
    gauges: Readonly<Record<string, { readonly help: string; readonly values: Readonly<Record<string, number>> }>>,
  ): string;
  close(): void;
}

const COUNTERS = {
  kinorama_videos_completed_total: 'Films finished by this process',
  kinorama_videos_failed_total: 'Films failed in this process',
  kinorama_videos_cancelled_total: 'Films stopped in this process',
  kinorama_film_process_crashes_total: 'Film processes that ended unexpectedly',
  kinorama_video_seconds_total: 'Seconds of film made',
  kinorama_cpu_seconds_total: 'CPU seconds spent on films, without the encoder process',
  kinorama_webhooks_delivered_total: 'Webhooks accepted by their receivers',
  kinorama_webhooks_failed_total: 'Attempts to deliver a webhook that failed',
} as const;

/** Open the counters. */
export const openMetrics = (): Metrics => {
  const requests = new Map<string, { count: number; sum: number; buckets: number[] }>();
  const counters = new Map<string, number>();
  const delay: IntervalHistogram = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  return {
    request(route, method, status, seconds) {
      const labels = `route="${route}",method="${method}",status="${status}"`;
      let entry = requests.get(labels);
      if (!entry) {
        entry = { count: 0, sum: 0, buckets: BOUNDS.map(() => 0) };
        requests.set(labels, entry);
      }
      entry.count++;
      entry.sum += seconds;
      for (let i = 0; i < BOUNDS.length; i++) if (seconds <= BOUNDS[i]!) entry.buckets[i]!++;
    },
    count: (name, by = 1) => void counters.set(name, (counters.get(name) ?? 0) + by),
    text(gauges) {
      const lines = [
        '# HELP kinorama_http_request_seconds Time to answer',
        '# TYPE kinorama_http_request_seconds histogram',
      ];
      for (const [labels, entry] of requests) {
        BOUNDS.forEach((bound, i) => {
          lines.push(`kinorama_http_request_seconds_bucket{${labels},le="${bound}"} ${entry.buckets[i]}`);
        });
        lines.push(
          `kinorama_http_request_seconds_bucket{${labels},le="+Inf"} ${entry.count}`,
          `kinorama_http_request_seconds_sum{${labels}} ${entry.sum}`,
          `kinorama_http_request_seconds_count{${labels}} ${entry.count}`,
        );
      }
      for (const [name, help] of Object.entries(COUNTERS))
        lines.push(`# HELP ${name} ${help}`, `# TYPE ${name} counter`, `${name} ${counters.get(name) ?? 0}`);
      const all = {
        ...gauges,
        process_resident_memory_bytes: {
          help: 'Memory of the service process',
          values: { '': process.memoryUsage().rss },
        },
        nodejs_eventloop_delay_p99_seconds: {
          help: 'How late the event loop is',
          values: { '': delay.percentile(99) / 1e9 },
        },
      };
      for (const [name, { help, values }] of Object.entries(all)) {
        lines.push(`# HELP ${name} ${help}`, `# TYPE ${name} gauge`);
        for (const [labels, value] of Object.entries(values))
          lines.push(`${name}${labels ? `{${labels}}` : ''} ${value}`);
      }
      return `${lines.join('\n')}\n`;
    },
    close: () => void delay.disable(),
  };
};
