import type { Bench } from './bench.ts';

/**
 * Every bench by name, in the order of a full run. Loaded only when asked for: what a bench imports must not be warm,
 * or in memory, when another one is measured.
 */
export const BENCHES: Readonly<Record<string, () => Promise<{ readonly bench: Bench }>>> = {
  engine: () => import('./benches/engine.ts'),
  'engine-scale': () => import('./benches/engineScale.ts'),
  replay: () => import('./benches/replay.ts'),
  live: () => import('./benches/live.ts'),
  'client-load': () => import('./benches/clientLoad.ts'),
  'client-frame': () => import('./benches/clientFrame.ts'),
  start: () => import('./benches/start.ts'),
};
