/** The tasks themselves, wherever they are and while they move, and the keys of the GILs. */
import type { Task } from '@timeslice/shared/engine';
import type { Art } from '../art/art.ts';
import type { Frame } from '../atlas.ts';
import type { Effects } from '../effects.ts';
import { type BoardFrame, indexOf } from '../frame.ts';
import type { GilKeys } from '../gilKeys.ts';
import { type TokenSize, tokenBox } from '../layout/tokenSize.ts';
import { isStuck } from '../model/stuck.ts';
import { labelOf } from '../model/taskLabel.ts';
import type { Mover, Movers } from '../motion.ts';
import type { Painter } from '../painter.ts';

export function drawTokens(p: Painter, frame: BoardFrame, movers: Movers, keys: GilKeys, effects: Effects): void {
  p.begin();
  // Whoever leaves a core lies under who comes.
  for (const mover of movers.all.values()) if (mover.bow > 0) drawMover(p, frame, mover, effects);
  for (const mover of movers.all.values()) if (mover.bow <= 0) drawMover(p, frame, mover, effects);
  keys.draw(p, frame);
  p.end();
}

function drawMover(p: Painter, frame: BoardFrame, mover: Mover, effects: Effects): void {
  if (mover.alpha < 0.02) return;
  const { art, drag } = frame;
  const { task, place } = mover;
  const index = indexOf(frame, task.process);
  const x = mover.x + effects.shakeOf(`task ${task.id}`, frame.nowMs);
  if (drag?.task === task) {
    p.put(art.token(task.kind, index, place.size, 'hollow'), x, mover.y);
    return;
  }
  const isDark = task.core?.phase === 'waitingForGil' || isStuck(frame.machine, task);
  const shape = art.token(task.kind, index, place.size, isDark ? 'dark' : 'plain');
  const isSelected = frame.desk.isSelected(task.id);
  const isLookedAt = frame.looked.has(task.id);
  if (isLookedAt && !isSelected)
    drawScaled(p, art.halo(task.kind, place.size, art.skin.palette.accent), x, mover.y, mover, art);
  if (isSelected) drawScaled(p, art.halo(task.kind, place.size, art.skin.palette.text), x, mover.y, mover, art);
  drawScaled(p, shape, x, mover.y, mover, art);
  const label = labelFrame(art, task, place.size, isDark);
  if (label) drawScaled(p, label, x, mover.y, mover, art);
}

/** At rest on whole pixels, so that labels are crisp; on the way wherever it is. */
function drawScaled(p: Painter, frame: Frame, x: number, y: number, mover: Mover, art: Art): void {
  if (mover.scale !== 1) {
    p.float(frame, x, y, mover.scale, mover.alpha);
    return;
  }
  const { dpr } = art.skin;
  p.put(frame, x - (frame.w / 2 - frame.ox) / dpr, y - (frame.h / 2 - frame.oy) / dpr, mover.alpha);
}

/** The label of a task in a size, as large as its shape allows; null where the shape is too small for one. */
export function labelFrame(art: Art, task: Task, size: TokenSize, dark: boolean): Frame | null {
  const box = tokenBox(task.kind, size);
  if (box.font === 0) return null;
  const room = box.w * (task.kind === 'thread' || task.kind === 'process' ? 0.84 : 0.74);
  const whole = labelOf(task);
  // A monospaced character is 0.6 em wide.
  const fits = (text: string): number => Math.min(box.font, room / (0.6 * text.length));
  const text = fits(whole) >= 8.5 ? whole : whole.slice(1);
  const { palette } = art.skin;
  const colour = dark ? palette.muted : palette.ink;
  return art.text(text, { face: 'mono', weight: 700, size: Math.round(fits(text) * 2) / 2, colour, fitted: true });
}
