import type { Core, Machine } from '../../engine/index.ts';
import { FifoLine } from './lines.ts';
import { LocalQueueSeat } from './localQueueSeat.ts';
import { quantumParam } from './params.ts';
import { ReadyPool } from './readyPool.ts';
import { SlicedSeat } from './slicedSeat.ts';
import { SPAWN_PARAMS } from './spawning.ts';
import type { Params, Policy } from './types.ts';

class RoundRobinSeat extends SlicedSeat {
  constructor(m: Machine, params: Params) {
    super(m, params, new ReadyPool(new FifoLine()));
  }

  protected override sliceOver(m: Machine, core: Core): void {
    const next = this.pool.first(m, core);
    if (next !== null) this.put(m, next, core);
  }
}

export const rr: Policy = {
  name: 'rr',
  doc: 'Round robin: like fcfs, but whoever has had a core for a quantum while others wait goes to the end of the queue. Every ready task gets a turn soon, and each turn costs a switch: a small quantum answers quickly and works little. Where a level offers run queues and quanta but no preemption, every core gets its own queue.',
  source: 'Silberschatz, Galvin, Gagne, Operating System Concepts, 10th ed., 5.3.3; OSTEP, ch. 7',
  params: { quantum: quantumParam(), ...SPAWN_PARAMS },
  start(m, params) {
    const seat = new RoundRobinSeat(m, params);
    return seat.canPreempt || !LocalQueueSeat.fits(m) ? seat : new LocalQueueSeat(m, params);
  },
};
