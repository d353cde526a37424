/** The life of a request: id, key, limits, route, answer, log line, measurement. */
import type { IncomingMessage, Server } from 'node:http';
import { createServer } from 'node:http';
import type { Socket } from 'node:net';
import { bearerOf, type Key, type Keys } from '../access/keys.ts';
import type { Allowance } from '../access/limits.ts';
import { createAllowances } from '../access/limits.ts';
import { ApiError, tooMany } from '../errors.ts';
import { newId } from '../ids.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import { SERVICE_LIMITS } from '../settings.ts';
import { send } from './answer.ts';
import { readBody } from './body.ts';
import type { Match, Route } from './router.ts';
import { routerOf } from './router.ts';

/** What every request needs. */
export interface ListenerParts {
  readonly routes: readonly Route[];
  readonly keys: Keys;
  readonly metrics: Metrics;
  readonly log: Log;
}

const OPENAI_VERSION = '2020-10-01';

const internal = (): ApiError =>
  new ApiError(500, 'The server had an error while processing your request. The log has it under the request id.', {
    type: 'server_error',
    code: 'internal_error',
  });

const routeFor = (match: Match, method: string, path: string): Extract<Match, { route: Route }> => {
  if (!match) throw new ApiError(404, `Invalid URL (${method} ${path.slice(0, 200)})`, { code: 'unknown_url' });
  if ('allowed' in match)
    throw new ApiError(405, `Not allowed to ${method} on ${path.slice(0, 200)}.`, {
      code: 'method_not_supported',
      headers: { allow: [...new Set(match.allowed)].join(', ') },
    });
  return match;
};

/** Names of the usual headers about the request limit. */
const limitHeaders = (allowance: Allowance): Record<string, string> => ({
  'x-ratelimit-limit-requests': String(allowance.limit),
  'x-ratelimit-remaining-requests': String(allowance.remaining),
  'x-ratelimit-reset-requests': `${allowance.reset.toFixed(3)}s`,
});

/** A server that answers the routes; not listening yet. */
export const createListener = ({ routes, keys, metrics, log }: ListenerParts): Server => {
  const find = routerOf(routes);
  const requests = createAllowances();
  const wrongKeys = createAllowances();

  /** Who calls; wrong keys are counted by address, so that nobody can guess. */
  const keyOf = async (request: IncomingMessage): Promise<Key> => {
    const address = request.socket.remoteAddress ?? '';
    const guesses = wrongKeys.look(address, SERVICE_LIMITS.wrongKeysPerMinute);
    if (guesses.remaining < 1) throw tooMany('Too many wrong API keys from this address.', guesses.reset);
    try {
      return await keys.identify(bearerOf(request.headers.authorization));
    } catch (error) {
      if (error instanceof ApiError && error.code === 'invalid_api_key')
        wrongKeys.take(address, SERVICE_LIMITS.wrongKeysPerMinute);
      throw error;
    }
  };

  const server = createServer((request, response) => {
    const start = performance.now();
    const requestId = newId('req');
    const method = request.method ?? 'GET';
    const target = request.url ?? '/';
    const [path = '/', search = ''] = target.split('?', 2) as [string, string?];
    let routeName = 'none';
    let keyId: string | undefined;
    response.setHeader('x-request-id', requestId);
    response.setHeader('openai-version', OPENAI_VERSION);
    response.setHeader('x-content-type-options', 'nosniff');

    const answer = async (): Promise<void> => {
      const { route, params } = routeFor(find(method, path), method, path);
      routeName = route.path;
      const call = {
        request,
        requestId,
        params,
        query: new URLSearchParams(search),
        body: () => readBody(request),
      };
      const processed = (): void =>
        void response.setHeader('openai-processing-ms', String(Math.round(performance.now() - start)));
      if (route.open) {
        const result = await route.answer(call);
        processed();
        await send(request, response, result);
        return;
      }
      const key = await keyOf(request);
      keyId = key.id;
      const allowance = requests.take(key.id, key.requestsPerMinute);
      for (const [name, value] of Object.entries(limitHeaders(allowance))) response.setHeader(name, value);
      if (!allowance.granted) throw tooMany('Rate limit reached for requests with this key.', allowance.reset);
      const result = await route.answer({ ...call, key });
      processed();
      await send(request, response, result);
    };

    const refuse = async (error: unknown): Promise<void> => {
      if (response.headersSent) {
        response.destroy();
        return;
      }
      // Nobody is left to answer when the client went away in the middle of its body.
      if (request.destroyed && !request.complete) return;
      const told = error instanceof ApiError ? error : internal();
      if (told.status >= 500 && !(error instanceof ApiError))
        log('error', 'internal', { requestId, error: error instanceof Error ? error.stack : String(error) });
      await send(request, response, { status: told.status, headers: told.headers, json: told.envelope });
    };

    answer()
      .catch(refuse)
      .catch((error: unknown) => {
        log('warn', 'broken answer', { requestId, error: String(error) });
        response.destroy();
      })
      .finally(() => {
        const ms = performance.now() - start;
        metrics.request(routeName, method, response.statusCode, ms / 1000);
        log('info', 'request', {
          requestId,
          method,
          path,
          status: response.statusCode,
          ms: Math.round(ms),
          key: keyId,
        });
        // What is left of a refused body must not be taken for the next request.
        if (!request.complete) request.resume();
      });
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy();
      return;
    }
    const status = error.code === 'HPE_HEADER_OVERFLOW' ? 431 : error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400;
    const body = JSON.stringify(new ApiError(status, 'We could not read your HTTP request.').envelope);
    socket.end(
      `HTTP/1.1 ${status} ${status === 400 ? 'Bad Request' : 'Refused'}\r\ncontent-type: application/json\r\n` +
        `content-length: ${Buffer.byteLength(body)}\r\nx-request-id: ${newId('req')}\r\nconnection: close\r\n\r\n${body}`,
    );
  });
  server.keepAliveTimeout = 65_000;
  return server;
};
