/** Takes films from the queue and has them made, each in a process of its own. */
import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import type { FileStore, FilmResult } from '../store/files.ts';
import type { FilmOrder, Video } from './job.ts';
import type { FilmMessage, MakeFilm } from './messages.ts';
import type { FilmProgress, Queue } from './queue.ts';

/** What a runner needs. */
export interface RunnerParts {
  readonly queue: Queue;
  readonly files: FileStore;
  readonly metrics: Metrics;
  readonly log: Log;
  /** Films at once. */
  readonly jobs: number;
  /** Render threads per film. */
  readonly workers: number | undefined;
  /** How long films are kept, ms; null: for ever. */
  readonly keepFor: number | null;
  /** Told after films ended, for what waits on that. */
  readonly onEnd: () => void;
}

/** At work until it is drained. */
export interface Runner {
  /** There may be something to do. */
  wake(): void;
  /** Stop the making of a video, if it is made here, and wait until nothing of it runs. */
  stop(id: string): Promise<void>;
  /** Take no more, wait so long (s) for what runs, then stop it; it stays in the queue. */
  drain(seconds: number): Promise<void>;
  readonly running: number;
}

/** Renewal of leases and telling of progress, ms. A film that was cancelled elsewhere stops within this time. */
const REPORT_EVERY = 400;
/** Looking for work that nobody told about, ms. */
const LOOK_EVERY = 1000;
/** Film processes that may die under one video before it fails. */
const MOST_CRASHES = 3;
/** What a client is told of mistakes that are ours. */
const OUR_FAULT = 'The film could not be made. The log of the service has the reason.';
/** Niceness of film processes: rendering yields to the service's own work. */
const NICE = 5;
/** What is kept of a film process's messages for the log, characters. */
const KEPT_OUTPUT = 4000;

type Outcome =
  | { readonly type: 'done'; readonly result: FilmResult }
  | { readonly type: 'failed'; readonly message: string; readonly ours: boolean }
  | { readonly type: 'crashed'; readonly how: string };

/** Kill a film process with its encoder: both are in a group that has its number. */
const killGroup = (child: ChildProcess): void => {
  try {
    process.kill(-child.pid!, 'SIGKILL');
  } catch {
    child.kill('SIGKILL');
  }
};

/** Start a film process. */
const startFilm = (
  task: MakeFilm,
  onProgress: (progress: FilmProgress) => void,
): { child: ChildProcess; outcome: Promise<Outcome> } => {
  const child = fork(fileURLToPath(new URL('./film-process.js', import.meta.url)), [], {
    // Its own group: Ctrl-C at the terminal reaches the service alone, which lets the film end.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    execArgv: [],
  });
  try {
    setPriority(child.pid!, NICE);
  } catch {
    // Only a courtesy.
  }
  let output = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    output = (output + chunk.toString()).slice(-KEPT_OUTPUT);
  });
  const outcome = new Promise<Outcome>((resolve) => {
    let told: Outcome | undefined;
    child.on('message', (message: FilmMessage) => {
      if (message.type === 'progress') onProgress(message.progress);
      else told = message;
    });
    child.on('error', (error) => resolve({ type: 'crashed', how: error.message }));
    child.on('close', (code, signal) => resolve(told ?? { type: 'crashed', how: `${signal ?? code}: ${output}` }));
  });
  child.send(task, () => {});
  return { child, outcome };
};

