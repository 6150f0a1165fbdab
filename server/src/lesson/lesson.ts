/**
 * A lesson: a class, its phases and rounds, without any transport. The room hands in who comes, goes and says what, and
 * when time has passed; the lesson puts what it wants done into its outbox.
 */
import { type ExitTicket, exitCount, exitTicket } from '@timeslice/shared/content';
import {
  CLOSE_CODES,
  type Hold,
  type LessonJoin,
  type LessonPhase,
  type Podium,
  type RaceInfo,
  type RebaseReason,
  type RoundDebrief,
  SLACK,
} from '@timeslice/shared/protocol';
import type { PlayableLevel, RaceDeps } from '../rooms/deps.ts';
import { GRACE } from '../rooms/liveRun.ts';
import { RefusalLedger } from '../rooms/refusalLedger.ts';
import type { Seat } from '../rooms/roster.ts';
import { Audience } from './audience.ts';
import { ClassRound } from './classRound.ts';
import { pollOf } from './debriefing.ts';
import type { LessonEvent, LessonSpec, SavedLesson } from './lessonEvents.ts';
import type { LessonOutbox } from './lessonOutbox.ts';
import { addRound, LessonView } from './lessonView.ts';
import { following, type LessonPlan, opening, PHASE_MS, type Place } from './phaseOrder.ts';
import type { RoundEntry } from './points.ts';
import { ReportKeeper } from './report.ts';
import { restoreLesson } from './restoreLesson.ts';
import { roundFor } from './roundFor.ts';
import { climb, endRound } from './scoring.ts';
import { type Student, Students } from './students.ts';

/** Without a host for this long, the next phase waits for one. */
export const HOST_AWAY_MS = 60_000;
/** The clock stands for a lost network for so long at most. */
export const OUTAGE_MS = 5 * 60_000;
/** What a late comer has to look around. */
export const LATE_COUNTDOWN_MS = 3_000;
/** More than a lesson has streams: none that a killed server may have handed out is used again. */
const STREAMS_AFTER_RESTART = 100_000;

export class Lesson {
  readonly spec: LessonSpec;
  readonly deps: RaceDeps;
  readonly outbox: LessonOutbox;
  readonly state = new LessonView();
  readonly students: Students;
  readonly audience: Audience;
  readonly ledger: RefusalLedger;
  readonly report: ReportKeeper;
  round: ClassRound | null = null;
  debrief: RoundDebrief | null = null;
  podium: Podium | null = null;
  /** By the index of the round: what counts of it. */
  readonly scored = new Map<number, readonly RoundEntry[]>();
  #events: LessonEvent[] = [];
  #streams = 0;
  /** When a host was last there, ms. */
  #hostSeenAt: number;
  #lastSign: number;

  constructor(
    spec: LessonSpec,
    deps: RaceDeps,
    outbox: LessonOutbox,
    before?: { saved: SavedLesson; outageMs: number },
  ) {
    this.spec = spec;
    this.deps = deps;
    this.outbox = outbox;
    this.ledger = new RefusalLedger(deps.metrics);
    this.#hostSeenAt = this.#lastSign = deps.clock.now();
    this.state.code = spec.code;
    for (const { levelId, weight } of spec.rounds) addRound(this.state, levelId, weight);
    this.students = new Students({ maxSeats: spec.maxSeats, random: deps.random, note: (event) => this.note(event) });
    this.audience = new Audience(this);
    this.report = new ReportKeeper(this);
    if (before === undefined) this.note({ type: 'lesson', spec });
    else {
      this.#streams =
        Math.max(0, ...[...before.saved.runs.values()].map(({ stream }) => stream)) + STREAMS_AFTER_RESTART;
      restoreLesson(this, before.saved, before.outageMs);
    }
  }

  get now(): number {
    return this.deps.clock.now();
  }

  /** The level of a round; a level that a newer server no longer has is a mistake of whoever removed it. */
  levelOf(round: number): PlayableLevel {
    const id = this.spec.rounds[round]?.levelId ?? '';
    const level = this.deps.levels.byId(id);
    if (level === undefined) throw new Error(`lesson ${this.spec.id}: level ${id} is gone`);
    return level;
  }

  /** What is asked at the end, by rounds. */
  get asked(): ExitTicket {
    return exitTicket(this.spec.rounds.map((_, round) => this.levelOf(round).study));
  }

  info(roomId: string): RaceInfo {
    const { code, rounds, maxSeats } = this.spec;
    const level = rounds[this.state.round]?.levelId ?? '';
    return { kind: 'lesson', code, roomId, level, phase: this.state.phase, seats: this.students.all.length, maxSeats };
  }

  nextStream(): number {
    return ++this.#streams;
  }

  /** Takes an event of the journal. */
  note(event: LessonEvent): void {
    this.#events.push(event);
    this.outbox.noted();
  }

