import type { LevelProof } from '../types.ts';

/** Computed by the solve-levels command; not to be edited. */
export const oneKey: LevelProof = {
  stars: [550, 895, 937],
  par: 986,
  best: [
    [0, { type: 'dispatch', task: 2103, core: 2 }],
    [0, { type: 'dispatch', task: 2111, core: 3 }],
    [0, { type: 'dispatch', task: 2110, core: 1 }],
    [500, { type: 'dispatch', task: 2112, core: 0 }],
    [2000, { type: 'enqueue', task: 2113, core: 1 }],
    [4500, { type: 'enqueue', task: 2114, core: 3 }],
    [6500, { type: 'enqueue', task: 2115, core: 0 }],
    [7000, { type: 'enqueue', task: 2116, core: 1 }],
    [7581, { type: 'enqueue', task: 2102, core: 0 }],
    [8000, { type: 'enqueue', task: 2117, core: 2 }],
    [9500, { type: 'enqueue', task: 2118, core: 3 }],
    [12081, { type: 'enqueue', task: 2119, core: 2 }],
    [14500, { type: 'enqueue', task: 2121, core: 3 }],
    [16500, { type: 'enqueue', task: 2122, core: 0 }],
    [18500, { type: 'enqueue', task: 2123, core: 1 }],
    [19241, { type: 'enqueue', task: 2101, core: 1 }],
    [22241, { type: 'enqueue', task: 2125, core: 0 }],
    [22500, { type: 'enqueue', task: 2126, core: 2 }],
    [24000, { type: 'enqueue', task: 2127, core: 3 }],
    [26321, { type: 'enqueue', task: 2100, core: 1 }],
    [26500, { type: 'enqueue', task: 2128, core: 2 }],
    [31321, { type: 'enqueue', task: 2124, core: 2 }],
    [35321, { type: 'enqueue', task: 2120, core: 3 }],
  ],
};
