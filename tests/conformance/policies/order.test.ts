/** Policies that order one queue: priority, mlfq, batch-by-process, gil-aware, one-at-a-time. */
import { describe, expect, it } from 'vitest';
import { cpu, FREE, gantt, play, ranUntil, world } from './world.ts';

const each = (...tasks: ReturnType<typeof cpu>[]) => tasks.map((task) => ({ tasks: [task] }));

describe('priority', () => {
  const impatient = { at: 10, patience: 1000, bursts: [{ cpu: 10 }] };
  const waiting = { at: 10, bursts: [{ cpu: 5 }, { io: 50, device: 'net' }] };

  it('lets the task that somebody waits for take the core, then the one that mostly waits', () => {
    const scenario = world(each(cpu(100), waiting, impatient));
    expect(gantt(scenario, 'priority')).toEqual(['1:0-10 3:10-20 2:20-25 1:25-115']);
  });

  it('without preemption only goes first', () => {
    const scenario = world(each(cpu(100), waiting, impatient));
    expect(gantt(scenario, 'priority', { preemptive: 0 })).toEqual(['1:0-100 3:100-110 2:110-115']);
  });

  it('ages: a task passes over fresher ones of a higher class when it has waited long enough', () => {
    const urgent = (at: number) => ({ at, patience: 10_000, bursts: [{ cpu: 100 }] });
    const scenario = world(each(cpu(30), urgent(0), urgent(50), urgent(150), urgent(250), urgent(350), urgent(450)));
    // Two steps in 200 ticks make it equal to the urgent class, the third lets it pass.
    expect(gantt(scenario, 'priority', { ageing: 100 })[0]).toContain('1:300-330');
    expect(gantt(scenario, 'priority', { ageing: 100_000 })[0]).toMatch(/1:600-630$/);
  });
});

describe('mlfq (OSTEP, ch. 8)', () => {
  const params = { quantum: 10, levels: 3, boost: 0 };

  it('rule 4: a long job goes down, so that a short one gets through', () => {
    const scenario = world(each(cpu(180), cpu(20, 100)));
    expect(gantt(scenario, 'mlfq', params)).toEqual(['1:0-100 2:100-120 1:120-200']);
  });

  it('rules 2 and 4: equals take turns for an allotment, which is twice as long on each lower level', () => {
    const scenario = world(each(cpu(80), cpu(80)));
    expect(gantt(scenario, 'mlfq', params)).toEqual([
      '1:0-10 2:10-20 1:20-40 2:40-60 1:60-100 2:100-140 1:140-150 2:150-160',
    ]);
  });

  it('rule 4: using the allotment up in small pieces does not keep a job up', () => {
    const sneaky = { bursts: Array.from({ length: 20 }, () => [{ cpu: 9 }, { io: 1, device: 'net' }]).flat() };
    const scenario = world(each(cpu(200), sneaky));
    // With a fresh allotment after every wait it would have 9 of 10 ticks for ever.
    expect(ranUntil(scenario, play(scenario, 'mlfq', params), 1, 200)).toBeGreaterThan(80);
  });

  it('rule 5: a boost gives a starving job its turn', () => {
    const busy = (at: number) => cpu(10, at);
    const scenario = world(each(cpu(100), ...Array.from({ length: 40 }, (_, i) => busy(10 + 10 * i))));
    expect(ranUntil(scenario, play(scenario, 'mlfq', params), 1, 400)).toBe(10);
    expect(ranUntil(scenario, play(scenario, 'mlfq', { ...params, boost: 100 }), 1, 400)).toBeGreaterThan(30);
  });
});

describe('batch-by-process', () => {
  it('goes on with the process whose address space is loaded', () => {
    const tasks = [cpu(10), cpu(10)];
    const scenario = world([{ tasks }, { tasks }], { costs: { ...FREE, processSwitch: 8, threadSwitch: 6 } });
    const { machine } = play(scenario, 'batch-by-process');
    expect(machine.counters).toMatchObject({ processSwitch: 2, threadSwitch: 2 });
    const mixed = world([{ tasks: [cpu(10, 1), cpu(10, 3)] }, { tasks: [cpu(10, 2), cpu(10, 4)] }]);
    expect(gantt(mixed, 'batch-by-process')).toEqual(['1:1-11 2:11-21 3:21-31 4:31-41']);
    expect(gantt(mixed, 'fcfs')).toEqual(['1:1-11 3:11-21 2:21-31 4:31-41']);
  });
});

describe('gil-aware', () => {
  it('keeps all but one thread with need of a GIL off the cores', () => {
    const scenario = world([{ runtime: 'python', tasks: [cpu(100), cpu(100)] }, { tasks: [cpu(100)] }], { cores: 2 });
    expect(gantt(scenario, 'gil-aware')).toEqual(['1:0-100 2:100-200', '3:0-100']);
    expect(play(scenario, 'gil-aware').machine.cores.map(({ gilWait }) => gilWait)).toEqual([0, 0]);
    expect(play(scenario, 'fcfs').machine.cores.some(({ gilWait }) => gilWait > 0)).toBe(true);
  });

  it('lets a thread that needs no GIL run beside the one that has it', () => {
    const free = { bursts: [{ cpu: 100, gil: false }] };
    const scenario = world([{ runtime: 'python', tasks: [cpu(100), free] }], { cores: 2 });
    expect(gantt(scenario, 'gil-aware')).toEqual(['1:0-100', '2:0-100']);
  });

  it('breaks the convoy: a short burst takes over the core of a long one', () => {
    const server = { bursts: [{ cpu: 5 }, { io: 20, device: 'net' }, { cpu: 5 }] };
    const scenario = world([{ runtime: 'python', tasks: [server, cpu(200)] }], { cores: 2 });
    expect(gantt(scenario, 'gil-aware')).toEqual(['1:0-5 2:5-25 1:25-30 2:30-210', '']);
  });
});

describe('one-at-a-time', () => {
  it('starts the next task when the last has ended, and waits when that waits', () => {
    const io = { bursts: [{ cpu: 5 }, { io: 20, device: 'net' }, { cpu: 5 }] };
    expect(gantt(world(each(io, cpu(10)), { cores: 2 }), 'one-at-a-time')[0]).toBe('1:0-5 1:25-30 2:30-40');
  });
});
