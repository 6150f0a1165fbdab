/** The engine's commands as they travel. The shape is checked here; whether a task or a core exists is the engine's to say. */
import { z } from 'zod';
import type { Command, LogEntry } from '../engine/index.ts';

const id = z.int().min(0).max(1_000_000);
const models = ['sequential', 'threads', 'processes', 'coroutines', 'goroutines', 'virtual'] as const;

export const tickSchema = z.int().min(0).max(1_000_000_000);

export const commandSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('dispatch'), task: id, core: id }),
  z.strictObject({ type: z.literal('preempt'), core: id }),
  z.strictObject({ type: z.literal('enqueue'), task: id, core: id }),
  z.strictObject({ type: z.literal('unqueue'), task: id }),
  z.strictObject({ type: z.literal('setQuantum'), core: id, ticks: tickSchema }),
  z.strictObject({ type: z.literal('spawn'), job: id, model: z.enum(models), workers: id }),
]) satisfies z.ZodType<Command>;

export const logEntrySchema = z.tuple([tickSchema, commandSchema]).readonly() satisfies z.ZodType<LogEntry>;
