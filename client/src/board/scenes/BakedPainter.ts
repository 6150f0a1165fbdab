/** A layer that hardly ever changes: drawn into one picture of the size of the board, and shown as that. */
import type * as Phaser from 'phaser';
import type { Frame } from '../atlas.ts';
import type { Painter } from '../painter.ts';

/** A picture that is to be drawn; device pixels. */
interface Wanted {
  readonly frame: Frame;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly alpha: number;
}

export class BakedPainter implements Painter {
  readonly #scene: Phaser.Scene;
  readonly #dpr: () => number;
  readonly #image: Phaser.GameObjects.Image;
  #texture: Phaser.Textures.CanvasTexture | null = null;
  #generation = 0;
  #wanted: Wanted[] = [];

  constructor(scene: Phaser.Scene, dpr: () => number) {
    this.#scene = scene;
    this.#dpr = dpr;
    this.#image = scene.add.image(0, 0, '__DEFAULT').setOrigin(0, 0).setVisible(false);
  }

  begin(): void {
    this.#wanted = [];
  }

  /**
   * Draws only now: while a view draws, the atlas is still painted, and a browser copies the whole of a page whenever
   * that is painted after something of it has been drawn elsewhere.
   */
  end(): void {
    const { width, height } = this.#scene.scale;
    if (this.#texture?.width !== width || this.#texture.height !== height) this.#resize(width, height);
    const context = this.#texture?.context;
    if (!context) return;
    context.clearRect(0, 0, width, height);
    for (const { frame, x, y, w, h, alpha } of this.#wanted) {
      context.globalAlpha = alpha;
      context.drawImage(frame.pixels, frame.sx, frame.sy, frame.w, frame.h, x, y, w, h);
    }
    this.#wanted = [];
    this.#texture?.refresh();
  }

  put(frame: Frame, x: number, y: number, alpha = 1): void {
    const dpr = this.#dpr();
    this.#want(frame, Math.round(x * dpr - frame.ox), Math.round(y * dpr - frame.oy), frame.w, frame.h, alpha);
  }

  fill(frame: Frame, x: number, y: number, w: number, h: number, alpha = 1): void {
    const dpr = this.#dpr();
    const left = Math.round(x * dpr);
    const top = Math.round(y * dpr);
    this.#want(frame, left, top, Math.round((x + w) * dpr) - left, Math.round((y + h) * dpr) - top, alpha);
  }

  float(): void {
    throw new Error('BakedPainter: expected what stands still, found something that moves');
  }

  reveal(): void {
    throw new Error('BakedPainter: expected what stands still, found something that runs');
  }

  #want(frame: Frame, x: number, y: number, w: number, h: number, alpha: number): void {
    if (w > 0 && h > 0) this.#wanted.push({ frame, x, y, w, h, alpha });
  }

  #resize(width: number, height: number): void {
    const old = this.#texture?.key;
    this.#generation += 1;
    this.#texture = this.#scene.textures.createCanvas(`ground ${this.#generation}`, width, height);
    this.#image.setTexture(`ground ${this.#generation}`).setOrigin(0, 0).setVisible(true);
    if (old) this.#scene.textures.remove(old);
  }
}
