/** The ready tray: houses with name and PID, in them a card per ready task. The shapes themselves are drawn as tokens. */

import type { Task } from '@timeslice/shared/engine';
import { drawBox, drawFreeBox } from '../art/drawBox.ts';
import { drawNumber, numberWidth } from '../art/drawNumber.ts';
import { colourOf } from '../art/skin.ts';
import type { BoardFrame } from '../frame.ts';
import type { Rect } from '../layout/rect.ts';
import { tokenBox } from '../layout/tokenSize.ts';
import { CARD_KEY, CARD_PAD, hasFigureBeside, tokenRoom } from '../model/places.ts';
import type { Crowd, TrayHouse } from '../model/tray.ts';
import { workShown } from '../model/workLeft.ts';
import type { Painter } from '../painter.ts';
import { titleOf } from '../structure.ts';
import { heading } from './groundView.ts';
import { drawJobs } from './jobsView.ts';
import { drawKeyCap } from './laneView.ts';
import { drawMemory } from './memoryView.ts';
import { drawTape } from './tapeView.ts';

export function drawTray(p: Painter, frame: BoardFrame): void {
  const { layout, art, tray, texts, trayLayout } = frame;
  const { u, palette } = art.skin;
  p.begin();
  const count = String(tray.ready);
  const right = layout.tray.x + layout.tray.w - 16 * u;
  drawNumber(
    p,
    art,
    count,
    heading(art),
    right - numberWidth(art, count, heading(art)),
    layout.tray.y + (layout.wide ? 24 : 15) * u,
  );
  drawMemory(p, frame);
  drawJobs(p, frame);
  trayLayout.houses.forEach((placed, index) => {
    drawHouse(p, frame, tray.houses[index] as TrayHouse, placed.box, placed.titleRoom, placed.cells);
  });
  if (tray.ready === 0) drawNothing(p, frame);
  if (trayLayout.hidden > 0) {
    const more = art.text(texts.more(trayLayout.hidden), { face: 'mono', size: 12, weight: 700, colour: palette.text });
    const { trayContent } = layout;
    p.put(more, trayContent.x + trayContent.w - art.width(more), trayContent.y + trayContent.h - 6 * u);
  }
  drawDropTarget(p, frame);
  p.end();
}

function drawNothing(p: Painter, frame: BoardFrame): void {
  const { layout, art, texts, tray } = frame;
  if (tray.houses.length + tray.jobs.length > 0) return;
  const { trayContent: r } = layout;
  const text = art.textWithin(texts.empty, { size: 12, weight: 450, colour: art.skin.palette.muted }, r.w - 16);
  p.put(text, r.x + r.w / 2 - art.width(text) / 2, r.y + Math.min(r.h / 2, 60 * art.skin.u));
}

/** While a running or queued task is dragged, the tray takes it back. */
function drawDropTarget(p: Painter, frame: BoardFrame): void {
  const { drag, layout, art, texts } = frame;
  if (!drag || (drag.task.core === null && drag.task.queuedOn === null)) return;
  const { palette, u } = art.skin;
  const over = drag.over?.type === 'tray';
  const stroke = over ? palette.useful : palette.muted;
  const r = layout.tray;
  drawBox(p, art, { stroke, radius: 12, line: over ? 3 : 2 }, r, over ? 1 : 0.55);
  const text = art.text(texts.takeOff, { size: 12, weight: 600, colour: stroke });
  p.put(text, r.x + r.w / 2 - art.width(text) / 2, r.y + (layout.wide ? 24 : 15) * u);
}

function drawHouse(
  p: Painter,
  frame: BoardFrame,
  house: TrayHouse,
  box: Rect,
  titleRoom: number,
  cells: readonly Rect[],
): void {
  const { art } = frame;
  const colour = colourOf(art.skin, house.index);
  const occupied = cells.length > 0;
  drawFreeBox(p, art, { stroke: colour, radius: 12, line: 2 }, box, occupied ? 0.9 : 0.45);
  drawTitle(p, frame, house, box, titleRoom, colour);
  drawAway(p, frame, house, box);
  house.cards.forEach((task, index) => {
    const cell = cells[index];
    if (cell) drawCard(p, frame, house, task, cell);
  });
  house.crowds.forEach((crowd, index) => {
    const cell = cells[house.cards.length + index];
    if (cell) drawCrowd(p, frame, house, crowd, cell);
  });
}

/** Name, PID and the sign of the GIL on the upper edge of the house. */
function drawTitle(p: Painter, frame: BoardFrame, house: TrayHouse, box: Rect, room: number, colour: string): void {
  const { art } = frame;
  const { palette, u } = art.skin;
  const { process } = house;
  const whole = titleOf(process, frame.plain);
  const short = `${process.name} ${process.pid}`;
  const title = frame.plain || whole.length <= room ? whole : short.length <= room ? short : process.name;
  const look = { face: 'mono', size: 11, weight: 700, colour } as const;
  const text = art.textWithin(title, look, Math.floor(box.w - 22 * u));
  const x = box.x + 14 * u;
  const width = art.width(text);
  // The tag interrupts the edge of the house.
  p.fill(art.swatch(palette.panel), x - 5 * u, box.y - 7 * u, width + 10 * u, 14 * u);
  p.put(text, x, box.y + 1);
}

