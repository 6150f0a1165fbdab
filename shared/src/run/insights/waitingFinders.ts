import type { Task } from '../../engine/index.ts';
import { allTicks, cpuTicks, ofMachine, segments } from './evidence.ts';
import { length, longest, overlap, type Span, total, union } from './spans.ts';
import type { Evidence, Finder } from './types.ts';

export const idleWhileReady: Finder = (run) => {
  const spans = segments(run)
    .filter((segment) => segment.phase === 'idle')
    .flatMap((idle) =>
      run.ready.flatMap((ready) => overlap(idle, ready)).map((span) => ({ ...span, core: idle.core })),
    );
  const worst = longest(spans);
  const ticks = total(spans);
  if (worst === null || ofMachine(run, ticks) < 30) return null;
  return {
    id: 'idle-while-ready',
    good: false,
    weight: ofMachine(run, ticks),
    from: worst.from,
    to: worst.to,
    core: worst.core,
    values: { ticks, longest: length(worst) },
  };
};

export const noOverlap: Finder = (run) => {
  const idleEverywhere = run.timeline.cores
    .map(({ segments: own }) => own.filter((segment) => segment.phase === 'idle') as Span[])
    .reduce((all, own) => all.flatMap((a) => own.flatMap((b) => overlap(a, b))));
  const served = run.timeline.tasks.flatMap((task) => task.segments.filter((segment) => segment.served));
  const spans = union(served).flatMap((io) => idleEverywhere.flatMap((idle) => overlap(io, idle)));
  const worst = longest(spans);
  const ticks = total(spans);
  if (worst === null || run.machine.tick === 0) return null;
  const share = Math.floor((1000 * ticks) / run.machine.tick);
  if (share < 150) return null;
  return {
    id: 'no-overlap',
    good: false,
    weight: Math.floor(share / 2),
    from: worst.from,
    to: worst.to,
    core: null,
    values: { ticks, share: Math.floor(share / 10) },
  };
};

export const convoy: Finder = (run) => {
  const long = longest(segments(run).filter((segment) => segment.phase === 'running'));
  if (long === null || run.machine.cores.length > 1) return null;
  const behind = run.machine.tasks.filter(
    (task) => task.id !== long.taskId && waitedThrough(run, task, long) && cpuTicks(task) * 4 <= length(long),
  );
  if (behind.length < 2) return null;
  return {
    id: 'convoy',
    good: false,
    weight: 60 + 10 * behind.length,
    from: long.from,
    to: long.to,
    core: long.core,
    values: { count: behind.length, ticks: length(long), task: long.taskId ?? 0 },
  };
};

/** Where waiting is what counts: who took the most times as long as alone. */
export const longWait: Finder = ({ machine }) => {
  if (machine.scenario.objective !== 'slowdown') return null;
  const [worst] = machine.tasks
    .filter(({ state }) => state === 'terminated')
    .map((task) => ({ task, took: task.end - task.offeredAt, alone: allTicks(task) }))
    .filter(({ alone }) => alone > 0)
    .sort((a, b) => b.took * a.alone - a.took * b.alone);
  if (worst === undefined || worst.took < 3 * worst.alone) return null;
  const { task, took, alone } = worst;
  const times = Math.floor(took / alone);
  return {
    id: 'long-wait',
    good: false,
    weight: 50 + Math.min(250, 15 * times),
    from: task.offeredAt,
    to: task.end,
    core: null,
    values: { process: task.process.name, ticks: alone, longest: took, count: times },
  };
};

function waitedThrough({ timeline }: Evidence, task: Task, long: Span): boolean {
  const own = timeline.tasks.find(({ id }) => id === task.id)?.segments ?? [];
  const waited = own.filter((segment) => segment.state === 'ready').flatMap((segment) => overlap(segment, long));
  return 2 * total(waited) >= length(long);
}
