/** A Postgres server (12 or newer), shared by any number of processes. */
import type { Database, Query } from './database.ts';
import { loadPackage } from './database.ts';

interface Client {
  query(sql: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
  release(broken?: boolean): void;
}

interface Pool {
  query(sql: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
  connect(): Promise<Client>;
  on(event: 'error', listener: (error: Error) => void): void;
  end(): Promise<void>;
}

interface Package {
  readonly default: { Pool: new (options: { connectionString: string; max: number }) => Pool };
}

const queryOf =
  (connection: Pick<Pool, 'query'>): Query =>
  async <Row>(sql: string, values: readonly unknown[] = []) =>
    (await connection.query(sql, [...values])).rows as Row[];

/** Connect. @param onError told of connections that broke while nobody used them */
export const openPostgres = async (url: string, onError: (error: Error) => void): Promise<Database> => {
  const { Pool } = (await loadPackage<Package>('pg')).default;
  const pool = new Pool({ connectionString: url, max: 8 });
  pool.on('error', onError);
  return {
    exclusive: false,
    version: () => undefined,
    query: queryOf(pool),
    async transaction(work) {
      const client = await pool.connect();
      let broken = false;
      try {
        await client.query('BEGIN');
        const result = await work(queryOf(client));
        await client.query('COMMIT');
        return result;
      } catch (error) {
        await client.query('ROLLBACK').catch(() => {
          broken = true;
        });
        throw error;
      } finally {
        client.release(broken);
      }
    },
    close: () => pool.end(),
  };
};
