import { cpuOf, ofMachine, segments } from './evidence.ts';
import { longest, total } from './spans.ts';
import type { Finder } from './types.ts';

export const overlapWell: Finder = (run) => {
  const busy = segments(run).filter((segment) => segment.phase === 'running');
  const share = ofMachine(run, total(busy));
  const best = longest(busy);
  if (share < 930 || best === null) return null;
  return {
    id: 'overlap',
    good: true,
    weight: 50,
    from: best.from,
    to: best.to,
    core: null,
    values: { share: Math.floor(share / 10) },
  };
};

export const thrifty: Finder = (run) => {
  const cpu = cpuOf(run);
  const useful = run.machine.tasks.reduce((sum, task) => (task.state === 'terminated' ? sum + task.user : sum), 0);
  if (cpu === 0 || 100 * useful < 96 * cpu) return null;
  return {
    id: 'thrifty',
    good: true,
    weight: 40,
    from: 0,
    to: run.machine.tick,
    core: null,
    values: { share: Math.floor((100 * useful) / cpu) },
  };
};
