import { describe, expect, it } from 'vitest';
import { createRandom } from '../../content/index.ts';
import { type BurstSpec, figures, type JobSpec, type LogEntry, type Scenario } from '../../engine/index.ts';
import { playLog } from '../playLog.ts';
import { searchBest } from './anneal.ts';
import { playDrops } from './drops.ts';
import { changePlan, createPlan } from './plan.ts';
import { playPlan } from './playPlan.ts';
import { queueAhead } from './queueAhead.ts';
import { playSlowly } from './slowHands.ts';

const world = (cores: number, tasks: readonly (readonly [arrival: number, ...bursts: BurstSpec[]])[]): Scenario => ({
  format: 1,
  id: 'search',
  cores,
  limit: 100_000,
  devices: { network: { capacity: 0 } },
  controls: { queueDepth: 1 },
  processes: tasks.map(([arrival, ...bursts], index) => ({
    pid: index + 1,
    name: `p${index + 1}`,
    runtime: 'native',
    tasks: [{ id: index + 1, kind: 'process', arrival, bursts }],
  })),
});

/** Five programs on two cores. Longest first ends at 7 + 3 × 2, the best at 3 + 3 and 2 + 2 + 2, each with its switches. */
const partition = world(
  2,
  [2000, 3000, 2000, 3000, 2000].map((cpu) => [0, { cpu }]),
);
const inOrder: LogEntry[] = [
  [0, { type: 'dispatch', task: 2, core: 0 }],
  [0, { type: 'dispatch', task: 1, core: 1 }],
  [2080, { type: 'dispatch', task: 3, core: 1 }],
  [3080, { type: 'dispatch', task: 4, core: 0 }],
  [4160, { type: 'dispatch', task: 5, core: 1 }],
];
const scoreOf = (log: readonly LogEntry[]): number => figures(playLog(partition, log).machine).score;

describe('the search for par', () => {
  it('finds the best partition, and its log replays to its figures', () => {
    const found = searchBest(partition, { seed: 1, runs: 500 });
    const { machine, refused } = playLog(partition, found.log);
    expect(refused).toEqual([]);
    expect(figures(machine)).toEqual(found.figures);
    expect(found.figures.end).toBe(6240);
  });

  it('is reproducible from its seed', () => {
    expect(searchBest(partition, { seed: 7, runs: 300 })).toEqual(searchBest(partition, { seed: 7, runs: 300 }));
  });

  it('sends a long request first, even past a program that is running', () => {
    const scenario = world(1, [
      [0, { cpu: 5000 }],
      [1000, { cpu: 500 }, { io: 9000, device: 'network' }, { cpu: 500 }],
    ]);
    const { log, figures: result } = searchBest(scenario, { seed: 1, runs: 500 });
    expect(log.map(([tick, command]) => [tick, 'task' in command && command.task])).toContainEqual([1000, 2]);
    expect(result.end).toBe(1000 + 80 + 500 + 9000 + 80 + 500);
  });
});

/** A job that mostly waits, offered on one core in a machine with room for `ram` KB, and a program beside it. */
const jobWorld = (ram: number): Scenario => ({
  ...world(1, [[0, { cpu: 3000 }]]),
  ram,
  jobs: [
    {
      id: 1,
      name: 'fetch',
      arrival: 500,
      language: 'python',
      items: 6,
      bursts: [{ cpu: 300 }, { io: 4000, device: 'network' }, { cpu: 100 }],
      models: ['sequential', 'threads', 'processes'],
    },
  ],
});

