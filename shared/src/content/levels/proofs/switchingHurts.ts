import type { LevelProof } from '../types.ts';

/** Computed by the solve-levels command; not to be edited. */
export const switchingHurts: LevelProof = {
  stars: [271, 378, 450],
  par: 473,
  best: [
    [0, { type: 'dispatch', task: 501, core: 0 }],
    [2000, { type: 'enqueue', task: 503, core: 0 }],
    [2401, { type: 'enqueue', task: 502, core: 0 }],
    [11000, { type: 'enqueue', task: 505, core: 0 }],
    [13500, { type: 'enqueue', task: 506, core: 0 }],
    [13801, { type: 'enqueue', task: 504, core: 0 }],
    [17500, { type: 'dispatch', task: 507, core: 0 }],
    [17501, { type: 'enqueue', task: 504, core: 0 }],
    [22000, { type: 'dispatch', task: 508, core: 0 }],
    [22001, { type: 'enqueue', task: 504, core: 0 }],
    [28500, { type: 'enqueue', task: 510, core: 0 }],
    [29201, { type: 'enqueue', task: 509, core: 0 }],
    [33000, { type: 'enqueue', task: 511, core: 0 }],
    [37500, { type: 'dispatch', task: 512, core: 0 }],
    [43000, { type: 'dispatch', task: 514, core: 0 }],
    [43001, { type: 'enqueue', task: 512, core: 0 }],
    [45301, { type: 'enqueue', task: 513, core: 0 }],
    [49601, { type: 'enqueue', task: 515, core: 0 }],
  ],
};
