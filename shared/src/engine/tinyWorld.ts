/** Smallest worlds for unit tests: one line a task, everything else defaulted. Not part of the public face. */
import { applyCommand } from './commands/apply.ts';
import { type Costs, DEFAULT_COSTS } from './costs.ts';
import { createMachine } from './createMachine.ts';
import { type Figures, figures } from './figures.ts';
import type { RefusalCode } from './refusals.ts';
import { advance } from './step.ts';
import type {
  BurstSpec,
  Command,
  CorePhase,
  JobModel,
  Machine,
  ProcessSpec,
  RuntimeName,
  Scenario,
  Task,
  TaskKind,
  TaskSpec,
  Tick,
} from './types.ts';

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
export const spawn = (model: JobModel, workers = 1, job = 1): Command => ({ type: 'spawn', job, model, workers });

/** An input log, tick by tick: `{ 0: [dispatch(1)], 5: [preempt()] }`. */
export type TickLog = Readonly<Record<Tick, readonly Command[]>>;

export interface Played extends Figures {
  /** Position in the log, and why. */
  readonly refused: readonly (readonly [index: number, code: RefusalCode])[];
}

/** The figures of a whole run. */
export function play(scenario: Scenario, log: TickLog): Played {
  const { machine, refused } = follow(createMachine(scenario), log, scenario.limit + 1);
  return { ...figures(machine), refused };
}

/** The machine between P5 and P6 of a tick, the commands of earlier ones given. */
export const playTo = (tick: Tick, scenario: Scenario, log: TickLog = {}): Machine =>
  follow(createMachine(scenario), log, tick).machine;

function follow(machine: Machine, log: TickLog, until: Tick): Pick<Played, 'refused'> & { machine: Machine } {
  const refused: [number, RefusalCode][] = [];
  let index = 0;
  for (const [tick, commands] of Object.entries(log)) {
    if (Number(tick) >= until) break;
    advance(machine, Number(tick));
    for (const command of commands) {
      const refusal = applyCommand(machine, command);
      if (refusal !== null) refused.push([index, refusal]);
      index++;
    }
  }
  advance(machine, until);
  return { machine, refused };
}

/** Gives one command after another and tells what each did. */
export const give = (machine: Machine, ...commands: readonly Command[]): (RefusalCode | null)[] =>
  commands.map((command) => applyCommand(machine, command));

export function taskOf(machine: Machine, id: number): Task {
  const found = machine.taskById.get(id);
  if (found === undefined) throw new Error(`there is no task ${id}`);
  return found;
}

/** When each task ended, by id. */
export const ends = (run: Figures): Record<string, Tick | null> => byTask(run, ({ end }) => end);

/** When each task first ran, by id. */
export const firstRuns = (run: Figures): Record<string, Tick | null> => byTask(run, ({ firstRun }) => firstRun);

const byTask = <T>(run: Figures, of: (task: Figures['tasks'][string]) => T): Record<string, T> =>
  Object.fromEntries(Object.entries(run.tasks).map(([id, task]) => [id, of(task)]));

/** What every core is at: its phase and the task on it. */
export const coresOf = (machine: Machine): [CorePhase, number | null][] =>
  machine.cores.map(({ phase, current }) => [phase, current?.id ?? null]);

/** A broken machine: what a path names ("cores.1.phase") becomes something else, or what a function makes of it. */
export function plant(machine: Machine, path: string, to: unknown): void {
  const names = path.split('.');
  const last = names.pop() ?? '';
  type Owner = Record<string, unknown>;
  const owner = names.reduce((from, name) => from[name] as Owner, machine as unknown as Owner);
  owner[last] = typeof to === 'function' ? to(owner[last], machine) : to;
}
