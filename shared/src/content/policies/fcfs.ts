import { GlobalQueueSeat } from './globalQueueSeat.ts';
import { FifoLine } from './lines.ts';
import { ReadyPool } from './readyPool.ts';
import { SPAWN_PARAMS } from './spawning.ts';
import type { Policy } from './types.ts';

export const fcfs: Policy = {
  name: 'fcfs',
  doc: 'First come, first served: one queue in the order in which tasks became ready; a task keeps its core until it waits or ends. Simple and thrifty with switches, but short tasks wait behind long ones (the convoy).',
  source: 'Silberschatz, Galvin, Gagne, Operating System Concepts, 10th ed., 5.3.1',
  params: SPAWN_PARAMS,
  start: (machine, params) => new GlobalQueueSeat(machine, params, new ReadyPool(new FifoLine())),
};
