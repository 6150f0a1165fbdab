/** Programs that were recorded on a real kernel, as scenarios; and what our idea of its scheduler does with them. */
import { readdirSync, readFileSync } from 'node:fs';
import { type Imported, type ImportOptions, importTrace, parseScenario, policyByName } from '@timeslice/shared/content';
import { figures } from '@timeslice/shared/engine';
import { playPolicy } from '@timeslice/shared/run';
import { describe, expect, it } from 'vitest';

const FOLDER = new URL('./traces/data/', import.meta.url);
const names = readdirSync(FOLDER).map((file) => file.replace('.json', ''));

function imported(name: string, options: ImportOptions = {}): Imported {
  const result = importTrace(JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8')), options);
  if (!result.ok) throw new Error(`${name}: ${result.path}: ${result.message}`);
  return result;
}

const tasksOf = ({ scenario }: Imported) => scenario.processes.flatMap((process) => process.tasks);
const ticksOf = (trace: Imported, kind: 'cpu' | 'io') =>
  tasksOf(trace)
    .flatMap((task) => task.bursts)
    .reduce((sum, burst) => sum + ((burst as { [key in typeof kind]?: number })[kind] ?? 0), 0);

it('there are seventeen recorded programs', () => {
  expect(names).toHaveLength(17);
});

describe.each(names)('the recorded program %s', (name) => {
  const trace = JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8'));
  const result = imported(name);
  const view = trace.user_level ?? trace;

  it('becomes a scenario of the length of a level, with no more to decide than a player can', () => {
    expect(parseScenario(JSON.parse(JSON.stringify(result.scenario)))).toMatchObject({ ok: true });
    const bursts = tasksOf(result).flatMap((task) => task.bursts.filter((burst) => 'cpu' in burst));
    const length = (view.makespan_us * result.scale) / 1000;
    expect(length).toBeGreaterThanOrEqual(45_000);
    expect(length).toBeLessThanOrEqual(120_000);
    expect(bursts.length).toBeLessThanOrEqual(120);
    expect(bursts.length).toBeLessThanOrEqual(length / 1000);
  });

  it('keeps its CPU time, its waits and its arrivals', () => {
    const us = (field: 'cpu_us' | 'io_us'): number =>
      view.tasks.reduce(
        (sum: number, task: { bursts: Record<string, number>[] }) =>
          task.bursts.reduce((inner, burst) => inner + (burst[field] ?? 0), sum),
        0,
      );
    const ms = (kind: 'cpu' | 'io') => ticksOf(result, kind) / result.scale;
    const kept = new Map(tasksOf(result).map((task) => [task.id, task]));
    expect(ms('cpu')).toBeGreaterThan(0.98 * (us('cpu_us') / 1000));
    expect(ms('cpu')).toBeLessThan(1.001 * (us('cpu_us') / 1000));
    expect(ms('io')).toBeLessThan(1.001 * (us('io_us') / 1000) + 0.1);
    for (const task of view.tasks) {
      const arrival = kept.get(task.tid)?.arrival;
      if (arrival !== undefined) expect(arrival).toBe(Math.round((task.arrival_us * result.scale) / 1000));
    }
  });
});

/** The slice of the recorded kernel, ms. */
const SLICE = 4;

/** How much slower than alone the tasks of a program are under `fair`, compared with what the real kernel made of them. */
function slowdownAgainstKernel(name: string): number {
  const result = imported(name, { costs: 'real', level: 'os' });
  const fair = policyByName('fair');
  if (fair === undefined || result.kernel === null) throw new Error(`${name}: nothing to compare`);
  const { machine } = playPolicy(result.scenario, fair, { slice: Math.round(SLICE * result.scale) });
  return result.kernel.slowdown / figures(machine).slowdown;
}

describe('with real costs, the policy fair slows the tasks of a program as the real kernel did', () => {
  const convoy = 'py_gil_mixed';

  it.each(names.filter((name) => name !== convoy))('%s, to 10 percent', (name) => {
    const ratio = slowdownAgainstKernel(name);
    expect(ratio).toBeGreaterThan(0.9);
    expect(ratio).toBeLessThan(1.1);
  });

  it('but for the convoy under the GIL: a real thread that is taken off its core keeps the GIL (GIL-2 simplified)', () => {
    const ratio = slowdownAgainstKernel(convoy);
    expect(ratio).toBeGreaterThan(0.65);
    expect(ratio).toBeLessThan(0.9);
  });
});
