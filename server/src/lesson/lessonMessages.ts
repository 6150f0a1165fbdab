/** From what a member sent to what the lesson does: shape, permission, in this order. C7: every type has its roles here. */

import type { Tick } from '@timeslice/shared/engine';
import {
  type ClientMessage,
  clientMessages,
  hostMessages,
  type ProblemCode,
  studentMessages,
} from '@timeslice/shared/protocol';
import type { z } from 'zod';
import type { LiveRun, Reply } from '../rooms/liveRun.ts';
import { firstField } from '../rooms/raceMessages.ts';
import { isGuess } from './debriefing.ts';
import { act } from './hostActions.ts';
import type { Lesson } from './lesson.ts';
import type { Student } from './students.ts';

export type Member =
  | { readonly role: 'student'; readonly student: Student }
  | { readonly role: 'host' | 'screen'; readonly id: number };

const { commands, reached, hash, clock } = clientMessages;

/** By role, every message that it may send. Whatever is not here is refused. */
export const MESSAGES_OF = {
  student: { ...studentMessages, commands, reached, hash, clock },
  host: { ...hostMessages, clock },
  screen: { clock },
} as const;

type StudentType = keyof typeof MESSAGES_OF.student;
type StudentHandlers = {
  readonly [T in StudentType]: (
    lesson: Lesson,
    student: Student,
    message: z.infer<(typeof MESSAGES_OF.student)[T]>,
  ) => ProblemCode | null;
};

const STUDENT: StudentHandlers = {
  spin: (lesson, student) => {
    if (lesson.state.phase !== 'lobby') return 'wrong-phase';
    return lesson.spin(student) ? null : 'no-spins';
  },
  name: (lesson, student, { name }) => {
    if (!lesson.state.freeNames || lesson.state.phase !== 'lobby') return 'wrong-phase';
    return lesson.rename(student, name) ? null : 'bad-name';
  },
  predict: (lesson, student, { round, guess }) => {
    const { phase, round: present, hold } = lesson.state;
    if (phase !== 'predict' || round !== present || hold !== '') return 'wrong-phase';
    if (!isGuess(lesson.levelOf(round), guess)) return 'bad-message';
    lesson.students.answer(student, 'guess', round, guess);
    lesson.answered();
    return null;
  },
  exit: (lesson, student, { question, answer }) => {
    if (lesson.state.phase !== 'exit') return 'wrong-phase';
    lesson.students.answer(student, 'exit', question, answer);
    lesson.answered();
    return null;
  },
  commands: (lesson, student, message) =>
    stream(lesson, student, (run, now) => run.commands(message as ClientMessage<'commands'>, now)),
  reached: (lesson, student, message) => stream(lesson, student, (run, now) => run.reached(message, now)),
  hash: (lesson, student, message) => stream(lesson, student, (run, now) => run.compare(message, now)),
  clock: (lesson, { seat }, { sent }) => {
    lesson.outbox.send({ seat: seat.number }, 'clock', { sent, now: lesson.now });
    return null;
  },
};

/** Null: done. Else why not, with the first wrong field where it was the shape. */
export function receive(
  lesson: Lesson,
  member: Member,
  type: unknown,
  payload: unknown,
): { code: ProblemCode; field?: string } | null {
  const allowed: Readonly<Record<string, z.ZodType>> = MESSAGES_OF[member.role];
  if (typeof type !== 'string' || !Object.hasOwn(allowed, type)) {
    const isKnown = Object.values(MESSAGES_OF).some((types) => typeof type === 'string' && Object.hasOwn(types, type));
    return { code: isKnown ? 'not-allowed' : 'unknown-message' };
  }
  const parsed = (allowed[type] as z.ZodType).safeParse(payload ?? {});
  if (!parsed.success) return { code: 'bad-message', field: firstField(parsed.error) };
  const code =
    member.role === 'student'
      ? fromStudent(lesson, member.student, type as StudentType, parsed.data)
      : fromStaff(lesson, member, type, parsed.data);
  return code === null ? null : { code };
}

function fromStudent(lesson: Lesson, student: Student, type: StudentType, message: unknown): ProblemCode | null {
  lesson.round?.heard(student.seat.number, lesson.now);
  return (STUDENT[type] as (lesson: Lesson, student: Student, message: unknown) => ProblemCode | null)(
    lesson,
    student,
    message,
  );
}

function fromStaff(
  lesson: Lesson,
  { id }: { readonly id: number },
  type: string,
  message: unknown,
): ProblemCode | null {
  if (type === 'host') return act(lesson, message as z.infer<typeof hostMessages.host>, id);
  const { sent } = message as z.infer<typeof clock>;
  lesson.outbox.send({ staff: id }, 'clock', { sent, now: lesson.now });
  return null;
}

/** Hands a message to the run of the student. */
function stream(lesson: Lesson, { seat }: Student, take: (run: LiveRun, now: Tick) => Reply[]): ProblemCode | null {
  const run = lesson.round?.run(seat.number);
  if (lesson.round === null || run === undefined) return 'wrong-phase';
  for (const [type, message] of take(run, lesson.round.round.tickOf(seat.number, lesson.now))) {
    lesson.outbox.send({ seat: seat.number }, type as 'ack', message as never);
    if (type === 'refusal') lesson.strike(seat, message.code);
    if (type === 'rebase') lesson.rebased(seat, message.reason);
  }
  return null;
}
