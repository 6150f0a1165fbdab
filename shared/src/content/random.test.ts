import { describe, expect, it } from 'vitest';
import { createRandom } from './random.ts';

const take = (seed: number, count: number): number[] => {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => random.uint32());
};

describe('random', () => {
  it('gives the same sequence from the same seed, and another from another', () => {
    expect(take(7, 5)).toEqual(take(7, 5));
    expect(take(7, 5)).not.toEqual(take(8, 5));
    expect(take(1, 3)).toMatchInlineSnapshot(`
      [
        2012149540,
        1872316204,
        1707632675,
      ]
    `);
  });

  it('below(n) stays in its range and reaches all of it evenly', () => {
    const random = createRandom(3);
    const hits = [0, 0, 0, 0, 0];
    for (let draw = 0; draw < 5000; draw++) hits[random.below(5)]!++;
    expect(Math.min(...hits)).toBeGreaterThan(900);
    expect(hits.reduce((sum, n) => sum + n)).toBe(5000);
  });

  it('between includes both ends', () => {
    const random = createRandom(4);
    const seen = new Set(Array.from({ length: 200 }, () => random.between(300, 302)));
    expect([...seen].sort()).toEqual([300, 301, 302]);
  });

  it('shuffled keeps every item and leaves its argument as it is', () => {
    const items = Object.freeze([1, 2, 3, 4, 5, 6]);
    const shuffled = createRandom(5).shuffled(items);
    expect(shuffled).not.toEqual(items);
    expect([...shuffled].sort()).toEqual(items);
  });

  it('throws on an empty choice or range, naming what was expected', () => {
    expect(() => createRandom(1).below(0)).toThrow('below(0): expected an integer from 1 to 2^32');
    expect(() => createRandom(1).pick([])).toThrow('expected at least one item');
  });
});
