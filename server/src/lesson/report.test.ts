import { beforeEach, expect, test } from 'vitest';
import { act } from './hostActions.ts';
import {
  clock,
  ended,
  host,
  join,
  joinHost,
  keepInTouch,
  lesson,
  openFresh,
  pass,
  playTo,
  report,
  reportRounds,
  restart,
  say,
} from './testLesson.ts';

beforeEach(openFresh);

const student = (seat: number) => report?.students.find((one) => one.seat === seat);

test('after every round there is a report of what was played so far', () => {
  const member = joinHost();
  const [ann, ben] = [join(), join()];
  host(member, { do: 'next' });
  expect(report).toBeUndefined();
  say(ann, 'predict', { round: 0, guess: 0 });
  say(ben, 'predict', { round: 0, guess: 1 });
  pass(5_000);
  keepInTouch([ann, ben], 3_000);
  expect(lesson.state.phase).toBe('debrief');
  expect(reportRounds).toMatchObject([
    { round: 0, levelId: 'tiny', weight: 100, naive: 100, par: 1000, seats: [{ seat: 1, flags: [] }, { seat: 2 }] },
  ]);
  expect(student(1)?.guesses[0]).toEqual({ answer: 0, right: true });
  expect(student(2)?.guesses[0]).toEqual({ answer: 1, right: false });
  expect(student(1)).toMatchObject({ exit: [null, null], place: 1 });
  expect(report?.asked).toEqual({ again: 0, inCode: null });
});

test('a report says who came late, who had gone and who was not ranked', () => {
  const member = joinHost();
  const [ann, ben] = [join(), join()];
  playTo(member, 'round');
  const late = join();
  lesson.round?.unrank(ben.student.seat.number);
  lesson.leaveStudent(ann.student, true);
  host(member, { do: 'endRound' });
  pass(1_000);
  expect(lesson.state.phase).toBe('debrief');
  expect(reportRounds[0]?.seats.map(({ seat, flags }) => [seat, flags])).toEqual([
    [1, ['left']],
    [2, ['unranked']],
    [late.student.seat.number, ['late']],
  ]);
  expect(reportRounds[0]?.seats[1]?.points).toBe(0);
  expect(student(2)?.place).toBeNull();
});

test('the exit ticket is in it when the lesson is over, and also when it is closed before', () => {
  const member = joinHost();
  const ann = join();
  for (let round = 0; round < 2; round++) {
    playTo(member, 'round');
    host(member, { do: 'endRound' });
    pass(200);
    if (round === 0) host(member, { do: 'next' });
  }
  host(member, { do: 'next' });
  host(member, { do: 'next' });
  expect(lesson.state.phase).toBe('exit');
  say(ann, 'exit', { question: 0, answer: 1 });
  expect(student(1)?.exit).toEqual([null, null]);
  lesson.dispose();
  expect(student(1)?.exit).toEqual([{ answer: 1, right: false }, null]);
});

test('a lesson that no round was played in has no report', () => {
  join();
  lesson.dispose();
  expect(report).toBeUndefined();
});

test('nothing is kept of a lesson whose report was deleted', () => {
  const member = joinHost();
  join();
  playTo(member, 'round');
  host(member, { do: 'endRound' });
  pass(200);
  const kept = report;
  lesson.report.forget();
  act(lesson, { do: 'next' }, member.id);
  lesson.dispose();
  expect(report).toBe(kept);
});

test('a restarted server goes on with the same report', () => {
  const member = joinHost();
  join();
  playTo(member, 'round');
  const late = join();
  pass(500);
  restart(2_000);
  const again = joinHost();
  host(again, { do: 'endRound' });
  pass(200);
  expect(ended).toHaveLength(1);
  expect(reportRounds[0]?.seats.find(({ seat }) => seat === late.student.seat.number)?.flags).toContain('late');
  expect(report?.updatedAt).toBeLessThanOrEqual(clock.date());
});
