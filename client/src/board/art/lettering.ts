/** Texts as pictures: a texture per label would break every batch. */
import type { Task } from '@timeslice/shared/engine';
import { Atlas, type Frame, type PageFactory } from '../atlas.ts';
import { labelOf } from '../model/taskLabel.ts';
import { type Face, faded, fontOf, fontPx, type Skin } from './skin.ts';

export interface TextLook {
  readonly face?: Face;
  readonly weight?: number;
  /** Units. */
  readonly size: number;
  readonly colour: string;
  /** Smaller than what a text may be: for labels that have to fit into a shape. */
  readonly fitted?: boolean;
}

/** How much of a cap height an em is, in both faces. */
const CAP = 0.73;

export class Lettering {
  readonly skin: Skin;
  protected readonly atlas: Atlas;
  readonly #measure: CanvasRenderingContext2D;
  readonly #bandNames = new Map<number, Frame>();
  readonly #longNames = new Map<number, Frame>();
  readonly #shortened = new Map<string, Frame>();

  constructor(createPage: PageFactory, skin: Skin) {
    this.skin = skin;
    this.atlas = new Atlas(createPage, skin.dpr > 1.3 || skin.u > 1.6);
    this.#measure = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
  }

  /** CSS pixels of a frame's width. */
  width(frame: Frame): number {
    return frame.w / this.skin.dpr;
  }

  /** A line of text; its point is the left end, at the middle of the capitals. */
  text(text: string, look: TextLook): Frame {
    const { face = 'sans', weight = 600, size, colour, fitted = false } = look;
    const name = `text ${face} ${weight} ${size} ${fitted} ${colour} ${text}`;
    const known = this.atlas.known(name);
    if (known) return known;
    const px = (fitted ? size * this.skin.u : fontPx(this.skin, size)) * this.skin.dpr;
    const font = fontOf(face, weight, px);
    this.#measure.font = font;
    const w = Math.ceil(this.#measure.measureText(text).width) + 2;
    const h = Math.ceil(px * 1.5);
    return this.atlas.frame(name, { w, h, ox: 1, oy: h / 2 }, (c) => {
      c.font = font;
      c.fillStyle = colour;
      c.textBaseline = 'alphabetic';
      c.fillText(text, 1, Math.round(h / 2 + (px * CAP) / 2));
    });
  }

  /** The same, shortened with an ellipsis to at most `width` CSS pixels. */
  textWithin(text: string, look: TextLook, width: number): Frame {
    const name = `within ${width} ${look.face} ${look.weight} ${look.size} ${look.colour} ${text}`;
    const known = this.#shortened.get(name);
    if (known) return known;
    this.#measure.font = fontOf(look.face ?? 'sans', look.weight ?? 600, fontPx(this.skin, look.size));
    let shown = text;
    while (shown.length > 1 && this.#measure.measureText(shown === text ? text : `${shown}…`).width > width)
      shown = shown.slice(0, -1).trimEnd();
    const frame = this.text(shown === text ? text : `${shown}…`, look);
    this.#shortened.set(name, frame);
    return frame;
  }

  /** A short text on a plate, readable over anything; its point is the middle. */
  chip(text: string, look: TextLook): Frame {
    const name = `chip ${look.size} ${look.colour} ${text}`;
    const known = this.atlas.known(name);
    if (known) return known;
    const px = fontPx(this.skin, look.size) * this.skin.dpr;
    const font = fontOf(look.face ?? 'mono', look.weight ?? 700, px);
    this.#measure.font = font;
    const w = Math.ceil(this.#measure.measureText(text).width + px);
    const h = Math.ceil(px * 1.6);
    return this.atlas.frame(name, { w, h, ox: w / 2, oy: h / 2 }, (c) => {
      c.beginPath();
      c.roundRect(0, 0, w, h, h / 3);
      c.fillStyle = faded(this.skin.palette.panel, 0.9);
      c.fill();
      c.font = font;
      c.fillStyle = look.colour;
      c.fillText(text, px / 2, Math.round(h / 2 + (px * CAP) / 2));
    });
  }

  /** The name of a task within its own band, `long` with that of its process. Asked for in every frame, so it is kept by task. */
  bandName(task: Task, long: boolean): Frame {
    const names = long ? this.#longNames : this.#bandNames;
    const known = names.get(task.id);
    if (known) return known;
    const text = long ? `${labelOf(task)} ${task.process.name}` : labelOf(task);
    const frame = this.text(text, { face: 'mono', size: 11, weight: 700, colour: this.skin.palette.ink });
    names.set(task.id, frame);
    return frame;
  }
}
