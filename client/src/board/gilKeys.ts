/** The GIL of a process as one glowing key: it flies to whoever holds it, and rests at the house of its process. */
import type { Process } from '@timeslice/shared/engine';
import { easeInOut, since } from './ease.ts';
import type { BoardFrame } from './frame.ts';
import type { Painter } from './painter.ts';

const FLIGHT_MS = 260;

interface Flight {
  x: number;
  y: number;
  fromX: number;
  fromY: number;
  toX: number;
  toY: number;
  startMs: number;
  lit: boolean;
}

export class GilKeys {
  /** By pid. */
  readonly #flights = new Map<number, Flight>();
  #moving = false;

  get moving(): boolean {
    return this.#moving;
  }

  clear(): void {
    this.#flights.clear();
  }

  /** Sends every key to its holder; calls `taken` when one sets out to a new one. Call in every frame before drawing. */
  update(frame: BoardFrame, taken: () => void): void {
    this.#moving = false;
    for (const process of frame.machine.gilProcesses) {
      const target = process.unfinished > 0 ? targetOf(frame, process) : null;
      if (!target) this.#flights.delete(process.pid);
      else if (this.#fly(frame, process, target) && target.lit) taken();
    }
  }

  draw(p: Painter, frame: BoardFrame): void {
    // Which programs are Python is what the process list is for there.
    if (frame.plain) return;
    for (const flight of this.#flights.values()) {
      const key = frame.art.key(flight.lit);
      p.float(key, flight.x, flight.y, 1);
    }
  }

  #fly(frame: BoardFrame, process: Process, target: { x: number; y: number; lit: boolean }): boolean {
    const known = this.#flights.get(process.pid);
    if (!known) {
      const { x, y } = target;
      this.#flights.set(process.pid, { ...target, fromX: x, fromY: y, toX: x, toY: y, startMs: 0 });
      return false;
    }
    const leaves = Math.abs(known.toX - target.x) > 1 || Math.abs(known.toY - target.y) > 1;
    if (leaves) {
      known.fromX = known.x;
      known.fromY = known.y;
      known.toX = target.x;
      known.toY = target.y;
      known.startMs = frame.nowMs;
    }
    known.lit = target.lit;
    const share = since(frame.nowMs, known.startMs, frame.reducedMotion ? 0 : FLIGHT_MS);
    const eased = easeInOut(share);
    // A slight arc: what flies in a straight line is taken for something that slides.
    const arc =
      Math.sin(eased * Math.PI) * Math.min(36, Math.hypot(known.toX - known.fromX, known.toY - known.fromY) * 0.14);
    known.x = known.fromX + (known.toX - known.fromX) * eased - arc;
    known.y = known.fromY + (known.toY - known.fromY) * eased;
    if (share < 1) this.#moving = true;
    return leaves;
  }
}

/** At the slot of the holder; with no holder at the corner of the house. Null: there is no house either. */
function targetOf(frame: BoardFrame, process: Process): { x: number; y: number; lit: boolean } | null {
  const { layout, tray, trayLayout } = frame;
  const { u } = frame.art.skin;
  const core = process.gil?.holder?.core;
  const lane = core && layout.lanes[core.index];
  if (lane) {
    const reach = lane.style === 'slim' ? 2 : 4;
    return { x: lane.slot.x + lane.slot.w - reach * u, y: lane.slot.y + reach * u, lit: true };
  }
  const index = tray.houses.findIndex((house) => house.process === process);
  const box = trayLayout.houses[index]?.box;
  return box ? { x: box.x + box.w - 16 * u, y: box.y, lit: false } : null;
}
