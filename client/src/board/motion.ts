/**
 * Tasks on their way. Nothing tells a task to move: when its place differs from where it is shown, it goes there. So
 * an undo, a re-base on the server's log or a drop all move by the same rule, and no motion ever delays a command.
 */
import type { Task } from '@timeslice/shared/engine';
import { easeOut, since } from './ease.ts';
import type { BoardFrame } from './frame.ts';
import { tokenBox } from './layout/tokenSize.ts';
import { type Place, placeOf } from './model/places.ts';

/** A move is seen as one, and is over before the next thing can be done. */
const MOVE_MS = 140;
/** Long ways take a little longer, so that the eye can follow. */
const MS_PER_PX = 0.12;
const LONGEST_MS = 230;
/** Below this a difference is rounding, CSS pixels. */
const STILL = 1.5;
/** Where one task takes the place of another, they pass each other: so far up and down, in heights of a token. */
const PASS = 0.85;
/** Who leaves is dimmed, so that who comes is seen. */
const LEAVES_DIMMED = 0.35;

export interface Mover {
  /** Another object after a retry or an undo. */
  task: Task;
  place: Place;
  /** Where it is shown now: middle, CSS pixels, and scale. */
  x: number;
  y: number;
  scale: number;
  alpha: number;
  fromX: number;
  fromY: number;
  fromScale: number;
  fromAlpha: number;
  startMs: number;
  durationMs: number;
  /** How far below the straight way it goes, CSS pixels. */
  bow: number;
}

export interface MoverWatch {
  /** A task has no place any more; it is where it was shown last. */
  left(mover: Mover): void;
  /** A task is back from a device. */
  returned(mover: Mover): void;
}

const moves = (place: Place): boolean => place.kind === 'device' || place.kind === 'coming';

export class Movers {
  /** By id: a task of another run of the same level goes on from where its namesake was. */
  readonly all = new Map<number, Mover>();
  #moving = false;

  /** Whether something is on its way by itself, so that the next frame has to be drawn too. */
  get moving(): boolean {
    return this.#moving;
  }

  /** Another level, or another size of the board: everything stands at its place at once. */
  clear(): void {
    this.all.clear();
  }

  /**
   * Brings all tasks to where they are shown at `frame.nowMs`. `changed`: places may have changed (something happened,
   * or the layout did); otherwise only those that travel with time are asked again.
   */
  update(frame: BoardFrame, changed: boolean, watch: MoverWatch): void {
    if (changed) this.#replace(frame, watch);
    else this.#announce(frame);
    this.#moving = false;
    for (const mover of this.all.values()) {
      if (!changed && moves(mover.place)) mover.place = placeOf(frame, mover.task) ?? mover.place;
      this.#step(mover, frame.nowMs);
    }
  }

  /** Nothing happens when an arrival comes near enough to be seen. */
  #announce(frame: BoardFrame): void {
    const { arrivals, nextArrival, tick } = frame.machine;
    const until = tick + frame.layout.needs.forecast;
    for (let index = nextArrival; index < arrivals.length; index++) {
      const task = arrivals[index] as Task;
      if (task.arrival > until) return;
      const place = this.all.has(task.id) ? null : placeOf(frame, task);
      if (place) this.all.set(task.id, appear(task, place, frame));
    }
  }

  /** Lets a task start from where the pointer dropped it. */
  dropped(task: Task, x: number, y: number, nowMs: number): void {
    const mover = this.all.get(task.id);
    if (!mover) return;
    mover.x = x;
    mover.y = y;
    depart(mover, nowMs, MOVE_MS);
  }

  #replace(frame: BoardFrame, watch: MoverWatch): void {
    const leaving = new Set<Mover>();
    const coming = new Map<number, Mover>();
    for (const task of frame.machine.tasks) {
      const place = placeOf(frame, task);
      const mover = this.all.get(task.id);
      if (mover) mover.task = task;
      if (!place) {
        if (mover) watch.left(mover);
        this.all.delete(task.id);
      } else if (!mover) this.all.set(task.id, appear(task, place, frame));
      else {
        if (mover.place.kind === 'device' && place.kind !== 'device') watch.returned(mover);
        const before = mover.place;
        this.#send(mover, place, frame);
        if (mover.startMs !== frame.nowMs) continue;
        if (before.kind === 'core') leaving.add(mover);
        if (task.core) coming.set(task.core.index, mover);
      }
    }
    for (const mover of leaving) letPass(mover, coming.get(mover.task.previousCore?.index ?? -1), frame);
  }

  #send(mover: Mover, place: Place, frame: BoardFrame): void {
    const before = mover.place;
    mover.place = place;
    const jumps = Math.abs(place.x - before.x) > STILL || Math.abs(place.y - before.y) > STILL;
    const sameWire = before.kind === place.kind && moves(place);
    if (before.kind === place.kind && (!jumps || sameWire)) return;
    // The new size is drawn from the start, as large as the old one was.
    if (place.size !== before.size)
      mover.scale *= tokenBox(mover.task.kind, before.size).h / tokenBox(mover.task.kind, place.size).h;
    const distance = Math.hypot(place.x - mover.x, place.y - mover.y);
    const duration = frame.reducedMotion ? 0 : Math.min(LONGEST_MS, MOVE_MS + distance * MS_PER_PX);
    depart(mover, frame.nowMs, duration);
  }

  #step(mover: Mover, nowMs: number): void {
    const { place } = mover;
    const share = since(nowMs, mover.startMs, mover.durationMs);
    const eased = easeOut(share);
    mover.x = mover.fromX + (place.x - mover.fromX) * eased;
    mover.y = mover.fromY + (place.y - mover.fromY) * eased + mover.bow * Math.sin(Math.PI * eased);
    mover.scale = share < 1 ? mover.fromScale + (1 - mover.fromScale) * eased : 1;
    const alpha = place.kind === 'crowd' ? 0 : 1;
    mover.alpha = mover.fromAlpha + (alpha - mover.fromAlpha) * (alpha === 0 ? share ** 4 : eased);
    if (share < 1) this.#moving = true;
  }
}

function appear(task: Task, place: Place, frame: BoardFrame): Mover {
  const { x, y } = place;
  const rest = { fromX: x, fromY: y, fromScale: 0.55, fromAlpha: 0, startMs: frame.nowMs };
  const durationMs = frame.reducedMotion ? 0 : MOVE_MS;
  return { task, place, x, y, scale: 0.55, alpha: 0, ...rest, durationMs, bow: 0 };
}

function depart(mover: Mover, nowMs: number, durationMs: number): void {
  mover.fromX = mover.x;
  mover.fromY = mover.y;
  mover.fromScale = mover.scale;
  mover.fromAlpha = mover.alpha;
  mover.startMs = nowMs;
  mover.durationMs = durationMs;
  mover.bow = 0;
}

/** Whoever leaves a core goes below, and who takes its place above. */
function letPass(leaves: Mover, comes: Mover | undefined, { layout }: BoardFrame): void {
  if (!comes || comes === leaves) return;
  const height = (mover: Mover): number => tokenBox(mover.task.kind, mover.place.size).h * layout.u;
  leaves.bow = PASS * height(leaves);
  comes.bow = -PASS * height(comes);
  leaves.fromAlpha = LEAVES_DIMMED;
}
