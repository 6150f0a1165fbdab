import type { ServerMessages, ServerMessageType } from '@timeslice/shared/protocol';

/** What a race wants done. The room carries it out; tests read it. */
export interface Outbox {
  /** Nothing happens when nobody is connected to the seat. */
  send<T extends ServerMessageType>(seat: number, type: T, message: ServerMessages[T]): void;
  /** Something happened that members should see without delay. */
  stateChanged(): void;
  /** Something happened that must not wait for the next turn of the journal: who sits where, a round that began. */
  noted(): void;
  /** Too many mistakes: close the connection, keep the seat. */
  expel(seat: number): void;
  /** Nobody needs this race any more. */
  close(): void;
}
