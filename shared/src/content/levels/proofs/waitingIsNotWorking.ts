import type { LevelProof } from '../types.ts';

/** Computed by the solve-levels command; not to be edited. */
export const waitingIsNotWorking: LevelProof = {
  stars: [358, 792, 906],
  par: 953,
  best: [
    [0, { type: 'dispatch', task: 802, core: 0 }],
    [1500, { type: 'enqueue', task: 803, core: 0 }],
    [7081, { type: 'enqueue', task: 804, core: 0 }],
    [9500, { type: 'enqueue', task: 805, core: 0 }],
    [10741, { type: 'enqueue', task: 801, core: 0 }],
    [14500, { type: 'dispatch', task: 807, core: 0 }],
    [16500, { type: 'enqueue', task: 808, core: 0 }],
    [17820, { type: 'enqueue', task: 805, core: 0 }],
    [19400, { type: 'enqueue', task: 801, core: 0 }],
    [20741, { type: 'enqueue', task: 809, core: 0 }],
    [22321, { type: 'enqueue', task: 803, core: 0 }],
    [25080, { type: 'enqueue', task: 807, core: 0 }],
    [27160, { type: 'dispatch', task: 808, core: 0 }],
    [27161, { type: 'enqueue', task: 807, core: 0 }],
    [28741, { type: 'enqueue', task: 804, core: 0 }],
    [29721, { type: 'enqueue', task: 806, core: 0 }],
    [34740, { type: 'dispatch', task: 808, core: 0 }],
    [35720, { type: 'enqueue', task: 807, core: 0 }],
    [36321, { type: 'enqueue', task: 809, core: 0 }],
    [37901, { type: 'enqueue', task: 806, core: 0 }],
    [42320, { type: 'dispatch', task: 808, core: 0 }],
    [42321, { type: 'enqueue', task: 804, core: 0 }],
    [44901, { type: 'enqueue', task: 806, core: 0 }],
    [47900, { type: 'enqueue', task: 807, core: 0 }],
    [48900, { type: 'enqueue', task: 808, core: 0 }],
  ],
};
