/** Small worlds for policies: everything costs nothing unless a test says so. */
import { parseScenario, policyByName } from '@timeslice/shared/content';
import {
  type BurstSpec,
  type Costs,
  DEFAULT_COSTS,
  type RuntimeName,
  type Scenario,
  type TaskKind,
} from '@timeslice/shared/engine';
import { type PolicyRun, playPolicy, recordTimeline } from '@timeslice/shared/run';

type Params = Readonly<Record<string, number | string>>;

export const FREE: Costs = {
  ...(Object.fromEntries(Object.keys(DEFAULT_COSTS).map((cost) => [cost, 0])) as unknown as Costs),
  gilInterval: 1_000_000,
  goSlice: 1_000_000,
};

export interface TaskShape {
  readonly at?: number;
  readonly patience?: number;
  readonly kind?: TaskKind;
  readonly bursts: readonly BurstSpec[];
}

/** A task that computes for so many ticks. */
export const cpu = (ticks: number, at = 0): TaskShape => ({ at, bursts: [{ cpu: ticks }] });

export interface ProcessShape {
  readonly runtime?: RuntimeName;
  readonly overrides?: { readonly carriers?: number };
  readonly tasks: readonly TaskShape[];
}

const KINDS: Readonly<Record<RuntimeName, TaskKind>> = {
  native: 'thread',
  python: 'thread',
  asyncio: 'coroutine',
  go: 'goroutine',
  jvm: 'virtual',
};

/** Processes 100, 101, … with tasks 1, 2, … in the order given. */
export function world(processes: readonly ProcessShape[], more: Partial<Scenario> = {}): Scenario {
  let id = 1;
  const scenario = {
    format: 1,
    id: 'world',
    cores: 1,
    limit: 100_000,
    devices: { net: { capacity: 0 } },
    costs: FREE,
    processes: processes.map(({ runtime = 'native', overrides, tasks }, i) => ({
      pid: 100 + i,
      name: 'p',
      runtime,
      ...(overrides === undefined ? {} : { overrides }),
      tasks: tasks.map(({ at = 0, patience, kind = KINDS[runtime], bursts }) => ({
        id: id++,
        kind,
        arrival: at,
        bursts,
        ...(patience === undefined ? {} : { patience }),
      })),
    })),
    ...more,
  };
  const parsed = parseScenario(scenario);
  if (!parsed.ok) throw new Error(`${parsed.path}: ${parsed.message}`);
  return parsed.scenario;
}

/** Lets a policy play; a refused command fails the test. */
export function play(scenario: Scenario, name: string, params: Params = {}): PolicyRun {
  const policy = policyByName(name);
  if (policy === undefined) throw new Error(`no policy is called ${name}`);
  const run = playPolicy(scenario, policy, params);
  if (run.refused.length > 0) throw new Error(`${name}: refused ${JSON.stringify(run.refused)}`);
  return run;
}

/** What ran when, by core, like `1:0-10 2:10-15`; stretches of one task that touch are one. */
export function gantt(scenario: Scenario, name: string, params: Params = {}): string[] {
  const { cores } = recordTimeline(scenario, play(scenario, name, params).log);
  return cores.map(({ segments }) => {
    const stretches: { id: number; from: number; to: number }[] = [];
    for (const { phase, taskId, from, to } of segments) {
      if (phase !== 'running' || taskId === null) continue;
      const last = stretches.at(-1);
      if (last?.id === taskId && last.to === from) last.to = to;
      else stretches.push({ id: taskId, from, to });
    }
    return stretches.map(({ id, from, to }) => `${id}:${from}-${to}`).join(' ');
  });
}

/** User ticks of a task up to a tick. */
export function ranUntil(scenario: Scenario, run: PolicyRun, taskId: number, tick: number): number {
  return recordTimeline(scenario, run.log)
    .cores.flatMap(({ segments }) => segments)
    .filter((segment) => segment.phase === 'running' && segment.taskId === taskId && segment.from < tick)
    .reduce((ticks, { from, to }) => ticks + Math.min(to, tick) - from, 0);
}
