/** The plane of the debrief as arithmetic: which dots are on the front, where they lie, and where their names fit. */

export interface Dot {
  /** CPU time, ticks. */
  readonly x: number;
  /** What is good: the more, the better. */
  readonly y: number;
}

/** Whether each dot is on the Pareto front: no other has less or equal x and more or equal y, one of them strictly. */
export const paretoFront = (dots: readonly Dot[]): boolean[] =>
  dots.map(
    (dot) => !dots.some((other) => other.x <= dot.x && other.y >= dot.y && (other.x < dot.x || other.y > dot.y)),
  );

export interface Scale {
  readonly from: number;
  readonly to: number;
  readonly marks: readonly number[];
}

/** An axis over all values with some room at both ends, and round marks at most `most` in number. */
export function scaleOf(values: readonly number[], most: number, least = 0): Scale {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const room = Math.max((high - low) * 0.12, high * 0.02, 1e-6);
  const from = Math.max(least, low - room);
  const to = high + room;
  const step = roundStep((to - from) / most);
  const marks: number[] = [];
  for (let mark = Math.ceil(from / step) * step; mark <= to + step * 1e-9; mark += step) marks.push(mark);
  return { from, to, marks };
}

/** The smallest of 1, 2, 5 × a power of ten that is not below. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= least * (1 - 1e-9)) ?? 10;
  return factor * power;
}

export const placeOn = ({ from, to }: Scale, value: number, length: number): number =>
  ((value - from) / (to - from)) * length;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const meets = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

export interface Label extends Box {
  readonly index: number;
  readonly text: string;
}

interface Obstacles {
  /** The middles of all dots. */
  readonly dots: readonly Dot[];
  readonly lines: readonly Box[];
  /** Of a dot. */
  readonly radius: number;
}

interface Named extends Dot {
  /** Of its dot. */
  readonly index: number;
  readonly text: string;
  /** May lie over a line, though not over a dot: better than not to be named at all. */
  readonly overLines: boolean;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/**
 * Names beside their dots, in the order given, each where it covers no dot, line or earlier name and stays in the area;
 * one that fits nowhere is left out, and of several for one dot all but the first that fits. Coordinates in pixels, y downwards.
 */
export function placeLabels(names: readonly Named[], { dots, lines, radius }: Obstacles, area: Box): Label[] {
  const taken: Box[] = dots.map(({ x, y }) => ({
    x: x - radius,
    y: y - radius,
    width: 2 * radius,
    height: 2 * radius,
  }));
  const placed: Label[] = [];
  for (const { x, y, width, height, index, text, overLines } of names) {
    if (placed.some((label) => label.index === index)) continue;
    const away = radius + 3;
    const candidates: Box[] = [
      { x: x + away, y: y - height / 2 },
      { x: x - away - width, y: y - height / 2 },
      { x: x - width / 2, y: y - away - height },
      { x: x - width / 2, y: y + away },
      { x: x + away, y: y + away / 2 },
      { x: x + away, y: y - away / 2 - height },
      { x: x - away - width, y: y + away / 2 },
      { x: x - away - width, y: y - away / 2 - height },
    ].map((corner) => ({ ...corner, width, height }));
    const obstacles = overLines ? taken : [...taken, ...lines];
    const free = candidates.find((box) => isInside(box, area) && !obstacles.some((other) => meets(box, other)));
    if (!free) continue;
    taken.push(free);
    placed.push({ ...free, index, text });
  }
  return placed;
}

const isInside = (box: Box, area: Box): boolean =>
  box.x >= area.x &&
  box.y >= area.y &&
  box.x + box.width <= area.x + area.width &&
  box.y + box.height <= area.y + area.height;
