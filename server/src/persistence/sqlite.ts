/** SQLite as it comes with Node, for Kysely. */
import { mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { SqliteDialect } from 'kysely';
import type { Log } from '../log.ts';

/** Primary result codes of SQLite that mean: this file is not, or no longer, a database. */
const BROKEN = new Set([11 /* CORRUPT */, 26 /* NOTADB */]);
/** Statements are few; this only keeps a mistake from growing without end. */
const CACHED_STATEMENTS = 200;

/** Opens the file, making it and its folder where needed. A broken file is moved aside, never overwritten. */
export function openSqlite(file: string, log: Log): SqliteDialect {
  mkdirSync(path.dirname(file), { recursive: true });
  try {
    return new SqliteDialect({ database: adapt(open(file)) });
  } catch (error) {
    if (!BROKEN.has((error as { errcode?: number }).errcode ?? 0)) throw error;
    const aside = `${file}.broken-${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}`;
    for (const suffix of ['', '-wal', '-shm']) renameIfThere(file + suffix, aside + suffix);
    log.error('database-broken', { file, movedTo: aside });
    return new SqliteDialect({ database: adapt(open(file)) });
  }
}

function open(file: string): DatabaseSync {
  // Waiting for a lock would stop every round of the process, since SQLite waits in the thread that asks: the write
  // queue tries again instead.
  const database = new DatabaseSync(file, { timeout: 0 });
  try {
    database.exec('pragma journal_mode = wal; pragma synchronous = normal; pragma foreign_keys = on');
    database.exec('select count(*) from sqlite_master');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** The small part of better-sqlite3's interface that Kysely uses. */
function adapt(database: DatabaseSync) {
  const statements = new Map<string, StatementSync>();
  return {
    close: () => database.close(),
    prepare(sql: string) {
      const statement = statements.get(sql) ?? database.prepare(sql);
      if (statements.size < CACHED_STATEMENTS) statements.set(sql, statement);
      return {
        reader: statement.columns().length > 0,
        all: (parameters: readonly unknown[]) => statement.all(...(parameters as never[])),
        run: (parameters: readonly unknown[]) => statement.run(...(parameters as never[])),
        iterate: (parameters: readonly unknown[]) =>
          statement.iterate(...(parameters as never[])) as IterableIterator<unknown>,
      };
    },
  };
}

function renameIfThere(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
