import { expect, it } from 'vitest';
import { advance, applyCommand, type Command, createMachine, figures, type Scenario } from '../../engine/index.ts';
import { mainFlaw } from './flaws.ts';
import { cpu, crash, crew, program } from './programs.ts';

const two: Scenario = {
  format: 1,
  id: 'two',
  cores: 2,
  limit: 60_000,
  devices: {},
  processes: [program(1, 'a', 0, { cpu: 4000 }), program(2, 'b', 0, { cpu: 4000 })],
};
const python: Scenario = {
  ...two,
  processes: [
    {
      pid: 1,
      name: 'python3',
      runtime: 'python',
      tasks: [1, 2].map((id) => ({ id, kind: 'thread', bursts: [{ cpu: 4000 }] })),
    },
  ],
};

function flawOf(scenario: Scenario, log: readonly (readonly [number, Command])[]) {
  const machine = createMachine(scenario);
  for (const [tick, command] of log) {
    advance(machine, tick);
    applyCommand(machine, command);
  }
  advance(machine, machine.limit);
  return mainFlaw(scenario, figures(machine));
}
const put = (tick: number, task: number, core: number) => [tick, { type: 'dispatch', task, core }] as const;

it('names what was left undone', () => {
  expect(flawOf(two, [put(0, 1, 0)])).toBe('unfinished');
});

it('names idle cores where both programs ran on one', () => {
  expect(flawOf(two, [put(0, 1, 0), put(4080, 2, 0)])).toBe('idle');
});

it('names switching where programs changed places over and over', () => {
  const stop = (tick: number, core: number) => [tick, { type: 'preempt', core }] as const;
  const swaps = Array.from({ length: 20 }, (_, i) => {
    const now = 300 * i;
    return [stop(now, 0), stop(now, 1), put(now, 1 + (i % 2), 0), put(now, 2 - (i % 2), 1)];
  }).flat();
  expect(flawOf(two, swaps)).toBe('overhead');
});

it('names the key where two Python threads stood side by side', () => {
  expect(flawOf(python, [put(0, 1, 0), put(0, 2, 1)])).toBe('gilWait');
});

it('names the order, under slowdown, where a short program stood behind a long one', () => {
  const scenario: Scenario = {
    ...two,
    cores: 1,
    objective: 'slowdown',
    processes: [program(1, 'long', 0, { cpu: 9000 }), program(2, 'short', 500, { cpu: 1000 })],
  };
  expect(flawOf(scenario, [put(0, 1, 0), put(9080, 2, 0)])).toBe('order');
  expect(flawOf(scenario, [put(5000, 1, 0), put(14_080, 2, 0)])).toBe('idle');
});

it('names what was left undone where a crash took others with it, and does not blame a crash that comes anyway', () => {
  const scenario: Scenario = {
    ...two,
    cores: 1,
    processes: [
      crew(1, 'house', 'native', 'thread', [
        [0, cpu(3000)],
        [0, cpu(1000), crash],
      ]),
    ],
  };
  expect(flawOf(scenario, [put(0, 2, 0)])).toBe('unfinished');
  expect(flawOf(scenario, [put(0, 1, 0)])).toBe('unfinished');
  expect(flawOf(scenario, [put(5000, 1, 0), put(8080, 2, 0)])).toBe('idle');
});
