/** Mistakes of clients: each has its status, its envelope and the name of the field. No films are made here. */
import { request } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { errorAnswer, keyAnswer, videoAnswer } from '../../src/server/api/answers.ts';
import type { Running } from './service.ts';
import { call, ON_SERVER, startService, TINY, usedFolder } from './service.ts';

let service: Running;
let key: string;
let folder: string;

beforeAll(async () => {
  ({ folder, key } = await usedFolder());
  service = await startService(folder, ['--jobs', '0', '--quiet']);
});
afterAll(() => service.stop());

const post = (fields: unknown, headers: Record<string, string> = {}, as = key) =>
  call(service, as, 'POST', '/v1/videos', fields, headers);
const newKey = async (wish: Record<string, unknown> = {}): Promise<{ secret: string; id: string }> => {
  const { json } = await call(service, key, 'POST', '/v1/keys', { name: 'another', ...wish });
  const made = keyAnswer.parse(json);
  return { id: made.id, secret: made.secret! };
};

describe('wrong fields', () => {
  test.each([
    ['no prompt', {}, 'prompt', 'missing_required_parameter'],
    ['an empty prompt', { prompt: ' ' }, 'prompt', 'invalid_value'],
    ['a long prompt', { prompt: 'x'.repeat(20_001) }, 'prompt', 'invalid_value'],
    ['a number for a prompt', { prompt: 5 }, 'prompt', 'invalid_value'],
    ['a size that is none', { prompt: 'x', size: 'big' }, 'size', 'invalid_value'],
    ['an odd size', { prompt: 'x', size: '101x100' }, 'size', 'invalid_value'],
    ['a huge size', { prompt: 'x', size: '99999x99999' }, 'size', 'invalid_value'],
    ['no length', { prompt: 'x', seconds: '0' }, 'seconds', 'invalid_value'],
    ['a length in words', { prompt: 'x', seconds: 'four' }, 'seconds', 'invalid_value'],
    ['a negative seed', { prompt: 'x', seed: -1 }, 'seed', 'invalid_value'],
    ['an unknown quality', { prompt: 'x', quality: 'best' }, 'quality', 'invalid_value'],
    ['a wrong screenplay', { prompt: 'x', screenplay: { version: 9 } }, 'screenplay', 'invalid_value'],
    ['a reference picture', { prompt: 'x', input_reference: { image_url: 'x' } }, 'input_reference', 'not_supported'],
    ['a character', { prompt: 'x', characters: [{ id: 'char_1' }] }, 'characters', 'not_supported'],
    ['too much metadata', { prompt: 'x', metadata: { a: 'x'.repeat(513) } }, 'metadata.a', 'invalid_value'],
  ])('%s', async (_, fields, param, code) => {
    const { status, json, headers } = await post(fields);
    expect(status).toBe(400);
    expect(errorAnswer.parse(json).error).toMatchObject({ type: 'invalid_request_error', param, code });
    expect(headers.get('x-request-id')).toMatch(/^req_/);
  });

  test('an unknown model is not found', async () => {
    const { status, json } = await post({ prompt: 'x', model: 'veo-9' });
    expect([status, json.error?.code, json.error?.param]).toEqual([404, 'model_not_found', 'model']);
  });

  test('forms with brackets are read, and reference files refused, as in JSON', async () => {
    const form = new FormData();
    form.set('prompt', 'A cat');
    form.set('seconds', '2');
    form.set('metadata[colour]', 'blue');
    form.set('metadata[__proto__]', 'x');
    const { status, json } = await call(service, key, 'POST', '/v1/videos', form);
    expect(status).toBe(200);
    expect(videoAnswer.parse(json)).toMatchObject({ seconds: '2', size: '720x1280', metadata: { colour: 'blue' } });
    form.set('input_reference', new Blob([new Uint8Array(10)]), 'a.png');
    expect((await call(service, key, 'POST', '/v1/videos', form)).json.error).toMatchObject({ code: 'not_supported' });
  });
});

