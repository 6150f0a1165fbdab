/**
 * Where houses and cards stand in the tray. Cards are as rich as there is room for: with a long tape, with a short
 * one, as bare shapes, as dots. Pure: the same houses in the same tray stand at the same places.
 */
import type { TaskKind } from '@timeslice/shared/engine';
import type { Rect } from './rect.ts';
import type { TokenSize } from './tokenSize.ts';

/** What the layout needs to know of a house. */
export interface HouseNeeds {
  readonly cards: number;
  readonly crowds: readonly TaskKind[];
  /** Characters of its title in full, of name and PID number, and of the name alone. */
  readonly titleLength: number;
  readonly shortLength: number;
  readonly nameLength: number;
}

export interface CardStyle {
  readonly token: TokenSize;
  /** Whether the coming bursts are drawn beside the shape. */
  readonly tape: boolean;
  /** Whether there is room for the length of the work in figures: below the tape, or below the shape. */
  readonly figure: boolean;
  /** Cells are at least this wide and exactly this high, in units. */
  readonly minWidth: number;
  readonly height: number;
  /** From the house's upper edge to its first card, from the last one to the lower edge, and between houses. */
  readonly head: number;
  readonly foot: number;
  readonly gap: number;
}

export interface HouseLayout {
  readonly box: Rect;
  /** How many characters of the title fit on the edge. */
  readonly titleRoom: number;
  /** One per card, then one per crowd. */
  readonly cells: readonly Rect[];
}

export interface TrayLayout {
  readonly style: CardStyle;
  /** The narrowest card, CSS pixels: tapes are to one scale in all of them. */
  readonly cardWidth: number;
  readonly houses: readonly HouseLayout[];
  /** Houses that found no place, from the end of the list. */
  readonly hidden: number;
}

const STYLES: readonly CardStyle[] = [
  { token: 'large', tape: true, figure: true, minWidth: 200, height: 54, head: 16, foot: 6, gap: 16 },
  { token: 'large', tape: true, figure: true, minWidth: 160, height: 46, head: 14, foot: 5, gap: 14 },
  { token: 'medium', tape: true, figure: true, minWidth: 158, height: 40, head: 13, foot: 4, gap: 13 },
  { token: 'medium', tape: true, figure: true, minWidth: 114, height: 38, head: 13, foot: 4, gap: 12 },
  { token: 'medium', tape: true, figure: false, minWidth: 100, height: 32, head: 12, foot: 3, gap: 9 },
  { token: 'medium', tape: false, figure: true, minWidth: 62, height: 46, head: 12, foot: 3, gap: 10 },
  { token: 'medium', tape: false, figure: false, minWidth: 58, height: 36, head: 12, foot: 4, gap: 11 },
  { token: 'small', tape: false, figure: false, minWidth: 36, height: 32, head: 12, foot: 3, gap: 11 },
  { token: 'dot', tape: false, figure: false, minWidth: 24, height: 22, head: 11, foot: 3, gap: 10 },
];

const PLAIN = STYLES.filter(({ tape, figure }) => !tape && !figure);

/** Width of a title character in units: the titles are set in 11 px of a monospaced face. */
export const TITLE_CHAR = 6.7;
const TITLE_MARGIN = 26;
const SIDE = 6;
/** A crowd takes a whole line: some of its shapes, and its number. */
const CROWD_WIDTH = 150;
const CROWD_HEIGHT = 40;

/** `plain`: cards show their shape alone. */
export function trayLayout(content: Rect, u: number, houses: readonly HouseNeeds[], plain = false): TrayLayout {
  for (const style of plain ? PLAIN : STYLES) {
    const placed = place(content, u, houses, style);
    if (placed.hidden === 0) return { style, ...placed };
  }
  const style = STYLES.at(-1) as CardStyle;
  return { style, ...place(content, u, houses, style) };
}

interface Shape {
  readonly columns: number;
  readonly rows: number;
  readonly width: number;
  readonly height: number;
}

