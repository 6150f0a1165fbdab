import { type Core, dispatchCost, type Machine, type Task, type Tick } from '../../engine/index.ts';
import { GlobalQueueSeat } from './globalQueueSeat.ts';
import { RankedLine } from './lines.ts';
import { integerParam, quantumParam } from './params.ts';
import { ReadyPool } from './readyPool.ts';
import { SPAWN_PARAMS } from './spawning.ts';
import { type Entity, Stints } from './stints.ts';
import type { Params, Policy } from './types.ts';

interface Player extends Entity {
  /** 0 is the highest queue. */
  level: number;
  /** What it had used when it came to this level, or to its present allotment. */
  base: Tick;
}

class LevelPool extends ReadyPool {
  private readonly levels: RankedLine;

  constructor(levels: RankedLine) {
    super(levels);
    this.levels = levels;
  }

  /** All levels have changed. */
  reorder(m: Machine): void {
    this.levels.clear();
    for (const { line } of this.groups) while (line.first() !== null) line.dropFirst();
    this.restart();
    this.sync(m);
  }
}

class MlfqSeat extends GlobalQueueSeat<LevelPool> {
  private readonly stints: Stints<Player>;
  private readonly quantum: Tick;
  private readonly lowest: number;
  private readonly boost: Tick;
  private nextBoost: Tick;
  /** No allotment ends before this tick: whatever holds a core up makes its allotment end later. */
  private nextEnd: Tick = 0;

  constructor(m: Machine, params: Params) {
    const stints = new Stints<Player>(() => ({ used: 0, level: 0, base: 0 }));
    super(m, params, new LevelPool(new RankedLine({ rank: (_, task) => this.levelOf(task) })));
    this.stints = stints;
    this.quantum = integerParam(params, 'quantum');
    this.lowest = integerParam(params, 'levels') - 1;
    this.boost = integerParam(params, 'boost');
    this.nextBoost = this.boost;
  }

  protected override prepare(m: Machine, isNews: boolean): void {
    const boosts = this.boost > 0 && m.tick >= this.nextBoost;
    if (isNews || boosts) this.stints.observe(m);
    if (boosts) this.liftAll(m);
  }

  protected override placed(m: Machine, task: Task, core: Core): void {
    this.stints.handOver(m, core, task);
    const player = this.stints.of(task);
    const left = this.allotment(player.level) - (player.used - player.base);
    this.nextEnd = Math.min(this.nextEnd, m.tick + dispatchCost(m, core, task) + left);
  }

  protected override reconsider(m: Machine, isNews: boolean): void {
    if (this.pool.isEmpty()) return;
    if (m.tick >= this.nextEnd) this.endAllotments(m);
    if (isNews) this.preempt(m);
    this.desk.wakeAt(this.boost > 0 ? Math.min(this.nextEnd, this.nextBoost) : this.nextEnd);
  }

  /** Rules 2 and 4: who has used up the allotment goes down, and lets pass whoever is not lower then. */
  private endAllotments(m: Machine): void {
    this.nextEnd = Number.POSITIVE_INFINITY;
    for (const core of m.cores) {
      const player = this.stints.holder(core);
      if (player === null) continue;
      const used = player.used + (this.changed & (1 << core.index) ? 0 : this.stints.stint(m, core));
      const isOver = this.settle(player, used);
      if (isOver && this.isOpen(core) && this.givesWay(m, core, player.level)) continue;
      this.nextEnd = Math.min(this.nextEnd, m.tick + this.allotment(player.level) - (used - player.base));
    }
  }

  /** Rule 1: whoever has just become ready takes the core of someone lower. */
  private preempt(m: Machine): void {
    for (let core = this.lowestHolder(m); core !== null; core = this.lowestHolder(m)) {
      const { level } = this.stints.holder(core) as Player;
      if (!this.givesWay(m, core, level - 1)) return;
    }
  }

  private lowestHolder(m: Machine): Core | null {
    let lowest: Core | null = null;
    let level = -1;
    for (const core of m.cores) {
      const player = this.stints.holder(core);
      if (player === null || player.level <= level || !this.isOpen(core)) continue;
      lowest = core;
      level = player.level;
    }
    return lowest;
  }

  /** Gives the core to the first of the line if that stands at `level` or above. */
  private givesWay(m: Machine, core: Core, level: number): boolean {
    const task = this.pool.first(m, core);
    if (task === null || this.levelOf(task) > level) return false;
    this.put(m, task, core);
    return true;
  }

  private levelOf(task: Task): number {
    const player = this.stints.of(task);
    if (task.core === null) this.settle(player, player.used);
    return player.level;
  }

  /** Rule 4. Returns whether the allotment has been used up just now. */
  private settle(player: Player, used: Tick): boolean {
    let isOver = false;
    while (used - player.base >= this.allotment(player.level)) {
      player.base += this.allotment(player.level);
      if (player.level < this.lowest) player.level++;
      isOver = player.base === used;
    }
    return isOver;
  }

  /** Rule 5. */
  private liftAll(m: Machine): void {
    this.nextBoost = m.tick + this.boost;
    this.nextEnd = m.tick;
    for (const player of this.stints.all()) this.lift(player, player.used);
    for (const core of m.cores) {
      const player = this.stints.holder(core);
      if (player !== null) this.lift(player, player.used + this.stints.stint(m, core));
    }
    this.pool.reorder(m);
  }

  private lift(player: Player, used: Tick): void {
    player.level = 0;
    player.base = used;
  }

  /** Twice as much on every lower level. */
  private allotment(level: number): Tick {
    return this.quantum * (1 << level);
  }
}

export const mlfq: Policy = {
  name: 'mlfq',
  doc: 'Multi-level feedback queue, by the rules of OSTEP: (1) the higher queue goes first, (2) within a queue tasks take turns, (3) everyone starts in the highest, (4) who has used up the allotment of a queue, in however many turns, goes down one, (5) after a while everyone is lifted up again. Learns who is interactive without knowing any burst.',
  source: 'OSTEP, ch. 8',
  params: {
    quantum: quantumParam('Allotment in the highest queue, ticks; twice as much in each one below.'),
    levels: { kind: 'integer', default: 4, min: 1, max: 16, doc: 'Number of queues.' },
    boost: {
      kind: 'integer',
      default: 20_000,
      min: 0,
      max: 1_000_000_000,
      doc: 'Ticks after which everyone is lifted to the highest queue; 0: never.',
    },
    ...SPAWN_PARAMS,
  },
  start: (m, params) => new MlfqSeat(m, params),
};
