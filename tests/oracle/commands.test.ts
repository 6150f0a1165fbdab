import { describe, expect, test } from 'vitest';
import type { Command, JobSpec } from './types.ts';
import {
  cpu,
  dispatch,
  enqueue,
  net,
  play,
  playTo,
  preempt,
  process,
  setQuantum,
  spawn,
  task,
  unqueue,
  world,
} from './world.ts';

const job: JobSpec = { id: 1, name: 'j', arrival: 2, language: 'c', items: 2, bursts: [cpu(1)], models: ['threads'] };

/** At tick 3: 1 runs on core 0, 2 and 3 are ready, 4 is blocked, 5 is over, 6 is yet to come, 7 runs on core 1. */
const scenario = world(
  [
    process(
      1,
      'asyncio',
      task(1, [cpu(9)]),
      task(2, [cpu(9)]),
      task(4, [net(9), cpu(1)]),
      task(5, [net(1)]),
      task(6, [cpu(1)], { arrival: 9 }),
    ),
    process(2, 'native', task(3, [cpu(9)]), task(7, [cpu(9)]), task(8, [cpu(9)])),
  ],
  { cores: 3, controls: { queueDepth: 2 }, jobs: [job], ram: 20, costs: { memoryProcess: 7, memoryThread: 2 } },
);
const log = { 0: [dispatch(1, 0), dispatch(7, 1)] };
const at3 = () => playTo(3, scenario, log);

function refusals(...commands: Command[]): (string | null)[] {
  const naive = at3();
  return commands.map((command) => naive.apply(command));
}

describe('P6 refusals', () => {
  test('unknown-command, unknown-task, unknown-core, unknown-job', () => {
    expect(refusals({ type: 'jump' }, dispatch(77, 0), dispatch(6, 9), dispatch(2, 3), dispatch(2, -1))).toEqual([
      'unknown-command',
      'unknown-task',
      'unknown-task',
      'unknown-core',
      'unknown-core',
    ]);
    expect(refusals(enqueue(6, 9), enqueue(2, 3), unqueue(6), preempt(3), setQuantum(-1, 3))).toEqual([
      'unknown-task',
      'unknown-core',
      'unknown-task',
      'unknown-core',
      'unknown-core',
    ]);
    expect(refusals(spawn('threads', 1, 2))).toEqual(['unknown-job']);
    expect(playTo(1, scenario, log).apply(spawn('fibers', 0))).toBe('unknown-job');
  });

  test('dispatch: already-there, not-ready, carrier-limit, cooperative, in this order', () => {
    expect(refusals(dispatch(1, 0), dispatch(7, 0), dispatch(4, 0), dispatch(5, 0))).toEqual([
      'already-there',
      'not-ready',
      'not-ready',
      'not-ready',
    ]);
    expect(refusals(dispatch(2, 1), dispatch(2, 0), dispatch(3, 0), dispatch(2, 1), dispatch(2, 0))).toEqual([
      'carrier-limit',
      'cooperative',
      null,
      null,
      'not-ready',
    ]);
  });

  test('enqueue: not-ready, already-there, queue-full, in this order', () => {
    expect(refusals(enqueue(1, 0), enqueue(2, 0), enqueue(2, 0), enqueue(3, 0), enqueue(3, 0), enqueue(8, 0))).toEqual([
      'not-ready',
      null,
      'already-there',
      null,
      'already-there',
      'queue-full',
    ]);
  });

  test('unqueue: not-queued', () => {
    expect(refusals(unqueue(2), unqueue(1), enqueue(2, 0), unqueue(2), unqueue(2))).toEqual([
      'not-queued',
      'not-queued',
      null,
      null,
      'not-queued',
    ]);
  });

  test('preempt: core-idle', () => {
    expect(refusals(preempt(2), preempt(0), preempt(0))).toEqual(['core-idle', null, 'core-idle']);
  });

  test('setQuantum: quantum-range is 0 to a million', () => {
    expect(refusals(setQuantum(-1), setQuantum(1_000_001), setQuantum(0), setQuantum(1_000_000))).toEqual([
      'quantum-range',
      'quantum-range',
      null,
      null,
    ]);
  });

  test('spawn: model-not-offered, workers-range, already-spawned, out-of-memory, in this order', () => {
    // 7 KB each for two processes, 3 × 2 for the threads: 20 in all (coroutines are free here), so nothing is left.
    expect(refusals(spawn('processes', 0), spawn('threads', 0), spawn('threads', 3), spawn('threads', 1))).toEqual([
      'model-not-offered',
      'workers-range',
      'workers-range',
      'out-of-memory',
    ]);
    const { ram: _, ...roomy } = scenario;
    const naive = playTo(3, roomy, log);
    expect(naive.apply(spawn('threads', 2))).toBeNull();
    expect(naive.apply(spawn('threads', 3))).toBe('workers-range');
    expect(naive.apply(spawn('threads', 2))).toBe('already-spawned');
  });

  test('control-locked comes after unknown-command and before everything else', () => {
    const locked = { ...scenario, controls: { allowed: ['dispatch'] } };
    const naive = playTo(3, locked, log);
    const commands = [{ type: 'jump' }, enqueue(77, 9), unqueue(77), preempt(9), setQuantum(-1, 9), spawn('x', 0, 9)];
    expect(commands.map((command) => naive.apply(command))).toEqual([
      'unknown-command',
      'control-locked',
      'control-locked',
      'control-locked',
      'control-locked',
      'control-locked',
    ]);
    expect(naive.apply(dispatch(3, 2))).toBeNull();
  });

  test('run-over comes before all, from the tick of the end on', () => {
    const short = world([process(1, 'native', task(1, [cpu(2)]))]);
    const result = play(short, { 0: [dispatch(1)], 2: [{ type: 'jump' }], 90: [dispatch(77)] });
    expect(result.refused).toEqual([
      [1, 'run-over'],
      [2, 'run-over'],
    ]);
  });

  test('a refused command changes nothing', () => {
    const refused = [dispatch(2, 1), dispatch(2, 0), dispatch(77, 0), enqueue(4, 0), preempt(2), spawn('threads', 1)];
    const plain = play(scenario, { ...log, 3: [enqueue(3, 2)] });
    const noisy = play(scenario, { ...log, 3: [...refused, enqueue(3, 2)] });
    expect({ ...noisy, refused: [] }).toEqual(plain);
    expect(noisy.refused.map(([index]) => index)).toEqual([2, 3, 4, 5, 6, 7]);
  });
});