  journal(): { events: readonly LessonEvent[]; saved: () => void } {
    const runs = this.round?.journal() ?? { events: [], saved: () => {} };
    const events = [...this.#events, ...runs.events];
    this.#events = [];
    return { events, saved: runs.saved };
  }

  /** Somebody did something: the lesson is not deserted. */
  sign(): void {
    this.#lastSign = this.now;
  }

  /** The seat has a connection now. */
  enterStudent(student: Student, token: string, locale: LessonJoin['locale']): void {
    this.sign();
    this.students.connect(student, locale);
    const seat = student.seat.number;
    const { alias } = student.seat.view;
    const { spins, returnCode } = student;
    this.outbox.send({ seat }, 'hello', { role: 'student', seat, alias, token, returnCode, spins, now: this.now });
    const exit = Array.from({ length: 2 }, (_, index) => student.exit.get(index) ?? null);
    this.outbox.send({ seat }, 'answers', { guess: student.guesses.get(this.state.round) ?? null, exit });
    if (this.state.phase === 'round') this.#seatLate(student);
    this.sendRound(seat);
    this.audience.welcomeStudent(student);
    this.audience.count();
  }

  leaveStudent(student: Student, left: boolean): void {
    this.sign();
    this.students.disconnect(student, { now: this.now, left });
    // Who leaves the lobby on purpose frees the seat; whoever has played is in the report.
    if (left && this.state.phase === 'lobby') this.students.remove(student);
    this.audience.count();
  }

  enterHost(): void {
    this.sign();
    this.#hostSeenAt = this.now;
    if (this.state.hold === 'host-away') this.release();
  }

  spin(student: Student): boolean {
    return this.#named(student, this.students.spin(student, student.locale));
  }

  rename(student: Student, name: string): boolean {
    return this.#named(student, this.students.rename(student, name));
  }

  #named({ seat, spins }: Student, done: boolean): boolean {
    if (done) this.outbox.send({ seat: seat.number }, 'named', { alias: seat.view.alias, spins });
    return done;
  }

  /** Another clock for a seat, at once and in all rounds to come. */
  slow(student: Student, rate: number): void {
    const seat = student.seat.number;
    this.students.slow(student, rate);
    if (this.round === null || this.debrief !== null || !this.round.plays(seat)) return;
    this.round.round.setRate(seat, rate, this.now);
    if (this.state.phase === 'round') this.state.deadline = Math.max(this.state.deadline, this.round.round.deadline);
    this.sendPaces();
  }

  /** Counts a mistake; whoever makes nothing else loses the connection. */
  strike(seat: Seat, code: string): void {
    if (this.ledger.strike(seat, code, this.now)) return;
    this.deps.log.warn('seat-expelled', { lesson: this.spec.id, seat: seat.number, code });
    this.outbox.expel(seat.number, CLOSE_CODES.ABUSE);
  }

  /** A page was given the server's log to run again. */
  rebased(seat: Seat, reason: RebaseReason): void {
    if (reason === 'hash-mismatch') {
      this.deps.metrics.desyncs++;
      this.strike(seat, reason);
    }
    this.deps.log.warn('rebase', { lesson: this.spec.id, seat: seat.number, reason });
  }

  /** What a seat needs to come back to where its run stands. */
  sendRound(seat: number): void {
    const round = roundFor(this, seat);
    if (round !== null) this.outbox.send({ seat }, 'round', round);
  }

  sendPaces(): void {
    const { round } = this;
    if (round === null) return;
    for (const seat of round.round.runs.keys()) this.outbox.send({ seat }, 'pace', round.round.paceOf(seat));
    this.note(round.clocks((ms) => this.toDate(ms)));
  }

  toDate(ms: number): number {
    return ms - this.now + this.deps.clock.date();
  }

