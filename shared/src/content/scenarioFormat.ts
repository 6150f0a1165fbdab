/** The scenario format (F-1), written down once: parser and JSON Schema both come from here. */
import {
  COMMAND_TYPES,
  DEFAULT_COSTS,
  type JobLanguage,
  LANGUAGE_MODELS,
  RUNTIMES,
  type RuntimeName,
} from '../engine/index.ts';
import { itemBursts, key, taskBursts } from './scenarioBursts.ts';
import {
  and,
  type Checker,
  choice,
  dictionary,
  flag,
  integer,
  list,
  literal,
  object,
  optional,
  type Problem,
  printable,
} from './scenarioChecker.ts';
import { SCENARIO_LIMITS as MAX } from './scenarioLimits.ts';
import { claim, count, own, ownString, type ScenarioScope } from './scenarioScope.ts';

type C = Checker<ScenarioScope>;

const tick: C = integer(0, MAX.ticks);
const id: C = integer(0, MAX.id);
const memory: C = integer(0, MAX.memory);

const name: C = printable(MAX.name);

const lengthOf = (value: unknown): number => (Array.isArray(value) ? value.length : 0);

const isRuntime = (value: string | null): value is RuntimeName => value !== null && Object.hasOwn(RUNTIMES, value);
const isLanguage = (value: string | null): value is JobLanguage =>
  value !== null && Object.hasOwn(LANGUAGE_MODELS, value);

const kind: C = and(
  choice([...new Set(Object.values(RUNTIMES).flatMap((row) => row.kinds))]),
  (value: string, scope) => {
    const { runtime } = scope;
    if (isRuntime(runtime) && !RUNTIMES[runtime].kinds.some((known) => known === value)) {
      return `the runtime ${runtime} has no tasks of kind ${value}; it has ${RUNTIMES[runtime].kinds.join(', ')}`;
    }
    const alone = value !== 'process' || scope.residents === 1;
    return alone ? null : 'a task of kind process must be the only one of its process';
  },
);

const task: C = object(
  {
    id: and(id, (value: number, scope) => claim(scope.taskIds, value, 'task')),
    kind,
    arrival: optional(tick),
    bursts: taskBursts,
    patience: optional(integer(1, MAX.ticks)),
  },
  { enter: (value, scope) => count(scope, 1, lengthOf(own(value, 'bursts'))) },
);

const overrides: C = object({
  gil: optional(flag()),
  carriers: optional(integer(1, MAX.carriers)),
  preemptive: optional(flag()),
});

const process: C = object(
  {
    pid: and(id, (value: number, scope) => claim(scope.pids, value, 'process')),
    name,
    runtime: choice(Object.keys(RUNTIMES)),
    overrides: optional(overrides),
    memory: optional(memory),
    tasks: list(task, { max: MAX.tasks }),
  },
  {
    enter(value, scope) {
      scope.runtime = ownString(value, 'runtime');
      scope.residents = lengthOf(own(value, 'tasks'));
      return null;
    },
  },
);

const MODELS = [...new Set(Object.values(LANGUAGE_MODELS).flat())];

const model: C = and(choice(MODELS), (value: string, scope) => {
  const { language } = scope;
  if (!isLanguage(language) || LANGUAGE_MODELS[language].some((known) => known === value)) return null;
  return `${language} has no ${value}; it has ${LANGUAGE_MODELS[language].join(', ')}`;
});

const job: C = object(
  {
    id: and(id, (value: number, scope) => claim(scope.jobIds, value, 'job')),
    name,
    arrival: optional(tick),
    language: choice(Object.keys(LANGUAGE_MODELS)),
    items: integer(1, MAX.tasks),
    bursts: itemBursts,
    models: list(model, { min: 1, max: MODELS.length, unique: true }),
    resultMb: optional(integer(0, MAX.resultMb)),
    start: optional(choice(['fork', 'spawn'])),
  },
  {
    enter(value, scope) {
      scope.language = ownString(value, 'language');
      const items = own(value, 'items');
      const offered = Number.isInteger(items) ? Math.max(0, Number(items)) : 0;
      // More items than one job may have is a problem of that field, not of the sum.
      return offered > MAX.tasks ? null : count(scope, offered, offered * lengthOf(own(value, 'bursts')));
    },
  },
);

const AT_LEAST_ONE: readonly string[] = ['gilInterval', 'goSlice'];

const costs: C = object(
  Object.fromEntries(
    Object.keys(DEFAULT_COSTS).map((cost) => [cost, optional(integer(AT_LEAST_ONE.includes(cost) ? 1 : 0, MAX.burst))]),
  ),
);

const controls: C = object({
  allowed: optional(list(choice(COMMAND_TYPES), { max: COMMAND_TYPES.length, unique: true })),
  queueDepth: optional(integer(0, MAX.queueDepth)),
});

/** A whole scenario. That there is at least one task or job is checked on top, since no single field can tell. */
export const scenarioFormat: C = object({
  format: literal(1),
  id: key,
  cores: integer(1, MAX.cores),
  limit: integer(1, MAX.ticks),
  objective: optional(choice(['throughput', 'slowdown'])),
  ram: optional(memory),
  devices: dictionary(key, object({ capacity: integer(0, MAX.capacity) }), MAX.devices),
  costs: optional(costs),
  controls: optional(controls),
  processes: list(process, { max: MAX.processes }),
  jobs: optional(list(job, { max: MAX.jobs })),
});

export const noWork = (scope: ScenarioScope): Problem | null =>
  scope.tasks > 0 ? null : { path: 'processes', message: 'a scenario has at least one task or one job' };
