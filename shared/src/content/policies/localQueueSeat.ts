import type { Core, Machine, Process, Task } from '../../engine/index.ts';
import { freeCores, wantsCarrier } from './carriers.ts';
import { Desk } from './desk.ts';
import { integerParam } from './params.ts';
import { cheapestCore } from './placement.ts';
import { Spawner } from './spawning.ts';
import type { Decision, Params, PolicySeat } from './types.ts';

/**
 * A run queue for every core (the machine's own), idle cores that steal, and a quantum where the level has one.
 * What finds no room in a queue waits in the ready order. Green tasks are left to their runtimes; one of a process
 * without a carrier takes its place in a queue for all of them.
 */
export class LocalQueueSeat implements PolicySeat {
  private readonly desk: Desk;
  private readonly spawner: Spawner;
  private readonly quantum: number;
  private isQuantumSet: boolean;
  private seen = 0;
  /** Lengths that the run queues will have when the commands given so far have taken effect. */
  private readonly lengths: number[];
  private free = 0;
  /** Tasks are ready that stand nowhere, because all queues are full. */
  private hasOverflow = false;

  constructor(m: Machine, params: Params) {
    this.desk = new Desk(m);
    this.spawner = new Spawner(params);
    this.quantum = integerParam(params, 'quantum');
    this.isQuantumSet = m.allowed !== null && !m.allowed.has('setQuantum');
    this.lengths = m.cores.map(() => 0);
  }

  /** Whether the level has what this needs. */
  static fits(m: Machine): boolean {
    return m.queueDepth > 0 && (m.allowed === null || m.allowed.has('enqueue'));
  }

  decide(m: Machine): Decision {
    this.desk.clear();
    this.spawner.offer(m, this.desk);
    this.setQuanta(m);
    this.free = freeCores(m);
    for (let i = 0; i < m.cores.length; i++) this.lengths[i] = m.cores[i]?.queue.length ?? 0;
    const isNews = m.readyLast !== null && m.readyLast.readySeq > this.seen;
    if (isNews || this.hasOverflow) this.distribute(m);
    if (this.free !== 0 && m.readyFirst !== null) this.steal(m);
    this.seen = m.readySeq;
    return this.desk.done();
  }

  private setQuanta(m: Machine): void {
    if (this.isQuantumSet) return;
    this.isQuantumSet = true;
    for (const core of m.cores) this.desk.give({ type: 'setQuantum', core: core.index, ticks: this.quantum });
  }

  /** Finds a place for every ready task that has none, the longest-ready first. */
  private distribute(m: Machine): void {
    this.hasOverflow = false;
    for (let task = m.readyFirst; task !== null; task = task.readyNext) {
      if (task.queuedOn !== null) {
        if (task.green) this.giveBack(m, task, task.queuedOn);
      } else if (task.green) {
        if (!this.isRepresented(m, task.process) && wantsCarrier(m, task.process, null)) this.place(m, task);
      } else this.place(m, task);
      // A level with hundreds of tasks and short queues: nothing more fits, so do not walk through the rest.
      if (this.hasOverflow) return;
    }
  }

  private place(m: Machine, task: Task): void {
    const home = this.homeOf(m, task);
    if (home === null) {
      this.hasOverflow = true;
      return;
    }
    this.free &= ~(1 << home.index);
    this.enqueue(task, home);
    if (task.green) this.desk.wakeAt(m.tick);
  }

  /** A free core, the one it costs least on; else where its cache is; else where the fewest wait. Null: all are full. */
  private homeOf(m: Machine, task: Task): Core | null {
    if (this.free !== 0) return cheapestCore(m, task, this.free);
    const previous = task.previousCore;
    let best = previous !== null && this.hasRoom(m, previous) ? previous : null;
    if (best !== null) return best;
    for (const core of m.cores) {
      if (this.hasRoom(m, core) && (best === null || this.lengthOf(core) < this.lengthOf(best))) best = core;
    }
    return best;
  }

  /** An idle core takes half of the longest queue, from its front. */
  private steal(m: Machine): void {
    for (let left = this.free; left !== 0; left &= left - 1) {
      const thief = m.cores[31 - Math.clz32(left & -left)] as Core;
      const victim = m.cores.reduce((a, b) => (this.lengthOf(b) > this.lengthOf(a) ? b : a));
      const loot = victim.queue.filter((task) => !task.green).slice(0, Math.ceil(this.lengthOf(victim) / 2));
      if (loot.length === 0) return;
      for (const task of loot.slice(0, m.queueDepth)) this.move(task, victim, thief);
    }
  }

  private move(task: Task, from: Core, to: Core): void {
    this.lengths[from.index] = this.lengthOf(from) - 1;
    this.enqueue(task, to);
  }

  private enqueue(task: Task, core: Core): void {
    this.lengths[core.index] = this.lengthOf(core) + 1;
    this.desk.give({ type: 'enqueue', task: task.id, core: core.index });
  }

  private readonly lengthOf = (core: Core): number => this.lengths[core.index] as number;

  private readonly hasRoom = (m: Machine, core: Core): boolean => this.lengthOf(core) < m.queueDepth;

  /** One green task of the process stands in a queue already, for the carrier it is to get. */
  private isRepresented(m: Machine, process: Process): boolean {
    return m.cores.some((core) => core.queue.some((task) => task.process === process && task.green));
  }

  /** A queued green task whose process has a carrier elsewhere might never be dispatched (G-2): its runtime takes it. */
  private giveBack(m: Machine, task: Task, queuedOn: Core): void {
    const elsewhere = m.cores.some((core) => core !== queuedOn && core.carrier === task.process);
    if (!elsewhere || (m.allowed !== null && !m.allowed.has('unqueue'))) return;
    this.lengths[queuedOn.index] = this.lengthOf(queuedOn) - 1;
    this.desk.give({ type: 'unqueue', task: task.id });
    this.desk.wakeAt(m.tick);
  }
}
