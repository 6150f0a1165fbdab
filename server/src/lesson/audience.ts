/** Who hears what of a lesson, and how often. */

import { exitCount } from '@timeslice/shared/content';
import { figuresSoFar } from '@timeslice/shared/engine';
import type { OwnResult, SeatRow } from '@timeslice/shared/protocol';
import type { Lesson } from './lesson.ts';
import type { Outgoing } from './lessonOutbox.ts';
import { pointsFor, rank } from './points.ts';
import { forProjector, type Placed, placed, RowFeed, standingOf } from './rows.ts';
import { scoredRounds } from './scoring.ts';
import type { Student } from './students.ts';

/** Twice a second is as often as people can read a table that changes. */
const PUBLISH_EVERY_MS = 500;
/** A student has other things to look at. */
const STANDING_EVERY_MS = 2_000;

interface Staff {
  readonly role: 'host' | 'screen';
  readonly feed: RowFeed;
  /** The run that is being looked at, and how much of its log was sent. */
  watching: { readonly seat: number; sent: number; round: number } | null;
}

export class Audience {
  readonly #lesson: Lesson;
  readonly #staff = new Map<number, Staff>();
  readonly #standings = new Map<number, string>();
  #staffIds = 0;
  #publishedAt = 0;
  #standingAt = 0;

  constructor(lesson: Lesson) {
    this.#lesson = lesson;
  }

  /** A host or a projector is connected now; answers with its number. */
  enter(role: 'host' | 'screen'): number {
    const id = ++this.#staffIds;
    const staff: Staff = { role, feed: new RowFeed(), watching: null };
    this.#staff.set(id, staff);
    return id;
  }

