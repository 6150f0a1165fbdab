import { finishIo } from '../bursts.ts';
import { currentDevice, leaveService, startQueued } from '../devices.ts';
import { popHeap } from '../heap.ts';
import type { Machine } from '../types.ts';

/** P1: I/O completions by task id; the device starts its next request before the task enters its next burst. */
export function ioCompletions(m: Machine): void {
  const heap = m.ioHeap;
  while (heap.length > 0) {
    const top = heap[0];
    if (top === undefined || top.at > m.tick) return;
    popHeap(heap);
    if (top.dropped) continue;
    m.events++;
    const device = currentDevice(m, top.task);
    leaveService(m, top.task);
    startQueued(m, device);
    finishIo(m, top.task);
  }
}
