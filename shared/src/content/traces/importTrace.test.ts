import { describe, expect, it } from 'vitest';
import { boundsOf, createMachine, scoreFigures } from '../../engine/index.ts';
import { malformedText } from '../scenario.ts';
import { type Imported, type ImportOptions, importTrace } from './importTrace.ts';

const observed = { end_us: 300_000, runq_wait_us: 100, gil_wait_us: 50, voluntary: 2, involuntary: 1, core_changes: 1 };

/** A Python program with two threads and a child process, 400 ms of it. */
const trace = () => ({
  name: 'tiny run/1',
  machine: '4 vCPU guest',
  makespan_us: 400_000,
  lost_events: 0,
  tasks: [
    {
      ...{ pid: 7, tid: 7, name: 'python3.11', kind: 'process', parent: null, arrival_us: 0 },
      bursts: [{ cpu_us: 1_000 }, { io_us: 20_000, device: 'net' }, { cpu_us: 500.4 }],
      observed,
    },
    {
      ...{ pid: 7, tid: 8, name: 'worker', kind: 'thread', parent: 7, arrival_us: 5_000 },
      bursts: [{ cpu_us: 2_000 }, { io_us: 9_000, device: 'lock' }, { cpu_us: 2_000 }],
      observed: { end_us: 20_000 },
    },
    {
      ...{ pid: 9, tid: 9, name: 'cc1', kind: 'process', parent: 7, arrival_us: 50_000 },
      bursts: [{ cpu_us: 100_000 }],
      observed: { end_us: 400_000 },
    },
  ],
});

function imported(json: unknown, options: ImportOptions = {}): Imported {
  const result = importTrace(json, options);
  if (!result.ok) throw new Error(malformedText(result));
  return result;
}

const green = (kind: string) => ({
  ...trace(),
  user_level: {
    makespan_us: 400_000,
    tasks: [{ pid: 7, tid: 'g0', name: 'db0', kind, arrival_us: 11.6, bursts: [{ cpu_us: 3_000 }], end_us: 5_000 }],
  },
});

describe('importing a recorded program', () => {
  it('keeps pids, ids and arrivals, and makes 20 ms 4000 ticks', () => {
    const { scenario, scale, least } = imported(trace());
    expect([scale, least]).toEqual([200, 100]);
    expect(scenario).toEqual({
      format: 1,
      id: 'tiny-run-1',
      cores: 4,
      limit: 241_000,
      objective: 'slowdown',
      devices: { lock: { capacity: 0 }, net: { capacity: 0 } },
      processes: [
        {
          ...{ pid: 7, name: 'python3.11', runtime: 'python' },
          tasks: [
            { id: 7, kind: 'thread', arrival: 0, bursts: [{ cpu: 200 }, { io: 4000, device: 'net' }, { cpu: 100 }] },
            {
              id: 8,
              kind: 'thread',
              arrival: 1000,
              bursts: [{ cpu: 400 }, { io: 1800, device: 'lock' }, { cpu: 400 }],
            },
          ],
        },
        {
          ...{ pid: 9, name: 'cc1', runtime: 'native' },
          tasks: [{ id: 9, kind: 'process', arrival: 10_000, bursts: [{ cpu: 20_000 }] }],
        },
      ],
    });
  });

  it.each([
    [10_000, 4_500, 45_000],
    [225_000, 200, 45_000],
    [600_000, 200, 120_000],
    [1_000_000, 120, 120_000],
    [360_000_000, 1 / 3, 120_000],
  ])('a run of %i us is slowed down %f times and lasts %i ticks', (makespan_us, scale, ticks) => {
    const tasks = [{ pid: 1, tid: 1, name: 'a', kind: 'process', arrival_us: 0, bursts: [{ cpu_us: makespan_us }] }];
    const result = imported({ name: 'a', makespan_us, tasks });
    expect(result.scale).toBeCloseTo(scale, 6);
    expect(result.scenario.processes[0]?.tasks[0]?.bursts).toEqual([{ cpu: ticks }]);
  });

  it('scales the costs with the time, so that the scale changes no relation', () => {
    expect(imported(trace(), { scale: 100 }).scenario.costs).toMatchObject({ processSwitch: 40, gilInterval: 500 });
    expect(imported(trace(), { scale: 200 }).scenario.costs).toBeUndefined();
    const real = imported(trace(), { scale: 1_000, costs: 'real' }).scenario.costs;
    expect(real).toMatchObject({ threadSwitch: 2, migration: 12, gilInterval: 5_000, greenSwitch: 0 });
  });

  it('says what it simplifies', () => {
    expect(imported(trace()).warnings).toEqual([
      'lock: 1 waits for what others do (9 ms in all) last as long as they did, whenever that is done',
    ]);
    expect(imported({ ...trace(), lost_events: 3 }, { least: 6_000, waits: 'drop' }).warnings).toEqual([
      'lost_events: the recorder missed 3 events, bursts may be too long',
      'left out: 2 tasks that ran for less than 6 ms (5.5 ms in all)',
    ]);
  });

  it('leaves out waits for other tasks when told to', () => {
    const { scenario, warnings } = imported(trace(), { waits: 'drop' });
    expect(scenario.processes[0]?.tasks[1]?.bursts).toEqual([{ cpu: 800 }]);
    expect(scenario.devices).toEqual({ net: { capacity: 0 } });
    expect(warnings[0]).toBe('lock: 1 waits for what others do (9 ms in all) are left out');
  });

  it.each([
    ['goroutine', 'go'],
    ['coroutine', 'asyncio'],
    ['virtual', 'jvm'],
  ])('takes the %ss of a program, which the kernel does not see, to the runtime %s', (kind, runtime) => {
    const { scenario, kernel } = imported(green(kind));
    expect(scenario.processes).toMatchObject([{ pid: 7, runtime, tasks: [{ id: 1, kind, arrival: 2 }] }]);
    expect(kernel?.tasks).toEqual({ 1: { end: 1_000, waiting: 0, gilWait: 0 } });
    expect(imported(green(kind), { level: 'os' }).scenario).toEqual(imported(trace()).scenario);
  });

  it.each([
    ['python3.13t', 'python', { gil: false }],
    ['python3.13', 'python', undefined],
    ['javac', 'jvm', undefined],
    ['node', 'native', undefined],
  ])('guesses that %s runs in %s', (name, runtime, overrides) => {
    const { tasks, ...rest } = trace();
    const [main, worker] = tasks.slice(0, 2).map((task) => ({ ...task, name }));
    const [process] = imported({ ...rest, tasks: [main, worker] }).scenario.processes;
    expect([process?.runtime, process?.overrides]).toEqual([runtime, overrides]);
  });

  it('tells what the kernel did, judged as a run of the scenario is', () => {
    const { scenario, kernel } = imported(trace());
    expect(kernel).toMatchObject({ end: 80_000, cpuTime: 21_100, switches: 3, coreChanges: 1 });
    expect(kernel?.tasks[7]).toEqual({ end: 60_000, waiting: 20, gilWait: 10 });
    const machine = createMachine(scenario);
    for (const task of machine.tasks) {
      task.state = 'terminated';
      task.end = kernel?.tasks[task.id]?.end ?? 0;
      task.user = 1;
    }
    expect(kernel?.slowdown).toBe(scoreFigures(machine, boundsOf(machine)).slowdown);
  });

  it('tells nothing of the kernel where the trace does not', () => {
    const { tasks, ...rest } = trace();
    const silent = tasks.map(({ observed: _, ...task }) => task);
    expect(imported({ ...rest, tasks: silent }).kernel).toBeNull();
  });
});

