import { expect, test } from 'vitest';
import { type RaceEvent, replayEvents } from './raceEvents.ts';
import { tinyScenario } from './testWorlds.ts';

const spec = { id: 'r', code: '123456', levelId: 'tiny', maxSeats: 4, creatorTokenHash: 'h1' };
const seat = (number: number, alias: string): RaceEvent => ({ type: 'seat', number, tokenHash: `h${number}`, alias });
const round = (number: number): RaceEvent => ({
  type: 'round',
  round: number,
  levelId: 'tiny',
  scenario: tinyScenario(),
  startsAt: 1000 * number,
  seats: [1, 2],
});
const preempt = (tick: number) => [tick, { type: 'preempt', core: 0 }] as const;
const run = (from: number, ticks: number[], reached: number, stream = 1): RaceEvent => ({
  type: 'run',
  seat: 1,
  stream,
  from,
  entries: ticks.map(preempt),
  reached,
  lag: 3,
});

test('seats are those that were taken and not given away again', () => {
  const saved = replayEvents([
    { type: 'opened', spec },
    seat(1, 'Otter'),
    seat(2, 'Lynx'),
    { type: 'vacated', number: 2 },
    seat(2, 'Moose'),
  ]);
  expect(saved?.seats.map(({ alias }) => alias)).toEqual(['Otter', 'Moose']);
  expect(saved).toMatchObject({ spec, round: null, length: 5 });
});

test('a run is put together from its parts; a part that was written again overwrites', () => {
  const saved = replayEvents([
    { type: 'opened', spec },
    round(1),
    run(0, [1, 2], 10),
    run(2, [3], 20),
    run(2, [3, 4], 30, 2),
  ]);
  expect(saved?.runs.get(1)).toEqual({ stream: 2, log: [1, 2, 3, 4].map(preempt), reached: 30, lag: 3 });
});

test('a new round begins with no runs', () => {
  const saved = replayEvents([{ type: 'opened', spec }, round(1), run(0, [1], 10), round(2)]);
  expect(saved?.round).toMatchObject({ round: 2 });
  expect(saved?.runs.size).toBe(0);
});

test('a journal whose beginning was never written is none', () => {
  expect(replayEvents([])).toBeNull();
  expect(replayEvents([seat(1, 'Otter')])).toBeNull();
});
