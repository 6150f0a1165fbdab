/** The pictures of the board in one skin, painted when they are first asked for. */
import type { TaskKind } from '@timeslice/shared/engine';
import type { Frame } from '../atlas.ts';
import { type TokenSize, tokenBox } from '../layout/tokenSize.ts';
import type { NineSlice } from '../painter.ts';
import { Lettering } from './lettering.ts';
import { paintGlow, paintHand, paintHatch, paintKey, paintRing, paintWire } from './marks.ts';
import { paintShape } from './shapes.ts';
import { colourOf, faded, mix } from './skin.ts';

export interface BoxLook {
  readonly fill?: string;
  readonly stroke?: string;
  /** Units. */
  readonly radius: number;
  readonly line?: number;
}

/** `plain` · `dark`: on a core without the GIL · `away`: the resident is elsewhere · `hollow`: an empty place. */
export type TokenLook = 'plain' | 'dark' | 'away' | 'hollow';

const RING_STEPS = 40;

export class Art extends Lettering {
  readonly #swatches = new Map<string, Frame>();
  readonly #boxes = new Map<string, NineSlice>();
  readonly #tokens = new Map<number, Frame>();
  readonly #rings: Frame[] = [];

  flush(): boolean {
    return this.atlas.flush();
  }

  /** What could be painted in advance is painted; see `Atlas.settle`. */
  settle(): void {
    this.atlas.settle();
  }

