import { expect, test } from 'vitest';
import { changeRate, FULL_RATE, resumePace, tickAt } from './pace.ts';

const pace = { startsAt: 1_000, rate: FULL_RATE, stoppedAt: null };

test('a tick is a millisecond, and below zero before the start', () => {
  expect(tickAt(pace, 1_250)).toBe(250);
  expect(tickAt(pace, 900)).toBe(-100);
});

test('a stopped clock stands, and goes on where it stood', () => {
  const stopped = { ...pace, stoppedAt: 1_400 };
  expect(tickAt(stopped, 9_000)).toBe(400);
  expect(tickAt(stopped, 1_300)).toBe(300);
  const resumed = resumePace(stopped, 9_000);
  expect(tickAt(resumed, 9_000)).toBe(400);
  expect(tickAt(resumed, 9_100)).toBe(500);
  expect(resumePace(pace, 9_000)).toBe(pace);
});

test('a slower clock has fewer ticks in the same time, and loses none when it becomes slower', () => {
  const slow = changeRate(pace, 50, 1_600);
  expect(tickAt(slow, 1_600)).toBe(600);
  expect(tickAt(slow, 1_800)).toBe(700);
  const stopped = changeRate({ ...pace, stoppedAt: 1_600 }, 80, 5_000);
  expect(tickAt(resumePace(stopped, 5_000), 5_100)).toBe(680);
});
