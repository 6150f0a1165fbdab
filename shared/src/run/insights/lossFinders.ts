import { ofMachine } from './evidence.ts';
import type { Finder } from './types.ts';

export const abandoned: Finder = (run) => {
  const gone = run.machine.tasks.filter((task) => task.state === 'abandoned');
  const first = gone[0];
  if (first === undefined) return null;
  const weight = 100 + Math.min(400, 40 * gone.length);
  return {
    id: 'abandoned',
    good: false,
    weight,
    from: first.readySince,
    to: first.end,
    core: null,
    values: { count: gone.length, task: first.id, patience: first.patience },
  };
};

export const crashed: Finder = (run) => {
  const lost = run.machine.tasks.filter((task) => task.state === 'crashed');
  const ticks = lost.reduce((sum, task) => sum + task.user, 0);
  const last = lost[0];
  if (last === undefined || ticks === 0) return null;
  return {
    id: 'crashed',
    good: false,
    weight: ofMachine(run, ticks) + 40,
    from: Math.max(0, last.end - 1000),
    to: last.end,
    core: null,
    values: { count: lost.length, ticks, process: last.process.name },
  };
};

export const unfinished: Finder = (run) => {
  const left = run.machine.tasks.filter((task) => task.end < 0);
  if (left.length === 0) return null;
  return {
    id: 'unfinished',
    good: false,
    weight: 150 + Math.min(500, 30 * left.length),
    from: Math.max(0, run.machine.tick - 2000),
    to: run.machine.tick,
    core: null,
    values: { count: left.length, ticks: left.reduce((sum, task) => sum + task.user, 0) },
  };
};
