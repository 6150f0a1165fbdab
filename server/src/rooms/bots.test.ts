import { levels } from '@timeslice/shared/content';
import { figures, stateHash } from '@timeslice/shared/engine';
import type { RoundResult } from '@timeslice/shared/protocol';
import { playLog } from '@timeslice/shared/run';
import { beforeEach, describe, expect, test } from 'vitest';
import { createLog } from '../log.ts';
import { Metrics } from '../metrics.ts';
import type { Records } from '../persistence/records.ts';
import { systemRandom, tokenHash } from '../random.ts';
import { botLog, drawBotPolicy } from './bots.ts';
import { ManualClock } from './clock.ts';
import { RACE_SETTINGS } from './deps.ts';
import { Race } from './race.ts';
import { type RaceEvent, replayEvents, type SavedRace } from './raceEvents.ts';
import { receive } from './raceMessages.ts';
import type { Seat } from './roster.ts';
import { bookOf } from './testWorlds.ts';

const [level] = levels;
if (level === undefined) throw new Error('expected a level, found none');
const { scenario } = level;
const creatorToken = 'c'.repeat(22);
const spec = {
  id: 'race',
  code: '123456',
  levelId: scenario.id,
  maxSeats: 3,
  bots: true,
  creatorTokenHash: tokenHash(creatorToken),
};

let clock: ManualClock;
let sent: [seat: number, type: string, message: unknown][];
let closed: boolean;

function open(before?: { saved: SavedRace; outageMs: number }): Race {
  const deps = {
    clock,
    random: systemRandom,
    log: createLog('silent', () => {}),
    levels: bookOf(scenario),
    records: { degraded: false, roundEnded() {}, refused() {} } as unknown as Records,
    metrics: new Metrics(),
    settings: RACE_SETTINGS,
  };
  const outbox = {
    send: (seat: number, type: string, message: unknown) => void sent.push([seat, type, message]),
    stateChanged: () => {},
    noted: () => {},
    expel: () => {},
    close: () => {
      closed = true;
    },
  };
  return new Race(spec, deps, outbox, before);
}

function join(race: Race, token?: string): Seat {
  const options = { version: 1, locale: 'en' as const, ...(token === undefined ? {} : { token }) };
  expect(race.refuseJoin(options)).toBeNull();
  const entry = race.seatFor(options);
  race.enter(entry, 'en');
  return entry.seat;
}

const seatsOf = (race: Race) => [...race.state.seats.values()];

function streamOf(seat: Seat): number {
  const [, , round] = sent.findLast(([to, type]) => to === seat.number && type === 'round') ?? [];
  return (round as { stream: number }).stream;
}

/** To the end of the round, with a player who does nothing. */
function playOut(race: Race, seat: Seat): RoundResult {
  for (let ms = 0; race.state.phase !== 'result' && ms < 400_000; ms += 500) {
    clock.advance(500);
    const stream = streamOf(seat);
    const reached = Math.max(0, Math.min(scenario.limit, clock.now() - race.state.startsAt));
    receive(race, seat, 'reached', { stream, reached });
    race.tick();
  }
  return sent.findLast(([, type]) => type === 'result')?.[2] as RoundResult;
}

beforeEach(() => {
  clock = new ManualClock();
  sent = [];
  closed = false;
});

describe('free seats', () => {
  test('are taken by bots when one person is ready, each with another policy', () => {
    const race = open();
    const me = join(race, creatorToken);
    race.setReady(me, true);
    expect(race.state.phase).toBe('countdown');
    expect(seatsOf(race).map(({ bot, playing, connected }) => [bot, playing, connected])).toEqual([
      [false, true, true],
      [true, true, true],
      [true, true, true],
    ]);
    expect(new Set(seatsOf(race).map(({ alias }) => alias)).size).toBe(3);
  });

  test('stay free for people: who comes after a round takes the place of a bot', () => {
    const race = open();
    const me = join(race, creatorToken);
    race.setReady(me, true);
    expect(race.refuseJoin({ version: 1, locale: 'en' })).toBe('room-full');
    playOut(race, me);
    const other = join(race);
    expect(other.view.bot).toBe(false);
    expect(seatsOf(race).filter(({ bot }) => bot)).toHaveLength(1);
    race.setReady(me, true);
    expect(race.state.phase).toBe('result');
    race.setReady(other, true);
    expect(race.state.phase).toBe('countdown');
  });

  test('and bots alone neither start a round nor keep a race open', () => {
    const race = open();
    const me = join(race, creatorToken);
    race.setReady(me, true);
    playOut(race, me);
    race.leave(me, true);
    race.tick();
    expect(race.state).toMatchObject({ phase: 'result', round: 1 });
    clock.advance(RACE_SETTINGS.emptyMs);
    race.tick();
    expect(closed).toBe(true);
  });
});

describe('a bot', () => {
  test('plays by its policy, which the result names, and its figures are those of its log', () => {
    const race = open();
    const me = join(race, creatorToken);
    race.setReady(me, true);
    const { runs } = playOut(race, me);
    expect(runs.filter(({ policy }) => policy !== undefined)).toHaveLength(2);
    expect(runs.find(({ seat }) => seat === me.number)).not.toHaveProperty('policy');
    for (const run of runs) {
      const { machine, refused } = playLog(scenario, run.log);
      expect([refused, figures(machine), stateHash(machine)]).toEqual([[], run.figures, run.hash]);
    }
    const bots = runs.filter(({ policy }) => policy !== undefined);
    expect(Math.max(...bots.map(({ figures: { score } }) => score))).toBeGreaterThan(0);
  });

  test('is where its clock is while the round goes on', () => {
    const race = open();
    race.setReady(join(race, creatorToken), true);
    clock.advance(RACE_SETTINGS.countdownMs + 700);
    race.tick();
    expect(seatsOf(race).map(({ reached }) => reached)).toEqual([0, 700, 700]);
  });

  test('goes on after a restart of the server as if there had been none', () => {
    const race = open();
    race.setReady(join(race, creatorToken), true);
    clock.advance(RACE_SETTINGS.countdownMs + 20_000);
    race.tick();
    const events: readonly RaceEvent[] = race.journal().events;
    const saved = replayEvents(events);
    if (saved === null) throw new Error('expected a race in the journal, found none');
    const again = open({ saved, outageMs: 0 });
    const me = join(again, creatorToken);
    const there = playOut(again, me);
    const planned = there.runs.filter(({ policy }) => policy !== undefined);
    expect(planned).toHaveLength(2);
    for (const { seat, policy, log } of planned) expect(log).toEqual(botLog(scenario, policy ?? '', 8 + seat));
  });

  test('has a policy that no other has, as long as there are enough', () => {
    const playing = new Set<string>();
    for (let n = 0; n < 7; n++) playing.add(drawBotPolicy(systemRandom, playing));
    expect(playing.size).toBe(7);
  });

  test('acts late, as a person does, in every level', () => {
    for (const { scenario: each } of levels) {
      const { machine, refused } = playLog(each, botLog(each, 'srtf', 1));
      expect([each.id, refused, machine.outcome === 'running']).toEqual([each.id, [], false]);
    }
  });
});
