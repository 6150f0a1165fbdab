/** The Colyseus side of a lesson: connections, frames, timers. What a lesson is stands in lesson.ts. */
import {
  type AuthContext,
  type Client,
  CloseCode,
  matchMaker,
  Room,
  type RoomException,
  type RoomMethodName,
  ServerError,
} from '@colyseus/core';
import {
  CLOSE_CODES,
  type CloseCode as CloseCodeOfOurs,
  type ErrorCode,
  formatJoinError,
  type LessonJoin,
  lessonJoinSchema,
  PROTOCOL_VERSION,
} from '@timeslice/shared/protocol';
import { refuseJoin, seatFor } from '../lesson/admission.ts';
import { Lesson } from '../lesson/lesson.ts';
import type { LessonSpec, SavedLesson } from '../lesson/lessonEvents.ts';
import { type Member, receive } from '../lesson/lessonMessages.ts';
import type { LessonOutbox } from '../lesson/lessonOutbox.ts';
import type { LessonView } from '../lesson/lessonView.ts';
import { reasonOf, whereOf } from '../log.ts';
import { guardFrames } from './frameGuard.ts';
import type { RaceRoomDeps } from './RaceRoom.ts';
import { firstField } from './raceMessages.ts';
import { TokenBucket } from './tokenBucket.ts';

const TICK_MS = 100;
/** Hosts click; a projector only asks for the time. */
const STAFF_MESSAGES = { capacity: 60, perSecond: 20 };

/** What a room is made with. */
export interface LessonOpening {
  readonly spec: LessonSpec;
  /** It was open when the server before this one ended, so long ago. */
  readonly before?: { readonly saved: SavedLesson; readonly outageMs: number };
}

type LessonClient = Client<{ userData: Member }>;

export abstract class LessonRoom extends Room<{ state: LessonView; client: LessonClient }> {
  protected abstract readonly deps: RaceRoomDeps;
  override autoDispose = false;
  override patchRate: number | null = null;
  override seatReservationTimeout = 10;
  readonly #seats = new Map<number, LessonClient>();
  readonly #staff = new Map<number, LessonClient>();
  #lesson!: Lesson;
  #stopTicking = () => {};

  /** At the HTTP request, so that who is refused opens no socket. */
  static override async onAuth(_token: string, options: unknown, context: AuthContext): Promise<boolean> {
    const join = parseJoin(options);
    const roomId = URL.parse((context.req as Request | undefined)?.url ?? '')
      ?.pathname.split('/')
      .at(-1);
    const room = matchMaker.getLocalRoomById(roomId ?? '');
    if (room instanceof LessonRoom) room.#refuse(join);
    return true;
  }

