import type { Kysely } from 'kysely';
import type { Migration, MigrationProvider } from 'kysely/migration';

/** Applied in order of their names, each once. One that has been published is never changed. */
const MIGRATIONS: Record<string, Migration> = {
  '0001_races': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('race')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('level_id', 'text', (column) => column.notNull())
        .addColumn('max_seats', 'integer', (column) => column.notNull())
        .addColumn('opened_at', 'bigint', (column) => column.notNull())
        .execute();
      await db.schema
        .createTable('round')
        .addColumn('race_id', 'text', (column) => column.notNull())
        .addColumn('number', 'integer', (column) => column.notNull())
        .addColumn('level_id', 'text', (column) => column.notNull())
        .addColumn('engine_version', 'text', (column) => column.notNull())
        .addColumn('scenario', 'text', (column) => column.notNull())
        .addColumn('ended_at', 'bigint', (column) => column.notNull())
        .addPrimaryKeyConstraint('round_key', ['race_id', 'number'])
        .execute();
      await db.schema
        .createTable('run')
        .addColumn('race_id', 'text', (column) => column.notNull())
        .addColumn('round', 'integer', (column) => column.notNull())
        .addColumn('seat', 'integer', (column) => column.notNull())
        .addColumn('alias', 'text', (column) => column.notNull())
        .addColumn('scenario_id', 'text', (column) => column.notNull())
        .addColumn('score', 'integer', (column) => column.notNull())
        .addColumn('place', 'integer', (column) => column.notNull())
        .addColumn('lag', 'integer', (column) => column.notNull())
        .addColumn('log', 'text', (column) => column.notNull())
        .addColumn('figures', 'text', (column) => column.notNull())
        .addColumn('hash', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('run_key', ['race_id', 'round', 'seat'])
        .execute();
      await db.schema
        .createTable('refusal')
        .addColumn('race_id', 'text', (column) => column.notNull())
        .addColumn('seat', 'integer', (column) => column.notNull())
        .addColumn('code', 'text', (column) => column.notNull())
        .addColumn('count', 'integer', (column) => column.notNull())
        .addPrimaryKeyConstraint('refusal_key', ['race_id', 'seat', 'code'])
        .execute();
    },
  },
  '0002_race_events': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('race_event')
        .addColumn('race_id', 'text', (column) => column.notNull())
        .addColumn('seq', 'integer', (column) => column.notNull())
        .addColumn('at', 'bigint', (column) => column.notNull())
        .addColumn('event', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('race_event_key', ['race_id', 'seq'])
        .execute();
    },
  },
  '0003_reports': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('report')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('code', 'text', (column) => column.notNull())
        .addColumn('key_hash', 'text', (column) => column.notNull())
        .addColumn('opened_at', 'bigint', (column) => column.notNull())
        .addColumn('updated_at', 'bigint', (column) => column.notNull())
        .addColumn('body', 'text', (column) => column.notNull())
        .execute();
      await db.schema.createIndex('report_code').on('report').column('code').execute();
      await db.schema
        .createTable('report_round')
        .addColumn('report_id', 'text', (column) => column.notNull())
        .addColumn('round', 'integer', (column) => column.notNull())
        .addColumn('body', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('report_round_key', ['report_id', 'round'])
        .execute();
      // What is older than it may be is looked for every hour.
      await db.schema.createIndex('race_opened').on('race').column('opened_at').execute();
    },
  },
};

export const migrations: MigrationProvider = { getMigrations: async () => MIGRATIONS };
