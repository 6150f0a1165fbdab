/** Paints in advance what the run will need, so that no frame of it has to wait for a new picture. */
import type { Task } from '@timeslice/shared/engine';
import { type BoardFrame, indexOf } from '../frame.ts';
import type { TokenSize } from '../layout/tokenSize.ts';
import { priceChip } from './priceChip.ts';
import { labelFrame } from './tokensView.ts';

/** What is not painted after this time is painted when it is needed: the start must not wait for very many tasks. */
const BUDGET_MS = 60;

export function prewarm(frame: BoardFrame): void {
  const { machine, layout, trayLayout, patience } = frame;
  const lane = layout.lanes[0];
  const sizes = new Set<TokenSize>(['small', trayLayout.style.token]);
  if (lane) sizes.add(lane.slotToken).add(lane.queueToken);
  warmPrices(frame);
  if (patience) warmRings(frame);
  const until = performance.now() + BUDGET_MS;
  for (const task of machine.tasks) {
    warmTask(frame, task, sizes);
    if (performance.now() > until) return;
  }
}

function warmTask(frame: BoardFrame, task: Task, sizes: ReadonlySet<TokenSize>): void {
  const { art } = frame;
  const index = indexOf(frame, task.process);
  const looks = task.process.gil ? (['plain', 'dark', 'hollow'] as const) : (['plain', 'hollow'] as const);
  for (const size of sizes) {
    for (const look of looks) art.token(task.kind, index, size, look);
    labelFrame(art, task, size, false);
    if (task.process.gil) labelFrame(art, task, size, true);
  }
  art.token(task.kind, index, 'dot', 'plain');
  if (task.process.tasks.length > 1) art.token(task.kind, index, 'dot', 'away');
  art.bandName(task, false);
  art.bandName(task, true);
}

function warmPrices(frame: BoardFrame): void {
  const { costs, cores } = frame.machine;
  const { greenSwitch, coroutineSwitch, threadSwitch, processSwitch, gilHandoff, migration } = costs;
  const prices = new Set([greenSwitch, coroutineSwitch, threadSwitch, processSwitch, gilHandoff]);
  if (cores.length > 1) for (const price of [...prices]) prices.add(price + migration);
  for (const price of prices) if (price > 0) priceChip(frame, price);
}

function warmRings(frame: BoardFrame): void {
  const { art } = frame;
  const { useful, gil, danger } = art.skin.palette;
  for (let share = 0; share <= 1; share += 0.025) art.ring(share, share > 0.5 ? useful : share > 0.25 ? gil : danger);
}
