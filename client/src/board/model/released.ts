/** Work of a process with a GIL that does without it. */
import type { Burst, Machine, Task } from '@timeslice/shared/engine';

/** Whether a burst of the task runs outside the GIL (GIL-4), as long C code does. */
export const isReleased = ({ process }: Task, burst: Burst | undefined): boolean =>
  process.gil !== null && burst?.kind === 'cpu' && !burst.needsGil && !burst.sys;

/** Whether there is any such work, so that its mark needs to be explained. */
export const hasReleased = ({ tasks }: Machine): boolean =>
  tasks.some((task) => task.bursts.some((burst) => isReleased(task, burst)));