function place(content: Rect, u: number, houses: readonly HouseNeeds[], style: CardStyle) {
  const width = content.w / u;
  const shapes = houses.map((house) => shapeOf(house, width, style));
  const placed: HouseLayout[] = [];
  let y = style.gap / 2;
  for (let first = 0; first < houses.length; ) {
    const shelf = shelfFrom(shapes, first, width, style.gap);
    const height = Math.max(...shelf.map((shape) => shape.height));
    if (y + height > content.h / u + 0.5) break;
    placed.push(...fillShelf(shelf, houses.slice(first, first + shelf.length), width, y, height, style, content, u));
    y += height + style.gap;
    first += shelf.length;
  }
  const cards = placed.flatMap((house, index) => house.cells.slice(0, houses[index]?.cards));
  const cardWidth = Math.min(content.w, ...cards.map((cell) => cell.w));
  return { houses: placed, cardWidth, hidden: houses.length - placed.length };
}

/** Units. */
export const DOT_WITH_FIGURE = 60;

/** How much of its title a house has to have room for. */
function titleOf(house: HouseNeeds, style: CardStyle): number {
  if (!style.tape) return house.nameLength;
  return style.minWidth < 150 ? house.shortLength : house.titleLength;
}

/** The house at its narrowest: as many columns as fit the tray and are needed. */
function shapeOf(house: HouseNeeds, trayWidth: number, style: CardStyle): Shape {
  const inner = trayWidth - 2 * SIDE;
  const most = Math.max(1, Math.floor(inner / style.minWidth));
  const columns = Math.max(1, Math.min(most, house.cards));
  const rows = Math.ceil(house.cards / columns);
  const title = titleOf(house, style) * TITLE_CHAR + TITLE_MARGIN;
  // A single dot keeps room for the figures at its side.
  const cells = columns === 1 ? Math.max(style.minWidth, DOT_WITH_FIGURE) : columns * style.minWidth;
  const crowd = house.crowds.length > 0 ? CROWD_WIDTH : 0;
  const body = rows * style.height + house.crowds.length * CROWD_HEIGHT;
  return {
    columns,
    rows,
    width: Math.min(trayWidth, Math.max(cells, crowd, title) + 2 * SIDE),
    // An empty house stays as a slim one, so that its process is seen to live.
    height: body > 0 ? style.head + body + style.foot : style.head + 13,
  };
}

function shelfFrom(shapes: readonly Shape[], first: number, width: number, gap: number): Shape[] {
  const shelf: Shape[] = [];
  let used = 0;
  for (let next = first; next < shapes.length; next++) {
    const shape = shapes[next] as Shape;
    const with_ = used + (shelf.length > 0 ? gap : 0) + shape.width;
    if (shelf.length > 0 && with_ > width) break;
    shelf.push(shape);
    used = with_;
  }
  return shelf;
}

/** The room that is left over on a shelf goes to its houses in equal parts, so that right edges line up. */
function fillShelf(
  shelf: readonly Shape[],
  houses: readonly HouseNeeds[],
  width: number,
  y: number,
  height: number,
  style: CardStyle,
  content: Rect,
  u: number,
): HouseLayout[] {
  const used = shelf.reduce((sum, shape) => sum + shape.width, 0) + (shelf.length - 1) * style.gap;
  const extra = Math.max(0, width - used) / shelf.length;
  let x = 0;
  return shelf.map((shape, index) => {
    const house = houses[index] as HouseNeeds;
    const box = { x, y, w: shape.width + extra, h: height };
    x += box.w + style.gap;
    return houseLayout(house, shape, box, style, content, u);
  });
}

function houseLayout(
  house: HouseNeeds,
  shape: Shape,
  box: Rect,
  style: CardStyle,
  content: Rect,
  u: number,
): HouseLayout {
  const toPx = (r: Rect): Rect => ({
    x: Math.round(content.x + r.x * u),
    y: Math.round(content.y + r.y * u),
    w: Math.round(r.w * u),
    h: Math.round(r.h * u),
  });
  const inner = box.w - 2 * SIDE;
  const cellWidth = inner / shape.columns;
  const cells: Rect[] = [];
  for (let card = 0; card < house.cards; card++) {
    const column = card % shape.columns;
    const row = Math.floor(card / shape.columns);
    cells.push(
      toPx({
        x: box.x + SIDE + column * cellWidth,
        y: box.y + style.head + row * style.height,
        w: cellWidth,
        h: style.height,
      }),
    );
  }
  const below = box.y + style.head + shape.rows * style.height;
  house.crowds.forEach((_, index) => {
    cells.push(toPx({ x: box.x + SIDE, y: below + index * CROWD_HEIGHT, w: inner, h: CROWD_HEIGHT }));
  });
  return { box: toPx(box), titleRoom: Math.floor((box.w - TITLE_MARGIN) / TITLE_CHAR), cells };
}
