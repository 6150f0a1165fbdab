/** What never moves: panels, headings, the axis of the forecast. Drawn when the size, theme or language changes. */

import type { Art } from '../art/art.ts';
import { drawBox } from '../art/drawBox.ts';
import type { TextLook } from '../art/lettering.ts';
import type { BoardFrame } from '../frame.ts';
import type { LaneLayout } from '../layout/laneLayout.ts';
import { forecastAxis, isLow, wireOf } from '../model/places.ts';
import { hasReleased } from '../model/released.ts';
import type { Painter } from '../painter.ts';
import { drawHollow } from './tapeView.ts';

export const heading = (art: Art): TextLook => ({ size: 12, weight: 700, colour: art.skin.palette.muted });

export function drawGround(p: Painter, frame: BoardFrame): void {
  const { layout, art, texts } = frame;
  const { palette, u } = art.skin;
  p.begin();
  const panels = [
    layout.tray,
    ...layout.lanes.map((lane) => lane.panel),
    layout.history,
    layout.devices,
    layout.forecast,
  ];
  for (const r of panels) if (r) drawBox(p, art, { fill: palette.panel, radius: 12 }, r);
  for (const lane of layout.lanes) drawBand(p, frame, lane);

  const headY = layout.tray.y + (layout.wide ? 24 : 15) * u;
  p.put(art.text(texts.ready, heading(art)), layout.tray.x + 16 * u, headY);
  if (hasReleased(frame.machine)) drawReleasedLegend(p, frame, headY);
  if (layout.wide) {
    const hint = art.textWithin(
      texts.readyHint,
      { size: 11.5, weight: 450, colour: palette.muted },
      layout.tray.w - 32 * u,
    );
    p.put(hint, layout.tray.x + 16 * u, layout.tray.y + layout.tray.h - 18 * u);
  }
  if (layout.history)
    p.put(art.text(texts.history, heading(art)), layout.history.x + 18 * u, layout.history.y + 22 * u);
  drawDevicesGround(p, frame);
  drawForecastGround(p, frame);
  p.end();
}

/** What the hollow pieces of tapes mean, between the heading of the tray and its count. */
function drawReleasedLegend(p: Painter, frame: BoardFrame, y: number): void {
  const { layout, art, texts } = frame;
  const { palette, u } = art.skin;
  const text = art.text(texts.withoutGil, { size: 11, weight: 500, colour: palette.muted });
  const x = layout.tray.x + layout.tray.w - 44 * u - art.width(text);
  drawHollow(p, art, palette.muted, { x: x - 26 * u, y: y - 5 * u, w: 20 * u, h: 10 * u });
  p.put(text, x, y);
}

function drawBand(p: Painter, frame: BoardFrame, lane: LaneLayout): void {
  const { art } = frame;
  const { palette } = art.skin;
  const { x, y, w, h } = lane.gantt;
  drawBox(p, art, { fill: palette.inset, radius: 3 }, lane.gantt, 0.55);
  p.fill(art.swatch(palette.line), x, y + h - 2, w, 2);
}

function drawDevicesGround(p: Painter, frame: BoardFrame): void {
  const { layout, art, texts, machine } = frame;
  const { palette, u } = art.skin;
  if (!layout.devices) return;
  if (layout.wide) p.put(art.text(texts.io, heading(art)), layout.devices.x + 16 * u, layout.devices.y + 24 * u);
  machine.devices.forEach((device, index) => {
    const row = layout.deviceRows[index];
    if (!row) return;
    const wire = wireOf(layout, row);
    const name = art.textWithin(
      texts.device(device.name),
      { size: 13, weight: 650, colour: palette.text },
      (layout.wide ? 140 : 64) * u,
    );
    const nameY = layout.wide ? row.y + 16 * u : wire.y;
    p.put(name, row.x, nameY);
    if (device.capacity > 0) {
      const places = art.text(texts.capacity(device.capacity), { size: 11, weight: 500, colour: palette.muted });
      const x = layout.wide ? row.x + row.w - art.width(places) : row.x + 68 * u;
      if (layout.wide) p.put(places, x, nameY);
    }
    const line = Math.max(2, Math.round(3 * u));
    p.fill(art.swatch(palette.line), wire.x0, wire.y - line / 2, wire.x1 - wire.x0, line);
    drawBox(p, art, { fill: palette.line, radius: 2 }, { x: wire.x0 - 2 * u, y: wire.y - 9 * u, w: 4 * u, h: 18 * u });
  });
}

function drawForecastGround(p: Painter, frame: BoardFrame): void {
  const { layout, art, texts } = frame;
  const { palette, u } = art.skin;
  if (!layout.forecast) return;
  const axis = forecastAxis(layout, layout.forecast);
  const low = isLow(layout.forecast, u);
  const headY = low ? axis.y : layout.forecast.y + 22 * u;
  p.put(art.text(texts.coming, heading(art)), layout.forecast.x + (layout.wide ? 16 : 10) * u, headY);
  p.fill(art.swatch(palette.line), axis.x0, axis.y - 1, axis.x1 - axis.x0, 2);
  if (low) {
    const far = art.text(`+${texts.seconds(layout.needs.forecast).replace(/[.,]0/, '')}`, farLook(art));
    p.put(far, axis.x1 + 8 * u, axis.y);
    return;
  }
  const horizon = layout.needs.forecast;
  const every = secondsApart((axis.x1 - axis.x0) / (horizon / 1000), u);
  for (let second = 0; second * 1000 <= horizon; second += every) {
    const x = axis.x0 + ((axis.x1 - axis.x0) * second * 1000) / horizon;
    const mark = art.text(`+${texts.seconds(second * 1000).replace(/[.,]0/, '')}`, {
      size: 10.5,
      weight: 450,
      colour: palette.muted,
    });
    p.put(mark, x - art.width(mark) / 2, layout.forecast.y + layout.forecast.h - 13 * u);
    p.fill(art.swatch(palette.line), x - 0.5, axis.y + 4 * u, 1, 5 * u);
  }
}

const farLook = (art: Art): TextLook => ({ size: 10.5, weight: 450, colour: art.skin.palette.muted });

/** Seconds between two marks, so that their texts keep apart. */
function secondsApart(pxPerSecond: number, u: number): number {
  return [1, 2, 5, 10, 20].find((seconds) => seconds * pxPerSecond >= 56 * u) ?? 30;
}
