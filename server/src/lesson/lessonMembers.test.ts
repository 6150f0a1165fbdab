import { CLOSE_CODES } from '@timeslice/shared/protocol';
import { beforeEach, describe, expect, test } from 'vitest';
import { refuseJoin } from './admission.ts';
import { MESSAGES_OF, type Member, receive } from './lessonMessages.ts';
import {
  clock,
  expelled,
  HOST_KEY,
  host,
  join,
  joinHost,
  keepInTouch,
  LIMIT,
  last,
  lesson,
  openFresh,
  options,
  pass,
  playTo,
  restart,
  SCREEN_KEY,
  say,
  seatOf,
  sent,
} from './testLesson.ts';

beforeEach(openFresh);

describe('seats', () => {
  test('A11 whoever comes within twenty seconds has a full clock and is ranked; later there is no run', () => {
    const teacher = joinHost();
    join();
    host(teacher, { do: 'next' });
    host(teacher, { do: 'skip' });
    host(teacher, { do: 'next' });
    pass(5_000);
    expect(lesson.state).toMatchObject({ phase: 'round', round: 1 });
    pass(10_000);
    const late = join();
    expect(last(seatOf(late), 'round')).toMatchObject({ startsAt: clock.now() + 3_000, log: [], reached: 0 });
    expect(lesson.round?.isRanked(late.student.seat.number)).toBe(true);
    pass(15_000);
    const tooLate = join();
    expect(last(seatOf(tooLate), 'round')).toBeUndefined();
    expect(lesson.round?.plays(tooLate.student.seat.number)).toBe(false);
  });

  test('A3 a return code opens the seat on another device once, and the old token no longer does', () => {
    const first = join();
    const { returnCode } = last(seatOf(first), 'hello') as { returnCode: string };
    expect(returnCode).toMatch(/^[A-Z2-9]{8}$/);
    const again = join({ returnCode });
    expect(again.student).toBe(first.student);
    expect(refuseJoin(lesson, options({ token: first.token }))).toBe('bad-token');
    expect(refuseJoin(lesson, options({ returnCode }))).toBe('bad-token');
    expect(refuseJoin(lesson, options({ token: again.token }))).toBeNull();
  });

  test('A3 five wrong return codes, and no more is looked at for a while', () => {
    const first = join();
    const { returnCode } = last(seatOf(first), 'hello') as { returnCode: string };
    for (let n = 0; n < 5; n++) expect(refuseJoin(lesson, options({ returnCode: 'ABCDEFGH' }))).toBe('bad-token');
    expect(refuseJoin(lesson, options({ returnCode }))).toBe('rate-limited');
    clock.advance(150_000);
    expect(refuseJoin(lesson, options({ returnCode }))).toBeNull();
  });

  test('A3 the host re-seats a student by a key that works once', () => {
    const teacher = joinHost();
    const first = join();
    host(teacher, { do: 'reseat', seat: 1 });
    const { key } = last({ staff: teacher.id }, 'seatKey') as { key: string };
    const again = join({ token: key });
    expect(again.student).toBe(first.student);
    expect(refuseJoin(lesson, options({ token: key }))).toBe('bad-token');
  });

  test('a locked lesson lets nobody new in, and those who were there back', () => {
    const teacher = joinHost();
    const one = join();
    host(teacher, { do: 'lock', on: true });
    expect(refuseJoin(lesson, options())).toBe('locked');
    expect(refuseJoin(lesson, options({ token: one.token }))).toBeNull();
    host(teacher, { do: 'lock', on: false });
    expect(refuseJoin(lesson, options())).toBeNull();
  });

  test('a banned seat stays closed until it is opened again', () => {
    const teacher = joinHost();
    const one = join();
    host(teacher, { do: 'ban', seat: 1 });
    expect(expelled).toEqual([[1, CLOSE_CODES.KICKED]]);
    expect(refuseJoin(lesson, options({ token: one.token }))).toBe('banned');
    host(teacher, { do: 'unban', seat: 1 });
    expect(refuseJoin(lesson, options({ token: one.token }))).toBeNull();
  });

  test('a slower clock has the same ticks and a later end, for that seat alone', () => {
    const teacher = joinHost();
    join();
    join();
    host(teacher, { do: 'slow', seat: 2, rate: 50 });
    playTo(teacher, 'round');
    pass(1_000);
    expect([1, 2].map((seat) => lesson.round?.round.tickOf(seat, clock.now()))).toEqual([1_000, 500]);
    expect(lesson.state.deadline - lesson.state.startsAt).toBe(2 * LIMIT);
  });

  test('names are drawn anew three times, and written only where the host allows it', () => {
    const teacher = joinHost();
    const one = join();
    for (const spins of [2, 1, 0]) {
      expect(say(one, 'spin', {})).toBeNull();
      expect(last(seatOf(one), 'named')).toMatchObject({ spins });
    }
    expect(say(one, 'spin', {})).toEqual({ code: 'no-spins' });
    expect(say(one, 'name', { name: 'Anna' })).toEqual({ code: 'wrong-phase' });
    host(teacher, { do: 'freeNames', on: true });
    expect(say(one, 'name', { name: 'Anna' })).toBeNull();
    const other = join();
    expect(say(other, 'name', { name: 'Аnnа' })).toBeNull();
    // A7: it looks the same, so it is told apart.
    expect(other.student.seat.view.alias).toBe('Аnnа 2');
    expect(say(other, 'name', { name: '\u200b' })).toEqual({ code: 'bad-name' });
  });
});

