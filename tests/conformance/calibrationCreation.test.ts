import {
  applyCommand,
  createMachine,
  DEFAULT_COSTS,
  type JobModel,
  type JobSpec,
  type Machine,
} from '@timeslice/shared/engine';
import { describe, expect, it } from 'vitest';
import { cpu, world } from './calibrationWorld.ts';

type Kind = Pick<JobSpec, 'language' | 'start' | 'resultMb'> & { model: JobModel };

/** A job of some items, started with as many workers. */
function started({ model, ...spec }: Kind, workers: number): Machine {
  const job: JobSpec = { id: 1, name: 'j', items: workers, bursts: [cpu(1)], models: [model], ...spec };
  const machine = createMachine(world({ jobs: [job] }));
  expect(applyCommand(machine, { type: 'spawn', job: 1, model, workers })).toBeNull();
  return machine;
}

/** Ticks of the burst that creates the last of two workers. */
const creation = (kind: Kind): number => started(kind, 2).tasks[1]?.bursts[0]?.ticks ?? 0;
/** KB that one more worker takes. */
const memory = (kind: Kind): number => started(kind, 3).memoryUsed - started(kind, 2).memoryUsed;
/** Ticks after the work, for handing the result back. */
const handBack = (kind: Kind): number => started(kind, 2).tasks[1]?.bursts[2]?.ticks ?? 0;

const goroutine: Kind = { language: 'go', model: 'goroutines' };
const coroutine: Kind = { language: 'python', model: 'coroutines' };
const nativeThread: Kind = { language: 'c', model: 'threads' };
const pythonThread: Kind = { language: 'python', model: 'threads' };
const javaThread: Kind = { language: 'java', model: 'threads' };
const process: Kind = { language: 'c', model: 'processes' };
const forked: Kind = { language: 'python', model: 'processes' };
const fresh: Kind = { language: 'python', model: 'processes', start: 'spawn' };

const isIncreasing = (values: readonly number[]): boolean =>
  values.every((value, i) => i === 0 || value > (values[i - 1] ?? 0));

describe('creation, memory and copies', () => {
  it('R27 creating costs, in this order: goroutine, coroutine, native thread, Python thread, process, Python fork, fresh Python', () => {
    const costs = [goroutine, coroutine, nativeThread, pythonThread, process, forked, fresh].map(creation);
    expect(costs).toEqual([20, 80, 120, 160, 180, 420, 16_000]);
    expect(isIncreasing(costs)).toBe(true);
  });

  it('R28 memory, in this order: coroutine, goroutine, native thread, Java thread, Python process', () => {
    const kilobytes = [coroutine, goroutine, nativeThread, javaThread, forked].map(memory);
    expect(kilobytes).toEqual([1, 3, 9, 58, 12_808]);
    expect(isIncreasing(kilobytes)).toBe(true);
  });

  it('R28 a forked Python process counts like a fresh one: the model knows no shared pages', () => {
    // Measured: 1.4 MB of its own right after the fork, 12.8 MB for a fresh interpreter.
    expect(memory(forked)).toBe(memory(fresh));
  });

  it('R39 handing a result to another process costs by its size, to a thread it costs nothing', () => {
    const sizes = [0, 1, 2, 8];
    expect(sizes.map((resultMb) => handBack({ ...forked, resultMb }))).toEqual(
      sizes.map((mb) => DEFAULT_COSTS.ipc + mb * DEFAULT_COSTS.ipcPerMb),
    );
    expect(sizes.map((resultMb) => handBack({ ...pythonThread, resultMb }))).toEqual([0, 0, 0, 0]);
    expect(sizes.map((resultMb) => handBack({ ...nativeThread, resultMb }))).toEqual([0, 0, 0, 0]);
  });
});
