import { describe, expect, test } from 'vitest';
import { awards, pointsFor, type RoundEntry, rank, type ScoredRound } from './points.ts';

const yardstick = { naive: 300, par: 800 };
const entry = (seat: number, score: number, more: Partial<RoundEntry> = {}): RoundEntry => ({
  seat,
  score,
  lag: 0,
  useful: 1000,
  wall: 2000,
  cpu: 1100,
  switches: 10,
  ...more,
});
const round = (entries: RoundEntry[], weight = 100): ScoredRound => ({ weight, yardstick, entries });

describe('points', () => {
  test('the naive score is nothing, par is 1000, beyond it a fifth more at most, and below nothing is nothing', () => {
    expect([300, 800, 550, 1000, 0].map((score) => pointsFor(score, yardstick, 100))).toEqual([0, 1000, 500, 1200, 0]);
  });

  test('a round may weigh more', () => {
    expect(pointsFor(550, yardstick, 150)).toBe(750);
  });

  test('a level whose par is its naive score gives all or nothing', () => {
    expect([299, 300].map((score) => pointsFor(score, { naive: 300, par: 300 }, 100))).toEqual([0, 1000]);
  });
});

describe('places', () => {
  test('points of all rounds count; equals share a place, and the next one is left out', () => {
    const rounds = [
      round([entry(1, 800), entry(2, 800), entry(3, 300)]),
      round([entry(1, 300), entry(2, 300), entry(3, 400)]),
    ];
    expect(rank(rounds)).toEqual([
      { seat: 1, total: 1000, place: 1 },
      { seat: 2, total: 1000, place: 1 },
      { seat: 3, total: 200, place: 3 },
    ]);
  });

  test('ties are broken by matchpoints, then by whole seconds of lag', () => {
    // Both have 1200 points in sum; beyond the cap the better score still beats the other.
    const capped = round([entry(1, 950), entry(2, 1000)]);
    expect(rank([capped]).map(({ seat, place }) => [seat, place])).toEqual([
      [2, 1],
      [1, 2],
    ]);
    const late = round([entry(1, 800, { lag: 1900 }), entry(2, 800, { lag: 900 })]);
    expect(rank([late]).map(({ seat }) => seat)).toEqual([2, 1]);
  });
});

test('awards go to those who stand out, over all rounds', () => {
  const rounds = [
    round([entry(1, 800), entry(2, 500, { wall: 1000 }), entry(3, 300, { cpu: 1000 })]),
    round([entry(1, 700), entry(2, 500, { switches: 2 }), entry(3, 600)]),
  ];
  expect(awards(rounds)).toEqual([
    { award: 'total', seat: 1, value: 1800 },
    { award: 'throughput', seat: 2, value: 667 },
    { award: 'thrift', seat: 3, value: 952 },
    { award: 'switches', seat: 2, value: 12 },
    { award: 'improved', seat: 3, value: 600 },
  ]);
});

test('who did nothing useful gets no award, not even where nobody has more', () => {
  expect(awards([round([entry(1, 0, { useful: 0, cpu: 0, switches: 0 })])])).toEqual([]);
});
