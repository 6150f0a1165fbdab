/** From the scores of rounds to the places of a lesson. */
import type { Award } from '@timeslice/shared/protocol';

/** What the points of a round are measured against. */
export interface Yardstick {
  /** Score of the naive policy: no points. */
  readonly naive: number;
  /** Best score known: 1000 points. */
  readonly par: number;
}

export interface RoundEntry {
  readonly seat: number;
  readonly score: number;
  /** ms behind the round clock at most; breaks ties by whole seconds. */
  readonly lag: number;
  readonly useful: number;
  readonly wall: number;
  readonly cpu: number;
  readonly switches: number;
}

const FULL = 1000;
/** Whoever beats the best run known gets something for it, within reason. */
const MOST = 1200;

/** Points of a score, by the weight of the round in hundredths. Whole. */
export function pointsFor(score: number, { naive, par }: Yardstick, weight: number): number {
  const share = par > naive ? (score - naive) / (par - naive) : score >= par ? 1 : 0;
  const points = Math.min(Math.max(Math.round(FULL * share), 0), MOST);
  return Math.round((points * weight) / 100);
}

export interface ScoredRound {
  readonly weight: number;
  readonly yardstick: Yardstick;
  readonly entries: readonly RoundEntry[];
}

export interface Ranked {
  readonly seat: number;
  readonly total: number;
  readonly place: number;
}

/** All who have played, best first: by points, then by matchpoints, then by whole seconds of lag. Equals share a place. */
export function rank(rounds: readonly ScoredRound[]): Ranked[] {
  const sums = new Map<number, { seat: number; total: number; match: number; lag: number }>();
  for (const { weight, yardstick, entries } of rounds) {
    for (const entry of entries) {
      const sum = sums.get(entry.seat) ?? { seat: entry.seat, total: 0, match: 0, lag: 0 };
      sum.total += pointsFor(entry.score, yardstick, weight);
      sum.match += matchpoints(entry, entries);
      sum.lag += Math.floor(entry.lag / 1000);
      sums.set(entry.seat, sum);
    }
  }
  const better = (a: { total: number; match: number; lag: number }, b: typeof a) =>
    b.total - a.total || b.match - a.match || a.lag - b.lag;
  const order = [...sums.values()].sort((a, b) => better(a, b) || a.seat - b.seat);
  let place = 1;
  return order.map((sum, index) => {
    const before = order[index - 1];
    if (before !== undefined && better(before, sum) !== 0) place = index + 1;
    return { seat: sum.seat, total: sum.total, place };
  });
}

/** Two for everybody who was beaten, one for everybody equal. */
function matchpoints(entry: RoundEntry, entries: readonly RoundEntry[]): number {
  return entries.reduce(
    (sum, other) => sum + (other.score < entry.score ? 2 : other.score === entry.score ? 1 : 0),
    -1,
  );
}

export interface AwardedTo {
  readonly award: Award;
  readonly seat: number;
  readonly value: number;
}

/** The awards for which somebody stands out; of equals the lowest seat gets it. Values are rounded to whole numbers. */
export function awards(rounds: readonly ScoredRound[]): AwardedTo[] {
  const bySeat = new Map<number, { entry: RoundEntry; points: number }[]>();
  for (const { yardstick, entries } of rounds) {
    for (const entry of entries) {
      const played = bySeat.get(entry.seat) ?? [];
      played.push({ entry, points: pointsFor(entry.score, yardstick, 100) });
      bySeat.set(entry.seat, played);
    }
  }
  const sum = (played: { entry: RoundEntry }[], of: (entry: RoundEntry) => number) =>
    played.reduce((total, { entry }) => total + of(entry), 0);
  const best = (award: Award, worth: (played: { entry: RoundEntry; points: number }[]) => number): AwardedTo[] => {
    const [first] = [...bySeat]
      .filter(([, played]) => played.length === rounds.length && sum(played, ({ useful }) => useful) > 0)
      .map(([seat, played]) => ({ award, seat, value: worth(played) }))
      .filter(({ value }) => Number.isFinite(value))
      .sort((a, b) => b.value - a.value || a.seat - b.seat);
    return first === undefined ? [] : [{ ...first, value: Math.round(first.value) }];
  };
  const [winner] = rank(rounds);
  return [
    // Nobody has won with nothing.
    ...(winner === undefined || winner.total === 0
      ? []
      : [{ award: 'total', seat: winner.seat, value: winner.total } as const]),
    // Per mille: useful work per second of wall time and of CPU time.
    ...best('throughput', (played) => (1000 * sum(played, ({ useful }) => useful)) / sum(played, ({ wall }) => wall)),
    ...best('thrift', (played) => (1000 * sum(played, ({ useful }) => useful)) / sum(played, ({ cpu }) => cpu)),
    ...best('switches', (played) => -sum(played, ({ switches }) => switches)).map((award) => ({
      ...award,
      value: -award.value,
    })),
    ...(rounds.length < 2
      ? []
      : best(
          'improved',
          (played) => (played.at(-1)?.points ?? 0) - Math.min(...played.slice(0, -1).map(({ points }) => points)),
        ).filter(({ value }) => value > 0)),
  ];
}
