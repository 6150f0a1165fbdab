/** A lesson without a network, for its tests: what is sent and written is kept here. */
import type { HostAction } from '@timeslice/shared/protocol';
import { expect } from 'vitest';
import { createLog } from '../log.ts';
import { Metrics } from '../metrics.ts';
import type { EndedRound } from '../persistence/raceStore.ts';
import type { Records } from '../persistence/records.ts';
import type { KeptReport, RoundFacts } from '../persistence/reportStore.ts';
import { systemRandom, tokenHash } from '../random.ts';
import { ManualClock } from '../rooms/clock.ts';
import { RACE_SETTINGS } from '../rooms/deps.ts';
import { bookOf, tinyScenario } from '../rooms/testWorlds.ts';
import { refuseJoin, seatFor } from './admission.ts';
import { Lesson } from './lesson.ts';
import { type LessonEvent, type LessonSpec, replayLesson } from './lessonEvents.ts';
import { type Member, receive } from './lessonMessages.ts';
import type { Address, Outgoing } from './lessonOutbox.ts';
import type { Student } from './students.ts';

export const HOST_KEY = 'h'.repeat(22);
export const SCREEN_KEY = 's'.repeat(22);
export const LIMIT = 2_000;
const LONG = 60_000;
const choice = {
  kind: 'choice',
  measure: 'wall',
  pick: 'least',
  experiments: [{ policy: { policy: 'fcfs', params: {} } }, { policy: { policy: 'idle', params: {} } }],
} as const;

interface Sent {
  readonly to: Address;
  readonly type: keyof Outgoing;
  readonly message: unknown;
}

export let clock: ManualClock;
export let sent: Sent[];
export let expelled: [number, number][];
export let ended: EndedRound[];
/** The report as it was handed over last, and what it was told of the rounds. */
export let report: KeptReport | undefined;
export let reportRounds: RoundFacts[];
export let journal: LessonEvent[];
export let closed: boolean;
export let lesson: Lesson;

export const spec: LessonSpec = {
  id: 'lesson',
  code: '123456',
  rounds: [
    { levelId: 'tiny', weight: 100 },
    { levelId: 'long', weight: 150 },
  ],
  maxSeats: 6,
  hostKeyHash: tokenHash(HOST_KEY),
  screenKeyHash: tokenHash(SCREEN_KEY),
};

export function open(before?: ConstructorParameters<typeof Lesson>[3]): Lesson {
  const book = bookOf(tinyScenario(LIMIT), { ...tinyScenario(LONG), id: 'long' });
  const levels = book.all.map((level) => ({ ...level, study: { prediction: { question: choice } } }));
  const records = {
    degraded: false,
    roundEnded: (round: EndedRound) => ended.push(round),
    refused() {},
    reportRoundKept: (_id: string, facts: RoundFacts) => reportRounds.push(facts),
    reportKept: (kept: KeptReport) => {
      report = kept;
    },
  };
  return new Lesson(
    spec,
    {
      clock,
      random: systemRandom,
      log: createLog('silent', () => {}),
      levels: { all: levels, byId: (id) => levels.find((level) => level.id === id) },
      records: records as unknown as Records,
      metrics: new Metrics(),
      settings: RACE_SETTINGS,
    },
    {
      send: (to, type, message) => sent.push({ to, type, message: structuredClone(message) }),
      stateChanged: () => {},
      noted: () => {},
      expel: (seat, code) => expelled.push([seat, code]),
      close: () => {
        closed = true;
      },
    },
    before,
  );
}

/** A fresh lesson in its lobby, to be called before each test. */
export function openFresh(): void {
  clock = new ManualClock();
  clock.advance(1_000_000);
  sent = [];
  expelled = [];
  ended = [];
  report = undefined;
  reportRounds = [];
  journal = [];
  closed = false;
  lesson = open();
}

export const options = (more: object = {}) => ({ version: 2, locale: 'en', role: 'student', ...more }) as const;

export function join(more: { token?: string; returnCode?: string } = {}): { student: Student; token: string } {
  expect(refuseJoin(lesson, options(more))).toBeNull();
  const entry = seatFor(lesson, options(more));
  lesson.enterStudent(entry.student, entry.token, 'en');
  return entry;
}

export function joinHost(): Member & { role: 'host' } {
  const id = lesson.audience.enter('host');
  lesson.enterHost();
  lesson.audience.welcomeStaff(id);
  return { role: 'host', id };
}

export function pass(ms: number, step = 100): void {
  for (let left = ms; left > 0; left -= step) {
    clock.advance(Math.min(step, left));
    lesson.tick();
    journal.push(...lesson.journal().events);
  }
}

export const host = (member: Member, action: HostAction) => receive(lesson, member, 'host', action);
export const say = ({ student }: { student: Student }, type: string, message: object) =>
  receive(lesson, { role: 'student', student }, type, message);
export const last = <T extends keyof Outgoing>(to: Address, type: T): Outgoing[T] | undefined =>
  sent.filter((one) => one.type === type && JSON.stringify(one.to) === JSON.stringify(to)).at(-1)?.message as never;
export const seatOf = ({ student }: { student: Student }) => ({ seat: student.seat.number });

/** From the lobby to the first tick of the round. */
export function playTo(member: Member, phase: 'countdown' | 'round'): void {
  host(member, { do: 'next' });
  if (lesson.state.phase === 'predict') host(member, { do: 'next' });
  if (phase === 'round') pass(5_000);
  expect(lesson.state.phase).toBe(phase);
}

/** Everybody says how far they have come, as pages do once a second. */
export function keepInTouch(students: { student: Student }[], ms: number): void {
  for (let left = ms; left > 0; left -= 1_000) {
    for (const one of students) {
      const run = lesson.round?.run(one.student.seat.number);
      const start = last(seatOf(one), 'round') as { stream: number } | undefined;
      if (run && !run.over && start) {
        const reached = lesson.round?.round.tickOf(one.student.seat.number, clock.now()) ?? 0;
        say(one, 'reached', { stream: start.stream, reached: Math.max(0, reached) });
      }
    }
    pass(Math.min(1_000, left));
  }
}

export function restart(outageMs: number): void {
  journal.push(...lesson.journal().events);
  const saved = replayLesson(JSON.parse(JSON.stringify(journal)));
  clock.advance(outageMs);
  sent = [];
  lesson = open({ saved: saved as never, outageMs });
}
