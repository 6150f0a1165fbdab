/** The tape of a task: its bursts as a strip, CPU solid, I/O a thin wire, what is done dimmed. */
import type { Burst, Task } from '@timeslice/shared/engine';
import type { Art } from '../art/art.ts';
import { colourOf } from '../art/skin.ts';
import type { BoardFrame } from '../frame.ts';
import type { Rect } from '../layout/rect.ts';
import { isReleased } from '../model/released.ts';
import type { Painter } from '../painter.ts';

interface TapeRoom {
  readonly x0: number;
  readonly x1: number;
  /** Middle. */
  readonly y: number;
}

/** Room for the cross at the end of a tape, px at 1x. */
const CRASH_MARK = 11;

/** All tapes of a level have one scale, so that the longer task has the longer tape. */
export function drawTape(p: Painter, frame: BoardFrame, task: Task, processIndex: number, room: TapeRoom): void {
  const { longestTape, wholeTape } = frame;
  const scale = (room.x1 - room.x0) / Math.max(1, longestTape);
  const colour = colourOf(frame.art.skin, processIndex);
  // The mark of a crash has no length: it takes its place from the bursts before it, or the longest tape would have none.
  const mark = task.bursts.at(-1)?.kind === 'crash' ? CRASH_MARK * frame.art.skin.u : 0;
  let x = room.x0;
  for (let index = 0; index < task.bursts.length; index++) {
    const burst = task.bursts[index] as Burst;
    if (!wholeTape && index > task.burst) {
      drawUnknown(p, frame, x, room);
      return;
    }
    const width = Math.max(burst.kind === 'crash' ? 6 : 3, burst.ticks * scale);
    const done =
      index < task.burst ? 1 : index === task.burst && burst.kind === 'cpu' ? task.progress / burst.ticks : 0;
    const end = burst.kind === 'crash' ? room.x1 : room.x1 - mark;
    const released = isReleased(task, burst);
    drawBurst(p, frame, burst, colour, { x, width: Math.min(width, end - x), y: room.y, done, released });
    x = Math.min(x + width, end);
    if (x >= room.x1) return;
  }
}

/** Bursts that nobody has begun, over the whole room; `whole` is their sum. */
export function drawStrip(
  p: Painter,
  frame: BoardFrame,
  bursts: readonly Burst[],
  colour: string,
  room: TapeRoom,
  whole: number,
): void {
  const scale = (room.x1 - room.x0) / Math.max(1, whole);
  let x = room.x0;
  for (const burst of bursts) {
    const width = Math.max(burst.kind === 'crash' ? 6 : 3, burst.ticks * scale);
    drawBurst(p, frame, burst, colour, { x, width: Math.min(width, room.x1 - x), y: room.y, done: 0, released: false });
    x += width;
    if (x >= room.x1) return;
  }
}

interface Piece {
  readonly x: number;
  readonly width: number;
  readonly y: number;
  readonly done: number;
  /** It does without the GIL. */
  readonly released: boolean;
}

function drawBurst(p: Painter, frame: BoardFrame, burst: Burst, own: string, piece: Piece): void {
  const { art } = frame;
  const { palette, u } = art.skin;
  const { x, width, y, done } = piece;
  if (burst.kind === 'io') {
    p.put(art.wire(palette.muted, 8, width), x, y, done === 1 ? 0.35 : 1);
    return;
  }
  if (burst.kind === 'crash') {
    const cross = art.text('✕', { size: 12, weight: 700, colour: palette.danger });
    p.put(cross, x, y);
    return;
  }
  const h = Math.round(10 * u);
  const colour = burst.sys ? palette.overhead : own;
  const top = y - h / 2;
  const dim = width * done;
  if (piece.released) {
    drawHollow(p, art, colour, { x, y: top, w: Math.max(4, width - 1), h }, done === 1 ? 0.35 : 1);
    if (dim > 0) p.fill(art.swatch(colour), x, top, dim, h, 0.28);
    return;
  }
  if (dim > 0) p.fill(art.swatch(colour), x, top, dim, h, 0.28);
  if (dim < width) p.fill(art.swatch(colour), x + dim, top, Math.max(1, width - dim - 1), h);
}

/** The mark of work outside the GIL: an outline with a line through it, where other work is solid. */
export function drawHollow(p: Painter, art: Art, colour: string, { x, y, w, h }: Rect, alpha = 1): void {
  const line = Math.max(1, Math.round(1.5 * art.skin.u));
  const swatch = art.swatch(colour);
  p.fill(swatch, x, y, w, line, alpha);
  p.fill(swatch, x, y + h - line, w, line, alpha);
  p.fill(swatch, x, y + line, line, h - 2 * line, alpha);
  p.fill(swatch, x + w - line, y + line, line, h - 2 * line, alpha);
  if (w > 6 * line) p.fill(swatch, x + 2 * line, y + Math.round((h - line) / 2), w - 4 * line, line, alpha);
}

/** The level does not tell what comes after the current burst. */
function drawUnknown(p: Painter, frame: BoardFrame, x: number, room: TapeRoom): void {
  const { art } = frame;
  const { palette, u } = art.skin;
  for (let dot = 0; dot < 3; dot++) {
    const at = x + (6 + dot * 8) * u;
    if (at < room.x1) p.fill(art.swatch(palette.muted), at, room.y - 1.5 * u, 3 * u, 3 * u);
  }
}
