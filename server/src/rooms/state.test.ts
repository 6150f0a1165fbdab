import { figuresSoFar } from '@timeslice/shared/engine';
import type { RaceState, SeatState } from '@timeslice/shared/protocol';
import { expect, test } from 'vitest';
import { LiveRun } from './liveRun.ts';
import { clearRun, publishRun, RaceView, SeatView } from './state.ts';
import { tinyScenario } from './testWorlds.ts';

test('the state has the shape that the protocol promises', () => {
  const race = new RaceView();
  const view = new SeatView();
  race.seats.set('1', view);
  // Compiles only while the schema has every field of the protocol, in its type.
  const seat: SeatState = view;
  const plain: Omit<RaceState, 'seats'> & { seats: unknown } = race;
  expect(plain.phase).toBe('lobby');
  expect(seat.connected).toBe(false);
  expect(race.toJSON()).toMatchObject({
    phase: 'lobby',
    round: 0,
    seats: { 1: { alias: '', playing: false, place: 0 } },
  });
});

test('the figures of a seat are those of the engine, and a new round clears them', () => {
  const live = new LiveRun({ scenario: tinyScenario(), nextStream: () => 1 });
  live.commands({ stream: 1, seq: 0, entries: [[0, { type: 'dispatch', task: 1, core: 0 }]], reached: 900 }, 910);
  const view = new SeatView();
  publishRun(view, live);
  const { score, useful, cpuTime, value, thrift } = figuresSoFar(live.machine);
  expect(score).toBeGreaterThan(0);
  expect(view.toJSON()).toMatchObject({
    score,
    useful,
    cpu: cpuTime,
    value,
    thrift,
    reached: 900,
    wall: 900,
  });
  expect(view.overhead).toBe(cpuTime - useful);
  expect(view.switches).toBe(live.machine.counters.processSwitch);
  clearRun(view, true);
  expect(view.toJSON()).toEqual({ ...new SeatView().toJSON(), playing: true });
});
