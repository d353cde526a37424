/** Runs the service as people do, on a free port of this machine. */
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import OpenAI from 'openai';
import { KINORAMA } from '../cli.ts';

/** A film as small as it gets. */
export const TINY = {
  prompt: 'A red ball rolls down a hill',
  seconds: '0.5',
  size: '64x36',
  quality: 'draft',
  fps: 12,
};

/** A service that runs. */
export interface Running {
  readonly url: string;
  /** Shown only by the first start in a data folder. */
  readonly firstKey: string | undefined;
  readonly process: ChildProcess;
  /** What it wrote on stderr. */
  log(): string;
  /** Send a signal and wait for the end. @returns the exit code, null after a kill */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** Start `kinorama serve`; rejects with its messages where it ends instead. */
export const startService = (
  dataFolder: string,
  options: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<Running> =>
  new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [
        KINORAMA,
        'serve',
        '--port',
        '0',
        '--data-dir',
        dataFolder,
        '--workers',
        '1',
        '--allow-private-webhooks',
        ...options,
      ],
      { env: { ...process.env, ...env } },
    );
    process.once('exit', () => child.kill('SIGKILL')); // where a test breaks off
    let stdout = '';
    let stderr = '';
    const ended = new Promise<number | null>((done) => {
      child.on('close', (code) => done(code));
    });
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString();
    });
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString();
      const url = /answers at (\S+)\/v1/.exec(stdout)?.[1];
      if (!url) return;
      resolve({
        url,
        firstKey: /kino-\S+/.exec(stdout)?.[0],
        process: child,
        log: () => stderr,
        stop: (signal = 'SIGTERM') => {
          child.kill(signal);
          return ended;
        },
      });
    });
    void ended.then((code) => reject(new Error(`ended with ${code}: ${stderr}`)));
  });

/** Whether the tests run on a Postgres server: an empty database named by DATABASE_URL, for one test file. */
export const ON_SERVER = process.env.DATABASE_URL !== undefined;

/** A folder in which a service was started once, and its first key. Made once per machine and copied: that takes seconds. */
export const usedFolder = async (): Promise<{ folder: string; key: string }> => {
  if (ON_SERVER) {
    const folder = mkdtempSync(join(tmpdir(), 'kinorama-test-service-'));
    const service = await startService(folder, ['--jobs', '0']);
    await service.stop();
    return { folder, key: service.firstKey! };
  }
  const template = join(tmpdir(), `kinorama-test-service-2-${process.getuid?.() ?? 0}`);
  if (!existsSync(template)) {
    const first = mkdtempSync(join(tmpdir(), 'kinorama-test-first-'));
    const service = await startService(first, ['--jobs', '0']);
    await service.stop();
    writeFileSync(join(first, 'first-key'), service.firstKey!);
    try {
      renameSync(first, template);
    } catch {
      rmSync(first, { recursive: true, force: true }); // Another test was faster.
    }
  }
  const folder = mkdtempSync(join(tmpdir(), 'kinorama-test-service-'));
  cpSync(template, folder, { recursive: true });
  return { folder, key: readFileSync(join(folder, 'first-key'), 'utf8') };
};

/** The official client, pointed at the service. */
export const clientOf = (service: Pick<Running, 'url'>, apiKey: string): OpenAI =>
  new OpenAI({ baseURL: `${service.url}/v1`, apiKey, maxRetries: 0 });

/** A plain request. */
export const call = async (
  service: Pick<Running, 'url'>,
  key: string | undefined,
  method: string,
  path: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ status: number; headers: Headers; json: Record<string, never> & { error?: Record<string, unknown> } }> => {
  const raw = typeof body === 'string' || body instanceof FormData || body instanceof Uint8Array;
  const response = await fetch(`${service.url}${path}`, {
    method,
    headers: {
      ...(key ? { authorization: `Bearer ${key}` } : {}),
      ...(body !== undefined && !(body instanceof FormData) ? { 'content-type': 'application/json' } : {}),
      ...headers,
    },
    ...(body === undefined ? {} : { body: (raw ? body : JSON.stringify(body)) as BodyInit }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, json: text ? JSON.parse(text) : {} };
};

/** Wait until a video ended; every answer on the way goes to `onAnswer`. */
export const ended = async (
  client: OpenAI,
  id: string,
  onAnswer: (video: OpenAI.Videos.Video) => void = () => {},
): Promise<OpenAI.Videos.Video> => {
  for (;;) {
    const video = await client.videos.retrieve(id);
    onAnswer(video);
    if (video.status === 'completed' || video.status === 'failed') return video;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};
