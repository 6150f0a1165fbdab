/** Every answer that is not a success has the same shape, and says what is wrong. */
import { ERROR_CODES, type ErrorCode, type ErrorReply } from '@timeslice/shared/protocol';
import type { Response } from 'express';

const STATUS: Record<ErrorCode, number> = {
  'bad-request': 400,
  'bad-code': 400,
  'unknown-level': 400,
  'version-mismatch': 400,
  'bad-token': 400,
  'unknown-code': 404,
  'not-found': 404,
  'no-report': 404,
  'no-database': 503,
  'room-full': 409,
  'room-over': 410,
  locked: 409,
  banned: 403,
  'bad-key': 403,
  'rate-limited': 429,
  'too-many-races': 503,
  starting: 503,
  internal: 500,
};

export function sendError(response: Response, code: ErrorCode, field?: string): void {
  const message = ERROR_CODES[code];
  const body: ErrorReply = { error: field === undefined ? { code, message } : { code, field, message } };
  response.status(STATUS[code]).json(body);
}
