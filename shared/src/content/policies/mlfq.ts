import type { Core, Machine, Task, Tick } from '../../engine/index.ts';
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

  constructor(m: Machine, params: Params) {
    const stints = new Stints<Player>(() => ({ used: 0, level: 0, base: 0 }));
    super(m, params, new LevelPool(new RankedLine({ rank: (_, task) => this.levelOf(task) })));
    this.stints = stints;
    this.quantum = integerParam(params, 'quantum');
    this.lowest = integerParam(params, 'levels') - 1;
    this.boost = integerParam(params, 'boost');
    this.nextBoost = this.boost;
  }

  protected override observe(m: Machine): void {
    this.stints.observe(m);
    if (this.boost === 0 || m.tick < this.nextBoost) return;
    this.nextBoost = m.tick + this.boost;
    for (const player of this.stints.all()) this.rise(player, player.used);
    for (const core of m.cores) {
      const player = this.stints.holder(core);
      if (player !== null) this.rise(player, player.used + this.stints.stint(m, core));
    }
    this.pool.reorder(m);
  }

  protected override placed(m: Machine, task: Task, core: Core): void {
    this.stints.handOver(m, core, task);
    this.desk.wakeAt(m.tick + this.left(m, core));
  }

  /** Rules 1, 2 and 4: who has used up the allotment goes down and lets its equals pass; a higher queue goes first. */
  protected override reconsider(m: Machine): void {
    if (this.boost > 0) this.desk.wakeAt(this.nextBoost);
    let lowest: Core | null = null;
    let lowestLevel = -1;
    for (const core of m.cores) {
      const player = this.stints.holder(core);
      if (player === null || this.changed & (1 << core.index)) continue;
      const isOver = this.settle(player, player.used + this.stints.stint(m, core));
      if (isOver && this.isWanted(m, core, player.level)) continue;
      this.desk.wakeAt(m.tick + this.left(m, core));
      if (player.level > lowestLevel) {
        lowest = core;
        lowestLevel = player.level;
      }
    }
    if (lowest !== null && this.isWanted(m, lowest, lowestLevel - 1)) this.desk.wakeAt(m.tick);
  }

  /** Gives the core to the first of the line if that stands at `level` or above. */
  private isWanted(m: Machine, core: Core, level: number): boolean {
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
  private rise(player: Player, used: Tick): void {
    player.level = 0;
    player.base = used;
  }

  /** Ticks of its allotment that the holder of a core has left. */
  private left(m: Machine, core: Core): Tick {
    const player = this.stints.holder(core) as Player;
    return this.allotment(player.level) - (player.used + this.stints.stint(m, core) - player.base);
  }

  /** Twice as much on every lower level. */
  private allotment(level: number): Tick {
    return this.quantum * 2 ** level;
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
