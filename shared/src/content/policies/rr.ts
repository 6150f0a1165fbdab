import { type Core, type Machine, sliceUsed, type Task } from '../../engine/index.ts';
import { GlobalQueueSeat } from './globalQueueSeat.ts';
import { FifoLine } from './lines.ts';
import { LocalQueueSeat } from './localQueueSeat.ts';
import { integerParam, quantumParam } from './params.ts';
import { ReadyPool } from './readyPool.ts';
import { SPAWN_PARAMS } from './spawning.ts';
import type { Params, Policy } from './types.ts';

class RoundRobinSeat extends GlobalQueueSeat {
  private readonly quantum: number;

  constructor(m: Machine, params: Params) {
    super(m, params, new ReadyPool(new FifoLine()));
    this.quantum = integerParam(params, 'quantum');
  }

  /**
   * A slice counts what the engine counts for Q-1, and as there a new one begins when a slice ends while nobody else
   * can have the core; so slices end at multiples of the quantum, whether or not anybody was watching.
   */
  protected override reconsider(m: Machine): void {
    if (this.pool.isEmpty()) return;
    const { quantum } = this;
    for (let i = 0; i < m.cores.length; i++) {
      const core = m.cores[i] as Core;
      const used = this.changed & (1 << i) ? 0 : sliceUsed(m, core);
      const over = used < quantum ? used : used % quantum;
      if (over === 0 && used > 0) this.expire(m, core);
      // While it is switching or handing over, the end of that is an event of its own.
      else if (isCounting(core)) this.desk.wakeAt(m.tick + quantum - over);
    }
  }

  protected override placed(m: Machine): void {
    this.desk.wakeAt(m.tick + this.quantum);
  }

  private expire(m: Machine, core: Core): void {
    const next: Task | null = this.pool.first(m, core);
    if (next === null) this.desk.wakeAt(m.tick + this.quantum);
    else this.put(m, next, core);
  }
}

const isCounting = (core: Core): boolean => core.phase === 'running' || core.phase === 'waitingForGil';

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
