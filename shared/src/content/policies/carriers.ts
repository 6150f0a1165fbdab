import { type Core, lowestCore, type Machine, type Process, type Task } from '../../engine/index.ts';

/** Where the carriers of one process with green tasks are. */
export interface CarrierCount {
  readonly process: Process;
  /** Cores that have one, or are about to get one. */
  carriers: number;
  /** Of these, the parked ones: their runtime gives them work by itself, as long as there is any (G-3). */
  parked: number;
  /** Green tasks that commands given at this decision put on a core: the machine still shows them on offer. */
  taken: number;
}

/** Counts carriers once a decision, and what its commands change about them. */
export class Carriers {
  private readonly counts: CarrierCount[] = [];
  private readonly countOf = new Map<Process, CarrierCount>();
  /** By core: what it carried when last looked at, to save the lookup. */
  private readonly seen: (CarrierCount | null)[] = [];

  of(process: Process): CarrierCount {
    let count = this.countOf.get(process);
    if (count === undefined) {
      count = { process, carriers: 0, parked: 0, taken: 0 };
      this.countOf.set(process, count);
      this.counts.push(count);
    }
    return count;
  }

  /** Starts from the machine as it is. */
  count(m: Machine): void {
    const { counts, seen } = this;
    if (counts.length === 0) return;
    for (let i = 0; i < counts.length; i++) {
      const count = counts[i] as CarrierCount;
      count.carriers = 0;
      count.parked = 0;
      count.taken = 0;
    }
    for (let i = 0; i < m.cores.length; i++) {
      const core = m.cores[i] as Core;
      if (core.queue.length > 0) this.countQueued(core);
      if (core.carrier === null) continue;
      if (seen[i]?.process !== core.carrier) seen[i] = this.of(core.carrier);
      const count = seen[i] as CarrierCount;
      count.carriers++;
      if (core.current === null) count.parked++;
    }
  }

  /** A command of this decision puts a task on a core. */
  note(task: Task, core: Core): void {
    if (core.carrier !== null) {
      const displaced = this.of(core.carrier);
      displaced.carriers--;
      if (core.current === null) displaced.parked--;
    }
    if (!task.green) return;
    const count = this.of(task.process);
    count.carriers++;
    count.taken++;
  }

  /** A green task in a run queue gets its carrier there. */
  private countQueued(core: Core): void {
    for (const { green, process } of core.queue) if (green && process !== core.carrier) this.of(process).carriers++;
  }
}

/**
 * Whether the process has more ready green tasks than its parked carriers will take by themselves, and may have one
 * more carrier (G-2), at `target` if given. Where it has a carrier already, the choice is its runtime's.
 */
export function wantsCarrier(count: CarrierCount, target: Core | null): boolean {
  const { process, carriers, parked, taken } = count;
  if (process.offers.length - taken <= parked || carriers >= process.carriers) return false;
  return target === null || target.carrier !== process;
}

/** The cores that need a decision, as a bit set: nothing is on them, and nothing will come by itself. */
export function freeCores(m: Machine): number {
  let free = 0;
  for (let left = m.idleCores; left !== 0; left &= left - 1) {
    const core = lowestCore(m, left);
    if (core.queue.length > 0) continue;
    if (core.carrier === null || !isServedByRuntime(m, core, core.carrier)) free |= 1 << core.index;
  }
  return free;
}

/** G-3: the runtime has something ready for this parked carrier, once those with lower numbers are served. */
function isServedByRuntime(m: Machine, core: Core, process: Process): boolean {
  let parked = 0;
  for (let left = m.idleCores & ((1 << core.index) - 1); left !== 0; left &= left - 1) {
    if (lowestCore(m, left).carrier === process) parked++;
  }
  return process.offers.length > parked;
}
