/** What instrumented code imports as `mutation:switch`: which mutant is active, what was reached, when a loop is endless. */

/** The number of the mutant that is active, or -1. */
export let active = -1;
let hits = new Set<number>();
let loops = 0;
let loopLimit = Number.POSITIVE_INFINITY;

export function activate(mutant: number): void {
  active = mutant;
}

export function hit(mutant: number): boolean {
  hits.add(mutant);
  return false;
}

export function loop(): void {
  if (++loops > loopLimit) throw new Error('this loop does not end');
}

/** Starts counting anew; after `limit` rounds of loops the next one throws. */
export function begin(limit: number): void {
  hits = new Set();
  loops = 0;
  loopLimit = limit;
}

/** What was reached, and how many rounds of loops it took, since `begin`. */
export const measured = (): { hits: ReadonlySet<number>; loops: number } => ({ hits, loops });
