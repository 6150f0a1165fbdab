/** Rounded boxes in any size: small ones as one picture, large ones from nine parts. */
import type { Frame } from '../atlas.ts';
import type { Rect } from '../layout/rect.ts';
import type { NineSlice, Painter } from '../painter.ts';
import type { Art, BoxLook } from './art.ts';

/** Up to this many device pixels a box has a picture of its own: one image to draw in place of nine. */
const OWN_PICTURE = 36_000;

export function drawBox(p: Painter, art: Art, look: BoxLook, r: Rect, alpha = 1): void {
  const { dpr } = art.skin;
  const left = Math.round(r.x * dpr);
  const top = Math.round(r.y * dpr);
  const w = Math.round((r.x + r.w) * dpr) - left;
  const h = Math.round((r.y + r.h) * dpr) - top;
  if (w <= 0 || h <= 0) return;
  if (w * h <= OWN_PICTURE) p.put(art.plate(look, w, h), left / dpr, top / dpr, alpha);
  else drawNine(p, art.box(look), { x: left / dpr, y: top / dpr, w: w / dpr, h: h / dpr }, dpr, alpha);
}

/** For boxes that come in ever new sizes: a picture of each would fill the atlas. */
export function drawFreeBox(p: Painter, art: Art, look: BoxLook, r: Rect, alpha = 1): void {
  const { dpr } = art.skin;
  const snap = (value: number): number => Math.round(value * dpr) / dpr;
  const x = snap(r.x);
  const y = snap(r.y);
  drawNine(p, art.box(look), { x, y, w: snap(r.x + r.w) - x, h: snap(r.y + r.h) - y }, dpr, alpha);
}

function drawNine(p: Painter, nine: NineSlice, r: Rect, dpr: number, alpha: number): void {
  const edge = Math.min(nine.edge / dpr, r.w / 2, r.h / 2);
  let part = 0;
  for (let row = 0; row < 3; row++) {
    const y = r.y + along(row, edge, r.h);
    const h = row === 1 ? r.h - 2 * edge : edge;
    for (let column = 0; column < 3; column++) {
      const frame = nine.parts[part++] as Frame;
      const w = column === 1 ? r.w - 2 * edge : edge;
      if (w > 0 && h > 0) p.fill(frame, r.x + along(column, edge, r.w), y, w, h, alpha);
    }
  }
}

/** Where the first, middle or last part begins. */
const along = (part: number, edge: number, length: number): number =>
  part === 0 ? 0 : part === 1 ? edge : length - edge;
