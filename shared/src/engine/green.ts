import type { Core, Machine, Task } from './types.ts';

/** G-2: whether the process has its carriers on other cores already, so that none is left for this one. */
export function lacksCarrier(m: Machine, core: Core, task: Task): boolean {
  if (!task.green) return false;
  const process = task.process;
  let used = 0;
  for (const other of m.cores) if (other !== core && other.carrier === process) used++;
  return used >= process.carriers;
}

/**
 * G-5: whether the core runs a green task of the same process whose runtime gives way only by itself. The dispatched task
 * need not be green: only `preempt` or a task of another process takes the carrier off.
 */
export function isCooperativeConflict(core: Core, task: Task): boolean {
  const current = core.current;
  return current?.green === true && current.process === task.process && !task.process.preemptive;
}

/** G-2 and G-5 together: whether a queued task may be dispatched on the core, judged against what runs there now. */
export const mayBeDispatched = (m: Machine, core: Core, task: Task): boolean =>
  !lacksCarrier(m, core, task) && !isCooperativeConflict(core, task);

/** The first task of the core's run queue that may be dispatched there now, or null. */
export function firstDispatchable(m: Machine, core: Core): Task | null {
  for (const task of core.queue) if (mayBeDispatched(m, core, task)) return task;
  return null;
}
