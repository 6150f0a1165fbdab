/**
 * S-1 is strategy-proof: whoever skips, delays, idles or thrashes so that less work is done scores no more than an
 * honest player. Longer, and with fresh worlds: `npm run attack`.
 */
import { levels, sandboxLevels } from '@timeslice/shared/content';
import type { Machine } from '@timeslice/shared/engine';
import { describe, expect, it } from 'vitest';
import { attack } from './attack/attack.ts';
import { attackSurely } from './attack/surely.ts';
import { attackScenario, FEATURES, isAdmitted, OBJECTIVES } from './attack/worlds.ts';
import { seeds } from './players.ts';

const KINDS = FEATURES.flatMap((feature) => OBJECTIVES.map((objective) => [feature, objective] as const));
const WORLDS = seeds(8);

describe('S-1', () => {
  it.each([...levels, ...sandboxLevels].map((level) => [level.id, level] as const))(
    'lets nobody gain by doing less on the level %s',
    (_, { scenario, best }) => {
      const { gain, honest, attack } = attackSurely(scenario, { seed: 1, runs: 600, known: [best] });
      expect(gain, `${attack.score} by ${JSON.stringify(attack.log)}, honestly ${honest.score}`).toBeLessThanOrEqual(0);
    },
  );

  it.each(KINDS.filter((kind) => !isAdmitted(...kind)))(
    'lets nobody gain by doing less in worlds of the kind %s, judged by %s',
    (feature, objective) => {
      const gains = WORLDS.filter(
        (world) => attackSurely(attackScenario(world, feature, objective), { seed: world, runs: 1200 }).gain > 0,
      );
      expect(gains).toEqual([]);
    },
  );

  it('does not promise it for throughput where tasks give up: they are gone, and the run ends earlier', () => {
    const { honest, attack, gain } = attackSurely(attackScenario(119, 'patience', 'throughput'), {
      seed: 1,
      runs: 1500,
    });
    expect(attack.useful).toBeLessThan(honest.useful);
    expect(gain).toBeGreaterThan(0);
  });
});

describe('a score that can be cheated', () => {
  const terminated = (m: Machine) => m.tasks.filter(({ state }) => state === 'terminated');
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
  const useful = (m: Machine) => sum(terminated(m).map(({ user }) => user));

  /** What S-1 would be over the work done instead of the work offered. */
  const slowdownOfTheDone = (m: Machine): number => {
    const squares = terminated(m).map((task) => {
      const slowdown = (task.end - task.offeredAt) / sum(task.bursts.map(({ ticks }) => ticks));
      return task.user * slowdown ** 2;
    });
    return useful(m) === 0 ? 0 : Math.floor(1e12 * Math.sqrt(useful(m) / sum(squares)));
  };
  /** Work done by the CPU time it took, with no regard to what was left. */
  const thriftOfTheDone = (m: Machine): number =>
    Math.floor((1e12 * useful(m)) / Math.max(1, sum(m.cores.map(({ user, sys }) => user + sys))));

  it.each([
    ['slowdown over the tasks that were finished', slowdownOfTheDone],
    ['thrift over the work that was done', thriftOfTheDone],
  ])('is found out: %s', (_, judge) => {
    const worlds = seeds(5).map((world) => attackScenario(world, 'plain', 'slowdown'));
    const gains = worlds.map((world) => attack(world, { seed: 1, runs: 400, judge }).gain);
    expect(gains.filter((gain) => gain > 0).length).toBeGreaterThanOrEqual(4);
    const honest = worlds.map((world) => attackSurely(world, { seed: 1, runs: 400 }).gain);
    expect(honest.filter((gain) => gain > 0)).toEqual([]);
  });
});
