import { describe, expect, it } from 'vitest';
import { judge, levelOf } from './figure.ts';
import { table } from './report.ts';
import { median, percentile } from './statistics.ts';

describe('levels', () => {
  it('are reached upwards where beyond lies above the floor', () => {
    const scale = { floor: 0.25, target: 0.5, beyond: 1 };
    expect([0.2, 0.25, 0.49, 0.5, 1].map((value) => levelOf(value, scale))).toEqual([
      'below floor',
      'floor',
      'floor',
      'target',
      'beyond',
    ]);
  });

  it('are reached downwards where beyond lies below the floor', () => {
    const scale = { floor: 20, target: 4, beyond: 1.5 };
    expect([21, 20, 4, 1.5].map((value) => levelOf(value, scale))).toEqual([
      'below floor',
      'floor',
      'target',
      'beyond',
    ]);
  });

  it('are not given to a figure without a scale, nor to a value that is no number', () => {
    const measurement = { figure: 'size', value: 123_456, unit: 'B', samples: 1 };
    expect(judge('load', measurement)).toEqual({
      bench: 'load',
      figure: 'size',
      value: 123_500,
      unit: 'B',
      floor: null,
      target: null,
      beyond: null,
      level: null,
      samples: 1,
    });
    expect(() => judge('load', { ...measurement, value: Number.NaN })).toThrow('figure "size" is NaN');
  });
});

describe('statistics', () => {
  it('take the middle, whatever the order and the outliers', () => {
    expect(median([9, 1, 1000])).toBe(9);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(() => median([])).toThrow('median of no samples');
  });

  it('take a percentile by nearest rank', () => {
    const samples = Array.from({ length: 200 }, (_, i) => 200 - i);
    expect([0, 0.5, 0.99, 1].map((share) => percentile(samples, share))).toEqual([1, 100, 198, 200]);
  });
});

describe('the table', () => {
  it('shows value, marks and level of every figure, and a dash where nothing is judged', () => {
    const scale = { floor: 3000, target: 1000, beyond: 400 };
    const figures = [
      judge('start', { figure: 'server start', value: 512.3, unit: 'ms', samples: 7, scale }),
      judge('load', { figure: 'size', value: 123_456, unit: 'B', samples: 1 }),
    ];
    expect(table(figures).split('\n')).toEqual([
      'bench  figure            value  floor  target  beyond  where we are  samples',
      '────────────────────────────────────────────────────────────────────────────',
      'start  server start   512.3 ms  3 000   1 000     400  target              7',
      'load   size          123 500 B      –       –       –  recorded            1',
    ]);
  });
});
