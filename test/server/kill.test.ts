/** What happens to films when the service dies, is asked to end, or loses a film process. */
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { call, clientOf, ended, startService, TINY, usedFolder } from './service.ts';

let folder: string;
let key: string;

beforeAll(async () => {
  ({ folder, key } = await usedFolder());
});

/** Ids of processes that make films in this folder's name: children of that process. */
const filmProcesses = (parent: number): number[] => {
  try {
    return execFileSync('pgrep', ['-P', String(parent), '-f', 'film-process'], { encoding: 'utf8' })
      .split('\n')
      .filter(Boolean)
      .map(Number);
  } catch {
    return [];
  }
};

const lives = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

test('films survive a kill of everything, a lost film process and a restart; each ends once', async () => {
  const first = await startService(folder, ['--quiet']);
  let client = clientOf(first, key);
  const ids: string[] = [];
  for (const seconds of ['0.5', '30']) ids.push((await client.videos.create({ ...TINY, seconds } as never)).id);
  await expect
    .poll(async () => (await client.videos.retrieve(ids[0]!)).progress, { timeout: 30_000 })
    .toBeGreaterThan(0);
  const before = (await client.videos.retrieve(ids[0]!)).progress;
  const orphans = filmProcesses(first.process.pid!);
  expect(orphans).toHaveLength(1);
  await first.stop('SIGKILL');

  const second = await startService(folder, ['--quiet', '--drain', '1.5']);
  client = clientOf(second, key);
  // The dead service's film process went with it.
  await expect.poll(() => orphans.some(lives), { timeout: 10_000 }).toBe(false);
  const again = await client.videos.retrieve(ids[0]!);
  expect(again.status).toBe('in_progress');
  expect(again.progress).toBeGreaterThanOrEqual(before);

  // A film process that dies is replaced.
  await expect.poll(() => filmProcesses(second.process.pid!).length, { timeout: 10_000 }).toBe(1);
  process.kill(filmProcesses(second.process.pid!)[0]!, 'SIGKILL');

  expect((await ended(client, ids[0]!)).status).toBe('completed');

  // Asked to end while a film is made: it takes no more, gives the film back, and its exit code is good.
  await expect
    .poll(async () => (await client.videos.retrieve(ids[1]!)).status, { timeout: 20_000 })
    .toBe('in_progress');
  const metrics = await (await fetch(`${second.url}/metrics`)).text();
  expect(metrics).toContain('kinorama_videos_completed_total 1');
  expect(metrics).toContain('kinorama_film_process_crashes_total 1');
  const ending = second.stop('SIGTERM');
  await expect.poll(async () => (await call(second, undefined, 'GET', '/readyz')).status).toBe(503);
  expect((await call(second, key, 'POST', '/v1/videos', TINY)).status).toBe(503);
  expect(await ending).toBe(0);
  expect(readdirSync(join(folder, 'films'))).toEqual([ids[0]]);
  expect(readdirSync(join(folder, 'work'))).toEqual([]);

  const third = await startService(folder, ['--quiet', '--jobs', '0']);
  client = clientOf(third, key);
  const page = await client.videos.list();
  expect(page.data.map((video) => [video.id, video.status])).toEqual([
    [ids[1], 'in_progress'],
    [ids[0], 'completed'],
  ]);
  expect(await third.stop()).toBe(0);
}, 120_000);
