/** A layer of pooled images. The n-th picture of a drawing is always shown by the n-th image of the pool. */
import * as Phaser from 'phaser';
import type { Frame } from '../atlas.ts';
import type { Painter } from '../painter.ts';

type Image = Phaser.GameObjects.Image;
type TextureFrame = Phaser.Textures.Frame;

export class PhaserPainter implements Painter {
  readonly #scene: Phaser.Scene;
  readonly #layer: Phaser.GameObjects.Layer;
  readonly #pool: Image[] = [];
  readonly #dpr: () => number;
  #used = 0;

  constructor(scene: Phaser.Scene, dpr: () => number) {
    this.#scene = scene;
    this.#layer = scene.add.layer();
    this.#dpr = dpr;
  }

  begin(): void {
    this.#used = 0;
  }

  end(): void {
    for (let index = this.#used; index < this.#pool.length; index++) {
      const image = this.#pool[index] as Image;
      if (!image.visible) break;
      image.visible = false;
    }
  }

  put(frame: Frame, x: number, y: number, alpha = 1): void {
    const dpr = this.#dpr();
    const image = this.#next(frame, alpha);
    image.x = Math.round(x * dpr - frame.ox);
    image.y = Math.round(y * dpr - frame.oy);
    image.scaleX = 1;
    image.scaleY = 1;
  }

  float(frame: Frame, centreX: number, centreY: number, scale: number, alpha = 1): void {
    const dpr = this.#dpr();
    const image = this.#next(frame, alpha);
    image.x = centreX * dpr - (frame.w * scale) / 2;
    image.y = centreY * dpr - (frame.h * scale) / 2;
    image.scaleX = scale;
    image.scaleY = scale;
  }

  fill(frame: Frame, x: number, y: number, w: number, h: number, alpha = 1): void {
    const dpr = this.#dpr();
    const image = this.#next(frame, alpha);
    const left = Math.round(x * dpr);
    const top = Math.round(y * dpr);
    image.x = left;
    image.y = top;
    image.scaleX = (Math.round((x + w) * dpr) - left) / frame.w;
    image.scaleY = (Math.round((y + h) * dpr) - top) / frame.h;
  }

  reveal(frame: Frame, x: number, y: number, from: number, w: number, h: number, alpha = 1): void {
    const dpr = this.#dpr();
    const image = this.#next(frame, alpha);
    const start = Math.max(0, Math.min(frame.w, Math.round(from * dpr)));
    image.setCrop(start, 0, Math.max(0, Math.round(w * dpr)), frame.h);
    image.x = Math.round(x * dpr - frame.ox) - start;
    image.y = Math.round(y * dpr - frame.oy);
    image.scaleX = 1;
    image.scaleY = Math.round(h * dpr) / frame.h;
  }

  #next(frame: Frame, alpha: number): Image {
    const handle = frame.handle as TextureFrame;
    const image = this.#pool[this.#used] ?? this.#grow(handle);
    this.#used += 1;
    if (image.frame !== handle) image.setFrame(handle as unknown as string);
    if (image.isCropped) image.setCrop();
    if (image.alpha !== alpha) image.alpha = alpha;
    image.visible = true;
    return image;
  }

  #grow(handle: TextureFrame): Image {
    const image = new Phaser.GameObjects.Image(this.#scene, 0, 0, handle.texture.key, handle.name);
    image.setOrigin(0, 0);
    this.#layer.add(image);
    this.#pool.push(image);
    return image;
  }
}
