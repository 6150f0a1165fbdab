import { execFileSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import os from 'node:os';
import type { Figure } from './figure.ts';

const FILE = new URL('history.jsonl', import.meta.url);

/**
 * Appends figures to history.jsonl, one line each, with what is needed to read them later: the day, the commit they
 * were measured at (with `+` when files had been changed since) and the machine.
 */
export function record(figures: readonly Figure[]): void {
  const common = {
    at: new Date().toISOString(),
    commit: commit(),
    node: process.versions.node,
    cpu: `${os.availableParallelism()} × ${os.cpus()[0]?.model.trim() ?? 'unknown'}`,
  };
  appendFileSync(FILE, figures.map((figure) => `${JSON.stringify({ ...common, ...figure })}\n`).join(''));
}

function commit(): string {
  const git = (...args: string[]): string => execFileSync('git', args, { encoding: 'utf8' }).trim();
  try {
    return (
      git('rev-parse', '--short', 'HEAD') + (git('status', '--porcelain', '--untracked-files=no') === '' ? '' : '+')
    );
  } catch {
    // A downloaded archive has no history to point into; the figures are still worth keeping.
    return 'unknown';
  }
}
