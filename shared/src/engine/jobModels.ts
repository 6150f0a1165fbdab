import { hasGil } from './build.ts';
import type { Costs } from './costs.ts';
import type { Burst, JobLanguage, JobModel, JobSpec, RuntimeName, TaskKind, Tick } from './types.ts';

/** How a job in one language is run in one model (J-1). */
export interface ModelRow {
  readonly runtime: RuntimeName;
  readonly kind: TaskKind;
  /** Every worker is a process of its own; else all are tasks of one process. */
  readonly ownProcess: boolean;
}

const RUNTIME: Readonly<Record<JobLanguage, RuntimeName>> = {
  python: 'python',
  go: 'go',
  java: 'jvm',
  c: 'native',
  rust: 'native',
};

/** The models that a language has at all. */
export const LANGUAGE_MODELS: Readonly<Record<JobLanguage, readonly JobModel[]>> = {
  python: ['sequential', 'threads', 'processes', 'coroutines'],
  go: ['sequential', 'threads', 'processes', 'goroutines'],
  java: ['sequential', 'threads', 'processes', 'virtual'],
  c: ['sequential', 'threads', 'processes'],
  rust: ['sequential', 'threads', 'processes'],
};

export function modelRow(language: JobLanguage, model: JobModel): ModelRow {
  switch (model) {
    case 'sequential':
    case 'processes':
      return { runtime: RUNTIME[language], kind: 'process', ownProcess: true };
    case 'threads':
      return { runtime: RUNTIME[language], kind: 'thread', ownProcess: false };
    case 'coroutines':
      return { runtime: 'asyncio', kind: 'coroutine', ownProcess: false };
    case 'goroutines':
      return { runtime: 'go', kind: 'goroutine', ownProcess: false };
    case 'virtual':
      return { runtime: 'jvm', kind: 'virtual', ownProcess: false };
  }
}

/** What creating one worker costs, in ticks; the first process of a job is the program itself and free. */
export function creationCost(costs: Costs, spec: JobSpec, model: JobModel, worker: number): Tick {
  const { kind } = modelRow(spec.language, model);
  switch (kind) {
    case 'process':
      if (worker === 0) return 0;
      if (spec.language !== 'python') return costs.spawnProcess;
      return spec.start === 'spawn' ? costs.spawnPython : costs.forkPython;
    case 'thread':
      return spec.language === 'python' || spec.language === 'java' ? costs.spawnManagedThread : costs.spawnThread;
    case 'coroutine':
      return costs.spawnCoroutine;
    case 'goroutine':
    case 'virtual':
      return costs.spawnGoroutine;
  }
}

/** What a worker process pays to hand its result back; the first one keeps it (J-1). */
export function handBackCost(costs: Costs, spec: JobSpec, model: JobModel, worker: number): Tick {
  if (model !== 'processes' || worker === 0) return 0;
  return costs.ipc + costs.ipcPerMb * (spec.resultMb ?? 0);
}

/** The bursts of a job's item, with the need for a GIL settled for the model it runs in. */
export function itemBursts(spec: JobSpec, bursts: readonly Burst[], model: JobModel): Burst[] {
  const gil = hasGil(modelRow(spec.language, model).runtime);
  return gil ? [...bursts] : bursts.map((burst) => ({ ...burst, needsGil: false }));
}
