import { DEFAULT_COSTS, type JobModel } from '@timeslice/shared/engine';
import { expect, test } from 'vitest';
import { createSoloSession } from './soloSession.ts';
import { spawnPrice } from './spawnPrice.ts';
import { cpu, testLevel } from './testLevel.ts';

const LEVEL = testLevel({
  ram: 20_000,
  processes: [],
  jobs: [
    { id: 1, name: 'trips.py', language: 'python', items: 4, bursts: [cpu(100)], models: ['threads', 'processes'] },
  ],
});

const priceOf = (model: JobModel, workers: number) => {
  const { machine } = createSoloSession(LEVEL).run;
  const [job] = machine.jobs;
  if (!job) throw new Error('expected a job');
  return { ...spawnPrice(machine, job, model, workers), machine };
};

test('J-1 threads cost their creation, processes creation and copying but for the first', () => {
  expect(priceOf('threads', 4)).toMatchObject({ workers: 4, create: 4 * DEFAULT_COSTS.spawnManagedThread, copy: 0 });
  const { create, copy } = priceOf('processes', 4);
  expect([create, copy]).toEqual([3 * DEFAULT_COSTS.forkPython, 3 * DEFAULT_COSTS.ipc]);
});

test('J-2 what does not fit in memory is refused, and says how much it would take', () => {
  expect(priceOf('processes', 2)).toMatchObject({ refusal: 'out-of-memory', memory: 2 * 12_808 });
  expect(priceOf('threads', 4).refusal).toBeNull();
});

test('asking for a price changes nothing', () => {
  expect(priceOf('threads', 4).machine).toMatchObject({ tasks: [], memoryUsed: 0 });
});