  /** To be called once messages reach it. */
  welcomeStaff(id: number): void {
    const staff = this.#staff.get(id);
    if (staff === undefined) return;
    const { outbox, now, debrief, podium, state } = this.#lesson;
    outbox.send({ staff: id }, 'hello', {
      role: staff.role,
      seat: null,
      alias: null,
      token: null,
      returnCode: null,
      spins: 0,
      now,
    });
    const news = staff.feed.news(this.#rowsFor(staff, this.#rows()));
    outbox.send({ staff: id }, 'class', { whole: true, rows: news?.rows ?? [], gone: [] });
    if (debrief !== null && state.phase === 'debrief') outbox.send({ staff: id }, 'debrief', debrief);
    if (podium !== null) outbox.send({ staff: id }, 'podium', podium);
    this.count();
  }

  leave(id: number): void {
    this.#staff.delete(id);
    this.count();
  }

  isHost(id: number): boolean {
    return this.#staff.get(id)?.role === 'host';
  }

  /** What a student sees who comes when the round, or all of them, are over. */
  welcomeStudent(student: Student): void {
    const { outbox, debrief, podium } = this.#lesson;
    const to = { seat: student.seat.number };
    this.#standings.delete(student.seat.number);
    if (debrief !== null) {
      outbox.send(to, 'debrief', debrief);
      const own = this.#ownResult(student);
      if (own !== null) outbox.send(to, 'own', own);
    }
    if (podium !== null) outbox.send(to, 'podium', podium);
  }

  showDebrief(): void {
    const { outbox, students, debrief } = this.#lesson;
    if (debrief === null) return;
    this.#toAll('debrief', debrief);
    for (const student of students.connected) {
      const own = this.#ownResult(student);
      if (own !== null) outbox.send({ seat: student.seat.number }, 'own', own);
    }
  }

  showPodium(): void {
    const { podium } = this.#lesson;
    if (podium !== null) this.#toAll('podium', podium);
  }

  /** Brings the counts of the state up to date. */
  count(): void {
    const { state, students, round, outbox } = this.#lesson;
    state.hosts = [...this.#staff.values()].filter(({ role }) => role === 'host').length;
    state.seats = students.all.filter(({ banned }) => !banned).length;
    const there = students.connected.filter(({ banned }) => !banned);
    state.connected = there.length;
    state.done = there.filter((student) => this.#isDone(student)).length;
    if (state.phase === 'round' && round !== null)
      state.done = [...round.round.runs.values()].filter((run) => run.over).length;
    outbox.stateChanged();
  }

  #isDone({ guesses, exit, seat }: Student): boolean {
    const { state, round } = this.#lesson;
    if (state.phase === 'predict') return guesses.has(state.round);
    if (state.phase === 'exit') return exit.size >= exitCount(this.#lesson.asked);
    return round?.run(seat.number)?.over ?? false;
  }

  /** Sends what has changed, if it is time for it or `at once`. */
  publish(atOnce: boolean): void {
    const { now, state, outbox } = this.#lesson;
    if (!atOnce && now - this.#publishedAt < PUBLISH_EVERY_MS) return;
    this.#publishedAt = now;
    if (state.phase === 'round') this.count();
    if (this.#staff.size > 0) {
      const rows = this.#rows();
      for (const [id, staff] of this.#staff) {
        const news = staff.feed.news(this.#rowsFor(staff, rows));
        if (news !== null) outbox.send({ staff: id }, 'class', news);
        this.#showWatched(id, staff);
      }
    }
    if (atOnce || now - this.#standingAt >= STANDING_EVERY_MS) this.#publishStandings(now);
  }

  watch(id: number, seat: number | null): void {
    const staff = this.#staff.get(id);
    if (staff === undefined) return;
    staff.watching = seat === null ? null : { seat, sent: 0, round: this.#lesson.round?.index ?? -1 };
    this.#showWatched(id, staff);
  }

  #showWatched(id: number, { watching }: Staff): void {
    const { round, outbox } = this.#lesson;
    const run = watching === null ? undefined : round?.run(watching.seat);
    if (watching === null || round === null || run === undefined) return;
    if (watching.round !== round.index) Object.assign(watching, { sent: 0, round: round.index });
    const from = watching.sent;
    watching.sent = run.log.length;
    const { scenario } = round.level;
    outbox.send({ staff: id }, 'watched', {
      seat: watching.seat,
      scenario,
      from,
      entries: run.log.slice(from),
      reached: run.tick,
    });
  }

  #publishStandings(now: number): void {
    this.#standingAt = now;
    const { students, state, outbox } = this.#lesson;
    const places = this.#places();
    if (places.length === 0) return;
    for (const { seat } of students.connected) {
      const standing = standingOf(seat.number, places, state);
      if (standing === null) continue;
      const text = JSON.stringify(standing);
      if (this.#standings.get(seat.number) === text) continue;
      this.#standings.set(seat.number, text);
      outbox.send({ seat: seat.number }, 'standing', standing);
    }
  }

  /** While a round is played its scores count, afterwards the points of all rounds, with what breaks their ties. */
  #places(): Placed[] {
    const { state, round, students, debrief } = this.#lesson;
    const aliasOf = (seat: number) => students.get(seat)?.seat.view.alias ?? '';
    if (state.phase === 'round' && round !== null && debrief === null) {
      const scores = [...round.round.runs]
        .filter(([seat]) => round.isRanked(seat))
        .map(([seat, run]) => ({ seat, alias: aliasOf(seat), value: figuresSoFar(run.machine).score }));
      return placed(scores);
    }
    return rank(scoredRounds(this.#lesson)).map(({ seat, total, place }) => ({
      seat,
      alias: aliasOf(seat),
      value: total,
      place,
    }));
  }

  #rowsFor({ role }: Staff, rows: readonly SeatRow[]): readonly SeatRow[] {
    const { namesHidden, phase } = this.#lesson.state;
    return role === 'host' ? rows : forProjector(rows, namesHidden, phase);
  }

  #rows(): SeatRow[] {
    const { round, students, debrief } = this.#lesson;
    const totals = new Map(rank(scoredRounds(this.#lesson)).map((ranked) => [ranked.seat, ranked]));
    const live = new Map(this.#places().map(({ seat, place }) => [seat, place]));
    return students.all.map((student) => {
      const { number, view } = student.seat;
      const run = round?.run(number);
      const figures = run === undefined ? null : debrief === null ? figuresSoFar(run.machine) : run.figures();
      return {
        seat: number,
        alias: view.alias,
        connected: view.connected,
        banned: student.banned,
        playing: run !== undefined,
        ranked: round?.isRanked(number) ?? false,
        finished: run?.over ?? false,
        done: this.#isDone(student),
        reached: run?.tick ?? 0,
        score: figures?.score ?? 0,
        cpu: figures?.cpuTime ?? 0,
        useful: figures?.useful ?? 0,
        overhead: figures === null ? 0 : figures.cpuTime - figures.useful,
        lag: run?.lag ?? 0,
        rate: student.rate,
        total: totals.get(number)?.total ?? 0,
        place: live.get(number) ?? 0,
      };
    });
  }

  #ownResult(student: Student): OwnResult | null {
    const { round, spec, levelOf } = this.#lesson;
    const seat = student.seat.number;
    const run = round?.run(seat);
    if (round === null || run === undefined) return null;
    const ranked = rank(scoredRounds(this.#lesson));
    const mine = ranked.find((one) => one.seat === seat);
    const { stars, par } = levelOf.call(this.#lesson, round.index);
    const figures = run.figures();
    const isRanked = round.isRanked(seat);
    return {
      round: round.index,
      figures,
      hash: run.hash(),
      log: run.log,
      ranked: isRanked,
      points: isRanked
        ? pointsFor(figures.score, { naive: stars[0], par }, spec.rounds[round.index]?.weight ?? 100)
        : 0,
      total: mine?.total ?? 0,
      place: mine?.place ?? 0,
      of: ranked.length,
    };
  }

  #toAll<T extends 'debrief' | 'podium'>(type: T, message: Outgoing[T]): void {
    const { outbox, students } = this.#lesson;
    for (const id of this.#staff.keys()) outbox.send({ staff: id }, type, message);
    for (const { seat } of students.connected) outbox.send({ seat: seat.number }, type, message);
  }
}
