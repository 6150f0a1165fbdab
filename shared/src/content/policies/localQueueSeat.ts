import { type Core, lacksCarrier, lowestCore, type Machine, type Process, type Task } from '../../engine/index.ts';
import { type CarrierCount, Carriers, carriersOf, freeCores, wantsCarrier } from './carriers.ts';
import { Desk } from './desk.ts';
import { FifoLine } from './lines.ts';
import { LocalQueues } from './localQueues.ts';
import { integerParam } from './params.ts';
import { cheapestCore } from './placement.ts';
import { Spawner } from './spawning.ts';
import type { Decision, Params, PolicySeat } from './types.ts';

/**
 * A run queue for every core (the machine's own), idle cores that steal, and a quantum where the level has one. What
 * finds no room waits for it. Green tasks are left to their runtimes; where a process has no carrier, one of its tasks
 * stands in a queue for all of them.
 */
export class LocalQueueSeat implements PolicySeat {
  private readonly desk: Desk;
  private readonly spawner: Spawner;
  private readonly queues: LocalQueues;
  private readonly quantum: number;
  private isQuantumSet: boolean;
  private readonly canUnqueue: boolean;
  private readonly overflow = new FifoLine();
  private readonly carriers = new Carriers();
  private readonly runtimes: CarrierCount[] = [];
  private seen = 0;
  private free = 0;

  constructor(m: Machine, params: Params) {
    this.desk = new Desk(m);
    this.spawner = new Spawner(params);
    this.queues = new LocalQueues(m, this.desk);
    this.quantum = integerParam(params, 'quantum');
    this.isQuantumSet = m.allowed !== null && !m.allowed.has('setQuantum');
    this.canUnqueue = m.allowed === null || m.allowed.has('unqueue');
  }

  /** Whether the level has what this needs. */
  static fits(m: Machine): boolean {
    return m.queueDepth > 0 && (m.allowed === null || m.allowed.has('enqueue'));
  }

  decide(m: Machine): Decision {
    this.desk.clear();
    this.spawner.offer(m, this.desk);
    this.setQuanta(m);
    if (m.readyFirst === null) return this.desk.done();
    this.free = freeCores(m);
    this.queues.open(m);
    this.sync(m);
    // Runtimes first: they ask for one place each, and would else never get one while all queues are full.
    if (this.runtimes.length > 0) this.serveRuntimes(m);
    for (let task = this.overflow.first(); task !== null && this.place(m, task); task = this.overflow.first()) {
      this.overflow.dropFirst();
    }
    for (; this.free !== 0; this.free &= this.free - 1) {
      if (!this.queues.steal(m, lowestCore(m, this.free))) break;
    }
    return this.desk.done();
  }

  private setQuanta(m: Machine): void {
    if (this.isQuantumSet) return;
    this.isQuantumSet = true;
    for (const core of m.cores) this.desk.give({ type: 'setQuantum', core: core.index, ticks: this.quantum });
  }

  /** What has become ready since the last time, in that order. */
  private sync(m: Machine): void {
    let task = m.readyLast;
    if (task === null || task.readySeq <= this.seen) return;
    while (task.readyPrev !== null && task.readyPrev.readySeq > this.seen) task = task.readyPrev;
    for (let next: Task | null = task; next !== null; next = next.readyNext) {
      if (next.green) this.meet(next.process);
      else if (next.queuedOn === null) this.overflow.add(m, next);
    }
    this.seen = m.readySeq;
  }

  private meet(process: Process): void {
    const count = this.carriers.of(process);
    if (!this.runtimes.includes(count)) this.runtimes.push(count);
  }

  /** A free core, the one it costs least on; else where its cache is; else where the fewest wait. False: all are full. */
  private place(m: Machine, task: Task): boolean {
    const home = this.free !== 0 ? cheapestCore(m, task, this.free) : this.queues.homeOf(m, task);
    if (home === null) return false;
    this.free &= ~(1 << home.index);
    this.queues.enqueue(task, home);
    if (task.green) this.carriers.noteQueued(task);
    return true;
  }

  /** Sees to it that runtimes with ready tasks have their carriers. */
  private serveRuntimes(m: Machine): void {
    this.carriers.count(m);
    for (const core of m.cores) if (core.queue.length > 0) this.giveBack(m, core);
    for (let i = 0; i < this.runtimes.length; i++) {
      const count = this.runtimes[i] as CarrierCount;
      // On busy cores it does with one place in a queue.
      while (wantsCarrier(count, null) && (this.free !== 0 || carriersOf(count) === 0)) {
        if (!this.placeGreen(m, count)) break;
      }
    }
  }

  private placeGreen(m: Machine, { process, taken }: CarrierCount): boolean {
    let skip = taken;
    const task = process.tasks.find(
      ({ green, state, queuedOn }) => green && state === 'ready' && !queuedOn && skip-- === 0,
    );
    return task !== undefined && this.place(m, task);
  }

  /** Its carriers are elsewhere, so that a queued green task might never be dispatched (G-2): the runtime takes it back. */
  private giveBack(m: Machine, core: Core): void {
    if (!this.canUnqueue) return;
    for (const task of core.queue) {
      if (task.green && lacksCarrier(m, core, task)) this.queues.unqueue(task, core);
    }
  }
}
