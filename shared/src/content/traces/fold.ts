import type { TraceBurst } from './traceFormat.ts';

/**
 * The folding rule. A task of a real program runs and waits in thousands of pieces, far too many to decide about.
 * Pieces are collected, in their order, until the task has run for at least `least` microseconds and then waited for at
 * least `least`: that makes one burst of CPU and one wait, on the device of its longest piece. What is left over at the
 * end joins the last burst and the last wait. So no CPU time is lost, and no waiting but that of a task that waited for
 * less than `least` in all.
 */
export function foldBursts(bursts: readonly TraceBurst[], least: number): TraceBurst[] {
  const folded: TraceBurst[] = [];
  let cpu = 0;
  let wait = 0;
  let longest: { us: number; device: string } = { us: -1, device: '' };
  for (const burst of bursts) {
    if ('cpu_us' in burst) {
      cpu += burst.cpu_us;
      continue;
    }
    wait += burst.io_us;
    if (burst.io_us > longest.us) longest = { us: burst.io_us, device: burst.device };
    // A task may begin with a wait, or with a short burst before its first one: nothing could be put before it.
    if (wait < least || (cpu < least && folded.length > 0)) continue;
    if (cpu > 0) folded.push({ cpu_us: cpu });
    folded.push({ io_us: wait, device: longest.device });
    cpu = 0;
    wait = 0;
    longest = { us: -1, device: '' };
  }
  return withRest(folded, cpu, wait);
}

function withRest(folded: TraceBurst[], cpu: number, wait: number): TraceBurst[] {
  const last = folded.at(-1);
  if (last !== undefined && 'io_us' in last) folded[folded.length - 1] = { ...last, io_us: last.io_us + wait };
  if (cpu > 0 || folded.length === 0) folded.push({ cpu_us: cpu });
  return folded;
}

/** What folding starts from: below 0.1 ms, 20 ticks of the default time scale, nothing is worth a decision. */
const LEAST_US = 100;
/** One decision a second is what a player can take over two minutes. */
const DECISIONS = 120;
/** Folding goes on only while the tasks it makes too small to count hold no more than this share of the CPU time. */
const LARGEST_LOSS = 0.02;

type Pieces = readonly { readonly bursts: readonly TraceBurst[] }[];

export const cpuOf = (bursts: readonly TraceBurst[]): number =>
  bursts.reduce((sum, burst) => ('cpu_us' in burst ? sum + burst.cpu_us : sum), 0);

/** The tasks that ran for at least `least` microseconds in all; the largest of them if none did. */
export function worthDeciding<T extends Pieces[number]>(tasks: readonly T[], least: number): T[] {
  const kept = tasks.filter((task) => cpuOf(task.bursts) >= least);
  if (kept.length > 0) return kept;
  const most = Math.max(...tasks.map((task) => cpuOf(task.bursts)));
  return tasks.filter((task) => cpuOf(task.bursts) === most).slice(0, 1);
}

/** The least length that leaves a player few enough decisions: 0.1 ms, doubled as often as it takes. */
export function chooseLeast(tasks: Pieces): number {
  const total = tasks.reduce((sum, task) => sum + cpuOf(task.bursts), 0);
  let least = LEAST_US;
  while (decisions(worthDeciding(tasks, least), least) > DECISIONS) {
    const kept = worthDeciding(tasks, least * 2).reduce((sum, task) => sum + cpuOf(task.bursts), 0);
    if (total - kept > LARGEST_LOSS * total) break;
    least *= 2;
  }
  return least;
}

/** Bursts of CPU that folding leaves: each of them has to be put on a core. */
export function decisions(tasks: Pieces, least: number): number {
  const bursts = tasks.flatMap((task) => foldBursts(task.bursts, least));
  return bursts.filter((burst) => 'cpu_us' in burst).length;
}
