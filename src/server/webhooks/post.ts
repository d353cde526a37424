/** Sending one webhook: no redirects, a short time, nothing of the answer but its status. */
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP } from 'node:net';
import { isPublic, publicLookup } from './addresses.ts';

/** Longest wait for an answer, ms. */
const TIMEOUT = 10_000;

/** Why a URL cannot be an endpoint; undefined where it can. Names are judged when they are resolved. */
export const refusalOf = (text: string, allowPrivate: boolean): string | undefined => {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return 'expected a URL such as https://example.com/hook';
  }
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && allowPrivate)) return 'expected an https URL';
  if (url.username || url.password) return 'expected a URL without a user name';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (!allowPrivate && ((isIP(host) && !isPublic(host)) || host === 'localhost' || host.endsWith('.localhost')))
    return 'expected a public address';
  return undefined;
};

/** Post a body. @returns the status, or why there is none */
export const post = (
  text: string,
  headers: Readonly<Record<string, string>>,
  body: string,
  allowPrivate: boolean,
): Promise<number | string> =>
  new Promise((resolve) => {
    const refusal = refusalOf(text, allowPrivate);
    if (refusal) {
      resolve(refusal);
      return;
    }
    const url = new URL(text);
    const start = url.protocol === 'https:' ? httpsRequest : httpRequest;
    const request = start(
      url,
      {
        method: 'POST',
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
        agent: false,
        signal: AbortSignal.timeout(TIMEOUT),
        ...(allowPrivate ? {} : { lookup: publicLookup }),
      },
      (response) => {
        resolve(response.statusCode ?? 0);
        response.destroy();
      },
    );
    request.on('error', (error) => resolve(error.message));
    request.end(body);
  });
