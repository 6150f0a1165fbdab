/** What every level promises, checked with the real engine. How to add one: shared/src/content/levels/types.ts. */
import { type Level, levelById, levelDefinitions, levels, parseScenario, starsFor } from '@timeslice/shared/content';
import { type Costs, DEFAULT_COSTS, type Figures, figures } from '@timeslice/shared/engine';
import { pacedScore, playLog, playSlowly, policyScore } from '@timeslice/shared/run';
import { describe, expect, it } from 'vitest';
import { dropsFigures, median, policyFigures, randomFigures, seeds, sensibleScores } from './players.ts';

const MINUTE = 60_000;

function bestFigures({ scenario, best }: Level): Figures {
  const { machine, refused } = playLog(scenario, best);
  expect(refused).toEqual([]);
  return figures(machine);
}

describe('the campaign', () => {
  it('has a proof for every level: if one is missing, run solve-levels', () => {
    expect(levels.map(({ id }) => id)).toEqual(levelDefinitions.map(({ id }) => id));
  });

  it('numbers its levels from 1 to 26, and none is missing', () => {
    expect(levels.map(({ number }) => number)).toEqual(Array.from({ length: 26 }, (_, index) => index + 1));
  });

  it('finds a level by its id, which its scenario has too', () => {
    for (const level of levels) expect(levelById(level.id)).toBe(level);
    expect(levels.map(({ scenario }) => scenario.id)).toEqual(levels.map(({ id }) => id));
    expect(levelById('no-such-level')).toBeUndefined();
  });
});

describe.each(levels.map((level) => [level.id, level] as const))('level %s', (_, level) => {
  const { scenario, stars, par } = level;

  it('is a valid scenario file', () => {
    expect(parseScenario(JSON.parse(JSON.stringify(scenario)))).toMatchObject({ ok: true });
  });

  it('offers dispatch, and a next-up place on every core', () => {
    const { allowed, queueDepth = 64 } = scenario.controls ?? {};
    for (const command of ['dispatch', 'enqueue', 'unqueue'] as const)
      expect(allowed === undefined || allowed.includes(command)).toBe(true);
    expect(queueDepth).toBeGreaterThanOrEqual(1);
  });

  it('charges the default costs but for those that its lens declares', () => {
    const { lens } = level;
    const declared = (lens?.costs ?? []).map((cost): [keyof Costs, number] => [
      cost,
      DEFAULT_COSTS[cost] * (lens?.factor ?? 1),
    ]);
    expect(scenario.costs ?? {}).toEqual(Object.fromEntries(declared));
  });

  it('stores the scores that its policies and its best run really have', () => {
    expect(stars).toEqual([
      policyScore(scenario, level.naive),
      Math.min(policyScore(scenario, level.reference), pacedScore(scenario, level.reference)),
      Math.ceil((par * 95) / 100),
    ]);
    expect(bestFigures(level)).toMatchObject({ score: par, outcome: 'finished' });
  });

  it('gives the naive policy one star, the reference two, the best run three and doing nothing none', () => {
    expect([...stars].sort((a, b) => a - b)).toEqual(stars);
    const scores = [
      policyFigures(scenario, 'idle').score,
      policyScore(scenario, level.naive),
      policyScore(scenario, level.reference),
      par,
    ];
    expect(scores.map((score) => starsFor(level, score))).toEqual([0, 1, 2, 3]);
  });

  it('gives at most one star to the median of random play, with and without preempting', () => {
    for (const play of [randomFigures, dropsFigures]) {
      const scores = seeds(51).map((seed) => play(scenario, seed).score);
      expect(starsFor(level, median(scores))).toBeLessThanOrEqual(1);
    }
  });

  it('is a decision: three sensible policies or more differ, by 80 points from worst to best', () => {
    const scores = new Set(sensibleScores(level));
    expect(scores.size).toBeGreaterThanOrEqual(3);
    expect(Math.max(...scores) - Math.min(...scores)).toBeGreaterThanOrEqual(80);
  });

  it('lasts 45 to 120 seconds at par', () => {
    const { end } = bestFigures(level);
    expect(end).toBeGreaterThanOrEqual(45_000);
    expect(end).toBeLessThanOrEqual(120_000);
  });

  it('asks for 8 to 60 decisions a minute at par, and nowhere for more than one a second over 15 seconds', () => {
    const ticks = level.best.map(([tick]) => tick);
    const perMinute = (ticks.length * MINUTE) / bestFigures(level).end;
    expect(perMinute).toBeGreaterThanOrEqual(8);
    expect(perMinute).toBeLessThanOrEqual(60);
    for (const from of ticks)
      expect(ticks.filter((tick) => tick >= from && tick < from + 15_000).length).toBeLessThanOrEqual(15);
  });

  it('forgives slow hands: the best run with every command 300 to 800 ms late keeps 90 % of its score', () => {
    for (const seed of seeds(21)) {
      const { score } = figures(playSlowly(scenario, level.best, seed));
      expect(score, `seed ${seed}`).toBeGreaterThanOrEqual(0.9 * par);
    }
  });
});