test('bodies that are none, too large or of another kind are refused', async () => {
  const told = async (body: string | Uint8Array, type: string) => {
    const { status, json } = await post(body, { 'content-type': type });
    errorAnswer.parse(json);
    return status;
  };
  expect(await told('{"prompt":', 'application/json')).toBe(400);
  expect(await told('[1]', 'application/json')).toBe(400);
  expect(await told('{"prompt":"a\\u0000b"}', 'application/json')).toBe(400);
  expect(await told('x', 'multipart/form-data')).toBe(400);
  expect(await told('--a\r\nbroken', 'multipart/form-data; boundary=a')).toBe(400);
  expect(await told('x', 'text/plain')).toBe(415);
  expect(await told(new Uint8Array(33 << 20), 'application/json')).toBe(413);
  // Without a length, too.
  const status = await new Promise((resolve, reject) => {
    const sent = request(`${service.url}/v1/videos`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    });
    sent.on('response', (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.on('error', reject);
    for (let i = 0; i < 34; i++) sent.write(Buffer.alloc(1 << 20, 32));
    sent.end();
  });
  expect(status).toBe(413);
});

test('unknown places and methods are told apart', async () => {
  expect((await call(service, key, 'GET', '/v1/nothing')).status).toBe(404);
  expect((await call(service, key, 'GET', '/v1/%zz')).status).toBe(404);
  const wrong = await call(service, key, 'PUT', '/v1/videos', {});
  expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'POST, GET']);
  expect((await call(service, key, 'GET', '/v1/videos/../../etc/passwd')).status).toBe(404);
  expect((await call(service, key, 'GET', '/v1/videos/..%2f..%2fetc')).json.error).toMatchObject({
    code: 'video_not_found',
  });
  for (const query of ['limit=101', 'limit=x', 'order=up', 'after=video_1', `before=video_${'0'.repeat(32)}`]) {
    const { status, json } = await call(service, key, 'GET', `/v1/videos?${query}`);
    expect([status, json.error?.param]).toEqual([400, query.split('=')[0]]);
  }
  // What is not HTTP at all.
  const answer = await new Promise<string>((resolve) => {
    const socket = connect(Number(new URL(service.url).port), '127.0.0.1', () => socket.write('\0\0garbage\r\n\r\n'));
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk;
    });
    socket.on('close', () => resolve(text));
  });
  expect(answer).toMatch(/^HTTP\/1.1 400/);
});

test('a film that is not there yet is not ready', async () => {
  const { json } = await post(TINY);
  const id = (json as { id: string }).id;
  const content = (query: string) => call(service, key, 'GET', `/v1/videos/${id}/content${query}`);
  expect(await content('')).toMatchObject({ status: 400, json: { error: { code: 'video_not_ready' } } });
  expect(await content('?variant=sound')).toMatchObject({ status: 400, json: { error: { param: 'variant' } } });
  const remix = (path: string, fields: unknown) => call(service, key, 'POST', path, fields);
  expect(await remix(`/v1/videos/${id}/remix`, { prompt: 'x' })).toMatchObject({ status: 400 });
  expect(await remix('/v1/videos/edits', { prompt: 'x', video: { id } })).toMatchObject({ status: 400 });
  expect((await remix('/v1/videos/edits', { prompt: 'x' })).json.error).toMatchObject({ param: 'video' });
  expect((await remix('/v1/videos/extensions', { prompt: 'x' })).json.error).toMatchObject({ code: 'not_supported' });
});

