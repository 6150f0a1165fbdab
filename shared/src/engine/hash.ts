import { coreTimes, progressOf, sliceUsed, taskTimes } from './queries.ts';
import {
  type Core,
  type CorePhase,
  type Device,
  type Machine,
  NEVER,
  type Outcome,
  type Process,
  type Task,
  type TaskState,
} from './types.ts';

/**
 * A 64-bit fingerprint of the whole state at the present tick, as 16 hex digits. Equal runs have equal hashes on every
 * platform: only 32-bit integer operations are used. Two lanes of the MurmurHash3 mixer (Austin Appleby, public domain).
 */
export function stateHash(m: Machine): string {
  const hash = new Lanes();
  hash.add(m.tick);
  hash.add(OUTCOMES.indexOf(m.outcome));
  hash.add(m.nextArrival);
  hash.add(m.memoryUsed);
  for (const core of m.cores) addCore(hash, m, core);
  for (const task of m.tasks) addTask(hash, m, task);
  for (const device of m.devices) addDevice(hash, device);
  for (const process of m.processes) addProcess(hash, process);
  for (const job of m.jobs) hash.add(job.spawned === null ? -1 : job.spawned.tick);
  for (let task = m.readyFirst; task !== null; task = task.readyNext) hash.add(task.id);
  for (const count of Object.values(m.counters)) hash.add(count);
  return hash.digest();
}

const OUTCOMES: readonly Outcome[] = ['running', 'finished', 'timeout'];
const PHASES: readonly CorePhase[] = ['idle', 'switching', 'running', 'waitingForGil', 'handoff'];
const STATES: readonly TaskState[] = ['new', 'ready', 'running', 'blocked', 'terminated', 'abandoned', 'crashed'];

function addCore(hash: Lanes, m: Machine, core: Core): void {
  hash.add(PHASES.indexOf(core.phase));
  hash.add(core.current?.id ?? -1);
  hash.add(core.last?.id ?? -1);
  hash.add(core.carrier?.pid ?? -1);
  hash.add(core.quantum);
  // As it was when NEVER was the largest integer of all.
  hash.add(core.completesAt === NEVER ? Number.MAX_SAFE_INTEGER : core.completesAt);
  hash.add(sliceUsed(m, core));
  hash.add(core.phase === 'running' ? core.goUsed + m.tick - core.since : core.goUsed);
  hash.add(core.queue.length);
  for (const task of core.queue) hash.add(task.id);
  const times = coreTimes(m, core);
  hash.add(times.user);
  hash.add(times.sys);
  hash.add(times.gilWait);
  hash.add(times.idle);
}

function addTask(hash: Lanes, m: Machine, task: Task): void {
  const times = taskTimes(m, task);
  hash.add(task.id);
  hash.add(STATES.indexOf(task.state));
  hash.add(task.burst);
  hash.add(progressOf(m, task));
  hash.add(task.previousCore?.index ?? -1);
  hash.add(task.state === 'ready' ? task.readySince : -1);
  hash.add(times.user);
  hash.add(times.sys);
  hash.add(times.io);
  hash.add(task.firstRun);
  hash.add(task.end);
}

function addDevice(hash: Lanes, device: Device): void {
  hash.add(device.inService);
  hash.add(device.queue.length);
  for (const task of device.queue) hash.add(task.id);
}

function addProcess(hash: Lanes, process: Process): void {
  hash.add(process.pid);
  if (process.gil === null) return;
  hash.add(process.gil.holder?.id ?? -1);
  hash.add(process.gil.holder === null ? -1 : process.gil.holderSince);
  hash.add(process.gil.waiters.length);
  for (const task of process.gil.waiters) {
    hash.add(task.id);
    hash.add(task.gilWaitSince);
  }
}

class Lanes {
  #a = 0x9747b28c | 0;
  #b = 0x3c6ef372 | 0;

  /** Takes any safe integer. */
  add(value: number): void {
    this.#mix(value | 0);
    this.#mix(Math.floor(value / 0x1_0000_0000) | 0);
  }

  #mix(word: number): void {
    this.#a =
      Math.imul(rotate(this.#a ^ Math.imul(rotate(Math.imul(word, 0xcc9e2d51), 15), 0x1b873593), 13), 5) + 0xe6546b64;
    this.#b =
      Math.imul(rotate(this.#b ^ Math.imul(rotate(Math.imul(word, 0x239b961b), 16), 0xab0e9789), 17), 5) + 0x38b34ae5;
  }

  digest(): string {
    return hex(finish(this.#a)) + hex(finish(this.#b));
  }
}

const rotate = (x: number, by: number): number => (x << by) | (x >>> (32 - by));

function finish(h: number): number {
  let x = h ^ (h >>> 16);
  x = Math.imul(x, 0x85ebca6b);
  x ^= x >>> 13;
  x = Math.imul(x, 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}

const hex = (x: number): string => x.toString(16).padStart(8, '0');
