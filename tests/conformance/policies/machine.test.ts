/** How policies deal with what a level has: controls, run queues, runtimes, jobs, memory. */
import { policies } from '@timeslice/shared/content';
import { type CommandType, checkInvariants, figures, type JobSpec, stateHash } from '@timeslice/shared/engine';
import { playLog, playPolicy } from '@timeslice/shared/run';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../oracle/random.ts';
import { randomScenario } from '../../oracle/randomScenario.ts';
import { cpu, FREE, gantt, play, world } from './world.ts';

const mixed = [5, 30, 12, 8, 20].map((ticks, i) => ({
  tasks: [{ at: 3 * i, bursts: [{ cpu: ticks }, { io: 10, device: 'net' }, { cpu: 7 }] }],
}));

describe('controls', () => {
  const limited = (allowed: CommandType[], cores = 2) => world(mixed, { cores, controls: { allowed } });

  it.each(['fcfs', 'sjf', 'batch-by-process'])('%s does the same with run queues only', (name) => {
    expect(gantt(limited(['enqueue']), name)).toEqual(gantt(limited(['dispatch']), name));
  });

  it.each(['srtf', 'rr', 'fair', 'priority', 'mlfq', 'lottery', 'stride'])(
    '%s preempts and enqueues in place of dispatching',
    (name) => {
      expect(gantt(limited(['enqueue', 'preempt']), name)).toEqual(gantt(limited(['dispatch']), name));
    },
  );

  it('rr leaves the slicing to the machine where it can only queue and set the quantum', () => {
    const quanta = limited(['enqueue', 'setQuantum'], 1);
    expect(gantt(quanta, 'rr', { quantum: 4 })).toEqual(gantt(limited(['dispatch'], 1), 'rr', { quantum: 4 }));
    expect(play(quanta, 'rr', { quantum: 4 }).log[0]).toEqual([0, { type: 'setQuantum', core: 0, ticks: 4 }]);
  });

  it('a policy that may do nothing does nothing', () => {
    for (const { name } of policies) expect(play(limited([]), name).log).toEqual([]);
  });
});

describe('gmp', () => {
  it('lets an idle core steal half of the longest queue', () => {
    const tasks = [cpu(10), cpu(100), cpu(10, 1), cpu(10, 1), cpu(10, 1), cpu(10, 1)];
    const { log } = play(world([{ tasks }], { cores: 2 }), 'gmp');
    const moved = log.filter(([tick, { type }]) => tick > 1 && type === 'enqueue');
    expect(moved.length).toBeGreaterThan(0);
    expect(gantt(world([{ tasks }], { cores: 2 }), 'gmp')[1]).toBe('2:0-100');
  });

  it('brings a task back to the core where its cache is', () => {
    const bursts = Array.from({ length: 5 }, () => [{ cpu: 10 }, { io: 15, device: 'net' }]).flat();
    const scenario = world([{ tasks: Array.from({ length: 4 }, () => ({ bursts })) }], { cores: 2 });
    expect(play(scenario, 'gmp').machine.counters.migrations).toBe(0);
  });

  it('leaves what finds no room waiting until there is some', () => {
    const tasks = Array.from({ length: 12 }, () => cpu(10));
    const { machine } = play(world([{ tasks }], { cores: 2, controls: { queueDepth: 1 } }), 'gmp');
    expect(machine.tick).toBe(60);
  });
});

describe('green tasks', () => {
  const bursts = [{ cpu: 10 }, { io: 50, device: 'net' }, { cpu: 10 }];
  const crowd = Array.from({ length: 20 }, () => ({ bursts }));
  const deciders = policies.filter(({ params }) => 'model' in params && 'workers' in params);

  it.each(deciders.map(({ name }) => name))('%s gives a runtime its carriers and leaves the rest to it', (name) => {
    if (name === 'one-at-a-time') return;
    const { machine, log } = play(world([{ runtime: 'go', tasks: crowd }], { cores: 2 }), name);
    expect(machine.outcome).toBe('finished');
    expect(log.filter(([, { type }]) => type === 'dispatch' || type === 'enqueue').length).toBeLessThanOrEqual(4);
  });

  it.each(deciders.map(({ name }) => name))('%s lets an asyncio process share with others', (name) => {
    const scenario = world([{ runtime: 'asyncio', tasks: crowd }, { tasks: [cpu(200), cpu(200)] }], { cores: 2 });
    expect(play(scenario, name).machine.outcome).toBe('finished');
  });
});

