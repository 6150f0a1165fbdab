/** The page that says what is stored says all of it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { TABLES } from '../../client/src/screens/lesson/report/dataFields.ts';
import { createLog } from '../../server/src/log.ts';
import { openDatabase } from '../../server/src/persistence/openDatabase.ts';

test('the data sheet has every table and column of the database', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'timeslice-data-'));
  const db = await openDatabase(
    { file: path.join(folder, 'data.sqlite') },
    createLog('silent', () => {}),
  );
  const tables = await db.introspection.getTables();
  await db.destroy();
  await rm(folder, { recursive: true });
  const made = tables.map(({ name, columns }) => [name, columns.map((column) => column.name).sort()] as const);
  const told = Object.entries(TABLES).map(([name, columns]) => [name, [...columns].sort()] as const);
  expect(Object.fromEntries(told)).toEqual(Object.fromEntries(made));
});
