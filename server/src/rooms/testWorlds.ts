/** The smallest worlds in which a race means something, for tests. */
import type { Scenario } from '@timeslice/shared/engine';
import type { LevelBook } from './deps.ts';

/** Two short processes on one core, which has to be told to run them. Costs nothing but what is worked. */
export function tinyScenario(limit = 1_000): Scenario {
  const process = (pid: number, name: string, arrival: number) => ({
    pid,
    name,
    runtime: 'native' as const,
    tasks: [{ id: pid, kind: 'process' as const, arrival, bursts: [{ cpu: 100 }] }],
  });
  return { format: 1, id: 'tiny', cores: 1, limit, devices: {}, processes: [process(1, 'a', 0), process(2, 'b', 50)] };
}

export function bookOf(...scenarios: readonly Scenario[]): LevelBook {
  const all = scenarios.map((scenario, index) => ({
    id: scenario.id,
    number: index + 1,
    scenario,
    stars: [100, 500, 900] as const,
    par: 1000,
  }));
  return { all, byId: (id) => all.find((level) => level.id === id) };
}
