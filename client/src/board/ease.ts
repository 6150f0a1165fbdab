/** Curves of motion, from 0 to 1. */
export const easeOut = (x: number): number => 1 - (1 - x) ** 3;
export const easeInOut = (x: number): number => (x < 0.5 ? 4 * x ** 3 : 1 - (-2 * x + 2) ** 3 / 2);

/** How far a motion that started at `startMs` is, 0 … 1. */
export const since = (nowMs: number, startMs: number, durationMs: number): number =>
  durationMs <= 0 ? 1 : Math.max(0, Math.min(1, (nowMs - startMs) / durationMs));
