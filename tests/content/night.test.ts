/** What the endless night promises for any seed and wave: levels like all others, though nobody has tuned them. */
import { nightDefinition, parseScenario, starsFor } from '@timeslice/shared/content';
import { figures } from '@timeslice/shared/engine';
import { nightLevel, playLog } from '@timeslice/shared/run';
import { describe, expect, it } from 'vitest';
import { dropsFigures, median, policyFigures, randomFigures, seeds } from './players.ts';

const WAVES = [1, 2, 3, 5, 8, 30];
const SEEDS = [0, 1, 20_261_124, 4_294_967_295];
const nights = SEEDS.flatMap((seed) => WAVES.map((wave) => [seed, wave] as const));

describe.each(nights)('the night of seed %i, wave %i', (seed, wave) => {
  const level = nightLevel(seed, wave);
  const { scenario, stars, par } = level;

  it('is a valid scenario that anybody can draw again', () => {
    expect(parseScenario(JSON.parse(JSON.stringify(scenario)))).toMatchObject({ ok: true });
    expect(nightDefinition(seed, wave)).toEqual(nightDefinition(seed, wave));
    expect(scenario.id).toBe(level.id);
  });

  it('has rising thresholds: the naive policy earns one star, the best of the field three, doing nothing none', () => {
    expect([...new Set(stars)].sort((a, b) => a - b)).toEqual(stars);
    const naive = policyFigures(scenario, level.naive.policy, level.naive.params).score;
    expect([policyFigures(scenario, 'idle').score, naive].map((score) => starsFor(level, score))).toEqual([0, 1]);
    const { machine, refused } = playLog(scenario, level.best);
    expect(refused).toEqual([]);
    expect(figures(machine)).toMatchObject({ score: par, outcome: 'finished' });
    expect(starsFor(level, par)).toBe(3);
  });

  it('gives at most one star to the median of random play', () => {
    for (const play of [randomFigures, dropsFigures]) {
      const scores = seeds(11).map((draw) => play(scenario, draw).score);
      expect(starsFor(level, median(scores))).toBeLessThanOrEqual(1);
    }
  });

  it('lasts 40 to 120 seconds, and leaves time to think', () => {
    const { end } = figures(playLog(scenario, level.best).machine);
    expect(end).toBeGreaterThanOrEqual(40_000);
    expect(end).toBeLessThanOrEqual(120_000);
    expect((level.best.length * 60_000) / end).toBeLessThanOrEqual(75);
  });
});

it('says what it is in both languages, as briefly as other levels', () => {
  const { texts, lens } = nightDefinition(1, 9999);
  for (const locale of ['en', 'ru'] as const) {
    expect(texts[locale].title).toContain('9999');
    expect(texts[locale].title.length).toBeLessThanOrEqual(30);
    expect(texts[locale].goal.length).toBeLessThanOrEqual(140);
    expect(texts[locale].rule.length).toBeLessThanOrEqual(220);
    expect(texts[locale].lens).toContain(`×${lens?.factor}`);
  }
  expect(Object.keys(texts.en.lessons)).toEqual(Object.keys(texts.ru.lessons));
});

it('differs from seed to seed and from wave to wave, and grows harder', () => {
  const ids = nights.map(([seed, wave]) => JSON.stringify(nightDefinition(seed, wave).scenario.jobs));
  expect(new Set(ids).size).toBe(nights.length);
  for (const seed of SEEDS) {
    const sizes = WAVES.map((wave) => nightDefinition(seed, wave).scenario);
    const services = sizes.map(({ jobs = [] }) => jobs.length);
    const memory = sizes.map(({ ram = 0 }) => ram);
    expect(services).toEqual([...services].sort((a, b) => a - b));
    expect(memory).toEqual([...memory].sort((a, b) => b - a));
  }
});
