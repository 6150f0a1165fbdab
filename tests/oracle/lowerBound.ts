import { oneWorkerCreation } from './costs.ts';
import { runtimeOf } from './jobs.ts';
import { burstLength, isGreen, type Job, type Machine, type Process, type Task } from './state.ts';
import type { Burst, Model } from './types.ts';

function sum<T>(list: T[], of: (item: T) => number): number {
  return list.reduce((total, item) => total + of(item), 0);
}

export function cpuTicks(bursts: Burst[]): number {
  return sum(bursts, (burst) => ('cpu' in burst ? burst.cpu : 0));
}

export function userTicks(bursts: Burst[]): number {
  return sum(bursts, (burst) => ('cpu' in burst && burst.sys !== true ? burst.cpu : 0));
}

export function allTicks(bursts: Burst[]): number {
  return sum(bursts, burstLength);
}

function gilTicks(bursts: Burst[]): number {
  return sum(bursts, (burst) => ('cpu' in burst && burst.gil !== false ? burst.cpu : 0));
}

function ioTicks(bursts: Burst[], device: string): number {
  return sum(bursts, (burst) => ('io' in burst && burst.device === device ? burst.io : 0));
}

/** The scenario's own processes: what a job spawns is counted with the job, before and after spawning alike. */
export function offeredProcesses(machine: Machine): Process[] {
  return machine.processes.filter((process) => process.tasks.every((task) => task.job === null));
}

/** What an item of a Python job must do on one core at a time: in threads what needs the GIL, under asyncio everything. */
function serialTicks(runtime: 'python' | 'asyncio', bursts: Burst[]): number {
  return runtime === 'asyncio' ? cpuTicks(bursts) : gilTicks(bursts);
}

// --- Jobs: what none of the offered models can avoid

function least(job: Job, of: (model: Model) => number): number {
  return Math.min(...job.spec.models.map(of));
}

function jobCreation(machine: Machine, job: Job, model: Model): number {
  return oneWorkerCreation(machine.costs, job.spec.language, model);
}

function jobPath(machine: Machine, job: Job): number {
  const item = allTicks(job.spec.bursts);
  return least(job, (model) =>
    model === 'sequential' ? job.spec.items * item : jobCreation(machine, job, model) + item,
  );
}

function jobCpu(machine: Machine, job: Job): number {
  return job.spec.items * cpuTicks(job.spec.bursts) + least(job, (model) => jobCreation(machine, job, model));
}

function jobSerial(machine: Machine, job: Job): number {
  return least(job, (model) => {
    const runtime = runtimeOf(job.spec.language, model);
    if (model === 'processes' || (runtime !== 'python' && runtime !== 'asyncio')) return 0;
    const items = serialTicks(runtime, job.spec.bursts);
    return job.spec.items * items + jobCreation(machine, job, model);
  });
}

// --- S-2

/** LB: no schedule can be over before this tick. */
export function lowerBound(machine: Machine): number {
  const processes = offeredProcesses(machine);
  const tasks = processes.flatMap((process) => process.tasks);
  const bounds = [0];
  for (const task of tasks) bounds.push(task.arrival + allTicks(task.bursts));
  for (const job of machine.jobs) {
    bounds.push(job.arrival + jobPath(machine, job), job.arrival + jobSerial(machine, job));
  }
  const arrivals = [...tasks, ...machine.jobs].map((offered) => offered.arrival);
  for (const r of arrivals) {
    const laterTasks = tasks.filter((task) => task.arrival >= r);
    const laterJobs = machine.jobs.filter((job) => job.arrival >= r);
    const cpu = sum(laterTasks, (task) => cpuTicks(task.bursts)) + sum(laterJobs, (job) => jobCpu(machine, job));
    bounds.push(r + Math.ceil(cpu / machine.cores.length));
    for (const process of processes) {
      const later = process.tasks.filter((task) => task.arrival >= r);
      if (process.gil) bounds.push(r + sum(later, (task) => gilTicks(task.bursts)));
      if (process.runtime !== 'asyncio' || process.carriers !== 1) continue;
      // One thread carries all coroutines; the threads of an executor are others.
      bounds.push(r + sum(later.filter(isGreen), (task) => cpuTicks(task.bursts)));
    }
    for (const { name, capacity } of machine.devices) {
      if (capacity === 0) continue;
      const io =
        sum(laterTasks, (task) => ioTicks(task.bursts, name)) +
        sum(laterJobs, (job) => job.spec.items * ioTicks(job.spec.bursts, name));
      bounds.push(r + Math.ceil(io / capacity));
    }
  }
  return Math.max(...bounds);
}

function sameProcessSwitch(machine: Machine, task: Task): number {
  if (!isGreen(task)) return machine.costs.threadSwitch;
  return task.process.runtime === 'asyncio' ? machine.costs.coroutineSwitch : machine.costs.greenSwitch;
}

/** Cmin: all CPU bursts, and per process the switches that cannot be avoided. */
export function minimalCpu(machine: Machine): number {
  const { processSwitch } = machine.costs;
  let total = 0;
  for (const process of offeredProcesses(machine)) {
    const tasks = [...process.tasks].sort((a, b) => a.id - b.id);
    let isFirst = true;
    for (const task of tasks) {
      const cpu = cpuTicks(task.bursts);
      if (cpu === 0) continue;
      total += cpu + (isFirst ? processSwitch : Math.min(processSwitch, sameProcessSwitch(machine, task)));
      isFirst = false;
    }
  }
  for (const job of machine.jobs) {
    total += job.spec.items * cpuTicks(job.spec.bursts) + processSwitch;
    total += least(job, (model) => jobCreation(machine, job, model));
  }
  return total;
}
