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
    if (!isFrame(frame)) unreadable();
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

/** Of a kind that we take; and the type of a message is a short ASCII string, since a broken one is printed by the reader. */
function isFrame(frame: Uint8Array): boolean {
  const [kind = -1, typeHeader = 0] = frame;
  if (kind !== Protocol.ROOM_DATA) return FRAMES.has(kind);
  const length = typeHeader - 0xa0;
  const type = frame.subarray(2, 2 + length);
  return length > 0 && length < 32 && type.length === length && type.every((byte) => byte < 0x80);
}
