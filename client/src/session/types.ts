/**
 * What the Play screen and the board know of a run: one interface for solo play, a live round and a replay.
 * A session owns a run and the clock that moves it; screens read `run.machine` freely and change it only through here.
 */
import type { Level } from '@timeslice/shared/content';
import type { Command, CommandResult, LogEntry, Machine, Tick } from '@timeslice/shared/engine';
import type { Run, Timeline } from '@timeslice/shared/run';

export type SessionMode = 'solo' | 'live' | 'replay';

/** Game seconds per real second; at 1, 1000 ticks pass per second (T-1). */
export const SPEEDS = [0.5, 1, 2, 4] as const;
export type Speed = (typeof SPEEDS)[number];

/** What this session lets its player do. A control that is false is not shown. */
export interface SessionAbilities {
  /** Give commands. False in a replay, and for a spectator. */
  readonly command: boolean;
  readonly pause: boolean;
  readonly speed: boolean;
  readonly retry: boolean;
  /** Take back the last move (only while paused). */
  readonly undo: boolean;
  /** Go on to the next tick at which something happens (only while paused). */
  readonly step: boolean;
  /** Jump to any tick (in solo play only while paused, and not beyond what has been played). */
  readonly scrub: boolean;
  /** Go on at once to where there is something to decide. */
  readonly skip: boolean;
}

/** What the clock does by itself for its player. */
export interface Assists {
  /** Pauses when a core falls idle and there is something for it, or a job arrives. */
  readonly pauseWhenNeeded: boolean;
  /** Goes faster while nothing can be decided. */
  readonly hurry: boolean;
}

/** Another run of the same level, shown beside this one. */
export interface Ghost {
  /** Who it is, in the reader's language. */
  readonly name: string;
  readonly timeline: Timeline;
  /** The ghost's machine at a tick, or at its end; the same object for rising ticks, so read it at once. */
  machineAt(tick: Tick): Machine;
}

/** What changed; listeners that redraw everything may ignore it. */
export type SessionEvent =
  /** `run` and `timeline` are new objects: a retry, an undo, a scrub backwards, a re-base on the server's log. */
  | { readonly type: 'replaced' }
  /** A command was given and taken. */
  | { readonly type: 'commanded'; readonly command: Command; readonly tick: Tick }
  /** `paused`, `speed`, `waiting` or `hurrying` changed. */
  | { readonly type: 'clock' }
  /** The run has ended; comes once per run. */
  | { readonly type: 'ended' };

export type SessionListener = (event: SessionEvent) => void;

export interface Session {
  readonly mode: SessionMode;
  readonly level: Level;
  readonly can: SessionAbilities;
  /** Read it anew in every frame: it is replaced by retry and undo. Give commands through the session, not here. */
  readonly run: Run;
  /** The Gantt of `run` up to its present tick; grows in place with the run, and is replaced together with it. */
  readonly timeline: Timeline;
  readonly paused: boolean;
  readonly speed: Speed;
  /** The clock stands at tick 0 until the first command, or `start`. */
  readonly waiting: boolean;
  /** The clock goes faster by itself at present, because nothing can be decided. */
  readonly hurrying: boolean;
  /** Where the run has been already; beyond its tick after a scrub backwards. */
  readonly reached: Tick;
  /** Commands after the present tick that will be given again; the next new one drops them. */
  readonly comingBack: readonly LogEntry[];
  readonly ghost: Ghost | null;

  /** Gives a command at the present tick, paused or not. Null: taken, and visible in `run` at once; else the reason. */
  command(command: Command): CommandResult;
  /** Gives commands in order at the present tick, as one move for `undo`. Stops at the first refusal, which is returned. */
  commandAll(commands: readonly Command[]): CommandResult;

  /**
   * Call once per animation frame with a monotonic time in ms (`performance.now()`): moves the run on by its own
   * clock. Notifies of the end, never of mere progress.
   */
  frame(nowMs: number): void;

  /** The following do nothing where `can` says false. */
  setPaused(paused: boolean): void;
  setSpeed(speed: Speed): void;
  /** Starts a clock that waits for the first command. */
  start(): void;
  /** What the clock does by itself from now on; does nothing where there is no `speed`. */
  assist(assists: Assists): void;
  /** The same scenario from tick 0. */
  retry(): void;
  /** Takes back the last move: the run then stands, paused, at its tick. */
  undo(): void;
  /** Goes on to the next tick at which something happens. */
  step(): void;
  scrubTo(tick: Tick): void;
  /** Forgets what lies after the present tick: the run goes on from here. */
  dropRest(): void;
  /** Goes on to the next tick at which there is something new to decide, and pauses there. False: there is none. */
  skip(): boolean;

  /** Returns the function that ends the subscription. Listeners are called in order of subscription, synchronously. */
  subscribe(listener: SessionListener): () => void;
  /** Ends the session's own timers and connections. Nothing may be called afterwards. */
  dispose(): void;
}
