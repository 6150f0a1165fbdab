/**
 * The command line over the process list: `ps`, and what its lines are piped through. `grep` finds itself, as it does
 * in every terminal, because it is running while `ps` looks.
 */
import type { PsRow } from './psRows.ts';

export interface PsLine {
  readonly text: string;
  /** Tasks that the line stands for. */
  readonly tasks: readonly number[];
}

export interface PsOutput {
  readonly lines: readonly PsLine[];
  /** What the shell says of a command that it cannot run; the list is then empty. */
  readonly error: string | null;
}

type Filter = (lines: readonly PsLine[]) => PsLine[];

/** The parts between the pipes. What does not begin with `ps` is taken as something to look for. */
export function partsOf(command: string): string[] {
  const parts = command
    .split(/(?<!\\)\|/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length === 0) return ['ps aux'];
  return /^ps(\s|$)/.test(parts[0] ?? '') ? parts : ['ps aux', `grep ${parts[0]}`, ...parts.slice(1)];
}

/** Whether the options of `ps` ask for threads: -L, -T, -eLf, or H among the letters without a dash. */
export const wantsThreads = (command: string): boolean =>
  /(^|\s)-\w*[LT]|\s[a-gi-zA-Z]*H/.test(partsOf(command)[0] ?? '');

/** Runs the command over what the machine has; `format` makes a line of a row, `freePid` and those behind it are nobody's. */
export function runPs(
  command: string,
  rows: readonly PsRow[],
  format: (row: PsRow) => string,
  freePid: number,
): PsOutput {
  const parts = partsOf(command);
  const own = parts.map((part, index): PsRow => terminalRow(part, freePid + index));
  let lines: PsLine[] = [...rows, ...own].map((row) => ({ text: format(row), tasks: row.tasks }));
  for (const part of parts.slice(1)) {
    const filter = filterOf(part);
    if (typeof filter === 'string') return { lines: [], error: filter };
    lines = filter(lines);
  }
  return { lines, error: null };
}

const terminalRow = (command: string, pid: number): PsRow => ({
  pid,
  tid: pid,
  stat: command.startsWith('ps') ? 'R+' : 'S+',
  core: null,
  cpu: 0,
  elapsed: 0,
  rss: 0,
  left: null,
  command: command.replaceAll(/['"]/g, ''),
  tasks: [],
});

function filterOf(part: string): Filter | string {
  const [name = '', ...words] = part.match(/"[^"]*"|'[^']*'|\S+/g) ?? [];
  const args = words.map((word) => word.replaceAll(/^['"]|['"]$/g, ''));
  switch (name) {
    case 'grep':
    case 'egrep':
    case 'fgrep':
      return grep(args);
    case 'head':
    case 'tail': {
      const count = Number(args.join(' ').match(/\d+/)?.[0] ?? 10);
      return (lines) => (name === 'head' ? lines.slice(0, count) : lines.slice(-Math.max(1, count)));
    }
    case 'wc':
      return (lines) => [{ text: String(lines.length), tasks: [] }];
    case 'cat':
    case 'less':
      return (lines) => [...lines];
    default:
      return `bash: ${name}: command not found`;
  }
}

function grep(args: readonly string[]): Filter | string {
  const options = args.filter((arg) => /^-[a-zA-Z]+$/.test(arg) && arg !== '-e').join('');
  const pattern = args.find((arg) => !arg.startsWith('-'));
  if (pattern === undefined) return 'Usage: grep [OPTION]... PATTERNS [FILE]...';
  let expression: RegExp;
  try {
    expression = new RegExp(basic(pattern, options), options.includes('i') ? 'i' : '');
  } catch {
    return 'grep: Unmatched [, [^, [:, [., or [=';
  }
  const isWanted = (line: PsLine): boolean => expression.test(line.text) !== options.includes('v');
  if (options.includes('c')) return (lines) => [{ text: String(lines.filter(isWanted).length), tasks: [] }];
  return (lines) => lines.filter(isWanted);
}

/** A basic regular expression: `.`, `*`, `[…]`, `^`, `$` and `\|` mean something, all else is meant as written. */
function basic(pattern: string, options: string): string {
  if (options.includes('F')) return pattern.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const plain = pattern.replaceAll(/\\\||[+?(){}|]/g, (found) => (found === '\\|' ? '|' : `\\${found}`));
  return options.includes('w') ? `\\b(?:${plain})\\b` : plain;
}
