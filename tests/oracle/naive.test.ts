import { describe, expect, test } from 'vitest';
import {
  cpu,
  crash,
  disk,
  dispatch,
  ends,
  enqueue,
  firstRuns,
  net,
  play,
  playTo,
  preempt,
  process,
  readyIds,
  setQuantum,
  spawn,
  sys,
  task,
  world,
} from './world.ts';

describe('time and costs', () => {
  test('T-2 a burst of 3 that starts at 2 is over at 5', () => {
    const result = play(world([process(1, 'native', task(1, [cpu(3)]))]), { 2: [dispatch(1)] });
    expect(result.end).toBe(5);
    expect(result.tasks['1']).toEqual({ state: 'terminated', firstRun: 2, end: 5, user: 3, sys: 0, io: 0 });
    expect(result.cores).toEqual([{ user: 3, sys: 0, gilWait: 0, idle: 2 }]);
  });

  test('C-1 another process costs processSwitch, another thread of the process threadSwitch', () => {
    const scenario = world(
      [process(1, 'native', task(1, [cpu(2)]), task(2, [cpu(2)])), process(2, 'native', task(3, [cpu(2)]))],
      { costs: { processSwitch: 5, threadSwitch: 3 } },
    );
    const result = play(scenario, { 0: [dispatch(1)], 7: [dispatch(2)], 12: [dispatch(3)] });
    expect(ends(result)).toEqual({ 1: 7, 2: 12, 3: 19 });
    expect(result.counters).toMatchObject({ processSwitch: 2, threadSwitch: 1, resume: 0 });
    expect(result.cores[0]).toEqual({ user: 6, sys: 13, gilWait: 0, idle: 0 });
    expect(result.tasks['2']?.sys).toBe(3);
  });

  test('C-1 the task whose context is still loaded resumes at no cost', () => {
    const scenario = world([process(1, 'native', task(1, [cpu(4), net(2), cpu(1)]))], { costs: { processSwitch: 5 } });
    const result = play(scenario, { 0: [dispatch(1)], 11: [dispatch(1)] });
    expect(result.end).toBe(12);
    expect(result.counters).toMatchObject({ processSwitch: 1, resume: 1 });
  });

  test('C-1 green tasks of a process cost greenSwitch, under asyncio coroutineSwitch', () => {
    const costs = { processSwitch: 5, threadSwitch: 9, greenSwitch: 2, coroutineSwitch: 3 };
    const go = play(world([process(1, 'go', task(1, [cpu(2)]), task(2, [cpu(2)]))], { costs }), { 0: [dispatch(1)] });
    expect(ends(go)).toEqual({ 1: 7, 2: 11 });
    expect(go.counters).toMatchObject({ processSwitch: 1, greenSwitch: 1, coroutineSwitch: 0 });
    const asyncio = world([process(1, 'asyncio', task(1, [cpu(2)]), task(2, [cpu(2)]))], { costs });
    expect(ends(play(asyncio, { 0: [dispatch(1)] }))).toEqual({ 1: 7, 2: 12 });
  });

  test('C-1 between a thread and a virtual thread of one process it is a threadSwitch', () => {
    const scenario = world([process(1, 'jvm', task(1, [cpu(2)], { kind: 'thread' }), task(2, [cpu(2)]))], {
      costs: { processSwitch: 5, threadSwitch: 3, greenSwitch: 1 },
    });
    expect(ends(play(scenario, { 0: [dispatch(1)], 7: [dispatch(2)] }))).toEqual({ 1: 7, 2: 12 });
  });

  const roaming = world([process(1, 'native', task(1, [cpu(6)]))], {
    cores: 2,
    costs: { processSwitch: 1, migration: 4 },
  });

  test('C-2 a task that ran on another core pays for its cold cache', () => {
    const result = play(roaming, { 0: [dispatch(1)], 3: [preempt(), dispatch(1, 1)] });
    expect(result.end).toBe(12);
    expect(result.counters).toMatchObject({ processSwitch: 2, migrations: 1 });
  });

  test('C-3 a resume costs the migration when the task ran elsewhere in between', () => {
    const result = play(roaming, { 0: [dispatch(1)], 3: [preempt(), dispatch(1, 1)], 10: [preempt(1), dispatch(1)] });
    expect(result.end).toBe(16);
    expect(result.counters).toMatchObject({ processSwitch: 2, resume: 1, migrations: 2 });
  });

  test('C-3 an interrupted switch is paid so far and leaves no context behind', () => {
    const scenario = world([process(1, 'native', task(1, [cpu(4)])), process(2, 'native', task(2, [cpu(1)]))], {
      costs: { processSwitch: 5, migration: 50 },
    });
    const result = play(scenario, { 0: [dispatch(1)], 6: [dispatch(2)], 8: [dispatch(1)], 16: [dispatch(2)] });
    expect(ends(result)).toEqual({ 1: 16, 2: 22 });
    expect(result.tasks['2']).toMatchObject({ sys: 2 + 5, firstRun: 21 });
    expect(result.counters).toMatchObject({ processSwitch: 4, resume: 0, migrations: 0 });
  });

  test('C-4 C-5 preempting is free and progress is kept', () => {
    const scenario = world([process(1, 'native', task(1, [cpu(5)]))]);
    const result = play(scenario, { 0: [dispatch(1)], 2: [preempt()], 6: [dispatch(1)] });
    expect(result.end).toBe(9);
    expect(result.cores[0]).toEqual({ user: 5, sys: 0, gilWait: 0, idle: 4 });
  });
});

