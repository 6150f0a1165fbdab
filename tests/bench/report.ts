import type { Figure } from './figure.ts';

const COLUMNS = ['bench', 'figure', 'value', 'floor', 'target', 'beyond', 'where we are', 'samples'] as const;
const NUMBERS: readonly number[] = [2, 3, 4, 5, 7];

/** A table for people: a header and one line a figure. */
export function table(figures: readonly Figure[]): string {
  const rows = [COLUMNS as readonly string[], ...figures.map(cells)];
  const widths = COLUMNS.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, i) => (NUMBERS.includes(i) ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!)))
      .join('  ')
      .trimEnd();
  const [header, ...body] = rows.map(line);
  return [header!, '─'.repeat(Math.max(...rows.map((row) => line(row).length))), ...body].join('\n');
}

function cells(f: Figure): string[] {
  const mark = (value: number | null): string => (value === null ? '–' : readable(value));
  const value = `${readable(f.value)} ${f.unit}`.trimEnd();
  const level = f.level ?? 'recorded';
  return [f.bench, f.figure, value, mark(f.floor), mark(f.target), mark(f.beyond), level, String(f.samples)];
}

/** Thousands apart, as many decimals as the size of the number deserves. */
function readable(value: number): string {
  return value.toLocaleString('en', { maximumSignificantDigits: 4 }).replaceAll(',', ' ');
}
