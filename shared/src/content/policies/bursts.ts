import { type Core, type Machine, progressOf, type Task, type Tick } from '../../engine/index.ts';

/** CPU ticks that come one after another from burst `from` on, until the task waits or ends. */
function chainFrom(task: Task, from: number): Tick {
  let ticks = 0;
  for (let i = from; i < task.bursts.length; i++) {
    const burst = task.bursts[i];
    if (burst === undefined || burst.kind !== 'cpu') break;
    ticks += burst.ticks;
  }
  return ticks;
}

/** What textbooks call the next CPU burst: how long the task will need a core until it waits or ends. */
export const untilItWaits = (m: Machine, task: Task): Tick => chainFrom(task, task.burst) - progressOf(m, task);

/** The same for what is on a core; cheaper for what is running. */
export function untilCoreWaits(m: Machine, core: Core, task: Task): Tick {
  if (core.phase !== 'running') return chainFrom(task, task.burst) - task.progress;
  return core.completesAt - m.tick + chainFrom(task, task.burst + 1);
}
