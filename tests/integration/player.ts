/** A player with the real SDK over a real WebSocket, who plays a log on the round clock. */
import type { LogEntry, Scenario } from '@timeslice/shared/engine';
import {
  type Locale,
  PROTOCOL_VERSION,
  type RaceState,
  type SeatState,
  type ServerMessages,
  type ServerMessageType,
  type Welcome,
} from '@timeslice/shared/protocol';
import { Client, type Room } from 'colyseus.js';
import type { TestServer } from './testServer.ts';

type Received = { [T in ServerMessageType]: { type: T; message: ServerMessages[T] } }[ServerMessageType];

export class Player {
  readonly room: Room;
  readonly received: Received[] = [];
  readonly welcome: Welcome;
  closeCode: number | undefined;
  #waiting: (() => void)[] = [];

  private constructor(room: Room, welcome: Welcome) {
    this.room = room;
    this.welcome = welcome;
  }

  static async join(url: string, roomId: string, options: { token?: string; locale?: Locale } = {}): Promise<Player> {
    const room = await new Client(url).joinById(roomId, { version: PROTOCOL_VERSION, locale: 'en', ...options });
    room.reconnection.enabled = false;
    const early: Received[] = [];
    let take = (received: Received) => {
      early.push(received);
    };
    let closed = (_code: number) => {};
    room.onMessage('*', (type, message) => take({ type, message } as Received));
    room.onLeave((code) => closed(code));
    await new Promise<void>((resolve, reject) => {
      const first = take;
      take = (received) => {
        first(received);
        if (received.type === 'welcome') resolve();
      };
      closed = (code) => reject(new Error(`closed with ${code} before the welcome`));
    });
    const player = new Player(room, early.find(({ type }) => type === 'welcome')?.message as Welcome);
    player.received.push(...early);
    take = (received) => {
      player.received.push(received);
      player.#wake();
    };
    closed = (code) => {
      player.closeCode = code;
      player.#wake();
    };
    room.onStateChange(() => player.#wake());
    return player;
  }

  get state(): RaceState {
    return this.room.state.toJSON();
  }

  seat(number: number): SeatState | undefined {
    return this.state.seats?.[String(number)];
  }

  /** Messages of a type, oldest first. */
  all<T extends ServerMessageType>(type: T): ServerMessages[T][] {
    return this.received
      .filter((received) => received.type === type)
      .map(({ message }) => message as ServerMessages[T]);
  }

  last<T extends ServerMessageType>(type: T): ServerMessages[T] | undefined {
    return this.all(type).at(-1);
  }

  /** Resolves as soon as the condition holds; asked again after every message, state and closing. */
  async until<T>(condition: () => T | undefined | false): Promise<T> {
    for (;;) {
      const value = condition();
      if (value !== undefined && value !== false) return value as T;
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  /** The nth message of a type, the first by default. */
  message<T extends ServerMessageType>(type: T, nth = 1): Promise<ServerMessages[T]> {
    return this.until(() => this.all(type)[nth - 1]);
  }

  closed(): Promise<number> {
    return this.until(() => this.closeCode);
  }

  send(type: string, message: unknown = {}): void {
    this.room.send(type, message);
  }

  /** Gives a log and says how far the run has come, as a page does: over and over, until the server is there too. */
  async play(
    { stream, acked }: { stream: number; acked: number },
    log: readonly LogEntry[],
    to: number,
  ): Promise<void> {
    if (log.length > 0) this.send('commands', { stream, seq: acked, entries: log, reached: log.at(-1)?.[0] ?? 0 });
    const heartbeat = setInterval(() => this.send('reached', { stream, reached: to }), 50);
    try {
      await this.until(() => {
        const ack = this.last('ack');
        const { finished = false, playing = false } = this.seat(this.welcome.seat) ?? {};
        return ack?.stream === stream && (ack.reached >= to || (playing && finished));
      });
    } finally {
      clearInterval(heartbeat);
    }
  }

  /** As a lost network does it: no goodbye. */
  async drop(): Promise<void> {
    this.room.connection.close(4999);
    await this.closed();
  }

  async leave(): Promise<void> {
    if (this.closeCode === undefined) await this.room.leave();
  }

  #wake(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }
}

/** Opens a race and seats its creator. */
export async function openRace(server: TestServer, scenario: Scenario, maxSeats = 2) {
  const { body } = await server.api('POST', '/api/races', { level: scenario.id, maxSeats });
  const creator = await Player.join(server.url, body.roomId, { token: body.token });
  return { creator, code: body.code as string, roomId: body.roomId as string, token: body.token as string };
}

/** Two players in their first round. */
export async function startRace(server: TestServer, scenario: Scenario) {
  const race = await openRace(server, scenario);
  const friend = await Player.join(server.url, race.roomId);
  race.creator.send('start');
  const [round, friendRound] = await Promise.all([race.creator.message('round'), friend.message('round')]);
  await race.creator.until(() => race.creator.state.phase === 'round');
  return { ...race, friend, round, friendRound };
}
