import { type Objective, type Scenario, SLOW_MOTION, type Tick } from '../../engine/index.ts';
import { type Malformed, parseScenario } from '../scenario.ts';
import { SCENARIO_LIMITS as MAX } from '../scenarioLimits.ts';
import { chooseLeast, decisions, worthDeciding } from './fold.ts';
import { type KernelRun, kernelRun } from './kernelRun.ts';
import { asKey, coresOf, costsAt, devicesOf, pairsOf, processesOf } from './scenarioParts.ts';
import { parseTrace, type TraceTask, type TraceView } from './traceFormat.ts';
import { isOutside, warningsOf } from './warnings.ts';

export interface ImportOptions {
  /** How many times slower than reality the scenario runs, above 0. Default: 200, or what makes it last 45 to 120 s and a second a burst. */
  readonly scale?: number;
  /** The folding rule's least length of a burst and of a wait, microseconds. Default: chosen (see fold.ts). */
  readonly least?: number;
  /** Cores of the machine, 1 to 16. Default: those of the machine on which it was recorded, else 2. */
  readonly cores?: number;
  /** Waits that other tasks of the program end: devices on which they take what they took, or left out. Default: keep. */
  readonly waits?: 'keep' | 'drop';
  /** Green tasks, where the trace has them, or the threads that the kernel saw. Default: user. */
  readonly level?: 'user' | 'os';
  /** Default: slowdown. Arrivals and waits are as recorded, so the wall time has little left to win. */
  readonly objective?: Objective;
  /** Overheads as magnified as everywhere in the game, or as small as they are in reality. Default: game. */
  readonly costs?: 'game' | 'real';
  /** Id of the scenario. Default: the name of the trace. */
  readonly id?: string;
}

export interface Imported {
  readonly ok: true;
  readonly scenario: Scenario;
  /** What the kernel did with the same program; null when the trace does not tell. */
  readonly kernel: KernelRun | null;
  /** What the scenario leaves out or simplifies, a line each. */
  readonly warnings: readonly string[];
  /** Those of the options, or what was chosen. */
  readonly scale: number;
  readonly least: number;
}

/**
 * Turns a recorded program (parsed JSON) into a scenario. Pids, thread ids and arrivals are kept. Times are scaled, and
 * the costs of the machine with them, so that the scale changes how fast it is to watch and nothing else.
 */
export function importTrace(json: unknown, options: ImportOptions = {}): Imported | Malformed {
  const parsed = parseTrace(json);
  if (!parsed.ok) return parsed;
  const { trace } = parsed;
  const view: TraceView = options.level === 'os' ? trace : (trace.user_level ?? trace);
  const tasks = options.waits === 'drop' ? view.tasks.map(withoutWaits) : view.tasks;
  const least = options.least ?? chooseLeast(tasks);
  const kept = worthDeciding(tasks, least);
  const scale = options.scale ?? chooseScale(view.makespan_us, decisions(kept, least));
  const ticks = (us: number): Tick => Math.round((us * scale) / 1000);
  if (TIME * ticks(view.makespan_us) > MAX.burst) {
    return {
      ok: false,
      path: 'makespan_us',
      message: `at a scale of ${scale} the run is longer than a scenario may be`,
    };
  }
  const pairs = pairsOf(kept, least, ticks);
  const scenario: Scenario = {
    format: 1,
    id: options.id ?? asKey(trace.name),
    cores: options.cores ?? coresOf(trace),
    limit: Math.ceil((TIME * ticks(view.makespan_us) + 1) / 1000) * 1000,
    objective: options.objective ?? 'slowdown',
    devices: devicesOf(pairs.map(({ spec }) => spec)),
    ...costsAt(scale, options.costs ?? 'game'),
    processes: processesOf(pairs),
  };
  const checked = parseScenario(scenario);
  if (!checked.ok) return { ...checked, message: `${checked.message} (in the scenario that would come of it)` };
  const warnings = warningsOf({ trace, view, kept, least, dropped: options.waits === 'drop' });
  return { ok: true, scenario, kernel: kernelRun(pairs, ticks), warnings, scale, least };
}

/**
 * The limit, in times what the run took. Work left undone is charged by it (S-1): at twice, leaving out a process of make
 * that only waits cost less than its switches.
 */
const TIME = 3;

/** A play of so many ticks is what a level should last, and a player needs about a second for a decision. */
const SHORTEST: Tick = 45_000;
const LONGEST: Tick = 120_000;
const DECISION: Tick = 1_000;

/** The usual slow motion if the run then has a good length, else the whole number, or the fraction, next to it. */
function chooseScale(makespanUs: number, bursts: number): number {
  const length = (makespanUs * SLOW_MOTION) / 1000;
  const shortest = Math.min(LONGEST, Math.max(SHORTEST, bursts * DECISION));
  if (length < shortest) return Math.ceil((shortest * 1000) / makespanUs);
  if (length <= LONGEST) return SLOW_MOTION;
  const scale = (LONGEST * 1000) / makespanUs;
  return scale >= 1 ? Math.floor(scale) : 1 / Math.ceil(1 / scale);
}

function withoutWaits(task: TraceTask): TraceTask {
  const bursts = task.bursts.filter((burst) => 'cpu_us' in burst || isOutside(burst.device));
  return { ...task, bursts: bursts.length > 0 ? bursts : [{ cpu_us: 0 }] };
}