describe('the search for par where jobs are started', () => {
  it('chooses model and workers, and its log replays to its figures', () => {
    const scenario = jobWorld(10_000_000);
    const found = searchBest(scenario, { seed: 1, runs: 1000 });
    const { machine, refused } = playLog(scenario, found.log);
    expect(refused).toEqual([]);
    expect(figures(machine)).toEqual(found.figures);
    expect(machine.jobs[0]?.spawned).toMatchObject({ model: 'threads' });
    expect(found).toEqual(searchBest(scenario, { seed: 1, runs: 1000 }));
  });

  it('keeps within memory: what does not fit is not started', () => {
    const { log, figures: result } = searchBest(jobWorld(12_900), { seed: 1, runs: 1000 });
    expect(result.outcome).toBe('finished');
    const spawned = log.find(([, command]) => command.type === 'spawn');
    expect(spawned?.[1]).toMatchObject({ model: 'threads' });
  });

  it('plays to the end with every choice, also where a job has to wait until another gives memory back', () => {
    const one = jobWorld(2 * 12_808 + 100);
    const scenario = { ...one, jobs: [1, 2, 3].map((id) => ({ ...(one.jobs?.[0] as JobSpec), id })) };
    const plan = createPlan(scenario, () => 0);
    for (const job of plan.jobs) Object.assign(job, { model: 'processes', workers: 2 });
    const { machine, log } = playPlan(scenario, plan);
    expect(machine.outcome).toBe('finished');
    const starts = log.filter(([, command]) => command.type === 'spawn').map(([tick]) => tick);
    expect(starts[0]).toBe(500);
    expect(starts[1]).toBeGreaterThan(500);
    const slow = playSlowly(scenario, log, 3);
    expect(slow.outcome).toBe('finished');
    expect(slow.jobs.every((job) => job.spawned?.workers === 2)).toBe(true);
  });

  it('leaves coroutines to their event loop once it is on a core', () => {
    const one = jobWorld(1_000_000);
    const scenario = { ...one, jobs: [{ ...(one.jobs?.[0] as JobSpec), models: ['coroutines'] as const }] };
    const { log } = playPlan(
      scenario,
      createPlan(scenario, () => 0),
    );
    expect(log.map(([, command]) => command.type)).toEqual(['dispatch', 'spawn', 'dispatch']);
  });
});

describe('plans', () => {
  it('change only where there are CPU bursts, and every plan plays to the end', () => {
    const scenario = world(2, [
      [0, { io: 500, device: 'network' }, { cpu: 1000 }],
      [100, { cpu: 700 }, { io: 300, device: 'network' }, { cpu: 200 }],
    ]);
    const random = createRandom(3);
    const plan = createPlan(scenario, () => 0);
    expect(plan.steps).toEqual([1, 2, 4]);
    for (let change = 0; change < 200; change++) {
      changePlan(plan, random);
      expect(playPlan(scenario, plan).machine.outcome).toBe('finished');
    }
    expect([plan.key[0], plan.key[3]]).toEqual([0, 0]);
  });
});

describe('queueing ahead', () => {
  it('replaces every dispatch to a core that just falls free, and changes no figure', () => {
    const log = queueAhead(partition, inOrder);
    expect(log).toEqual([
      [0, { type: 'dispatch', task: 2, core: 0 }],
      [0, { type: 'dispatch', task: 1, core: 1 }],
      [1, { type: 'enqueue', task: 4, core: 0 }],
      [1, { type: 'enqueue', task: 3, core: 1 }],
      [2081, { type: 'enqueue', task: 5, core: 1 }],
    ]);
    expect(figures(playLog(partition, log).machine)).toEqual(figures(playLog(partition, inOrder).machine));
  });

  it('leaves a dispatch that preempts, and one that lets a core wait', () => {
    const log: LogEntry[] = [
      [0, { type: 'dispatch', task: 1, core: 0 }],
      [500, { type: 'dispatch', task: 2, core: 0 }],
      [9000, { type: 'dispatch', task: 1, core: 0 }],
    ];
    expect(queueAhead(partition, log)).toEqual(log);
  });
});

describe('slow hands', () => {
  it('finish the same work, 300 to 800 ticks late where nobody was next up', () => {
    const figuresLate = figures(playSlowly(partition, queueAhead(partition, inOrder), 1));
    expect(figuresLate.outcome).toBe('finished');
    expect(figuresLate.end).toBeGreaterThanOrEqual(6240 + 300);
    expect(figuresLate.end).toBeLessThanOrEqual(6240 + 800);
    expect(playSlowly(partition, inOrder, 1).tick).toBe(playSlowly(partition, inOrder, 1).tick);
  });

  it('drop onto a core that is still busy into its queue, and do not preempt by being late', () => {
    const machine = playSlowly(partition, inOrder, 5);
    expect(machine.counters.processSwitch).toBe(5);
    expect(machine.counters.migrations).toBe(0);
  });

  it('still preempt where that was meant', () => {
    const log: LogEntry[] = [
      [0, { type: 'dispatch', task: 2, core: 0 }],
      [1500, { type: 'dispatch', task: 1, core: 0 }],
    ];
    const machine = playSlowly(partition, log, 2);
    expect(machine.taskById.get(1)?.end).toBeLessThan(machine.taskById.get(2)?.end as number);
    expect(machine.outcome).toBe('finished');
  });
});

it('dropping at random keeps the cores busy and finishes', () => {
  const scores = [1, 2, 3, 4, 5].map((seed) => figures(playDrops(partition, seed)).score);
  for (const score of scores) expect(score).toBeGreaterThan(scoreOf(inOrder) / 2);
  expect(playDrops(partition, 1).outcome).toBe('finished');
});
