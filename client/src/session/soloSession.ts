/**
 * One person plays a level: the clock is the player's own. It waits for the first command, and may be paused, slowed,
 * stepped, rewound and taken back.
 */
import type { Level } from '@timeslice/shared/content';
import type { Command, CommandResult, LogEntry, Tick } from '@timeslice/shared/engine';
import { allOf } from './allOf.ts';
import { nextDecisionTick, urgentDecisions } from './decisions.ts';
import { createGhost, type GhostChoice } from './ghost.ts';
import { Hurry } from './hurry.ts';
import { createListeners } from './listeners.ts';
import { type RecordedRun, recordedRun } from './recordedRun.ts';
import { createRunClock } from './runClock.ts';
import type { Assists, Ghost, Session, SessionAbilities, SessionListener, Speed } from './types.ts';

const SOLO: SessionAbilities = {
  command: true,
  pause: true,
  speed: true,
  retry: true,
  undo: true,
  step: true,
  scrub: true,
  skip: true,
};

export interface SoloOptions {
  /** Another run to show beside this one. */
  readonly ghost?: GhostChoice;
}

/** Stands at tick 0 until the first command, or `start`. */
export const createSoloSession = (level: Level, options: SoloOptions = {}): Session => new SoloSession(level, options);

class SoloSession implements Session {
  readonly mode = 'solo';
  readonly can = SOLO;
  readonly level: Level;
  readonly ghost: Ghost | null;
  readonly #listeners = createListeners();
  readonly #clock = createRunClock();
  readonly #hurry = new Hurry();
  #recorded: RecordedRun;
  #paused = false;
  #waiting = true;
  #speed: Speed = 1;
  #ended = false;
  #reached: Tick = 0;
  #pauseWhenNeeded = false;
  /** What waited for the player when the run was last looked at; null: not known. */
  #urgent: ReadonlySet<string> | null = null;
  #rest: readonly LogEntry[] = [];
  /** Positions in the log, what comes back included, at which a move begins. */
  #moves = new Set<number>();

  constructor(level: Level, { ghost }: SoloOptions) {
    this.level = level;
    this.ghost = ghost ? createGhost(level, ghost) : null;
    this.#recorded = recordedRun(level.scenario);
  }

  get run() {
    return this.#recorded.run;
  }

  get timeline() {
    return this.#recorded.timeline;
  }

  get paused() {
    return this.#paused;
  }

  get speed() {
    return this.#speed;
  }

  get waiting() {
    return this.#waiting;
  }

  get hurrying() {
    return this.#hurry.active && !this.#paused && !this.#ended;
  }

  get reached() {
    return Math.max(this.#reached, this.run.tick);
  }

  get comingBack() {
    return this.#rest;
  }

  command(command: Command): CommandResult {
    return this.#command(command, true);
  }

  commandAll(commands: readonly Command[]): CommandResult {
    let first = true;
    return allOf(
      {
        command: (command) => {
          const refusal = this.#command(command, first);
          if (refusal === null) first = false;
          return refusal;
        },
      },
      commands,
    );
  }

  #command(command: Command, isMove: boolean): CommandResult {
    const { run } = this;
    const refusal = run.command(command);
    if (refusal !== null) return refusal;
    this.#forgetRest();
    // The command itself is in the log already.
    if (isMove) this.#moves.add(run.log.length - 1);
    this.#urgent = null;
    this.start();
    this.#listeners.notify({ type: 'commanded', command, tick: run.tick });
    return null;
  }

