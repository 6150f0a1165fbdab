import type { LevelProof } from '../types.ts';

/** Computed by the solve-levels command; not to be edited. */
export const psAuxGrep: LevelProof = {
  stars: [56, 248, 326],
  par: 343,
  best: [
    [0, { type: 'dispatch', task: 202, core: 0 }],
    [1, { type: 'enqueue', task: 203, core: 0 }],
    [2235, { type: 'dispatch', task: 205, core: 0 }],
    [3000, { type: 'enqueue', task: 206, core: 0 }],
    [3816, { type: 'enqueue', task: 203, core: 0 }],
    [7500, { type: 'enqueue', task: 207, core: 0 }],
    [8901, { type: 'enqueue', task: 204, core: 0 }],
    [10981, { type: 'enqueue', task: 201, core: 0 }],
    [23500, { type: 'dispatch', task: 210, core: 0 }],
    [25000, { type: 'enqueue', task: 212, core: 0 }],
    [25081, { type: 'enqueue', task: 209, core: 0 }],
    [27500, { type: 'dispatch', task: 213, core: 0 }],
    [27501, { type: 'enqueue', task: 209, core: 0 }],
    [31000, { type: 'enqueue', task: 214, core: 0 }],
    [33901, { type: 'enqueue', task: 208, core: 0 }],
    [37981, { type: 'enqueue', task: 211, core: 0 }],
  ],
};
