/**
 * One seat's connection to a room, a race's or a lesson's. It comes back by itself, for ever, with the seat's own token: the SDK's
 * reconnecting gives up after a minute, and would not survive a refresh.
 */

import {
  CLOSE_CODES,
  type ClientMessage,
  type ClientMessageType,
  type HostAction,
  type JoinOptions,
  type LessonJoin,
  type Locale,
  PROTOCOL_VERSION,
  parseJoinError,
  type StudentMessage,
  type StudentMessageType,
} from '@timeslice/shared/protocol';
import { Client, MatchMakeError, type Room } from 'colyseus.js';
import { ApiError, type ApiErrorCode, findRace } from './api.ts';

export type ConnectionStatus =
  | { readonly kind: 'joining' }
  | { readonly kind: 'open' }
  /** It was open, is not now, and will be again. */
  | { readonly kind: 'lost' }
  /** The same seat was opened in another tab or on another device. */
  | { readonly kind: 'elsewhere' }
  /** The teacher has put this page out. */
  | { readonly kind: 'kicked' }
  /** We were not let in, or put out; trying again without a change is no use. */
  | { readonly kind: 'refused'; readonly code: ApiErrorCode | 'abuse'; readonly field: string | null };

/** What is shown at the door, beside version and language. */
export type Credentials = Partial<Omit<LessonJoin, 'version' | 'locale'>>;

export interface ConnectionOptions<State> {
  readonly code: string;
  readonly locale: () => Locale;
  /** Asked for before every try. */
  readonly credentials: () => Credentials;
  /** They open nothing here. True: others are at hand now, try again. */
  readonly onBadToken: () => boolean;
  readonly onStatus: (status: ConnectionStatus) => void;
  readonly onState: (state: State) => void;
  readonly onMessage: (type: string, message: unknown) => void;
}

/**
 * The development page comes from Vite, whose proxy serves plain requests; but the path of a room's WebSocket names a
 * process, so it is opened on the server's own port.
 */
const DEV_PORT = '2567';

function createClient(): Client {
  if (!import.meta.env.DEV) return new Client(location.origin);
  return new Client(location.origin, {
    urlBuilder: (url) => {
      if (url.protocol.startsWith('ws')) url.port = DEV_PORT;
      return url.href;
    },
  });
}

const FIRST_DELAY_MS = 300;
const LONGEST_DELAY_MS = 5000;
/** A server that restarts needs a moment before it knows its rooms again. */
const UNKNOWN_GRACE_MS = 20_000;

/** Troubles that pass by themselves. */
const PASSING: ReadonlySet<ApiErrorCode> = new Set(['unreachable', 'rate-limited', 'starting', 'internal']);

export class Connection<State> {
  readonly #options: ConnectionOptions<State>;
  readonly #client = createClient();
  #room: Room | null = null;
  #attempt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Grows with every try, so that the outcome of an outdated one is dropped. */
  #generation = 0;
  #wasOpen = false;
  #lostAt = 0;
  #stopped = true;

  constructor(options: ConnectionOptions<State>) {
    this.#options = options;
  }

  /** Joins, or takes the seat over from where it was opened. */
  open(): void {
    this.#stopped = false;
    this.#attempt = 0;
    this.#options.onStatus({ kind: this.#wasOpen ? 'lost' : 'joining' });
    void this.#join();
  }

  /** False while there is no open connection; nothing is kept then. */
  send<T extends ClientMessageType>(type: T, message: ClientMessage<T>): boolean {
    return this.#post(type, message);
  }

  /** Of a student in a lesson, beside the run. */
  say<T extends StudentMessageType>(type: T, message: StudentMessage<T>): boolean {
    return this.#post(type, message);
  }

  host(action: HostAction): boolean {
    return this.#post('host', action);
  }

  #post(type: string, message: unknown): boolean {
    if (!this.#room?.connection.isOpen) return false;
    this.#room.send(type, message);
    return true;
  }

