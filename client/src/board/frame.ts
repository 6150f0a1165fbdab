/** Everything that a frame of the board is drawn from. Views only read it. */
import type { Machine, Process, Task, Tick } from '@timeslice/shared/engine';
import type { Timeline } from '@timeslice/shared/run';
import type { Desk } from '../input/desk.ts';
import type { Ghost } from '../session/types.ts';
import type { Art } from './art/art.ts';
import type { BoardLayout } from './layout/boardLayout.ts';
import type { Target } from './layout/hit.ts';
import type { JobsLayout } from './layout/jobsLayout.ts';
import type { TrayLayout } from './layout/trayLayout.ts';
import type { TrayCells } from './model/places.ts';
import type { TrayModel } from './model/tray.ts';
import type { Structure } from './structure.ts';
import type { BoardTexts } from './texts.ts';

/** A task on its way with the pointer. */
export interface Drag {
  readonly task: Task;
  readonly touch: boolean;
  /** CSS pixels. */
  x: number;
  y: number;
  /** What it would be dropped on now. */
  over: Target;
}

export interface BoardFrame {
  readonly machine: Machine;
  readonly timeline: Timeline;
  /** Positions of the processes in the machine; colours follow from them. */
  readonly processIndex: ReadonlyMap<Process, number>;
  /** The same by pid. */
  readonly pidIndex: ReadonlyMap<number, number>;
  /** Another run to show beside this one. */
  readonly ghost: Ghost | null;
  readonly layout: BoardLayout;
  readonly art: Art;
  readonly tray: TrayModel;
  readonly jobsLayout: JobsLayout;
  readonly trayLayout: TrayLayout;
  readonly cells: TrayCells;
  readonly jobCells: Structure['jobCells'];
  readonly desk: Desk;
  readonly texts: BoardTexts;
  /** Whether keys are shown on cards and lanes. */
  readonly keys: boolean;
  /** Whether some task of the level may lose patience. */
  readonly patience: boolean;
  /** Whether bursts after the current one are shown. */
  readonly wholeTape: boolean;
  /** Cards look alike: no names, tapes and patience; only the process list tells them apart. */
  readonly plain: boolean;
  /** Whether empty cores are what the level is about. */
  readonly idleMatters: boolean;
  /** Ticks that the longest tape of the level shows. */
  readonly longestTape: Tick;
  /** What the pointer is over, when nothing is dragged. */
  readonly hover: Target;
  readonly drag: Drag | null;
  /** Tasks that the player points at in the process list. */
  readonly looked: ReadonlySet<number>;
  readonly nowMs: number;
  readonly reducedMotion: boolean;
}

/** CSS pixels that a tick takes in a lane. An ordinary process switch (80 ticks) is then just wide enough to be seen. */
export const pxPerTick = (layout: BoardLayout): number => (layout.wide ? 0.05 : 0.042) * layout.u;

export const indexOf = (frame: BoardFrame, process: Process): number => frame.processIndex.get(process) ?? 0;

/** What a process is called on the board: by its number where names are hidden. */
export const nameOf = ({ plain }: Pick<BoardFrame, 'plain'>, process: Process): string =>
  plain ? `PID ${process.pid}` : process.name;
