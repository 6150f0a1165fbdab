import type { Core, Machine } from '../../engine/index.ts';
import { untilCoreWaits, untilItWaits } from './bursts.ts';
import { GlobalQueueSeat } from './globalQueueSeat.ts';
import { RankedLine } from './lines.ts';
import { ReadyPool } from './readyPool.ts';
import { SPAWN_PARAMS } from './spawning.ts';
import type { Params, Policy } from './types.ts';

class SrtfSeat extends GlobalQueueSeat {
  constructor(machine: Machine, params: Params) {
    super(machine, params, new ReadyPool(new RankedLine({ rank: untilItWaits, tie: (task) => task.arrival })));
  }

  /**
   * What runs only gets shorter, so whoever was not worth a preemption when it became ready never will be; and whoever
   * is preempted is longer than all who still run.
   */
  protected override reconsider(m: Machine, isNews: boolean): void {
    if (!isNews) return;
    for (;;) {
      const longest = this.longestRunning(m);
      const task = longest === null ? null : this.pool.first(m, longest);
      if (longest === null || longest.current === null || task === null) return;
      if (untilItWaits(m, task) >= untilCoreWaits(m, longest, longest.current)) return;
      this.put(m, task, longest);
    }
  }

  private longestRunning(m: Machine): Core | null {
    let longest: Core | null = null;
    let ticks = -1;
    for (let i = 0; i < m.cores.length; i++) {
      const core = m.cores[i];
      if (core === undefined || core.current === null || !this.isOpen(core)) continue;
      const left = untilCoreWaits(m, core, core.current);
      if (left > ticks) {
        longest = core;
        ticks = left;
      }
    }
    return longest;
  }
}

export const srtf: Policy = {
  name: 'srtf',
  doc: 'Shortest remaining time first: like sjf, and a task that becomes ready takes the core of the running task with the longest rest of its CPU burst if its own is shorter. Equal ones: who runs goes on, then the earlier arrival. Least mean waiting time of all, blind to the price of switching.',
  source: 'Silberschatz, Galvin, Gagne, Operating System Concepts, 10th ed., 5.3.2; OSTEP, ch. 7 (STCF)',
  params: SPAWN_PARAMS,
  start: (machine, params) => new SrtfSeat(machine, params),
};
