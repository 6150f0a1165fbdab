import { enterBurst } from '../bursts.ts';
import type { Machine } from '../types.ts';

/** P2: arrivals by task id; each enters its first burst at once. A task whose process has crashed never arrives. */
export function arrivals(m: Machine): void {
  for (;;) {
    const task = m.arrivals[m.nextArrival];
    if (task === undefined || task.arrival > m.tick) return;
    m.nextArrival++;
    if (task.state !== 'new') continue;
    m.events++;
    enterBurst(m, task);
  }
}
