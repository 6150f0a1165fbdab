/** Where the parts of the board stand, from its size and what the level has. Pure; the tests walk through all sizes. */
import type { Tick } from '@timeslice/shared/engine';
import { type LaneLayout, laneLayout } from './laneLayout.ts';
import type { Rect } from './rect.ts';

export interface BoardNeeds {
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly cores: number;
  /** Positions, among the machine's devices, of those that tasks use. */
  readonly devices: readonly number[];
  /** How far ahead arrivals are announced, ticks; 0 where none are. */
  readonly forecast: Tick;
  /** Whether the player may set the quantum. */
  readonly quantum: boolean;
  /** Longest run queue the level allows. */
  readonly queueDepth: number;
  /** Whether memory is short, so that the tray has a gauge of it. */
  readonly memory: boolean;
  readonly dock: DockNeeds;
}

/** Where the page finds room for what it shows beside and over the board. */
export interface DockRoom {
  readonly list: Rect | null;
  readonly code: Rect | null;
  /** A line for a word to the player, in the first lane; its `y` is the middle. Null before there is a board. */
  readonly word: Rect | null;
}

/** What stands beside the board on its own ground, and gets its room from it. */
export interface DockNeeds {
  readonly list: boolean;
  /** Lines of code to show; 0: none. */
  readonly code: number;
}

export const NO_DOCK: DockNeeds = { list: false, code: 0 };

export interface BoardLayout {
  readonly needs: BoardNeeds;
  /** Landscape: tray, lanes and devices side by side. Otherwise lanes on top and the tray under the thumb. */
  readonly wide: boolean;
  /** The unit: a length of the 1366 × 692 design in CSS pixels here. */
  readonly u: number;
  readonly tray: Rect;
  /** The part of the tray that holds houses, below its heading. */
  readonly trayContent: Rect;
  readonly lanes: readonly LaneLayout[];
  /** Room below few lanes, for what each task has been doing; null where there is none. */
  readonly history: Rect | null;
  readonly devices: Rect | null;
  /** By device: a row for its wire and name; undefined for devices that nothing uses. */
  readonly deviceRows: readonly (Rect | undefined)[];
  readonly forecast: Rect | null;
  /** Room for the process list and for the code of a task. */
  readonly dock: { readonly list: Rect | null; readonly code: Rect | null };
  /** The gauge of the memory, at the top of the tray. */
  readonly memory: Rect | null;
}

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

/** Below this width side-by-side columns leave the lanes less than half of the board. */
const WIDE_FROM = 700;

export function boardLayout(needs: BoardNeeds): BoardLayout {
  const wide = needs.width >= WIDE_FROM && needs.width > needs.height;
  return wide ? wideLayout(needs) : tallLayout(needs);
}

function wideLayout(needs: BoardNeeds): BoardLayout {
  const { width, height } = needs;
  const u = clamp(Math.min(width / 1366, height / 692), 0.78, 3.2);
  const low = height < 460;
  const pad = Math.round((low ? 8 : 16) * u);
  const gap = Math.round((low ? 10 : 16) * u);
  const forecastHeight = needs.forecast > 0 ? Math.round((low ? 46 : 78) * u) : 0;
  const body = height - 2 * pad - (needs.forecast > 0 ? forecastHeight + gap : 0);
  const underTray = hasCodeUnderTray(needs) && !low && body > 400 * u;
  const docked = !underTray && (needs.dock.list || needs.dock.code > 0);
  const trayHeight = underTray ? body - codeHeight(needs.dock.code, u) - gap : body;
  const tray = { x: pad, y: pad, w: Math.round((low ? 250 : 290) * u), h: trayHeight };
  const devicesWidth =
    docked || needs.devices.length > 0 ? Math.round((docked ? (low ? 300 : 320) : low ? 190 : 280) * u) : 0;
  const lanesX = tray.x + tray.w + gap;
  const lanesWidth = width - pad - lanesX - (devicesWidth > 0 ? devicesWidth + gap : 0);
  const lanes = stackLanes({ x: lanesX, y: pad, w: lanesWidth, h: body }, needs, u, gap);
  const column = { x: width - pad - devicesWidth, y: pad, w: devicesWidth, h: body };
  const right = rightColumn(column, docked ? needs : { ...needs, dock: NO_DOCK }, u, gap);
  const below = { ...tray, y: tray.y + tray.h + gap, h: body - tray.h - gap };
  const dock = underTray ? { list: null, code: below } : right.dock;
  const { devices } = right;
  const forecast =
    needs.forecast > 0 ? { x: pad, y: height - pad - forecastHeight, w: width - 2 * pad, h: forecastHeight } : null;
  return {
    needs,
    wide: true,
    u,
    tray,
    ...trayParts(tray, u, true, needs.memory),
    lanes,
    history: historyBelow(lanes, { x: lanesX, y: pad, w: lanesWidth, h: body }, u, gap),
    devices,
    deviceRows: devices ? columnRows(devices, needs.devices, u) : [],
    forecast,
    dock,
  };
}

