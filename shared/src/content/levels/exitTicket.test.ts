import { expect, test } from 'vitest';
import { exitCount, exitTicket } from './exitTicket.ts';
import type { LevelStudy } from './study.ts';

const withCode = { transfer: { asks: [{}] } as unknown as LevelStudy['transfer'] };
const without = { transfer: { asks: [] } as unknown as LevelStudy['transfer'] };

test('asks the first guess once more and the last idea in code, as far as the levels have them', () => {
  const tickets = [[], [undefined], [without], [{}], [withCode], [undefined, without, withCode, undefined]].map(
    exitTicket,
  );
  expect(tickets.map(({ again, inCode }) => [again, inCode])).toEqual([
    [null, null],
    [null, null],
    [0, null],
    [0, null],
    [0, 0],
    [1, 2],
  ]);
  expect(tickets.map(exitCount)).toEqual([0, 0, 1, 1, 2, 2]);
});
