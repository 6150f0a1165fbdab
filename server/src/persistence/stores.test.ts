import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { PGliteDialect } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLog } from '../log.ts';
import { migrate, openDatabase } from './openDatabase.ts';
import { addRefusals, loadRefusals } from './refusalStore.ts';
import type { Db } from './schema.ts';
import { describeStores } from './storeContract.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'timeslice-stores-'));
});
afterAll(() => rm(folder, { recursive: true }));

const engines: [string, () => Promise<Db>][] = [
  [
    'SQLite',
    () =>
      openDatabase(
        { file: path.join(folder, 'new/data.sqlite') },
        createLog('silent', () => {}),
      ),
  ],
  ['PostgreSQL', async () => migrate(new PGliteDialect({ pglite: await PGlite.create({ parsers: { 20: Number } }) }))],
];

for (const [name, open] of engines) describeStores(name, open);

test('the tables are made once, and are there the next time', async () => {
  const open = () =>
    openDatabase(
      { file: path.join(folder, 'twice.sqlite') },
      createLog('silent', () => {}),
    );
  const first = await open();
  await addRefusals(first, 'r', [{ seat: 1, code: 'x', count: 1 }]);
  await first.destroy();
  const second = await open();
  expect(await loadRefusals(second, 'r')).toHaveLength(1);
  await second.destroy();
});
