import type { RuntimeName, RuntimeOverrides } from '../../engine/index.ts';
import type { TraceTask } from './traceFormat.ts';

export interface GuessedRuntime {
  readonly runtime: RuntimeName;
  readonly overrides?: RuntimeOverrides;
}

/** Threads that a Java virtual machine gives these names to, whatever the program in it is called. */
const JVM_THREAD = /^(GC Thread|VM Thread|G1 |C[12] Compiler)/;

/** What a process runs in, told from the kinds and names of its tasks. Programs that nothing tells of are native. */
export function guessRuntime(tasks: readonly TraceTask[]): GuessedRuntime {
  const kinds = new Set(tasks.map((task) => task.kind));
  if (kinds.has('goroutine')) return { runtime: 'go' };
  if (kinds.has('coroutine')) return { runtime: 'asyncio' };
  if (kinds.has('virtual')) return { runtime: 'jvm' };
  const names = tasks.map((task) => task.name);
  // The free-threaded build of CPython is installed under a name with a t: python3.13t.
  if (names.some((name) => /^python[\d.]+t$/.test(name))) return { runtime: 'python', overrides: { gil: false } };
  if (names.some((name) => /^python/.test(name))) return { runtime: 'python' };
  // Threads of a JVM only: its runtime has no tasks of kind process.
  if (tasks.length > 1 && names.some((name) => /^javac?$/.test(name) || JVM_THREAD.test(name)))
    return { runtime: 'jvm' };
  return { runtime: 'native' };
}
