/** Answers that say what went wrong, in the envelope that clients of the Videos API read: `{error: {message, type, param, code}}`. */

/** Kinds of mistakes as clients know them. */
export type ErrorType =
  | 'invalid_request_error'
  | 'permission_error'
  | 'rate_limit_error'
  | 'insufficient_quota'
  | 'server_error';

/** A refusal with its status; thrown anywhere below a route, answered by the listener. */
export class ApiError extends Error {
  readonly status: number;
  readonly type: ErrorType;
  readonly param: string | null;
  readonly code: string | null;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    message: string,
    more: { type?: ErrorType; param?: string; code?: string; headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
    this.type = more.type ?? 'invalid_request_error';
    this.param = more.param ?? null;
    this.code = more.code ?? null;
    this.headers = more.headers ?? {};
  }

  /** The body of the answer. */
  get envelope(): { error: { message: string; type: ErrorType; param: string | null; code: string | null } } {
    const { message, type, param, code } = this;
    return { error: { message, type, param, code } };
  }
}

/** A wrong value of a field. */
export const badValue = (param: string, message: string, code = 'invalid_value'): ApiError =>
  new ApiError(400, message, { param, code });

/** Something that a client may ask for by the published API and that we cannot do. A repetition will not help. */
export const notSupported = (message: string, param?: string): ApiError =>
  new ApiError(400, message, { code: 'not_supported', ...(param ? { param } : {}) });

/** An object that does not exist, or belongs to another key: the same answer for both. */
export const notFound = (what: string, id: string): ApiError =>
  new ApiError(404, `${what[0]!.toUpperCase()}${what.slice(1)} '${id.slice(0, 80)}' not found.`, {
    code: `${what.replace(/ /g, '_')}_not_found`,
  });

/** Two requests that contradict each other. Clients repeat a 409 unless told not to. */
export const conflict = (message: string, code: string): ApiError =>
  new ApiError(409, message, { code, headers: { 'x-should-retry': 'false' } });

/** Too much at once. @param seconds after which another try may succeed */
export const tooMany = (message: string, seconds: number): ApiError =>
  new ApiError(429, message, {
    type: 'rate_limit_error',
    code: 'rate_limit_exceeded',
    headers: { 'retry-after': String(Math.max(1, Math.ceil(seconds))) },
  });

/** A limit that waiting a moment does not lift. */
export const quotaExceeded = (message: string): ApiError =>
  new ApiError(429, message, {
    type: 'insufficient_quota',
    code: 'insufficient_quota',
    headers: { 'x-should-retry': 'false' },
  });