function tallLayout(needs: BoardNeeds): BoardLayout {
  const { width, height } = needs;
  const u = clamp(Math.min(width / 390, height / 640), 0.86, 2);
  const pad = Math.round(8 * u);
  const gap = Math.round(8 * u);
  const deviceRow = Math.round(30 * u);
  const devicesHeight = needs.devices.length > 0 ? needs.devices.length * deviceRow + Math.round(8 * u) : 0;
  const forecastHeight = needs.forecast > 0 ? Math.round(36 * u) : 0;
  const dockHeight = tallDockHeight(needs.dock, height, u);
  const strips =
    (dockHeight > 0 ? dockHeight + gap : 0) +
    (devicesHeight > 0 ? devicesHeight + gap : 0) +
    (forecastHeight > 0 ? forecastHeight + gap : 0);
  const rest = height - 2 * pad - strips - gap;
  // The tray keeps at least two fifths of what is left: fewer than two rows of cards cannot be played.
  const tallest = needs.dock.list ? 78 : needs.cores <= 2 ? 124 : 104;
  const lanesMax = Math.min(rest * 0.6, needs.cores * tallest * u + (needs.cores - 1) * gap);
  const lanesRect = { x: pad, y: pad, w: width - 2 * pad, h: Math.round(lanesMax) };
  const lanes = stackLanes(lanesRect, needs, u, Math.min(gap, Math.round(rest * 0.012)));
  let y = lanesRect.y + lanesRect.h + gap;
  const strip = (h: number): Rect => {
    const r = { x: pad, y, w: width - 2 * pad, h };
    y += h + gap;
    return r;
  };
  // What is left beyond a tray of six cards shows what the tasks have been doing.
  const spare = Math.min(TALLEST_HISTORY * u, rest - lanesRect.h - gap - ENOUGH_TRAY * u);
  const history = spare >= LEAST_HISTORY * u ? strip(Math.round(spare)) : null;
  const devices = devicesHeight > 0 ? strip(devicesHeight) : null;
  const forecast = forecastHeight > 0 ? strip(forecastHeight) : null;
  const dockY = height - pad - dockHeight;
  const tray = { x: pad, y, w: width - 2 * pad, h: (dockHeight > 0 ? dockY - gap : height - pad) - y };
  return {
    needs,
    wide: false,
    u,
    tray,
    ...trayParts(tray, u, false, needs.memory),
    lanes,
    history,
    devices,
    deviceRows: devices ? stripRows(devices, needs.devices, u) : [],
    forecast,
    dock: splitDock({ x: pad, y: dockY, w: width - 2 * pad, h: dockHeight }, needs.dock, u, gap),
  };
}

/** The heading of a code panel, its padding, and a line of code, units. */
const CODE_HEAD = 38;
const CODE_LINE = 18;
const codeHeight = (lines: number, u: number): number => Math.round((CODE_HEAD + lines * CODE_LINE) * u);

/** On a phone the list has a share of the screen, so that tray and lanes stay usable. */
const LIST_SHARE = 0.34;

function tallDockHeight({ list, code }: DockNeeds, height: number, u: number): number {
  return (list ? Math.round(height * LIST_SHARE) : 0) + (code > 0 ? codeHeight(code, u) : 0);
}

function splitDock(area: Rect, { list, code }: DockNeeds, u: number, gap: number): BoardLayout['dock'] {
  const h = code > 0 ? Math.min(codeHeight(code, u), area.h) : 0;
  const above = area.h - h - (list && code > 0 ? gap : 0);
  return {
    list: list ? { ...area, h: above } : null,
    code: code > 0 ? { ...area, y: area.y + area.h - h, h } : null,
  };
}

