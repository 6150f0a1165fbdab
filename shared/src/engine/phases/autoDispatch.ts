import { lowestCore } from '../cores.ts';
import { putOnCarrier, putOnCore } from '../dispatch.ts';
import { firstDispatchable } from '../green.ts';
import { longestOffered } from '../readyOrder.ts';
import type { Core, Machine } from '../types.ts';

/** P8: idle cores take what their parked carrier offers, else from their run queue, until nothing changes. */
export function autoDispatch(m: Machine): void {
  // At the end of the last P8 nothing could change any more, so without a new reason nothing can now.
  let changed = m.dispatchDue;
  m.dispatchDue = false;
  while (changed) {
    changed = false;
    // By core index: the lowest bit that is set, then without it.
    for (let left = m.idleCores; left !== 0; left &= left - 1) {
      const core = lowestCore(m, left);
      if (core.current === null && takeNext(m, core)) changed = true;
    }
  }
}

function takeNext(m: Machine, core: Core): boolean {
  if (core.carrier !== null) {
    const offered = longestOffered(core.carrier);
    if (offered !== null) {
      putOnCarrier(m, core, offered);
      return true;
    }
  }
  const queued = core.queue.length > 0 ? firstDispatchable(m, core) : null;
  if (queued === null) return false;
  putOnCore(m, core, queued);
  return true;
}
