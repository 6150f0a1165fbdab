/** Where each task is drawn, from what the machine says of it: in the tray, on a core, in a queue, at a device, coming. */
import { type Machine, progressOf, type Task } from '@timeslice/shared/engine';
import type { BoardLayout } from '../layout/boardLayout.ts';
import { centre, type Rect } from '../layout/rect.ts';
import { type TokenSize, tokenBox } from '../layout/tokenSize.ts';
import { DOT_WITH_FIGURE, type TrayLayout } from '../layout/trayLayout.ts';
import { isInTray, type TrayModel } from './tray.ts';

export type PlaceKind = 'tray' | 'crowd' | 'core' | 'queue' | 'device' | 'coming';

export interface Place {
  readonly kind: PlaceKind;
  /** Middle of the token, CSS pixels. */
  readonly x: number;
  readonly y: number;
  readonly size: TokenSize;
}

/** Cells of the tray by task id, for cards, and for the members of a crowd the cell of the crowd. */
export interface TrayCells {
  readonly cards: ReadonlyMap<number, Rect>;
  readonly crowds: ReadonlyMap<number, Rect>;
}

export function trayCells(model: TrayModel, layout: TrayLayout): TrayCells {
  const cards = new Map<number, Rect>();
  const crowds = new Map<number, Rect>();
  layout.houses.forEach((house, index) => {
    const { cards: tasks, crowds: kinds } = model.houses[index] as TrayModel['houses'][number];
    tasks.forEach((task, cell) => {
      cards.set(task.id, house.cells[cell] as Rect);
    });
    kinds.forEach((crowd, cell) => {
      for (const task of crowd.tasks) crowds.set(task.id, house.cells[tasks.length + cell] as Rect);
    });
  });
  return { cards, crowds };
}

/** Room for the key at the left end of a card, units. */
export const CARD_KEY = 24;
export const CARD_PAD = 5;

/** Width that a card gives to its token, units. A process is alone in its house; the others share a column. */
export const tokenRoom = (task: Task, size: TokenSize): number =>
  task.kind === 'process'
    ? tokenBox('process', size).w
    : Math.max(tokenBox('thread', size).w, tokenBox(task.kind, size).w);

/** Whether a dot has room for figures at its side. */
export const hasFigureBeside = (cell: Rect, { style }: TrayLayout, u: number): boolean =>
  style.token === 'dot' && cell.w >= (DOT_WITH_FIGURE - 1) * u;

/** The middle of the token in a card. Cards without a tape hold the token in their middle. */
export function cardTokenAt(cell: Rect, tray: TrayLayout, task: Task, u: number, keys: boolean) {
  const { style } = tray;
  if (!style.tape) {
    const { x, y } = centre(cell);
    if (hasFigureBeside(cell, tray, u)) return { x: cell.x + 15 * u, y };
    return { x, y: style.figure ? y - 8 * u : y };
  }
  const left = CARD_PAD + (keys ? CARD_KEY : 0) + tokenRoom(task, style.token) / 2;
  return { x: cell.x + left * u, y: cell.y + cell.h / 2 };
}

export interface PlaceContext {
  readonly machine: Machine;
  readonly layout: BoardLayout;
  readonly trayLayout: TrayLayout;
  readonly cells: TrayCells;
  /** Whether cards show the key that picks them. */
  readonly keys: boolean;
}

/** Null: the task is not drawn, because it has ended, or comes too late to be seen. */
export function placeOf(context: PlaceContext, task: Task): Place | null {
  if (task.core) return coreLayoutPlace(context, task.core.index);
  if (isInTray(task)) return trayPlace(context, task);
  if (task.queuedOn) return queuePlace(context, task);
  if (task.state === 'blocked') return devicePlace(context, task);
  if (task.state === 'new') return comingPlace(context, task);
  return null;
}

