import { finishCpuBurst } from '../bursts.ts';
import { completeSwitch } from '../dispatch.ts';
import { tryToRun } from '../gil.ts';
import type { Core, Machine, Tick } from '../types.ts';

/** P3: switches, handoffs and CPU bursts that are complete, by core index. */
export function coreCompletions(m: Machine): void {
  if (m.dueFloor > m.tick) return;
  const due = m.dueAt;
  for (let i = 0; i < due.length; i++) {
    if ((due[i] as Tick) > m.tick) continue;
    const core = m.cores[i] as Core;
    if (core.completesAt !== m.tick) continue;
    m.events++;
    if (core.phase === 'switching') completeSwitch(m, core);
    else if (core.phase === 'handoff') tryToRun(m, core);
    else finishCpuBurst(m, core);
  }
}