/** Where there are no devices a column for a few lines of code would only take room from the lanes. */
const hasCodeUnderTray = ({ dock, devices }: BoardNeeds): boolean =>
  dock.code > 0 && !dock.list && devices.length === 0;

/** A device row needs this much for its name and its wire, units. */
const DEVICE_ROW = 76;

/** Devices above, and below them what is docked. */
function rightColumn(column: Rect, needs: BoardNeeds, u: number, gap: number) {
  const { dock, devices } = needs;
  const docked = dock.list || dock.code > 0;
  if (!docked) return { devices: devices.length > 0 ? column : null, dock: { list: null, code: null } };
  const h = devices.length > 0 ? Math.round(Math.min(column.h * 0.5, (42 + devices.length * DEVICE_ROW) * u)) : 0;
  const y = column.y + (h > 0 ? h + gap : 0);
  const room = { ...column, y, h: column.y + column.h - y };
  return { devices: h > 0 ? { ...column, h } : null, dock: splitDock(room, dock, u, gap) };
}

/** Height of the gauge of the memory, units. */
const MEMORY = 24;

function trayParts(tray: Rect, u: number, wide: boolean, memory: boolean): Pick<BoardLayout, 'trayContent' | 'memory'> {
  const content = trayContent(tray, u, wide);
  if (!memory) return { trayContent: content, memory: null };
  const h = Math.round(MEMORY * u);
  return { trayContent: { ...content, y: content.y + h, h: content.h - h }, memory: { ...content, h } };
}

/** The heading takes a line; on a phone it shares that line with nothing else, so it may be low. */
function trayContent(tray: Rect, u: number, wide: boolean): Rect {
  const side = Math.round((wide ? 12 : 8) * u);
  const head = Math.round((wide ? 40 : 26) * u);
  const foot = Math.round((wide ? 34 : 4) * u);
  return { x: tray.x + side, y: tray.y + head, w: tray.w - 2 * side, h: tray.h - head - foot };
}

/** A lane grows with the room there is, up to what still reads as one band. */
const TALLEST_LANE = 156;

function stackLanes(area: Rect, needs: BoardNeeds, u: number, gap: number): LaneLayout[] {
  const lanes: LaneLayout[] = [];
  const tight = needs.cores > 8 ? Math.max(2, Math.round(gap / 3)) : gap;
  const h = Math.min(TALLEST_LANE * u, (area.h - (needs.cores - 1) * tight) / needs.cores);
  for (let core = 0; core < needs.cores; core++) {
    const y = Math.round(area.y + core * (h + tight));
    const bottom = Math.round(area.y + core * (h + tight) + h);
    lanes.push(laneLayout({ x: area.x, y, w: area.w, h: bottom - y }, needs, u));
  }
  return lanes;
}

/** Fewer rows than this say nothing. */
const LEAST_HISTORY = 110;
/** On a phone. */
const TALLEST_HISTORY = 190;
const ENOUGH_TRAY = 250;

function historyBelow(lanes: readonly LaneLayout[], area: Rect, u: number, gap: number): Rect | null {
  const last = lanes.at(-1)?.panel;
  if (!last) return null;
  const y = last.y + last.h + gap;
  const h = area.y + area.h - y;
  return h >= LEAST_HISTORY * u ? { x: area.x, y, w: area.w, h } : null;
}

function columnRows(devices: Rect, used: readonly number[], u: number): Rect[] {
  const head = Math.round(42 * u);
  const pitch = Math.min(112 * u, (devices.h - head - 8 * u) / used.length);
  return byDevice(used, (row) => ({
    x: devices.x + Math.round(16 * u),
    y: Math.round(devices.y + head + row * pitch),
    w: devices.w - Math.round(32 * u),
    h: Math.round(pitch),
  }));
}

function stripRows(devices: Rect, used: readonly number[], u: number): Rect[] {
  const pitch = (devices.h - 8 * u) / used.length;
  return byDevice(used, (row) => ({
    x: devices.x + Math.round(10 * u),
    y: Math.round(devices.y + 4 * u + row * pitch),
    w: devices.w - Math.round(20 * u),
    h: Math.round(pitch),
  }));
}

function byDevice(used: readonly number[], rowAt: (row: number) => Rect): Rect[] {
  const rows: Rect[] = [];
  used.forEach((device, row) => {
    rows[device] = rowAt(row);
  });
  return rows;
}
