import { creationCost, DEFAULT_COSTS, handBackCost, type JobModel, type JobSpec } from '@timeslice/shared/engine';
import { describe, expect, it } from 'vitest';
import { type Batch, cpu, isNear, MS, net, play, REQUEST, run, world } from './calibrationWorld.ts';

/** Ten requests of 1 ms of work and 20 ms of waiting, in ten workers. */
const ten = (model: JobModel, more: Partial<Batch> = {}) => run({ items: 10, bursts: REQUEST, model, ...more });
const WORK = 10 * MS;

describe.each([1, 2])('ten requests of 20 ms on %i cores', (cores) => {
  const sequential = ten('sequential', { cores });
  const threads = ten('threads', { cores });
  const coroutines = ten('coroutines', { cores });
  const goroutines = ten('goroutines', { cores, language: 'go' });
  const forked = ten('processes', { cores });
  const spawned = ten('processes', { cores, start: 'spawn' });

  it('R01 in 10 threads: at most a fifth of the sequential wall', () => {
    expect(threads.wall).toBeLessThanOrEqual(0.2 * sequential.wall);
  });

  it('R02 in 10 coroutines: at most a fifth, and not slower than threads', () => {
    expect(coroutines.wall).toBeLessThanOrEqual(0.2 * sequential.wall);
    expect(coroutines.wall).toBeLessThanOrEqual(1.05 * threads.wall);
  });

  it('R03 in 10 forked processes: faster than sequential, at more than twice the CPU time', () => {
    expect(forked.wall).toBeLessThan(sequential.wall);
    expect(forked.cpu).toBeGreaterThanOrEqual(2 * sequential.cpu);
  });

  it('R04 in 10 freshly started Python processes: slower than sequential', () => {
    expect(spawned.wall).toBeGreaterThan(sequential.wall);
  });

  it('R06 CPU time: hot loop < coroutines < threads < forked < freshly started processes', () => {
    const order = [WORK, coroutines.cpu, threads.cpu, forked.cpu, spawned.cpu];
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(new Set(order).size).toBe(order.length);
  });

  it('R07 against the same requests back to back: threads 2.4–3.3 times, coroutines 1.4–2.1 times', () => {
    expect(threads.cpu / WORK).toBeGreaterThanOrEqual(2.4);
    expect(threads.cpu / WORK).toBeLessThanOrEqual(3.3);
    expect(coroutines.cpu / WORK).toBeGreaterThanOrEqual(1.4);
    expect(coroutines.cpu / WORK).toBeLessThanOrEqual(2.1);
  });

  it('R08 CPU time rises for threads and processes; of coroutines and goroutines only this: it is more than the work', () => {
    expect(threads.cpu).toBeGreaterThanOrEqual(sequential.cpu);
    for (const processes of [forked, spawned]) expect(processes.cpu).toBeGreaterThanOrEqual(2 * sequential.cpu);
    for (const green of [coroutines, goroutines]) expect(green.cpu).toBeGreaterThan(WORK);
  });
});

describe('ten requests, threads against forked processes', () => {
  it('R03 on one core, where creation is serial as it is in a parent that forks: threads are not slower', () => {
    expect(ten('threads').wall).toBeLessThanOrEqual(ten('processes').wall);
  });

  it('R03 on two cores, where each worker of the model is created on its own core: not slower than 5 in 100', () => {
    // Threads share the GIL while they are created, processes do not: the model is kinder to processes than a real fork.
    const [threads, forked] = (['threads', 'processes'] as const).map((model) =>
      ten(model, { cores: 2, policy: 'gil-aware' }),
    );
    expect(threads?.wall).toBeLessThanOrEqual(1.05 * (forked?.wall ?? 0));
  });
});

describe('one request', () => {
  const plain = run({ items: 1, bursts: REQUEST, model: 'sequential' });
  const job: JobSpec = { id: 1, name: 'one', language: 'python', items: 1, bursts: REQUEST, models: ['processes'] };

  it.each(['threads', 'coroutines'] as const)(
    'R05 n = 1: in %s, wall and CPU time are above the plain call',
    (model) => {
      const wrapped = run({ items: 1, bursts: REQUEST, model });
      expect(wrapped.wall).toBeGreaterThanOrEqual(plain.wall);
      expect(wrapped.cpu).toBeGreaterThan(plain.cpu);
    },
  );

  it.each(['fork', 'spawn'] as const)(
    'R05 n = 1: in a child process (%s), wall and CPU time are above the plain call',
    (start) => {
      // The first worker of a job is the program itself and free (J-1), so the child is written out: created, working, handing back.
      const spec = { ...job, start };
      const sys = (ticks: number) => ({ cpu: ticks, sys: true });
      const child = [
        sys(creationCost(DEFAULT_COSTS, spec, 'processes', 1)),
        ...REQUEST,
        sys(handBackCost(DEFAULT_COSTS, spec, 'processes', 1)),
      ];
      const wrapped = play(
        world({
          processes: [{ pid: 1, name: 'child', runtime: 'python', tasks: [{ id: 1, kind: 'process', bursts: child }] }],
        }),
      );
      expect(wrapped.wall).toBeGreaterThanOrEqual(plain.wall);
      expect(wrapped.cpu).toBeGreaterThan(plain.cpu);
    },
  );
});

describe('many requests', () => {
  /** 50 ms, the upper end of a remote call, around 0.2 ms of work: what is measured is small against the waiting. */
  const slow = [cpu(0.1 * MS), net(50 * MS), cpu(0.1 * MS)];

  it.each([
    ['threads', 'python'],
    ['coroutines', 'python'],
    ['goroutines', 'go'],
    ['virtual', 'java'],
  ] as const)(
    'R09 in %s: 100 times the requests take less than 30 times the wall, and CPU is what limits them',
    (model, language) => {
      const few = run({ items: 10, bursts: slow, model, language });
      const many = run({ items: 1000, bursts: slow, model, language });
      expect(many.wall / few.wall).toBeLessThan(30);
      expect(many.wall).toBeGreaterThan(2 * 50 * MS);
      expect(isNear(many.wall, many.cpu)).toBe(true);
    },
  );

  it.each([
    ['python', 1],
    ['python', 2],
    ['c', 2],
    ['java', 2],
  ] as const)(
    'R10 a pool of 10 %s threads on 1000 requests, %i cores: as long as the pool is small',
    (language, cores) => {
      const pool = run({ items: 1000, workers: 10, bursts: REQUEST, model: 'threads', language, cores });
      expect(isNear(pool.wall, Math.ceil(1000 / 10) * (20 + 1) * MS)).toBe(true);
    },
  );
});
