import { duplicateKey } from './duplicateKey.ts';
import { readBytes } from './readBytes.ts';
import { oneLine, UsageError } from './usageError.ts';

/** Larger than any scenario or log within its limits can be. */
const MAX_BYTES = 64 * 1024 * 1024;

/** Reads a JSON file. Whatever is wrong with it is the caller's mistake, and names the file. */
export function readJson(file: string): unknown {
  const text = decode(file, readBytes(file, MAX_BYTES));
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${file}: not JSON: ${oneLine((error as Error).message)}`);
  }
  const twice = duplicateKey(text);
  if (twice !== null) throw new UsageError(`${file}: ${twice}: stands in its object twice`);
  return value;
}

/** A byte order mark is let pass: some editors write one. */
function decode(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(`${file}: not UTF-8 text`);
  }
}
