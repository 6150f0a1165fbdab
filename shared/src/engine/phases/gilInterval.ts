import { forceHandoff, gilDeadline } from '../gil.ts';
import type { Machine } from '../types.ts';

/** P4: holders that have had the GIL for an interval while someone waits let go of it (GIL-3), by pid. */
export function gilInterval(m: Machine): void {
  for (const process of m.gilProcesses) {
    if (process.gil === null || gilDeadline(m, process.gil) > m.tick) continue;
    m.events++;
    forceHandoff(m, process.gil);
  }
}
