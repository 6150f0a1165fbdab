/** Plays deeds through the real engine, as a player would: commands at ticks at which something happens. */
import {
  advanceToNextEvent,
  applyCommand,
  type Command,
  type Core,
  createMachine,
  type LogEntry,
  type Machine,
  readyTasks,
  type Scenario,
  type Task,
  type Tick,
} from '@timeslice/shared/engine';
import { type Deeds, jobChoices } from './deeds.ts';

/** Thrashing that never lets a switch complete would only lengthen the log. */
const SHORTEST_STAY = 20;

export function playDeeds(scenario: Scenario, deeds: Deeds): { machine: Machine; log: LogEntry[] } {
  const hand = new Hand(createMachine(scenario), deeds);
  const { machine, log } = hand;
  for (const core of machine.cores) {
    const ticks = deeds.quantum[core.index] as Tick;
    if (ticks > 0) hand.give({ type: 'setQuantum', core: core.index, ticks });
  }
  while (machine.outcome === 'running') advanceToNextEvent(machine, hand.act());
  return { machine, log };
}

class Hand {
  readonly machine: Machine;
  readonly log: LogEntry[] = [];
  readonly #deeds: Deeds;
  /** Where the steps of a task begin, by its index; grows as jobs are started. */
  readonly #base: number[] = [];
  #size = 0;
  #wakeAt: Tick = 0;

  constructor(machine: Machine, deeds: Deeds) {
    this.machine = machine;
    this.#deeds = deeds;
  }

  give(command: Command): boolean {
    if (applyCommand(this.machine, command) !== null) return false;
    this.log.push([this.machine.tick, command]);
    return true;
  }

  /** Gives the commands of the present tick; answers when it wants to act again though nothing happens. */
  act(): Tick {
    const { machine } = this;
    this.#wakeAt = machine.limit;
    this.#startJobs();
    this.#numberSteps();
    for (const core of machine.cores) this.#takeOff(core);
    const ready = readyTasks(machine).sort((a, b) => this.#key(a) - this.#key(b) || a.readySeq - b.readySeq);
    for (const task of ready) this.#place(task);
    return this.#wakeAt;
  }

  #startJobs(): void {
    const { jobs } = this.machine.scenario;
    for (const [index, spec] of (jobs ?? []).entries()) {
      const at = (spec.arrival ?? 0) + (this.#deeds.hold[index] as Tick);
      const choice = jobChoices(spec)[this.#deeds.choice[index] as number];
      if (choice !== undefined && this.#isDue(at)) this.give({ type: 'spawn', job: spec.id, ...choice });
    }
  }

  #numberSteps(): void {
    for (let next = this.#base.length; next < this.machine.tasks.length; next++) {
      this.#base.push(this.#size);
      this.#size += (this.machine.tasks[next] as Task).bursts.length;
    }
  }

  #takeOff(core: Core): void {
    const task = core.current;
    if (task === null || core.phase !== 'running') return;
    const stay = this.#deeds.thrash[this.#step(task)] as Tick;
    if (stay > 0 && this.#isDue(core.since + Math.max(stay, SHORTEST_STAY)))
      this.give({ type: 'preempt', core: core.index });
  }

  #place(task: Task): void {
    const { drops, delay, eager } = this.#deeds;
    const step = this.#step(task);
    if (drops[step] === 1 || !this.#isDue(task.readySince + (delay[step] as Tick))) return;
    if (eager[step] === 0 && this.#isGilTaken(task)) return;
    const core = this.#coreFor(task, step);
    if (core !== null) this.give({ type: 'dispatch', task: task.id, core: core.index });
  }

  #isDue(at: Tick): boolean {
    if (at <= this.machine.tick) return true;
    this.#wakeAt = Math.min(this.#wakeAt, at);
    return false;
  }

  #step(task: Task): number {
    return (this.#base[task.index] as number) + task.burst;
  }

  #key(task: Task): number {
    return this.#deeds.key[this.#step(task)] as number;
  }

  #isGilTaken(task: Task): boolean {
    const needsGil = (other: Task | null) => other?.bursts[other.burst]?.needsGil === true;
    return (
      needsGil(task) && this.machine.cores.some(({ current }) => current?.process === task.process && needsGil(current))
    );
  }

  #coreFor(task: Task, step: number): Core | null {
    const wanted = this.#deeds.core[step] as number;
    let best: Core | null = null;
    let bestRank = Number.MAX_SAFE_INTEGER;
    for (const core of this.machine.cores) {
      if (wanted >= 0 && core.index !== wanted) continue;
      if (!this.#isDue(this.#deeds.closedUntil[core.index] as Tick)) continue;
      const rank = this.#rank(core, task, step);
      if (rank >= bestRank) continue;
      best = core;
      bestRank = rank;
    }
    return best;
  }

  /** Idle cores by the cost of the switch, then busy ones, the victim with the largest key first. */
  #rank(core: Core, task: Task, step: number): number {
    const victim = core.current;
    if (victim !== null) {
      const mayTake = this.#deeds.preempts[step] === 1 && core.phase === 'running';
      return mayTake && this.#key(victim) > this.#key(task) ? 2 ** 40 - this.#key(victim) : Number.MAX_SAFE_INTEGER;
    }
    if (core.last === task) return 0;
    if (task.previousCore !== null && task.previousCore !== core) return 3;
    return core.last?.process === task.process ? 1 : 2;
  }
}
