import type { Task, Tick } from '../../engine/index.ts';
import type { CoreSegment, Timeline } from '../timeline.ts';
import { type Span, union } from './spans.ts';
import type { Evidence } from './types.ts';

/** Share of the machine's whole time, in thousandths. */
export const ofMachine = ({ machine }: Evidence, ticks: Tick): number =>
  machine.tick === 0 ? 0 : Math.floor((1000 * ticks) / (machine.tick * machine.cores.length));

export const segments = ({ timeline }: Evidence): (CoreSegment & { core: number })[] =>
  timeline.cores.flatMap(({ segments: own }, core) => own.map((segment) => ({ ...segment, core })));

export const cpuOf = ({ machine }: Evidence): Tick =>
  machine.cores.reduce((sum, core) => sum + core.user + core.sys, 0);

export const processName = ({ machine }: Evidence, pid: number | null): string =>
  machine.processes.find((process) => process.pid === pid)?.name ?? '';

export const cpuTicks = (task: Task): Tick =>
  task.bursts.reduce((sum, burst) => (burst.kind === 'cpu' ? sum + burst.ticks : sum), 0);

/** What it takes with nobody else there. */
export const allTicks = (task: Task): Tick => task.bursts.reduce((sum, { ticks }) => sum + ticks, 0);

/** When somebody was ready. */
export const readySpans = ({ tasks }: Timeline): Span[] =>
  union(tasks.flatMap((task) => task.segments.filter((segment) => segment.state === 'ready')));
