import type { LevelProof } from '../types.ts';

/** Computed by the solve-levels command; not to be edited. */
export const neverYields: LevelProof = {
  stars: [736, 857, 910],
  par: 957,
  best: [
    [1100, { type: 'dispatch', task: 1700, core: 0 }],
    [1100, { type: 'dispatch', task: 1701, core: 1 }],
    [4580, { type: 'dispatch', task: 1700, core: 0 }],
    [5400, { type: 'enqueue', task: 1707, core: 1 }],
    [9420, { type: 'dispatch', task: 1704, core: 0 }],
    [9981, { type: 'enqueue', task: 1702, core: 1 }],
    [19141, { type: 'enqueue', task: 1706, core: 1 }],
    [20660, { type: 'dispatch', task: 1710, core: 0 }],
    [21300, { type: 'dispatch', task: 1705, core: 0 }],
    [22040, { type: 'dispatch', task: 1709, core: 0 }],
    [22580, { type: 'dispatch', task: 1713, core: 0 }],
    [23120, { type: 'dispatch', task: 1714, core: 0 }],
    [27401, { type: 'enqueue', task: 1708, core: 1 }],
    [30800, { type: 'dispatch', task: 1712, core: 0 }],
    [31480, { type: 'dispatch', task: 1715, core: 0 }],
    [32120, { type: 'dispatch', task: 1716, core: 0 }],
    [38920, { type: 'dispatch', task: 1715, core: 0 }],
    [44940, { type: 'dispatch', task: 1709, core: 0 }],
    [46920, { type: 'dispatch', task: 1712, core: 0 }],
  ],
};
