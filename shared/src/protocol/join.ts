/** Joining: `client.joinById(roomId, options)`. A refused join is an error whose message `parseJoinError` reads. */
import { ERROR_CODES, type ErrorCode } from './codes.ts';

/** `code` or `code field`: the one line that fits into the message of a refused join. */
export function formatJoinError(code: ErrorCode, field?: string): string {
  return field === undefined ? code : `${code} ${field}`;
}

/** Anything that is no message of ours (the room is gone, the server is another one) reads as `unknown-code`. */
export function parseJoinError(message: string): { code: ErrorCode; field?: string } {
  const [code = '', field] = message.split(' ', 2);
  if (!Object.hasOwn(ERROR_CODES, code)) return { code: 'unknown-code' };
  return field === undefined ? { code: code as ErrorCode } : { code: code as ErrorCode, field };
}
