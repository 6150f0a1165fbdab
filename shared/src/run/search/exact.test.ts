import { expect, it } from 'vitest';
import { createRandom } from '../../content/index.ts';
import { type BurstSpec, figures, type Scenario } from '../../engine/index.ts';
import { playLog } from '../playLog.ts';
import { searchBest } from './anneal.ts';
import { exactBest } from './exact.ts';

/** Three to five tasks, some with a wait: native programs, or threads of one Python process. */
function tiny(seed: number, cores: number, python = false): Scenario {
  const random = createRandom(seed);
  const tasks = Array.from({ length: random.between(3, cores === 1 ? 5 : 4) }, (_, index) => {
    const bursts: BurstSpec[] = [{ cpu: random.between(500, 4000) }];
    if (random.below(3) === 0)
      bursts.push({ io: random.between(500, 3000), device: 'network' }, { cpu: random.between(300, 900) });
    return { id: index + 1, arrival: random.below(2) * random.between(1, 3000), bursts };
  });
  return {
    format: 1,
    id: `tiny-${seed}`,
    cores,
    limit: 60_000,
    objective: random.below(2) === 0 ? 'throughput' : 'slowdown',
    devices: { network: { capacity: 0 } },
    processes: python
      ? [
          {
            pid: 1,
            name: 'python3',
            runtime: 'python',
            tasks: tasks.map((task) => ({ ...task, kind: 'thread' as const })),
          },
        ]
      : tasks.map((task) => ({
          pid: task.id,
          name: 'p',
          runtime: 'native',
          tasks: [{ ...task, kind: 'process' as const }],
        })),
  };
}

const qualityOf = ({ objective }: Scenario, { throughput, slowdown, thrift }: ReturnType<typeof figures>): number =>
  (objective === 'slowdown' ? slowdown : throughput) * thrift;

const seeds = Array.from({ length: 25 }, (_, index) => index + 1);

it('on one core, for throughput, the search agrees with branch and bound', () => {
  for (const seed of seeds) {
    const scenario: Scenario = { ...tiny(seed, 1), objective: 'throughput' };
    const exact = exactBest(scenario);
    const { machine, refused } = playLog(scenario, exact.log);
    expect(refused).toEqual([]);
    expect(qualityOf(scenario, figures(machine))).toBe(exact.quality);
    expect(searchBest(scenario, { seed: 1, runs: 1500 }).score, `seed ${seed}`).toBe(figures(machine).score);
  }
}, 60_000);

// It may be better there, since it also gives commands at other ticks: see exact.ts.
it.each([
  ['one core', 1, false],
  ['two cores', 2, false],
  ['a GIL', 2, true],
] as const)(
  'with %s the search is at least as good as branch and bound, and hardly better',
  (_, cores, python) => {
    for (const seed of seeds.slice(0, 10)) {
      const scenario = tiny(seed, cores, python);
      const exact = Math.floor(exactBest(scenario).quality / 1e9);
      const { score } = searchBest(scenario, { seed: 1, runs: 3000 });
      expect(score, `seed ${seed}`).toBeGreaterThanOrEqual(exact);
      expect(score, `seed ${seed}`).toBeLessThanOrEqual(1.05 * exact);
    }
  },
  60_000,
);

it('a scenario with too many schedules is refused rather than looked at for ever', () => {
  expect(() => exactBest(tiny(1, 2, true), 10)).toThrow('takes more than 10 decisions');
});
