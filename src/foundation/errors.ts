/** The one error type of the project. Only the ways in (cli, server, worker) turn it into exit codes or statuses. */

/** What kind of mistake it is: a wrong use, a wrong input, a missing or refused resource, an interruption, or ours. */
export type ErrorCode = 'usage' | 'invalid' | 'unavailable' | 'io' | 'interrupted' | 'internal';

/** One mistake in a document: where, the rule, the value, the remedy. */
export interface Problem {
  /** JSON path such as `screenplay.cast[2].count`. */
  readonly path: string;
  /** Rule and value, e.g. "expected 1–200, got 9000000". */
  readonly rule: string;
  /** What to do about it. */
  readonly remedy: string;
}

/** A failure with a code, and for invalid documents all problems together. */
export class EngineError extends Error {
  readonly code: ErrorCode;
  readonly problems: readonly Problem[];

  constructor(code: ErrorCode, message: string, options: { cause?: unknown; problems?: readonly Problem[] } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'EngineError';
    this.code = code;
    this.problems = options.problems ?? [];
  }
}