describe('phases', () => {
  test('P1 a device starts its next request before the task asks for another one', () => {
    const scenario = world([
      process(1, 'native', task(1, [disk(3), disk(2)])),
      process(2, 'native', task(2, [disk(4)])),
    ]);
    const result = play(scenario, {});
    expect(ends(result)).toEqual({ 1: 9, 2: 7 });
    expect(result.tasks['1']).toMatchObject({ io: 5, firstRun: null });
  });

  test('P1 P2 completions come before arrivals, each by task id', () => {
    const scenario = world([
      process(1, 'native', task(9, [net(3), cpu(1)]), task(8, [net(3), cpu(1)])),
      process(2, 'native', task(4, [cpu(1)], { arrival: 3 }), task(2, [cpu(1)], { arrival: 3 })),
    ]);
    expect(readyIds(playTo(3, scenario, {}))).toEqual([8, 9, 2, 4]);
  });

  test('P2 a task that begins with I/O never needs a core for it', () => {
    const result = play(world([process(1, 'native', task(1, [net(3)], { arrival: 2 }))]), {});
    expect(result.tasks['1']).toEqual({ state: 'terminated', firstRun: null, end: 5, user: 0, sys: 0, io: 3 });
    expect(result.end).toBe(5);
  });

  test('P3 CPU bursts follow each other on the core, I/O frees it', () => {
    const scenario = world([process(1, 'native', task(1, [cpu(2), sys(3), net(2)]), task(2, [cpu(1)]))]);
    const result = play(scenario, { 0: [dispatch(1), enqueue(2)] });
    expect(ends(result)).toEqual({ 1: 7, 2: 6 });
    expect(result.tasks['1']).toMatchObject({ user: 2, sys: 3, io: 2 });
    expect(result.cores[0]).toEqual({ user: 3, sys: 3, gilWait: 0, idle: 1 });
  });

  test('P3 goes by core, not by task', () => {
    const scenario = world([process(1, 'native', task(1, [cpu(2), disk(3)]), task(9, [cpu(2), disk(3)]))], {
      cores: 2,
    });
    expect(ends(play(scenario, { 0: [dispatch(9, 0), dispatch(1, 1)] }))).toEqual({ 1: 8, 9: 5 });
  });

  test('P5 PA-1 a task that is ready for its patience is gone before the commands of that tick', () => {
    const scenario = world([process(1, 'native', task(1, [cpu(4)], { arrival: 2, patience: 3 }))]);
    const late = play(scenario, { 5: [dispatch(1)] });
    expect(late.tasks['1']).toMatchObject({ state: 'abandoned', end: 5, firstRun: null });
    expect(late.refused).toEqual([[0, 'run-over']]);
    expect(late.counters.abandoned).toBe(1);
    expect(play(scenario, { 4: [dispatch(1)] }).tasks['1']).toMatchObject({ state: 'terminated', end: 8 });
  });

  test('PA-1 a run queue does not stop the count, a core does', () => {
    const scenario = world([
      process(1, 'native', task(1, [cpu(4)], { patience: 3 })),
      process(2, 'native', task(2, [cpu(9)])),
    ]);
    const queued = play(scenario, { 0: [dispatch(2), enqueue(1)] });
    expect(ends(queued)).toEqual({ 1: 3, 2: 9 });
    const visited = play(scenario, { 0: [dispatch(2)], 2: [dispatch(1)], 4: [dispatch(2)] });
    expect(visited.tasks['1']).toMatchObject({ state: 'abandoned', user: 2, end: 7 });
    expect(visited.useful).toBe(9);
    expect(visited.cpuTime).toBe(11);
  });

  test('P6 commands of a tick apply in the order of the log, each to the state at that moment', () => {
    const scenario = world([process(1, 'native', task(1, [cpu(2)]), task(2, [cpu(2)]), task(3, [cpu(2)]))]);
    const log = { 0: [dispatch(1), dispatch(2), dispatch(2)] };
    expect(readyIds(playTo(1, scenario, log))).toEqual([3, 1]);
    expect(play(scenario, log).refused).toEqual([[2, 'already-there']]);
  });

  test('P7 a task enqueued at the tick of the expiry stands ahead of the one preempted', () => {
    const scenario = world([
      process(1, 'native', task(1, [cpu(4)])),
      process(2, 'native', task(2, [cpu(2)], { arrival: 2 })),
    ]);
    const result = play(scenario, { 0: [setQuantum(2), dispatch(1)], 2: [enqueue(2)] });
    expect(firstRuns(result)).toEqual({ 1: 0, 2: 2 });
    expect(ends(result)).toEqual({ 1: 6, 2: 4 });
  });

  test('P8 is repeated: a carrier that leaves core 1 lets core 0 take its coroutine', () => {
    const scenario = world(
      [process(1, 'asyncio', task(1, [cpu(1), net(9)]), task(2, [cpu(2)])), process(2, 'native', task(3, [cpu(5)]))],
      { cores: 2 },
    );
    const result = play(scenario, { 0: [dispatch(1, 1), enqueue(2, 0)], 1: [enqueue(3, 1)] });
    expect(firstRuns(result)).toEqual({ 1: 0, 2: 1, 3: 1 });
  });
});

