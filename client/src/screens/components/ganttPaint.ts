/** Paints lanes onto a canvas, with the fills of the board. */
import { type Palette, processColour } from '../../app/palette.ts';
import { type CoreSegment, layoutLane } from './ganttLane.ts';
import type { TaskNames } from './taskNames.ts';
import type { TimeView } from './timeView.ts';

export const LANE = { height: 34, gap: 8 } as const;
const LABEL_FONT = '600 12px "JetBrains Mono Variable", monospace';
/** A label needs this much room beside its text. */
const LABEL_PADDING = 10;

export interface Paint {
  readonly lanes: readonly (readonly CoreSegment[])[];
  readonly names: TaskNames;
  readonly palette: Palette;
  readonly view: TimeView;
  /** CSS pixels. */
  readonly width: number;
  /** The tick at which the run ended; beyond it the lane does not exist. */
  readonly end: number;
}

export const heightOf = (lanes: number): number => lanes * (LANE.height + LANE.gap) - LANE.gap;

export function paintLanes(context: CanvasRenderingContext2D, paint: Paint): void {
  const { lanes, palette, view, width } = paint;
  context.clearRect(0, 0, width, heightOf(lanes.length));
  const hatch = hatching(context, palette);
  const endX = ((paint.end - view.from) / (view.to - view.from)) * width;
  lanes.forEach((segments, index) => {
    const y = index * (LANE.height + LANE.gap);
    context.fillStyle = palette.inset;
    context.fillRect(0, y, Math.min(endX, width), LANE.height);
    for (const bar of layoutLane(segments, view, width)) {
      const name = bar.taskId === null ? null : paint.names.get(bar.taskId);
      if (bar.fill === 'work') context.fillStyle = name ? processColour(palette, name.process) : palette.muted;
      else context.fillStyle = bar.fill === 'gil' ? hatch : palette.overhead;
      context.fillRect(bar.x, y, bar.width, LANE.height);
      if (bar.fill === 'overhead') edge(context, palette, { ...bar, y });
      else if (name) label(context, palette, { ...bar, y, text: name.label });
    }
  });
}

/** Slivers stand out by a notch at their head, not by colour alone; the notch of one that is not to scale is open. */
function edge(
  context: CanvasRenderingContext2D,
  palette: Palette,
  bar: { readonly x: number; readonly y: number; readonly width: number; readonly enlarged: boolean },
): void {
  context.fillStyle = palette.text;
  if (bar.enlarged) context.fillRect(bar.x, bar.y, bar.width, 3);
}

function label(
  context: CanvasRenderingContext2D,
  palette: Palette,
  bar: { readonly x: number; readonly y: number; readonly width: number; readonly fill: string; readonly text: string },
): void {
  if (bar.width < 24) return;
  context.font = LABEL_FONT;
  const needed = context.measureText(bar.text).width;
  if (needed + LABEL_PADDING > bar.width) return;
  const x = bar.x + bar.width / 2;
  const y = bar.y + LANE.height / 2 + 1;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  if (bar.fill === 'gil') {
    // Letters on stripes cannot be read: they get a plate.
    context.fillStyle = palette.panel;
    context.fillRect(x - needed / 2 - 5, y - 10, needed + 10, 18);
    context.fillStyle = palette.gil;
  } else {
    context.fillStyle = palette.ink;
  }
  context.fillText(bar.text, x, y);
}

/** Diagonal stripes as a tile that repeats without a seam. */
function hatching(context: CanvasRenderingContext2D, palette: Palette): CanvasPattern | string {
  const size = 12;
  const tile = document.createElement('canvas');
  tile.width = size;
  tile.height = size;
  const draw = tile.getContext('2d');
  const [base, stripe] = palette.gilHatch;
  if (!draw) return stripe;
  draw.fillStyle = base;
  draw.fillRect(0, 0, size, size);
  draw.strokeStyle = stripe;
  draw.lineWidth = size / 3;
  for (const shift of [-size, 0, size]) {
    draw.beginPath();
    draw.moveTo(shift - 2, size + 2);
    draw.lineTo(shift + size + 2, -2);
    draw.stroke();
  }
  return context.createPattern(tile, 'repeat') ?? stripe;
}
