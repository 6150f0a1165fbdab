import { expect, test } from 'vitest';
import { firstDifferentLine } from './compare.ts';
import { levelHashes, randomHashes } from './games.ts';

test('I-1 the same games give the same hashes, other games others', () => {
  const lines = randomHashes(1, 40);
  expect(randomHashes(1, 40)).toEqual(lines);
  expect(new Set(lines.map((line) => line.split(' ').at(-1))).size).toBe(40);
  // Some are asked on the way as well, the levels many times.
  expect(lines.some((line) => line.split(' ').length > 6)).toBe(true);
  for (const line of levelHashes()) expect(line.split(' ').length).toBeGreaterThan(20);
});

test('a difference is told by the first game that has one', () => {
  const lines = randomHashes(1, 3);
  expect(firstDifferentLine(lines, lines)).toBeNull();
  expect(firstDifferentLine(lines, [lines[0], 'seed 2: 0', lines[2]])).toMatch(/^here {2}seed 2: .*\nthere seed 2: 0$/);
  expect(firstDifferentLine(lines, lines.slice(0, 2))).toContain('there undefined');
  expect(firstDifferentLine(lines, null)).toContain('expected lines of hashes');
});
