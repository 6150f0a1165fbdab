import { finishCpuBurst } from '../bursts.ts';
import { nextCoreDue } from '../cores.ts';
import { completeSwitch } from '../dispatch.ts';
import { tryToRun } from '../gil.ts';
import type { Machine } from '../types.ts';

/** P3: switches, handoffs and CPU bursts that are complete, by core index. */
export function coreCompletions(m: Machine): void {
  for (let core = nextCoreDue(m, 0); core !== null; core = nextCoreDue(m, core.index + 1)) {
    if (core.completesAt !== m.tick) continue;
    m.events++;
    if (core.phase === 'switching') completeSwitch(m, core);
    else if (core.phase === 'handoff') tryToRun(m, core);
    else finishCpuBurst(m, core);
  }
}
