import type { Tick } from './types.ts';

/** What a heap orders: by tick, then by task id, so that events of one tick come in the order the rules name. */
export interface Timed {
  readonly at: Tick;
  readonly id: number;
}

const before = (a: Timed, b: Timed): boolean => a.at < b.at || (a.at === b.at && a.id < b.id);

/** Adds an item to a binary min-heap kept in an array. */
export function pushHeap<T extends Timed>(heap: T[], item: T): void {
  let i = heap.length;
  heap.push(item);
  while (i > 0) {
    const parent = (i - 1) >> 1;
    const above = heap[parent] as T;
    if (!before(item, above)) break;
    heap[i] = above;
    i = parent;
  }
  heap[i] = item;
}

/** Removes and returns the smallest item. The heap must not be empty. */
export function popHeap<T extends Timed>(heap: T[]): T {
  const top = heap[0] as T;
  const item = heap.pop() as T;
  const size = heap.length;
  if (size === 0) return top;
  let i = 0;
  for (;;) {
    let child = 2 * i + 1;
    if (child >= size) break;
    if (child + 1 < size && before(heap[child + 1] as T, heap[child] as T)) child++;
    const below = heap[child] as T;
    if (!before(below, item)) break;
    heap[i] = below;
    i = child;
  }
  heap[i] = item;
  return top;
}