/** A runner; it begins when it is first woken, or a moment later. */
export const startRunner = (parts: RunnerParts): Runner => {
  const { queue, files, metrics, log, jobs, workers, keepFor, onEnd } = parts;
  const running = new Map<string, { stop(): void; readonly ended: Promise<void> }>();
  let draining = false;
  let filling: Promise<void> | undefined;
  let again = false;

  const finish = async (video: Video, outcome: Outcome, folder: string): Promise<void> => {
    if (outcome.type === 'done') {
      await files.keep(video.id, folder);
      await completeKept(video, outcome.result);
      return;
    }
    if (outcome.type === 'failed') {
      if (outcome.ours) log('error', 'film failed', { video: video.id, error: outcome.message });
      const message = outcome.ours ? OUR_FAULT : outcome.message;
      if (await queue.fail(video.id, 'video_generation_failed', message)) metrics.count('kinorama_videos_failed_total');
      return;
    }
    metrics.count('kinorama_film_process_crashes_total');
    await brokeOff(video, outcome.how);
  };

  /** Another try, unless there were too many. */
  const brokeOff = async (video: Video, how: string): Promise<void> => {
    const crashes = await queue.crashed(video.id);
    log('error', 'film broke off', { video: video.id, crashes, how });
    if (crashes >= MOST_CRASHES && (await queue.fail(video.id, 'worker_lost', OUR_FAULT)))
      metrics.count('kinorama_videos_failed_total');
  };

  const completeKept = async (video: Video, result: FilmResult): Promise<void> => {
    if (await queue.complete(video.id, result, keepFor)) {
      metrics.count('kinorama_videos_completed_total');
      metrics.count('kinorama_video_seconds_total', result.seconds);
      metrics.count('kinorama_cpu_seconds_total', result.cpuSeconds);
      log('info', 'film completed', { video: video.id, seconds: result.seconds, cpuSeconds: result.cpuSeconds });
    } else await files.drop(video.id); // Deleted or cancelled meanwhile.
  };

  const make = async (video: Video, onChild: (stop: () => void) => void): Promise<void> => {
    // A process died between storing this film and saying so: there is nothing to make.
    const stored = await files.result(video.id);
    if (stored) {
      await completeKept(video, stored);
      return;
    }
    const folder = await files.newWork(video.id);
    let stopped = false;
    let timer: NodeJS.Timeout | undefined;
    try {
      let progress: FilmProgress = { percent: 0, pass: 'write', left: null };
      const { child, outcome } = startFilm(
        { order: JSON.parse(video.request) as FilmOrder, folder, workers },
        (told) => {
          progress = told;
        },
      );
      const stop = (): void => {
        stopped = true;
        killGroup(child);
      };
      onChild(stop);
      let reporting = false;
      timer = setInterval(() => {
        if (reporting || stopped) return;
        reporting = true;
        queue
          .report(video.id, progress)
          .then((ours) => {
            if (!ours) stop();
          })
          .catch((error: unknown) => log('warn', 'report', { video: video.id, error: String(error) }))
          .finally(() => {
            reporting = false;
          });
      }, REPORT_EVERY);
      const ended = await outcome;
      clearInterval(timer);
      if (stopped) metrics.count('kinorama_videos_cancelled_total');
      else await finish(video, ended, folder);
    } finally {
      clearInterval(timer);
      await files.dropWork(folder);
    }
  };

  const begin = (video: Video): void => {
    let stop = (): void => {
      stopEarly = true;
    };
    let stopEarly = false;
    log('info', 'film begins', { video: video.id });
    const ended = make(video, (stopChild) => {
      stop = stopChild;
      if (stopEarly) stopChild();
    })
      .catch((error: unknown) => brokeOff(video, error instanceof Error ? String(error.stack) : String(error)))
      .catch((error: unknown) => log('error', 'film', { video: video.id, error: String(error) }))
      .finally(() => {
        running.delete(video.id);
        onEnd();
        wake();
      });
    running.set(video.id, { stop: () => stop(), ended });
  };

  const fill = async (): Promise<void> => {
    do {
      again = false;
      while (!draining && running.size < jobs) {
        const video = await queue.claim([...running.keys()]);
        if (!video) break;
        if (draining) break;
        begin(video);
      }
    } while (again && !draining);
  };

  const wake = (): void => {
    if (draining || jobs === 0) return;
    again = true;
    filling ??= fill()
      .catch((error: unknown) => log('error', 'queue', { error: String(error) }))
      .finally(() => {
        filling = undefined;
      });
  };
  const timer = setInterval(wake, LOOK_EVERY);

  return {
    wake,
    async stop(id) {
      const entry = running.get(id);
      if (!entry) return;
      entry.stop();
      await entry.ended;
    },
    async drain(seconds) {
      draining = true;
      clearInterval(timer);
      await filling;
      const all = Promise.all([...running.values()].map((entry) => entry.ended));
      let limit: NodeJS.Timeout | undefined;
      await Promise.race([
        all,
        new Promise((resolve) => {
          limit = setTimeout(resolve, seconds * 1000);
        }),
      ]);
      clearTimeout(limit);
      for (const entry of running.values()) entry.stop();
      await all;
      await queue.release();
    },
    get running() {
      return running.size;
    },
  };
};
