import { advanceToNextEvent, applyCommand, createMachine, figures, type Scenario } from '@timeslice/shared/engine';
import { describe, expect, it } from 'vitest';
import { type KernelWorkload, runKernel } from './kernel.ts';

/** The kernel's world as a scenario: single-threaded processes on one core, a network, and no cost but the switch. */
function scenarioOf(w: KernelWorkload): Scenario {
  const processes = Array.from({ length: w.tasks }, (_, i) => {
    const bursts = [...w.bursts.slice(w.first[i], w.first[i + 1])];
    return {
      pid: i + 1,
      name: `p${i + 1}`,
      runtime: 'native' as const,
      tasks: [
        {
          id: i + 1,
          kind: 'process' as const,
          arrival: w.arrivals[i]!,
          bursts: bursts.map((n, at) => (at % 2 === 0 ? { cpu: n } : { io: n, device: 'network' })),
        },
      ],
    };
  });
  return {
    format: 1,
    id: 'kernel',
    cores: 1,
    limit: 1_000_000,
    devices: { network: { capacity: 0 } },
    costs: { processSwitch: w.switchCost, migration: 0 },
    processes,
  };
}

/** Round robin with the engine's own means: a quantum, and every ready task into the run queue of the one core. */
function playOnEngine(w: KernelWorkload) {
  const machine = createMachine(scenarioOf(w));
  applyCommand(machine, { type: 'setQuantum', core: 0, ticks: w.quantum });
  while (machine.outcome === 'running') {
    for (let task = machine.readyFirst; task !== null; task = task.readyNext) {
      if (task.queuedOn === null) applyCommand(machine, { type: 'enqueue', task: task.id, core: 0 });
    }
    advanceToNextEvent(machine, machine.limit);
  }
  const { user, sys } = figures(machine).cores[0]!;
  const ends = machine.tasks.reduce((sum, task) => sum + task.end, 0);
  return { events: machine.events, end: machine.tick, user, sys, ends };
}

function randomWorld(seed: number): KernelWorkload {
  let state = seed * 7919;
  const next = (below: number): number => {
    state = (state * 48_271) % 0x7fff_ffff;
    return state % below;
  };
  const plan = Array.from({ length: 1 + next(9) }, () => Array.from({ length: 1 + 2 * next(5) }, () => 1 + next(30)));
  const first = plan.map((_, i) => plan.slice(0, i).flat().length);
  return {
    cores: 1,
    tasks: plan.length,
    switchCost: 1 + next(5),
    quantum: 1 + next(15),
    arrivals: Int32Array.from(plan, () => next(60)),
    bursts: Int32Array.from(plan.flat()),
    first: Int32Array.from([...first, plan.flat().length]),
  };
}

describe('machine.events', () => {
  it('counts what the reference kernel counts, so that events a second can be compared', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const world = randomWorld(seed);
      const { switches: _, ...expected } = runKernel(world);
      expect(playOnEngine(world), `seed ${seed}`).toEqual(expected);
    }
  });
});