describe('jobs', () => {
  const job = (more: Partial<JobSpec>): JobSpec => ({
    id: 1,
    name: 'job',
    language: 'python',
    items: 10,
    bursts: [{ cpu: 400 }],
    models: ['sequential', 'threads', 'processes', 'coroutines'],
    ...more,
  });
  const waits = [{ cpu: 10 }, { io: 400, device: 'net' }];
  const spawned = (spec: JobSpec, more: object = {}, params: Record<string, number | string> = {}) => {
    const { log } = play(world([], { cores: 4, jobs: [spec], ...more }), 'fcfs', params);
    return log.filter(([, { type }]) => type === 'spawn').map(([tick, { ...spawn }]) => [tick, spawn]);
  };
  const all: JobSpec['models'] = ['sequential', 'threads', 'processes'];

  it.each([
    ['Python that waits', job({ bursts: waits }), 'coroutines', 10],
    ['Python that waits, without coroutines', job({ bursts: waits, models: all }), 'threads', 10],
    ['Python that computes', job({}), 'processes', 4],
    ['Python that computes in C', job({ bursts: [{ cpu: 400, gil: false }] }), 'threads', 4],
    ['Go that computes', job({ language: 'go', models: [...all, 'goroutines'] }), 'goroutines', 4],
    ['Java that waits', job({ language: 'java', bursts: waits, models: [...all, 'virtual'] }), 'virtual', 10],
    ['Java that computes', job({ language: 'java', models: [...all, 'virtual'] }), 'threads', 4],
    ['Rust', job({ language: 'rust', models: all }), 'threads', 4],
    ['what has one model', job({ language: 'c', models: ['processes'], items: 3 }), 'processes', 3],
  ] as const)('start %s in the model that suits it', (_, spec, model, workers) => {
    expect(spawned(spec)).toEqual([[0, { type: 'spawn', job: 1, model, workers }]]);
  });

  it('are not spread over processes that cost more than they take over', () => {
    const costs = { ...FREE, spawnPython: 16_000 };
    expect(spawned(job({ start: 'spawn' }), { costs })).toMatchObject([[0, { model: 'sequential', workers: 1 }]]);
  });

  it('start on one core one after another', () => {
    expect(spawned(job({}), { cores: 1 })).toMatchObject([[0, { model: 'sequential', workers: 1 }]]);
  });

  it('start in the model and with the workers that are asked for', () => {
    expect(spawned(job({}), {}, { model: 'threads', workers: 7 })).toMatchObject([
      [0, { model: 'threads', workers: 7 }],
    ]);
    expect(spawned(job({}), {}, { model: 'virtual', workers: 99 })).toMatchObject([
      [0, { model: 'processes', workers: 10 }],
    ]);
  });

  it('J-2 start with fewer workers where memory is short, and later where there is none', () => {
    const costs = { ...FREE, memoryProcess: 10 };
    const spec = job({ language: 'c', models: ['processes'] });
    expect(spawned(spec, { costs, ram: 25 })).toMatchObject([[0, { workers: 2 }]]);
    expect(spawned(spec, { costs, ram: 9 })).toEqual([]);
    const first = {
      pid: 1,
      name: 'first',
      runtime: 'native',
      tasks: [{ id: 1, kind: 'process', bursts: [{ cpu: 50 }] }],
    };
    expect(spawned(spec, { costs, ram: 15, processes: [first] })).toMatchObject([[50, { workers: 1 }]]);
  });

  it('start when they arrive, even if nothing else happens then', () => {
    expect(spawned(job({ arrival: 777 }))).toMatchObject([[777, { type: 'spawn' }]]);
  });
});

describe('every policy', () => {
  it('is never refused, and its log alone makes the same run, in 150 random worlds', () => {
    for (let seed = 1; seed <= 150; seed++) {
      const scenario = { ...randomScenario(createRandom(seed), `seed-${seed}`), limit: 3000 } as never;
      for (const policy of policies) {
        const run = playPolicy(scenario, policy, policy.name === 'random' ? { every: 5, seed } : {});
        const replayed = playLog(scenario, run.log);
        expect([policy.name, seed, run.refused, checkInvariants(run.machine)]).toEqual([policy.name, seed, [], []]);
        expect(stateHash(replayed.machine)).toBe(stateHash(run.machine));
        expect(figures(replayed.machine)).toEqual(figures(run.machine));
      }
    }
  });

  it('says how it decides, and where that is described', () => {
    expect(new Set(policies.map(({ name }) => name)).size).toBe(policies.length);
    for (const { doc, source, params } of policies) {
      expect(doc.length).toBeGreaterThan(60);
      expect(source.length).toBeGreaterThan(10);
      for (const spec of Object.values(params)) expect(spec.doc).toMatch(/[.]$|:/);
    }
  });
});
