import { describe, expect, it } from 'vitest';
import { figures } from './figures.ts';
import { stateHash } from './hash.ts';
import { checkInvariants } from './invariants.ts';
import { snapshot } from './snapshot.ts';
import { advance } from './step.ts';
import {
  cpu,
  dispatch,
  enqueue,
  give,
  greens,
  io,
  playTo,
  process,
  programs,
  setQuantum,
  spawn,
  task,
  taskOf,
  world,
} from './tinyWorld.ts';
import type { Command, Machine } from './types.ts';

const disk = (ticks: number) => io(ticks, 'disk');
const scenario = world(
  [
    process(1, 'python', [task(1, [cpu(30)]), task(2, [cpu(30), disk(4)])]),
    greens(2, 'go', 'goroutine', [task(3, [cpu(9), io(4), cpu(9)]), task(4, [cpu(9)]), task(5, [cpu(9)])]),
    ...programs([
      task(6, [disk(20), cpu(3)]),
      task(7, [disk(9)]),
      task(8, [cpu(4)], { patience: 40 }),
      task(9, [cpu(2)], { arrival: 25 }),
    ]),
  ],
  {
    cores: 3,
    costs: { processSwitch: 2, greenSwitch: 1, gilHandoff: 2, gilInterval: 7, goSlice: 5 },
    jobs: [{ id: 1, name: 'j', language: 'c', items: 3, bursts: [cpu(3), disk(2)], models: ['threads'] }],
  },
);
const opening = {
  0: [dispatch(1, 0), dispatch(2, 1), dispatch(3, 2), enqueue(4, 2), setQuantum(6, 2)],
  2: [spawn('threads', 2)],
};
const later: [number, Command][] = [
  [20, dispatch(10, 0)],
  [31, enqueue(11, 1)],
  [33, dispatch(8, 0)],
  [60, dispatch(6, 1)],
];

function goOn(machine: Machine): void {
  for (const [tick, command] of later) {
    if (tick < machine.tick) continue;
    advance(machine, tick);
    give(machine, command);
  }
  advance(machine, 400);
}

/** Every object that a machine reaches and that a run may change; what never changes is shared and left out. */
function reachable(root: Machine): Set<object> {
  const found = new Set<object>();
  const todo: unknown[] = [root];
  while (todo.length > 0) {
    const value = todo.pop();
    if (typeof value !== 'object' || value === null || found.has(value)) continue;
    if (value === root.scenario || value === root.costs || value === root.allowed) continue;
    if (value === root.program || isSpec(root, value)) continue;
    found.add(value);
    if (value instanceof Map) todo.push(...value.values());
    else todo.push(...Object.values(value));
  }
  return found;
}

const isSpec = (machine: Machine, value: object): boolean =>
  machine.jobs.some(({ spec, spawned, bursts }) => spec === value || spawned === value || bursts === value) ||
  machine.tasks.some(({ bursts }) => bursts === value);

describe('a snapshot', () => {
  it('is equal to the machine and shares nothing that a run changes', () => {
    for (const tick of [0, 3, 11, 17, 26]) {
      const machine = playTo(tick, scenario, opening);
      const copy = snapshot(machine);
      expect(copy).toEqual(machine);
      expect(stateHash(copy)).toBe(stateHash(machine));
      expect(checkInvariants(copy)).toEqual([]);
      const own = reachable(machine);
      const shared = [...reachable(copy)].filter((each) => own.has(each));
      expect(shared).toEqual([]);
    }
  });

  it('holds together in itself: whatever names a task, a core, a process or a device names its own', () => {
    const copy = snapshot(playTo(11, scenario, opening));
    const [first, second] = [taskOf(copy, 1), taskOf(copy, 2)];
    expect(first.process.tasks.includes(first)).toBe(true);
    expect(first.core?.current === first && first.core === copy.cores[0]).toBe(true);
    expect(second.process.gil === copy.gilProcesses[0]?.gil && second.process === copy.processes[0]).toBe(true);
    expect(taskOf(copy, 4).queuedOn === copy.cores[2] || taskOf(copy, 4).core === copy.cores[2]).toBe(true);
    expect(taskOf(copy, 10).process.job === copy.jobs[0]).toBe(true);
  });

  it('goes on as the original does, from any tick, and the original does not notice', () => {
    const straight = playTo(0, scenario, opening);
    for (const command of opening[0]) give(straight, command);
    advance(straight, 2);
    for (const command of opening[2]) give(straight, command);
    const copies: Machine[] = [];
    for (let tick = 2; tick < 60; tick++) {
      copies.push(snapshot(straight));
      for (const [at, command] of later) if (at === tick) give(straight, command);
      advance(straight, tick + 1);
    }
    goOn(straight);
    const hash = stateHash(straight);
    for (const copy of copies) {
      const from = copy.tick;
      goOn(copy);
      expect([from, stateHash(copy), figures(copy)]).toEqual([from, hash, figures(straight)]);
    }
  });

  it('has no listener', () => {
    const machine = playTo(3, scenario, opening);
    machine.listener = { core: () => {} };
    expect(snapshot(machine).listener).toBeNull();
  });

  it('of a machine that names what it does not list throws', () => {
    const machine = playTo(3, scenario, opening);
    machine.tasks.pop();
    expect(() => snapshot(machine)).toThrow('does not list');
  });
});
