import type { CloseCode, LessonMessages, ServerMessages } from '@timeslice/shared/protocol';

export type Outgoing = LessonMessages &
  Pick<ServerMessages, 'round' | 'ack' | 'refusal' | 'rebase' | 'pace' | 'clock' | 'problem'>;

/** Connections: a student's is known by the seat, those of hosts and projectors by numbers of their own. */
export type Address = { readonly seat: number } | { readonly staff: number };

/** What a lesson wants done. The room carries it out; tests read it. */
export interface LessonOutbox {
  /** Nothing happens when nobody is connected there. */
  send<T extends keyof Outgoing>(to: Address, type: T, message: Outgoing[T]): void;
  stateChanged(): void;
  /** Something happened that must not wait for the next turn of the journal. */
  noted(): void;
  /** Closes the connection of a seat. */
  expel(seat: number, code: CloseCode): void;
  /** The lesson is over, or nobody needs it any more. */
  close(): void;
}
