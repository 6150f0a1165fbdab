import type { Figures, Scenario, Tick } from '../../engine/index.ts';

/** What can go wrong in a run. A level's `lessons` answer to it. */
export const FLAWS = {
  unfinished: 'The time ran out, or tasks were lost, before all work was done.',
  idle: 'Cores stood empty for longer than the work made necessary.',
  overhead: 'The CPU spent time on switching and handing over that the work did not need.',
  gilWait: 'Tasks stood on cores and waited for the key.',
  order: 'Little was wasted, but some waited far too long for what they had to do.',
} as const;

export type Flaw = keyof typeof FLAWS;

/** Under the slowdown objective a waste below these shares, in percent, is not what made others wait. */
const TELLING = { overhead: 8, idle: 15 } as const;

/** The one loss that cost the score of a run most, told from its figures alone. */
export function mainFlaw(scenario: Scenario, figures: Figures): Flaw {
  const doomed = crashing(scenario);
  const isBlameless = (id: string, state: string) =>
    state === 'terminated' || (state === 'crashed' && doomed.has(Number(id)));
  if (Object.entries(figures.tasks).some(([id, { state }]) => !isBlameless(id, state))) return 'unfinished';
  const lost = lostTicks(scenario, figures);
  if (scenario.objective !== 'slowdown') {
    if (lost.gilWait >= Math.max(lost.idle, lost.overhead)) return lost.gilWait > 0 ? 'gilWait' : 'idle';
    return lost.overhead > lost.idle ? 'overhead' : 'idle';
  }
  if (lost.overhead * 100 >= figures.cpuTime * TELLING.overhead) return 'overhead';
  return lost.idle * 100 >= figures.end * scenario.cores * TELLING.idle ? 'idle' : 'order';
}

/** Tasks that end in a crash of their own, whatever anybody does: that they are lost is nobody's fault. */
const crashing = ({ processes }: Scenario): Set<number> =>
  new Set(
    processes.flatMap(({ tasks }) =>
      tasks.flatMap(({ id, bursts }) => (bursts.some((burst) => 'crash' in burst) ? [id] : [])),
    ),
  );

/** Core ticks that went where a perfect run need not have sent them. */
function lostTicks(scenario: Scenario, figures: Figures): { idle: Tick; overhead: Tick; gilWait: Tick } {
  const sum = (of: 'idle' | 'gilWait'): Tick => figures.cores.reduce((ticks, core) => ticks + core[of], 0);
  // Where the bound is not all cores busy to the end (arrivals, one long task), some idling is nobody's fault.
  const blameless = Math.max(0, scenario.cores * figures.lowerBound - figures.minCpu);
  return {
    idle: Math.max(0, sum('idle') - blameless),
    overhead: figures.cpuTime - figures.minCpu,
    gilWait: sum('gilWait'),
  };
}
