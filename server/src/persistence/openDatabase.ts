import { type Dialect, Kysely, PostgresDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import { type Log, reasonOf } from '../log.ts';
import { migrations } from './migrations.ts';
import type { Db, Tables } from './schema.ts';
import { openSqlite } from './sqlite.ts';

export interface DatabaseChoice {
  /** `postgres://…`; when absent the file is used. */
  readonly url?: string | undefined;
  readonly file: string;
}

export async function openDatabase({ url, file }: DatabaseChoice, log: Log): Promise<Db> {
  return migrate(url === undefined ? openSqlite(file, log) : await openPostgres(url, log));
}

/** A database with all tables, on any dialect. */
export async function migrate(dialect: Dialect): Promise<Db> {
  const db = new Kysely<Tables>({ dialect });
  const { error } = await new Migrator({ db, provider: migrations }).migrateToLatest();
  if (error === undefined) return db;
  await db.destroy();
  throw error;
}

/** Loaded only where it is used: it takes longer than the rest of the server. */
async function openPostgres(url: string, log: Log): Promise<PostgresDialect> {
  const { default: pg } = await import('pg');
  // Counts and ms timestamps are bigint, which would come as text; none of ours leaves the safe integers.
  pg.types.setTypeParser(pg.types.builtins.INT8, Number);
  const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 5_000 });
  // Without a listener a connection lost while idle would end the process.
  pool.on('error', (error) => log.warn('database-connection-lost', { reason: reasonOf(error) }));
  return new PostgresDialect({ pool });
}
