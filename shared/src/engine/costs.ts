/**
 * What the machine charges for its overheads (C-1, C-2, GIL-2, J-1, J-2).
 *
 * Durations are linear: 0.1 ms of reality is 20 ticks. Overheads follow one declared rule of the measured time t,
 * u = max(1, round(log2(1 + t / 0.4 µs)), round(t / 100 µs)), and 1 u is 20 ticks, so that small costs are magnified
 * until a player can see them, and their order survives. Measured values, machine and spread: docs/machine.md.
 */
export interface Costs {
  /** Context switches and the loss of a warm cache, ticks. */
  readonly greenSwitch: number;
  readonly coroutineSwitch: number;
  readonly threadSwitch: number;
  readonly processSwitch: number;
  readonly migration: number;
  /** GIL, ticks. `gilInterval` is at least 1. */
  readonly gilHandoff: number;
  readonly gilInterval: number;
  /** How long a goroutine runs before its runtime lets another one run, ticks, at least 1. */
  readonly goSlice: number;
  /** Creating workers, ticks. */
  readonly spawnGoroutine: number;
  readonly spawnCoroutine: number;
  readonly spawnThread: number;
  readonly spawnManagedThread: number;
  readonly spawnProcess: number;
  readonly forkPython: number;
  readonly spawnPython: number;
  /** Handing a result to another process, ticks, and ticks per further MB. */
  readonly ipc: number;
  readonly ipcPerMb: number;
  /** Memory, KB. */
  readonly memoryCoroutine: number;
  readonly memoryGoroutine: number;
  readonly memoryVirtual: number;
  readonly memoryThread: number;
  readonly memoryManagedThread: number;
  readonly memoryPythonThread: number;
  readonly memoryProcess: number;
  readonly memoryPythonProcess: number;
}

export const DEFAULT_COSTS: Costs = {
  greenSwitch: 20,
  coroutineSwitch: 40,
  threadSwitch: 60,
  processSwitch: 80,
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
  // Measured private memory, rounded to whole KB: 0.84, 2.65, 3.90, 8.54, 58, 16.2, 36 and 12 808 KB.
  memoryCoroutine: 1,
  memoryGoroutine: 3,
  memoryVirtual: 4,
  memoryThread: 9,
  memoryManagedThread: 58,
  memoryPythonThread: 16,
  memoryProcess: 36,
  memoryPythonProcess: 12_808,
};