function coreLayoutPlace({ layout }: PlaceContext, core: number): Place | null {
  const lane = layout.lanes[core];
  if (!lane) return null;
  const { x, y } = centre(lane.slot);
  // Above the bar of progress.
  return { kind: 'core', x, y: y - (lane.style === 'full' ? 2 : 2.5) * layout.u, size: lane.slotToken };
}

function trayPlace(context: PlaceContext, task: Task): Place {
  const { cells, trayLayout, layout, keys } = context;
  const card = cells.cards.get(task.id);
  if (card)
    return { kind: 'tray', ...cardTokenAt(card, trayLayout, task, layout.u, keys), size: trayLayout.style.token };
  const crowd = cells.crowds.get(task.id);
  // Members of a crowd, and tasks of a house that found no room, come out of it and go back into it.
  const home = crowd ?? { x: layout.tray.x, y: layout.tray.y + layout.tray.h - 24, w: layout.tray.w, h: 24 };
  return { kind: 'crowd', ...centre(home), size: 'dot' };
}

function queuePlace({ layout }: PlaceContext, task: Task): Place | null {
  const core = task.queuedOn;
  const lane = core && layout.lanes[core.index];
  if (!core || !lane) return null;
  const last = lane.queue.length - 1;
  const rect = lane.queue[Math.min(core.queue.indexOf(task), last)] as Rect;
  return { kind: 'queue', ...centre(rect), size: lane.queueToken };
}

/** Ends of the wire in a device row, CSS pixels: requests wait before the first one, and travel to the second. */
export function wireOf(
  layout: BoardLayout,
  row: Rect,
): { readonly x0: number; readonly x1: number; readonly y: number } {
  const { u } = layout;
  if (!layout.wide) return { x0: row.x + 108 * u, x1: row.x + row.w - 18 * u, y: row.y + row.h / 2 };
  const waiting = 40 * u;
  return { x0: row.x + waiting, x1: row.x + row.w - 14 * u, y: row.y + Math.min(row.h - 18 * u, 58 * u) };
}

function devicePlace({ layout, machine }: PlaceContext, task: Task): Place | null {
  const burst = task.bursts[task.burst];
  const device = burst && machine.devices[burst.device];
  const row = device && layout.deviceRows[device.index];
  if (!row || !burst) return null;
  const wire = wireOf(layout, row);
  if (task.ioSince < 0) {
    // Waiting requests stand before the wire, the next one foremost, close together when there are many.
    const queued = device.queue.indexOf(task);
    const pitch = Math.min(14, 34 / Math.max(1, device.queue.length)) * layout.u;
    return { kind: 'device', x: wire.x0 - 14 * layout.u - Math.min(queued, 3) * pitch, y: wire.y, size: 'small' };
  }
  const done = burst.ticks > 0 ? progressOf(machine, task) / burst.ticks : 0;
  return { kind: 'device', x: wire.x0 + (wire.x1 - wire.x0) * Math.min(1, done), y: wire.y, size: 'small' };
}

export const isLow = (forecast: Rect, u: number): boolean => forecast.h < 60 * u;

/** The axis of the forecast: x of "now" and of its far end. */
export function forecastAxis(layout: BoardLayout, forecast: Rect) {
  const { u } = layout;
  const x0 = forecast.x + (layout.wide ? 112 : 74) * u;
  return {
    x0,
    x1: forecast.x + forecast.w - (isLow(forecast, u) ? 46 : 24) * u,
    y: forecast.y + forecast.h * (layout.wide ? 0.46 : 0.5),
  };
}

function comingPlace({ layout, machine }: PlaceContext, task: Task): Place | null {
  const ahead = task.arrival - machine.tick;
  const { forecast: horizon } = layout.needs;
  if (!layout.forecast || ahead > horizon) return null;
  const axis = forecastAxis(layout, layout.forecast);
  const x = axis.x0 + ((axis.x1 - axis.x0) * Math.max(0, ahead)) / horizon;
  return { kind: 'coming', x, y: axis.y, size: isLow(layout.forecast, layout.u) ? 'dot' : 'small' };
}
