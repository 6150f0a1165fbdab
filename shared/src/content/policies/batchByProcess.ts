import type { Core, Machine, Task } from '../../engine/index.ts';
import { GlobalQueueSeat } from './globalQueueSeat.ts';
import { ProcessPool } from './sharesSeat.ts';
import { SPAWN_PARAMS } from './spawning.ts';
import type { Params, Policy } from './types.ts';

class BatchSeat extends GlobalQueueSeat<ProcessPool> {
  /** The core that `next` found a task for. */
  private chosen: Core | null = null;

  constructor(m: Machine, params: Params) {
    super(m, params, new ProcessPool());
  }

  /** First, a free core that can go on with the process whose address space it has loaded; else first come. */
  protected override next(m: Machine, free: number): Task | null {
    const candidates = this.pool.candidates(m, null);
    for (let left = free; left !== 0; left &= left - 1) {
      const core = m.cores[31 - Math.clz32(left & -left)] as Core;
      const group = candidates.find(({ process }) => process === core.last?.process);
      this.chosen = core;
      if (group !== undefined) return group.line.first();
    }
    this.chosen = null;
    return this.pool.first(m, null);
  }

  protected override coreFor(m: Machine, task: Task, free: number): Core {
    return this.chosen ?? super.coreFor(m, task, free);
  }
}

export const batchByProcess: Policy = {
  name: 'batch-by-process',
  doc: 'First come, first served, but a core stays with a process as long as that has ready tasks: the next thread of the same process is cheaper to switch to than another process. Saves switching time where processes have many threads; other processes wait longer.',
  source: 'Gang and batch dispatch by address space; compare Silberschatz, Galvin, Gagne, 3.2.3 (context switch)',
  params: SPAWN_PARAMS,
  start: (m, params) => new BatchSeat(m, params),
};
