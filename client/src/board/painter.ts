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
  /** The same, scaled about its middle, off the pixel grid: for things that move. */
  float(frame: Frame, centreX: number, centreY: number, scale: number, alpha?: number): void;
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