  frame(nowMs: number): void {
    if (this.#paused || this.#waiting || this.#ended) return;
    const was = this.hurrying;
    const factor = this.#hurry.factor(this.run.machine, this.run.log.length, this.#speed);
    const ticks = this.#clock.passed(nowMs, this.#speed * factor);
    if (ticks === 'gap') this.setPaused(true);
    else this.#advanceTo(this.run.tick + ticks);
    if (was !== this.hurrying) this.#listeners.notify({ type: 'clock' });
  }

  start(): void {
    if (!this.#waiting) return;
    this.#waiting = false;
    this.#clock.restart();
    this.#listeners.notify({ type: 'clock' });
  }

  setPaused(next: boolean): void {
    if (next === this.#paused || this.#ended) return;
    this.#paused = next;
    this.#clock.restart();
    this.#hurry.reset();
    this.#listeners.notify({ type: 'clock' });
  }

  setSpeed(next: Speed): void {
    if (next === this.#speed) return;
    this.#speed = next;
    this.#listeners.notify({ type: 'clock' });
  }

  assist({ pauseWhenNeeded, hurry }: Assists): void {
    this.#pauseWhenNeeded = pauseWhenNeeded;
    this.#urgent = null;
    this.#hurry.on = hurry;
  }

  retry(): void {
    this.#paused = false;
    this.#waiting = true;
    this.#rest = [];
    this.#moves.clear();
    this.#reached = 0;
    this.#replace(recordedRun(this.level.scenario));
  }

  undo(): void {
    const { log } = this.run;
    const move = Math.max(-1, ...[...this.#moves].filter((at) => at < log.length));
    const first = log[move];
    if (!this.#paused || this.#ended || !first) return;
    this.#moves.delete(move);
    this.#rest = [];
    this.#reached = 0;
    this.#replace(recordedRun(this.level.scenario, log.slice(0, move), first[0]));
    this.#forgetMoves();
  }

  step(): void {
    if (!this.#paused || this.#ended) return;
    this.#waiting = false;
    this.#go(() => this.run.stepTo(this.#rest[0]?.[0] ?? this.level.scenario.limit));
  }

  scrubTo(tick: Tick): void {
    if (!this.#paused || this.#ended) return;
    const target = Math.max(0, Math.min(Math.floor(tick), this.reached));
    if (target >= this.run.tick) {
      this.#advanceTo(target);
      return;
    }
    const whole = [...this.run.log, ...this.#rest];
    const given = whole.filter(([at]) => at <= target);
    this.#reached = this.reached;
    this.#rest = whole.slice(given.length);
    this.#replace(recordedRun(this.level.scenario, given, target));
  }

  dropRest(): void {
    if (!this.#paused || this.#ended) return;
    this.#forgetRest();
    this.#listeners.notify({ type: 'clock' });
  }

  skip(): boolean {
    if (this.#ended) return false;
    const target = this.#rest[0]?.[0] ?? nextDecisionTick(this.run.machine);
    if (target === null) return false;
    this.#waiting = false;
    this.#paused = true;
    this.#hurry.reset();
    this.#advanceTo(target);
    this.#listeners.notify({ type: 'clock' });
    return true;
  }

  subscribe(listener: SessionListener): () => void {
    return this.#listeners.subscribe(listener);
  }

  dispose(): void {}

  #replace(next: RecordedRun): void {
    this.#recorded = next;
    this.#ended = next.run.over;
    this.#urgent = null;
    this.#clock.restart();
    this.#hurry.reset();
    this.#listeners.notify({ type: 'replaced' });
  }

  /** Goes on by the clock: gives again what comes back, and stops where the player is needed, if that is wanted. */
  #advanceTo(target: Tick): void {
    this.#go(() => {
      const { run } = this;
      while (run.tick < target && !run.over) {
        run.advanceTo(Math.min(target, this.#nextStop(target)));
        this.#giveBack();
        if (this.#needsPlayer()) {
          this.setPaused(true);
          return;
        }
      }
    });
  }

  #nextStop(target: Tick): Tick {
    const back = this.#rest[0]?.[0] ?? target;
    if (!this.#watches) return back;
    // One event after another, so that the run stands at the very tick at which it needs its player.
    this.#urgent ??= new Set(urgentDecisions(this.run.machine));
    this.run.stepTo(Math.min(back, target));
    return this.run.tick;
  }

  get #watches(): boolean {
    return this.#pauseWhenNeeded && !this.#paused && this.#rest.length === 0;
  }

  #needsPlayer(): boolean {
    if (!this.#watches || this.run.over) return false;
    const now = urgentDecisions(this.run.machine);
    const before = this.#urgent;
    this.#urgent = new Set(now);
    return before !== null && now.some((decision) => !before.has(decision));
  }

  #giveBack(): void {
    const { run } = this;
    for (let entry = this.#rest[0]; entry && entry[0] <= run.tick && !run.over; entry = this.#rest[0]) {
      this.#rest = this.#rest.slice(1);
      if (run.command(entry[1]) === null)
        this.#listeners.notify({ type: 'commanded', command: entry[1], tick: run.tick });
    }
  }

  #go(move: () => void): void {
    move();
    this.#giveBack();
    if (!this.run.over || this.#ended) return;
    this.#ended = true;
    this.#listeners.notify({ type: 'ended' });
  }

  /** What was played beyond this moment is gone for good. */
  #forgetRest(): void {
    this.#rest = [];
    this.#reached = this.run.tick;
    this.#forgetMoves();
  }

  #forgetMoves(): void {
    for (const at of this.#moves) if (at >= this.run.log.length) this.#moves.delete(at);
  }
}
