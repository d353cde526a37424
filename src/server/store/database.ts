/** The database as the service uses it: plain Postgres SQL, the same for the embedded one and for a server. */
import { EngineError } from '../../foundation/errors.ts';

/** Sends one statement; `$1`, `$2` … stand for the values. */
export type Query = <Row = Record<string, unknown>>(sql: string, values?: readonly unknown[]) => Promise<Row[]>;

/** An open database. */
export interface Database {
  readonly query: Query;
  /** All statements or none of them. */
  transaction<T>(work: (query: Query) => Promise<T>): Promise<T>;
  /** Whether this process is the only one that can have it open. */
  readonly exclusive: boolean;
  /**
   * A number that grows with every change: what was read under a number holds while the number is the same. Undefined where
   * other processes may change rows unseen.
   */
  version(): number | undefined;
  close(): Promise<void>;
}

/** Load a package that only the service needs; the rest of Kinorama works without it. */
export const loadPackage = async <T>(name: string): Promise<T> => {
  try {
    return (await import(name)) as T;
  } catch (error) {
    throw new EngineError('unavailable', `the service needs the package ${name}. Run: npm install ${name}`, {
      cause: error,
    });
  }
};