  /** The network may be back, or the page was asleep: do not wait for the next turn. */
  hurry(): void {
    if (this.#stopped || this.#room || this.#timer === undefined) return;
    this.#attempt = 0;
    void this.#join();
  }

  /** Nothing has been heard for too long: whatever the socket says, it is dead. */
  drop(): void {
    const room = this.#room;
    if (!room) return;
    this.#room = null;
    room.removeAllListeners();
    room.connection.close();
    this.#lost();
  }

  close(): void {
    this.#stopped = true;
    this.#generation++;
    clearTimeout(this.#timer);
    const room = this.#room;
    this.#room = null;
    if (room) void room.leave();
  }

  async #join(): Promise<void> {
    const generation = ++this.#generation;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    try {
      const { roomId } = await findRace(this.#options.code);
      const room = await this.#client.joinById(roomId, this.#joinOptions());
      if (generation === this.#generation) this.#opened(room);
      else void room.leave();
    } catch (error) {
      if (generation === this.#generation) this.#failed(error);
    }
  }

  #joinOptions(): JoinOptions | LessonJoin {
    const { locale, credentials } = this.#options;
    return { version: PROTOCOL_VERSION, locale: locale(), ...credentials() };
  }

  #opened(room: Room): void {
    room.reconnection.enabled = false;
    this.#room = room;
    this.#attempt = 0;
    this.#wasOpen = true;
    room.onStateChange((state) => this.#options.onState(state.toJSON() as State));
    room.onMessage('*', (type, message) => this.#options.onMessage(String(type), message));
    room.onLeave((code) => {
      if (this.#room !== room) return;
      this.#room = null;
      this.#left(code);
    });
    this.#options.onStatus({ kind: 'open' });
  }

  #left(code: number): void {
    const status = finalStatus(code);
    if (status) this.#stop(status);
    else if (!this.#stopped) this.#lost();
  }

  #lost(): void {
    this.#lostAt = performance.now();
    this.#options.onStatus({ kind: 'lost' });
    this.#again();
  }

  #failed(error: unknown): void {
    const { code, field } = reasonOf(error);
    if (code === 'bad-token' && this.#options.onBadToken()) {
      void this.#join();
      return;
    }
    const mayComeBack = this.#wasOpen && performance.now() - this.#lostAt < UNKNOWN_GRACE_MS;
    if (PASSING.has(code) || (code === 'unknown-code' && mayComeBack)) this.#again();
    else this.#stop({ kind: 'refused', code, field });
  }

  #again(): void {
    if (this.#stopped) return;
    const delay = Math.min(FIRST_DELAY_MS * 2 ** this.#attempt, LONGEST_DELAY_MS);
    this.#attempt++;
    // Spread, so that a class whose access point died does not come back in one blow.
    this.#timer = setTimeout(() => void this.#join(), delay * (0.5 + Math.random()));
  }

  #stop(status: ConnectionStatus): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
    this.#options.onStatus(status);
  }
}

/** What a closed connection means when coming back by itself is no use; null otherwise. */
function finalStatus(closeCode: number): ConnectionStatus | null {
  switch (closeCode) {
    case CLOSE_CODES.OPENED_ELSEWHERE:
      return { kind: 'elsewhere' };
    case CLOSE_CODES.ROOM_CLOSED:
      return { kind: 'refused', code: 'room-over', field: null };
    case CLOSE_CODES.KICKED:
      return { kind: 'kicked' };
    case CLOSE_CODES.ABUSE:
      return { kind: 'refused', code: 'abuse', field: null };
    default:
      return null;
  }
}

function reasonOf(error: unknown): { readonly code: ApiErrorCode; readonly field: string | null } {
  if (error instanceof ApiError) return error;
  if (error instanceof MatchMakeError) {
    const { code, field } = parseJoinError(error.message);
    return { code, field: field ?? null };
  }
  // A socket that did not open, a request that did not arrive.
  return { code: 'unreachable', field: null };
}
