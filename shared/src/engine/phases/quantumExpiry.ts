import { account, greenSliceEndsAt, nextCoreDue, quantumEndsAt, schedule } from '../cores.ts';
import { preemptCore, putOnCarrier, putOnCore } from '../dispatch.ts';
import { firstDispatchable } from '../green.ts';
import { joinQueue, longestOffered } from '../readyOrder.ts';
import type { Core, Machine } from '../types.ts';

/** P7: quantum expiry, then the slice of a runtime that preempts its green tasks (G-4), by core index. */
export function quantumExpiry(m: Machine): void {
  for (let core = nextCoreDue(m, 0); core !== null; core = nextCoreDue(m, core.index + 1)) {
    if (quantumEndsAt(core) <= m.tick) expireQuantum(m, core);
    if (greenSliceEndsAt(m, core) <= m.tick) expireGreenSlice(m, core);
  }
}

function expireQuantum(m: Machine, core: Core): void {
  m.events++;
  const next = firstDispatchable(m, core);
  if (next === null) {
    account(m, core);
    core.sliceUsed = 0;
    schedule(m, core);
    return;
  }
  joinQueue(m, preemptCore(m, core), core);
  putOnCore(m, core, next);
}

function expireGreenSlice(m: Machine, core: Core): void {
  m.events++;
  const process = core.current?.process;
  const next = process ? longestOffered(process) : null;
  if (next === null) {
    account(m, core);
    core.goUsed = 0;
    schedule(m, core);
    return;
  }
  preemptCore(m, core);
  putOnCarrier(m, core, next);
}