describe('crash and end', () => {
  test('CR-1 a crash ends every task of its process, wherever it is, and no other', () => {
    const scenario = world(
      [
        process(
          1,
          'native',
          task(1, [cpu(2), crash]),
          task(2, [cpu(9)]),
          task(3, [cpu(9)]),
          task(4, [disk(9)]),
          task(5, [cpu(1)], { arrival: 50 }),
        ),
        process(2, 'native', task(6, [disk(3)], { arrival: 1 })),
      ],
      { cores: 2, costs: { processSwitch: 0, threadSwitch: 0 } },
    );
    const result = play(scenario, { 0: [dispatch(1, 0), dispatch(2, 1)] });
    expect(ends(result)).toEqual({ 1: 2, 2: 2, 3: 2, 4: 2, 5: 2, 6: 5 });
    expect(result.counters.crashed).toBe(5);
    expect(result.tasks['4']).toMatchObject({ state: 'crashed', io: 2 });
    expect(result).toMatchObject({ end: 5, useful: 0, cpuTime: 4, score: 0 });
  });

  test('CR-1 queued requests of the process go with it, so that its slot serves another process', () => {
    const scenario = world([
      process(1, 'native', task(1, [cpu(2), crash]), task(2, [disk(9)]), task(3, [disk(9)])),
      process(2, 'native', task(4, [disk(3)])),
    ]);
    expect(ends(play(scenario, { 0: [dispatch(1)] }))).toEqual({ 1: 2, 2: 2, 3: 2, 4: 5 });
  });

  test('CR-1 the GIL of a crashed process vanishes without a handoff', () => {
    const scenario = world([process(1, 'python', task(1, [cpu(2), crash]), task(2, [cpu(5)]))], { cores: 2 });
    const result = play(scenario, { 0: [dispatch(1, 0), dispatch(2, 1)] });
    expect(result.counters.gilHandoffs).toBe(0);
    expect(result.cores[1]).toEqual({ user: 0, sys: 0, gilWait: 2, idle: 0 });
  });

  test('E-1 what ends exactly at the limit counts, one tick less is a timeout', () => {
    const processes = [process(1, 'native', task(1, [cpu(5)]))];
    expect(play(world(processes, { limit: 5 }), { 0: [dispatch(1)] })).toMatchObject({ end: 5, outcome: 'finished' });
    const early = play(world(processes, { limit: 4 }), { 0: [dispatch(1)], 4: [preempt()] });
    expect(early).toMatchObject({ end: 4, outcome: 'timeout', useful: 0, refused: [[1, 'run-over']] });
    expect(early.tasks['1']).toMatchObject({ state: 'running', end: null, user: 4 });
  });

  test('E-1 an arrival or an unspawned job keeps the run going', () => {
    const late = world([process(1, 'native', task(1, [cpu(1)]), task(2, [net(2)], { arrival: 20 }))]);
    expect(play(late, { 0: [dispatch(1)] }).end).toBe(22);
    const job = { id: 1, name: 'j', arrival: 3, language: 'c', items: 1, bursts: [net(2)], models: ['sequential'] };
    const waiting = { ...late, processes: [process(1, 'native', task(1, [cpu(1)]))], jobs: [job] };
    expect(play(waiting as never, { 0: [dispatch(1)] })).toMatchObject({ end: 100, outcome: 'timeout' });
    expect(play(waiting as never, { 0: [dispatch(1)], 4: [spawn('sequential', 1)] }).end).toBe(6);
  });
});
