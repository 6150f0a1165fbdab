import { popHeap } from '../heap.ts';
import { endTask } from '../lifecycle.ts';
import { leaveReady } from '../readyOrder.ts';
import type { Machine, Tick } from '../types.ts';

/** P5: tasks whose patience has run out are abandoned (PA-1), by task id. */
export function patience(m: Machine): void {
  while (nextPatience(m, m.tick + 1) <= m.tick) {
    const { task } = popHeap(m.patienceHeap);
    m.events++;
    m.counters.abandoned++;
    leaveReady(m, task);
    endTask(m, task, 'abandoned');
  }
}

/** The earliest deadline before `tick` of a task that is still waiting since then, or `tick`; outdated ones are dropped. */
export function nextPatience(m: Machine, tick: Tick): Tick {
  for (;;) {
    const top = m.patienceHeap[0];
    if (top === undefined || top.at >= tick) return tick;
    if (top.task.state === 'ready' && top.task.readySeq === top.seq) return top.at;
    popHeap(m.patienceHeap);
  }
}
