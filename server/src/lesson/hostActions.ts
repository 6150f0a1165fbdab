/** What a host may do, one entry each. Whether somebody is a host has been checked before. */
import { CLOSE_CODES, type HostAction, type ProblemCode } from '@timeslice/shared/protocol';
import type { Lesson } from './lesson.ts';
import { WAITS_FOR_HOST } from './phaseOrder.ts';
import type { Student } from './students.ts';

const EXTENSION_MS = 30_000;

type Doing<T extends HostAction['do']> = Extract<HostAction, { do: T }>;
type Actions = {
  readonly [T in HostAction['do']]: (lesson: Lesson, action: Doing<T>, host: number) => ProblemCode | null;
};

const DONE = null;

const ACTIONS: Actions = {
  next: (lesson) => {
    const { phase, connected } = lesson.state;
    if (!WAITS_FOR_HOST.has(phase)) return 'wrong-phase';
    if (phase === 'lobby' && connected === 0) return 'not-enough-players';
    lesson.next();
    return DONE;
  },
  skip: (lesson) => {
    const { phase } = lesson.state;
    if (phase === 'lobby' || phase === 'podium' || phase === 'exit' || phase === 'over') return 'wrong-phase';
    lesson.skip();
    return DONE;
  },
  pause: (lesson) => {
    lesson.hold('host');
    return DONE;
  },
  resume: (lesson) => {
    lesson.release();
    return DONE;
  },
  extend: (lesson) => {
    lesson.extend(EXTENSION_MS);
    return DONE;
  },
  endRound: (lesson) => {
    if (lesson.state.phase !== 'round') return 'wrong-phase';
    if (lesson.state.hold !== '') lesson.release();
    lesson.round?.round.finish();
    return DONE;
  },
  lock: (lesson, { on }) => flag(lesson, { locked: on }),
  lateJoin: (lesson, { on }) => flag(lesson, { lateJoin: on }),
  hideNames: (lesson, { on }) => flag(lesson, { namesHidden: on }),
  freeNames: (lesson, { on }) => flag(lesson, { freeNames: on }),
  kick: (lesson, { seat }) =>
    withStudent(lesson, seat, (student) => {
      lesson.outbox.expel(seat, CLOSE_CODES.KICKED);
      if (lesson.state.phase === 'lobby') lesson.students.remove(student);
    }),
  ban: (lesson, { seat }) =>
    withStudent(lesson, seat, (student) => {
      lesson.students.ban(student, true);
      lesson.outbox.expel(seat, CLOSE_CODES.KICKED);
    }),
  unban: (lesson, { seat }) => withStudent(lesson, seat, (student) => lesson.students.ban(student, false)),
  rename: (lesson, { seat, name }) => {
    const student = lesson.students.get(seat);
    if (student === undefined) return 'unknown-seat';
    return lesson.rename(student, name) ? DONE : 'bad-name';
  },
  reseat: (lesson, { seat }, host) =>
    withStudent(lesson, seat, (student) =>
      lesson.outbox.send({ staff: host }, 'seatKey', { seat, key: lesson.students.seatKey(student) }),
    ),
  slow: (lesson, { seat, rate }) => withStudent(lesson, seat, (student) => lesson.slow(student, rate)),
  watch: (lesson, { seat }, host) => {
    if (seat !== null && lesson.students.get(seat) === undefined) return 'unknown-seat';
    lesson.audience.watch(host, seat);
    return DONE;
  },
  close: (lesson) => {
    lesson.outbox.close();
    return DONE;
  },
};

/** Null: done; else why not, and nothing has changed. */
export function act(lesson: Lesson, action: HostAction, host: number): ProblemCode | null {
  lesson.sign();
  const run = ACTIONS[action.do] as (lesson: Lesson, action: HostAction, host: number) => ProblemCode | null;
  const problem = run(lesson, action, host);
  if (problem === null) lesson.audience.publish(true);
  return problem;
}

function flag(lesson: Lesson, flags: Parameters<Lesson['setFlags']>[0]): null {
  lesson.setFlags(flags);
  return DONE;
}

function withStudent(lesson: Lesson, seat: number, act: (student: Student) => void): ProblemCode | null {
  const student = lesson.students.get(seat);
  if (student === undefined) return 'unknown-seat';
  act(student);
  lesson.audience.count();
  return DONE;
}
