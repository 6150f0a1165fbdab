import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createNaive, type Naive } from './naive.ts';
import type { Core, Machine, Task } from './state.ts';
import { ends } from './world.ts';

/** Published schedules, played by the simplest form of each policy: they bind the rules to the world outside. */
type Case = {
  id: string;
  policy: 'fcfs' | 'sjf' | 'srtf' | 'rr';
  params: { quantum?: number };
  scenario: unknown;
  expected: { completion: Record<string, number>; response: Record<string, number>; end: number };
};

const file = new URL('../conformance/data/textbook_cases.json', import.meta.url);
const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: Case[] };

function shortest(machine: Machine): Task | undefined {
  return machine.readyOrder.reduce<Task | undefined>(
    (best, task) => (best === undefined || task.left < best.left ? task : best),
    undefined,
  );
}

function choose(machine: Machine, policy: Case['policy']): Task | undefined {
  if (policy === 'fcfs' || policy === 'rr') return machine.readyOrder.find((task) => task.queuedOn === null);
  return shortest(machine);
}

function dispatch(naive: Naive, task: Task, core: Core): void {
  expect(naive.apply({ type: 'dispatch', task: task.id, core: core.index })).toBeNull();
}

function decide(naive: Naive, policy: Case['policy']): void {
  const { machine } = naive;
  for (const core of machine.cores) {
    // Under rr the queue comes first; a parked carrier's runtime chooses for itself.
    const isTaken = core.current !== null || core.queue.length > 0 || core.carrier !== null;
    const next = choose(machine, policy);
    if (next === undefined) return;
    if (!isTaken) dispatch(naive, next, core);
    else if (policy === 'srtf' && core.current !== null && next.left < core.current.left) dispatch(naive, next, core);
  }
  if (policy !== 'rr') return;
  for (const task of machine.readyOrder) {
    if (task.queuedOn === null) expect(naive.apply({ type: 'enqueue', task: task.id, core: 0 })).toBeNull();
  }
}

function play({ scenario, policy, params }: Case) {
  const naive = createNaive(scenario);
  naive.openTick();
  for (const { index } of naive.machine.cores) {
    naive.apply({ type: 'setQuantum', core: index, ticks: params.quantum ?? 0 });
  }
  while (naive.machine.outcome === null) {
    decide(naive, policy);
    naive.closeTick();
    naive.openTick();
  }
  return { naive, result: naive.figures() };
}

describe('published schedules', () => {
  test.each(cases)('$id ($policy) ends as printed', (one) => {
    const { naive, result } = play(one);
    const response: Record<string, number> = {};
    for (const { id, arrival, firstRun } of naive.machine.tasks) response[id] = (firstRun ?? -1) - arrival;
    expect({ completion: ends({ ...result, refused: [] }), response, end: result.end }).toMatchObject(one.expected);
  });
});
