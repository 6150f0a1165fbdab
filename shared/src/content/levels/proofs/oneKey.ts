import type { LevelProof } from '../types.ts';

/** Computed by the solve-levels command; not to be edited. */
export const oneKey: LevelProof = {
  stars: [550, 908, 932],
  par: 981,
  best: [
    [0, { type: 'dispatch', task: 2100, core: 1 }],
    [0, { type: 'dispatch', task: 2111, core: 2 }],
    [0, { type: 'dispatch', task: 2110, core: 3 }],
    [500, { type: 'dispatch', task: 2112, core: 0 }],
    [2000, { type: 'dispatch', task: 2113, core: 0 }],
    [2000, { type: 'enqueue', task: 2112, core: 3 }],
    [2001, { type: 'enqueue', task: 2102, core: 0 }],
    [4500, { type: 'enqueue', task: 2114, core: 2 }],
    [6500, { type: 'enqueue', task: 2115, core: 2 }],
    [7000, { type: 'enqueue', task: 2116, core: 3 }],
    [8000, { type: 'enqueue', task: 2117, core: 1 }],
    [9581, { type: 'enqueue', task: 2103, core: 0 }],
    [12000, { type: 'enqueue', task: 2119, core: 1 }],
    [14000, { type: 'enqueue', task: 2120, core: 2 }],
    [14500, { type: 'enqueue', task: 2121, core: 3 }],
    [17421, { type: 'enqueue', task: 2101, core: 3 }],
    [18500, { type: 'dispatch', task: 2123, core: 1 }],
    [18500, { type: 'enqueue', task: 2119, core: 2 }],
    [22000, { type: 'enqueue', task: 2125, core: 1 }],
    [22500, { type: 'enqueue', task: 2126, core: 2 }],
    [23741, { type: 'enqueue', task: 2124, core: 2 }],
    [24000, { type: 'enqueue', task: 2127, core: 0 }],
    [31321, { type: 'enqueue', task: 2128, core: 2 }],
    [31721, { type: 'enqueue', task: 2122, core: 0 }],
    [39801, { type: 'enqueue', task: 2118, core: 0 }],
  ],
};
