import { creationCost, taskMemory } from './costs.ts';
import { enterBurst } from './moves.ts';
import { type Job, type Machine, makeProcess, makeTask, memoryUsed, type Process } from './state.ts';
import type { Burst, Kind, Language, Model, RuntimeName } from './types.ts';

const models: Record<Model, Kind> = {
  sequential: 'process',
  processes: 'process',
  threads: 'thread',
  coroutines: 'coroutine',
  goroutines: 'goroutine',
  virtual: 'virtual',
};
const runtimes: Record<Language, RuntimeName> = {
  python: 'python',
  go: 'go',
  java: 'jvm',
  c: 'native',
  rust: 'native',
};

export function runtimeOf(language: Language, model: Model): RuntimeName {
  return model === 'coroutines' ? 'asyncio' : runtimes[language];
}

function sysBurst(ticks: number): Burst[] {
  return ticks > 0 ? [{ cpu: ticks, sys: true }] : [];
}

/** J-1: the bursts of each worker, item i going to worker i mod workers. */
function shareOut(job: Job, workers: number): Burst[][] {
  const shares: Burst[][] = [];
  for (let worker = 0; worker < workers; worker += 1) {
    const share: Burst[] = [];
    for (let item = worker; item < job.spec.items; item += workers) share.push(...job.spec.bursts);
    shares.push(share);
  }
  return shares;
}

/** The processes and tasks a spawn would make; nothing of the machine changes. */
function plan(machine: Machine, job: Job, model: Model, workers: number): Process[] {
  const { costs } = machine;
  const { language, name, resultMb, start } = job.spec;
  const runtime = runtimeOf(language, model);
  const creation = sysBurst(creationCost(costs, language, model, start));
  const copying = sysBurst(costs.ipc + costs.ipcPerMb * (resultMb ?? 0));
  const processes: Process[] = [];
  let pid = Math.max(0, ...machine.processes.map((process) => process.pid));
  let id = Math.max(0, ...machine.tasks.map((task) => task.id));
  shareOut(job, model === 'sequential' ? 1 : workers).forEach((share, worker) => {
    if (worker === 0 || model === 'processes') {
      pid += 1;
      processes.push(makeProcess(machine.scenario.cores, costs, { pid, name, runtime }));
    }
    const process = processes[processes.length - 1];
    if (process === undefined) throw new Error(`expected a process for job ${job.spec.id}, found none`);
    const isTheProgram = models[model] === 'process' && worker === 0;
    id += 1;
    const bursts = isTheProgram ? share : [...creation, ...share, ...(model === 'processes' ? copying : [])];
    const task = makeTask(process, { id, kind: models[model], arrival: machine.tick, patience: null, bursts });
    task.job = job;
    task.ownBursts = share;
    process.tasks.push(task);
  });
  return processes;
}

function needed(machine: Machine, processes: Process[]): number {
  let kb = 0;
  for (const process of processes) {
    kb += process.memory;
    for (const task of process.tasks) kb += taskMemory(machine.costs, process.runtime, task.kind);
  }
  return kb;
}

/** J-1, J-2: the checks that remain once the job is known, and the spawn itself. */
export function spawn(machine: Machine, job: Job, model: string | undefined, workers: number): string | null {
  const offered = job.spec.models.find((candidate) => candidate === model);
  if (offered === undefined) return 'model-not-offered';
  if (!Number.isInteger(workers) || workers < 1 || workers > job.spec.items) return 'workers-range';
  if (job.spawned) return 'already-spawned';
  const processes = plan(machine, job, offered, workers);
  const { ram } = machine.scenario;
  if (ram !== undefined && memoryUsed(machine) + needed(machine, processes) > ram) return 'out-of-memory';
  job.spawned = true;
  const tasks = processes.flatMap((process) => process.tasks);
  machine.processes.push(...processes);
  machine.tasks.push(...tasks);
  for (const task of tasks) enterBurst(machine, task);
  return null;
}
