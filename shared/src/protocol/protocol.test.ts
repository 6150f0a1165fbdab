import { describe, expect, test } from 'vitest';
import {
  clientMessages,
  commandSchema,
  formatJoinError,
  joinOptionsSchema,
  MAX_ENTRIES_PER_MESSAGE,
  openRaceSchema,
  PROTOCOL_VERSION,
  parseJoinError,
  raceCodeSchema,
} from './index.ts';

describe('protocol', () => {
  test('a join error survives its way through the one line of a refused join', () => {
    expect(parseJoinError(formatJoinError('room-full'))).toEqual({ code: 'room-full' });
    expect(parseJoinError(formatJoinError('bad-request', 'locale'))).toEqual({ code: 'bad-request', field: 'locale' });
  });

  test('a join error that is none of ours reads as an unknown code', () => {
    expect(parseJoinError('room "x" not found')).toEqual({ code: 'unknown-code' });
    expect(parseJoinError('')).toEqual({ code: 'unknown-code' });
    expect(parseJoinError('toString')).toEqual({ code: 'unknown-code' });
  });

  test.each(['12345', '1234567', '12345a', ' 123456', '１２３４５６', ''])('%j is no race code', (code) => {
    expect(raceCodeSchema.safeParse(code).success).toBe(false);
  });

  test('opening a race takes two seats and no bots unless told otherwise', () => {
    expect(openRaceSchema.parse({ level: 'hello-pid' })).toEqual({ level: 'hello-pid', maxSeats: 2, bots: false });
    for (const maxSeats of [1, 9, 2.5, '2'])
      expect(openRaceSchema.safeParse({ level: 'a', maxSeats }).success).toBe(false);
  });

  test('a command with an unknown field, a wrong type or a fraction is refused by its shape', () => {
    expect(commandSchema.safeParse({ type: 'preempt', core: 0 }).success).toBe(true);
    for (const bad of [
      { type: 'preempt', core: 0, seat: 2 },
      { type: 'preempt', core: '0' },
      { type: 'preempt', core: 0.5 },
      { type: 'preempt', core: -1 },
      { type: 'reboot' },
      { type: 'spawn', job: 1, model: 'fibers', workers: 1 },
      null,
    ])
      expect(commandSchema.safeParse(bad).success).toBe(false);
  });

  test('more commands than fit into a frame are refused by their number', () => {
    const entry = [5, { type: 'preempt', core: 0 }];
    const message = (n: number) => ({ stream: 1, seq: 0, entries: Array(n).fill(entry), reached: 5 });
    expect(clientMessages.commands.safeParse(message(MAX_ENTRIES_PER_MESSAGE)).success).toBe(true);
    expect(clientMessages.commands.safeParse(message(MAX_ENTRIES_PER_MESSAGE + 1)).success).toBe(false);
    expect(clientMessages.commands.safeParse(message(0)).success).toBe(false);
  });

  test('join options name nothing but version, locale and token', () => {
    const ok = { version: PROTOCOL_VERSION, locale: 'ru' };
    expect(joinOptionsSchema.parse(ok)).toEqual(ok);
    expect(joinOptionsSchema.safeParse({ ...ok, seat: 1 }).success).toBe(false);
    expect(joinOptionsSchema.safeParse({ ...ok, token: 'short' }).success).toBe(false);
  });
});