  override onCreate({ spec, before }: LessonOpening): void {
    const { directory, clock, log, journals } = this.deps;
    const outbox: LessonOutbox = {
      send: (to, type, message) =>
        ('seat' in to ? this.#seats.get(to.seat) : this.#staff.get(to.staff))?.send(type, message),
      stateChanged: () => this.broadcastPatch(),
      noted: () => journals.soon(),
      expel: (seat, code) => this.#drop(this.#seats.get(seat), code),
      close: () => {
        journals.forget(spec.id);
        void this.disconnect(CLOSE_CODES.ROOM_CLOSED);
      },
    };
    this.#lesson = new Lesson(spec, this.deps, outbox, before);
    this.state = this.#lesson.state;
    this.onMessage('*', (client, type, payload) => this.#receive(client, type, payload));
    this.#stopTicking = clock.every(TICK_MS, () => this.#tick());
    directory.list(spec.code, {
      info: () => this.#lesson.info(this.roomId),
      report: {
        id: spec.id,
        keep: () => this.#lesson.report.keep(),
        forget: () => {
          this.#stopTicking();
          this.#lesson.report.forget();
          outbox.close();
        },
      },
    });
    journals.add({ id: spec.id, length: before?.saved.length ?? 0, journal: () => this.#lesson.journal() });
    log.info(before === undefined ? 'lesson-opened' : 'lesson-reopened', {
      lesson: spec.id,
      rounds: spec.rounds.length,
    });
  }

  /** Again, because the last seat may have gone since. A return code has been looked at already. */
  override async onAuth(_client: LessonClient, options: unknown): Promise<boolean> {
    this.#refuse(parseJoin(options));
    return true;
  }

  override onJoin(client: LessonClient, options: unknown): void {
    const join = parseJoin(options);
    if (join.role === 'student') this.#joinStudent(client, join);
    else this.#joinStaff(client, join.role);
  }

  #joinStudent(client: LessonClient, join: LessonJoin): void {
    const { student, token } = seatFor(this.#lesson, join);
    const { seat } = student;
    client.userData = { role: 'student', student };
    const isCurrent = () => this.#seats.get(seat.number) === client;
    guardFrames(client, {
      admit: () => isCurrent() && this.#admit(client, seat.messages),
      unreadable: () => isCurrent() && this.#problem(client, 'bad-message'),
    });
    const before = this.#seats.get(seat.number);
    this.#seats.set(seat.number, client);
    this.#drop(before, CLOSE_CODES.OPENED_ELSEWHERE);
    this.#lesson.enterStudent(student, token, join.locale);
  }

  #joinStaff(client: LessonClient, role: 'host' | 'screen'): void {
    const id = this.#lesson.audience.enter(role);
    const bucket = new TokenBucket(STAFF_MESSAGES);
    client.userData = { role, id };
    guardFrames(client, {
      admit: () => this.#admit(client, bucket),
      unreadable: () => this.#problem(client, 'bad-message'),
    });
    this.#staff.set(id, client);
    if (role === 'host') this.#lesson.enterHost();
    this.#lesson.audience.welcomeStaff(id);
  }

  override onLeave(client: LessonClient, code?: number): void {
    const member = client.userData;
    if (member === undefined) return;
    if (member.role !== 'student') {
      this.#staff.delete(member.id);
      this.#lesson.audience.leave(member.id);
      return;
    }
    const { student } = member;
    // The connection that replaced this one keeps the seat.
    if (this.#seats.get(student.seat.number) !== client) return;
    this.#seats.delete(student.seat.number);
    this.#lesson.leaveStudent(student, code === CloseCode.CONSENTED);
  }

  override onBeforeShutdown(): void {
    void this.disconnect(CLOSE_CODES.RESTART);
  }

  override onDispose(): void {
    this.#stopTicking();
    this.#lesson.dispose();
    this.deps.directory.release(this.#lesson.spec.code);
    this.deps.log.info('lesson-closed', { lesson: this.#lesson.spec.id });
  }

  override onUncaughtException(error: RoomException<this>, method: RoomMethodName): void {
    if (error.cause instanceof ServerError) return;
    this.#failed(method, error.cause);
    const { client } = error as { client?: LessonClient };
    client?.send('problem', { code: 'internal' });
  }

  #receive(client: LessonClient, type: unknown, payload: unknown): void {
    const member = client.userData as Member;
    const problem = receive(this.#lesson, member, type, payload);
    if (problem === null) return;
    client.send('problem', problem);
    if (member.role === 'student') this.#lesson.strike(member.student.seat, problem.code);
  }

  #problem(client: LessonClient, code: 'bad-message' | 'too-fast'): void {
    client.send('problem', { code });
    if (client.userData?.role === 'student') this.#lesson.strike(client.userData.student.seat, code);
  }

  #admit(client: LessonClient, bucket: TokenBucket): boolean {
    if (bucket.take(this.deps.clock.now())) return true;
    this.#problem(client, 'too-fast');
    return false;
  }

  #tick(): void {
    try {
      this.#lesson.tick();
    } catch (error) {
      this.#failed('tick', error);
    }
  }

  #failed(method: string, error: unknown): void {
    const { id } = this.#lesson.spec;
    this.deps.log.error('room-error', { lesson: id, method, reason: reasonOf(error), at: whereOf(error) });
  }

  #refuse(join: LessonJoin): void {
    const code = refuseJoin(this.#lesson, join);
    if (code !== null) throw joinError(code);
  }

  #drop(client: LessonClient | undefined, code: CloseCodeOfOurs): void {
    if (client !== undefined) this.kickClient(client.sessionId, code);
  }
}

export function lessonRoomWith(roomDeps: RaceRoomDeps): new () => LessonRoom {
  return class extends LessonRoom {
    protected override readonly deps = roomDeps;
  };
}

function parseJoin(options: unknown): LessonJoin {
  const parsed = lessonJoinSchema.safeParse(options);
  if (!parsed.success) throw joinError('bad-request', firstField(parsed.error));
  if (parsed.data.version !== PROTOCOL_VERSION) throw joinError('version-mismatch');
  return parsed.data;
}

function joinError(code: ErrorCode, field?: string): ServerError {
  return new ServerError(400, formatJoinError(code, field));
}
