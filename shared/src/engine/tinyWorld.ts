/** Smallest worlds for unit tests: one line a task, everything else defaulted. Not part of the public face. */
import { type Costs, DEFAULT_COSTS } from './costs.ts';
import type { BurstSpec, Command, ProcessSpec, RuntimeName, Scenario, TaskKind, TaskSpec } from './types.ts';

/** All overheads at zero; the GIL interval and the goroutine's slice are far away. */
export const FREE: Partial<Costs> = {
  ...Object.fromEntries(Object.keys(DEFAULT_COSTS).map((name) => [name, 0])),
  gilInterval: 1_000_000,
  goSlice: 1_000_000,
};

export const cpu = (ticks: number, more: { sys?: boolean; gil?: boolean } = {}): BurstSpec => ({ cpu: ticks, ...more });
export const io = (ticks: number, device = 'net'): BurstSpec => ({ io: ticks, device });
export const crash: BurstSpec = { crash: true };

export const task = (id: number, bursts: BurstSpec[], more: Partial<TaskSpec> = {}): TaskSpec => ({
  id,
  kind: 'thread',
  bursts,
  ...more,
});

export function process(
  pid: number,
  runtime: RuntimeName,
  tasks: TaskSpec[],
  more: Partial<ProcessSpec> = {},
): ProcessSpec {
  return { pid, name: `p${pid}`, runtime, tasks, ...more };
}

/** One native process per task, as a list of single-threaded programs. */
export const programs = (tasks: TaskSpec[]): ProcessSpec[] =>
  tasks.map((each) => process(100 + each.id, 'native', [{ ...each, kind: 'process' }]));

/** One process of green tasks. */
export const greens = (pid: number, runtime: RuntimeName, kind: TaskKind, tasks: TaskSpec[]): ProcessSpec =>
  process(
    pid,
    runtime,
    tasks.map((each) => ({ ...each, kind })),
  );

export function world(processes: ProcessSpec[], more: Partial<Scenario> = {}): Scenario {
  return {
    format: 1,
    id: 'tiny',
    cores: 1,
    limit: 1000,
    devices: { net: { capacity: 0 }, disk: { capacity: 1 } },
    processes,
    ...more,
    costs: { ...FREE, ...more.costs },
  };
}

export const dispatch = (id: number, core = 0): Command => ({ type: 'dispatch', task: id, core });
export const enqueue = (id: number, core = 0): Command => ({ type: 'enqueue', task: id, core });
export const preempt = (core = 0): Command => ({ type: 'preempt', core });
export const unqueue = (id: number): Command => ({ type: 'unqueue', task: id });
export const setQuantum = (ticks: number, core = 0): Command => ({ type: 'setQuantum', core, ticks });
