import type { Task } from '../../engine/index.ts';
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

/** Of the crash that took most along. The one who crashed does not count: that end stands in its program. */
export const crashed: Finder = (run) => {
  const [worst] = run.machine.processes
    .map((process) => {
      const victims = process.tasks.filter((task) => task.state === 'crashed' && !crashes(task));
      return { process, victims, ticks: victims.reduce((sum, task) => sum + task.user, 0) };
    })
    .filter(({ victims }) => victims.length > 0)
    .sort((a, b) => b.ticks - a.ticks);
  const end = worst?.victims[0]?.end;
  if (worst === undefined || end === undefined) return null;
  const { process, victims, ticks } = worst;
  return {
    id: 'crashed',
    good: false,
    weight: ofMachine(run, ticks) + 40,
    from: Math.max(0, end - 500),
    to: end,
    core: null,
    values: { count: victims.length, ticks, process: process.name },
  };
};

/** It came to its crash: after I/O it stands there, after CPU work at the end of the burst before. */
function crashes({ bursts, burst, progress }: Task): boolean {
  const [now, next] = [bursts[burst], bursts[burst + 1]];
  return now?.kind === 'crash' || (next?.kind === 'crash' && progress === now?.ticks);
}

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
