import type { Figures } from '@timeslice/shared/engine';
import { expect, test } from 'vitest';
import { withPlaces } from './standings.ts';

const run = (seat: number, score: number, lag = 0) => ({
  seat,
  lag,
  alias: `seat ${seat}`,
  figures: { score } as Figures,
  hash: '',
  log: [],
});
const places = (...runs: ReturnType<typeof run>[]) => withPlaces(runs).map(({ seat, place }) => [seat, place]);

test('the higher score wins', () => {
  expect(places(run(1, 300), run(2, 700), run(3, 500))).toEqual([
    [2, 1],
    [3, 2],
    [1, 3],
  ]);
});

test('equal scores: whole seconds of lag decide, less than that is the network', () => {
  expect(places(run(1, 500, 2_100), run(2, 500, 999), run(3, 500, 10))).toEqual([
    [2, 1],
    [3, 1],
    [1, 3],
  ]);
});
