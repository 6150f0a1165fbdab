/** One line an event: `2026-11-24T09:41:00.000Z info race-opened race=… level=…`. Never a name, a code or a token. */
export interface Log {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

export const LOG_LEVELS = ['info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export function createLog(level: LogLevel, write: (line: string) => void): Log {
  const from = LOG_LEVELS.indexOf(level);
  const at =
    (name: Exclude<LogLevel, 'silent'>) =>
    (event: string, fields: LogFields = {}) => {
      if (LOG_LEVELS.indexOf(name) < from) return;
      write(`${new Date().toISOString()} ${name} ${event}${Object.entries(fields).map(formatField).join('')}`);
    };
  return { info: at('info'), warn: at('warn'), error: at('error') };
}

/** The message of whatever was thrown. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The line of code that threw it. */
export function whereOf(error: unknown): string | undefined {
  return error instanceof Error ? error.stack?.split('\n')[1]?.trim() : undefined;
}

function formatField([name, value]: [string, LogFields[string]]): string {
  if (value === undefined) return '';
  return ` ${name}=${/^[\w.:/-]+$/.test(String(value)) ? value : JSON.stringify(String(value))}`;
}
