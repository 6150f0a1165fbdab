import { describe, expect, test } from 'vitest';
import { checkInvariants } from './invariants.ts';
import { createNaive, runNaive } from './naive.ts';
import { randomGame } from './randomGame.ts';
import type { Log, Scenario } from './types.ts';

const seeds = Array.from({ length: 500 }, (_, seed) => seed);

/** Plays the log with I-1 asked after every half tick and every command. */
function playChecked({ scenario, log }: { scenario: Scenario; log: Log }): void {
  const naive = createNaive(scenario);
  let done = 0;
  for (;;) {
    naive.openTick();
    checkInvariants(naive.machine);
    if (naive.machine.outcome !== null) return;
    for (let entry = log[done]; entry !== undefined && entry[0] === naive.machine.tick; entry = log[done]) {
      naive.apply(entry[1]);
      checkInvariants(naive.machine);
      done += 1;
    }
    naive.closeTick();
    checkInvariants(naive.machine);
  }
}

describe('generated games', () => {
  test('I-1 holds after every step', () => {
    for (const seed of seeds) playChecked(randomGame(seed));
  });

  test('T-1 a seed always gives the same game, and a game the same figures', () => {
    for (const seed of seeds.slice(0, 50)) {
      const game = randomGame(seed);
      expect(randomGame(seed)).toEqual(game);
      expect(runNaive(game.scenario, game.log)).toEqual(runNaive(game.scenario, game.log));
    }
  });

  test('F-2 ticks do not decrease, and JSON carries the whole game', () => {
    for (const seed of seeds) {
      const game = randomGame(seed);
      const ticks = game.log.map(([tick]) => tick);
      expect(ticks).toEqual([...ticks].sort((a, b) => a - b));
      expect(JSON.parse(JSON.stringify(game))).toEqual(game);
    }
  });

  test('S-2 nothing that ends every task by itself is faster than the bound', () => {
    for (const seed of seeds) {
      const { scenario, log } = randomGame(seed);
      const result = runNaive(scenario, log);
      const { abandoned, crashed } = result.counters;
      if (result.outcome === 'timeout' || abandoned + crashed > 0) continue;
      expect(result.end, `seed ${seed}`).toBeGreaterThanOrEqual(result.lowerBound);
    }
  });

  test('every counter and every refusal code occurs', () => {
    const codes = new Set<string>();
    const counters = new Set<string>();
    for (const seed of seeds) {
      const { scenario, log } = randomGame(seed);
      const result = runNaive(scenario, log);
      for (const [, code] of result.refused) codes.add(code);
      for (const [name, count] of Object.entries(result.counters)) if (count > 0) counters.add(name);
    }
    expect(counters.size).toBe(9);
    expect([...codes].sort()).toEqual([
      'already-spawned',
      'already-there',
      'carrier-limit',
      'control-locked',
      'cooperative',
      'core-idle',
      'model-not-offered',
      'not-queued',
      'not-ready',
      'out-of-memory',
      'quantum-range',
      'queue-full',
      'run-over',
      'unknown-command',
      'unknown-core',
      'unknown-job',
      'unknown-task',
      'workers-range',
    ]);
  });
});
