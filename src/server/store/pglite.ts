/** The embedded Postgres (PGlite: Postgres compiled to WebAssembly), in a folder that only one process may use. */
import type { Database, Query } from './database.ts';
import { loadPackage } from './database.ts';

interface Connection {
  query(sql: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
}

interface Embedded extends Connection {
  transaction<T>(work: (connection: Connection) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

interface Package {
  readonly PGlite: { create(options: { dataDir: string }): Promise<Embedded> };
}

const queryOf =
  (connection: Connection): Query =>
  async <Row>(sql: string, values: readonly unknown[] = []) =>
    (await connection.query(sql, [...values])).rows as Row[];

/** Open it; the first time takes some seconds, because the folder is made. The folder must be locked before. */
export const openPglite = async (folder: string): Promise<Database> => {
  const { PGlite } = await loadPackage<Package>('@electric-sql/pglite');
  const embedded = await PGlite.create({ dataDir: folder });
  const plain = queryOf(embedded);
  let changes = 0;
  const changed = <T>(result: T): T => {
    changes++;
    return result;
  };
  return {
    exclusive: true,
    version: () => changes,
    query: async <Row>(sql: string, values?: readonly unknown[]) => {
      const rows = await plain<Row>(sql, values);
      return /^\s*SELECT\b/.test(sql) ? rows : changed(rows);
    },
    transaction: async (work) => changed(await embedded.transaction((connection) => work(queryOf(connection)))),
    close: () => embedded.close(),
  };
};
