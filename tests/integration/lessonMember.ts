/** A connection of a lesson that remembers what it was sent. */
import { type LessonState, PROTOCOL_VERSION } from '@timeslice/shared/protocol';
import { Client, type Room } from 'colyseus.js';

export class LessonMember {
  readonly room: Room;
  // biome-ignore lint/suspicious/noExplicitAny: tests compare the message with what it should be.
  readonly received: [type: string, message: any][] = [];
  closeCode: number | undefined;
  #waiting: (() => void)[] = [];

  constructor(room: Room) {
    this.room = room;
    room.reconnection.enabled = false;
    room.onMessage('*', (type, message) => {
      this.received.push([String(type), message]);
      this.#wake();
    });
    room.onStateChange(() => this.#wake());
    room.onLeave((code) => {
      this.closeCode = code;
      this.#wake();
    });
  }

  static async join(url: string, roomId: string, options: object): Promise<LessonMember> {
    const room = await new Client(url).joinById(roomId, { version: PROTOCOL_VERSION, locale: 'en', ...options });
    const member = new LessonMember(room);
    await member.message('hello');
    return member;
  }

  get state(): LessonState {
    return this.room.state.toJSON();
  }

  async until<T>(condition: () => T | undefined | false): Promise<T> {
    for (;;) {
      const value = condition();
      if (value !== undefined && value !== false) return value as T;
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  // biome-ignore lint/suspicious/noExplicitAny: as above.
  message(type: string): Promise<any> {
    return this.until(() => this.received.findLast(([name]) => name === type)?.[1]);
  }

  #wake(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }
}
