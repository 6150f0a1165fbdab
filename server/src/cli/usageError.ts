/** What the caller did wrong, in one line: a file, a field of it, an option. */
export class UsageError extends Error {}

/** Text from elsewhere, as part of one line. */
export const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

/** Runs a command: a usage error ends it with one line on stderr and exit code 2, anything else is ours and throws. */
export function runCommand(name: string, command: () => void): void {
  try {
    command();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`${name}: ${oneLine(error.message)}`);
    process.exitCode = 2;
  }
}
