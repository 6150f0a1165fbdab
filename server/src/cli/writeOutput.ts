import { writeFileSync } from 'node:fs';
import { oneLine, UsageError } from './usageError.ts';

/** Writes a file that the caller asked for. That it cannot be written is the caller's mistake. */
export function writeOutput(file: string, content: string | Uint8Array): void {
  try {
    writeFileSync(file, content);
  } catch (error) {
    throw new UsageError(`${file}: ${oneLine((error as Error).message)}`);
  }
}
