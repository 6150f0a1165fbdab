/** How level files write down their workload. */
import type { BurstSpec, JobSpec, ProcessSpec, Tick } from '../../engine/index.ts';

export const cpu = (ticks: Tick): BurstSpec => ({ cpu: ticks });

/** A request to another computer and the wait for its answer; 4000 ticks are a database call of 20 ms. */
export const network = (ticks: Tick): BurstSpec => ({ io: ticks, device: 'network' });

/** A read from a disk of capacity 1; 2000 ticks are 10 ms, about one random access of a hard disk. */
export const disk = (ticks: Tick): BurstSpec => ({ io: ticks, device: 'disk' });

/** The point at which the task takes its process down: the last burst of its list. */
export const crash: BurstSpec = { crash: true };

/** A native program with one thread, whose TID is its PID as on Linux. */
export const program = (pid: number, name: string, arrival: Tick, ...bursts: BurstSpec[]): ProcessSpec => ({
  pid,
  name,
  runtime: 'native',
  tasks: [{ id: pid, kind: 'process', arrival, bursts }],
});

/** Computing in C code that lets go of the GIL meanwhile: hashing, compressing, large array operations. */
export const released = (ticks: Tick): BurstSpec => ({ cpu: ticks, gil: false });

/** When a task arrives, and what it does. */
export type Part = readonly [arrival: Tick, ...bursts: BurstSpec[]];

/** Computing and waiting for the network by turns, beginning and ending with computing. */
export const chain = (arrival: Tick, ...ticks: Tick[]): Part => [
  arrival,
  ...ticks.map((length, index) => (index % 2 === 0 ? cpu(length) : network(length))),
];

/** One process with many tasks of a kind, numbered from its PID on. */
export const crew = (
  pid: number,
  name: string,
  runtime: ProcessSpec['runtime'],
  kind: ProcessSpec['tasks'][number]['kind'],
  parts: readonly Part[],
): ProcessSpec => ({
  pid,
  name,
  runtime,
  tasks: parts.map(([arrival, ...bursts], index) => ({ id: pid + index, kind, arrival, bursts })),
});

/** Work of which the player says how it is done (J-1): `items` times the same bursts. */
export const job = (
  id: number,
  name: string,
  arrival: Tick,
  language: JobSpec['language'],
  models: JobSpec['models'],
  items: number,
  ...bursts: BurstSpec[]
): JobSpec => ({ id, name, arrival, language, models, items, bursts });
