import { levels, policies } from '@timeslice/shared/content';
import { describe, expect, it } from 'vitest';
import { policyTable } from './runPolicyTable.ts';
import { UsageError } from './usageError.ts';

describe('the table of policies', () => {
  it('has a row for every level and a column for every policy', () => {
    const [head, ...rows] = policyTable([])
      .split('\n')
      .map((line) => line.trim().split(/\s+/));
    expect(head).toEqual(['score', ...policies.map(({ name }) => name)]);
    for (const { scenario } of levels) {
      const row = rows.find(([id]) => id === scenario.id);
      expect(row?.slice(1)).toEqual(policies.map(() => expect.stringMatching(/^\d+\*?$/)));
      expect(row?.[1 + policies.findIndex(({ name }) => name === 'idle')]).toBe('0*');
    }
  });

  it.each([
    [['--figure', 'constructor'], 'must be one of score'],
    [['--scenario', 'nowhere.json'], 'no such file'],
    [['--policy', 'rr'], 'unknown option'],
  ])('refuses %j', (args, message) => {
    expect(() => policyTable(args)).toThrow(UsageError);
    expect(() => policyTable(args)).toThrow(message);
  });
});