describe('what is shown to whom', () => {
  test('the projector names nobody below the fifth place, and nobody while names are hidden', () => {
    const teacher = joinHost();
    const screen = lesson.audience.enter('screen');
    const students = Array.from({ length: 6 }, () => join());
    playTo(teacher, 'round');
    // The sixth does nothing; the others run both tasks.
    for (const one of students.slice(0, 5)) {
      const { stream } = last(seatOf(one), 'round') as { stream: number };
      say(one, 'commands', {
        stream,
        seq: 0,
        entries: [[0, { type: 'dispatch', task: 1, core: 0 }]],
        reached: 240,
      });
    }
    pass(1_000);
    const rows = () =>
      new Map(
        sent
          .filter(({ to, type }) => type === 'class' && 'staff' in to && to.staff === screen)
          .flatMap(({ message }) =>
            (message as { rows: { seat: number; alias: string }[] }).rows.map((row) => [row.seat, row.alias] as const),
          ),
      );
    expect(rows().get(6)).toBe('');
    expect(rows().get(1)).not.toBe('');
    host(teacher, { do: 'hideNames', on: true });
    expect([...rows().values()].every((alias) => alias === '')).toBe(true);
  });

  test('a host who looks at a seat gets its run, and then what is new of it', () => {
    const teacher = joinHost();
    const one = join();
    playTo(teacher, 'round');
    host(teacher, { do: 'watch', seat: 1 });
    expect(last({ staff: teacher.id }, 'watched')).toMatchObject({ seat: 1, from: 0, entries: [] });
    const { stream } = last(seatOf(one), 'round') as { stream: number };
    say(one, 'commands', { stream, seq: 0, entries: [[0, { type: 'dispatch', task: 1, core: 0 }]], reached: 10 });
    pass(600);
    expect(
      sent
        .filter(({ type }) => type === 'watched')
        .some(({ message }) => (message as { entries: unknown[] }).entries.length === 1),
    ).toBe(true);
  });

  test('C9 no token ever leaves in a message to somebody else', () => {
    const teacher = joinHost();
    const screen = lesson.audience.enter('screen');
    const students = [join(), join(), join()];
    playTo(teacher, 'round');
    keepInTouch(students, LIMIT + 1_000);
    for (const { student, token } of students) {
      const others = sent.filter(({ to }) => !('seat' in to) || to.seat !== student.seat.number);
      expect(JSON.stringify(others)).not.toContain(token);
      expect(JSON.stringify(others)).not.toContain(student.returnCode);
    }
    expect(JSON.stringify(lesson.state)).not.toContain(students[0]?.token);
    expect(screen).toBeGreaterThan(0);
  });
});

