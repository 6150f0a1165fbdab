/** Every code that travels: why something was refused, and why a connection was closed. Texts for people live in the client. */

/** Answers of the HTTP interface and of a refused join. */
export const ERROR_CODES = {
  'bad-request': 'The request does not have the shape it should; `field` names the first wrong field.',
  'bad-code': 'A race code is six digits.',
  'unknown-code': 'No race with this code is open.',
  'unknown-level': 'There is no level with this id.',
  starting: 'The server has just started and is opening its races again; ask again in a second.',
  'room-full': 'Every seat of the race is taken.',
  locked: 'The lesson lets nobody new in.',
  banned: 'The host has closed this seat.',
  'bad-key': 'Lessons are opened on the machine of the server, or with the key that it prints when it starts.',
  'room-over': 'The race is closed.',
  'version-mismatch': 'The page and the server speak different protocol versions: reload.',
  'bad-token': 'This seat token belongs to no seat of the race.',
  'too-many-races': 'The server holds as many races as it may.',
  'rate-limited': 'Too many failed attempts from this address; try again in a minute.',
  'not-found': 'There is nothing at this address of the API.',
  'no-report': 'No report is kept under this code, or the key is not its own.',
  'no-database': 'What is stored cannot be read at present; ask again in a minute.',
  internal: 'The server made a mistake; it is in its log.',
} as const;
export type ErrorCode = keyof typeof ERROR_CODES;

/** Why a room refused a message (`problem`). Nothing was changed by it. */
export const PROBLEM_CODES = {
  'unknown-message': 'There is no message of this type.',
  'bad-message': 'The message does not have the shape it should; `field` names the first wrong field.',
  'too-fast': 'More messages than a person and their page can have to send.',
  'not-allowed': 'Members of this role send no such message.',
  'unknown-seat': 'Nobody sits on this seat.',
  'bad-name': 'Nothing of this name can be shown.',
  'no-spins': 'The name has been drawn anew as often as it may.',
  'not-creator': 'Only the one who opened the race may do this.',
  'not-enough-players': 'A race takes at least two connected players.',
  'wrong-phase': 'This cannot be done in the present phase.',
  internal: 'The server made a mistake while it handled the message; it is in its log.',
} as const;
export type ProblemCode = keyof typeof PROBLEM_CODES;

/** Why the server refused a streamed command, besides the refusal codes of the engine. A `rebase` follows. */
export const STREAM_REFUSALS = {
  'ahead-of-clock': 'The tick lies further ahead of the round clock than a late clock can explain.',
  'log-full': 'The run has as many commands as a run may have.',
} as const;
export type StreamRefusalCode = keyof typeof STREAM_REFUSALS;

/** Why a client was given the server's log to run again (`rebase`). */
export const REBASE_REASONS = {
  'refused-command': 'The server refused a command that the page had applied.',
  'out-of-slack': 'The seat fell behind by more than its slack, and the server went on without it.',
  'hash-mismatch': 'The page and the server stood at the same tick in different states.',
} as const;
export type RebaseReason = keyof typeof REBASE_REASONS;

/** WebSocket close codes of ours. None of them is a reason to reconnect by itself. */
export const CLOSE_CODES = {
  /** The same seat was opened elsewhere: offer to take over here. */
  OPENED_ELSEWHERE: 4100,
  /** The server closed the race because nobody was there any more. */
  ROOM_CLOSED: 4101,
  /** Too many refused messages. The seat is kept: its token still opens it. */
  ABUSE: 4102,
  /** The host has put this seat out. */
  KICKED: 4104,
  /** The server is going down on purpose: join again with the token in a few seconds. */
  RESTART: 4103,
} as const;
export type CloseCode = (typeof CLOSE_CODES)[keyof typeof CLOSE_CODES];
