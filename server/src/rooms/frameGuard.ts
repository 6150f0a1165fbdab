/**
 * Colyseus closes the connection for one frame that it cannot unpack, and an exception of its reader would end the
 * process. One bad frame must cost neither, so every frame passes here first.
 */
import { type Client, CloseCode, Protocol } from '@colyseus/core';

/** What clients of ours send. The others answer, or hand bytes through, around our checks. */
const FRAMES: ReadonlySet<number> = new Set([
  Protocol.JOIN_ROOM,
  Protocol.LEAVE_ROOM,
  Protocol.ROOM_DATA,
  Protocol.PING,
]);

export interface FrameRules {
  /** Whether there is room for one more frame; called for each. */
  readonly admit: () => boolean;
  /** A frame made no sense, and was dropped. */
  readonly unreadable: () => unknown;
}

/** To be called before the client's first frame can arrive, which is in `onJoin`. */
export function guardFrames(client: Client, { admit, unreadable }: FrameRules): void {
  const socket = client.ref;
  const emit = socket.emit.bind(socket);
  socket.emit = (event: string | symbol, ...args: unknown[]) => {
    if (event !== 'message') return emit(event, ...args);
    const frame = args[0] as Uint8Array;
    if (!FRAMES.has(frame[0] ?? -1)) unreadable();
    else if (frame[0] === Protocol.LEAVE_ROOM || admit()) {
      try {
        return emit(event, ...args);
      } catch {
        unreadable();
      }
    }
    return true;
  };
  const leave = client.leave.bind(client);
  client.leave = (code?: number, reason?: string) => {
    if (code === CloseCode.WITH_ERROR) unreadable();
    else leave(code, reason);
  };
}
