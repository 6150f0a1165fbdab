/** A shipped or loaded scenario with the knobs of the sandbox turned. */
import { malformedText, parseScenario } from '@timeslice/shared/content';
import { type Costs, DEFAULT_COSTS, type Objective, type Scenario, type Tick } from '@timeslice/shared/engine';

export interface Knobs {
  /** 1–16. */
  readonly cores: number;
  /** Whether Python processes have a GIL; null: as the scenario says. */
  readonly gil: boolean | null;
  readonly objective: Objective;
  readonly limit: Tick;
  /** Those that differ from the scenario's own. */
  readonly costs: Partial<Costs>;
  /** For policies that slice time, ticks; null: their own. */
  readonly quantum: Tick | null;
}

export const MOST_CORES = 16;

export const knobsOf = (base: Scenario): Knobs => ({
  cores: base.cores,
  gil: null,
  objective: base.objective ?? 'throughput',
  limit: base.limit,
  costs: {},
  quantum: null,
});

/** What a cost is in the scenario before the knobs. */
export const costOf = (base: Scenario, name: keyof Costs): Tick => base.costs?.[name] ?? DEFAULT_COSTS[name];

export const hasPython = ({ processes }: Scenario): boolean => processes.some(({ runtime }) => runtime === 'python');

/** All commands are allowed: it is a sandbox. Throws when the knobs make a scenario that the engine cannot take. */
export function labScenario(base: Scenario, knobs: Knobs): Scenario {
  const { controls: _, ...rest } = base;
  const { gil } = knobs;
  const processes =
    gil === null
      ? base.processes
      : base.processes.map((process) =>
          process.runtime === 'python' ? { ...process, overrides: { ...process.overrides, gil } } : process,
        );
  const scenario = {
    ...rest,
    cores: knobs.cores,
    limit: knobs.limit,
    objective: knobs.objective,
    costs: { ...base.costs, ...knobs.costs },
    processes,
  };
  const parsed = parseScenario(scenario);
  if (!parsed.ok) throw new Error(`labScenario: ${malformedText(parsed)}`);
  return parsed.scenario;
}

export type LoadedScenario =
  | { readonly ok: true; readonly scenario: Scenario }
  | { readonly ok: false; readonly problem: 'json' }
  /** `path` names the wrong field, empty for the whole; `message` says why, in English. */
  | { readonly ok: false; readonly problem: 'field'; readonly path: string; readonly message: string };

export function loadScenario(text: string): LoadedScenario {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { ok: false, problem: 'json' };
  }
  const parsed = parseScenario(json);
  if (parsed.ok) return parsed;
  return { ok: false, problem: 'field', path: parsed.path, message: parsed.message };
}
