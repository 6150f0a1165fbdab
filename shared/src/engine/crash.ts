import { currentDevice, leaveService, startQueued } from './devices.ts';
import { takeOff } from './dispatch.ts';
import { endTask } from './lifecycle.ts';
import { leaveReady } from './readyOrder.ts';
import type { Machine, Process, Task } from './types.ts';

/**
 * CR-1: every task of the process that has not ended ends here, wherever it is, also those yet to arrive.
 * Its GIL and waiters vanish without a handoff; I/O slots it held go to the next requests. Others do not notice.
 */
export function crashProcess(m: Machine, process: Process): void {
  if (process.gil !== null) {
    process.gil.holder = null;
    m.gilWaiters -= process.gil.waiters.length;
    process.gil.waiters.length = 0;
  }
  // All requests leave before a slot is given on: none of them may get it.
  const doomed = process.tasks.filter((task) => task.end < 0);
  for (const task of doomed) leaveEverything(m, task);
  for (const device of m.devices) startQueued(m, device);
  for (const task of doomed) {
    m.counters.crashed++;
    endTask(m, task, 'crashed');
  }
}

function leaveEverything(m: Machine, task: Task): void {
  switch (task.state) {
    case 'running':
      if (task.core !== null) takeOff(m, task.core);
      return;
    case 'ready':
      leaveReady(m, task);
      return;
    case 'blocked':
      // The task that crashes after its I/O has left its device already.
      if (task.bursts[task.burst]?.kind === 'io') leaveDevice(m, task);
      return;
    default:
  }
}

function leaveDevice(m: Machine, task: Task): void {
  const device = currentDevice(m, task);
  if (task.ioSince < 0) {
    device.queue.splice(device.queue.indexOf(task), 1);
    return;
  }
  leaveService(m, task);
  for (const request of m.ioHeap) if (request.task === task) request.dropped = true;
}
