/** One round of a lesson: who plays, who is ranked, and whether the class has lost its network. */
import type { PlayableLevel } from '../rooms/deps.ts';
import type { LiveRun } from '../rooms/liveRun.ts';
import type { RoundStarted, RunWentOn, SavedRun } from '../rooms/raceEvents.ts';
import { Round } from '../rooms/round.ts';
import type { ClocksChanged } from './lessonEvents.ts';
import type { RoundEntry } from './points.ts';

/** A page says something every second; who has been silent for this long is not in touch. */
const SILENT_MS = 3_000;
/** Those who fell silent together did so within this time. */
const TOGETHER_MS = 5_000;
/** Whoever comes this soon has a full clock and is ranked. */
export const LATE_MS = 20_000;

export interface ClassRoundOptions {
  readonly index: number;
  readonly level: PlayableLevel;
  /** When tick 0 is, ms on the server's clock. */
  readonly startsAt: number;
  readonly seats: readonly number[];
  /** Rate of a seat's clock, per cent. */
  readonly rateOf: (seat: number) => number;
  readonly nextStream: () => number;
  readonly slack: number;
}

export class ClassRound {
  readonly index: number;
  readonly level: PlayableLevel;
  readonly #round: Round;
  readonly #unranked = new Set<number>();
  readonly #late = new Set<number>();
  /** By seat: when it was last heard of. */
  readonly #heard = new Map<number, number>();

  constructor(options: ClassRoundOptions, saved?: ReadonlyMap<number, SavedRun>) {
    const { index, level, startsAt, seats, rateOf, nextStream, slack } = options;
    this.index = index;
    this.level = level;
    this.#round = new Round({
      number: index + 1,
      levelId: level.id,
      scenario: level.scenario,
      startsAt,
      seats,
      nextStream,
      slack,
      ...(saved && { saved }),
    });
    for (const seat of seats) {
      this.#heard.set(seat, startsAt);
      this.#round.setRate(seat, rateOf(seat), startsAt);
    }
  }

  get round(): Round {
    return this.#round;
  }

  get over(): boolean {
    return this.#round.over;
  }

  plays(seat: number): boolean {
    return this.#round.runs.has(seat);
  }

  isRanked(seat: number): boolean {
    return this.plays(seat) && !this.#unranked.has(seat);
  }

  /** Came when the round had begun. */
  isLate(seat: number): boolean {
    return this.#late.has(seat);
  }

  run(seat: number): LiveRun | undefined {
    return this.#round.runs.get(seat);
  }

  /** Tick 0 of a late comer, who is seated now; null when it is too late for this round. */
  addLate(seat: number, now: number, startsAt: number, rate: number): boolean {
    if (this.plays(seat) || now - this.#round.startsAt > LATE_MS || this.#round.stoppedAt !== null) return false;
    this.#round.add(seat, { startsAt, rate, stoppedAt: null });
    this.#late.add(seat);
    this.#heard.set(seat, startsAt);
    return true;
  }

  /** The run stays open but counts for nobody's place: its player was away for too long. */
  unrank(seat: number): void {
    this.#unranked.add(seat);
  }

  heard(seat: number, now: number): void {
    if (this.plays(seat)) this.#heard.set(seat, Math.max(now, this.#heard.get(seat) ?? now));
  }

  /** Half of those who were in touch fell silent at about the same time: not their fault, but their network's. */
  hasLostTheClass(now: number): boolean {
    const { inTouch, lost } = this.#touch(now);
    return lost >= 2 && lost * 2 >= inTouch + lost;
  }

  /** Half of those who play are in touch. */
  hasTheClass(now: number): boolean {
    const open = [...this.#round.runs].filter(([, run]) => !run.over);
    const inTouch = open.filter(([seat]) => now - (this.#heard.get(seat) ?? 0) < SILENT_MS).length;
    return inTouch * 2 >= open.length;
  }

  #touch(now: number): { inTouch: number; lost: number } {
    let inTouch = 0;
    let lost = 0;
    for (const [seat, run] of this.#round.runs) {
      const silence = now - (this.#heard.get(seat) ?? 0);
      if (run.over) continue;
      if (silence < SILENT_MS) inTouch++;
      else if (silence < SILENT_MS + TOGETHER_MS) lost++;
    }
    return { inTouch, lost };
  }

  /** What counts, of those who are ranked. */
  entries(): RoundEntry[] {
    return [...this.#round.runs]
      .filter(([seat]) => this.isRanked(seat))
      .map(([seat, run]) => {
        const { score, useful, end, cpuTime, counters } = run.figures();
        const { processSwitch, threadSwitch, greenSwitch, coroutineSwitch } = counters;
        const switches = processSwitch + threadSwitch + greenSwitch + coroutineSwitch;
        return { seat, score, lag: run.lag, useful, wall: end, cpu: cpuTime, switches };
      });
  }

  /** For the journal; `toDate` turns the server's clock into ms since 1970. */
  started(toDate: (ms: number) => number): RoundStarted {
    const { number, levelId, scenario, startsAt, runs } = this.#round;
    return { type: 'round', round: number, levelId, scenario, startsAt: toDate(startsAt), seats: [...runs.keys()] };
  }

  clocks(toDate: (ms: number) => number): ClocksChanged {
    const { runs, stoppedAt } = this.#round;
    return {
      type: 'clocks',
      clocks: [...runs.keys()].map((seat) => {
        const { startsAt, rate } = this.#round.paceOf(seat);
        return { seat, startsAt: toDate(startsAt), rate, ranked: this.isRanked(seat) };
      }),
      stoppedAt: stoppedAt === null ? null : toDate(stoppedAt),
    };
  }

  /** `fromDate` is the inverse of the above, on the clock of this process. */
  restoreClocks(
    { clocks, stoppedAt }: ClocksChanged,
    saved: ReadonlyMap<number, SavedRun>,
    fromDate: (date: number) => number,
  ): void {
    const at = stoppedAt === null ? null : fromDate(stoppedAt);
    const paces = new Map(
      clocks.map(({ seat, startsAt, rate }) => [seat, { startsAt: fromDate(startsAt), rate, stoppedAt: at }] as const),
    );
    for (const [seat, pace] of paces) {
      if (this.plays(seat)) continue;
      this.#round.add(seat, pace, saved.get(seat));
      this.#late.add(seat);
    }
    this.#round.restorePaces(paces, at);
    for (const { seat, ranked } of clocks) if (!ranked) this.unrank(seat);
  }

  journal(): { events: readonly RunWentOn[]; saved: () => void } {
    return this.#round.journal();
  }
}
