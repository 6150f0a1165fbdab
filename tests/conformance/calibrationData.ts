import type { Costs } from '@timeslice/shared/engine';
import data from './data/calibration.json' with { type: 'json' };

export interface Stat {
  readonly low: number;
  readonly median: number;
  readonly high: number;
  readonly n: number;
}

export interface Relation {
  readonly id: string;
  readonly statement: string;
  readonly engine_test: string;
  readonly evidence: readonly (Stat & { readonly key: string })[];
}

export const relations: readonly Relation[] = data.relations;
/** Relations for texts only: the machine has no working sets, no priorities and no forks of large parents. */
export const TEXTS_ONLY = ['R23', 'R33', 'R40'];

export function stat(key: string): Stat {
  const found = (data.stats as Record<string, Stat>)[key];
  if (found === undefined) throw new Error(`there is no figure ${key}`);
  return found;
}

/** What was measured for a cost: the figure that the pages show, and where it spreads over two, the other end. */
export interface Measured {
  readonly key: string;
  readonly upTo?: string;
}

export const MEASURED_TIMES = {
  greenSwitch: { key: 'D/goswitch/chan_ns' },
  coroutineSwitch: { key: 'D/pyswitch/asyncio_sleep0_ns' },
  threadSwitch: { key: 'D/futex_thr/ns' },
  processSwitch: { key: 'D/ring/P8/ws256/proc' },
  gilHandoff: { key: 'D/pyswitch/thread_lock_pp_ns', upTo: 'D/pyswitch/thread_lock_pp_unpinned_ns' },
  migration: { key: 'H/random/ws64/extra_us' },
  spawnGoroutine: { key: 'E/gocreate/spawn_join_us' },
  spawnCoroutine: { key: 'E/py/asyncio_task/us' },
  spawnThread: { key: 'E/pthread/us' },
  spawnManagedThread: { key: 'E/py/thread/us', upTo: 'E/java17_platform/us' },
  spawnProcess: { key: 'E/fork/us' },
  forkPython: { key: 'E/py/mp_fork/us' },
  spawnPython: { key: 'E/py/mp_spawn/us' },
  ipc: { key: 'E/ipc/process_100' },
} as const satisfies Partial<Record<keyof Costs, Measured>>;

/** KB. */
export const MEASURED_MEMORY = {
  memoryCoroutine: 'E/pytaskmem/task_kb',
  memoryGoroutine: 'E/gomem/per_kb',
  memoryVirtual: 'E/java21_virtual/kb',
  memoryThread: 'E/mem_pthread/per_kb',
  memoryManagedThread: 'E/java17_platform/kb',
  memoryPythonThread: 'E/pymem/thread_kb',
  memoryProcess: 'E/mem_fork/per_kb',
  memoryPythonProcess: 'E/pyproc_spawn/uss_kb',
} as const satisfies Partial<Record<keyof Costs, string>>;

/** A measured time in µs: the data hold ns or µs, and the key says which. */
export function micros(key: string, at: 'low' | 'median' | 'high' = 'median'): number {
  const isNanos = /(?:_ns|\/ns|\/proc)$/.test(key);
  return stat(key)[at] / (isNanos ? 1000 : 1);
}