  #seatLate(student: Student): void {
    const { round } = this;
    const seat = student.seat.number;
    if (round?.addLate(seat, this.now, this.now + LATE_COUNTDOWN_MS, student.rate)) {
      this.note(round.clocks((ms) => this.toDate(ms)));
    }
  }

  /** Stops what goes on by itself. */
  hold(why: Hold): void {
    if (this.state.hold !== '') return;
    this.state.hold = why;
    this.state.heldAt = this.now;
    if (this.state.phase === 'countdown' || this.state.phase === 'round') {
      this.round?.round.stop(this.now);
      this.sendPaces();
    }
    this.#noted();
  }

  /** Lets it go on, everything as much later as it stood. */
  release(): void {
    const { hold, heldAt, phase } = this.state;
    if (hold === '') return;
    if (this.state.deadline > 0) this.state.deadline += this.now - heldAt;
    this.state.hold = '';
    this.state.heldAt = 0;
    if (phase === 'countdown' || phase === 'round') {
      this.round?.round.resume(this.now, hold === 'outage');
      this.state.startsAt = this.round?.round.startsAt ?? 0;
      this.sendPaces();
    }
    this.#noted();
  }

  extend(ms: number): void {
    if (this.state.deadline === 0) return;
    this.state.deadline += ms;
    this.#noted();
  }

  /** On to the next phase. */
  next(): void {
    this.#goTo(following(this.state, this.#plan()));
  }

  /** Leaves the present round out. */
  skip(): void {
    if (this.round?.index === this.state.round && this.debrief === null) this.round = null;
    this.#goTo(opening(this.state.round + 1, this.#plan()));
  }

  #plan(): LessonPlan {
    return {
      rounds: this.spec.rounds.length,
      hasPrediction: (round) => this.levelOf(round).study !== undefined,
      questions: exitCount(this.asked),
    };
  }

  #goTo({ phase, round }: Place): void {
    if (this.state.hold !== '') this.release();
    this.state.phase = phase;
    this.state.round = round;
    const ms = PHASE_MS[phase];
    this.state.deadline = ms === undefined ? 0 : this.now + ms;
    if (phase === 'predict') this.debrief = null;
    if (phase === 'countdown') this.#startRound(round);
    if (phase === 'round') this.state.deadline = this.round?.round.deadline ?? 0;
    if (phase === 'debrief') endRound(this);
    if (phase === 'podium') climb(this);
    if (phase === 'over') this.report.keep();
    this.audience.count();
    this.#noted();
    this.audience.publish(true);
  }

  #startRound(index: number): void {
    const level = this.levelOf(index);
    this.debrief = null;
    this.state.poll.splice(0, this.state.poll.length, ...this.pollFor(index));
    const startsAt = this.now + (PHASE_MS.countdown ?? 0);
    const playing = this.students.connected.filter(({ banned }) => !banned);
    this.round = new ClassRound({
      index,
      level,
      startsAt,
      seats: playing.map(({ seat }) => seat.number),
      rateOf: (seat) => this.students.get(seat)?.rate ?? 100,
      nextStream: () => this.nextStream(),
      slack: this.deps.settings.slack,
    });
    this.state.startsAt = startsAt;
    this.note(this.round.started((ms) => this.toDate(ms)));
    this.note(this.round.clocks((ms) => this.toDate(ms)));
    this.deps.log.info('round-started', { lesson: this.spec.id, round: index, level: level.id, seats: playing.length });
    for (const { seat } of playing) this.sendRound(seat.number);
  }

  /** Guesses of a round by option. */
  pollFor(round: number): number[] {
    const guesses = this.students.all.flatMap((student) => student.guesses.get(round) ?? []);
    return pollOf(this.levelOf(round), guesses);
  }

  /** To be called about ten times a second. */
  tick(): void {
    const { now, state } = this;
    state.degraded = this.deps.records.degraded;
    if (state.hosts > 0) this.#hostSeenAt = now;
    if (state.hold === 'outage' && (this.round?.hasTheClass(now) || now - state.heldAt >= OUTAGE_MS)) this.release();
    if (state.hold === '') this.#goOn(now);
    this.audience.publish(false);
    if (this.#isDeserted(now)) this.outbox.close();
  }

  #goOn(now: number): void {
    const { state, round } = this;
    if (round !== null && this.debrief === null) {
      round.round.tend(now, (seat) => this.students.get(seat)?.seat.left ?? true);
      if (state.phase === 'round' && now >= state.deadline + SLACK + GRACE) round.round.finish();
      if (state.phase === 'round' && round.hasLostTheClass(now)) {
        this.hold('outage');
        return;
      }
    }
    if (!this.#isTime(now)) return;
    if (now - this.#hostSeenAt >= HOST_AWAY_MS && state.phase !== 'countdown') this.hold('host-away');
    else this.next();
  }

  #isTime(now: number): boolean {
    const { phase, deadline } = this.state;
    if (phase === 'round') return this.round === null || this.round.over;
    if (phase === 'countdown') return now >= (this.round?.round.startsAt ?? 0);
    return deadline > 0 && now >= deadline;
  }

  /** Everybody has answered: nobody waits for the clock. */
  answered(): void {
    this.audience.count();
    const { phase, done, connected } = this.state;
    if (phase === 'predict' && connected > 0 && done >= connected && this.state.hold === '') this.next();
  }

  setFlags(flags: Partial<Record<'locked' | 'lateJoin' | 'namesHidden' | 'freeNames', boolean>>): void {
    Object.assign(this.state, flags);
    const { locked, lateJoin, namesHidden, freeNames } = this.state;
    this.note({ type: 'flags', flags: { locked, lateJoin, namesHidden, freeNames } });
    this.audience.publish(true);
    this.outbox.stateChanged();
  }

  /** Hands over what is not yet recorded. */
  dispose(): void {
    if (this.report.isForgotten) return;
    this.report.keep();
    this.deps.records.refused(this.spec.id, this.ledger.drain());
  }

  #noted(): void {
    const { phase, round, deadline, hold, heldAt } = this.state;
    const date = (ms: number) => (ms === 0 ? 0 : this.toDate(ms));
    this.note({
      type: 'phase',
      phase: phase as LessonPhase,
      round,
      deadline: date(deadline),
      hold,
      heldAt: date(heldAt),
    });
    this.outbox.stateChanged();
  }

  #isDeserted(now: number): boolean {
    const { emptyMs, idleMs } = this.deps.settings;
    const quiet = now - this.#lastSign;
    const isEmpty = this.state.hosts === 0 && this.state.connected === 0;
    // A class may go for its break, and the teacher's laptop to sleep.
    return quiet >= (isEmpty ? Math.max(emptyMs, 30 * 60_000) : idleMs * 2) && this.state.phase !== 'round';
  }
}
