/** What happens on the board by itself, seen and heard: prices paid, tasks that end, keys and tasks that come back. */
import type { Effects } from './effects.ts';
import { type BoardFrame, indexOf } from './frame.ts';
import type { Moment } from './index.ts';
import type { Mover, MoverWatch } from './motion.ts';
import { PriceWatch } from './prices.ts';
import { priceChip } from './views/priceChip.ts';

/** A price that floats off is shown at most this often on one core, so that very short quanta do not snow it in. */
const PRICE_EVERY_MS = 260;

export class Moments {
  readonly #effects: Effects;
  readonly #tell: (moment: Moment) => void;
  readonly #prices = new PriceWatch();
  readonly #lastPriceMs: number[] = [];

  constructor(effects: Effects, tell: (moment: Moment) => void) {
    this.#effects = effects;
    this.#tell = tell;
  }

  /** For the tasks that move. */
  watch(frame: BoardFrame): MoverWatch {
    return { left: (mover) => this.#ended(frame, mover), returned: () => this.#tell('io') };
  }

  keyTaken(): void {
    this.#tell('key');
  }

  prices(frame: BoardFrame): void {
    const { art, layout, nowMs } = frame;
    for (const { core, ticks } of this.#prices.look(frame.timeline)) {
      this.#tell('switch');
      const lane = layout.lanes[core];
      if (!lane || nowMs - (this.#lastPriceMs[core] ?? 0) < PRICE_EVERY_MS) continue;
      this.#lastPriceMs[core] = nowMs;
      const text = priceChip(frame, ticks);
      const x = lane.gantt.x + lane.gantt.w - art.width(text) / 2 - 6 * layout.u;
      const isFull = lane.style === 'full';
      const y = lane.gantt.y + (isFull ? 4 : 0.75 * lane.gantt.h);
      this.#effects.float(text, x, y, nowMs, isFull ? 22 * layout.u : lane.gantt.h * 0.5);
    }
  }

  #ended(frame: BoardFrame, mover: Mover): void {
    const { state } = mover.task;
    // Without an end the task is only out of sight: an undo has taken back its arrival.
    if (state !== 'terminated' && state !== 'abandoned' && state !== 'crashed') return;
    const { art } = frame;
    const { palette } = art.skin;
    const good = state === 'terminated';
    this.#tell(good ? 'done' : 'lost');
    const sign = art.text(good ? '✓' : '✕', { size: 22, weight: 800, colour: good ? palette.useful : palette.danger });
    const shape = art.token(mover.task.kind, indexOf(frame, mover.task.process), mover.place.size, 'plain');
    this.#effects.mark(shape, mover.x, mover.y, frame.nowMs);
    this.#effects.mark(sign, mover.x, mover.y, frame.nowMs);
  }
}
