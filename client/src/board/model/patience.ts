import type { Machine, Task } from '@timeslice/shared/engine';

/** PA-1: how much of its patience a task has left, 0 … 1; 1 for one that never gives up. */
export function patienceLeft(machine: Machine, task: Task): number {
  if (task.patience === 0) return 1;
  const waited = task.state === 'ready' ? machine.tick - task.readySince : 0;
  return Math.max(0, 1 - waited / task.patience);
}
