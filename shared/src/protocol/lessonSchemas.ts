/** What a lesson takes: how it is opened, how one joins it, and what its members send. */
import { z } from 'zod';
import { LOCALES } from './http.ts';
import { MAX_CLASS, MAX_ROUNDS } from './lesson.ts';

const key = z.string().regex(/^[A-Za-z0-9_-]{22}$/);
const seat = z.int().min(1).max(MAX_CLASS);
const on = z.boolean();
/** Cut down and cleaned by the server; here only what no name can be. */
const name = z.string().min(1).max(200);

/** POST /api/lessons */
export const openLessonSchema = z.strictObject({
  rounds: z
    .array(z.strictObject({ levelId: z.string().min(1).max(64), weight: z.int().min(50).max(300).default(100) }))
    .min(1)
    .max(MAX_ROUNDS),
  maxSeats: z.int().min(1).max(MAX_CLASS).default(MAX_CLASS),
  freeNames: z.boolean().default(false),
});
export type OpenLesson = z.input<typeof openLessonSchema>;

export const lessonJoinSchema = z.strictObject({
  version: z.int(),
  locale: z.enum(LOCALES),
  role: z.enum(['student', 'host', 'screen']).default('student'),
  /** A student's seat token, or one use of a seat key; a host's or a projector's key. */
  token: key.optional(),
  /** The eight characters of a return code. */
  returnCode: z
    .string()
    .regex(/^[A-Z2-9]{8}$/)
    .optional(),
});
export type LessonJoin = z.infer<typeof lessonJoinSchema>;

/** Of a student, beside those of the stream. */
export const studentMessages = {
  /** Another generated name; three times, in the lobby. */
  spin: z.strictObject({}),
  /** A name of one's own, where the host allows it. */
  name: z.strictObject({ name }),
  /** Round by its index; the index of an option, or per cent. */
  predict: z.strictObject({ round: z.int().min(0), guess: z.int().min(0).max(100_000) }),
  /** The exit ticket: which question, which option. */
  exit: z.strictObject({ question: z.int().min(0).max(3), answer: z.int().min(0).max(100_000) }),
} as const;

export type StudentMessageType = keyof typeof studentMessages;
export type StudentMessage<T extends StudentMessageType> = z.infer<(typeof studentMessages)[T]>;

/** What a host may do. Each is harmless when it comes twice. */
export const hostActionSchema = z.discriminatedUnion('do', [
  /** Begins the lesson, or the next phase where the present one waits for the host. */
  z.strictObject({ do: z.literal('next') }),
  z.strictObject({ do: z.literal('pause') }),
  z.strictObject({ do: z.literal('resume') }),
  /** Thirty seconds more for the present phase. */
  z.strictObject({ do: z.literal('extend') }),
  /** Every open run goes on to its end without commands. */
  z.strictObject({ do: z.literal('endRound') }),
  /** Leaves the round out that is to come, or goes on. */
  z.strictObject({ do: z.literal('skip') }),
  z.strictObject({ do: z.literal('lock'), on }),
  z.strictObject({ do: z.literal('lateJoin'), on }),
  z.strictObject({ do: z.literal('hideNames'), on }),
  z.strictObject({ do: z.literal('freeNames'), on }),
  z.strictObject({ do: z.literal('kick'), seat }),
  z.strictObject({ do: z.literal('ban'), seat }),
  z.strictObject({ do: z.literal('unban'), seat }),
  z.strictObject({ do: z.literal('rename'), seat, name }),
  /** A key that opens the seat on another device, once. */
  z.strictObject({ do: z.literal('reseat'), seat }),
  /** A slower clock for a seat, per cent. */
  z.strictObject({ do: z.literal('slow'), seat, rate: z.int().min(25).max(100) }),
  /** Looks at the run of a seat; null: no more. */
  z.strictObject({ do: z.literal('watch'), seat: seat.nullable() }),
  z.strictObject({ do: z.literal('close') }),
]);
export type HostAction = z.infer<typeof hostActionSchema>;

export const hostMessages = { host: hostActionSchema } as const;
