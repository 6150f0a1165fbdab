/**
 * The canvas: the one place that knows Phaser's game object. It is stepped by hand, once per frame of the screen, so
 * that the run, the board and the head bar move in the same frame, and nothing is drawn while nothing changes.
 */
import * as Phaser from 'phaser';
import type { AtlasPage, PageFactory } from '../atlas.ts';
import type { Painter } from '../painter.ts';
import { BakedPainter } from './BakedPainter.ts';
import { CanvasPainter } from './CanvasPainter.ts';
import { PhaserPainter } from './PhaserPainter.ts';

/** From the back to the front. */
export const LAYERS = ['ground', 'lanes', 'gantt', 'tray', 'places', 'tokens', 'front'] as const;
export type LayerName = (typeof LAYERS)[number];

export interface Stage {
  readonly canvas: HTMLCanvasElement;
  readonly renderer: 'webgl' | 'canvas';
  readonly layers: Readonly<Record<LayerName, Painter>>;
  /** Pages of a new atlas; those of the one before are given up. */
  newPages(): PageFactory;
  /** CSS pixels, and device pixels per CSS pixel. */
  resize(width: number, height: number, dpr: number): void;
  background(colour: string): void;
  render(nowMs: number): void;
  destroy(): void;
}

class BoardScene extends Phaser.Scene {
  constructor() {
    super('board');
  }
}

/** Whether a graphics card draws WebGL. Software WebGL is slower than the Canvas renderer (19 against 48 frames a second). */
function hasGpu(): boolean {
  const context = document.createElement('canvas').getContext('webgl', { failIfMajorPerformanceCaveat: true });
  if (!context) return false;
  const info = context.getExtension('WEBGL_debug_renderer_info');
  const name = info ? String(context.getParameter(info.UNMASKED_RENDERER_WEBGL)) : '';
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return !/swiftshader|llvmpipe|software|basic render/i.test(name);
}

export function createStage(host: HTMLElement, width: number, height: number, dpr: number): Promise<Stage> {
  const type = hasGpu() ? Phaser.WEBGL : Phaser.CANVAS;
  return new Promise((resolve) => {
    const game = new Phaser.Game({
      type,
      parent: host,
      width: Math.round(width * dpr),
      height: Math.round(height * dpr),
      scale: { mode: Phaser.Scale.NONE, zoom: 1 / dpr, autoRound: false },
      backgroundColor: '#00000000',
      transparent: false,
      banner: false,
      autoFocus: false,
      disableContextMenu: false,
      audio: { noAudio: true },
      // Pointer and keys are the board's own: they also serve the list for screen readers.
      input: { mouse: false, touch: false, keyboard: false, gamepad: false },
      render: { antialias: true, antialiasGL: false, powerPreference: 'low-power' },
      scene: BoardScene,
      callbacks: {
        postBoot: (booted) => void booted.events.once(Phaser.Core.Events.STEP, () => resolve(stageOf(booted, dpr))),
      },
    });
    void game;
  });
}

function stageOf(game: Phaser.Game, startDpr: number): Stage {
  // From here on frames come from the screen that owns the board.
  game.loop.stop();
  const scene = game.scene.getScene('board');
  let dpr = startDpr;
  let lastMs = 0;
  const Moving = game.renderer.type === Phaser.WEBGL ? PhaserPainter : CanvasPainter;
  const layers = Object.fromEntries(
    LAYERS.map((name) => [name, new (name === 'ground' ? BakedPainter : Moving)(scene, () => dpr)]),
  ) as unknown as Record<LayerName, Painter>;
  let generation = 0;
  let keys: string[] = [];
  return {
    canvas: game.canvas,
    renderer: game.renderer.type === Phaser.WEBGL ? 'webgl' : 'canvas',
    layers,
    newPages() {
      const old = keys;
      keys = [];
      generation += 1;
      // Images still show frames of the old pages until they are drawn again, which happens before the next render.
      queueMicrotask(() => removeAll(scene, old));
      return (size) => {
        const key = `atlas ${generation} ${keys.length}`;
        keys.push(key);
        return pageOf(scene, key, size);
      };
    },
    resize(width, height, nextDpr) {
      dpr = nextDpr;
      game.scale.setZoom(1 / dpr);
      game.scale.resize(Math.round(width * dpr), Math.round(height * dpr));
      game.canvas.style.width = `${width}px`;
      game.canvas.style.height = `${height}px`;
    },
    background(colour) {
      scene.cameras.main.setBackgroundColor(colour);
    },
    render(nowMs) {
      game.step(nowMs, Math.max(1, nowMs - lastMs));
      lastMs = nowMs;
    },
    destroy() {
      game.destroy(true);
      // Destruction happens in the next step, and the loop has been stopped.
      game.step(lastMs + 1, 1);
    },
  };
}

function pageOf(scene: Phaser.Scene, key: string, size: number): AtlasPage {
  const texture = scene.textures.createCanvas(key, size, size);
  if (!texture) throw new Error(`pageOf: expected a new texture, found that ${key} exists`);
  return {
    context: texture.context,
    addFrame(name, x, y, w, h) {
      const frame = texture.add(name, 0, x, y, w, h);
      if (!frame) throw new Error(`addFrame: expected a new frame, found that ${name} exists in ${key}`);
      return frame;
    },
    refresh: () => void texture.refresh(),
  };
}

function removeAll(scene: Phaser.Scene, keys: readonly string[]): void {
  for (const key of keys) scene.textures.remove(key);
}
