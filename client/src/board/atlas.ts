/**
 * One atlas for everything that is drawn: shapes, panels and texts are painted once, in their final colour and size,
 * and then only placed. Colours are baked in, because the Canvas renderer cannot tint, and texts too, because a
 * texture per label would break every batch.
 */

/** A picture in the atlas. Sizes in device pixels. */
export interface Frame {
  readonly w: number;
  readonly h: number;
  /** Where the point that it is placed by lies within it: the top left corner of what it means, without its glow. */
  readonly ox: number;
  readonly oy: number;
  /** The renderer's own handle. */
  readonly handle: unknown;
  /** Where its pixels are. */
  readonly pixels: CanvasImageSource;
  readonly sx: number;
  readonly sy: number;
  /** All of it is this one colour: it may be filled instead of copied. */
  readonly colour?: string;
}

/** A texture that frames are painted on; the renderer provides it. */
export interface AtlasPage {
  readonly context: CanvasRenderingContext2D;
  /** Makes a rectangle of the page placeable. */
  addFrame(name: string, x: number, y: number, w: number, h: number): unknown;
  /** Tells the renderer that the page has new pixels. */
  refresh(): void;
}

export type PageFactory = (size: number) => AtlasPage;

/** What is painted before the first frame goes on large pages, so that nearly everything is on one. */
const FIRST_PAGE = 1024;
const FIRST_PAGE_DENSE = 2048;
/** Later pictures go on small ones: a page is handed to the graphics card as a whole, and 1 MB does not hold up a frame. */
const LATER_PAGE = 512;
/** Free pixels around every frame, so that linear filtering never takes in a neighbour. */
const MARGIN = 2;

interface Shelf {
  readonly y: number;
  readonly h: number;
  x: number;
}

/** Places rectangles on shelves: the first shelf of nearly the right height that has room. */
export class ShelfPacker {
  readonly #size: number;
  readonly #shelves: Shelf[] = [];
  #top = 0;

  constructor(size: number) {
    this.#size = size;
  }

  /** The corner of a free rectangle, or null when the page is full. */
  place(w: number, h: number): { readonly x: number; readonly y: number } | null {
    const fits = this.#shelves.find((shelf) => shelf.h >= h && shelf.h <= h * 1.4 + 4 && shelf.x + w <= this.#size);
    const shelf = fits ?? this.#open(w, h);
    if (!shelf) return null;
    const place = { x: shelf.x, y: shelf.y };
    shelf.x += w;
    return place;
  }

  #open(w: number, h: number): Shelf | null {
    if (this.#top + h > this.#size || w > this.#size) return null;
    const shelf = { x: 0, y: this.#top, h };
    this.#shelves.push(shelf);
    this.#top += h;
    return shelf;
  }
}

export interface FrameSize {
  /** Device pixels. */
  readonly w: number;
  readonly h: number;
  readonly ox?: number;
  readonly oy?: number;
}

export type PaintFrame = (context: CanvasRenderingContext2D, w: number, h: number) => void;

export class Atlas {
  readonly #createPage: PageFactory;
  readonly #frames = new Map<string, Frame>();
  readonly #stale = new Set<AtlasPage>();
  #page: AtlasPage | null = null;
  #packer = new ShelfPacker(0);
  #pageSize: number;
  #count = 0;

  /** `dense`: for screens with more than one device pixel per CSS pixel. */
  constructor(createPage: PageFactory, dense: boolean) {
    this.#createPage = createPage;
    this.#pageSize = dense ? FIRST_PAGE_DENSE : FIRST_PAGE;
  }

  /** What was to be painted in advance is painted. */
  settle(): void {
    if (this.#pageSize === LATER_PAGE) return;
    this.#pageSize = LATER_PAGE;
    this.#page = null;
  }

  /** The frame of that name; painted now if this is the first time that it is asked for. */
  frame(name: string, size: FrameSize, paint: PaintFrame): Frame {
    return this.#frames.get(name) ?? this.#paint(name, size, paint);
  }

  known(name: string): Frame | undefined {
    return this.#frames.get(name);
  }

  /** A part of a frame as a frame of its own. */
  part(name: string, x: number, y: number, w: number, h: number, of: PlacedFrame): Frame {
    const known = this.#frames.get(name);
    if (known) return known;
    const handle = of.page.addFrame(name, of.x + x, of.y + y, w, h);
    const frame: Frame = { w, h, ox: 0, oy: 0, handle, pixels: of.page.context.canvas, sx: of.x + x, sy: of.y + y };
    this.#frames.set(name, frame);
    return frame;
  }

  /** Hands new pixels to the renderer. Call before rendering. Returns whether there were any. */
  flush(): boolean {
    if (this.#stale.size === 0) return false;
    for (const page of this.#stale) page.refresh();
    this.#stale.clear();
    return true;
  }

  /** Paints a frame and tells where it lies, for those who cut it into parts. */
  painted(name: string, size: FrameSize, paint: PaintFrame): PlacedFrame {
    const w = Math.ceil(size.w);
    const h = Math.ceil(size.h);
    const { page, x, y } = this.#place(w + 2 * MARGIN, h + 2 * MARGIN);
    const { context } = page;
    context.save();
    context.translate(x + MARGIN, y + MARGIN);
    context.beginPath();
    context.rect(0, 0, w, h);
    context.clip();
    context.beginPath();
    paint(context, w, h);
    context.restore();
    this.#stale.add(page);
    const placed = { page, x: x + MARGIN, y: y + MARGIN };
    this.#count += 1;
    const handle = page.addFrame(`${name}#${this.#count}`, placed.x, placed.y, w, h);
    const at = { pixels: context.canvas, sx: placed.x, sy: placed.y };
    return { ...placed, frame: { w, h, ox: size.ox ?? 0, oy: size.oy ?? 0, handle, ...at } };
  }

  #paint(name: string, size: FrameSize, paint: PaintFrame): Frame {
    const { frame } = this.painted(name, size, paint);
    this.#frames.set(name, frame);
    return frame;
  }

  #place(w: number, h: number): { page: AtlasPage; x: number; y: number } {
    const place = this.#page ? this.#packer.place(w, h) : null;
    if (this.#page && place) return { page: this.#page, ...place };
    let size = this.#pageSize;
    while (size < w || size < h) size *= 2;
    this.#page = this.#createPage(size);
    this.#packer = new ShelfPacker(size);
    return { page: this.#page, ...(this.#packer.place(w, h) as { x: number; y: number }) };
  }
}

export interface PlacedFrame {
  readonly page: AtlasPage;
  readonly x: number;
  readonly y: number;
  readonly frame: Frame;
}
