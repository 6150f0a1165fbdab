import { describe, expect, test } from 'vitest';
import { createRunClock } from './runClock.ts';

describe('the clock of a run', () => {
  test('T-1 1000 ticks pass per second at 1x', () => {
    const clock = createRunClock();
    expect(clock.passed(500, 1)).toBe(0);
    expect(clock.passed(516, 1)).toBe(16);
    expect(clock.passed(616, 1)).toBe(100);
  });

  test('speeds multiply, and fractions of ticks are not lost', () => {
    const clock = createRunClock();
    clock.passed(0, 0.5);
    let ticks = 0;
    for (let ms = 1; ms <= 101; ms++) ticks += clock.passed(ms, 0.5) as number;
    expect(ticks).toBe(50);
    expect(clock.passed(201, 4)).toBe(400);
  });

  test('a slow frame slows the run down, it does not jump', () => {
    const clock = createRunClock();
    clock.passed(0, 1);
    expect(clock.passed(1300, 1)).toBe(250);
    expect(clock.passed(1316, 1)).toBe(16);
  });

  test('a long gap is reported and moves nothing', () => {
    const clock = createRunClock();
    clock.passed(0, 1);
    expect(clock.passed(60_000, 1)).toBe('gap');
    expect(clock.passed(60_016, 1)).toBe(16);
  });

  test('after a restart the time of the pause does not count', () => {
    const clock = createRunClock();
    clock.passed(0, 1);
    clock.restart();
    expect(clock.passed(4000, 1)).toBe(0);
    expect(clock.passed(4010, 1)).toBe(10);
  });
});
