import { finishCpuBurst } from '../bursts.ts';
import { completeSwitch } from '../dispatch.ts';
import { tryToRun } from '../gil.ts';
import type { Machine } from '../types.ts';

/** P3: switches, handoffs and CPU bursts that are complete, by core index. */
export function coreCompletions(m: Machine): void {
  const cores = m.cores;
  for (let i = 0; i < cores.length; i++) {
    const core = cores[i];
    if (core === undefined || core.completesAt !== m.tick) continue;
    m.events++;
    if (core.phase === 'switching') completeSwitch(m, core);
    else if (core.phase === 'handoff') tryToRun(m, core);
    else finishCpuBurst(m, core);
  }
}
