/** A ghost hand that shows the first drag: from the first card to the first idle core. Gone at the first action. */
import { easeInOut } from './ease.ts';
import { type BoardFrame, indexOf } from './frame.ts';
import { centre } from './layout/rect.ts';
import { placeOf } from './model/places.ts';
import type { Painter } from './painter.ts';

/** One showing: it appears over the card, presses, drags, lets go, and rests. */
const LOOP_MS = 2600;
const PRESS = 0.14;
const GO = 0.24;
const ARRIVE = 0.66;
const LEAVE = 0.78;

export class Coach {
  active = false;
  #startMs = -1;

  start(): void {
    this.active = true;
    this.#startMs = -1;
  }

  stop(): void {
    this.active = false;
  }

  draw(p: Painter, frame: BoardFrame): void {
    if (!this.active) return;
    const path = pathOf(frame);
    if (!path) return;
    if (this.#startMs < 0) this.#startMs = frame.nowMs;
    const share = ((frame.nowMs - this.#startMs) % LOOP_MS) / LOOP_MS;
    const way = frame.reducedMotion ? 0.5 : easeInOut(Math.max(0, Math.min(1, (share - GO) / (ARRIVE - GO))));
    const x = path.fromX + (path.toX - path.fromX) * way;
    const y = path.fromY + (path.toY - path.fromY) * way;
    const alpha = alphaAt(share, frame.reducedMotion);
    const { art } = frame;
    const isHolding = share > PRESS && share < LEAVE;
    if (isHolding) {
      const { task } = path;
      p.put(art.token(task.kind, indexOf(frame, task.process), 'large', 'plain'), x, y, alpha * 0.75);
    }
    p.put(art.hand(), x + 4, y + (isHolding ? 4 : 9), alpha);
  }
}

function alphaAt(share: number, still: boolean): number {
  if (still) return 0.9;
  if (share < PRESS) return share / PRESS;
  if (share > LEAVE) return Math.max(0, 1 - (share - LEAVE) / 0.1);
  return 1;
}

function pathOf(frame: BoardFrame) {
  const { tray, machine, layout } = frame;
  const task = tray.houses.flatMap((house) => house.cards)[0];
  const idle = machine.cores.find((core) => core.current === null);
  const lane = idle && layout.lanes[idle.index];
  const from = task && placeOf(frame, task);
  if (!task || !lane || !from) return null;
  const to = centre(lane.slot);
  return { task, fromX: from.x, fromY: from.y, toX: to.x, toY: to.y };
}
