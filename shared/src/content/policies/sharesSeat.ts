import type { Core, Machine, Process, Task, Tick } from '../../engine/index.ts';
import { GlobalQueueSeat } from './globalQueueSeat.ts';
import { FifoLine } from './lines.ts';
import { integerParam } from './params.ts';
import { type Group, ReadyPool } from './readyPool.ts';
import { type Entity, Stints } from './stints.ts';
import type { Params } from './types.ts';

/** Chooses among processes, and within a process who has been ready for longest. */
export class ProcessPool extends ReadyPool {
  constructor() {
    super(new FifoLine());
  }

  /** The processes that may have a core now: `target` in place of what is there, or any that is free. */
  candidates(m: Machine, target: Core | null): Group[] {
    return this.groups.filter((group) => group.line.first() !== null && this.mayEnter(m, group, target));
  }

  protected override isGrouped(): boolean {
    return true;
  }
}

/** One process's claim on the cores. */
export interface Claim extends Entity {
  /** Stride: what it was given on top of what it used, so as to start level with others after a sleep. */
  lead: number;
}

/**
 * What lottery and stride share: CPU time is divided among processes, however many tasks they have, in slices of a
 * quantum, at whose end it is decided anew. Within a process its tasks take turns.
 */
export abstract class SharesSeat extends GlobalQueueSeat<ProcessPool> {
  protected readonly claims = new Stints<Claim>(
    () => ({ used: 0, lead: 0 }),
    (task) => task.process,
  );
  private readonly quantum: Tick;
  /** By core: when its present slice began. */
  private readonly sliceStart: Tick[];

  constructor(m: Machine, params: Params) {
    super(m, params, new ProcessPool());
    this.quantum = integerParam(params, 'quantum');
    this.sliceStart = m.cores.map(() => 0);
  }

  /** The process whose turn it is; `holder` is the one that has the core, null for a free one. Null: the holder goes on. */
  protected abstract choose(m: Machine, candidates: readonly Group[], holder: Process | null): Group | null;

  protected override observe(m: Machine): void {
    this.claims.observe(m);
  }

  protected override next(m: Machine): Task | null {
    return this.headOf(this.choose(m, this.pool.candidates(m, null), null));
  }

  protected override placed(m: Machine, task: Task, core: Core): void {
    this.claims.handOver(m, core, task);
    this.sliceStart[core.index] = m.tick;
    this.desk.wakeAt(m.tick + this.quantum);
  }

  protected override reconsider(m: Machine): void {
    if (this.pool.isEmpty()) return;
    for (const core of m.cores) {
      if (core.current === null || this.changed & (1 << core.index)) continue;
      const used = m.tick - (this.sliceStart[core.index] as Tick);
      if (used > 0 && used % this.quantum === 0) this.expire(m, core, core.current.process);
      this.desk.wakeAt(m.tick + this.quantum - (used % this.quantum));
      if (this.desk.asksAgain(m)) return;
    }
  }

  private expire(m: Machine, core: Core, holder: Process): void {
    const task = this.headOf(this.choose(m, this.pool.candidates(m, core), holder));
    if (task !== null) this.put(m, task, core);
  }

  private headOf(group: Group | null): Task | null {
    return group === null ? null : group.line.first();
  }
}