describe('C7 permissions', () => {
  const everything = [...new Set(Object.values(MESSAGES_OF).flatMap((types) => Object.keys(types)))];

  test.each(['student', 'host', 'screen'] as const)(
    'a %s may send what stands in the table, and nothing else',
    (role) => {
      const { student } = join();
      const member: Member = role === 'student' ? { role, student } : { role, id: lesson.audience.enter(role) };
      for (const type of everything) {
        const problem = receive(lesson, member, type, { nonsense: true });
        const isAllowed = Object.hasOwn(MESSAGES_OF[role], type);
        expect(problem?.code, `${role} ${type}`).toBe(isAllowed ? 'bad-message' : 'not-allowed');
      }
      expect(receive(lesson, member, 'toString', {})?.code).toBe('unknown-message');
    },
  );

  test('only keys of the lesson open it to hosts and projectors, and neither opens the other', () => {
    for (const [role, key, code] of [
      ['host', HOST_KEY, null],
      ['screen', SCREEN_KEY, null],
      ['host', SCREEN_KEY, 'bad-token'],
      ['screen', HOST_KEY, 'bad-token'],
      ['host', undefined, 'bad-token'],
    ] as const)
      expect(refuseJoin(lesson, { ...options(key === undefined ? {} : { token: key }), role })).toBe(code);
  });
});

describe('B1 after a restart', () => {
  test('seats, flags, answers, the phase and every run are there again', () => {
    const teacher = joinHost();
    const [one, two] = [join(), join()];
    host(teacher, { do: 'hideNames', on: true });
    host(teacher, { do: 'slow', seat: 2, rate: 50 });
    host(teacher, { do: 'next' });
    say(one, 'predict', { round: 0, guess: 1 });
    host(teacher, { do: 'next' });
    pass(5_400);
    const { stream } = last(seatOf(one), 'round') as { stream: number };
    say(one, 'commands', { stream, seq: 0, entries: [[300, { type: 'dispatch', task: 1, core: 0 }]], reached: 400 });
    pass(500);
    const { startsAt } = lesson.state;
    restart(700);
    expect(lesson.state).toMatchObject({ phase: 'round', round: 0, namesHidden: true, startsAt });
    expect([...lesson.state.poll]).toEqual([0, 1]);
    const again = join({ token: one.token });
    expect(again.student.seat.view.alias).toBe(one.student.seat.view.alias);
    expect(last(seatOf(again), 'round')).toMatchObject({ stream, acked: 1, reached: 400, startsAt });
    expect(last(seatOf(again), 'answers')).toMatchObject({ guess: 1 });
    expect(lesson.round?.round.paceOf(2)).toMatchObject({ rate: 50 });
    expect(join({ token: two.token }).student.rate).toBe(50);
  });

  test('a lesson that was paused is paused, and one that was over is over', () => {
    const teacher = joinHost();
    const one = join();
    playTo(teacher, 'round');
    keepInTouch([one], 1_000);
    host(teacher, { do: 'pause' });
    restart(5_000);
    expect(lesson.state).toMatchObject({ phase: 'round', hold: 'host' });
    const again = joinHost();
    host(again, { do: 'resume' });
    expect(lesson.round?.round.tickOf(1, clock.now())).toBe(1_000);
    host(again, { do: 'endRound' });
    pass(200);
    expect(lesson.state.phase).toBe('debrief');
    restart(1_000);
    expect(lesson.debrief?.scores).toHaveLength(1);
    const third = joinHost();
    host(third, { do: 'next' });
    host(third, { do: 'skip' });
    expect(lesson.state.phase).toBe('podium');
    restart(1_000);
    expect(lesson.podium?.places).toHaveLength(1);
  });
});
