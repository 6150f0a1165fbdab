/**
 * What the Play screen and the board know of a run: one interface for solo play, a live round and a replay.
 * A session owns a run and the clock that moves it; screens read `run.machine` freely and change it only through here.
 */
import type { Level } from '@timeslice/shared/content';
import type { Command, CommandResult, Tick } from '@timeslice/shared/engine';
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
  /** Take back the last command (only while paused). */
  readonly undo: boolean;
  /** Go on to the next tick at which something happens (only while paused). */
  readonly step: boolean;
  /** Jump to any tick. */
  readonly scrub: boolean;
}

/** What changed; listeners that redraw everything may ignore it. */
export type SessionEvent =
  /** `run` and `timeline` are new objects: a retry, an undo, a scrub backwards, a re-base on the server's log. */
  | { readonly type: 'replaced' }
  /** A command was given and taken. */
  | { readonly type: 'commanded'; readonly command: Command; readonly tick: Tick }
  /** `paused` or `speed` changed. */
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

  /** Gives a command at the present tick, paused or not. Null: taken, and visible in `run` at once; else the reason. */
  command(command: Command): CommandResult;

  /**
   * Call once per animation frame with a monotonic time in ms (`performance.now()`): moves the run on by its own
   * clock. Notifies of the end, never of mere progress.
   */
  frame(nowMs: number): void;

  /** The following do nothing where `can` says false. */
  setPaused(paused: boolean): void;
  setSpeed(speed: Speed): void;
  /** The same scenario from tick 0. */
  retry(): void;
  /** Takes back the last command: the run then stands, paused, at that command's tick. */
  undo(): void;
  /** Goes on to the next tick at which something happens. */
  step(): void;
  scrubTo(tick: Tick): void;

  /** Returns the function that ends the subscription. Listeners are called in order of subscription, synchronously. */
  subscribe(listener: SessionListener): () => void;
  /** Ends the session's own timers and connections. Nothing may be called afterwards. */
  dispose(): void;
}
