import { pushHeap } from './heap.ts';
import { burstTicks, deviceOfTraits, IO, traits } from './program.ts';
import type { Device, Machine, Task } from './types.ts';

/** The device of the I/O burst that a task is in; anything else is a mistake of the caller. */
export function currentDevice(m: Machine, task: Task): Device {
  const burst = traits(m, task);
  if ((burst & IO) === 0)
    throw new Error(`task ${task.id} is not in an I/O burst (burst ${task.burst}, state ${task.state})`);
  return deviceOfTraits(m, burst);
}

/** A task enters an I/O burst: it is blocked, and the device accepts it now, behind those queued there. */
export function blockOnDevice(m: Machine, task: Task): void {
  const device = currentDevice(m, task);
  task.state = 'blocked';
  task.ioSince = -1;
  if (device.capacity === 0 || device.inService < device.capacity) startService(m, device, task);
  else {
    device.queue.push(task);
    m.listener?.task?.(m, task);
  }
}

function startService(m: Machine, device: Device, task: Task): void {
  device.inService++;
  task.ioSince = m.tick;
  pushHeap(m.ioHeap, { at: m.tick + burstTicks(m, task), id: task.id, task, dropped: false });
  m.listener?.task?.(m, task);
}

/** The I/O in service of a task ends here, completed or dropped; its slot is free, and nobody has it yet. */
export function leaveService(m: Machine, task: Task): void {
  task.io += m.tick - task.ioSince;
  task.ioSince = -1;
  currentDevice(m, task).inService--;
}

/** Free slots go to the requests that wait longest. */
export function startQueued(m: Machine, device: Device): void {
  while (device.queue.length > 0 && device.inService < device.capacity) {
    startService(m, device, device.queue.shift() as Task);
  }
}
