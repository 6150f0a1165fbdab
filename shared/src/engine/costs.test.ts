import { describe, expect, it } from 'vitest';
import { DEFAULT_COSTS } from './costs.ts';
import { SLOW_MOTION, TICKS_PER_SECOND } from './units.ts';

describe('the default table of costs', () => {
  it('C-1 C-2 GIL-2 GIL-3 G-4 J-1 charges in ticks, 20 for 0.1 ms of reality', () => {
    const { greenSwitch, coroutineSwitch, threadSwitch, processSwitch, migration, gilHandoff } = DEFAULT_COSTS;
    expect([greenSwitch, coroutineSwitch, threadSwitch, processSwitch, migration, gilHandoff]).toEqual([
      20, 40, 60, 80, 100, 100,
    ]);
    expect([DEFAULT_COSTS.gilInterval, DEFAULT_COSTS.goSlice]).toEqual([1000, 2000]);
    const { spawnGoroutine, spawnCoroutine, spawnThread, spawnManagedThread } = DEFAULT_COSTS;
    expect([spawnGoroutine, spawnCoroutine, spawnThread, spawnManagedThread]).toEqual([20, 80, 120, 160]);
    const { spawnProcess, forkPython, spawnPython, ipc, ipcPerMb } = DEFAULT_COSTS;
    expect([spawnProcess, forkPython, spawnPython, ipc, ipcPerMb]).toEqual([180, 420, 16_000, 120, 140]);
  });

  it('J-2 and memory in KB', () => {
    const { memoryCoroutine, memoryGoroutine, memoryVirtual, memoryThread } = DEFAULT_COSTS;
    expect([memoryCoroutine, memoryGoroutine, memoryVirtual, memoryThread]).toEqual([1, 3, 4, 9]);
    const { memoryManagedThread, memoryPythonThread, memoryProcess, memoryPythonProcess } = DEFAULT_COSTS;
    expect([memoryManagedThread, memoryPythonThread, memoryProcess, memoryPythonProcess]).toEqual([58, 16, 36, 12_808]);
  });

  it('T-1 1000 ticks are a second of play, in which 5 ms of reality pass', () => {
    expect(TICKS_PER_SECOND).toBe(1000);
    expect(TICKS_PER_SECOND / SLOW_MOTION).toBe(5);
  });
});
