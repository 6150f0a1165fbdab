/**
 * FROZEN. The reference kernel that rates are measured against: a bare next-event loop over typed arrays with no rules
 * beyond arrival, CPU and I/O bursts, a context switch, round robin and a heap of events.
 *
 * A machine's speed changes from minute to minute, so a bench runs its subject and this kernel in turn in one process
 * and judges the ratio. A ratio can be compared with last year's only while its denominator stands still: this file is
 * not to be changed, not even to make it faster or tidier, and kernel.test.ts pins the hash of its source. Whoever
 * needs another kernel writes it beside this one under another name and starts a new history.
 *
 * It is written plainly: one typed array a field, an ordinary binary heap. On two cores of a cloud CPU of 2026 it makes
 * 9 million events a second, and floor, target and beyond of the benches were set against a kernel of about that speed.
 * Packing a whole event into one number would make it twice as fast: it is a yardstick, not the limit of the language.
 *
 * What counts as one event: an arrival, a switch completion, a burst completion (of a CPU burst, also the last one of a
 * task), a quantum expiry (also one that finds nobody waiting and begins a new slice), an I/O completion. A dispatch,
 * the start of an I/O and a core that falls idle are parts of the event that caused them.
 */

/** 1 to 65 535 tasks. */
export interface KernelWorkload {
  readonly cores: number;
  readonly tasks: number;
  /** Ticks, at least 1; what a task costs a core that last ran another one. */
  readonly switchCost: number;
  /** Ticks, at least 1. */
  readonly quantum: number;
  /** Per task, ticks. */
  readonly arrivals: Int32Array;
  /** Bursts of all tasks one after another, ticks, at least 1: CPU, I/O, CPU, … CPU. */
  readonly bursts: Int32Array;
  /** Where the bursts of task i begin; one entry more than tasks. */
  readonly first: Int32Array;
}

export interface KernelResult {
  readonly events: number;
  /** Tick of the last event. */
  readonly end: number;
  /** CPU ticks of bursts, over all cores. */
  readonly user: number;
  /** CPU ticks of switches, over all cores. */
  readonly sys: number;
  readonly switches: number;
  /** Sum of task ends, so that an order of service that went wrong shows. */
  readonly ends: number;
}

/** Xorshift32 (Marsaglia 2003): integers only, so that every seed gives the same workload everywhere. */
function generator(seed: number): (below: number) => number {
  let x = (Math.imul(seed, 0x9e3779b1) ^ 0x6d2b79f5) | 0 || 1;
  return (below) => {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    return (x >>> 0) % below;
  };
}

/** 16 cores, 200 tasks of 51 CPU bursts: nine in ten short, the others longer than a quantum; I/O between them. */
export function kernelWorkload(seed: number): KernelWorkload {
  const next = generator(seed);
  const tasks = 200;
  const length = 101;
  const arrivals = new Int32Array(tasks);
  const bursts = new Int32Array(tasks * length);
  const first = new Int32Array(tasks + 1);
  for (let task = 0; task < tasks; task++) {
    arrivals[task] = next(20_000);
    first[task + 1] = (task + 1) * length;
    for (let i = 0; i < length; i++) {
      const cpu = next(10) > 0 ? 50 + next(600) : 1000 + next(4000);
      bursts[task * length + i] = i % 2 === 0 ? cpu : 200 + next(3800);
    }
  }
  return { cores: 16, tasks, switchCost: 80, quantum: 800, arrivals, bursts, first };
}

// Events of one tick happen in this order, those of one kind by task: an event is kind × 65 536 + task.
const IO_DONE = 0 << 16;
const ARRIVED = 1 << 16;
const SWITCHED = 2 << 16;
const BURST_DONE = 3 << 16;
const SLICE_OVER = 4 << 16;
const KIND = 7 << 16;
const TASK = 0xffff;

