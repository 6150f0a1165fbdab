/**
 * The finale: the production night again, and again, each wave drawn from a seed and harder than the one before: more
 * services, closer together, with less memory, and less to be seen of what is to come.
 */
import type { JobSpec, ProcessSpec, Tick } from '../../../engine/index.ts';
import { createRandom, type Random } from '../../random.ts';
import { cpu, program } from '../programs.ts';
import type { LevelDefinition } from '../types.ts';
import { nightTexts } from './nightTexts.ts';
import { nightLens, nightScenario, nightServices } from './services.ts';

type ServiceName = keyof typeof nightServices;

/** What a wave is made of. */
interface Wave {
  readonly cores: number;
  readonly services: number;
  readonly programs: number;
  /** Between two services, ticks, both ends included. */
  readonly gap: readonly [least: Tick, most: Tick];
  /** KB */
  readonly ram: number;
}

/** From this wave on only the draw differs. */
const GROWN = 8;

/** A Python process takes 12.5 MB: there is room for ten of them in the first wave, for five in the last kind. */
function waveOf(number: number): Wave {
  const level = Math.min(number, GROWN);
  return {
    cores: level < 3 ? 2 : 3,
    services: 5 + Math.min(level, 6),
    programs: 2 + Math.floor(level / 2),
    gap: [6500 - 250 * level, 9000 - 300 * level],
    ram: (136 - 8 * level) * 1024,
  };
}

/** Items, and half seconds of waiting or computing of each. */
const SIZES: Readonly<
  Record<ServiceName, readonly [items: readonly [number, number], halves: readonly [number, number]]>
> = {
  django: [
    [4, 6],
    [8, 12],
  ],
  gateway: [
    [6, 9],
    [8, 12],
  ],
  encoder: [
    [3, 5],
    [7, 10],
  ],
  billing: [
    [4, 6],
    [6, 10],
  ],
  report: [
    [3, 5],
    [7, 10],
  ],
  login: [
    [1, 1],
    [10, 14],
  ],
  chat: [
    [5, 8],
    [8, 12],
  ],
};

/** Every wave has its share of each; those that take longest to understand come from the second on. */
const FIRST: readonly ServiceName[] = ['django', 'encoder', 'gateway', 'login'];
const LATER: readonly ServiceName[] = ['report', 'billing', 'chat'];

const PROGRAMS = ['cron', 'logrotate', 'certbot', 'backup', 'rsync', 'updatedb'] as const;

/**
 * A wave of the night, in all but what is measured by playing it (run's `nightLevel`). The same seed (0 … 2³² − 1) and
 * wave (from 1) give the same on every machine. Its id is `night-SEED-WAVE`.
 */
export function nightDefinition(seed: number, wave: number): LevelDefinition {
  const random = createRandom((seed ^ Math.imul(wave, 0x9e37_79b9)) >>> 0);
  const plan = waveOf(wave);
  const id = `night-${seed}-${wave}`;
  const jobs = drawJobs(plan, wave, random);
  const scenario = nightScenario({
    id,
    cores: plan.cores,
    ram: plan.ram,
    processes: drawPrograms(plan, jobs, random),
    jobs,
  });
  return {
    id,
    number: 27,
    scenario,
    accents: ['idle', 'switching', 'gil'],
    lens: nightLens,
    view: { tape: wave < GROWN ? 'whole' : 'burst', forecast: wave < 5 ? 8000 : 5000 },
    naive: { policy: 'fcfs', params: { model: 'threads' } },
    reference: { policy: 'fcfs', params: {} },
    texts: nightTexts(wave),
  };
}

function drawJobs({ services, gap }: Wave, wave: number, random: Random): JobSpec[] {
  const names: ServiceName[] = [];
  while (names.length < services) names.push(...random.shuffled([...FIRST, ...(wave < 2 ? [] : LATER)]));
  let arrival = 0;
  return names.slice(0, services).map((name, index) => {
    const [items, halves] = SIZES[name];
    const spec = nightServices[name](index + 1, arrival, random.between(...items), 500 * random.between(...halves));
    arrival += 500 * Math.round(random.between(...gap) / 500);
    return spec;
  });
}

/** They fill the gaps between the services, and the last comes before the last of those. */
function drawPrograms({ programs }: Wave, jobs: readonly JobSpec[], random: Random): ProcessSpec[] {
  const last = jobs.at(-1)?.arrival ?? 0;
  const pace = Math.floor(last / programs);
  return Array.from({ length: programs }, (_, index) => {
    const arrival = 500 * Math.floor((index * pace + random.between(1000, pace)) / 500);
    return program(2701 + index, PROGRAMS[index] ?? 'cron', arrival, cpu(500 * random.between(5, 10)));
  });
}
