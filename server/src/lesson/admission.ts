/** Who may come into a lesson, and to which seat. */
import { timingSafeEqual } from 'node:crypto';
import type { ErrorCode, LessonJoin } from '@timeslice/shared/protocol';
import { tokenHash } from '../random.ts';
import type { Lesson } from './lesson.ts';
import type { Student } from './students.ts';

/** Why these options open nothing here, or null. */
export function refuseJoin(lesson: Lesson, { role, token, returnCode }: LessonJoin): ErrorCode | null {
  const { spec, students, now } = lesson;
  if (role === 'host') return isKey(token, spec.hostKeyHash) ? null : 'bad-token';
  if (role === 'screen') return isKey(token, spec.screenKeyHash) ? null : 'bad-token';
  if (token === undefined && returnCode === undefined) return refuseNew(lesson);
  const student = token !== undefined ? students.byToken(token) : students.byReturnCode(returnCode ?? '', now);
  if (student === null) return 'rate-limited';
  if (student === undefined) return 'bad-token';
  return student.banned ? 'banned' : null;
}

function refuseNew({ state, students }: Lesson): ErrorCode | null {
  const { phase, locked, lateJoin } = state;
  if (phase === 'over') return 'room-over';
  if (locked || (!lateJoin && phase !== 'lobby')) return 'locked';
  return students.isFull ? 'room-full' : null;
}

/** C24: both are hashes, so how long the comparison takes tells nothing of the key. */
function isKey(token: string | undefined, hash: string): boolean {
  return token !== undefined && timingSafeEqual(Buffer.from(tokenHash(token)), Buffer.from(hash));
}

/** Finds or makes the seat of a student whom `refuseJoin` did not refuse. */
export function seatFor(
  { students, now }: Lesson,
  { token, returnCode }: LessonJoin,
): { student: Student; token: string } {
  const byCode = () => (returnCode === undefined ? undefined : students.byReturnCode(returnCode, now));
  const known = token !== undefined ? students.byToken(token) : byCode();
  return known ? { student: known, token: students.tokenFor(known, token) } : students.take();
}
