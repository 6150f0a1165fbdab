import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Machine, Task } from '../../engine/index.ts';
import { FifoLine, type Line, RankedLine } from './lines.ts';

interface Waiting {
  rank: number;
  tie: number;
  leaves: boolean;
}

const machine = {} as Machine;
const waitings = fc.array(fc.record({ rank: fc.nat(5), tie: fc.nat(2), leaves: fc.boolean() }), { maxLength: 60 });

/** Tasks that are ready in this order, as far as a line can tell. */
const tasksOf = (list: Waiting[]): (Task & Waiting)[] =>
  list.map((waiting, i) => ({ ...waiting, id: i, state: 'ready', queuedOn: null, readySeq: i + 1 }) as never);

function drain(line: Line): number[] {
  const ids: number[] = [];
  for (let task = line.first(); task !== null; task = line.first()) {
    ids.push(task.id);
    line.dropFirst();
  }
  return ids;
}

const newRanked = () =>
  new RankedLine({ rank: (_, task) => (task as never as Waiting).rank, tie: (task) => (task as never as Waiting).tie });

describe('lines', () => {
  it('a ranked line gives tasks by rank, tie and how long they are ready, whatever has left it meanwhile', () => {
    fc.assert(
      fc.property(waitings, (list) => {
        const tasks = tasksOf(list);
        const line = newRanked();
        for (const task of tasks) line.add(machine, task);
        for (const task of tasks) if (task.leaves) task.state = 'running';
        const left = tasks.filter(({ leaves }) => !leaves);
        left.sort((a, b) => a.rank - b.rank || a.tie - b.tie || a.readySeq - b.readySeq);
        expect(drain(line)).toEqual(left.map(({ id }) => id));
      }),
    );
  });

  it('a task compared with the first one comes before it exactly if it would be first itself', () => {
    fc.assert(
      fc.property(waitings, (list) => {
        const [other, ...tasks] = tasksOf(list);
        const line = newRanked();
        for (const task of tasks) line.add(machine, task);
        const first = line.first();
        if (other === undefined || first === null) return;
        const precedes = line.precedes(machine, other, first);
        line.add(machine, other);
        expect(line.first() === other).toBe(precedes);
      }),
    );
  });

  it('a queue keeps the order, and a task that comes back stands at its new place only', () => {
    const tasks = tasksOf([1, 2, 3, 4].map(() => ({ rank: 0, tie: 0, leaves: false })));
    const line = new FifoLine();
    for (const task of tasks) line.add(machine, task);
    const first = tasks[0] as Task;
    first.readySeq = 9;
    line.add(machine, first);
    expect(drain(line)).toEqual([1, 2, 3, 0]);
  });

  it('a queue stays short when its tasks leave by themselves', () => {
    const line = new FifoLine();
    for (let i = 0; i < 20_000; i++) {
      const task = tasksOf([{ rank: 0, tie: 0, leaves: true }])[0] as Task;
      line.add(machine, task);
      task.state = 'running';
    }
    expect(line.first()).toBeNull();
    expect((line as never as { tasks: Task[] }).tasks.length).toBeLessThan(5000);
  });
});
