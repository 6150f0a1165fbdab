import type { BurstSpec, ProcessSpec, RuntimeName, Scenario, TaskKind, TaskSpec } from '@timeslice/shared/engine';
import { createRandom, type Random } from './random.ts';

/** Who there is in every hundred tasks: `processes` processes of `tasks` tasks each. */
const HUNDRED: readonly { runtime: RuntimeName; kind: TaskKind; processes: number; tasks: number }[] = [
  { runtime: 'native', kind: 'process', processes: 25, tasks: 1 },
  { runtime: 'native', kind: 'thread', processes: 4, tasks: 5 },
  { runtime: 'python', kind: 'thread', processes: 3, tasks: 5 },
  { runtime: 'asyncio', kind: 'coroutine', processes: 1, tasks: 10 },
  { runtime: 'go', kind: 'goroutine', processes: 1, tasks: 15 },
  { runtime: 'jvm', kind: 'virtual', processes: 1, tasks: 10 },
  { runtime: 'jvm', kind: 'thread', processes: 1, tasks: 5 },
];

/** CPU bursts of a task. With 16 cores and 200 tasks they fill three minutes: a class's round at its largest. */
const CPU_BURSTS = 18;
const GAME: number = 180_000;
const ARRIVING = 20_000;

/**
 * A game on 16 cores in which every rule but jobs has something to do: CPU and I/O of all lengths, GILs, green tasks, full
 * devices, patience, a crash now and then. Same seed, same scenario.
 * @param tasks a multiple of 100; the limit grows with it, so that the work stays in proportion to the time (default 200)
 */
export function mixedWorkload(seed: number, tasks = 200): Scenario {
  if (tasks % 100 !== 0 || tasks < 100) throw new Error(`mixedWorkload: ${tasks} tasks, expected a multiple of 100`);
  const random = createRandom(seed);
  const processes: ProcessSpec[] = [];
  let nextId = 1;
  for (let hundred = 0; hundred < tasks / 100; hundred++) {
    for (const row of HUNDRED) {
      for (let i = 0; i < row.processes; i++) {
        const crashes = row.kind === 'process' && i === 0;
        processes.push({
          pid: processes.length + 1,
          name: `${row.runtime}-${processes.length + 1}`,
          runtime: row.runtime,
          tasks: Array.from({ length: row.tasks }, () => task(random, nextId++, row.kind, row.runtime, crashes)),
        });
      }
    }
  }
  return {
    format: 1,
    id: `mixed-${tasks}-${seed}`,
    cores: 16,
    limit: (GAME * tasks) / 200,
    devices: { disk: { capacity: 2 }, database: { capacity: 32 }, network: { capacity: 0 } },
    processes,
  };
}

function task(random: Random, id: number, kind: TaskKind, runtime: RuntimeName, crashes: boolean): TaskSpec {
  const bursts: BurstSpec[] = [];
  for (let i = 0; i < CPU_BURSTS; i++) {
    if (i > 0) bursts.push(io(random));
    bursts.push(cpu(random, runtime));
  }
  if (crashes) bursts.push({ crash: true });
  const spec: TaskSpec = { id, kind, arrival: random.below(ARRIVING), bursts };
  return random.below(20) === 0 ? { ...spec, patience: 60_000 } : spec;
}

/** Nine in ten short, as of a task that mostly waits; the others longer than any usual quantum. */
function cpu(random: Random, runtime: RuntimeName): BurstSpec {
  const ticks = random.below(10) > 0 ? random.between(50, 600) : random.between(1000, 4000);
  if (random.below(20) === 0) return { cpu: ticks, sys: true };
  return runtime === 'python' && random.below(5) === 0 ? { cpu: ticks, gil: false } : { cpu: ticks };
}

function io(random: Random): BurstSpec {
  const choice = random.below(10);
  if (choice < 2) return { io: random.between(100, 300), device: 'disk' };
  if (choice < 5) return { io: random.between(1000, 4000), device: 'database' };
  return { io: random.between(60, 2000), device: 'network' };
}
