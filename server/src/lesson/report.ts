/** Keeps the report of a lesson: at the end of every round, so that a lesson that is broken off has one too. */
import type { ReportFlag } from '@timeslice/shared/protocol';
import type { KeptReport, RoundFacts, StudentFacts } from '../persistence/reportStore.ts';
import type { ClassRound } from './classRound.ts';
import { answerOf } from './debriefing.ts';
import type { Lesson } from './lesson.ts';
import { pointsFor, rank } from './points.ts';
import { judgeGuess, judgeTransfer } from './reportAnswers.ts';
import { scoredRounds } from './scoring.ts';
import type { Student } from './students.ts';

export class ReportKeeper {
  readonly #lesson: Lesson;
  readonly #openedAt: number;
  /** What was handed over last. */
  #kept = '';
  #isForgotten = false;

  constructor(lesson: Lesson) {
    this.#lesson = lesson;
    this.#openedAt = lesson.deps.clock.date();
  }

  get isForgotten(): boolean {
    return this.#isForgotten;
  }

  /** The host has deleted it: nothing of the lesson is written any more. */
  forget(): void {
    this.#isForgotten = true;
  }

  /** To be called when the round has been scored and recorded. */
  roundEnded(round: ClassRound): void {
    if (this.#isForgotten) return;
    const { deps, spec } = this.#lesson;
    deps.records.reportRoundKept(spec.id, this.#factsOf(round));
    this.keep();
  }

  /** Hands over what has changed. A lesson of which no round was played has no report. */
  keep(): void {
    const { deps, spec, scored } = this.#lesson;
    if (this.#isForgotten || scored.size === 0) return;
    const facts = { students: this.#students(), asked: this.#lesson.asked };
    const text = JSON.stringify(facts);
    if (text === this.#kept) return;
    this.#kept = text;
    const { id, code, hostKeyHash: keyHash } = spec;
    const updatedAt = deps.clock.date();
    deps.records.reportKept({ id, code, keyHash, openedAt: this.#openedAt, updatedAt, ...facts });
  }

  #factsOf(round: ClassRound): RoundFacts {
    const { spec, students } = this.#lesson;
    const { index, level } = round;
    const weight = spec.rounds[index]?.weight ?? 100;
    const yardstick = { naive: level.stars[0], par: level.par };
    const seats = [...round.round.runs].map(([seat, run]) => {
      const isRanked = round.isRanked(seat);
      const flags: ReportFlag[] = [];
      if (round.isLate(seat)) flags.push('late');
      if (!isRanked) flags.push('unranked');
      if (!(students.get(seat)?.seat.view.connected ?? false)) flags.push('left');
      return { seat, points: isRanked ? pointsFor(run.figures().score, yardstick, weight) : 0, flags };
    });
    return { round: index, levelId: level.id, weight, ...yardstick, answer: answerOf(level), seats };
  }

  #students(): StudentFacts[] {
    const { students } = this.#lesson;
    const ranked = new Map(rank(scoredRounds(this.#lesson)).map((one) => [one.seat, one]));
    const { asked } = this.#lesson;
    return students.all.map((student) => {
      const { number: seat, view } = student.seat;
      const { total = 0, place = null } = ranked.get(seat) ?? {};
      return { seat, alias: view.alias, total, place, ...this.#answers(student, asked) };
    });
  }

  #answers({ guesses, exit }: Student, { again, inCode }: KeptReport['asked']): Pick<StudentFacts, 'guesses' | 'exit'> {
    const level = (round: number) => this.#lesson.levelOf(round);
    return {
      guesses: Object.fromEntries([...guesses].map(([round, guess]) => [round, judgeGuess(level(round), guess)])),
      exit: [
        again === null ? null : judgeGuess(level(again), exit.get(0)),
        inCode === null ? null : judgeTransfer(level(inCode), exit.get(1)),
      ],
    };
  }
}