/** Where a trace is broken, and where the message must point. */
const FLAWS: [path: string, json: unknown][] = [
  ['', null],
  ['', []],
  ['name', { ...trace(), name: '' }],
  ['makespan_us', { ...trace(), makespan_us: Number.POSITIVE_INFINITY }],
  ['makespan_us', { ...trace(), makespan_us: 0 }],
  ['tasks', { ...trace(), tasks: [] }],
  ['tasks[0].pid', changed(0, { pid: 1.5 })],
  ['tasks[0].tid', changed(0, { tid: true })],
  ['tasks[1].tid', changed(1, { tid: 7 })],
  ['tasks[2].kind', changed(2, { kind: 'fiber' })],
  ['tasks[1].kind', changed(1, { kind: 'goroutine' })],
  ['tasks[0].parent', changed(0, { parent: {} })],
  ['tasks[0].arrival_us', changed(0, { arrival_us: -1 })],
  ['tasks[2].bursts', changed(2, { arrival_us: 390_000 })],
  ['tasks[2]', changed(2, { observed: { end_us: 500_000 } })],
  ['tasks[0].observed.voluntary', changed(0, { observed: { end_us: 1, voluntary: -1 } })],
  ['tasks[0].nice', changed(0, { nice: 5 })],
  ['tasks[0].bursts', changed(0, { bursts: [] })],
  ['tasks[0].bursts[0].cpu_us', changed(0, { bursts: [{ cpu_us: Number.NaN }] })],
  ['tasks[0].bursts[0].cpu_us', changed(0, { bursts: [{}] })],
  ['tasks[0].bursts[1].device', changed(0, { bursts: [{ cpu_us: 1 }, { io_us: 1 }] })],
  ['tasks[0].bursts[0].io_us', changed(0, { bursts: [{ io_us: '5', device: 'net' }] })],
  ['user_level.tasks[0].tid', { ...green('virtual'), user_level: { makespan_us: 1, tasks: [{ pid: 1, tid: -1 }] } }],
];

function changed(task: number, fields: object): unknown {
  const { tasks, ...rest } = trace();
  return { ...rest, tasks: tasks.map((each, i) => (i === task ? { ...each, ...fields } : each)) };
}

describe('a trace that cannot be used', () => {
  it.each(FLAWS)('is refused with the path %j', (path, json) => {
    const result = importTrace(json);
    expect(result).toMatchObject({ ok: false, path });
  });

  it('is refused when the scale makes it too long', () => {
    expect(importTrace(trace(), { scale: 1_000_000 })).toMatchObject({ ok: false, path: 'makespan_us' });
  });

  it('names devices so that a scenario can have them', () => {
    const bursts = ['constructor', '__proto__', 'other:__schedule/x', 'ü'].flatMap((device) => [
      { io_us: 500, device },
      { cpu_us: 500 },
    ]);
    const { scenario } = imported(changed(0, { bursts }));
    expect(Object.keys(scenario.devices)).toEqual(['lock', 'other', 'proto__', 'x-', 'x-constructor']);
  });
});
