import { type Core, cpuInARow, type Machine, progressOf, type Task, type Tick } from '../../engine/index.ts';

/** What textbooks call the next CPU burst: how long the task will need a core until it waits or ends. */
export const untilItWaits = (m: Machine, task: Task): Tick => cpuInARow(m, task, task.burst) - progressOf(m, task);

/** The same for what is on a core; cheaper for what is running. */
export function untilCoreWaits(m: Machine, core: Core, task: Task): Tick {
  if (core.phase !== 'running') return cpuInARow(m, task, task.burst) - task.progress;
  return core.completesAt - m.tick + cpuInARow(m, task, task.burst + 1);
}
