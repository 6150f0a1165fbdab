/** What hosts ask of a machine at its present tick. None of these changes anything. */
import { isCpu, placeOf } from './program.ts';
import type { Core, Device, Machine, Task, Tick } from './types.ts';

/** M-1: where the ticks of a core went so far; their sum is the present tick. */
export function coreTimes(m: Machine, core: Core): { user: Tick; sys: Tick; gilWait: Tick; idle: Tick } {
  const times = { user: core.user, sys: core.sys, gilWait: core.gilWait, idle: core.idle };
  times[bookedAs(core)] += m.tick - core.since;
  return times;
}

function bookedAs(core: Core): 'user' | 'sys' | 'gilWait' | 'idle' {
  switch (core.phase) {
    case 'idle':
      return 'idle';
    case 'waitingForGil':
      return 'gilWait';
    case 'running':
      return core.current?.bursts[core.current.burst]?.sys ? 'sys' : 'user';
    default:
      return 'sys';
  }
}

/** Ticks that the core has had since its last booking. */
const unbooked = (m: Machine, core: Core | null): Tick => (core === null ? 0 : m.tick - core.since);

/** M-2: CPU time of the machine so far. */
export function cpuTime(m: Machine): { user: Tick; sys: Tick } {
  let user = 0;
  let sys = 0;
  for (const core of m.cores) {
    user += core.user;
    sys += core.sys;
    const as = bookedAs(core);
    if (as === 'user') user += unbooked(m, core);
    else if (as === 'sys') sys += unbooked(m, core);
  }
  return { user, sys };
}

/** M-3: the times of a task so far. */
export function taskTimes(m: Machine, task: Task): { user: Tick; sys: Tick; io: Tick } {
  const times = { user: task.user, sys: task.sys, io: task.io };
  if (task.core !== null) {
    const as = bookedAs(task.core);
    if (as === 'user' || as === 'sys') times[as] += unbooked(m, task.core);
  }
  if (task.ioSince >= 0) times.io += m.tick - task.ioSince;
  return times;
}

/** The device of the I/O burst that the task is in, or null. */
export function deviceOf(m: Machine, task: Task): Device | null {
  const index = task.bursts[task.burst]?.device ?? -1;
  return m.devices[index] ?? null;
}

/** Ticks of the current burst that are done, CPU or I/O in service. */
export function progressOf(m: Machine, task: Task): Tick {
  if (task.ioSince >= 0) return m.tick - task.ioSince;
  return task.core?.phase === 'running' ? task.progress + unbooked(m, task.core) : task.progress;
}

/** CPU ticks that the task still has to run, user and sys. */
export function remainingWork(m: Machine, task: Task): Tick {
  let left = 0;
  for (let i = task.burst; i < task.bursts.length; i++) {
    const burst = task.bursts[i];
    if (burst?.kind === 'cpu') left += burst.ticks;
  }
  return task.bursts[task.burst]?.kind === 'cpu' ? left - progressOf(m, task) : left;
}

/** CPU ticks that come one after another from burst `from` of the task on, until it waits or ends. */
export function cpuInARow(m: Machine, task: Task, from: number): Tick {
  const { program } = m;
  let ticks = 0;
  for (let at = placeOf(task, from); isCpu(program[at] as number); at += 2) ticks += program[at + 1] as Tick;
  return ticks;
}

/** When the switch, handoff or burst in progress on the core completes if nobody interferes; NEVER otherwise. */
export const phaseEndsAt = (core: Core): Tick => core.completesAt;

/** Ready tasks, the longest-ready first, those in run queues included. */
export function readyTasks(m: Machine): Task[] {
  const ready: Task[] = [];
  for (let task = m.readyFirst; task !== null; task = task.readyNext) ready.push(task);
  return ready;
}

/** Tasks that have arrived, by id. */
export const arrivedTasks = (m: Machine): Task[] => m.tasks.filter((task) => task.arrival <= m.tick);

/** Tasks that are yet to arrive, up to and including a tick, in the order of arrival. */
export function upcomingArrivals(m: Machine, until: Tick): Task[] {
  const coming: Task[] = [];
  for (let i = m.nextArrival; i < m.arrivals.length; i++) {
    const task = m.arrivals[i];
    if (task === undefined || task.arrival > until) break;
    if (task.state === 'new') coming.push(task);
  }
  return coming;
}

/** How much of the quantum of the core is used, ticks. */
export const sliceUsed = (m: Machine, core: Core): Tick =>
  core.phase === 'running' || core.phase === 'waitingForGil' ? core.sliceUsed + unbooked(m, core) : core.sliceUsed;
