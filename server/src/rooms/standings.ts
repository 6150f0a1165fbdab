import type { SeatResult } from '@timeslice/shared/protocol';

/** Being a little behind is the network's doing; only whole seconds break a tie. */
const LAG_UNIT_MS = 1_000;

/** Orders runs, best first, and gives each its place. Higher score wins, then less lag; what is left equal shares a place. */
export function withPlaces(runs: readonly Omit<SeatResult, 'place'>[]): SeatResult[] {
  const order = [...runs].sort((a, b) => compare(a, b) || a.seat - b.seat);
  let place = 1;
  return order.map((run, index) => {
    const previous = order[index - 1];
    if (previous !== undefined && compare(previous, run) !== 0) place = index + 1;
    return { ...run, place };
  });
}

function compare(a: Omit<SeatResult, 'place'>, b: Omit<SeatResult, 'place'>): number {
  return b.figures.score - a.figures.score || lagUnits(a.lag) - lagUnits(b.lag);
}

function lagUnits(lag: number): number {
  return Math.floor(lag / LAG_UNIT_MS);
}
