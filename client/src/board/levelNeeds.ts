/** What a level asks of the layout of the board. */
import type { Level } from '@timeslice/shared/content';
import { type BoardNeeds, type DockNeeds, NO_DOCK } from './layout/boardLayout.ts';

/** The forecast shows no less than this, so that arrivals do not rush by. */
const SHORTEST_FORECAST = 4000;

export function needsOf(level: Level, width: number, height: number, dock: DockNeeds = NO_DOCK): BoardNeeds {
  const { scenario } = level;
  const { allowed, queueDepth = 64 } = scenario.controls ?? {};
  const { jobs = [] } = scenario;
  const tasks = scenario.processes.flatMap((process) => process.tasks);
  const arrives = [...tasks, ...jobs].some(({ arrival = 0 }) => arrival > 0);
  const used = new Set(
    [...tasks, ...jobs].flatMap(({ bursts }) => bursts.flatMap((burst) => ('device' in burst ? [burst.device] : []))),
  );
  return {
    width,
    height,
    cores: scenario.cores,
    // Devices that nothing uses would only take room. The machine has them in the order of the scenario.
    devices: Object.keys(scenario.devices).flatMap((name, index) => (used.has(name) ? [index] : [])),
    forecast: arrives && level.view.forecast > 0 ? Math.max(SHORTEST_FORECAST, level.view.forecast) : 0,
    quantum: allowed === undefined || allowed.includes('setQuantum'),
    queueDepth,
    memory: scenario.ram !== undefined,
    dock,
  };
}
