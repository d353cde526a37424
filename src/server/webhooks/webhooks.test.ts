import { expect, test } from 'vitest';
import { isPublic } from './addresses.ts';
import { post, refusalOf } from './post.ts';
import { pauseAfter } from './sender.ts';
import { signedHeaders } from './signature.ts';

test('a signature is that of the example in the Standard Webhooks specification', () => {
  const headers = signedHeaders(
    'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
    'msg_p5jXN8AQM9LWM0D4loKWxJek',
    1614265330,
    '{"test": 2432232314}',
  );
  expect(headers['webhook-signature']).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
});

test.each([
  ['8.8.8.8', true],
  ['2606:4700::1111', true],
  ['127.0.0.1', false],
  ['10.1.2.3', false],
  ['172.31.0.1', false],
  ['192.168.1.1', false],
  ['169.254.169.254', false],
  ['100.64.0.1', false],
  ['0.0.0.0', false],
  ['224.0.0.1', false],
  ['255.255.255.255', false],
  ['::1', false],
  ['::', false],
  ['::ffff:10.0.0.1', false],
  ['::ffff:8.8.8.8', false],
  ['64:ff9b::a00:1', false],
  ['fe80::1', false],
  ['fd00::1', false],
  ['2002:a00:1::', false],
  ['ff02::1', false],
  ['example.com', false],
])('the address %s is public: %s', (address, expected) => {
  expect(isPublic(address)).toBe(expected);
});

test.each([
  ['https://example.com/hook', undefined],
  ['http://example.com/hook', /https/],
  ['https://localhost/hook', /public/],
  ['https://127.0.0.1/hook', /public/],
  ['https://0x7f000001/hook', /public/],
  ['https://2130706433/hook', /public/],
  ['https://[::1]/hook', /public/],
  ['https://[::ffff:127.0.0.1]/hook', /public/],
  ['https://a:b@example.com/', /user/],
  ['file:///etc/passwd', /https/],
])('the endpoint %s is judged', (url, expected) => {
  const refusal = refusalOf(url, false);
  if (expected === undefined) expect(refusal).toBeUndefined();
  else expect(refusal).toMatch(expected);
});

test('a name that leads to this machine is refused when it is resolved', async () => {
  expect(await post('https://localhost.localdomain:9/', {}, '{}', false)).toMatch(/private|ENOTFOUND|EAI_AGAIN/);
});

test('pauses grow to six hours', () => {
  expect([1, 2, 3, 20].map(pauseAfter)).toEqual([5_000, 10_000, 20_000, 6 * 3600_000]);
});