  #px(units: number): number {
    return units * this.skin.u * this.skin.dpr;
  }

  /** A plain colour, to be stretched. */
  swatch(colour: string): Frame {
    const known = this.#swatches.get(colour);
    if (known) return known;
    const placed = this.atlas.painted(`swatch ${colour}`, { w: 8, h: 8 }, (c, w, h) => {
      c.fillStyle = colour;
      c.fillRect(0, 0, w, h);
    });
    // Its middle only: at the edge, filtering would take in what lies beside it.
    const frame = { ...this.atlas.part(`swatch ${colour}`, 3, 3, 2, 2, placed), colour };
    this.#swatches.set(colour, frame);
    return frame;
  }

  /** A rounded box of just this size in device pixels. */
  plate(look: BoxLook, w: number, h: number): Frame {
    return this.atlas.frame(`plate ${w} ${h} ${nameOf(look)}`, { w, h }, (c) => this.#paintBox(c, look, w, h));
  }

  /** A rounded box for any size. */
  box(look: BoxLook): NineSlice {
    const name = `box ${nameOf(look)}`;
    const known = this.#boxes.get(name);
    if (known) return known;
    const edge = Math.ceil(this.#px(look.radius)) + this.#lineOf(look);
    const size = 2 * edge + 4;
    const placed = this.atlas.painted(name, { w: size, h: size }, (c) => this.#paintBox(c, look, size, size));
    const parts: Frame[] = [];
    for (let row = 0; row < 3; row++)
      for (let column = 0; column < 3; column++) {
        // The stretched middle is a thin strip from the straight part of the edge.
        const x = [0, edge + 1, edge + 4][column] as number;
        const y = [0, edge + 1, edge + 4][row] as number;
        const w = column === 1 ? 2 : edge;
        const h = row === 1 ? 2 : edge;
        parts.push(this.atlas.part(`${name} ${row}${column}`, x, y, w, h, placed));
      }
    const nine = { edge, parts };
    this.#boxes.set(name, nine);
    return nine;
  }

  #lineOf(look: BoxLook): number {
    return look.stroke ? Math.max(1, Math.round(this.#px(look.line ?? 2))) : 0;
  }

  #paintBox(c: CanvasRenderingContext2D, look: BoxLook, w: number, h: number): void {
    const line = this.#lineOf(look);
    const radius = Math.min(this.#px(look.radius) + line / 2, w / 2, h / 2);
    c.beginPath();
    c.roundRect(line / 2, line / 2, w - line, h - line, radius);
    if (look.fill) {
      c.fillStyle = look.fill;
      c.fill();
    }
    if (!look.stroke) return;
    c.strokeStyle = look.stroke;
    c.lineWidth = line;
    c.stroke();
  }

  /** The shape of a task; its point is the middle. */
  token(kind: TaskKind, processIndex: number, size: TokenSize, look: TokenLook): Frame {
    const colours = this.skin.palette.processes.length;
    const key =
      ((KINDS.indexOf(kind) * colours + (processIndex % colours)) * 4 + TOKENS.indexOf(size)) * 4 + LOOKS.indexOf(look);
    const known = this.#tokens.get(key);
    if (known) return known;
    const box = tokenBox(kind, size);
    const w = Math.round(this.#px(box.w));
    const h = Math.round(this.#px(box.h));
    const frame = this.atlas.frame(`token ${key}`, { w, h, ox: w / 2, oy: h / 2 }, (c) =>
      paintShape(c, kind, { x: 0, y: 0, w, h }, this.#tokenColours(processIndex, look), this.#px(1)),
    );
    this.#tokens.set(key, frame);
    return frame;
  }

  /** The halo of a selected or dragged task; its point is the middle. */
  halo(kind: TaskKind, size: TokenSize, colour: string): Frame {
    const box = tokenBox(kind, size);
    const pad = this.#px(5);
    const w = Math.round(this.#px(box.w) + 2 * pad);
    const h = Math.round(this.#px(box.h) + 2 * pad);
    return this.atlas.frame(`halo ${kind} ${size} ${colour}`, { w, h, ox: w / 2, oy: h / 2 }, (c) => {
      c.fillStyle = faded(colour, 0.25);
      paintShape(c, kind, { x: 0, y: 0, w, h }, { fill: faded(colour, 0.28), line: null }, this.#px(1));
      const inset = pad - this.#px(2.5);
      paintShape(
        c,
        kind,
        { x: inset, y: inset, w: w - 2 * inset, h: h - 2 * inset },
        { fill: colour, line: null },
        this.#px(1),
      );
    });
  }

  /** What is left of something, 0 … 1, as a ring; its point is the middle. */
  ring(left: number, colour: string): Frame {
    const step = Math.max(0, Math.min(RING_STEPS, Math.round(left * RING_STEPS)));
    const index = step * 3 + (colour === this.skin.palette.useful ? 0 : colour === this.skin.palette.danger ? 1 : 2);
    const known = this.#rings[index];
    if (known) return known;
    const size = Math.round(this.#px(18));
    const frame = this.atlas.frame(`ring ${index}`, { w: size, h: size, ox: size / 2, oy: size / 2 }, (c) =>
      paintRing(c, size, step / RING_STEPS, this.skin.palette.line, colour),
    );
    this.#rings[index] = frame;
    return frame;
  }

  /** A swinging wire of a height in units; its point is its left end. To be revealed from a long one. */
  wire(colour: string, height: number, width: number): Frame {
    const w = Math.max(4, Math.round(width * this.skin.dpr));
    const h = Math.round(this.#px(height));
    return this.atlas.frame(`wire ${colour} ${height} ${w}`, { w, h, ox: 0, oy: h / 2 }, (c) =>
      paintWire(c, w, h, colour, Math.max(1.2 * this.skin.dpr, this.#px(1.8))),
    );
  }

  /** Hatching of a height in CSS pixels, long enough to be revealed piece by piece. */
  hatch(height: number): Frame {
    const pitch = Math.round(this.#px(10));
    const w = pitch * Math.max(4, Math.floor((420 * this.skin.dpr) / pitch));
    const h = Math.round(height * this.skin.dpr);
    const [base, stripe] = this.skin.palette.gilHatch;
    return this.atlas.frame(`hatch ${h}`, { w, h }, (c) => paintHatch(c, w, h, base, stripe, pitch));
  }

  /** A mark per second, in CSS pixels, long enough to be revealed over `width` from anywhere within a second. */
  seconds(pxPerSecond: number, width: number, height: number): Frame {
    const { dpr, palette } = this.skin;
    const step = pxPerSecond * dpr;
    const w = Math.ceil(width * dpr + step);
    const h = Math.round(height * dpr);
    return this.atlas.frame(`seconds ${step} ${w} ${h}`, { w, h }, (c) => {
      c.fillStyle = faded(palette.line, 0.7);
      // Counted from the right end, which is where the revealed piece ends at a full second.
      const line = Math.max(1, Math.round(this.#px(0.8)));
      for (let x = w - line; x >= 0; x -= step) c.fillRect(Math.round(x), 0, line, h);
    });
  }

  /** The key of a GIL with its light; its point is the middle. `lit` false: nobody holds it. */
  key(lit: boolean): Frame {
    const size = this.#px(24);
    const reach = this.#px(lit ? 20 : 12);
    const { palette } = this.skin;
    return this.atlas.frame(`key ${lit}`, { w: 2 * reach, h: 2 * reach, ox: reach, oy: reach }, (c) => {
      if (lit) paintGlow(c, reach, (opacity) => faded(palette.gil, opacity * 0.8));
      c.fillStyle = lit ? palette.gil : mix(palette.gil, palette.panel, 0.55);
      c.beginPath();
      c.arc(reach, reach, this.#px(11.5), 0, Math.PI * 2);
      c.fill();
      c.translate(reach - size * 0.42, reach - size * 0.42);
      paintKey(c, size * 0.84, mix(palette.gil, this.skin.theme === 'dark' ? '#000000' : '#ffffff', 0.8));
    });
  }

  hand(): Frame {
    const size = this.#px(40);
    return this.atlas.frame('hand', { w: size, h: size, ox: size * 0.3, oy: size * 0.06 }, (c) =>
      paintHand(c, size, this.skin.palette.text, this.skin.palette.bg),
    );
  }

  #tokenColours(processIndex: number, look: TokenLook) {
    const { palette } = this.skin;
    const colour = colourOf(this.skin, processIndex);
    switch (look) {
      case 'plain':
        return { fill: colour, line: palette.ink };
      case 'dark':
        return { fill: mix(colour, palette.inset, 0.62), line: mix(colour, palette.inset, 0.3) };
      case 'away':
        return { fill: mix(colour, palette.panel, 0.68), line: palette.panel };
      case 'hollow':
        return { fill: mix(colour, palette.panel, 0.4), line: null, hollow: true };
    }
  }
}

const nameOf = (look: BoxLook): string => `${look.fill} ${look.stroke} ${look.radius} ${look.line}`;

const KINDS: readonly TaskKind[] = ['process', 'thread', 'goroutine', 'virtual', 'coroutine'];
const TOKENS: readonly TokenSize[] = ['large', 'medium', 'small', 'dot'];
const LOOKS: readonly TokenLook[] = ['plain', 'dark', 'away', 'hollow'];
