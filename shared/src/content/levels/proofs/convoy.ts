import type { LevelProof } from '../types.ts';

/** Computed by the solve-levels command; not to be edited. */
export const convoy: LevelProof = {
  stars: [206, 373, 454],
  par: 477,
  best: [
    [0, { type: 'dispatch', task: 603, core: 0 }],
    [1, { type: 'enqueue', task: 602, core: 0 }],
    [1581, { type: 'enqueue', task: 601, core: 0 }],
    [15500, { type: 'dispatch', task: 605, core: 0 }],
    [15501, { type: 'enqueue', task: 606, core: 0 }],
    [17000, { type: 'enqueue', task: 607, core: 0 }],
    [18661, { type: 'enqueue', task: 604, core: 0 }],
    [26500, { type: 'enqueue', task: 609, core: 0 }],
    [29821, { type: 'enqueue', task: 610, core: 0 }],
    [32901, { type: 'enqueue', task: 608, core: 0 }],
    [38500, { type: 'dispatch', task: 613, core: 0 }],
    [38501, { type: 'enqueue', task: 612, core: 0 }],
    [40081, { type: 'enqueue', task: 608, core: 0 }],
    [41661, { type: 'enqueue', task: 611, core: 0 }],
    [52500, { type: 'dispatch', task: 615, core: 0 }],
    [52501, { type: 'enqueue', task: 617, core: 0 }],
    [53581, { type: 'enqueue', task: 616, core: 0 }],
    [55161, { type: 'enqueue', task: 611, core: 0 }],
    [57741, { type: 'enqueue', task: 614, core: 0 }],
  ],
};
