import { untilItWaits } from './bursts.ts';
import { GlobalQueueSeat } from './globalQueueSeat.ts';
import { RankedLine } from './lines.ts';
import { ReadyPool } from './readyPool.ts';
import { SPAWN_PARAMS } from './spawning.ts';
import type { Policy } from './types.ts';

export const sjf: Policy = {
  name: 'sjf',
  doc: 'Shortest job first: a free core goes to the ready task with the shortest next CPU burst (until it waits or ends; equal ones in the order in which they became ready); nobody is preempted. Least mean waiting time among policies without preemption, if all are ready at once.',
  source: 'Silberschatz, Galvin, Gagne, Operating System Concepts, 10th ed., 5.3.2; OSTEP, ch. 7',
  params: SPAWN_PARAMS,
  start: (machine, params) =>
    new GlobalQueueSeat(machine, params, new ReadyPool(new RankedLine({ rank: untilItWaits }))),
};
