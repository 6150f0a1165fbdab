import type { LevelProof } from '../types.ts';

/** Computed by the solve-levels command; not to be edited. */
export const leaveTheHouse: LevelProof = {
  stars: [318, 724, 884],
  par: 930,
  best: [
    [0, { type: 'spawn', job: 1, model: 'processes', workers: 3 }],
    [0, { type: 'dispatch', task: 2407, core: 1 }],
    [0, { type: 'dispatch', task: 2408, core: 0 }],
    [0, { type: 'dispatch', task: 2409, core: 2 }],
    [3500, { type: 'enqueue', task: 2401, core: 1 }],
    [4500, { type: 'spawn', job: 2, model: 'sequential', workers: 1 }],
    [9000, { type: 'enqueue', task: 2402, core: 2 }],
    [13440, { type: 'dispatch', task: 2410, core: 0 }],
    [13500, { type: 'spawn', job: 3, model: 'processes', workers: 2 }],
    [13500, { type: 'enqueue', task: 2411, core: 1 }],
    [15000, { type: 'enqueue', task: 2403, core: 2 }],
    [17520, { type: 'dispatch', task: 2412, core: 0 }],
    [19000, { type: 'spawn', job: 4, model: 'sequential', workers: 1 }],
    [19000, { type: 'enqueue', task: 2413, core: 2 }],
    [21601, { type: 'enqueue', task: 2410, core: 2 }],
    [26000, { type: 'spawn', job: 5, model: 'sequential', workers: 1 }],
    [26000, { type: 'dispatch', task: 2414, core: 2 }],
    [31500, { type: 'enqueue', task: 2405, core: 1 }],
    [35500, { type: 'enqueue', task: 2406, core: 0 }],
    [37500, { type: 'spawn', job: 7, model: 'processes', workers: 2 }],
    [37500, { type: 'enqueue', task: 2415, core: 0 }],
    [37500, { type: 'enqueue', task: 2416, core: 1 }],
    [42337, { type: 'spawn', job: 6, model: 'sequential', workers: 1 }],
    [42337, { type: 'enqueue', task: 2417, core: 1 }],
    [54261, { type: 'enqueue', task: 2404, core: 1 }],
  ],
};