/** Residents that are elsewhere, as small dim shapes on the lower edge: the house is theirs still. */
function drawAway(p: Painter, frame: BoardFrame, house: TrayHouse, box: Rect): void {
  const first = house.away[0];
  if (!first || house.process.tasks.length < 2) return;
  const { art } = frame;
  const { palette, u, dpr } = art.skin;
  const scale = 0.62;
  const pitch = tokenBox(first.kind, 'dot').w * scale * u + 3 * u;
  const most = Math.min(house.away.length, 9, Math.floor((box.w - 30 * u) / pitch));
  if (most < 1) return;
  const right = box.x + box.w - 15 * u;
  const left = right - most * pitch;
  p.fill(art.swatch(palette.panel), left - 4 * u, box.y + box.h - 7 * u, right - left + 8 * u, 14 * u);
  for (let index = 0; index < most; index++) {
    const task = house.away[index] as Task;
    const x = left + (index + 0.5) * pitch;
    p.float(art.token(task.kind, house.index, 'dot', 'away'), x, box.y + box.h - 1 / dpr, scale);
  }
}

function drawCard(p: Painter, frame: BoardFrame, house: TrayHouse, task: Task, cell: Rect): void {
  const { art, trayLayout, keys, desk, hover, drag, texts, patience } = frame;
  const { style } = trayLayout;
  const { palette, u } = art.skin;
  const isSelected = desk.isSelected(task.id);
  const isHovered = drag === null && hover?.type === 'card' && hover.task === task.id;
  const inset = 2 * u;
  const area = { x: cell.x + inset, y: cell.y + inset, w: cell.w - 2 * inset, h: cell.h - 2 * inset };
  if (isHovered || isSelected) drawBox(p, art, { fill: palette.raised, radius: 10 }, area, isHovered ? 1 : 0.6);
  if (isSelected) drawBox(p, art, { stroke: palette.text, radius: 10, line: 2 }, area);
  const cap = desk.keys.of(task.id);
  if (!style.tape) {
    drawBareCard(p, frame, task, cell, cap?.label ?? '');
    return;
  }
  const middle = cell.y + cell.h / 2;
  if (keys && cap) drawKeyCap(p, frame, cap.label, cell.x + CARD_PAD * u, middle);
  const before = (CARD_PAD + (keys ? CARD_KEY : 0) + tokenRoom(task, style.token) + 10) * u;
  const x0 = cell.x + before;
  const room = trayLayout.cardWidth - before - (patience ? 32 : 10) * u;
  const look = { size: 11, weight: 500, colour: palette.muted };
  // Where a tape would be too short to compare, a task that only computes says how long it takes.
  if (room < SHORT_TAPE * u && task.burst === task.bursts.length - 1) {
    drawNumber(p, art, texts.seconds(workShown(frame, task)), look, x0 - 3 * u, middle);
    return;
  }
  drawTape(p, frame, task, house.index, { x0, x1: x0 + room, y: style.figure ? middle - 7 * u : middle });
  if (style.figure) drawNumber(p, art, texts.seconds(workShown(frame, task)), look, x0, middle + 9 * u);
}

/** Units. */
const SHORT_TAPE = 44;

/** A card without a tape: the length of the work below the shape, the key at its corner. */
function drawBareCard(p: Painter, frame: BoardFrame, task: Task, cell: Rect, key: string): void {
  const { art, trayLayout, keys, texts } = frame;
  const { palette, u } = art.skin;
  const { style } = trayLayout;
  const look = { size: 11, weight: 500, colour: palette.muted };
  const figure = texts.seconds(workShown(frame, task));
  if (style.figure) {
    const x = cell.x + (cell.w - numberWidth(art, figure, look)) / 2;
    drawNumber(p, art, figure, look, x, cell.y + cell.h - 9 * u);
  } else if (!frame.plain && hasFigureBeside(cell, trayLayout, u)) {
    drawNumber(p, art, figure, look, cell.x + 27 * u, cell.y + cell.h / 2);
  }
  if (keys && key !== '' && style.token !== 'dot') {
    const cap = { face: 'mono', size: 10.5, weight: 700, colour: palette.muted } as const;
    p.put(art.text(key, cap), cell.x + 3 * u, cell.y + 8 * u);
  }
}

/** Very many of one kind: a few of them, and how many they are. */
function drawCrowd(p: Painter, frame: BoardFrame, house: TrayHouse, crowd: Crowd, cell: Rect): void {
  const { art, hover, drag, keys, desk } = frame;
  const { palette, u } = art.skin;
  const first = crowd.tasks[0] as Task;
  const middle = cell.y + cell.h / 2;
  const isHovered = drag === null && hover?.type === 'crowd' && crowd.tasks.some((task) => task.id === hover.task);
  if (isHovered) drawBox(p, art, { fill: palette.raised, radius: 10 }, { ...cell, y: cell.y + 2, h: cell.h - 4 });
  const number = `× ${crowd.tasks.length}`;
  const look = { size: 15, weight: 700, colour: palette.text };
  const width = numberWidth(art, number, look);
  drawNumber(p, art, number, look, cell.x + cell.w - width - 10 * u, middle);
  const cap = keys ? desk.keys.of(first.id) : null;
  if (cap) drawKeyCap(p, frame, cap.label, cell.x + CARD_PAD * u, middle);
  const x0 = cell.x + (cap ? CARD_PAD + CARD_KEY : 0) * u;
  const pitch = (tokenBox(crowd.kind, 'dot').w + 5) * u;
  const room = Math.floor((cell.x + cell.w - x0 - width - 30 * u) / pitch);
  for (let index = 0; index < Math.min(room, 12); index++)
    p.put(art.token(first.kind, house.index, 'dot', 'plain'), x0 + 16 * u + index * pitch, middle);
}
