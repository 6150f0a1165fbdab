import { account } from './cores.ts';
import { crashProcess } from './crash.ts';
import { blockOnDevice } from './devices.ts';
import { takeOff } from './dispatch.ts';
import { releaseGil, tryToRun } from './gil.ts';
import { endTask } from './lifecycle.ts';
import { CRASH, END, IO, NEEDS_GIL, nextTraits, traits } from './program.ts';
import { makeReady } from './readyOrder.ts';
import type { Core, Machine, Task } from './types.ts';

/** A task that is on no core enters its current burst (P1, P2, J-1). */
export function enterBurst(m: Machine, task: Task): void {
  const burst = traits(m, task);
  if (burst & IO) blockOnDevice(m, task);
  else if (burst & END) endTask(m, task, 'terminated');
  else if (burst & CRASH) crashProcess(m, task.process);
  else makeReady(m, task);
}

/** The CPU burst of the task on a core is complete: on to its next burst (P3). */
export function finishCpuBurst(m: Machine, core: Core): void {
  const task = core.current as Task;
  const next = nextTraits(m, task);
  if (next & CRASH) crashProcess(m, task.process);
  else if (next & (IO | END)) {
    takeOff(m, core);
    toNextBurst(task);
    if (next & IO) blockOnDevice(m, task);
    else endTask(m, task, 'terminated');
  } else goOn(m, core, task);
}

/** The next burst is CPU again: the task stays where it is, and the GIL is taken or let go as the burst needs (GIL-4). */
function goOn(m: Machine, core: Core, task: Task): void {
  account(m, core);
  toNextBurst(task);
  if ((traits(m, task) & NEEDS_GIL) === 0) releaseGil(m, task);
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
