import { readFileSync, statSync } from 'node:fs';
import { oneLine, UsageError } from './usageError.ts';

/** Reads a file of at most `maxBytes`. Whatever is wrong with it is the caller's mistake, and names the file. */
export function readBytes(file: string, maxBytes: number): Uint8Array {
  try {
    const stat = statSync(file);
    // Pipes and devices have no end that could be known before they are read.
    if (!stat.isFile()) throw new UsageError(`${file}: not a file`);
    if (stat.size > maxBytes) throw new UsageError(`${file}: larger than ${maxBytes} bytes`);
    return readFileSync(file);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${file}: ${reason(error as NodeJS.ErrnoException)}`);
  }
}

function reason({ code, message }: NodeJS.ErrnoException): string {
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'no such file';
  return code === 'EACCES' ? 'may not be read' : oneLine(message);
}
