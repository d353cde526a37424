/** The official client against the real service. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type OpenAI from 'openai';
import { NotFoundError } from 'openai';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { modelListAnswer, videoAnswer, videoDeletedAnswer, videoListAnswer } from '../../src/server/api/answers.ts';
import type { Running } from './service.ts';
import { call, clientOf, ended, startService, TINY, usedFolder } from './service.ts';

let service: Running;
let key: string;
let client: OpenAI;

beforeAll(async () => {
  const used = await usedFolder();
  key = used.key;
  service = await startService(used.folder, ['--quiet']);
  client = clientOf(service, key);
});
afterAll(() => service.stop());

/** An endpoint that refuses once, then accepts. */
const receiver = async () => {
  const received: { headers: Record<string, string>; body: string }[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      received.push({ headers: request.headers as Record<string, string>, body });
      response.writeHead(received.length === 1 ? 500 : 200).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    received,
    close: () => server.close(),
  };
};

test('a film is ordered, watched, downloaded, changed and deleted', async () => {
  const hook = await receiver();
  const endpoint = (await call(service, key, 'POST', '/v1/webhook_endpoints', { url: hook.url })).json as {
    secret?: string;
  };
  const ordered = await client.videos.create({ ...TINY, model: 'sora-2' } as unknown as OpenAI.VideoCreateParams);
  videoAnswer.parse(ordered);
  expect(ordered).toMatchObject({ object: 'video', status: 'queued', progress: 0, size: '64x36', seconds: '0.5' });

  let last = -1;
  const done = await ended(client, ordered.id, (video) => {
    videoAnswer.parse(video);
    expect(video.progress).toBeGreaterThanOrEqual(last);
    expect(video.progress === 100).toBe(video.status === 'completed');
    last = video.progress;
  });
  expect(done).toMatchObject({ status: 'completed', progress: 100, error: null });
  expect(done.completed_at).toBeGreaterThanOrEqual(done.created_at);

  const film = await client.videos.downloadContent(ordered.id);
  expect(film.headers.get('content-type')).toBe('video/mp4');
  const bytes = new Uint8Array(await film.arrayBuffer());
  expect(Buffer.from(bytes.subarray(4, 8)).toString()).toBe('ftyp');
  expect(bytes.length).toBe(Number(film.headers.get('content-length')));
  const thumbnail = await client.videos.downloadContent(ordered.id, { variant: 'thumbnail' });
  expect(thumbnail.headers.get('content-type')).toBe('image/webp');
  expect(Buffer.from(await thumbnail.arrayBuffer()).toString('latin1', 8, 16)).toBe('WEBPVP8L');
  const sheet = await client.videos.downloadContent(ordered.id, { variant: 'spritesheet' });
  expect(sheet.headers.get('content-type')).toBe('image/jpeg');
  expect(new Uint8Array(await sheet.arrayBuffer()).subarray(0, 2)).toEqual(new Uint8Array([0xff, 0xd8]));

  // Parts of the file.
  const part = (range: string, more: Record<string, string> = {}) =>
    fetch(`${service.url}/v1/videos/${ordered.id}/content`, {
      headers: { authorization: `Bearer ${key}`, range, ...more },
    });
  const middle = await part('bytes=10-19');
  expect(middle.status).toBe(206);
  expect(middle.headers.get('content-range')).toBe(`bytes 10-19/${bytes.length}`);
  expect(new Uint8Array(await middle.arrayBuffer())).toEqual(bytes.subarray(10, 20));
  expect(new Uint8Array(await (await part('bytes=-5')).arrayBuffer())).toEqual(bytes.subarray(-5));
  expect((await part(`bytes=${bytes.length}-`)).status).toBe(416);
  expect((await part('bytes=0-9', { 'if-range': '"another"' })).status).toBe(200);
  expect((await part('', { 'if-none-match': middle.headers.get('etag')! })).status).toBe(304);
  const head = await fetch(`${service.url}/v1/videos/${ordered.id}/content`, {
    method: 'HEAD',
    headers: { authorization: `Bearer ${key}` },
  });
  expect([head.status, head.headers.get('content-length')]).toEqual([200, String(bytes.length)]);

  // The change has the words of both, the settings of the first, and its lineage.
  const changed = await client.videos.remix(ordered.id, { prompt: 'It is snowing.' });
  expect(changed).toMatchObject({ remixed_from_video_id: ordered.id, size: '64x36', status: 'queued' });
  expect(changed.prompt).toBe(`${TINY.prompt}.\nIt is snowing.`);

  // Deleting what is being made stops it at once: well below 1 s, but for machines that are busy with other things.
  await expect
    .poll(async () => (await client.videos.retrieve(changed.id)).status, { timeout: 20_000 })
    .toBe('in_progress');
  const start = performance.now();
  videoDeletedAnswer.parse(await client.videos.delete(changed.id));
  expect(performance.now() - start).toBeLessThan(3000);
  await expect(client.videos.retrieve(changed.id)).rejects.toBeInstanceOf(NotFoundError);
  expect(await client.videos.delete(ordered.id)).toEqual({ id: ordered.id, object: 'video.deleted', deleted: true });
  await expect(client.videos.downloadContent(ordered.id)).rejects.toBeInstanceOf(NotFoundError);

  // The refused webhook comes again under the same id, and the client's own check accepts it.
  await expect.poll(() => hook.received.length, { timeout: 20_000 }).toBe(2);
  hook.close();
  const [first, second] = hook.received;
  expect(second!.headers['webhook-id']).toBe(first!.headers['webhook-id']);
  const event = (await client.webhooks.unwrap(second!.body, second!.headers, endpoint.secret)) as unknown;
  expect(event).toMatchObject({ object: 'event', type: 'video.completed', data: { id: ordered.id } });
}, 120_000);

