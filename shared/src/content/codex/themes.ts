import type { CodexId } from './ids.ts';

/** The concepts by what they belong to; every one of them once. */
export const codexThemes = [
  { id: 'processes', pages: ['process', 'process-list', 'isolation'] },
  { id: 'one-core', pages: ['time-slicing', 'context-switch', 'scheduling-order', 'preemption'] },
  { id: 'waiting', pages: ['blocking-io', 'io-bound', 'contention'] },
  { id: 'models', pages: ['concurrency-models', 'shared-memory', 'shared-fate'] },
  { id: 'cores', pages: ['parallelism', 'pool-size', 'affinity'] },
  { id: 'runtimes', pages: ['coroutine', 'cooperative', 'goroutine', 'virtual-thread'] },
  { id: 'gil', pages: ['gil', 'gil-release', 'gil-convoy', 'multiprocessing', 'free-threading'] },
  { id: 'together', pages: ['mixed-workload'] },
] as const satisfies readonly { readonly id: string; readonly pages: readonly CodexId[] }[];
