/** Which route answers a path. Fixed words win over parameters, so `/videos/edits` is never taken for a video. */
import type { IncomingMessage } from 'node:http';
import type { Key } from '../access/keys.ts';
import type { Answer } from './answer.ts';
import type { Fields } from './form-fields.ts';

/** A request on its way through a route. */
export interface Call {
  readonly request: IncomingMessage;
  readonly query: URLSearchParams;
  /** Parameters of the path, by name. */
  readonly params: Readonly<Record<string, string>>;
  readonly requestId: string;
  /** Read and parse the body. */
  body(): Promise<Fields>;
}

/** A request of somebody with a key. */
export interface KeyedCall extends Call {
  readonly key: Key;
}

/** One operation. */
export type Route = {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Such as `/videos/:video_id`. */
  readonly path: string;
} & (
  | { readonly open: true; readonly answer: (call: Call) => Promise<Answer> | Answer }
  | { readonly open?: false; readonly answer: (call: KeyedCall) => Promise<Answer> | Answer }
);

/** What a path and a method lead to. */
export type Match =
  | { readonly route: Route; readonly params: Record<string, string> }
  | { readonly allowed: readonly string[] }
  | undefined;

const wordsOf = (path: string): string[] => path.split('/').filter((word) => word !== '');

/** Read a list of routes once; the result finds the one that is meant. The API's are found with and without `/v1`. */
export const routerOf = (routes: readonly Route[]): ((method: string, path: string) => Match) => {
  const fixedFirst = routes
    .map((route) => ({ route, words: wordsOf(route.path) }))
    .sort((a, b) => a.words.filter((w) => w.startsWith(':')).length - b.words.filter((w) => w.startsWith(':')).length);
  return (method, path) => {
    let words: string[];
    try {
      words = wordsOf(path).map(decodeURIComponent);
    } catch {
      return undefined;
    }
    if (words[0] === 'v1') words.shift();
    const wanted = method === 'HEAD' ? 'GET' : method;
    const fitting = fixedFirst.filter(
      (entry) =>
        entry.words.length === words.length &&
        entry.words.every((word, i) => word.startsWith(':') || word === words[i]),
    );
    const found = fitting.find((entry) => entry.route.method === wanted);
    // `DELETE /videos/edits` is a video that does not exist, which the parameter's route says.
    if (!found) return fitting.length > 0 ? { allowed: fitting.map((entry) => entry.route.method) } : undefined;
    const params: Record<string, string> = {};
    found.words.forEach((word, i) => {
      if (word.startsWith(':')) params[word.slice(1)] = words[i]!;
    });
    return { route: found.route, params };
  };
};
