/** Settings from the environment. A wrong one stops the server at the start, with a line that names it. */
import path from 'node:path';
import { z } from 'zod';
import { LOG_LEVELS } from './log.ts';

const root = path.resolve(import.meta.dirname, '../..');

const whole = (min: number, max: number) =>
  z.coerce
    .number({ error: `must be a whole number from ${min} to ${max}` })
    .refine(
      (value) => Number.isInteger(value) && value >= min && value <= max,
      `must be a whole number from ${min} to ${max}`,
    );

const schema = z.object({
  /** 0: a free port. */
  PORT: whole(0, 65_535).default(2567),
  /** Default: all interfaces. */
  HOST: z.string().min(1).optional(),
  DATABASE_PATH: z.string().min(1).default(path.join(root, 'data/timeslice.sqlite')),
  /** PostgreSQL instead of the file. */
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
    .optional(),
  /** Where players reach the server, if not at its own address: behind a proxy, or under a name. */
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'must be an http or https URL' }).optional(),
  /** Opens lessons from other machines. Default: a new one at every start, printed then. */
  HOST_KEY: z.string().min(8, 'must have 8 characters at least').max(100).optional(),
  /** Races and the reports of lessons are deleted after so long. */
  REPORT_DAYS: whole(1, 3650).default(30),
  TRUST_PROXY: whole(0, 5).default(0),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` }).default('info'),
});

export interface Config {
  readonly port: number;
  readonly host: string | undefined;
  readonly databaseFile: string;
  readonly databaseUrl: string | undefined;
  readonly publicUrl: string | undefined;
  readonly hostKey: string | undefined;
  readonly reportDays: number;
  readonly trustProxy: number;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  readonly clientDist: string;
}

/** Throws an error with one line a wrong variable. An empty variable counts as not set. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map(({ path: [name], message }) => {
      return `${String(name)}=${given[String(name)]}: ${message}`;
    });
    throw new Error(lines.join('\n'));
  }
  const settings = parsed.data;
  return {
    port: settings.PORT,
    host: settings.HOST,
    databaseFile: path.resolve(root, settings.DATABASE_PATH),
    databaseUrl: settings.DATABASE_URL,
    publicUrl: settings.PUBLIC_URL,
    hostKey: settings.HOST_KEY,
    reportDays: settings.REPORT_DAYS,
    trustProxy: settings.TRUST_PROXY,
    logLevel: settings.LOG_LEVEL,
    clientDist: path.join(root, 'client/dist'),
  };
}