/** Runs a workload to its end. Same workload, same result. */
export function runKernel(workload: KernelWorkload): KernelResult {
  const { tasks, cores, switchCost, quantum, arrivals, bursts, first } = workload;
  const burst = first.slice();
  const left = new Int32Array(tasks);
  const coreOf = new Int32Array(tasks);
  const last = new Int32Array(cores).fill(-1);
  const busy = new Uint8Array(cores);
  // A task is ready at most once, so the ring never holds more than all of them.
  const ready = new Int32Array(tasks);
  let readyFrom = 0;
  let readyCount = 0;
  // A task has at most one event to come: nothing is ever cancelled, and the heap never outgrows the tasks.
  const heapTick = new Float64Array(tasks);
  const heapEvent = new Int32Array(tasks);
  let size = 0;
  let events = 0;
  let end = 0;
  let user = 0;
  let switches = 0;
  let ends = 0;

  /** Whether an event comes before the one at `place` of the heap. */
  const precedes = (tick: number, event: number, place: number): boolean =>
    tick === heapTick[place] ? event < heapEvent[place]! : tick < heapTick[place]!;
  const push = (tick: number, event: number): void => {
    let place = size++;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (!precedes(tick, event, parent)) break;
      heapTick[place] = heapTick[parent]!;
      heapEvent[place] = heapEvent[parent]!;
      place = parent;
    }
    heapTick[place] = tick;
    heapEvent[place] = event;
  };
  const pop = (): void => {
    size--;
    const tick = heapTick[size]!;
    const event = heapEvent[size]!;
    let place = 0;
    let child = 1;
    while (child < size) {
      const right = child + 1;
      if (right < size && precedes(heapTick[right]!, heapEvent[right]!, child)) child = right;
      if (precedes(tick, event, child)) break;
      heapTick[place] = heapTick[child]!;
      heapEvent[place] = heapEvent[child]!;
      place = child;
      child = 2 * place + 1;
    }
    heapTick[place] = tick;
    heapEvent[place] = event;
  };

  const makeReady = (task: number): void => {
    ready[(readyFrom + readyCount++) % tasks] = task;
  };
  const run = (tick: number, task: number): void => {
    const ticks = left[task]!;
    if (ticks <= quantum) push(tick + ticks, BURST_DONE + task);
    else push(tick + quantum, SLICE_OVER + task);
  };
  const dispatch = (tick: number, core: number): void => {
    if (readyCount === 0) {
      busy[core] = 0;
      return;
    }
    const task = ready[readyFrom]!;
    readyFrom = (readyFrom + 1) % tasks;
    readyCount--;
    busy[core] = 1;
    coreOf[task] = core;
    if (last[core] === task) {
      run(tick, task);
      return;
    }
    last[core] = task;
    switches++;
    push(tick + switchCost, SWITCHED + task);
  };
  const wake = (tick: number, task: number): void => {
    makeReady(task);
    const idle = busy.indexOf(0);
    if (idle >= 0) dispatch(tick, idle);
  };
  const completeBurst = (tick: number, task: number): void => {
    user += left[task]!;
    const io = burst[task]! + 1;
    if (io < first[task + 1]!) {
      burst[task] = io + 1;
      left[task] = bursts[io + 1]!;
      push(tick + bursts[io]!, IO_DONE + task);
    } else {
      ends += tick;
    }
    dispatch(tick, coreOf[task]!);
  };
  const expire = (tick: number, task: number): void => {
    user += quantum;
    left[task] = left[task]! - quantum;
    makeReady(task);
    dispatch(tick, coreOf[task]!);
  };

  for (let task = 0; task < tasks; task++) {
    left[task] = bursts[first[task]!]!;
    push(arrivals[task]!, ARRIVED + task);
  }
  while (size > 0) {
    const tick = heapTick[0]!;
    const kind = heapEvent[0]! & KIND;
    const task = heapEvent[0]! & TASK;
    pop();
    events++;
    end = tick;
    if (kind === SWITCHED) run(tick, task);
    else if (kind === BURST_DONE) completeBurst(tick, task);
    else if (kind === SLICE_OVER) expire(tick, task);
    else wake(tick, task);
  }
  return { events, end, user, sys: switches * switchCost, switches, ends };
}
