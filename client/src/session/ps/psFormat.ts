/** A line of the process list, as wide as it needs to be: numbers to the right, the command last. */
import type { Machine } from '@timeslice/shared/engine';
import type { PsRow } from './psRows.ts';

export interface PsColumns {
  readonly threads: boolean;
  readonly memory: boolean;
  readonly patience: boolean;
  /** Whether there is room for the core and the share of CPU time. */
  readonly wide: boolean;
}

export function psColumns(machine: Machine, threads: boolean, wide: boolean): PsColumns {
  return {
    threads,
    memory: Number.isFinite(machine.ram),
    patience: machine.tasks.some((task) => task.patience > 0),
    wide,
  };
}

export const psHeader = (columns: PsColumns): string =>
  line(columns, {
    pid: 'PID',
    tid: 'TID',
    stat: 'S',
    core: 'CPU',
    share: '%CPU',
    rss: 'RSS',
    time: 'TIME',
    left: 'LEFT',
    command: 'COMMAND',
  });

export const psLine = (columns: PsColumns, row: PsRow): string =>
  line(columns, {
    pid: String(row.pid),
    tid: String(row.tid),
    stat: row.stat,
    core: row.core === null ? '-' : String(row.core),
    share: row.elapsed > 0 ? ((100 * row.cpu) / row.elapsed).toFixed(0) : '0',
    rss: row.rss === 0 ? '0' : row.rss < 10_240 ? String(row.rss) : `${Math.round(row.rss / 1024)}M`,
    time: seconds(row.cpu),
    left: row.left === null ? '-' : seconds(row.left),
    command: row.command,
  });

/** A terminal speaks no language: a point, and no unit. */
const seconds = (ticks: number): string => (ticks / 1000).toFixed(1);

type Cells = Readonly<Record<'pid' | 'tid' | 'stat' | 'core' | 'share' | 'rss' | 'time' | 'left' | 'command', string>>;

function line({ threads, memory, patience, wide }: PsColumns, cells: Cells): string {
  return [
    cells.pid.padStart(5),
    ...(threads ? [cells.tid.padStart(5)] : []),
    cells.stat.padEnd(2),
    ...(wide ? [cells.core.padStart(3), cells.share.padStart(4)] : []),
    ...(memory ? [cells.rss.padStart(5)] : []),
    cells.time.padStart(5),
    ...(patience ? [cells.left.padStart(5)] : []),
    cells.command,
  ].join(' ');
}
