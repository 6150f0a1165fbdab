import { figures } from '../../engine/index.ts';
import { cpuOf, ofMachine, processName, segments } from './evidence.ts';
import { densestWindow, longest, total } from './spans.ts';
import type { Finder } from './types.ts';

/** Of `thrift`, millionths. */
const THRIFTY = 950_000;

export const switching: Finder = (run) => {
  const all = segments(run).filter((segment) => segment.phase === 'switching' || segment.phase === 'handoff');
  const ticks = total(all);
  const cpu = cpuOf(run);
  const share = cpu === 0 ? 0 : Math.floor((1000 * ticks) / cpu);
  const densest = densestWindow(all, Math.max(1, Math.floor(run.machine.tick / 8)));
  // Where hardly less CPU time would have done, every one of them was needed.
  const needed = figures(run.machine).thrift >= THRIFTY;
  if (share < 80 || needed || densest === null) return null;
  return {
    id: 'switching',
    good: false,
    weight: share,
    ...densest,
    core: null,
    values: { ticks, cpu, share: Math.floor(share / 10), count: all.length },
  };
};

export const thrownSwitch: Finder = (run) => {
  const { cores } = run.timeline;
  const thrown = cores.flatMap(({ segments: own }, core) =>
    own.flatMap((segment, i) => {
      const next = own[i + 1];
      const isThrown = segment.phase === 'switching' && next !== undefined && next.taskId !== segment.taskId;
      return isThrown ? [{ ...segment, core }] : [];
    }),
  );
  const worst = longest(thrown);
  if (worst === null || thrown.length < 2) return null;
  const ticks = total(thrown);
  return {
    id: 'thrown-switch',
    good: false,
    weight: ofMachine(run, ticks) + 20,
    from: worst.from,
    to: worst.to,
    core: worst.core,
    values: { ticks, count: thrown.length },
  };
};

export const migration: Finder = (run) => {
  const count = run.machine.counters.migrations;
  const ticks = count * run.machine.costs.migration;
  if (count < 3 || ofMachine(run, ticks) < 10) return null;
  return {
    id: 'migration',
    good: false,
    weight: ofMachine(run, ticks) + 10,
    from: 0,
    to: run.machine.tick,
    core: null,
    values: { count, ticks },
  };
};

export const gilWait: Finder = (run) => {
  const waits = segments(run).filter((segment) => segment.phase === 'waitingForGil');
  const worst = longest(waits);
  const ticks = total(waits);
  if (worst === null || ofMachine(run, ticks) < 30) return null;
  const threads = new Set(waits.map((wait) => wait.taskId)).size;
  return {
    id: 'gil-wait',
    good: false,
    weight: ofMachine(run, ticks),
    from: worst.from,
    to: worst.to,
    core: worst.core,
    values: { ticks, threads, process: processName(run, worst.pid) },
  };
};
