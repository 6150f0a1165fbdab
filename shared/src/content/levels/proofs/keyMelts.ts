import type { LevelProof } from '../types.ts';

/** Computed by the solve-levels command; not to be edited. */
export const keyMelts: LevelProof = {
  stars: [689, 903, 938],
  par: 987,
  best: [
    [0, { type: 'dispatch', task: 2503, core: 0 }],
    [0, { type: 'dispatch', task: 2502, core: 1 }],
    [0, { type: 'dispatch', task: 2510, core: 2 }],
    [0, { type: 'dispatch', task: 2501, core: 3 }],
    [1, { type: 'enqueue', task: 2511, core: 2 }],
    [7000, { type: 'enqueue', task: 2516, core: 2 }],
    [8000, { type: 'enqueue', task: 2517, core: 1 }],
    [9500, { type: 'enqueue', task: 2518, core: 3 }],
    [12000, { type: 'enqueue', task: 2519, core: 2 }],
    [13501, { type: 'enqueue', task: 2515, core: 3 }],
    [14500, { type: 'enqueue', task: 2521, core: 0 }],
    [16241, { type: 'enqueue', task: 2514, core: 2 }],
    [17081, { type: 'enqueue', task: 2500, core: 3 }],
    [19500, { type: 'enqueue', task: 2524, core: 1 }],
    [22000, { type: 'enqueue', task: 2525, core: 1 }],
    [22500, { type: 'enqueue', task: 2526, core: 2 }],
    [24000, { type: 'enqueue', task: 2527, core: 3 }],
    [26500, { type: 'enqueue', task: 2528, core: 0 }],
    [28901, { type: 'enqueue', task: 2522, core: 2 }],
    [32721, { type: 'enqueue', task: 2512, core: 3 }],
    [32801, { type: 'enqueue', task: 2513, core: 0 }],
    [36481, { type: 'enqueue', task: 2523, core: 2 }],
    [39561, { type: 'enqueue', task: 2520, core: 2 }],
  ],
};
