import { account } from '../cores.ts';
import { preemptCore, putOnCarrier, putOnCore } from '../dispatch.ts';
import { firstDispatchable } from '../green.ts';
import { joinQueue, longestOffered } from '../readyOrder.ts';
import { type Core, type Machine, NEVER } from '../types.ts';

/** P7: quantum expiry, then the slice of a runtime that preempts its green tasks (G-4), by core index. */
export function quantumExpiry(m: Machine): void {
  const cores = m.cores;
  for (let i = 0; i < cores.length; i++) {
    const core = cores[i];
    if (core === undefined || core.current === null) continue;
    if (quantumEndsAt(core) <= m.tick) expireQuantum(m, core);
    if (greenSliceEndsAt(m, core) <= m.tick) expireGreenSlice(m, core);
  }
}

/** When the quantum of what is on the core runs out if nothing changes, or NEVER. */
export function quantumEndsAt(core: Core): number {
  if (core.quantum === 0 || (core.phase !== 'running' && core.phase !== 'waitingForGil')) return NEVER;
  return core.since + core.quantum - core.sliceUsed;
}

/** When the goroutine on the core has run for its slice if nothing changes, or NEVER (G-4). */
export function greenSliceEndsAt(m: Machine, core: Core): number {
  const task = core.current;
  if (task === null || !task.green || !task.process.preemptive) return NEVER;
  if (core.phase === 'running') return core.since + m.costs.goSlice - core.goUsed;
  // It may have lost its GIL at the very tick at which its slice ended.
  return core.goUsed >= m.costs.goSlice ? core.since : NEVER;
}

function expireQuantum(m: Machine, core: Core): void {
  m.events++;
  const next = firstDispatchable(m, core);
  if (next === null) {
    account(m, core);
    core.sliceUsed = 0;
    return;
  }
  joinQueue(preemptCore(m, core), core);
  putOnCore(m, core, next);
}

function expireGreenSlice(m: Machine, core: Core): void {
  m.events++;
  const process = core.current?.process;
  const next = process ? longestOffered(m, process) : null;
  if (next === null) {
    account(m, core);
    core.goUsed = 0;
    return;
  }
  preemptCore(m, core);
  putOnCarrier(m, core, next);
}
