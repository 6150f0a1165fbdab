/** A layer that hardly ever changes: drawn into one picture of the size of the board, and shown as that. */
import type * as Phaser from 'phaser';
import type { Frame } from '../atlas.ts';
import type { Painter } from '../painter.ts';

export class BakedPainter implements Painter {
  readonly #scene: Phaser.Scene;
  readonly #dpr: () => number;
  readonly #image: Phaser.GameObjects.Image;
  #texture: Phaser.Textures.CanvasTexture | null = null;
  #context: CanvasRenderingContext2D | null = null;
  #generation = 0;

  constructor(scene: Phaser.Scene, dpr: () => number) {
    this.#scene = scene;
    this.#dpr = dpr;
    this.#image = scene.add.image(0, 0, '__DEFAULT').setOrigin(0, 0).setVisible(false);
  }

  begin(): void {
    const { width, height } = this.#scene.scale;
    if (this.#texture?.width !== width || this.#texture.height !== height) this.#resize(width, height);
    this.#context?.clearRect(0, 0, width, height);
  }

  end(): void {
    this.#texture?.refresh();
  }

  put(frame: Frame, x: number, y: number, alpha = 1): void {
    const dpr = this.#dpr();
    this.#draw(frame, Math.round(x * dpr - frame.ox), Math.round(y * dpr - frame.oy), frame.w, frame.h, alpha);
  }

  fill(frame: Frame, x: number, y: number, w: number, h: number, alpha = 1): void {
    const dpr = this.#dpr();
    const left = Math.round(x * dpr);
    const top = Math.round(y * dpr);
    this.#draw(frame, left, top, Math.round((x + w) * dpr) - left, Math.round((y + h) * dpr) - top, alpha);
  }

  float(): void {
    throw new Error('BakedPainter: expected what stands still, found something that moves');
  }

  reveal(): void {
    throw new Error('BakedPainter: expected what stands still, found something that runs');
  }

  #draw(frame: Frame, x: number, y: number, w: number, h: number, alpha: number): void {
    if (!this.#context || w <= 0 || h <= 0) return;
    this.#context.globalAlpha = alpha;
    this.#context.drawImage(frame.pixels, frame.sx, frame.sy, frame.w, frame.h, x, y, w, h);
  }

  #resize(width: number, height: number): void {
    const old = this.#texture?.key;
    this.#generation += 1;
    this.#texture = this.#scene.textures.createCanvas(`ground ${this.#generation}`, width, height);
    this.#context = this.#texture?.context ?? null;
    this.#image.setTexture(`ground ${this.#generation}`).setOrigin(0, 0).setVisible(true);
    if (old) this.#scene.textures.remove(old);
  }
}
