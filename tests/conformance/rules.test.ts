import { figures, type LogEntry } from '@timeslice/shared/engine';
import { playLog } from '@timeslice/shared/run';
import { describe, expect, it } from 'vitest';
import { runNaive } from '../oracle/naive.ts';
import type { Log, Scenario as NaiveScenario } from '../oracle/types.ts';
import { RULE_CASES, type RuleCase } from './rulesCases.ts';

const entries = (log: RuleCase['log']): LogEntry[] =>
  Object.entries(log).flatMap(([tick, commands]) => commands.map((command): LogEntry => [Number(tick), command]));

describe('rules that meet, in the engine', () => {
  it.each(RULE_CASES)('$name', ({ scenario, log, expected }) => {
    const { machine, refused } = playLog(scenario, entries(log));
    expect({ ...figures(machine), refused }).toMatchObject(expected);
  });
});

describe('rules that meet, tick by tick', () => {
  it.each(RULE_CASES)('$name', ({ scenario, log, expected }) => {
    const result = runNaive(scenario as unknown as NaiveScenario, entries(log) as unknown as Log);
    expect(result).toMatchObject(expected);
  });
});
