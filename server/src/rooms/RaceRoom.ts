/** The Colyseus side of a race: connections, frames, timers. What a race is stands in race.ts. */
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
  type JoinOptions,
  joinOptionsSchema,
  PROTOCOL_VERSION,
} from '@timeslice/shared/protocol';
import { reasonOf, whereOf } from '../log.ts';
import type { RaceDeps } from './deps.ts';
import { guardFrames } from './frameGuard.ts';
import type { JournalKeeper } from './journalKeeper.ts';
import type { Outbox } from './outbox.ts';
import { Race, type RaceSpec } from './race.ts';
import type { RaceDirectory } from './raceDirectory.ts';
import type { SavedRace } from './raceEvents.ts';
import { firstField, receive } from './raceMessages.ts';
import type { Seat } from './roster.ts';
import type { RaceView } from './state.ts';

const TICK_MS = 100;

export interface RaceRoomDeps extends RaceDeps {
  readonly directory: RaceDirectory;
  readonly journals: JournalKeeper;
}

/** What a room is made with. */
export interface RaceOpening {
  readonly spec: RaceSpec;
  /** It was open when the server before this one ended, so long ago. */
  readonly before?: { readonly saved: SavedRace; readonly outageMs: number };
}

type RaceClient = Client<{ userData: Seat }>;

export abstract class RaceRoom extends Room<{ state: RaceView; client: RaceClient }> {
  protected abstract readonly deps: RaceRoomDeps;
  // Nobody there is no reason to end: everybody may be back in a moment. The race itself says when.
  override autoDispose = false;
  // Sent when something has changed, by `stateChanged`.
  override patchRate: number | null = null;
  override seatReservationTimeout = 5;
  readonly #connections = new Map<number, RaceClient>();
  #race!: Race;
  #stopTicking = () => {};

  /** At the HTTP request, so that who is refused opens no socket. True: the room asks again at the connection. */
  static override async onAuth(_token: string, options: unknown, context: AuthContext): Promise<boolean> {
    const join = parseJoinOptions(options);
    const roomId = URL.parse((context.req as Request | undefined)?.url ?? '')
      ?.pathname.split('/')
      .at(-1);
    const room = matchMaker.getLocalRoomById(roomId ?? '');
    if (room instanceof RaceRoom) room.#refuse(join);
    return true;
  }

  override onCreate({ spec, before }: RaceOpening): void {
    const { directory, clock, log, journals } = this.deps;
    const outbox: Outbox = {
      send: (seat, type, message) => this.#connections.get(seat)?.send(type, message),
      stateChanged: () => this.broadcastPatch(),
      noted: () => journals.soon(),
      expel: (seat) => this.#drop(this.#connections.get(seat), CLOSE_CODES.ABUSE),
      close: () => {
        journals.forget(spec.id);
        void this.disconnect(CLOSE_CODES.ROOM_CLOSED);
      },
    };
    this.#race = new Race(spec, this.deps, outbox, before);
    this.state = this.#race.state;
    this.onMessage('*', (client, type, payload) => receive(this.#race, client.userData as Seat, type, payload));
    this.#stopTicking = clock.every(TICK_MS, () => this.#tick());
    directory.list(spec.code, { info: () => this.#race.info(this.roomId) });
    journals.add({ id: spec.id, length: before?.saved.length ?? 0, journal: () => this.#race.journal() });
    log.info(before === undefined ? 'race-opened' : 'race-reopened', {
      race: spec.id,
      level: spec.levelId,
      seats: spec.maxSeats,
    });
  }

  /** Again, because the last seat may have gone since, or this process did not have the room at the request. */
  override async onAuth(_client: RaceClient, options: unknown): Promise<boolean> {
    this.#refuse(parseJoinOptions(options));
    return true;
  }

  override onJoin(client: RaceClient, options: unknown): void {
    const join = parseJoinOptions(options);
    const entry = this.#race.seatFor(join);
    const { seat } = entry;
    client.userData = seat;
    const isCurrent = () => this.#connections.get(seat.number) === client;
    guardFrames(client, {
      admit: () => isCurrent() && this.#admit(seat),
      unreadable: () => isCurrent() && this.#race.problem(seat, 'bad-message'),
    });
    const before = this.#connections.get(seat.number);
    this.#connections.set(seat.number, client);
    this.#drop(before, CLOSE_CODES.OPENED_ELSEWHERE);
    this.#race.enter(entry, join.locale);
  }

  override onLeave(client: RaceClient, code?: number): void {
    const seat = client.userData;
    // The connection that replaced this one keeps the seat.
    if (seat === undefined || this.#connections.get(seat.number) !== client) return;
    this.#connections.delete(seat.number);
    this.#race.leave(seat, code === CloseCode.CONSENTED);
  }

  override onBeforeShutdown(): void {
    void this.disconnect(CLOSE_CODES.RESTART);
  }

  override onDispose(): void {
    this.#stopTicking();
    this.#race.dispose();
    this.deps.directory.release(this.#race.spec.code);
    this.deps.log.info('race-closed', { race: this.#race.spec.id });
  }

  /** A method, since without one an exception in any room would end the process for all of them. */
  override onUncaughtException(error: RoomException<this>, method: RoomMethodName): void {
    // Refused joins come by here too.
    if (error.cause instanceof ServerError) return;
    this.deps.log.error('room-error', {
      race: this.#race.spec.id,
      method,
      reason: reasonOf(error.cause),
      at: whereOf(error.cause),
    });
    const { client } = error as { client?: RaceClient };
    client?.send('problem', { code: 'internal' });
  }

  #tick(): void {
    try {
      this.#race.tick();
    } catch (error) {
      this.deps.log.error('room-error', {
        race: this.#race.spec.id,
        method: 'tick',
        reason: reasonOf(error),
        at: whereOf(error),
      });
    }
  }

  #refuse(options: JoinOptions): void {
    const code = this.#race.refuseJoin(options);
    if (code !== null) throw joinError(code);
  }

  /** At once: a socket that is only asked to close may go on sending for half a minute. */
  #drop(client: RaceClient | undefined, code: CloseCodeOfOurs): void {
    if (client !== undefined) this.kickClient(client.sessionId, code);
  }

  #admit(seat: Seat): boolean {
    if (seat.messages.take(this.deps.clock.now())) return true;
    this.#race.problem(seat, 'too-fast');
    return false;
  }
}

/** The room class for one server. Colyseus makes the instances, so what they need is bound to the class. */
export function raceRoomWith(roomDeps: RaceRoomDeps): new () => RaceRoom {
  return class extends RaceRoom {
    protected override readonly deps = roomDeps;
  };
}

function parseJoinOptions(options: unknown): JoinOptions {
  const parsed = joinOptionsSchema.safeParse(options);
  if (!parsed.success) throw joinError('bad-request', firstField(parsed.error));
  if (parsed.data.version !== PROTOCOL_VERSION) throw joinError('version-mismatch');
  return parsed.data;
}

function joinError(code: ErrorCode, field?: string): ServerError {
  return new ServerError(400, formatJoinError(code, field));
}
