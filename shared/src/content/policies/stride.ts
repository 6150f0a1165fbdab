import type { Machine, Process } from '../../engine/index.ts';
import { quantumParam } from './params.ts';
import type { Group } from './readyPool.ts';
import { SharesSeat } from './sharesSeat.ts';
import { SPAWN_PARAMS } from './spawning.ts';
import type { Policy } from './types.ts';

class StrideSeat extends SharesSeat {
  /** The lowest pass of those who run or wait: whoever comes from sleep starts level with it. */
  private now = 0;

  protected override prepare(m: Machine, isNews: boolean): void {
    super.prepare(m, isNews);
    if (!isNews) return;
    let lowest = Number.POSITIVE_INFINITY;
    for (const { current } of m.cores) if (current !== null) lowest = Math.min(lowest, this.passOf(m, current.process));
    for (const process of this.pool.waiting()) lowest = Math.min(lowest, this.passOf(m, process));
    if (lowest !== Number.POSITIVE_INFINITY) this.now = Math.max(this.now, lowest);
  }

  /** The lowest pass. Equal ones: the holder's process (its tasks take turns), then who became ready first of all. */
  protected override choose(m: Machine, candidates: readonly Group[], holder: Process | null): Group | null {
    let best: Group | null = null;
    let lowest = holder === null ? Number.POSITIVE_INFINITY : this.passOf(m, holder);
    for (const group of candidates) {
      const isHolder = group.process === holder;
      const pass = isHolder ? this.passOf(m, group.process) : this.levelledPassOf(m, group.process);
      if (pass > lowest || (pass === lowest && !isHolder)) continue;
      best = group;
      lowest = pass;
    }
    return best;
  }

  /** Whoever slept starts level with the others instead of catching up on what it did not want then. */
  private levelledPassOf(m: Machine, process: Process): number {
    const pass = this.passOf(m, process);
    if (pass >= this.now) return pass;
    this.claims.at(process).lead += this.now - pass;
    return this.now;
  }

  private passOf(m: Machine, process: Process): number {
    const claim = this.claims.at(process);
    this.claims.charge(m);
    return claim.lead + claim.used;
  }
}

export const stride: Policy = {
  name: 'stride',
  doc: 'Stride scheduling: the deterministic lottery. Each process has a pass that grows with the CPU time its tasks get; the lowest pass goes next, a slice at a time. Shares among processes are even at any time, to within a slice. Within a process tasks take turns.',
  source: 'Waldspurger, Weihl, Stride Scheduling, MIT/LCS/TM-528, 1995; OSTEP, ch. 9',
  params: { quantum: quantumParam('Ticks of a slice.'), ...SPAWN_PARAMS },
  start: (m, params) => new StrideSeat(m, params),
};
