import type { Machine, Task } from '../../engine/index.ts';
import { GlobalQueueSeat } from './globalQueueSeat.ts';
import { FifoLine } from './lines.ts';
import { ReadyPool } from './readyPool.ts';
import { SPAWN_PARAMS } from './spawning.ts';
import type { Params, Policy } from './types.ts';

class OneAtATimeSeat extends GlobalQueueSeat {
  /** The task whose turn it is, until it has ended. */
  private current: Task | null = null;

  constructor(m: Machine, params: Params) {
    super(m, params, new ReadyPool(new FifoLine()));
  }

  protected override next(m: Machine): Task | null {
    // One core has been given a task by this very decision.
    if (this.changed !== 0) return null;
    if (this.current === null || this.current.end >= 0) this.current = this.pool.first(m, null);
    return this.current?.state === 'ready' ? this.current : null;
  }
}

export const oneAtATime: Policy = {
  name: 'one-at-a-time',
  doc: 'One task after another, in the order in which they became ready: the next one starts when the last has ended. The machine waits whenever that task waits, and never uses more than one core.',
  source: 'Batch monitors before multiprogramming; Tanenbaum, Bos, Modern Operating Systems, 4th ed., 1.2.2',
  params: SPAWN_PARAMS,
  start: (machine, params) => new OneAtATimeSeat(machine, params),
};
