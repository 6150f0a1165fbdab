import type { Core, Machine, Process, Task } from '../../engine/index.ts';
import { wantsCarrier } from './carriers.ts';
import { FifoLine } from './lines.ts';
import { type Group, ReadyPool } from './readyPool.ts';
import { SlicedSeat } from './slicedSeat.ts';
import { type Entity, Stints } from './stints.ts';
import type { Params } from './types.ts';

/** Chooses among processes, and within a process who has been ready for longest. */
export class ProcessPool extends ReadyPool {
  constructor() {
    super(new FifoLine());
  }

  /** The processes that may have a core now: `target` in place of what is there, or any that is free. */
  candidates(m: Machine, target: Core | null): Group[] {
    this.count(m);
    return this.groups.filter((group) => {
      const head = group.line.first();
      if (head === null) return false;
      return group.carriers === null ? this.mayEnter(m, group, head, target) : wantsCarrier(group.carriers, target);
    });
  }

  /** The processes that have ready tasks, as of the last `sync`. */
  waiting(): Process[] {
    return this.groups.filter(({ line }) => line.first() !== null).map(({ process }) => process);
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
export abstract class SharesSeat extends SlicedSeat<ProcessPool> {
  protected readonly claims = new Stints<Claim>(
    () => ({ used: 0, lead: 0 }),
    (task) => task.process,
  );

  constructor(m: Machine, params: Params) {
    super(m, params, new ProcessPool());
  }

  /** The process whose turn it is; `holder` is the one that has the core, null for a free one. Null: the holder goes on. */
  protected abstract choose(m: Machine, candidates: readonly Group[], holder: Process | null): Group | null;

  protected override prepare(m: Machine, isNews: boolean): void {
    if (isNews) this.claims.observe(m);
  }

  protected override next(m: Machine): Task | null {
    return this.headOf(this.choose(m, this.pool.candidates(m, null), null));
  }

  protected override placed(m: Machine, task: Task, core: Core): void {
    super.placed(m, task, core);
    this.claims.handOver(m, core, task);
  }

  protected override sliceOver(m: Machine, core: Core): void {
    if (core.current === null) return;
    const task = this.headOf(this.choose(m, this.pool.candidates(m, core), core.current.process));
    if (task !== null) this.put(m, task, core);
  }

  private headOf(group: Group | null): Task | null {
    return group === null ? null : group.line.first();
  }
}
