import type { CodexId } from './ids.ts';

/** The concepts by the acts of the campaign; every one of them once, in order. */
export const codexThemes = [
  { id: 'processes', pages: ['process', 'process-list', 'isolation'] },
  { id: 'switching', pages: ['time-slicing', 'context-switch', 'scheduling-order', 'preemption'] },
  { id: 'waiting', pages: ['blocking-io', 'io-bound', 'contention'] },
  { id: 'models', pages: ['concurrency-models', 'shared-memory', 'shared-fate'] },
  { id: 'parallelism', pages: ['parallelism', 'pool-size'] },
  { id: 'green', pages: ['coroutine', 'cooperative', 'goroutine', 'virtual-thread'] },
  { id: 'gil', pages: ['affinity', 'gil', 'gil-release', 'gil-convoy', 'multiprocessing', 'free-threading'] },
  { id: 'production', pages: ['mixed-workload'] },
] as const satisfies readonly { readonly id: string; readonly pages: readonly CodexId[] }[];
