/** What the members of a race see (`RaceState` of the protocol), as the schema that Colyseus sends in deltas. */
import { type SchemaType, schema, t } from '@colyseus/schema';
import { cpuTime, figuresSoFar } from '@timeslice/shared/engine';
import type { RacePhase } from '@timeslice/shared/protocol';
import type { LiveRun } from './liveRun.ts';

export const SeatView = schema(
  {
    alias: t.string().default(''),
    connected: t.boolean().default(false),
    creator: t.boolean().default(false),
    bot: t.boolean().default(false),
    ready: t.boolean().default(false),
    playing: t.boolean().default(false),
    finished: t.boolean().default(false),
    reached: t.number().default(0),
    score: t.number().default(0),
    wall: t.number().default(0),
    cpu: t.number().default(0),
    useful: t.number().default(0),
    overhead: t.number().default(0),
    switches: t.number().default(0),
    value: t.number().default(0),
    thrift: t.number().default(0),
    lag: t.number().default(0),
    place: t.number().default(0),
  },
  'Seat',
);
export type SeatView = SchemaType<typeof SeatView>;

export const RaceView = schema(
  {
    code: t.string().default(''),
    levelId: t.string().default(''),
    phase: t.string<RacePhase>().default('lobby'),
    maxSeats: t.number().default(0),
    bots: t.boolean().default(false),
    round: t.number().default(0),
    startsAt: t.number().default(0),
    deadline: t.number().default(0),
    degraded: t.boolean().default(false),
    seats: t.map(SeatView),
  },
  'Race',
);
export type RaceView = SchemaType<typeof RaceView>;

/** A seat at the start of a round, or with no round at all. */
export function clearRun(view: SeatView, playing: boolean): void {
  Object.assign(view, { playing, finished: false, reached: 0, score: 0, wall: 0, cpu: 0, useful: 0, overhead: 0 });
  Object.assign(view, { switches: 0, value: 0, thrift: 0, lag: 0, place: 0 });
}

/** Brings the figures of a seat up to where its run stands. */
export function publishRun(view: SeatView, run: LiveRun): void {
  const { machine } = run;
  const figures = figuresSoFar(machine);
  const { processSwitch, threadSwitch, greenSwitch, coroutineSwitch } = machine.counters;
  view.finished = run.over;
  view.reached = run.tick;
  view.wall = run.tick;
  view.score = figures.score;
  view.cpu = figures.cpuTime;
  view.useful = figures.useful;
  view.overhead = cpuTime(machine).sys;
  view.switches = processSwitch + threadSwitch + greenSwitch + coroutineSwitch;
  view.value = figures.value;
  view.thrift = figures.thrift;
  view.lag = run.lag;
}
