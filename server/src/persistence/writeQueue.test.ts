import { expect, test } from 'vitest';
import { createLog } from '../log.ts';
import type { Db } from './schema.ts';
import { WriteQueue } from './writeQueue.ts';

const db = { destroy: async () => {} } as Db;

function queueWith(open: () => Promise<Db> = async () => db) {
  const lines: string[] = [];
  const log = createLog('info', (line) => lines.push(line.replace(/^\S+ /, '')));
  return { lines, queue: new WriteQueue({ open, log, firstRetryMs: 1, lastRetryMs: 1 }) };
}

/** A write that fails so many times before it succeeds. */
function flaky(name: string, failures: number, written: string[]) {
  return {
    name,
    async run() {
      if (failures-- > 0) throw new Error('database is locked');
      written.push(name);
    },
  };
}

test('B4 a write that fails is tried again, in order, and the state says so meanwhile', async () => {
  const { queue, lines } = queueWith();
  const written: string[] = [];
  const states: boolean[] = [];
  const { name, run } = flaky('a', 3, written);
  queue.push({
    name,
    run: () => {
      states.push(queue.degraded);
      return run();
    },
  });
  queue.push(flaky('b', 0, written));
  await expect.poll(() => written).toEqual(['a', 'b']);
  expect(states).toEqual([false, true, true, true]);
  await expect.poll(() => [queue.degraded, queue.length]).toEqual([false, 0]);
  expect(lines).toEqual([
    'error database-failing write=a reason="database is locked"',
    'info database-recovered waiting=1',
  ]);
  await queue.close();
});

test('a write that never succeeds does not hold up the others', async () => {
  const { queue, lines } = queueWith();
  const written: string[] = [];
  queue.push(flaky('poison', Number.POSITIVE_INFINITY, written));
  queue.push(flaky('good', 0, written));
  await expect.poll(() => written).toEqual(['good']);
  await queue.close();
  expect(lines.at(-1)).toBe('error database-write-lost write=poison');
});

test('B5 a database that cannot be opened yet is tried again', async () => {
  let attempts = 0;
  const { queue } = queueWith(async () => {
    if (++attempts < 4) throw new Error('unable to open database file');
    return db;
  });
  const written: string[] = [];
  queue.push(flaky('a', 0, written));
  await expect.poll(() => written).toEqual(['a']);
  await queue.close();
});

test('what is waiting is written before the queue closes', async () => {
  const { queue } = queueWith();
  const written: string[] = [];
  for (const name of ['a', 'b', 'c']) queue.push(flaky(name, 0, written));
  await queue.close();
  expect(written).toEqual(['a', 'b', 'c']);
});
