import type { LevelProof } from '../types.ts';

/** Computed by the solve-levels command; not to be edited. */
export const realParallelism: LevelProof = {
  stars: [617, 868, 910],
  par: 957,
  best: [
    [0, { type: 'spawn', job: 1, model: 'threads', workers: 3 }],
    [0, { type: 'dispatch', task: 1407, core: 0 }],
    [0, { type: 'dispatch', task: 1408, core: 2 }],
    [0, { type: 'dispatch', task: 1406, core: 1 }],
    [1000, { type: 'dispatch', task: 1401, core: 3 }],
    [6500, { type: 'spawn', job: 2, model: 'threads', workers: 2 }],
    [6500, { type: 'dispatch', task: 1409, core: 0 }],
    [6500, { type: 'dispatch', task: 1410, core: 1 }],
    [7697, { type: 'dispatch', task: 1402, core: 2 }],
    [11500, { type: 'spawn', job: 3, model: 'sequential', workers: 4 }],
    [12103, { type: 'dispatch', task: 1411, core: 1 }],
    [12103, { type: 'enqueue', task: 1410, core: 0 }],
    [15500, { type: 'dispatch', task: 1403, core: 2 }],
    [16701, { type: 'enqueue', task: 1402, core: 0 }],
    [19000, { type: 'spawn', job: 4, model: 'sequential', workers: 6 }],
    [19000, { type: 'enqueue', task: 1412, core: 3 }],
    [21500, { type: 'enqueue', task: 1404, core: 0 }],
    [25000, { type: 'spawn', job: 5, model: 'threads', workers: 3 }],
    [25000, { type: 'enqueue', task: 1414, core: 2 }],
    [25000, { type: 'enqueue', task: 1413, core: 0 }],
    [29500, { type: 'dispatch', task: 1405, core: 1 }],
    [31160, { type: 'dispatch', task: 1411, core: 3 }],
    [31160, { type: 'enqueue', task: 1412, core: 1 }],
    [31161, { type: 'enqueue', task: 1415, core: 3 }],
  ],
};
