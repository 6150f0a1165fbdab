import { defaultCosts } from './costs.ts';
import { createNaive, type Naive, runNaive } from './naive.ts';
import type { Burst, Command, Kind, Log, NaiveResult, ProcessSpec, RuntimeName, Scenario, TaskSpec } from './types.ts';

/** Tiny worlds for the tests of the naive engine: every cost is zero unless a test names it. */

export const cpu = (ticks: number): Burst => ({ cpu: ticks });
export const sys = (ticks: number): Burst => ({ cpu: ticks, sys: true });
export const withoutGil = (ticks: number): Burst => ({ cpu: ticks, gil: false });
export const net = (ticks: number): Burst => ({ io: ticks, device: 'net' });
export const disk = (ticks: number): Burst => ({ io: ticks, device: 'disk' });
export const crash: Burst = { crash: true };

const kinds: Record<RuntimeName, Kind> = {
  native: 'thread',
  python: 'thread',
  asyncio: 'coroutine',
  go: 'goroutine',
  jvm: 'virtual',
};

/** A task of the process it is put in; its kind is the usual one of that runtime. */
export function task(id: number, bursts: Burst[], extra: Partial<TaskSpec> = {}): Partial<TaskSpec> {
  return { id, bursts, ...extra };
}

export function process(pid: number, runtime: RuntimeName, ...tasks: Partial<TaskSpec>[]): ProcessSpec {
  const filled = tasks.map((spec) => ({ kind: kinds[runtime], id: 0, bursts: [], ...spec }));
  return { pid, name: `p${pid}`, runtime, tasks: filled };
}

export const noCosts: Record<string, number> = {
  ...Object.fromEntries(Object.keys(defaultCosts).map((field) => [field, 0])),
  gilInterval: 1000,
  goSlice: 1000,
};

/** One core, an unlimited network and a disk that serves one request at a time. */
export function world(processes: ProcessSpec[], extra: Partial<Scenario> = {}): Scenario {
  return {
    format: 1,
    id: 'world',
    cores: 1,
    limit: 100,
    devices: { net: { capacity: 0 }, disk: { capacity: 1 } },
    processes,
    ...extra,
    costs: { ...noCosts, ...extra.costs },
  };
}

export const dispatch = (task: number, core = 0): Command => ({ type: 'dispatch', task, core });
export const enqueue = (task: number, core = 0): Command => ({ type: 'enqueue', task, core });
export const unqueue = (task: number): Command => ({ type: 'unqueue', task });
export const preempt = (core = 0): Command => ({ type: 'preempt', core });
export const setQuantum = (ticks: number, core = 0): Command => ({ type: 'setQuantum', core, ticks });
export const spawn = (model: string, workers: number, job = 1): Command => ({ type: 'spawn', job, model, workers });

/** The whole run. A log is written tick by tick: `play(world, { 0: [dispatch(1)], 5: [dispatch(2)] })`. */
export function play(scenario: Scenario, log: Record<number, Command[]>): NaiveResult {
  return runNaive(scenario, flatten(log));
}

function flatten(log: Record<number, Command[]>): Log {
  return Object.entries(log).flatMap(([tick, commands]) =>
    commands.map((command): [number, Command] => [Number(tick), command]),
  );
}

/** The run just before the commands of `tick` (after its P1–P5), those of earlier ticks applied. */
export function playTo(tick: number, scenario: Scenario, log: Record<number, Command[]>): Naive {
  const naive = createNaive(scenario);
  const commands = flatten(log);
  naive.openTick();
  while (naive.machine.tick < tick) {
    for (const [at, command] of commands) if (at === naive.machine.tick) naive.apply(command);
    naive.closeTick();
    naive.openTick();
  }
  return naive;
}

/** What the tests mostly compare: when each task ended. */
export function ends(result: NaiveResult): Record<string, number | null> {
  return Object.fromEntries(Object.entries(result.tasks).map(([id, figures]) => [id, figures.end]));
}

export function firstRuns(result: NaiveResult): Record<string, number | null> {
  return Object.fromEntries(Object.entries(result.tasks).map(([id, figures]) => [id, figures.firstRun]));
}

export function readyIds(naive: Naive): number[] {
  return naive.machine.readyOrder.map((task) => task.id);
}
