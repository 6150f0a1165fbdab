import { describe, expect, it } from 'vitest';
import { popHeap, pushHeap, type Timed } from './heap.ts';

const item = (at: number, id: number): Timed => ({ at, id });
const drain = (heap: Timed[]): [number, number][] => {
  const out: [number, number][] = [];
  while (heap.length > 0) {
    const { at, id } = popHeap(heap);
    out.push([at, id]);
  }
  return out;
};

describe('the heap of timed things', () => {
  it('gives them back by tick, then by task id', () => {
    const heap: Timed[] = [];
    for (const [at, id] of [
      [5, 1],
      [3, 9],
      [3, 2],
      [8, 4],
      [3, 5],
      [1, 7],
    ] as const)
      pushHeap(heap, item(at, id));
    expect(drain(heap)).toEqual([
      [1, 7],
      [3, 2],
      [3, 5],
      [3, 9],
      [5, 1],
      [8, 4],
    ]);
  });

  it('agrees with sorting, whatever is pushed and popped in between', () => {
    let state = 1;
    const next = (below: number): number => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      return (state >>> 8) % below;
    };
    const heap: Timed[] = [];
    const model: Timed[] = [];
    const order = (a: Timed, b: Timed) => a.at - b.at || a.id - b.id;
    for (let i = 0; i < 2000; i++) {
      if (model.length > 0 && next(5) < 2) {
        model.sort(order);
        expect(popHeap(heap)).toBe(model.shift());
      } else {
        const added = item(next(50), i);
        pushHeap(heap, added);
        model.push(added);
      }
      expect(heap.length).toBe(model.length);
    }
    expect(drain(heap)).toEqual(model.sort(order).map(({ at, id }) => [at, id]));
  });
});
