import { parseScenario } from '@timeslice/shared/content';
import { describe, expect, it } from 'vitest';
import { mixedWorkload } from './workload.ts';

describe('the mixed workload', () => {
  it('is a valid scenario of 16 cores and as many tasks as asked for', () => {
    for (const tasks of [200, 2000]) {
      const scenario = mixedWorkload(1, tasks);
      expect(scenario.cores).toBe(16);
      expect(scenario.processes.flatMap((process) => process.tasks)).toHaveLength(tasks);
      expect(parseScenario(JSON.parse(JSON.stringify(scenario)))).toEqual({ ok: true, scenario });
    }
  });

  it('depends on the seed and on nothing else', () => {
    expect(mixedWorkload(7)).toEqual(mixedWorkload(7));
    expect(mixedWorkload(7).processes).not.toEqual(mixedWorkload(8).processes);
  });

  it('refuses a number of tasks that it cannot mix', () => {
    expect(() => mixedWorkload(1, 150)).toThrow('150 tasks, expected a multiple of 100');
  });
});
