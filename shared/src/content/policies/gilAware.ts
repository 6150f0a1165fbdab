import type { Core, Machine, Process, Task } from '../../engine/index.ts';
import { untilCoreWaits, untilItWaits } from './bursts.ts';
import { GlobalQueueSeat } from './globalQueueSeat.ts';
import { FifoLine, type Line, RankedLine } from './lines.ts';
import { type Group, ReadyPool } from './readyPool.ts';
import { SPAWN_PARAMS } from './spawning.ts';
import type { Params, Policy } from './types.ts';

const needsGil = (task: Task): boolean => task.bursts[task.burst]?.needsGil === true;

/** Tasks that need the GIL stand with their process, the shortest burst first. */
class GilPool extends ReadyPool {
  constructor() {
    super(new FifoLine());
  }

  /** The core whose task has, or is about to ask for, the GIL of a process; null: it is free. */
  keyHolder(m: Machine, process: Process): Core | null {
    return m.cores.find(({ current }) => current?.process === process && needsGil(current)) ?? null;
  }

  protected override isGrouped(task: Task): boolean {
    return task.green || needsGil(task);
  }

  protected override mayEnter(m: Machine, group: Group, target: Core | null): boolean {
    if (group.green) return super.mayEnter(m, group, target);
    const holder = this.keyHolder(m, group.process);
    return holder === null || holder === target;
  }

  protected override newGroupLine(green: boolean): Line {
    return green ? new FifoLine() : new RankedLine({ rank: untilItWaits });
  }

  /** The shortest burst that waits for the key of a process, or null. */
  shortestOf(process: Process): Task | null {
    return this.groupOf(process, false).line.first();
  }
}

class GilAwareSeat extends GlobalQueueSeat<GilPool> {
  constructor(m: Machine, params: Params) {
    super(m, params, new GilPool());
  }

  /** Placing a second one before the first has taken effect would put two in line for one key. */
  protected override placed(m: Machine, task: Task): void {
    if (needsGil(task)) this.desk.wakeAt(m.tick);
  }

  /** A short burst does not wait behind a long one for the same key: it takes over its core. */
  protected override observe(m: Machine): void {
    if (m.readyFirst === null || !this.desk.canReplace) return;
    this.pool.sync(m);
    for (const process of m.gilProcesses) {
      const holder = this.pool.keyHolder(m, process);
      if (holder === null || holder.current === null) continue;
      const task = this.pool.shortestOf(process);
      if (task === null) continue;
      const gain = untilCoreWaits(m, holder, holder.current) - untilItWaits(m, task);
      if (gain > 2 * m.costs.threadSwitch) this.put(m, task, holder);
    }
  }
}

export const gilAware: Policy = {
  name: 'gil-aware',
  doc: 'First come, first served, but of a process with a GIL only one task that needs it is on a core at a time, the one with the shortest burst; the other cores stay free for work that can use them. A thread with a short burst takes over the core of one with a long burst, so that it does not stand there waiting for the key (the convoy).',
  source: 'D. Beazley, Understanding the Python GIL, PyCon 2010; CPython, Python/ceval_gil.c',
  params: SPAWN_PARAMS,
  start: (m, params) => new GilAwareSeat(m, params),
};
