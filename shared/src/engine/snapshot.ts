import type { Core, Device, Gil, Job, Machine, Process, Task } from './types.ts';

/**
 * A deep copy of the machine at its present tick, without its listener; it goes on exactly as the original would.
 * What never changes is shared: the scenario, the costs, the bursts.
 */
export function snapshot(m: Machine): Machine {
  const copy = new Copier(m);
  return copy.machine;
}

class Copier {
  readonly #devices = new Map<Device, Device>();
  readonly #cores = new Map<Core, Core>();
  readonly #processes = new Map<Process, Process>();
  readonly #tasks = new Map<Task, Task>();
  readonly #jobs = new Map<Job, Job>();
  readonly machine: Machine;

  constructor(m: Machine) {
    for (const device of m.devices) this.#devices.set(device, { ...device, queue: [] });
    for (const job of m.jobs) this.#jobs.set(job, { ...job });
    for (const core of m.cores) this.#cores.set(core, { ...core, queue: [] });
    for (const process of m.processes) this.#processes.set(process, this.#process(process));
    for (const task of m.tasks) this.#tasks.set(task, this.#task(task));
    this.#link(m);
    this.machine = this.#build(m);
  }

  #process(process: Process): Process {
    const gil: Gil | null = process.gil && { ...process.gil, holder: null, waiters: [] };
    const job = process.job && (this.#jobs.get(process.job) ?? null);
    return { ...process, gil, job, tasks: [], offers: [] };
  }

  #task(task: Task): Task {
    const process = must(this.#processes.get(task.process));
    return { ...task, process, readyPrev: null, readyNext: null };
  }

  readonly #taskOf = (task: Task | null): Task | null => (task === null ? null : must(this.#tasks.get(task)));
  readonly #coreOf = (core: Core | null): Core | null => (core === null ? null : must(this.#cores.get(core)));

  #link(m: Machine): void {
    for (const [from, to] of this.#devices) to.queue.push(...this.#all(from.queue));
    for (const [from, to] of this.#cores) {
      to.current = this.#taskOf(from.current);
      to.last = this.#taskOf(from.last);
      to.carrier = from.carrier && must(this.#processes.get(from.carrier));
      to.queue.push(...this.#all(from.queue));
    }
    for (const [from, to] of this.#processes) {
      to.tasks.push(...this.#all(from.tasks));
      to.offers.push(...this.#all(from.offers));
      if (from.gil === null || to.gil === null) continue;
      to.gil.holder = this.#taskOf(from.gil.holder);
      to.gil.waiters.push(...this.#all(from.gil.waiters));
    }
    for (const task of m.tasks) {
      const to = must(this.#tasks.get(task));
      to.core = this.#coreOf(task.core);
      to.queuedOn = this.#coreOf(task.queuedOn);
      to.previousCore = this.#coreOf(task.previousCore);
      to.readyPrev = this.#taskOf(task.readyPrev);
      to.readyNext = this.#taskOf(task.readyNext);
    }
  }

  #all(tasks: readonly Task[]): Task[] {
    return tasks.map((task) => must(this.#tasks.get(task)));
  }

  #build(m: Machine): Machine {
    const tasks = this.#all(m.tasks);
    return {
      ...m,
      cores: [...this.#cores.values()],
      dueAt: m.dueAt.slice(),
      devices: [...this.#devices.values()],
      processes: [...this.#processes.values()],
      jobs: [...this.#jobs.values()],
      tasks,
      taskById: new Map(tasks.map((task) => [task.id, task])),
      arrivals: this.#all(m.arrivals),
      ioHeap: m.ioHeap.map((request) => ({ ...request, task: must(this.#tasks.get(request.task)) })),
      patienceHeap: m.patienceHeap.map((entry) => ({ ...entry, task: must(this.#tasks.get(entry.task)) })),
      gilProcesses: m.gilProcesses.map((process) => must(this.#processes.get(process))),
      readyFirst: this.#taskOf(m.readyFirst),
      readyLast: this.#taskOf(m.readyLast),
      counters: { ...m.counters },
      listener: null,
    };
  }
}

function must<T>(thing: T | undefined): T {
  if (thing === undefined) throw new Error('a snapshot met something that the machine does not list');
  return thing;
}
