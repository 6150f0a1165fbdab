/** Policies that share out time: lottery, stride, fair. And round robin on several cores. */
import { describe, expect, it } from 'vitest';
import { cpu, gantt, play, ranUntil, world } from './world.ts';

const many = (count: number, ticks: number) => Array.from({ length: count }, () => cpu(ticks));
const uneven = () => world([{ tasks: many(1, 3000) }, { tasks: many(3, 3000) }]);
const of = (name: string, params: Record<string, number>, tasks: readonly number[], tick: number) => {
  const scenario = uneven();
  const run = play(scenario, name, params);
  return tasks.map((id) => ranUntil(scenario, run, id, tick));
};

describe('lottery', () => {
  it('gives processes even shares in the long run, however many tasks they have', () => {
    const shares = Array.from({ length: 8 }, (_, seed) => of('lottery', { quantum: 10, seed }, [1], 3000)[0] as number);
    const mean = shares.reduce((a, b) => a + b) / shares.length;
    expect(mean).toBeGreaterThan(1400);
    expect(mean).toBeLessThan(1600);
  });

  it('draws the same tickets from the same seed, and others from another', () => {
    const log = (seed: number) => play(uneven(), 'lottery', { quantum: 10, seed }).log;
    expect(log(7)).toEqual(log(7));
    expect(log(7)).not.toEqual(log(8));
  });
});

describe('stride', () => {
  it('gives processes even shares at any time, to within a slice, and their tasks even shares of that', () => {
    for (const tick of [60, 600, 2000, 3000]) {
      const [alone, ...three] = of('stride', { quantum: 10 }, [1, 2, 3, 4], tick) as [number, number, number, number];
      expect(Math.abs(alone - tick / 2)).toBeLessThanOrEqual(10);
      for (const ticks of three) expect(Math.abs(ticks - tick / 6)).toBeLessThanOrEqual(10);
    }
  });

  it('does not let a process catch up on what it slept through', () => {
    const sleeper = { bursts: [{ io: 1000, device: 'net' }, { cpu: 1000 }] };
    const scenario = world([{ tasks: [sleeper] }, { tasks: [cpu(3000)] }]);
    const run = play(scenario, 'stride', { quantum: 10 });
    expect(ranUntil(scenario, run, 1, 1400)).toBeGreaterThan(180);
    expect(ranUntil(scenario, run, 1, 1400)).toBeLessThan(220);
  });
});

describe('fair', () => {
  it('owes every task the same, whatever its process', () => {
    for (const tick of [600, 2000, 3000]) {
      for (const ticks of of('fair', { slice: 20 }, [1, 2, 3, 4], tick)) {
        expect(Math.abs(ticks - tick / 4)).toBeLessThanOrEqual(20);
      }
    }
  });

  it('lets a task that mostly sleeps run as soon as it wakes', () => {
    const sleeper = { bursts: Array.from({ length: 10 }, () => [{ cpu: 5 }, { io: 170, device: 'net' }]).flat() };
    const scenario = world([{ tasks: [sleeper] }, { tasks: many(3, 3000) }]);
    const { machine } = play(scenario, 'fair', { slice: 100 });
    // Ten naps of 170 ticks and 50 ticks of work; the rest is what it waited.
    expect((machine.tasks[0]?.end ?? 0) - 1750).toBeLessThan(150);
  });

  it('gives a long sleeper a lead of one slice and no more', () => {
    const sleeper = { bursts: [{ io: 1000, device: 'net' }, { cpu: 1000 }] };
    const scenario = world([{ tasks: [sleeper] }, { tasks: [cpu(3000)] }]);
    const run = play(scenario, 'fair', { slice: 50 });
    const ran = ranUntil(scenario, run, 1, 1400);
    expect(ran).toBeGreaterThanOrEqual(200);
    expect(ran).toBeLessThanOrEqual(275);
  });
});

describe('rr', () => {
  it('has one queue for all cores, and cores that expire together keep who nobody replaces', () => {
    const scenario = world([{ tasks: many(3, 30) }], { cores: 2 });
    expect(gantt(scenario, 'rr', { quantum: 10 })).toEqual(['1:0-10 3:10-20 1:20-40', '2:0-30 3:30-50']);
  });

  it('begins a new slice when nobody waits', () => {
    const scenario = world([{ tasks: [cpu(40)] }, { tasks: [cpu(10, 23)] }]);
    expect(gantt(scenario, 'rr', { quantum: 10 })).toEqual(['1:0-30 2:30-40 1:40-50']);
  });
});
