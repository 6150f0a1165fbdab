/** From what a member sent to what the race does: rate, shape, permission, in this order. */
import { type ClientMessage, type ClientMessageType, clientMessages } from '@timeslice/shared/protocol';
import type { z } from 'zod';
import type { Race } from './race.ts';
import type { Seat } from './roster.ts';

type Handlers = { readonly [T in ClientMessageType]: (race: Race, seat: Seat, message: ClientMessage<T>) => void };

const HANDLERS: Handlers = {
  ready: (race, seat, { ready }) => race.setReady(seat, ready),
  rematch: (race, seat) => race.setReady(seat, true),
  start: (race, seat) => race.start(seat),
  commands: (race, seat, message) => race.stream(seat, (run, now) => run.commands(message, now)),
  reached: (race, seat, message) => race.stream(seat, (run, now) => run.reached(message, now)),
  hash: (race, seat, message) => race.stream(seat, (run, now) => run.compare(message, now)),
  clock: (race, seat, { sent }) => race.clock(seat, sent),
};

/** `type` and `payload` are as they came: anything at all. */
export function receive(race: Race, seat: Seat, type: unknown, payload: unknown): void {
  if (!isMessageType(type)) race.problem(seat, 'unknown-message');
  else dispatch(race, seat, type, payload);
}

function dispatch<T extends ClientMessageType>(race: Race, seat: Seat, type: T, payload: unknown): void {
  // Without a payload the message is one without fields.
  const parsed = clientMessages[type].safeParse(payload ?? {});
  if (!parsed.success) race.problem(seat, 'bad-message', firstField(parsed.error));
  else if (race.allows(seat, type)) HANDLERS[type](race, seat, parsed.data as ClientMessage<T>);
}

function isMessageType(type: unknown): type is ClientMessageType {
  return typeof type === 'string' && Object.hasOwn(clientMessages, type);
}

/** The path of the first field that is wrong, like `entries.0.1.core`; of an unknown field, its own. */
export function firstField(error: z.ZodError): string {
  const [issue] = error.issues;
  if (issue === undefined) return '';
  const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0]] : issue.path;
  return path.join('.').slice(0, 80);
}
