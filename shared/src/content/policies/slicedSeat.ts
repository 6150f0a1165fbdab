import { type Core, dispatchCost, type Machine, sliceUsed, type Task, type Tick } from '../../engine/index.ts';
import { GlobalQueueSeat } from './globalQueueSeat.ts';
import { integerParam } from './params.ts';
import type { ReadyPool } from './readyPool.ts';
import type { Params } from './types.ts';

/**
 * Policies that decide anew when a slice ends. A slice counts what the engine counts for Q-1, and as there a new one
 * begins when a slice ends and the core stays where it is: so slices end at multiples of the quantum, whether or not
 * anybody was watching.
 */
export abstract class SlicedSeat<P extends ReadyPool = ReadyPool> extends GlobalQueueSeat<P> {
  private readonly quantum: Tick;
  /** No slice ends before this tick: whatever holds a core up makes its slice end later. */
  private nextEnd: Tick = 0;

  constructor(m: Machine, params: Params, pool: P) {
    super(m, params, pool);
    this.quantum = integerParam(params, 'quantum');
  }

  /** The slice of what is on a core ends now, while others are ready: it may be given to one of them. */
  protected abstract sliceOver(m: Machine, core: Core): void;

  protected override placed(m: Machine, task: Task, core: Core): void {
    this.nextEnd = Math.min(this.nextEnd, m.tick + dispatchCost(m, core, task) + this.quantum);
  }

  protected override reconsider(m: Machine): void {
    if (this.pool.isEmpty()) return;
    if (m.tick >= this.nextEnd) this.endSlices(m);
    this.desk.wakeAt(this.nextEnd);
  }

  private endSlices(m: Machine): void {
    this.nextEnd = m.tick + this.quantum;
    for (let i = 0; i < m.cores.length; i++) {
      const core = m.cores[i] as Core;
      // A parked carrier counts: its runtime is about to go on with the slice (G-3).
      if (this.changed & (1 << i) || core.queue.length > 0 || (core.current === null && core.carrier === null))
        continue;
      const used = sliceUsed(m, core);
      const left = used < this.quantum ? this.quantum - used : this.quantum - (used % this.quantum);
      if (left === this.quantum && used > 0) this.sliceOver(m, core);
      else this.nextEnd = Math.min(this.nextEnd, m.tick + left);
    }
  }
}
