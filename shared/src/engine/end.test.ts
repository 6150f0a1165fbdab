import { describe, expect, it } from 'vitest';
import { coreTimes } from './queries.ts';
import { advance } from './step.ts';
import { cpu, crash, dispatch, give, io, play, playTo, preempt, programs, spawn, task, world } from './tinyWorld.ts';
import type { Core, JobSpec } from './types.ts';

const five = programs([task(1, [cpu(5)])]);
const job: JobSpec = { id: 1, name: 'j', arrival: 3, language: 'c', items: 1, bursts: [io(4)], models: ['sequential'] };

describe('E-1 the end of a run', () => {
  it('E-1 it is finished when no task is left to finish', () => {
    expect(play(world(five), { 2: [dispatch(1)] })).toMatchObject({ end: 7, outcome: 'finished' });
  });

  it('E-1 an arrival to come keeps it going', () => {
    const later = programs([task(1, [cpu(5)]), task(2, [io(2)], { arrival: 20 })]);
    expect(play(world(later), { 0: [dispatch(1)] })).toMatchObject({ end: 22, outcome: 'finished' });
  });

  it('E-1 a job that nobody has started keeps it going, to the limit', () => {
    const scenario = world(five, { jobs: [job] });
    expect(play(scenario, { 0: [dispatch(1)] })).toMatchObject({ end: 1000, outcome: 'timeout' });
    expect(play(scenario, { 0: [dispatch(1)], 8: [spawn('sequential')] })).toMatchObject({
      end: 12,
      outcome: 'finished',
    });
  });

  it('E-1 nothing to do at all is finished at tick 0', () => {
    expect(play(world([]), {})).toMatchObject({
      end: 0,
      outcome: 'finished',
      score: 0,
      cores: [{ user: 0, sys: 0, gilWait: 0, idle: 0 }],
    });
  });

  it('E-1 what ends exactly at the limit counts, one tick less is a timeout', () => {
    const exact = play(world(five, { limit: 5 }), { 0: [dispatch(1)] });
    expect(exact).toMatchObject({ end: 5, outcome: 'finished', useful: 5 });
    const short = play(world(five, { limit: 4 }), { 0: [dispatch(1)] });
    expect(short).toMatchObject({ end: 4, outcome: 'timeout', useful: 0, cpuTime: 4 });
    expect(short.tasks['1']).toEqual({ state: 'running', firstRun: 0, end: null, user: 4, sys: 0, io: 0 });
  });

  it('E-1 commands from the end on are refused, at the limit too', () => {
    expect(play(world(five, { limit: 4 }), { 0: [dispatch(1)], 4: [preempt()] }).refused).toEqual([[1, 'run-over']]);
    expect(play(world(five), { 0: [dispatch(1)], 5: [preempt()], 9: [dispatch(1)] }).refused).toEqual([
      [1, 'run-over'],
      [2, 'run-over'],
    ]);
  });

  it('E-1 the times are final when the run is over, and advancing changes nothing', () => {
    const machine = playTo(4, world(five, { limit: 4 }), { 1: [dispatch(1)] });
    expect(coreTimes(machine, machine.cores[0] as Core)).toEqual({ user: 3, sys: 0, gilWait: 0, idle: 1 });
    expect(machine.cores[0]).toMatchObject({ user: 3, idle: 1, since: 4 });
    advance(machine, 10);
    expect([machine.tick, machine.outcome]).toEqual([4, 'timeout']);
  });

  it('E-1 is asked after P5, so a job that crashes in P6 of a tick ends the run at the next', () => {
    const scenario = world([], { jobs: [{ ...job, bursts: [crash] }] });
    expect(play(scenario, { 5: [spawn('sequential')] })).toMatchObject({
      end: 6,
      outcome: 'finished',
      counters: { crashed: 1 },
    });
  });

  it('E-1 the run goes on while a command can still be given at its present tick', () => {
    const machine = playTo(0, world(five));
    expect([machine.outcome, give(machine, dispatch(1))]).toEqual(['running', [null]]);
  });
});
