/** What changes only when something happens: who stands in the tray, and where. Kept until the run, size or level differ. */
import type { Machine, Process, Task, Tick } from '@timeslice/shared/engine';
import type { BoardLayout } from './layout/boardLayout.ts';
import { type JobsLayout, jobsLayout } from './layout/jobsLayout.ts';
import type { Rect } from './layout/rect.ts';
import { type TrayLayout, trayLayout } from './layout/trayLayout.ts';
import { type TrayCells, trayCells } from './model/places.ts';
import { type TrayModel, trayModel } from './model/tray.ts';

export interface Structure {
  readonly tray: TrayModel;
  readonly jobsLayout: JobsLayout;
  readonly trayLayout: TrayLayout;
  readonly cells: TrayCells;
  /** Where the cards of waiting jobs lie. */
  readonly jobCells: readonly { readonly job: number; readonly cell: Rect }[];
  readonly processIndex: ReadonlyMap<Process, number>;
  readonly pidIndex: ReadonlyMap<number, number>;
}

/** What stands on the edge of a house that has room for it. */
export const titleOf = (process: Process, plain: boolean): string =>
  plain ? `PID ${process.pid}` : `${process.name} PID ${process.pid}${process.gil ? ' GIL' : ''}`;

export function structureOf(machine: Machine, layout: BoardLayout, plain = false): Structure {
  const tray = trayModel(machine);
  const jobs = jobsLayout(layout.trayContent, layout.u, tray.jobs.length, tray.started.length);
  const placed = trayLayout(
    jobs.rest,
    layout.u,
    tray.houses.map(({ process, cards, crowds }) => ({
      cards: cards.length,
      crowds: crowds.map((crowd) => crowd.kind),
      titleLength: titleOf(process, plain).length,
      shortLength: plain ? titleOf(process, plain).length : `${process.name} ${process.pid}`.length,
      nameLength: plain ? titleOf(process, plain).length : process.name.length,
    })),
    plain,
  );
  const processIndex = new Map(machine.processes.map((process, index) => [process, index]));
  const pidIndex = new Map(machine.processes.map(({ pid }, index) => [pid, index]));
  const jobCells = tray.jobs.flatMap((job, index) => {
    const cell = jobs.open[index];
    return cell ? [{ job: job.id, cell }] : [];
  });
  return {
    tray,
    jobsLayout: jobs,
    trayLayout: placed,
    cells: trayCells(tray, placed),
    jobCells,
    processIndex,
    pidIndex,
  };
}

/** A number that differs whenever something has happened to the machine since it was last asked. */
export class Happenings {
  #machine: Machine | null = null;
  #events = -1;
  #commands = -1;
  #phases = '';
  #jobs = 0;

  /**
   * Whether the machine is another one, or something has happened to it: an event, a command, a phase of a core, or a
   * job that has come, which is no event of the machine's since nothing runs differently for it.
   */
  changed(machine: Machine, commands: number): boolean {
    const phases = machine.cores.map((core) => PHASES[core.phase]).join('');
    let jobs = 0;
    for (const job of machine.jobs) if (job.arrival <= machine.tick) jobs += 1;
    const same =
      machine === this.#machine &&
      jobs === this.#jobs &&
      machine.events === this.#events &&
      commands === this.#commands &&
      phases === this.#phases;
    this.#machine = machine;
    this.#events = machine.events;
    this.#commands = commands;
    this.#phases = phases;
    this.#jobs = jobs;
    return !same;
  }
}

const PHASES = { idle: '0', switching: '1', running: '2', waitingForGil: '3', handoff: '4' } as const;

/** The longest tape of a level: all bursts of its longest task, or its longest burst where only that is shown. */
export function longestTape(tasks: readonly Task[], whole: boolean): Tick {
  let longest = 1;
  for (const task of tasks) {
    const ticks = task.bursts.map((burst) => burst.ticks);
    longest = Math.max(longest, whole ? ticks.reduce((sum, value) => sum + value, 0) : Math.max(...ticks, 0));
  }
  return longest;
}
