import type { Core, Machine, Process, Task } from './types.ts';

/** G-1: whose carrier thread is on a core from now on, null for none; something runs there. */
export function setCarrier(m: Machine, core: Core, process: Process | null): void {
  if (core.carrier === process) return;
  if (core.carrier !== null) core.carrier.carriersHeld--;
  if (process !== null) process.carriersHeld++;
  core.carrier = process;
  m.dispatchDue = true;
}

/** G-1: a carrier that is parked on a core, if any, goes away. */
export function dropCarrier(m: Machine, core: Core): void {
  if (core.carrier !== null) core.carrier.carriersParked--;
  setCarrier(m, core, null);
  m.dispatchDue = true;
}

/** G-2: whether the process has its carriers on other cores already, so that none is left for this one. */
export function lacksCarrier(_: Machine, core: Core, task: Task): boolean {
  if (!task.green) return false;
  const process = task.process;
  const elsewhere = process.carriersHeld - (core.carrier === process ? 1 : 0);
  return elsewhere >= process.carriers;
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
