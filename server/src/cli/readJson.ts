import { readFileSync, statSync } from 'node:fs';
import { oneLine, UsageError } from './usageError.ts';

/** Larger than any scenario or log within its limits can be. */
const MAX_BYTES = 64 * 1024 * 1024;

/** Reads a JSON file. Whatever is wrong with it is the caller's mistake, and names the file. */
export function readJson(file: string): unknown {
  const text = readText(file);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${file}: not JSON: ${oneLine((error as Error).message)}`);
  }
}

function readText(file: string): string {
  try {
    const stat = statSync(file);
    if (!stat.isFile()) throw new UsageError(`${file}: not a file`);
    if (stat.size > MAX_BYTES) throw new UsageError(`${file}: larger than ${MAX_BYTES / 1024 / 1024} MB`);
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${file}: ${reason(error as NodeJS.ErrnoException)}`);
  }
}

function reason({ code, message }: NodeJS.ErrnoException): string {
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'no such file';
  if (code === 'EACCES') return 'may not be read';
  return code === 'ERR_ENCODING_INVALID_ENCODED_DATA' ? 'not UTF-8 text' : oneLine(message);
}
