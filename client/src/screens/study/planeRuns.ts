/** The runs that the plane shows: one's own, the policies', and the best known. */
import { signal } from '@preact/signals';
import type { Level, PolicyChoice } from '@timeslice/shared/content';
import { type Figures, figures } from '@timeslice/shared/engine';
import { t } from '../../app/i18n/index.ts';
import type { StoredRun } from '../../app/progress.ts';
import { formatDate } from './formatDate.ts';
import { comparedPolicies, parRunOf, tryPolicy } from './levelRuns.ts';
import { type Dot, paretoFront } from './planeMath.ts';
import { type PolicyNames, policyNames } from './policyNames.ts';

/** In the order in which names are placed: what matters most gets its name first. */
export const PLANE_KINDS = ['you', 'par', 'reference', 'policy', 'earlier'] as const;
export type PlaneKind = (typeof PLANE_KINDS)[number];

export interface PlaneRun extends Dot {
  readonly kind: PlaneKind;
  readonly names: readonly string[];
  /** The same, as short as they can be told apart in the chart. */
  readonly short: readonly string[];
  readonly score: number;
  /** Ticks of useful work. */
  readonly useful: number;
}

interface PolicyRunFigures {
  readonly choice: PolicyChoice;
  readonly figures: Figures;
}

type Played = Pick<Figures, 'cpuTime' | 'useful' | 'slowdown' | 'score'> & { readonly wall: number };

const slowdownCounts = (level: Level): boolean => level.scenario.objective === 'slowdown';

/** Thousandths: useful work of the wall time, or Q in thousandths of its best. */
const goodOf = (level: Level, { useful, wall, slowdown }: Played): number =>
  slowdownCounts(level) ? slowdown / 1000 : wall === 0 ? 0 : (1000 * useful) / wall;

const played = (run: Figures): Played => ({ ...run, wall: run.end });

interface Own {
  readonly run: Figures;
  /** Those before it. */
  readonly earlier: readonly StoredRun[];
}

/** Who did less of the work than this share paid less for it, too: no run to compare with. */
const COMPARABLE = 0.8;
/** Runs that did this share of the most work done are compared as equals. */
const EQUAL = 0.995;

/** Runs on the same spot are one dot with several names. Those that left much undone are left out, one's own apart. */
export function planeRuns(level: Level, own: Own, policies: readonly PolicyRunFigures[]): PlaneRun[] {
  const one = (kind: PlaneKind, name: PolicyNames, run: Played): PlaneRun => ({
    kind,
    names: [name.full],
    short: [name.short],
    x: run.cpuTime,
    y: goodOf(level, run),
    score: run.score,
    useful: run.useful,
  });
  const all = [
    one('you', bothNames(t('plane.you')), played(own.run)),
    one('par', bothNames(t('plane.par')), played(parRunOf(level).figures)),
    ...policies.map((policy) =>
      one(kindOf(level, policy.choice), namesOf(level, policy.choice), played(policy.figures)),
    ),
    ...own.earlier.map((run) =>
      one('earlier', { full: t('plane.earlier', { date: formatDate(run.date) }), short: t('plane.shortEarlier') }, run),
    ),
  ];
  const most = mostUseful(all);
  return merge(all.filter(({ kind, useful }) => kind === 'you' || useful >= COMPARABLE * most));
}

const mostUseful = (runs: readonly PlaneRun[]): number => Math.max(...runs.map(({ useful }) => useful));

/** By run, whether it is on the Pareto front of those that did all the work that anyone did. */
export function frontOf(runs: readonly PlaneRun[]): boolean[] {
  const whole = runs.filter(({ useful }) => useful > 0 && useful >= EQUAL * mostUseful(runs));
  const front = new Set(whole.filter((_, index, all) => paretoFront(all)[index]));
  return runs.map((run) => front.has(run));
}

const kindOf = (level: Level, choice: PolicyChoice): PlaneKind => (choice === level.reference ? 'reference' : 'policy');

const bothNames = (name: string): PolicyNames => ({ full: name, short: name });

function namesOf(level: Level, choice: PolicyChoice): PolicyNames {
  const { full, short } = policyNames(choice);
  return choice === level.reference
    ? { full: t('plane.reference', { policy: full }), short: t('plane.legendReference') }
    : { full, short };
}

function merge(runs: readonly PlaneRun[]): PlaneRun[] {
  const spots = new Map<string, PlaneRun>();
  for (const run of runs) {
    const spot = `${run.x}:${run.y}`;
    const known = spots.get(spot);
    spots.set(
      spot,
      known ? { ...known, names: union(known.names, run.names), short: union(known.short, run.short) } : run,
    );
  }
  return [...spots.values()];
}

const union = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])];

const known = new WeakMap<Level, ReturnType<typeof startPolicies>>();

/** Plays the policies one after the other, each in a pause of the page, so that nothing stutters. */
function startPolicies(level: Level) {
  const runs = signal<{ readonly done: boolean; readonly list: readonly PolicyRunFigures[] }>({
    done: false,
    list: [],
  });
  const rest = [...comparedPolicies(level)];
  const playNext = () => {
    const choice = rest.shift();
    const machine = choice && tryPolicy(level, choice);
    const { list } = runs.value;
    runs.value = {
      done: rest.length === 0,
      list: choice && machine ? [...list, { choice, figures: figures(machine) }] : list,
    };
    if (rest.length > 0) setTimeout(playNext, 0);
  };
  setTimeout(playNext, 0);
  return runs;
}

export function policyRunsOf(level: Level) {
  const started = known.get(level) ?? startPolicies(level);
  known.set(level, started);
  return started;
}
