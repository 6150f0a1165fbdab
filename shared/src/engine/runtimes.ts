import type { Costs } from './costs.ts';
import type { RuntimeName, TaskKind } from './types.ts';

/** What a runtime does with its tasks (SPEC "Runtimes"). A scenario may override the last three for one process. */
export interface RuntimeRow {
  /** Kinds that a scenario file may give it; the workers of a job may also be plain processes and threads (J-1). */
  readonly kinds: readonly TaskKind[];
  readonly gil: boolean;
  /** Cores at once for its green tasks; 0: as many as the machine has. */
  readonly carriers: number;
  readonly preemptive: boolean;
  /** The price of a switch between two of its green tasks. */
  readonly greenCost: 'greenSwitch' | 'coroutineSwitch';
  /** What one OS thread of it, and one process, take in memory (J-2). */
  readonly threadMemory: keyof Costs;
  readonly processMemory: keyof Costs;
}

export const RUNTIMES: Readonly<Record<RuntimeName, RuntimeRow>> = {
  native: {
    kinds: ['process', 'thread'],
    gil: false,
    carriers: 0,
    preemptive: true,
    greenCost: 'greenSwitch',
    threadMemory: 'memoryThread',
    processMemory: 'memoryProcess',
  },
  python: {
    kinds: ['process', 'thread'],
    gil: true,
    carriers: 0,
    preemptive: true,
    greenCost: 'greenSwitch',
    threadMemory: 'memoryPythonThread',
    processMemory: 'memoryPythonProcess',
  },
  asyncio: {
    // Beside its coroutines the threads of its executor (asyncio.to_thread).
    kinds: ['thread', 'coroutine'],
    gil: false,
    carriers: 1,
    preemptive: false,
    greenCost: 'coroutineSwitch',
    threadMemory: 'memoryPythonThread',
    processMemory: 'memoryPythonProcess',
  },
  go: {
    kinds: ['goroutine'],
    gil: false,
    carriers: 0,
    preemptive: true,
    greenCost: 'greenSwitch',
    threadMemory: 'memoryThread',
    processMemory: 'memoryProcess',
  },
  jvm: {
    kinds: ['thread', 'virtual'],
    gil: false,
    carriers: 0,
    preemptive: false,
    greenCost: 'greenSwitch',
    threadMemory: 'memoryManagedThread',
    processMemory: 'memoryProcess',
  },
};

/** Kinds that their runtime, not the OS, switches among. */
export const isGreenKind = (kind: TaskKind): boolean =>
  kind === 'goroutine' || kind === 'virtual' || kind === 'coroutine';

/** The memory field of a green kind. */
export const GREEN_MEMORY: Readonly<Record<'goroutine' | 'virtual' | 'coroutine', keyof Costs>> = {
  goroutine: 'memoryGoroutine',
  virtual: 'memoryVirtual',
  coroutine: 'memoryCoroutine',
};
