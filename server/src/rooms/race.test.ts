import type { ServerMessageType } from '@timeslice/shared/protocol';
import { beforeEach, describe, expect, test } from 'vitest';
import { createLog } from '../log.ts';
import { Metrics } from '../metrics.ts';
import type { Records } from '../persistence/records.ts';
import { systemRandom, tokenHash } from '../random.ts';
import { ManualClock } from './clock.ts';
import { RACE_SETTINGS } from './deps.ts';
import { Race } from './race.ts';
import { receive } from './raceMessages.ts';
import type { Seat } from './roster.ts';
import { bookOf, tinyScenario } from './testWorlds.ts';

const creatorToken = 'c'.repeat(22);
const { countdownMs, slack, keepSeatMs, emptyMs, unjoinedMs, idleMs } = RACE_SETTINGS;
const LIMIT = 1_000;

let clock: ManualClock;
let sent: [seat: number, type: ServerMessageType, message: unknown][];
let closed: boolean;
let race: Race;

beforeEach(() => {
  clock = new ManualClock();
  sent = [];
  closed = false;
  const scenario = tinyScenario(LIMIT);
  const records = { degraded: false, roundEnded() {}, refused() {} } as unknown as Records;
  race = new Race(
    { id: 'race', code: '123456', levelId: 'tiny', maxSeats: 2, creatorTokenHash: tokenHash(creatorToken) },
    {
      clock,
      random: systemRandom,
      log: createLog('silent', () => {}),
      levels: bookOf(scenario),
      records,
      metrics: new Metrics(),
      settings: RACE_SETTINGS,
    },
    {
      send: (seat, type, message) => sent.push([seat, type, message]),
      stateChanged: () => {},
      noted: () => {},
      expel: () => {},
      close: () => {
        closed = true;
      },
    },
  );
});

function join(token?: string): { seat: Seat; token: string } {
  const options = { version: 1, locale: 'en' as const, ...(token === undefined ? {} : { token }) };
  expect(race.refuseJoin(options)).toBeNull();
  const entry = race.seatFor(options);
  race.enter(entry, 'en');
  return entry;
}
const refusal = (token?: string) =>
  race.refuseJoin({ version: 1, locale: 'en', ...(token === undefined ? {} : { token }) });
const pass = (ms: number) => {
  clock.advance(ms);
  race.tick();
};
const types = (seat: number) => sent.filter(([to]) => to === seat).map(([, type]) => type);

describe('seats', () => {
  test('seat 1 waits for its creator, others get the next ones', () => {
    expect(join().seat.number).toBe(2);
    expect(refusal()).toBe('room-full');
    expect(join(creatorToken).seat.view).toMatchObject({ creator: true, connected: true });
    expect(race.info('room')).toMatchObject({ seats: 2, maxSeats: 2, phase: 'lobby' });
  });

  test('a token that belongs to no seat opens none', () => {
    expect(refusal('x'.repeat(22))).toBe('bad-token');
  });

  test('whoever comes back has the same seat and name', () => {
    const { seat, token } = join();
    const { alias } = seat.view;
    race.leave(seat, false);
    expect(join(token).seat).toBe(seat);
    expect(seat.view).toMatchObject({ alias, connected: true });
  });

  test('an abandoned seat is given away when somebody needs it, the present ones and the creator’s never', () => {
    join(creatorToken);
    const { seat, token } = join();
    pass(keepSeatMs + 1);
    expect(refusal()).toBe('room-full');
    race.leave(seat, false);
    pass(keepSeatMs - 1);
    expect(refusal()).toBe('room-full');
    pass(1);
    expect(join().seat.number).toBe(2);
    expect(refusal(token)).toBe('bad-token');
  });

  test('during a round no seat is given away', () => {
    const creator = join(creatorToken);
    const { seat } = join();
    race.start(creator.seat);
    race.leave(seat, true);
    expect(refusal()).toBe('room-full');
  });
});

describe('rounds', () => {
  test('begin when both are ready, and end with the last run', () => {
    const [one, two] = [join(creatorToken).seat, join().seat];
    race.setReady(one, true);
    expect(race.state.phase).toBe('lobby');
    race.setReady(two, true);
    expect(race.state).toMatchObject({ phase: 'countdown', round: 1, startsAt: countdownMs });
    expect(race.state.deadline).toBe(countdownMs + LIMIT);
    expect(types(1)).toEqual(['welcome', 'round']);
    pass(countdownMs);
    expect(race.state.phase).toBe('round');
    for (const seat of [one, two]) receive(race, seat, 'reached', { stream: seat.number, reached: LIMIT });
    pass(LIMIT);
    for (const seat of [one, two]) receive(race, seat, 'reached', { stream: seat.number, reached: LIMIT });
    pass(100);
    expect(race.state.phase).toBe('result');
    expect(types(2).slice(-1)).toEqual(['result']);
    expect([one.view.place, two.view.place]).toEqual([1, 1]);
    expect([one.view.ready, two.view.ready]).toEqual([false, false]);
  });

  test('a silent player is waited for as long as the slack', () => {
    const [one] = [join(creatorToken).seat, join().seat];
    race.start(one);
    pass(countdownMs + LIMIT + 250);
    receive(race, one, 'reached', { stream: 1, reached: LIMIT });
    pass(slack - 1_000);
    expect(race.state.phase).toBe('round');
    pass(3_000);
    expect(race.state.phase).toBe('result');
  });

  test('A20 after a stall of the process the round stands where its clock is', () => {
    const [one, two] = [join(creatorToken).seat, join().seat];
    race.start(one);
    clock.advance(countdownMs + 500);
    receive(race, one, 'commands', {
      stream: 1,
      seq: 0,
      entries: [[400, { type: 'dispatch', task: 1, core: 0 }]],
      reached: 450,
    });
    race.tick();
    expect(race.state.phase).toBe('round');
    expect([one.view.reached, two.view.reached]).toEqual([450, 0]);
  });

  test('commands before any round are refused', () => {
    const { seat } = join(creatorToken);
    receive(race, seat, 'reached', { stream: 1, reached: 5 });
    expect(sent.at(-1)).toEqual([1, 'problem', { code: 'wrong-phase' }]);
  });
});

describe('a race ends by itself', () => {
  test('when nobody ever came', () => {
    pass(unjoinedMs - 1);
    expect(closed).toBe(false);
    pass(1);
    expect(closed).toBe(true);
  });

  test('when everybody has been away for minutes, and not before', () => {
    const { seat } = join(creatorToken);
    pass(emptyMs * 2);
    expect(closed).toBe(false);
    race.leave(seat, true);
    pass(emptyMs - 1);
    expect(closed).toBe(false);
    pass(1);
    expect(closed).toBe(true);
  });

  test('when nothing has happened in the lobby for hours', () => {
    join(creatorToken);
    pass(idleMs - 1);
    expect(closed).toBe(false);
    pass(1);
    expect(closed).toBe(true);
  });
});
