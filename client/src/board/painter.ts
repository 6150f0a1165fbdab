/**
 * What views draw with. A view is asked to draw its whole layer anew; the layer reuses its pooled images in the same
 * order, so drawing again costs a few comparisons and no allocation. All lengths are CSS pixels.
 */
import type { Frame } from './atlas.ts';

export interface Painter {
  /** Starts a drawing; what was drawn before and is not drawn again disappears at `end`. */
  begin(): void;
  end(): void;
  /** Places a frame in its own size, its point at (x, y), on whole device pixels. */
  put(frame: Frame, x: number, y: number, alpha?: number): void;
  /** The same, scaled about its middle, off the pixel grid: for things that move. `angle` in radians. */
  spin(frame: Frame, centreX: number, centreY: number, scale: number, alpha?: number, angle?: number): void;
  /** Stretches a frame over a rectangle (for plain colours and straight edges). */
  fill(frame: Frame, x: number, y: number, w: number, h: number, alpha?: number): void;
  /** Shows the left `w` of a frame from `from` on: for textures that a rectangle reveals. */
  reveal(frame: Frame, x: number, y: number, from: number, w: number, h: number, alpha?: number): void;
}

/** A rounded panel that can be drawn in any size. */
export interface NineSlice {
  /** Device pixels of an edge part. */
  readonly edge: number;
  /** Row by row. */
  readonly parts: readonly Frame[];
}

/** Draws a nine-slice over a rectangle. `dpr` is what turns its edge into CSS pixels. */
export function drawNine(
  painter: Painter,
  nine: NineSlice,
  dpr: number,
  x: number,
  y: number,
  w: number,
  h: number,
  alpha = 1,
): void {
  const edge = Math.min(nine.edge / dpr, w / 2, h / 2);
  const left = Math.round(x * dpr) / dpr;
  const top = Math.round(y * dpr) / dpr;
  const right = Math.round((x + w) * dpr) / dpr;
  const bottom = Math.round((y + h) * dpr) / dpr;
  let part = 0;
  for (let row = 0; row < 3; row++) {
    const y0 = row === 0 ? top : row === 1 ? top + edge : bottom - edge;
    const rowHeight = row === 1 ? bottom - top - 2 * edge : edge;
    for (let column = 0; column < 3; column++) {
      const frame = nine.parts[part++] as Frame;
      const x0 = column === 0 ? left : column === 1 ? left + edge : right - edge;
      const columnWidth = column === 1 ? right - left - 2 * edge : edge;
      if (rowHeight > 0 && columnWidth > 0) painter.fill(frame, x0, y0, columnWidth, rowHeight, alpha);
    }
  }
}
