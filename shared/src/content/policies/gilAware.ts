import { type Core, isCooperativeConflict, type Machine, type Process, type Task } from '../../engine/index.ts';
import { untilCoreWaits, untilItWaits } from './bursts.ts';
import { GlobalQueueSeat } from './globalQueueSeat.ts';
import { FifoLine, type Line, RankedLine } from './lines.ts';
import { type Group, ReadyPool } from './readyPool.ts';
import { SPAWN_PARAMS } from './spawning.ts';
import type { Params, Policy } from './types.ts';

const needsGil = (task: Task): boolean => task.bursts[task.burst]?.needsGil === true;

/** Tasks that need the GIL stand with their process, the shortest burst first. */
class GilPool extends ReadyPool {
  /** Processes of which this decision puts a task on a core. */
  private readonly promised = new Set<Process>();

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

  protected override mayEnter(m: Machine, group: Group, head: Task, target: Core | null): boolean {
    if (this.promised.has(group.process) || !super.mayEnter(m, group, head, target)) return false;
    const holder = this.keyHolder(m, group.process);
    return holder === null || holder === target;
  }

  override open(m: Machine): boolean {
    this.promised.clear();
    return super.open(m);
  }

  override take(task: Task, core: Core): void {
    super.take(task, core);
    if (needsGil(task)) this.promised.add(task.process);
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

  /** A short burst does not wait behind a long one for the same key: it takes over its core. */
  protected override prepare(m: Machine, isNews: boolean): void {
    if (!isNews || !this.desk.canReplace) return;
    this.pool.sync(m);
    for (const process of m.gilProcesses) {
      const holder = this.pool.keyHolder(m, process);
      if (holder === null || holder.current === null || !this.isOpen(holder)) continue;
      const task = this.pool.shortestOf(process);
      if (task === null || isCooperativeConflict(holder, task)) continue;
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
