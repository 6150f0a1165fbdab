import { beforeEach, describe, expect, test } from 'vitest';
import { HOST_AWAY_MS, OUTAGE_MS } from './lesson.ts';
import type { Student } from './students.ts';
import {
  clock,
  closed,
  ended,
  host,
  join,
  joinHost,
  keepInTouch,
  LIMIT,
  last,
  lesson,
  openFresh,
  pass,
  playTo,
  say,
  seatOf,
} from './testLesson.ts';

beforeEach(openFresh);

describe('phases', () => {
  test('a lesson goes from the lobby through all rounds to the podium, the exit ticket and its end', () => {
    const teacher = joinHost();
    const students = [join(), join()];
    expect(host(teacher, { do: 'next' })).toBeNull();
    expect(lesson.state).toMatchObject({ phase: 'predict', round: 0 });
    say(students[0] as never, 'predict', { round: 0, guess: 1 });
    expect(lesson.state.phase).toBe('predict');
    say(students[1] as never, 'predict', { round: 0, guess: 0 });
    // Everybody has answered: nobody waits for the clock.
    expect([lesson.state.phase, ...lesson.state.poll]).toEqual(['countdown', 1, 1]);
    pass(5_000);
    expect(lesson.state.phase).toBe('round');
    keepInTouch(students, LIMIT + 1_000);
    expect(lesson.state.phase).toBe('debrief');
    expect(ended).toHaveLength(1);
    host(teacher, { do: 'next' });
    expect(lesson.state).toMatchObject({ phase: 'predict', round: 1 });
    pass(20_000);
    pass(5_000);
    expect(lesson.state.phase).toBe('round');
    host(teacher, { do: 'endRound' });
    pass(100);
    expect(lesson.state.phase).toBe('debrief');
    host(teacher, { do: 'next' });
    expect(lesson.state.phase).toBe('podium');
    expect(last({ staff: teacher.id }, 'podium')?.places).toHaveLength(2);
    host(teacher, { do: 'next' });
    for (const one of students) for (const question of [0, 1]) say(one, 'exit', { question, answer: 2 });
    expect(lesson.state).toMatchObject({ phase: 'exit', done: 2 });
    pass(60_000);
    expect(lesson.state.phase).toBe('over');
  });

  test('a lesson does not begin without students', () => {
    expect(host(joinHost(), { do: 'next' })).toEqual({ code: 'not-enough-players' });
  });

  test('a round may be left out', () => {
    const teacher = joinHost();
    join();
    host(teacher, { do: 'next' });
    host(teacher, { do: 'skip' });
    expect(lesson.state).toMatchObject({ phase: 'predict', round: 1 });
    host(teacher, { do: 'skip' });
    expect(lesson.state.phase).toBe('podium');
  });

  test('thirty seconds more move the end of the phase, and nothing else', () => {
    const teacher = joinHost();
    join();
    host(teacher, { do: 'next' });
    host(teacher, { do: 'extend' });
    pass(40_000);
    expect(lesson.state.phase).toBe('predict');
    pass(10_100);
    expect(lesson.state.phase).toBe('countdown');
  });
});

describe('pauses', () => {
  test('a pause stops each seat at its own tick, and the round goes on from there', () => {
    const teacher = joinHost();
    const one = join();
    playTo(teacher, 'round');
    keepInTouch([one], 1_000);
    host(teacher, { do: 'pause' });
    const pace = last(seatOf(one), 'pace');
    expect(pace?.stoppedAt).toBe(clock.now());
    pass(60_000);
    expect(lesson.round?.round.tickOf(1, clock.now())).toBe(1_000);
    host(teacher, { do: 'resume' });
    expect(lesson.round?.round.tickOf(1, clock.now())).toBe(1_000);
    expect(lesson.round?.run(1)?.over).toBe(false);
    keepInTouch([one], LIMIT);
    expect(lesson.state.phase).toBe('debrief');
  });

  test('A8 without a host for a minute the next phase waits for one; the round goes on to its end', () => {
    const teacher = joinHost();
    const one = join();
    playTo(teacher, 'round');
    lesson.audience.leave(teacher.id);
    keepInTouch([one], LIMIT + 500);
    expect(lesson.state.phase).toBe('debrief');
    pass(HOST_AWAY_MS);
    const again = joinHost();
    host(again, { do: 'next' });
    lesson.audience.leave(again.id);
    pass(20_000);
    expect(lesson.state.phase).toBe('countdown');
    host(joinHost(), { do: 'skip' });
    expect(lesson.state.phase).toBe('podium');
  });

  test('A8 a phase that ends by itself is held while nobody is there to go on with it', () => {
    const teacher = joinHost();
    join();
    host(teacher, { do: 'next' });
    host(teacher, { do: 'extend' });
    host(teacher, { do: 'extend' });
    lesson.audience.leave(teacher.id);
    pass(90_000);
    expect(lesson.state).toMatchObject({ phase: 'predict', hold: 'host-away' });
    joinHost();
    expect(lesson.state.hold).toBe('');
    pass(200);
    expect(lesson.state.phase).toBe('countdown');
  });

  test('A4 half of the class falls silent: the clock stops; half is back: it goes on, and nothing they did is refused', () => {
    const teacher = joinHost();
    const students = [join(), join(), join(), join()];
    host(teacher, { do: 'next' });
    host(teacher, { do: 'skip' });
    host(teacher, { do: 'next' });
    pass(5_000);
    keepInTouch(students, 5_000);
    keepInTouch(students.slice(0, 1), 4_000);
    expect(lesson.state.hold).toBe('outage');
    const stoodAt = lesson.round?.round.tickOf(1, clock.now()) ?? 0;
    keepInTouch(students.slice(0, 1), 20_000);
    expect(lesson.round?.round.tickOf(1, clock.now())).toBe(stoodAt);
    // Its page could not know: it has gone on meanwhile.
    const back = students[3] as { student: Student };
    const { stream } = last(seatOf(back), 'round') as { stream: number };
    say(back, 'commands', {
      stream,
      seq: 0,
      entries: [[stoodAt + 1_500, { type: 'dispatch', task: 1, core: 0 }]],
      reached: stoodAt + 1_500,
    });
    expect(last(seatOf(back), 'ack')).toMatchObject({ acked: 1 });
    keepInTouch([students[0], students[2], back] as never, 1_000);
    expect(lesson.state.hold).toBe('');
  });

  test('an outage is not waited for longer than five minutes', () => {
    const teacher = joinHost();
    const students = [join(), join()];
    host(teacher, { do: 'next' });
    host(teacher, { do: 'skip' });
    host(teacher, { do: 'next' });
    pass(5_000);
    keepInTouch(students, 500);
    pass(4_000);
    expect(lesson.state.hold).toBe('outage');
    pass(OUTAGE_MS - 2_000, 1_000);
    expect(lesson.state.hold).toBe('outage');
    pass(3_000, 1_000);
    expect(lesson.state.hold).toBe('');
  });
});

test('a deserted lesson is closed, after a break has had its time', () => {
  const one = join();
  lesson.leaveStudent(one.student, false);
  pass(29 * 60_000, 10_000);
  expect(closed).toBe(false);
  pass(2 * 60_000, 10_000);
  expect(closed).toBe(true);
});