describe('keys', () => {
  test('no key, a wrong key, an expired and a revoked one are refused', async () => {
    const refused = async (secret: string | undefined) => {
      const { status, json } = await call(service, secret, 'GET', '/v1/videos');
      return [status, errorAnswer.parse(json).error.code];
    };
    expect(await refused(undefined)).toEqual([401, null]);
    expect(await refused('sk-wrong')).toEqual([401, 'invalid_api_key']);
    expect(await refused((await newKey({ expires_at: 1 })).secret)).toEqual([401, 'invalid_api_key']);
    const revoked = await newKey();
    expect((await call(service, revoked.secret, 'GET', '/v1/videos')).status).toBe(200);
    await call(service, key, 'DELETE', `/v1/keys/${revoked.id}`);
    expect(await refused(revoked.secret)).toEqual([401, 'invalid_api_key']);
  });

  test('another key sees nothing of mine, and may not make keys', async () => {
    const { id } = (await post(TINY)).json as unknown as { id: string };
    const { secret } = await newKey();
    for (const [method, path] of [
      ['GET', `/v1/videos/${id}`],
      ['GET', `/v1/videos/${id}/content`],
      ['DELETE', `/v1/videos/${id}`],
      ['POST', `/v1/videos/${id}/cancel`],
    ] as const)
      expect(await call(service, secret, method, path)).toMatchObject({
        status: 404,
        json: { error: { code: 'video_not_found' } },
      });
    expect((await call(service, secret, 'POST', `/v1/videos/${id}/remix`, { prompt: 'x' })).status).toBe(404);
    expect((await call(service, secret, 'GET', '/v1/videos')).json).toMatchObject({ data: [] });
    expect((await call(service, secret, 'GET', `/v1/videos?after=${id}`)).status).toBe(400);
    expect((await call(service, secret, 'POST', '/v1/keys', {})).status).toBe(403);
    expect((await call(service, key, 'GET', `/v1/videos/${id}`)).status).toBe(200);
  });

  test('limits on requests, unfinished videos and seconds a day', async () => {
    const slow = await newKey({ requests_per_minute: 2 });
    const statuses = [];
    for (let i = 0; i < 3; i++) statuses.push((await call(service, slow.secret, 'GET', '/v1/videos')).status);
    expect(statuses).toEqual([200, 200, 429]);
    const refused = await call(service, slow.secret, 'GET', '/v1/videos');
    expect(refused.headers.get('x-ratelimit-limit-requests')).toBe('2');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);

    const few = await newKey({ max_unfinished: 1 });
    expect((await post(TINY, {}, few.secret)).status).toBe(200);
    expect(await post(TINY, {}, few.secret)).toMatchObject({
      status: 429,
      json: { error: { type: 'insufficient_quota' } },
    });

    const short = await newKey({ seconds_per_day: 1 });
    expect((await post(TINY, {}, short.secret)).status).toBe(200);
    expect((await post({ ...TINY, seconds: 1 }, {}, short.secret)).status).toBe(429);
    // What was refused is not charged.
    expect((await post(TINY, {}, short.secret)).status).toBe(200);
  });
});

test('the same idempotency key gives the same video, and refuses another request', async () => {
  const { secret } = await newKey();
  const as = (name: string, fields: unknown = TINY) => post(fields, { 'idempotency-key': name }, secret);
  const all = await Promise.all(Array.from({ length: 8 }, () => as('one')));
  expect(new Set(all.map(({ json }) => (json as { id: string }).id)).size).toBe(1);
  expect((await call(service, secret, 'GET', '/v1/videos')).json).toMatchObject({ has_more: false, data: [{}] });
  const other = await as('one', { ...TINY, seed: 1 });
  expect([other.status, other.json.error?.code, other.headers.get('x-should-retry')]).toEqual([
    409,
    'idempotency_key_reused',
    'false',
  ]);
  expect(((await as('two')).json as { id: string }).id).not.toBe((all[0]!.json as { id: string }).id);
  expect((await as('x'.repeat(256))).status).toBe(400);
});

test('webhooks may not reach into the network unless that was allowed', async () => {
  const put = (url: string) => call(service, key, 'POST', '/v1/webhook_endpoints', { url });
  for (const url of ['ftp://example.com', 'https://user:word@example.com', 'x'])
    expect((await put(url)).status).toBe(400);
});

test('the service describes itself, offline', async () => {
  const description = (await call(service, undefined, 'GET', '/openapi.json')).json as unknown as {
    openapi: string;
    paths: Record<string, unknown>;
  };
  expect(description.openapi).toBe('3.1.0');
  expect(Object.keys(description.paths)).toContain('/v1/videos/{video_id}/content');
  const page = await fetch(`${service.url}/docs`);
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(await page.text()).not.toMatch(/(src|href)="https?:/);
  expect((await call(service, undefined, 'GET', '/healthz')).json).toEqual({ status: 'ok' });
  expect((await call(service, undefined, 'GET', '/readyz')).json).toEqual({ status: 'ready' });
  const metrics = await (await fetch(`${service.url}/metrics`)).text();
  expect(metrics).toMatch(/kinorama_videos\{status="queued"\} [1-9]/);
});

test.skipIf(ON_SERVER)('a second service does not touch the folder of the first', async () => {
  await expect(startService(folder)).rejects.toThrow(/in use by the process/);
});

// Last: this address is refused from here on.
test('keys cannot be guessed', async () => {
  const statuses = [];
  for (let i = 0; i < 40; i++) statuses.push((await call(service, `kino-${i}`, 'GET', '/v1/videos')).status);
  expect(statuses.at(-1)).toBe(429);
});
