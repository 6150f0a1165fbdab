/** The outlines of the kinds: square process, pill thread, circle goroutine, ringed circle virtual, diamond coroutine. */
import type { TaskKind } from '@timeslice/shared/engine';

type Context = CanvasRenderingContext2D;

/** Adds the outline of a kind that fills the rectangle, less `inset` on every side. */
export function shapePath(c: Context, kind: TaskKind, x: number, y: number, w: number, h: number, inset = 0): void {
  const left = x + inset;
  const top = y + inset;
  const width = w - 2 * inset;
  const height = h - 2 * inset;
  switch (kind) {
    case 'process':
      c.roundRect(left, top, width, height, Math.min(width, height) * 0.22);
      return;
    case 'thread':
      c.roundRect(left, top, width, height, height / 2);
      return;
    case 'goroutine':
    case 'virtual':
      c.ellipse(left + width / 2, top + height / 2, width / 2, height / 2, 0, 0, Math.PI * 2);
      return;
    case 'coroutine': {
      const middleX = left + width / 2;
      const middleY = top + height / 2;
      // Slightly rounded corners, so that the diamond belongs to the same family as the others.
      const r = Math.min(width, height) * 0.12;
      c.moveTo(middleX - width / 2 + r, middleY - r);
      c.lineTo(middleX - r, top + r);
      c.quadraticCurveTo(middleX, top, middleX + r, top + r);
      c.lineTo(left + width - r, middleY - r);
      c.quadraticCurveTo(left + width, middleY, left + width - r, middleY + r);
      c.lineTo(middleX + r, top + height - r);
      c.quadraticCurveTo(middleX, top + height, middleX - r, top + height - r);
      c.lineTo(left + r, middleY + r);
      c.quadraticCurveTo(left, middleY, left + r, middleY - r);
      c.closePath();
      return;
    }
  }
}

export interface ShapeColours {
  readonly fill: string;
  /** Where the shape has a line around or within it. */
  readonly line: string | null;
  /** Dashed outline without a fill: a place that is kept for a task. */
  readonly hollow?: boolean;
}

/** Paints a token of a kind; `px` is the width of a hairline in device pixels. */
export function paintShape(
  c: Context,
  kind: TaskKind,
  box: { x: number; y: number; w: number; h: number },
  colours: ShapeColours,
  px: number,
): void {
  const { x, y, w, h } = box;
  c.beginPath();
  shapePath(c, kind, x, y, w, h, colours.hollow ? px : 0);
  if (colours.hollow) {
    c.setLineDash([3 * px, 3 * px]);
    c.lineWidth = 1.5 * px;
    c.strokeStyle = colours.fill;
    c.stroke();
    return;
  }
  c.fillStyle = colours.fill;
  c.fill();
  if (kind !== 'virtual' || !colours.line) return;
  // The ring of a virtual thread lies within the circle: a carrier with something light in it.
  c.beginPath();
  shapePath(c, kind, x, y, w, h, Math.max(2.5 * px, h * 0.11));
  c.lineWidth = Math.max(1.5 * px, h * 0.05);
  c.strokeStyle = colours.line;
  c.stroke();
}
