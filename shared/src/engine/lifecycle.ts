import { dropCarrier } from './green.ts';
import type { Machine, Task } from './types.ts';

/**
 * A task ends, from whatever state; the caller has taken it off its core, queue or device.
 * The last one of its process gives back the memory (J-2) and takes the carriers along (G-1).
 */
export function endTask(m: Machine, task: Task, state: 'terminated' | 'abandoned' | 'crashed'): void {
  task.state = state;
  task.end = m.tick;
  m.unfinished--;
  const process = task.process;
  process.unfinished--;
  if (process.unfinished === 0) {
    m.memoryUsed -= process.memory;
    // P5 names the end of the phase for this; no dispatch can come before it, so doing it at once is the same.
    if (process.carriersHeld > 0) for (const core of m.cores) if (core.carrier === process) dropCarrier(m, core);
    m.dispatchDue = true;
  }
  m.listener?.task?.(m, task);
}
