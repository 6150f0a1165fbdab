import {
  type BurstSpec,
  type Command,
  DEFAULT_COSTS,
  type ProcessSpec,
  type Scenario,
  type TaskSpec,
} from '@timeslice/shared/engine';

/** Rules that meet in one tick, or in one task: worked out by hand from the rules, for every engine that claims to follow them. */
export interface RuleCase {
  readonly name: string;
  readonly scenario: Scenario;
  /** Commands by tick. */
  readonly log: Readonly<Record<number, readonly Command[]>>;
  /** Some of the figures of the run. */
  readonly expected: object;
}

const cpu = (ticks: number): BurstSpec => ({ cpu: ticks });
const io = (ticks: number, device = 'net'): BurstSpec => ({ io: ticks, device });
const crash: BurstSpec = { crash: true };
type Bursts = readonly BurstSpec[];
const thread = (id: number, bursts: Bursts, more: Partial<TaskSpec> = {}): TaskSpec => ({
  id,
  kind: 'thread',
  bursts,
  ...more,
});
const go = (id: number, bursts: Bursts, more: Partial<TaskSpec> = {}): TaskSpec => ({
  id,
  kind: 'goroutine',
  bursts,
  ...more,
});
const of = (pid: number, runtime: ProcessSpec['runtime'], ...tasks: TaskSpec[]): ProcessSpec => ({
  pid,
  name: `p${pid}`,
  runtime,
  tasks,
});

const dispatch = (task: number, core = 0): Command => ({ type: 'dispatch', task, core });
const enqueue = (task: number, core = 0): Command => ({ type: 'enqueue', task, core });
const preempt = (core = 0): Command => ({ type: 'preempt', core });
const quantum = (ticks: number, core = 0): Command => ({ type: 'setQuantum', core, ticks });

/** All costs zero, but those that a case names. */
const world = (processes: ProcessSpec[], more: Partial<Scenario> = {}): Scenario => ({
  format: 1,
  id: 'rules',
  cores: 1,
  limit: 100,
  devices: { net: { capacity: 0 }, disk: { capacity: 1 } },
  processes,
  ...more,
  costs: {
    ...Object.fromEntries(Object.keys(DEFAULT_COSTS).map((field) => [field, 0])),
    gilInterval: 1000,
    goSlice: 1000,
    ...more.costs,
  },
});

const end = (tick: number, state = 'terminated') => ({ state, end: tick });

