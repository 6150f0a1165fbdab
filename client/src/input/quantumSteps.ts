/** The values that the stepper of a quantum goes through, ticks; 0 is none. */
const STEPS = [0, 100, 200, 300, 400, 500, 700, 1000, 1500, 2000, 3000, 4000, 6000, 8000, 12_000] as const;

/** The next value up or down; the same one at the ends. A value between two steps goes to its neighbour. */
export function stepQuantum(ticks: number, direction: 1 | -1): number {
  if (direction > 0) return STEPS.find((step) => step > ticks) ?? ticks;
  return STEPS.findLast((step) => step < ticks) ?? ticks;
}
