import type { LevelProof } from '../types.ts';

/** Computed by the solve-levels command; not to be edited. */
export const latecomer: LevelProof = {
  stars: [403, 495, 659],
  par: 693,
  best: [
    [0, { type: 'dispatch', task: 701, core: 0 }],
    [4000, { type: 'dispatch', task: 702, core: 0 }],
    [7000, { type: 'enqueue', task: 703, core: 0 }],
    [7081, { type: 'enqueue', task: 701, core: 0 }],
    [15000, { type: 'enqueue', task: 704, core: 0 }],
    [19000, { type: 'dispatch', task: 705, core: 0 }],
    [22000, { type: 'enqueue', task: 706, core: 0 }],
    [22581, { type: 'enqueue', task: 704, core: 0 }],
    [32000, { type: 'dispatch', task: 707, core: 0 }],
    [36450, { type: 'dispatch', task: 708, core: 0 }],
    [39000, { type: 'enqueue', task: 709, core: 0 }],
    [39031, { type: 'enqueue', task: 707, core: 0 }],
    [46500, { type: 'enqueue', task: 710, core: 0 }],
    [49000, { type: 'dispatch', task: 711, core: 0 }],
    [49001, { type: 'enqueue', task: 710, core: 0 }],
    [53000, { type: 'dispatch', task: 712, core: 0 }],
    [53001, { type: 'enqueue', task: 710, core: 0 }],
    [62500, { type: 'enqueue', task: 713, core: 0 }],
    [65500, { type: 'dispatch', task: 714, core: 0 }],
    [65501, { type: 'enqueue', task: 713, core: 0 }],
    [69000, { type: 'dispatch', task: 715, core: 0 }],
    [69001, { type: 'enqueue', task: 713, core: 0 }],
  ],
};
