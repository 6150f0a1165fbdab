import { describe, expect, it } from 'vitest';
import { parseLog } from './scenarioLog.ts';

const dispatch = { type: 'dispatch', task: 1, core: 0 };

describe('F-2 parseLog', () => {
  it('accepts every command, and ticks that stand still', () => {
    const log = [
      [0, dispatch],
      [0, { type: 'preempt', core: 0 }],
      [3, { type: 'enqueue', task: 1, core: 0 }],
      [3, { type: 'unqueue', task: 1 }],
      [9, { type: 'setQuantum', core: 0, ticks: 5 }],
      [9, { type: 'spawn', job: 1, model: 'threads', workers: 2 }],
    ];
    expect(parseLog(log)).toEqual({ ok: true, log });
    expect(parseLog([])).toEqual({ ok: true, log: [] });
  });

  it('leaves to the engine what only the engine can know', () => {
    const log = [
      [0, { type: 'dispatch', task: -1, core: 99 }],
      [0, { type: 'spawn', job: 1, model: 'fibres', workers: 0 }],
      [0, { type: 'constructor', anything: [1] }],
      [1e9, { type: 'teleport' }],
    ];
    expect(parseLog(log).ok).toBe(true);
  });

  it.each([
    ['', null],
    ['', { 0: [0, dispatch] }],
    ['[0]', [7]],
    ['[0]', [[0]]],
    ['[0]', [[0, dispatch, 1]]],
    ['[0][0]', [[-1, dispatch]]],
    ['[0][0]', [['0', dispatch]]],
    ['[0][0]', [[0.5, dispatch]]],
    ['[0][0]', [[1e9 + 1, dispatch]]],
    [
      '[1][0]',
      [
        [5, dispatch],
        [4, dispatch],
      ],
    ],
    [
      '[1][1]',
      [
        [5, dispatch],
        [5, 'dispatch'],
      ],
    ],
    ['[0][1]', [[0, [dispatch]]]],
    ['[0][1].type', [[0, {}]]],
    ['[0][1].type', [[0, { type: 7 }]]],
    ['[0][1].type', [[0, { type: 'x'.repeat(65) }]]],
    ['[0][1].core', [[0, { type: 'dispatch', task: 1 }]]],
    ['[0][1].task', [[0, { type: 'dispatch', task: '1', core: 0 }]]],
    ['[0][1].task', [[0, { type: 'dispatch', task: 1.5, core: 0 }]]],
    ['[0][1].speed', [[0, { type: 'preempt', core: 0, speed: 1 }]]],
    ['[0][1].__proto__', [[0, JSON.parse('{"type":"preempt","core":0,"__proto__":1}')]]],
    ['[0][1].model', [[0, { type: 'spawn', job: 1, model: 1, workers: 1 }]]],
  ])('names the path %s', (path, log) => {
    expect(parseLog(log)).toMatchObject({ ok: false, path, message: expect.any(String) });
  });

  it('takes at most 200 000 entries', () => {
    const entries = Array.from({ length: 200_001 }, () => [0, dispatch]);
    expect(parseLog(entries)).toMatchObject({ ok: false, path: '' });
    expect(parseLog(entries.slice(1)).ok).toBe(true);
  });
});
