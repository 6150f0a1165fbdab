import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { levels } from '@timeslice/shared/content';
import { describe, expect, it } from 'vitest';
import { proofIndexText, proofName, proofText } from './proofText.ts';

const PROOFS = new URL('../../../shared/src/content/levels/proofs/', import.meta.url);
const stored = (name: string): string => readFileSync(new URL(`${name}.ts`, PROOFS), 'utf8');

describe('solve-levels', () => {
  it('has written the proofs that are stored, to the letter', () => {
    for (const level of levels) expect(stored(proofName(level.id))).toBe(proofText(level.id, level));
    expect(stored('index')).toBe(proofIndexText(levels.map(({ id }) => id)));
  });

  it.each([
    [['no-such-level'], 'solve-levels: there is no level no-such-level\n'],
    [['--runs', '1.5'], 'solve-levels: --seed and --runs must be integers, --runs at least 100\n'],
  ])('refuses %j in one line, with exit code 2', (args, message) => {
    const command = fileURLToPath(new URL('./solveLevels.ts', import.meta.url));
    const { status, stderr, stdout } = spawnSync(process.execPath, [command, ...args], { encoding: 'utf8' });
    expect({ status, stderr, stdout }).toEqual({ status: 2, stderr: message, stdout: '' });
  });
});
