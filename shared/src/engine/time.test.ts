import { describe, expect, it } from 'vitest';
import { createMachine } from './createMachine.ts';
import { figures } from './figures.ts';
import { stateHash } from './hash.ts';
import { advance, advanceToNextEvent, nextEventTick } from './step.ts';
import {
  cpu,
  dispatch,
  enqueue,
  give,
  greens,
  io,
  play,
  playTo,
  process,
  programs,
  setQuantum,
  task,
  world,
} from './tinyWorld.ts';
import type { Command, Scenario } from './types.ts';

describe('T-1 time is an integer count of ticks', () => {
  const scenario = world(programs([task(1, [cpu(4), io(3), cpu(2)]), task(2, [cpu(5)])]), {
    costs: { processSwitch: 2 },
  });
  const log = { 1: [dispatch(1)], 4: [dispatch(2)], 12: [dispatch(1)] };

  it('T-1 the same scenario and log give the same run', () => {
    expect(play(scenario, log)).toEqual(play(scenario, log));
    expect(stateHash(playTo(9, scenario, log))).toBe(stateHash(playTo(9, scenario, log)));
  });

  it('T-1 a machine stands at tick 0, with everything that arrives there on it', () => {
    const machine = createMachine(scenario);
    expect([machine.tick, machine.outcome]).toEqual([0, 'running']);
    expect(machine.tasks.map(({ state }) => state)).toEqual(['ready', 'ready']);
  });
});

describe('T-2 intervals are half open', () => {
  it('T-2 a burst of 3 that starts at 2 uses the ticks 2, 3 and 4', () => {
    const run = play(world(programs([task(1, [cpu(3)])])), { 2: [dispatch(1)] });
    expect(run.tasks).toEqual({ 1: { state: 'terminated', firstRun: 2, end: 5, user: 3, sys: 0, io: 0 } });
    expect(run.cores).toEqual([{ user: 3, sys: 0, gilWait: 0, idle: 2 }]);
    expect(run.end).toBe(5);
  });
});

describe('T-3 next-event time advance', () => {
  const scenario = world(programs([task(1, [cpu(6), io(5), cpu(1)]), task(2, [cpu(2)], { arrival: 9 })]), {
    costs: { processSwitch: 3 },
  });

  it('T-3 only ticks at which something happens are visited', () => {
    const machine = createMachine(scenario);
    give(machine, dispatch(1));
    const visited: number[] = [];
    while (machine.tick < 40) {
      advanceToNextEvent(machine, 40);
      visited.push(machine.tick);
    }
    // The switch, the burst and the arrival of task 2, the I/O; then nothing until the target.
    expect(visited).toEqual([3, 9, 14, 40]);
  });

  it('T-3 the end of a slice without a successor is one visit, not one every tick', () => {
    const visits = (scenario: Scenario, ...commands: Command[]) => {
      const machine = createMachine(scenario);
      give(machine, ...commands);
      const visited: number[] = [];
      while (machine.tick < 12) {
        advanceToNextEvent(machine, 12);
        visited.push(machine.tick);
      }
      return visited;
    };
    expect(visits(world(programs([task(1, [cpu(50)])])), dispatch(1), setQuantum(4))).toEqual([4, 8, 12]);
    const go = world([greens(1, 'go', 'goroutine', [task(1, [cpu(50)])])], { costs: { goSlice: 4 } });
    expect(visits(go, dispatch(1))).toEqual([4, 8, 12]);
  });

  it('T-3 going on to the present tick does not close it', () => {
    const machine = playTo(3, world(programs([task(1, [cpu(5)])])));
    give(machine, enqueue(1));
    advanceToNextEvent(machine, 3);
    expect([machine.tick, machine.cores[0]?.phase]).toEqual([3, 'idle']);
  });

  it('T-3 the limit of an advance is its target, and a target in the past is no move', () => {
    const machine = createMachine(scenario);
    advance(machine, 5);
    advance(machine, 5);
    advanceToNextEvent(machine, 4);
    expect(machine.tick).toBe(5);
    advance(machine, 1_000_000);
    expect([machine.tick, machine.outcome]).toEqual([1000, 'timeout']);
    advanceToNextEvent(machine, 1_000_000);
    expect(machine.tick).toBe(1000);
  });

  it('T-3 it does not matter where an advance is split', () => {
    const [whole, split] = [createMachine(scenario), createMachine(scenario)];
    for (const machine of [whole, split]) give(machine, setQuantum(2), dispatch(1));
    advance(whole, 30);
    for (let tick = 1; tick <= 30; tick++) advance(split, tick);
    expect(stateHash(split)).toBe(stateHash(whole));
    expect(figures(split)).toEqual(figures(whole));
  });

  const pair = [task(1, [cpu(50)]), task(2, [cpu(50)])];
  it.each([
    ['the limit, when nothing happens', world(programs([task(1, [cpu(1)])])), [], 1000],
    ['an I/O completion', world(programs([task(1, [io(6)])])), [], 6],
    ['an arrival', world(programs([task(1, [cpu(1)], { arrival: 9 })])), [], 9],
    ['the end of patience', world(programs([task(1, [cpu(1)], { patience: 4 })])), [], 4],
    ['the end of a burst', world(programs([task(1, [cpu(7)])])), [dispatch(1)], 7],
    ['the end of a switch', world(programs([task(1, [cpu(7)])]), { costs: { processSwitch: 3 } }), [dispatch(1)], 3],
    ['the end of a quantum', world(programs([task(1, [cpu(7)])])), [dispatch(1), setQuantum(2)], 2],
    [
      'the end of a goroutine’s slice',
      world([greens(1, 'go', 'goroutine', [task(1, [cpu(7)])])], { costs: { goSlice: 5 } }),
      [dispatch(1)],
      5,
    ],
    [
      'the end of a GIL interval',
      world([process(1, 'python', pair)], { cores: 2, costs: { gilInterval: 4 } }),
      [dispatch(1, 0), dispatch(2, 1)],
      4,
    ],
  ] as const)('T-3 the next event can be %s', (_, tiny, commands, tick) => {
    const machine = createMachine(tiny);
    expect(give(machine, ...commands)).toEqual(commands.map(() => null));
    expect(nextEventTick(machine)).toBe(tick);
  });

  it('T-3 the earliest of several is the next one', () => {
    const tiny = world(programs([task(1, [cpu(8)]), task(2, [io(5)]), task(3, [cpu(1)], { arrival: 7 })]));
    const machine = playTo(1, tiny, { 0: [dispatch(1)] });
    expect(nextEventTick(machine)).toBe(5);
  });
});