export const RULE_CASES: readonly RuleCase[] = [
  {
    name: 'P3 CR-1 a crash on core 0 comes before the end of a task of its process on core 1',
    scenario: world([of(1, 'native', thread(1, [cpu(4), crash]), thread(2, [cpu(4)]))], { cores: 2 }),
    log: { 0: [dispatch(1, 0), dispatch(2, 1)] },
    expected: { end: 4, useful: 0, tasks: { 1: end(4, 'crashed'), 2: end(4, 'crashed') } },
  },
  {
    name: 'P3 CR-1 a crash on core 1 comes after the end of a task of its process on core 0',
    scenario: world([of(1, 'native', thread(1, [cpu(4), crash]), thread(2, [cpu(4)]))], { cores: 2 }),
    log: { 0: [dispatch(1, 1), dispatch(2, 0)] },
    expected: { end: 4, useful: 4, tasks: { 1: end(4, 'crashed'), 2: end(4) } },
  },
  {
    name: 'P1 P2 a crash after I/O comes before the arrival of a task of its process, which never arrives',
    scenario: world([of(1, 'native', thread(9, [io(4), crash]), thread(1, [io(3)], { arrival: 4 }))]),
    log: {},
    expected: { end: 4, tasks: { 9: end(4, 'crashed'), 1: end(4, 'crashed') }, counters: { crashed: 2 } },
  },
  {
    name: 'P2 P3 a crash on arrival comes before the end of what runs',
    scenario: world([of(1, 'native', thread(1, [cpu(4)]), thread(2, [crash], { arrival: 4 }))]),
    log: { 0: [dispatch(1)] },
    expected: { end: 4, useful: 0, tasks: { 1: { ...end(4, 'crashed'), user: 4 } } },
  },
  {
    name: 'P1 two disks’ worth of requests: the queue first, then who comes back, by task id',
    scenario: world([
      of(
        1,
        'native',
        thread(2, [io(3, 'disk'), io(1, 'disk')]),
        thread(1, [io(3), io(2, 'disk')]),
        thread(3, [io(2, 'disk')]),
      ),
    ]),
    log: {},
    // At 3: task 1 is back first and queues behind 3; then 2 frees the disk for 3, and queues behind 1.
    expected: { tasks: { 3: end(5), 1: end(7), 2: end(8) } },
  },
  {
    name: 'P4 P6 the holder whose interval is over is a waiter when it is preempted: no second handoff',
    scenario: world([of(1, 'python', thread(1, [cpu(9)]), thread(2, [cpu(9)]))], {
      cores: 2,
      costs: { gilInterval: 4, gilHandoff: 1 },
    }),
    log: { 0: [dispatch(1, 0), dispatch(2, 1)], 4: [preempt(0)] },
    expected: { tasks: { 1: { state: 'ready', user: 4 }, 2: end(14) }, counters: { gilHandoffs: 1 }, end: 100 },
  },
  {
    name: 'GIL-2 CR-1 a crash of another process leaves a handoff alone',
    scenario: world(
      [of(1, 'python', thread(1, [cpu(4)]), thread(2, [cpu(4)])), of(2, 'native', thread(3, [cpu(5), crash]))],
      {
        cores: 3,
        costs: { gilHandoff: 3 },
      },
    ),
    log: { 0: [dispatch(1, 0), dispatch(2, 1), dispatch(3, 2)] },
    expected: { tasks: { 1: end(4), 2: end(11), 3: end(5, 'crashed') }, counters: { gilHandoffs: 1 } },
  },
  {
    name: 'GIL-1 Q-1 a waiter that is rotated out goes behind in the order of the GIL too',
    scenario: world(
      [
        of(1, 'python', thread(1, [cpu(8)]), thread(2, [cpu(3)]), thread(3, [cpu(3)])),
        of(2, 'native', thread(4, [cpu(2)])),
      ],
      { cores: 3 },
    ),
    log: { 0: [dispatch(1, 0), dispatch(2, 1), quantum(3, 1), enqueue(4, 1)], 1: [dispatch(3, 2)] },
    // 2 waits 0–3 and makes room for 4 until 5; 3 has waited since 1, so the GIL is its from 8 on, and 2's from 11.
    expected: { tasks: { 1: end(8), 4: end(5), 3: end(11), 2: end(14) } },
  },
  {
    name: 'C-1 C-2 a goroutine that moves to another carrier pays for both',
    scenario: world([of(1, 'go', go(1, [cpu(10)]), go(2, [cpu(2)]))], {
      cores: 2,
      costs: { processSwitch: 5, greenSwitch: 2, migration: 4, goSlice: 6 },
    }),
    log: { 0: [dispatch(1, 0), dispatch(2, 1)], 8: [preempt(0), dispatch(1, 1)] },
    // 1 runs 5–8; on core 1, where 2 has ended at 7, it switches 8–14 and runs 14–21.
    expected: {
      tasks: { 1: { ...end(8 + 2 + 4 + 7), sys: 5 + 6 }, 2: end(7) },
      refused: [],
    },
  },
  {
    name: 'P6 a preempted goroutine is the last of the ready, and the core without its carrier stays idle',
    scenario: world([of(1, 'go', go(1, [cpu(9)]), go(2, [cpu(9)]))]),
    log: { 0: [dispatch(1)], 3: [preempt()], 6: [dispatch(1)] },
    expected: {
      tasks: { 1: { ...end(12), firstRun: 0 }, 2: { ...end(21), firstRun: 12 } },
      cores: [{ user: 18, idle: 3 }],
    },
  },
  {
    name: 'Q-1 G-3 a goroutine that its quantum sends to the run queue is not taken by its runtime',
    scenario: world([of(1, 'go', go(1, [cpu(6)])), of(2, 'native', thread(2, [cpu(6)]))], { cores: 2 }),
    log: { 0: [quantum(4), dispatch(1), enqueue(2)] },
    expected: { tasks: { 1: end(10), 2: end(12) }, cores: [{ user: 12 }, { user: 0, idle: 12 }] },
  },
  {
    name: 'P6 P8 preempt and enqueue in one tick: the queue comes before the one preempted',
    scenario: world([of(1, 'native', thread(1, [cpu(6)]), thread(2, [cpu(2)]))]),
    log: { 0: [dispatch(1)], 2: [preempt(), enqueue(2), enqueue(1)] },
    expected: { tasks: { 2: end(4), 1: end(8) } },
  },
  {
    name: 'E-1 P1 I/O that is done exactly at the limit counts',
    scenario: world([of(1, 'native', thread(1, [cpu(3), io(5)]))], { limit: 8 }),
    log: { 0: [dispatch(1)] },
    expected: { end: 8, outcome: 'finished', useful: 3 },
  },
  {
    name: 'E-1 P5 patience that runs out exactly at the limit counts',
    scenario: world([of(1, 'native', thread(1, [cpu(3)], { patience: 8 }))], { limit: 8 }),
    log: {},
    expected: { end: 8, outcome: 'finished', counters: { abandoned: 1 } },
  },
  {
    name: 'PA-1 Q-1 the one that its quantum sends away waits anew',
    scenario: world([of(1, 'native', thread(1, [cpu(6)], { patience: 5 }), thread(2, [cpu(9)]))]),
    log: { 0: [quantum(3), dispatch(1), enqueue(2)] },
    // 1: 0–3, ready 3–6, 6–9: done. 2: 3–6 and from 9 on.
    expected: { tasks: { 1: end(9), 2: end(15) }, counters: { abandoned: 0 } },
  },
  {
    name: 'J-1 C-1 spawned tasks can be put on cores in the tick in which they are made',
    scenario: world([], {
      cores: 2,
      costs: { processSwitch: 1, threadSwitch: 1, spawnThread: 3 },
      jobs: [{ id: 7, name: 'j', language: 'c', items: 2, bursts: [cpu(4)], models: ['threads'] }],
    }),
    log: { 2: [{ type: 'spawn', job: 7, model: 'threads', workers: 2 }, dispatch(1, 0), dispatch(2, 1)] },
    expected: { end: 10, useful: 8, cpuTime: 16, counters: { processSwitch: 2, threadSwitch: 0 } },
  },
];
