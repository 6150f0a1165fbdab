import type { Kind, Language, Model, RuntimeName } from './types.ts';

/** The default cost table: ticks, and KB for `memory…`. A scenario replaces single fields. */
export const defaultCosts = {
  processSwitch: 80,
  threadSwitch: 60,
  greenSwitch: 20,
  coroutineSwitch: 40,
  migration: 100,
  gilHandoff: 100,
  gilInterval: 1000,
  goSlice: 2000,
  spawnGoroutine: 20,
  spawnCoroutine: 80,
  spawnThread: 120,
  spawnManagedThread: 160,
  spawnProcess: 180,
  forkPython: 420,
  spawnPython: 16_000,
  ipc: 120,
  ipcPerMb: 140,
  // Whole KB, nearest to the measured medians: 0.8, 2.6, 3.9 (E/java21_virtual), 8.5, 58, 16.2 (E/pymem), 36 (E/mem_fork).
  memoryCoroutine: 1,
  memoryGoroutine: 3,
  memoryVirtual: 4,
  memoryThread: 9,
  memoryManagedThread: 58,
  memoryPythonThread: 16,
  memoryProcess: 36,
  // A fresh interpreter (E/pyproc_spawn): the "10 MB and more" of the table.
  memoryPythonProcess: 12_808,
};

export type Costs = typeof defaultCosts;

/** J-1: what it costs to make one worker of a job; the program itself is not counted here. */
export function creationCost(costs: Costs, language: Language, model: Model, start: string | undefined): number {
  if (model === 'sequential') return 0;
  if (model === 'threads') {
    return language === 'python' || language === 'java' ? costs.spawnManagedThread : costs.spawnThread;
  }
  if (model === 'processes') {
    if (language !== 'python') return costs.spawnProcess;
    return start === 'spawn' ? costs.spawnPython : costs.forkPython;
  }
  if (model === 'coroutines') return costs.spawnCoroutine;
  return costs.spawnGoroutine;
}

/** J-1: the creation cost of a job that has one worker only: its first process is the program itself. */
export function oneWorkerCreation(costs: Costs, language: Language, model: Model): number {
  if (model === 'processes') return 0;
  return creationCost(costs, language, model, undefined);
}

/** J-2: an address space without its threads. */
export function processMemory(costs: Costs, runtime: RuntimeName): number {
  return runtime === 'python' || runtime === 'asyncio' ? costs.memoryPythonProcess : costs.memoryProcess;
}

/** J-2: what a task adds to its process. */
export function taskMemory(costs: Costs, runtime: RuntimeName, kind: Kind): number {
  if (kind === 'process') return 0;
  if (kind === 'coroutine') return costs.memoryCoroutine;
  if (kind === 'goroutine') return costs.memoryGoroutine;
  if (kind === 'virtual') return costs.memoryVirtual;
  if (runtime === 'python' || runtime === 'asyncio') return costs.memoryPythonThread;
  if (runtime === 'jvm') return costs.memoryManagedThread;
  return costs.memoryThread;
}
