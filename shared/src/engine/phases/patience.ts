import { popHeap } from '../heap.ts';
import { endTask } from '../lifecycle.ts';
import { leaveReady } from '../readyOrder.ts';
import type { Machine, PatienceEntry } from '../types.ts';

/** P5: tasks whose patience has run out are abandoned (PA-1), by task id. */
export function patience(m: Machine): void {
  for (;;) {
    const entry = nextPatience(m);
    if (entry === null || entry.at > m.tick) return;
    popHeap(m.patienceHeap);
    m.events++;
    m.counters.abandoned++;
    leaveReady(m, entry.task);
    endTask(m, entry.task, 'abandoned');
  }
}

/** The earliest deadline of a task that is still waiting since then; entries that a dispatch has outdated are dropped. */
export function nextPatience(m: Machine): PatienceEntry | null {
  for (;;) {
    const top = m.patienceHeap[0];
    if (top === undefined) return null;
    if (top.task.state === 'ready' && top.task.readySeq === top.seq) return top;
    popHeap(m.patienceHeap);
  }
}
