/** The levels "Beat the kernel": their data is what the recordings give, and their claims hold. */
import { readFileSync } from 'node:fs';
import {
  importTrace,
  levelById,
  parseScenario,
  policyByName,
  type SandboxLevel,
  sandboxDefinitions,
  sandboxLevelById,
  sandboxLevels,
  starsFor,
} from '@timeslice/shared/content';
import { figures } from '@timeslice/shared/engine';
import { decodeReplay, encodeReplay, playLog, playPolicy, replayOf, verify } from '@timeslice/shared/run';
import { describe, expect, it } from 'vitest';

const traceOf = ({ recording }: SandboxLevel) =>
  JSON.parse(readFileSync(new URL(`./traces/data/${recording.trace}.json`, import.meta.url), 'utf8'));

function policyScore({ scenario }: SandboxLevel, { policy, params }: SandboxLevel['naive']): number {
  const found = policyByName(policy);
  if (found === undefined) throw new Error(`no policy ${policy}`);
  return figures(playPolicy(scenario, found, params).machine).score;
}

it('there are four, found by their ids, which no level of the campaign has', () => {
  expect(sandboxLevels.map(({ id }) => id)).toEqual(sandboxDefinitions.map(({ id }) => id));
  expect(sandboxLevels.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  expect(new Set(sandboxLevels.map((level) => level.recording.trace)).size).toBe(4);
  for (const level of sandboxLevels) {
    expect(sandboxLevelById(level.id)).toBe(level);
    expect(levelById(level.id)).toBeUndefined();
  }
});

describe.each(sandboxLevels.map((level) => [level.id, level] as const))('%s', (id, level) => {
  it('is what the import of its recording gives, and says where that is from', () => {
    const trace = traceOf(level);
    const imported = importTrace(trace, { ...level.recording.options, id });
    if (!imported.ok) throw new Error(`${imported.path}: ${imported.message}`);
    expect(level.scenario).toEqual(imported.scenario);
    expect(level.kernel).toEqual(imported.kernel);
    const { source, command, machine, recorded } = trace;
    expect(level.recording).toMatchObject({ source, command, machine, recorded });
    expect(parseScenario(level.scenario).ok).toBe(true);
  });

  it('has a best run that verifies and scores par', () => {
    const { machine, refused } = playLog(level.scenario, level.best);
    expect(refused).toEqual([]);
    expect(figures(machine)).toMatchObject({ score: level.par, outcome: 'finished' });
    const decoded = decodeReplay(encodeReplay(replayOf(level.scenario, level.best)));
    if (!decoded.ok) throw new Error(decoded.message);
    expect(verify(level.scenario, decoded.replay)).toMatchObject({ ok: true, figures: { score: level.par } });
  });

  it('gives one star to the naive, two to those who beat the kernel, three near the best run known', () => {
    const [one, two, three] = level.stars;
    expect(one).toBe(policyScore(level, level.naive));
    expect(two).toBe(level.kernelScore + 1);
    expect(three).toBe(Math.ceil(level.par * 0.95));
    expect(one).toBeLessThan(two);
    expect(two).toBeLessThan(three);
    expect(starsFor(level, policyScore(level, level.naive))).toBe(1);
    expect(starsFor(level, policyScore(level, level.reference))).toBeGreaterThanOrEqual(2);
  });

  it('tells in both languages what to beat', () => {
    for (const texts of [level.texts.en, level.texts.ru]) expect(texts.goal).toContain(String(level.kernelScore));
    expect(Object.keys(level.texts.ru.lessons)).toEqual(Object.keys(level.texts.en.lessons));
  });

  it('has a finishing line of the kernel for every task, none before the task could be done', () => {
    const tasks = level.scenario.processes.flatMap((process) => process.tasks);
    expect(Object.keys(level.kernel.tasks).map(Number).sort()).toEqual(tasks.map((task) => task.id).sort());
    for (const task of tasks) {
      const length = task.bursts.reduce(
        (sum, burst) => sum + ('cpu' in burst ? burst.cpu : 'io' in burst ? burst.io : 0),
        0,
      );
      // Folded waits and rounding may move an end by a few ticks.
      expect(level.kernel.tasks[task.id]?.end).toBeGreaterThanOrEqual(
        (task.arrival ?? 0) + length - task.bursts.length,
      );
    }
  });
});
