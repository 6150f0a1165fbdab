import { account } from './cores.ts';
import { crashProcess } from './crash.ts';
import { blockOnDevice } from './devices.ts';
import { takeOff } from './dispatch.ts';
import { releaseGil, tryToRun } from './gil.ts';
import { endTask } from './lifecycle.ts';
import { makeReady } from './readyOrder.ts';
import type { Core, Machine, Task } from './types.ts';

/** A task that is on no core enters its current burst (P1, P2, J-1). */
export function enterBurst(m: Machine, task: Task): void {
  const burst = task.bursts[task.burst];
  if (burst === undefined) endTask(m, task, 'terminated');
  else if (burst.kind === 'cpu') makeReady(m, task);
  else if (burst.kind === 'io') blockOnDevice(m, task);
  else crashProcess(m, task.process);
}

/** The CPU burst of the task on a core is complete: on to its next burst (P3). */
export function finishCpuBurst(m: Machine, core: Core): void {
  const task = core.current as Task;
  const next = task.bursts[task.burst + 1];
  if (next?.kind === 'cpu') {
    goOn(m, core, task);
    return;
  }
  if (next?.kind === 'crash') {
    crashProcess(m, task.process);
    return;
  }
  takeOff(m, core);
  toNextBurst(task);
  if (next === undefined) endTask(m, task, 'terminated');
  else blockOnDevice(m, task);
}

/** The next burst is CPU again: the task stays where it is, and the GIL is taken or let go as the burst needs (GIL-4). */
function goOn(m: Machine, core: Core, task: Task): void {
  account(m, core);
  toNextBurst(task);
  if (task.bursts[task.burst]?.needsGil === false) releaseGil(m, task);
  tryToRun(m, core);
}

function toNextBurst(task: Task): void {
  task.burst++;
  task.progress = 0;
}

/** The I/O of a task is done: on to its next burst (P1). */
export function finishIo(m: Machine, task: Task): void {
  toNextBurst(task);
  enterBurst(m, task);
}
