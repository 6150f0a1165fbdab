/** What appears for a moment: a price that floats off, a mark where a task ended, a shake, a flash. Visual twins of sounds. */
import type { Frame } from './atlas.ts';
import { easeOut, since } from './ease.ts';
import type { Painter } from './painter.ts';

interface Float {
  readonly frame: Frame;
  readonly x: number;
  readonly y: number;
  readonly startMs: number;
  readonly durationMs: number;
  /** CSS pixels upwards. */
  readonly rise: number;
  readonly grows: boolean;
}

interface Timed {
  readonly startMs: number;
}

const SHAKE_MS = 320;
const SHAKE_PX = 7;
const FLASH_MS = 260;

export class Effects {
  #floats: Float[] = [];
  readonly #shakes = new Map<string, Timed>();
  readonly #flashes = new Map<number, Timed>();

  get active(): boolean {
    return this.#floats.length > 0 || this.#shakes.size > 0 || this.#flashes.size > 0;
  }

  clear(): void {
    this.#floats = [];
    this.#shakes.clear();
    this.#flashes.clear();
  }

  /** A plate that leaves upwards from its middle. */
  float(frame: Frame, x: number, y: number, nowMs: number, rise: number): void {
    this.#floats.push({ frame, x, y, startMs: nowMs, durationMs: 1000, rise, grows: false });
  }

  /** A mark that grows and fades where something ended. */
  mark(frame: Frame, x: number, y: number, nowMs: number): void {
    this.#floats.push({ frame, x, y, startMs: nowMs, durationMs: 520, rise: 10, grows: true });
  }

  /** Shakes whatever asks for this name. */
  shake(name: string, nowMs: number): void {
    this.#shakes.set(name, { startMs: nowMs });
  }

  /** Horizontal offset of a shaken thing, CSS pixels. */
  shakeOf(name: string, nowMs: number): number {
    const shake = this.#shakes.get(name);
    if (!shake) return 0;
    const share = since(nowMs, shake.startMs, SHAKE_MS);
    if (share >= 1) this.#shakes.delete(name);
    return Math.sin(share * Math.PI * 5) * SHAKE_PX * (1 - share);
  }

  flash(core: number, nowMs: number): void {
    this.#flashes.set(core, { startMs: nowMs });
  }

  /** Strength of the flash on a core, 0 … 1. */
  flashOf(core: number, nowMs: number): number {
    const flash = this.#flashes.get(core);
    if (!flash) return 0;
    const share = since(nowMs, flash.startMs, FLASH_MS);
    if (share >= 1) this.#flashes.delete(core);
    return 1 - easeOut(share);
  }

  draw(p: Painter, nowMs: number): void {
    if (this.#floats.some((float) => since(nowMs, float.startMs, float.durationMs) >= 1))
      this.#floats = this.#floats.filter((float) => since(nowMs, float.startMs, float.durationMs) < 1);
    for (const float of this.#floats) {
      const share = since(nowMs, float.startMs, float.durationMs);
      const y = float.y - float.rise * easeOut(share);
      const scale = float.grows ? 0.8 + 0.5 * easeOut(share) : 1;
      p.float(float.frame, float.x, y, scale, 1 - share ** 2);
    }
  }
}
