/** The gauge of the memory: what each process holds, in its colour, of what the machine has. */
import type { Process } from '@timeslice/shared/engine';
import { drawBox } from '../art/drawBox.ts';
import { colourOf } from '../art/skin.ts';
import { type BoardFrame, indexOf } from '../frame.ts';
import type { Painter } from '../painter.ts';

/** Less than this cannot be seen, CSS pixels. */
const NARROWEST = 2;

export function drawMemory(p: Painter, frame: BoardFrame): void {
  const { layout, art, machine, texts } = frame;
  const r = layout.memory;
  if (!r) return;
  const { palette, u } = art.skin;
  const y = r.y + 6 * u;
  const look = { size: 11, weight: 600, colour: palette.muted };
  const label = art.text(texts.memory, look);
  p.put(label, r.x + 4 * u, y);
  const figures = art.text(`${texts.kilobytes(machine.memoryUsed)} / ${texts.kilobytes(machine.ram)}`, {
    ...look,
    face: 'mono',
    colour: machine.memoryUsed > machine.ram * 0.9 ? palette.danger : palette.text,
  });
  const right = r.x + r.w - 4 * u;
  p.put(figures, right - art.width(figures), y);
  const bar = { x: r.x + 4 * u, y: y + 8 * u, w: r.w - 8 * u, h: 5 * u };
  drawBox(p, art, { fill: palette.inset, radius: 2 }, bar);
  let x = bar.x;
  for (const process of machine.processes) {
    const w = widthOf(process, bar.w / machine.ram);
    if (w === 0) continue;
    p.fill(art.swatch(colourOf(art.skin, indexOf(frame, process))), x, bar.y, Math.min(w, bar.x + bar.w - x), bar.h);
    x += w;
  }
}

const widthOf = ({ unfinished, memory }: Process, pxPerKb: number): number =>
  unfinished > 0 && memory > 0 ? Math.max(NARROWEST, memory * pxPerKb) : 0;
