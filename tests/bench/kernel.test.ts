import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type KernelResult, type KernelWorkload, kernelWorkload, runKernel } from './kernel.ts';

/** The source as it was frozen on 2026-11-24. A change would make every ratio in history.jsonl meaningless. */
const FROZEN = 'de1b08414b863d2af1d9762dc39fd0a95aeb8b47d45472789b45345fa9df42d1';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

function world(quantum: number, switchCost: number, cores: number, plan: [arrival: number, ...bursts: number[]][]) {
  const first = [0];
  for (const [, ...bursts] of plan) first.push(first.at(-1)! + bursts.length);
  return {
    cores,
    tasks: plan.length,
    switchCost,
    quantum,
    arrivals: Int32Array.from(plan, ([arrival]) => arrival),
    bursts: Int32Array.from(plan.flatMap(([, ...bursts]) => bursts)),
    first: Int32Array.from(first),
  } satisfies KernelWorkload;
}

/** The same machine by a loop over every single tick, with no heap: what the kernel's figures must agree with. */
function runByTick(w: KernelWorkload): KernelResult {
  type Step = 'io' | 'arrival' | 'switch' | 'burst' | 'slice' | 'none';
  const order: Step[] = ['io', 'arrival', 'switch', 'burst', 'slice'];
  const tasks = Array.from({ length: w.tasks }, (_, i) => ({
    bursts: [...w.bursts.slice(w.first[i], w.first[i + 1])],
    next: 'arrival' as Step,
    at: w.arrivals[i]!,
    core: -1,
  }));
  const cores = Array.from({ length: w.cores }, () => ({ busy: false, last: -1 }));
  const ready: number[] = [];
  const result = { events: 0, end: 0, user: 0, sys: 0, switches: 0, ends: 0 };
  const run = (id: number, tick: number) => {
    const task = tasks[id]!;
    const left = task.bursts[0]!;
    task.next = left <= w.quantum ? 'burst' : 'slice';
    task.at = tick + Math.min(left, w.quantum);
  };
  const fill = (index: number, tick: number) => {
    const core = cores[index]!;
    const id = ready.shift();
    core.busy = id !== undefined;
    if (id === undefined) return;
    tasks[id]!.core = index;
    if (core.last === id) return run(id, tick);
    core.last = id;
    result.switches++;
    result.sys += w.switchCost;
    Object.assign(tasks[id]!, { next: 'switch', at: tick + w.switchCost });
  };
  const happen = (id: number, tick: number) => {
    const task = tasks[id]!;
    const step = task.next;
    task.next = 'none';
    if (step === 'switch') return run(id, tick);
    if (step === 'io' || step === 'arrival') {
      ready.push(id);
      const idle = cores.findIndex((core) => !core.busy);
      if (idle >= 0) fill(idle, tick);
      return;
    }
    const ran = step === 'burst' ? task.bursts.shift()! : w.quantum;
    result.user += ran;
    if (step === 'slice') {
      task.bursts[0]! -= ran;
      ready.push(id);
    } else if (task.bursts.length > 0) {
      Object.assign(task, { next: 'io', at: tick + task.bursts.shift()! });
    } else {
      result.ends += tick;
    }
    fill(task.core, tick);
  };
  for (let tick = 0; tasks.some((task) => task.next !== 'none') || ready.length > 0; tick++) {
    for (const step of order) {
      for (let id = 0; id < tasks.length; id++) {
        if (tasks[id]!.next !== step || tasks[id]!.at !== tick) continue;
        result.events++;
        result.end = tick;
        happen(id, tick);
      }
    }
  }
  return result;
}

/** A random small world; plain arithmetic on the seed is random enough here. */
function smallWorld(seed: number): KernelWorkload {
  let state = seed;
  const next = (below: number) => {
    state = (state * 48_271) % 0x7fff_ffff;
    return state % below;
  };
  const plan = Array.from({ length: 1 + next(9) }, (): [number, ...number[]] => [
    next(30),
    ...Array.from({ length: 1 + 2 * next(4) }, () => 1 + next(20)),
  ]);
  return world(1 + next(12), 1 + next(4), 1 + next(4), plan);
}

describe('the reference kernel', () => {
  it('is frozen: its source is the one that the recorded ratios were measured against', () => {
    expect(sha256(readFileSync(new URL('kernel.ts', import.meta.url), 'utf8').replaceAll('\r\n', '\n'))).toBe(FROZEN);
  });

  it('plays two tasks on one core as by hand', () => {
    // Task 0: switch 0–2, runs 2–6 (slice), task 1: switch 6–8, runs 8–11, I/O 11–16; task 0: switch 11–13, runs 13–14;
    // task 1 again: switch 16–18, runs 18–19.
    const result = runKernel(
      world(4, 2, 1, [
        [0, 5],
        [1, 3, 5, 1],
      ]),
    );
    expect(result).toEqual({ events: 11, end: 19, user: 9, sys: 8, switches: 4, ends: 14 + 19 });
  });

  it('begins a new slice without a switch when a quantum expires and nobody waits', () => {
    expect(runKernel(world(4, 2, 1, [[3, 10]]))).toEqual({
      events: 5,
      end: 15,
      user: 10,
      sys: 2,
      switches: 1,
      ends: 15,
    });
  });

  it('agrees with a loop over every single tick', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const small = smallWorld(seed);
      expect(runKernel(small), `seed ${seed}`).toEqual(runByTick(small));
    }
  });

  it('does all the work of its workload, and gives the same figures for a seed everywhere', () => {
    for (const [seed, events, end] of [
      [1, 36_913, 480_912],
      [2, 37_249, 498_557],
    ] as const) {
      const workload = kernelWorkload(seed);
      const cpu = workload.bursts.filter((_, i) => (i % 101) % 2 === 0).reduce((a, b) => a + b, 0);
      const result = runKernel(workload);
      expect(result).toMatchObject({ events, end, user: cpu, sys: result.switches * workload.switchCost });
      expect(result.user + result.sys).toBeLessThanOrEqual(result.end * workload.cores);
    }
  });
});
