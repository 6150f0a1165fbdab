/**
 * A layer on a screen without a graphics card: one game object that copies its pictures onto the canvas. Phaser's
 * Canvas renderer saves and restores the whole state for every image; without that a frame takes half of the time. Plain
 * colours, most of a long history, are filled: that takes a fraction of the time of a copy.
 */
import * as Phaser from 'phaser';
import type { Frame } from '../atlas.ts';
import type { Painter } from '../painter.ts';

/** What is kept of a picture: target x, y, w, h, alpha, and source x, w. */
const NUMBERS = 7;

class DrawList extends Phaser.GameObjects.Extern {
  paint: (context: CanvasRenderingContext2D) => void = () => undefined;

  renderCanvas(renderer: Phaser.Renderer.Canvas.CanvasRenderer): void {
    this.paint(renderer.currentContext);
  }
}

export class CanvasPainter implements Painter {
  readonly #dpr: () => number;
  readonly #frames: Frame[] = [];
  readonly #numbers: number[] = [];
  #count = 0;

  constructor(scene: Phaser.Scene, dpr: () => number) {
    this.#dpr = dpr;
    const list = new DrawList(scene);
    list.paint = (context) => this.#paint(context);
    scene.add.existing(list);
  }

  begin(): void {
    this.#count = 0;
  }

  end(): void {
    // Pictures of another skin must not be kept alive by places that are not drawn any more.
    this.#frames.length = this.#count;
  }

  put(frame: Frame, x: number, y: number, alpha = 1): void {
    const dpr = this.#dpr();
    this.#add(frame, Math.round(x * dpr - frame.ox), Math.round(y * dpr - frame.oy), frame.w, frame.h, alpha);
  }

  float(frame: Frame, centreX: number, centreY: number, scale: number, alpha = 1): void {
    const dpr = this.#dpr();
    const w = frame.w * scale;
    const h = frame.h * scale;
    this.#add(frame, centreX * dpr - w / 2, centreY * dpr - h / 2, w, h, alpha);
  }

  fill(frame: Frame, x: number, y: number, w: number, h: number, alpha = 1): void {
    const dpr = this.#dpr();
    const left = Math.round(x * dpr);
    const top = Math.round(y * dpr);
    this.#add(frame, left, top, Math.round((x + w) * dpr) - left, Math.round((y + h) * dpr) - top, alpha);
  }

  reveal(frame: Frame, x: number, y: number, from: number, w: number, h: number, alpha = 1): void {
    const dpr = this.#dpr();
    const start = Math.max(0, Math.min(frame.w, Math.round(from * dpr)));
    const width = Math.min(frame.w - start, Math.max(0, Math.round(w * dpr)));
    const left = Math.round(x * dpr - frame.ox);
    const top = Math.round(y * dpr - frame.oy);
    this.#add(frame, left, top, width, Math.round(h * dpr), alpha, start, width);
  }

  #add(frame: Frame, x: number, y: number, w: number, h: number, alpha: number, from = 0, sourceW = frame.w): void {
    if (w <= 0 || h <= 0 || alpha <= 0) return;
    const numbers = this.#numbers;
    let at = this.#count * NUMBERS;
    this.#frames[this.#count] = frame;
    this.#count += 1;
    numbers[at++] = x;
    numbers[at++] = y;
    numbers[at++] = w;
    numbers[at++] = h;
    numbers[at++] = alpha;
    numbers[at++] = from;
    numbers[at] = sourceW;
  }

  #paint(context: CanvasRenderingContext2D): void {
    const numbers = this.#numbers;
    let alpha = 1;
    let colour: string | undefined;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.globalAlpha = 1;
    for (let index = 0; index < this.#count; index++) {
      const frame = this.#frames[index] as Frame;
      const at = index * NUMBERS;
      const wanted = numbers[at + 4] as number;
      if (wanted !== alpha) {
        alpha = wanted;
        context.globalAlpha = wanted;
      }
      const x = numbers[at] as number;
      const y = numbers[at + 1] as number;
      const w = numbers[at + 2] as number;
      const h = numbers[at + 3] as number;
      if (frame.colour !== undefined) {
        if (frame.colour !== colour) {
          colour = frame.colour;
          context.fillStyle = colour;
        }
        context.fillRect(x, y, w, h);
        continue;
      }
      const from = frame.sx + (numbers[at + 5] as number);
      context.drawImage(frame.pixels, from, frame.sy, numbers[at + 6] as number, frame.h, x, y, w, h);
    }
    context.globalAlpha = 1;
  }
}
