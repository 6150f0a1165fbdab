import { type Core, lowestCore, type Machine, type Process, type Task } from '../../engine/index.ts';

/** What the commands of a decision change about the carriers of one process with green tasks, and what queues promise. */
export interface CarrierCount {
  readonly process: Process;
  /** Carriers that it is about to get beyond those it has; below 0: it is about to lose some. */
  coming: number;
  /** Parked carriers that it is about to lose: their runtime gives them work by itself, as long as there is any (G-3). */
  unparked: number;
  /** Green tasks that commands given at this decision put on a core: the machine still shows them on offer. */
  taken: number;
}

/** Cores that have a carrier of the process, or are about to get one. */
export const carriersOf = ({ process, coming }: CarrierCount): number => process.carriersHeld + coming;

/** Keeps account of carriers within a decision, on top of what the machine counts. */
export class Carriers {
  private readonly countOf = new Map<Process, CarrierCount>();
  /** Those that are not all zero: most decisions concern none or one. */
  private readonly changed: CarrierCount[] = [];

  of(process: Process): CarrierCount {
    let count = this.countOf.get(process);
    if (count === undefined) {
      count = { process, coming: 0, unparked: 0, taken: 0 };
      this.countOf.set(process, count);
    }
    return count;
  }

  /** Starts from the machine as it is. */
  count(m: Machine): void {
    for (let count = this.changed.pop(); count !== undefined; count = this.changed.pop()) {
      count.coming = 0;
      count.unparked = 0;
      count.taken = 0;
    }
    if (m.queued === 0) return;
    for (const core of m.cores) if (core.queue.length > 0) this.countQueued(core);
  }

  /** A command of this decision puts a task on a core. */
  note(task: Task, core: Core): void {
    if (core.carrier !== null) {
      const displaced = this.toChange(core.carrier);
      displaced.coming--;
      if (core.current === null) displaced.unparked++;
    }
    if (task.green) this.noteQueued(task);
  }

  /** A command of this decision puts a green task into a run queue, or on a core that has no carrier. */
  noteQueued(task: Task): void {
    const count = this.toChange(task.process);
    count.coming++;
    count.taken++;
  }

  /** A green task in a run queue gets its carrier there. */
  private countQueued(core: Core): void {
    for (const { green, process } of core.queue) if (green && process !== core.carrier) this.toChange(process).coming++;
  }

  private toChange(process: Process): CarrierCount {
    const count = this.of(process);
    this.changed.push(count);
    return count;
  }
}

/**
 * Whether the process has more ready green tasks than its parked carriers will take by themselves, and may have one
 * more carrier (G-2), at `target` if given. Where it has a carrier already, the choice is its runtime's.
 */
export function wantsCarrier(count: CarrierCount, target: Core | null): boolean {
  const { process, unparked, taken } = count;
  if (process.offers.length - taken <= process.carriersParked - unparked) return false;
  if (carriersOf(count) >= process.carriers) return false;
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
