import type { LevelProof } from '../types.ts';

/** Computed by the solve-levels command; not to be edited. */
export const helloPid: LevelProof = {
  stars: [494, 910, 935],
  par: 984,
  best: [
    [0, { type: 'dispatch', task: 302, core: 0 }],
    [0, { type: 'dispatch', task: 301, core: 1 }],
    [1000, { type: 'enqueue', task: 303, core: 1 }],
    [4000, { type: 'enqueue', task: 304, core: 0 }],
    [6000, { type: 'enqueue', task: 305, core: 1 }],
    [8661, { type: 'enqueue', task: 306, core: 1 }],
    [10500, { type: 'enqueue', task: 307, core: 0 }],
    [13500, { type: 'enqueue', task: 308, core: 0 }],
    [17000, { type: 'enqueue', task: 310, core: 1 }],
    [17821, { type: 'enqueue', task: 309, core: 1 }],
    [22500, { type: 'enqueue', task: 312, core: 0 }],
    [24000, { type: 'enqueue', task: 313, core: 0 }],
    [26000, { type: 'enqueue', task: 314, core: 1 }],
    [26481, { type: 'enqueue', task: 311, core: 1 }],
  ],
};
