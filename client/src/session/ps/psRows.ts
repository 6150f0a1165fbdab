/**
 * The processes of a machine as `ps` would list them. The OS sees processes and their threads; goroutines, coroutines
 * and virtual threads are their runtime's own affair, so they stand together in one row.
 */
import { deviceOf, type Machine, type Process, type Task, type Tick, taskTimes } from '@timeslice/shared/engine';

/** R: on a core, or waiting for one · S: sleeps until something happens · D: waits for the disk · Z: ended, not yet gone. */
type Stat = 'R' | 'S' | 'D' | 'Z';

export interface PsRow {
  readonly pid: number;
  /** The thread's own number; equal for all tasks of a row that stands for a process. */
  readonly tid: number;
  /** As `ps` writes it: the state, `l` for a process with several threads, `+` for what belongs to the terminal. */
  readonly stat: string;
  /** The core it is on, or null. */
  readonly core: number | null;
  /** CPU time so far, ticks. */
  readonly cpu: Tick;
  /** Since it began, ticks. */
  readonly elapsed: Tick;
  /** KB. */
  readonly rss: number;
  /** What is left of its patience, ticks; null: it has none, or is not waiting. */
  readonly left: Tick | null;
  readonly command: string;
  /** Tasks of the board that the row stands for; empty for the commands of the terminal itself. */
  readonly tasks: readonly number[];
}

/** What has ended is listed for this long, as a parent may need to notice. */
const LINGERS: Tick = 1200;

/** `threads`: a row for every thread of the OS, else one for every process. */
export function psRows(machine: Machine, threads: boolean): PsRow[] {
  return machine.processes.flatMap((process) => {
    const tasks = process.tasks.filter((task) => isListed(machine, task));
    if (tasks.length === 0) return [];
    if (threads && !process.tasks[0]?.green) return tasks.map((task) => rowOf(machine, process, [task]));
    return [rowOf(machine, process, tasks)];
  });
}

/** Behind all numbers that the machine has or announces: those of programs that are yet to come are told before. */
export const freePid = ({ processes, tasks }: Machine): number =>
  1 + Math.max(0, ...processes.map(({ pid }) => pid), ...tasks.map(({ id }) => id));

const isListed = (machine: Machine, task: Task): boolean =>
  task.state !== 'new' && (task.end < 0 || machine.tick - task.end < LINGERS);

function rowOf(machine: Machine, process: Process, tasks: readonly Task[]): PsRow {
  const alive = tasks.filter((task) => task.end < 0);
  const first = tasks[0] as Task;
  const stat = statOf(machine, alive);
  const cpu = tasks.reduce((sum, task) => {
    const { user, sys } = taskTimes(machine, task);
    return sum + user + sys;
  }, 0);
  const since = Math.min(...tasks.map((task) => task.arrival));
  const left = alive.map((task) => patienceOf(machine, task)).filter((ticks) => ticks !== null);
  return {
    pid: process.pid,
    tid: tasks.length === 1 ? first.id : process.pid,
    stat: stat + (hasThreads(process) ? 'l' : ''),
    core: alive.find((task) => task.core)?.core?.index ?? null,
    cpu,
    elapsed: machine.tick - since,
    rss: alive.length > 0 ? process.memory : 0,
    left: left.length > 0 ? Math.min(...left) : null,
    command: stat === 'Z' ? `[${process.name}] <defunct>` : process.name,
    tasks: alive.map((task) => task.id),
  };
}

/** An event loop is one thread, but for those of its executor. */
const hasThreads = ({ tasks, runtime }: Process): boolean =>
  tasks.length > 1 && (runtime !== 'asyncio' || tasks.some(({ kind }) => kind === 'thread'));

/** What is ready is R as well: Linux does not tell a running thread from one that waits for a core. */
function statOf(machine: Machine, alive: readonly Task[]): Stat {
  if (alive.length === 0) return 'Z';
  // A thread that waits for the GIL sleeps, whatever core it blocks here.
  if (alive.some((task) => task.state === 'ready' || (task.core && task.core.phase !== 'waitingForGil'))) return 'R';
  const isAtDisk = alive.some((task) => /disk/.test(deviceOf(machine, task)?.name ?? ''));
  return isAtDisk ? 'D' : 'S';
}

/** PA-1: ticks of being ready that are left. */
function patienceOf(machine: Machine, task: Task): Tick | null {
  if (task.patience === 0 || task.state !== 'ready') return null;
  return Math.max(0, task.patience - (machine.tick - task.readySince));
}
