/** What stands in the ready tray: a house per process, in it a card per ready task, or one crowd for very many. */
import type { Job, Machine, Process, Task, TaskKind } from '@timeslice/shared/engine';

/** More tasks of one kind than this in one house are drawn as a crowd with a number. */
export const CROWD_FROM = 25;

export interface Crowd {
  readonly kind: TaskKind;
  /** In the order of their ids; never empty. */
  readonly tasks: readonly Task[];
}

export interface TrayHouse {
  readonly process: Process;
  /** Position of the process in the machine; its colour follows from it. */
  readonly index: number;
  /** Ready tasks that stand in no run queue, by id: a card keeps its place while others come and go. */
  readonly cards: readonly Task[];
  readonly crowds: readonly Crowd[];
  /** Residents that are somewhere else: on a core, in a queue, in I/O. */
  readonly away: readonly Task[];
}

/** Everybody who is in a house. */
export const tasksIn = ({ cards, crowds }: TrayHouse): Task[] => [...cards, ...crowds.flatMap(({ tasks }) => tasks)];

export interface TrayModel {
  /** Jobs that have arrived and wait for somebody to choose how they run. */
  readonly jobs: readonly Job[];
  /** Jobs that have been started and are not finished. */
  readonly started: readonly Job[];
  readonly houses: readonly TrayHouse[];
  /** Ready tasks that stand in no run queue. */
  readonly ready: number;
}

export const isInTray = (task: Task): boolean => task.state === 'ready' && task.queuedOn === null;

const isAway = (task: Task): boolean =>
  task.state === 'running' || task.state === 'blocked' || (task.state === 'ready' && task.queuedOn !== null);

export const isOpenJob = (machine: Machine, job: Job): boolean => job.spawned === null && job.arrival <= machine.tick;

export function trayModel(machine: Machine): TrayModel {
  const houses: TrayHouse[] = [];
  let ready = 0;
  machine.processes.forEach((process, index) => {
    const here = process.tasks.filter(isInTray);
    const away = process.tasks.filter(isAway);
    // A process with a single resident has its house with it; one with many keeps its house open for them.
    if (here.length === 0 && (away.length === 0 || process.tasks.length === 1)) return;
    ready += here.length;
    houses.push({ process, index, ...byKind(here), away });
  });
  const jobs = machine.jobs.filter((job) => isOpenJob(machine, job));
  const started = machine.jobs.filter((job) =>
    machine.processes.some((process) => process.job === job && process.unfinished > 0),
  );
  return { jobs, started, houses, ready };
}

function byKind(here: readonly Task[]): Pick<TrayHouse, 'cards' | 'crowds'> {
  if (here.length < CROWD_FROM) return { cards: here, crowds: [] };
  const kinds = new Map<TaskKind, Task[]>();
  for (const task of here) {
    const known = kinds.get(task.kind);
    if (known) known.push(task);
    else kinds.set(task.kind, [task]);
  }
  const cards: Task[] = [];
  const crowds: Crowd[] = [];
  for (const [kind, tasks] of kinds) {
    if (tasks.length < CROWD_FROM) cards.push(...tasks);
    else crowds.push({ kind, tasks });
  }
  return { cards, crowds };
}
