/** Green tasks in the queue of a core that no carrier of theirs can come to. */
import { type Core, lacksCarrier, type Machine, type Task } from '@timeslice/shared/engine';

/** Whether a queued task cannot go on there, because all carriers of its process are on other cores (G-2). */
export const isStuck = (machine: Machine, task: Task): boolean =>
  task.green && task.queuedOn !== null && lacksCarrier(machine, task.queuedOn, task);

/** The core that the carrier of the first queued task is on instead; null where nothing is stuck. */
export function carrierElsewhere(machine: Machine, core: Core): Core | null {
  const first = core.queue[0];
  if (core.current || !first || !isStuck(machine, first)) return null;
  return machine.cores.find(({ carrier }) => carrier === first.process) ?? null;
}
