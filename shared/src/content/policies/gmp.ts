import { GlobalQueueSeat } from './globalQueueSeat.ts';
import { FifoLine } from './lines.ts';
import { LocalQueueSeat } from './localQueueSeat.ts';
import { quantumParam } from './params.ts';
import { ReadyPool } from './readyPool.ts';
import { SPAWN_PARAMS } from './spawning.ts';
import type { Policy } from './types.ts';

export const gmp: Policy = {
  name: 'gmp',
  doc: 'Go-like: every core has its own run queue; a task goes back to the core where its cache is, unless another core is free; a core with nothing to do steals half of the longest queue; long-running tasks give way after a quantum (Go: 10 ms). Good locality without a global queue. Without run queues it is fcfs.',
  source: 'D. Vyukov, Scalable Go Scheduler Design Doc, 2012; Go, src/runtime/proc.go',
  params: { quantum: { ...quantumParam(), default: 2000 }, ...SPAWN_PARAMS },
  start: (m, params) =>
    LocalQueueSeat.fits(m)
      ? new LocalQueueSeat(m, params)
      : new GlobalQueueSeat(m, params, new ReadyPool(new FifoLine())),
};
