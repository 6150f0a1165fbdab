/** Small worlds for the attacking search, each fully determined by its number. */
import { createRandom, type Random } from '@timeslice/shared/content';
import {
  type BurstSpec,
  createMachine,
  type JobSpec,
  lowerBound,
  type ProcessSpec,
  type Scenario,
  type TaskKind,
} from '@timeslice/shared/engine';

/** What a world has beside programs that compute and wait; every kind comes with both objectives. */
export const FEATURES = ['plain', 'patience', 'crash', 'job', 'all'] as const;
type Feature = (typeof FEATURES)[number];

export const OBJECTIVES = ['throughput', 'slowdown'] as const;

/** Where S-1 does not promise that leaving work undone gains nothing (SPEC.md). */
export const isAdmitted = (feature: Feature, objective: (typeof OBJECTIVES)[number]): boolean =>
  objective === 'throughput' && (feature === 'patience' || feature === 'all');

const RUNTIMES = ['native', 'native', 'python', 'go', 'jvm', 'asyncio'] as const;
const KINDS: Record<(typeof RUNTIMES)[number], TaskKind> = {
  native: 'thread',
  python: 'thread',
  go: 'goroutine',
  jvm: 'virtual',
  asyncio: 'coroutine',
};

/**
 * What is left undone is charged by the limit. Levels have time for a run that is not very good, but not for ever; by
 * slowdown it takes more, or tasks that need more switches than work are better left out (SPEC.md, S-1).
 */
export function attackScenario(number: number, feature: Feature, objective: (typeof OBJECTIVES)[number]): Scenario {
  const random = createRandom(number);
  const has = (what: Feature) => feature === what || feature === 'all';
  const processes: ProcessSpec[] = [];
  let id = 1;
  for (let pid = 1; pid <= 3; pid++) {
    const runtime = random.pick(RUNTIMES);
    const tasks = Array.from({ length: random.between(1, 2) }, () => ({
      id: id++,
      kind: KINDS[runtime],
      arrival: random.pick([0, 0, random.between(0, 6000)]),
      bursts: bursts(random),
      // Enough for everyone to wait for one another once, mostly.
      ...(has('patience') && random.below(2) === 0 ? { patience: random.between(4000, 20_000) } : {}),
    }));
    processes.push({ pid, name: `p${pid}`, runtime, tasks });
  }
  if (has('crash')) processes.push(crashing(random, id));
  const scenario: Scenario = {
    format: 1,
    id: `attack-${feature}-${objective}-${number}`,
    cores: random.between(1, 2),
    limit: 1_000_000,
    objective,
    devices: { disk: { capacity: 1 }, network: { capacity: 0 } },
    processes,
    ...(has('job') ? { jobs: [job(random)] } : {}),
  };
  const [least, most] = objective === 'throughput' ? [20, 40] : [60, 80];
  return { ...scenario, limit: Math.ceil((lowerBound(createMachine(scenario)) * random.between(least, most)) / 10) };
}

/** Also such as are hardly worth the switch, and such as only wait. */
function bursts(random: Random): BurstSpec[] {
  const list: BurstSpec[] = [];
  for (let round = random.between(1, 3); round > 0; round--) {
    list.push({ cpu: random.pick([random.between(20, 200), random.between(500, 2000), random.between(2000, 8000)]) });
    if (random.below(2) === 0) list.push({ io: random.between(200, 8000), device: random.pick(['disk', 'network']) });
  }
  return list;
}

/** One thread works, the other takes the process down with it, sooner or later. */
function crashing(random: Random, id: number): ProcessSpec {
  const cpu = random.between(500, 4000);
  return {
    pid: 9,
    name: 'p9',
    runtime: 'native',
    tasks: [
      { id, kind: 'thread', bursts: bursts(random) },
      {
        id: id + 1,
        kind: 'thread',
        bursts: [{ cpu }, { io: random.between(500, 9000), device: 'network' }, { crash: true }],
      },
    ],
  };
}

function job(random: Random): JobSpec {
  const language = random.pick(['python', 'go', 'c'] as const);
  const models = {
    python: ['threads', 'processes', 'coroutines'],
    go: ['goroutines'],
    c: ['sequential', 'threads'],
  } as const;
  return {
    id: 1,
    name: 'batch',
    arrival: random.pick([0, 2000]),
    language,
    items: random.between(2, 3),
    bursts: [{ cpu: random.between(200, 3000) }, { io: random.between(200, 4000), device: 'network' }],
    models: models[language],
    resultMb: random.between(0, 2),
  };
}