test('lists are paged forwards, backwards and by the client itself', async () => {
  const other = (await call(service, key, 'POST', '/v1/keys', { name: 'pages' })).json as { secret?: string };
  const mine = clientOf(service, other.secret!);
  const ids: string[] = [];
  for (let i = 0; i < 5; i++) ids.unshift((await mine.videos.create({ ...TINY, seed: i } as never)).id);

  const seen: string[] = [];
  for await (const video of mine.videos.list({ limit: 2 })) seen.push(video.id);
  expect(seen).toEqual(ids);
  const oldestFirst: string[] = [];
  for await (const video of mine.videos.list({ limit: 2, order: 'asc' })) oldestFirst.push(video.id);
  expect(oldestFirst).toEqual([...ids].reverse());

  const page = async (query: string) =>
    videoListAnswer.parse((await call(service, other.secret, 'GET', `/v1/videos?${query}`)).json);
  expect((await page(`limit=2&before=${ids[4]}`)).data.map((v) => v.id)).toEqual([ids[2], ids[3]]);
  expect(await page(`limit=2&before=${ids[2]}`)).toMatchObject({ first_id: ids[0], last_id: ids[1], has_more: false });
  expect(await page('limit=0')).toMatchObject({ data: [], first_id: null, last_id: null });
  expect((await page('limit=100')).data).toHaveLength(5);

  // A cancelled video is a failed one that says so; a client that lists sees it.
  for (const id of ids) await call(service, other.secret, 'POST', `/v1/videos/${id}/cancel`);
  expect((await mine.videos.retrieve(ids[0]!)).error).toMatchObject({ code: 'cancelled' });
});

test('models tell what they are', async () => {
  const models = await client.models.list();
  modelListAnswer.parse({ object: 'list', data: models.data });
  expect(models.data.map((model) => model.id)).toEqual(['kinorama-1', 'sora-2', 'sora-2-pro']);
  expect(await client.models.retrieve('sora-2')).toMatchObject({ id: 'sora-2', alias_of: 'kinorama-1' });
  await expect(client.models.retrieve('gpt-1')).rejects.toBeInstanceOf(NotFoundError);
});
