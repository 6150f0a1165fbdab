/** Scores go from 0 to this. */
export const FULL_SCORE = 1000;
export const BINS = 10;

/** How many scores lie in each tenth of the scale. */
export function scoreBins(scores: readonly number[]): readonly number[] {
  const bins = Array.from({ length: BINS }, () => 0);
  for (const score of scores) {
    const at = Math.min(BINS - 1, Math.floor((score * BINS) / FULL_SCORE));
    bins[at] = (bins[at] ?? 0) + 1;
  }
  return bins;
}
