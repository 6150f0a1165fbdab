import type { Machine, Process } from '../../engine/index.ts';
import { createRandom, type Random } from '../random.ts';
import { integerParam, quantumParam } from './params.ts';
import type { Group } from './readyPool.ts';
import { SharesSeat } from './sharesSeat.ts';
import { SPAWN_PARAMS } from './spawning.ts';
import type { Params, Policy } from './types.ts';

class LotterySeat extends SharesSeat {
  private readonly random: Random;

  constructor(m: Machine, params: Params) {
    super(m, params);
    this.random = createRandom(integerParam(params, 'seed'));
  }

  /** Every process that could run has one ticket, the one that has the core too. */
  protected override choose(_: Machine, candidates: readonly Group[], holder: Process | null): Group | null {
    const holdersToo = holder !== null && candidates.every(({ process }) => process !== holder);
    const tickets = candidates.length + (holdersToo ? 1 : 0);
    return tickets === 0 ? null : (candidates[this.random.below(tickets)] ?? null);
  }
}

export const lottery: Policy = {
  name: 'lottery',
  doc: 'Lottery scheduling: for every slice a ticket is drawn, and each process holds one, however many tasks it has. Shares are even in the long run without any bookkeeping, and uneven in the short run. Within a process tasks take turns.',
  source:
    'Waldspurger, Weihl, Lottery Scheduling: Flexible Proportional-Share Resource Management, OSDI 1994; OSTEP, ch. 9',
  params: {
    quantum: quantumParam('Ticks of a slice.'),
    seed: { kind: 'integer', default: 1, min: 0, max: 4_294_967_295, doc: 'The same seed draws the same tickets.' },
    ...SPAWN_PARAMS,
  },
  start: (m, params) => new LotterySeat(m, params),
};
