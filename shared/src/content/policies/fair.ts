import { type Core, dispatchCost, type Machine, NEVER, type Task, type Tick } from '../../engine/index.ts';
import { GlobalQueueSeat } from './globalQueueSeat.ts';
import { RankedLine } from './lines.ts';
import { integerParam, quantumParam } from './params.ts';
import { ReadyPool } from './readyPool.ts';
import { SPAWN_PARAMS } from './spawning.ts';
import { type Entity, Stints } from './stints.ts';
import type { Params, Policy } from './types.ts';

interface Share extends Entity {
  /** Virtual runtime is `used` plus this: what it has had, moved so that sleeping earns no more than a slice. */
  offset: number;
  /** Virtual runtime at which its slice ends. */
  deadline: number;
  /** Whether it has been given its deadline for the present wait. */
  isPlaced: boolean;
}

/**
 * The offset of who has not been given a deadline yet: before all virtual times, whatever it may have used, since runs
 * end by tick 10⁹. An integer where minus infinity would do, so that all sums here stay integers, which are cheaper.
 */
const UNPLACED = -(2 ** 30);

class FairSeat extends GlobalQueueSeat {
  private readonly stints: Stints<Share>;
  private readonly slice: Tick;
  /** Virtual time: the start of the latest slice, or where those who run have got to without anybody waiting. */
  private now = 0;
  /** No slice ends before this tick: whatever holds a core up makes its slice end later. */
  private nextEnd: Tick = 0;

  constructor(m: Machine, params: Params) {
    const stints = new Stints<Share>(() => ({
      used: 0,
      offset: UNPLACED,
      deadline: 0,
      isPlaced: false,
    }));
    super(m, params, new ReadyPool(new RankedLine({ rank: (_, task) => this.deadlineOf(task) })));
    this.stints = stints;
    this.slice = integerParam(params, 'slice');
  }

  protected override prepare(m: Machine, isNews: boolean): void {
    if (!isNews) return;
    this.stints.observe(m);
    let least: number = NEVER;
    for (let i = 0; i < m.cores.length; i++) {
      const core = m.cores[i] as Core;
      const share = this.stints.holder(core);
      if (share !== null) least = Math.min(least, this.runtime(m, core, share));
      // One who has not got further is enough: virtual time stays where it is.
      if (least <= this.now) return;
    }
    if (least !== NEVER) this.now = least;
  }

  protected override placed(m: Machine, task: Task, core: Core): void {
    this.stints.handOver(m, core, task);
    const share = this.stints.of(task);
    share.isPlaced = false;
    this.now = Math.max(this.now, share.deadline - this.slice);
    const left = share.deadline - share.offset - share.used;
    this.nextEnd = Math.min(this.nextEnd, m.tick + dispatchCost(m, core, task) + left);
  }

  /** The earliest deadline goes first, on the core whose holder has the latest. */
  protected override reconsider(m: Machine, isNews: boolean): void {
    if (this.pool.isEmpty()) return;
    if (m.tick >= this.nextEnd) this.renew(m);
    else if (!isNews) {
      this.desk.wakeAt(this.nextEnd);
      return;
    }
    for (let core = this.latest(m); core !== null; core = this.latest(m)) {
      const task = this.pool.first(m, core);
      if (task === null || this.deadlineOf(task) >= (this.stints.holder(core) as Share).deadline) break;
      this.put(m, task, core);
    }
    this.desk.wakeAt(this.nextEnd);
  }

  /** Whoever has used up a slice gets the next one, with a later deadline. */
  private renew(m: Machine): void {
    this.nextEnd = m.tick + this.slice;
    for (const core of m.cores) {
      const share = this.stints.holder(core);
      if (share === null) continue;
      const runtime = this.runtime(m, core, share);
      if (runtime >= share.deadline) share.deadline = runtime + this.slice;
      this.nextEnd = Math.min(this.nextEnd, m.tick + share.deadline - runtime);
    }
  }

  /** Virtual runtime of the holder of a core. */
  private runtime(m: Machine, core: Core, share: Share): number {
    return share.offset + share.used + (this.changed & (1 << core.index) ? 0 : this.stints.stint(m, core));
  }

  private latest(m: Machine): Core | null {
    let latest: Core | null = null;
    let deadline = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < m.cores.length; i++) {
      const core = m.cores[i] as Core;
      const share = this.stints.holder(core);
      if (share === null || share.deadline <= deadline || !this.isOpen(core)) continue;
      latest = core;
      deadline = share.deadline;
    }
    return latest;
  }

  /** Of a ready task; fixed for as long as it waits. */
  private deadlineOf(task: Task): number {
    const share = this.stints.of(task);
    if (share.isPlaced) return share.deadline;
    share.isPlaced = true;
    // A newcomer starts at the present virtual time, a sleeper comes back with a lead of one slice at most.
    const isNew = share.offset === UNPLACED;
    const earliest = (isNew ? this.now : this.now - this.slice) - share.used;
    share.offset = Math.max(share.offset, earliest);
    const runtime = share.offset + share.used;
    if (isNew || runtime >= share.deadline || share.deadline > runtime + this.slice)
      share.deadline = runtime + this.slice;
    return share.deadline;
  }
}

export const fair: Policy = {
  name: 'fair',
  doc: 'Fair share, after the EEVDF scheduler of Linux: everyone is owed the same CPU time; a core goes to the earliest virtual deadline (the CPU time it has had, plus one slice), and whoever becomes ready with an earlier one than someone running takes that core. A task that slept comes back with a lead of at most one slice. All tasks weigh the same; green tasks of a process share one account.',
  source: 'Stoica, Abdel-Wahab, Earliest Eligible Virtual Deadline First, 1995; Linux, kernel/sched/fair.c (6.6)',
  params: {
    slice: { ...quantumParam(), doc: 'Ticks of CPU time after which it is the turn of whoever has had less.' },
    ...SPAWN_PARAMS,
  },
  start: (m, params) => new FairSeat(m, params),
};
