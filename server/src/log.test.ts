import { expect, test } from 'vitest';
import { createLog } from './log.ts';

test('an event is one line, whatever is in its fields', () => {
  const lines: string[] = [];
  const log = createLog('warn', (line) => lines.push(line));
  log.info('quiet');
  log.error('broken', { race: 'r-1', reason: 'line one\nline "two"', none: undefined, seat: 2 });
  expect(lines).toHaveLength(1);
  expect(lines[0]?.replace(/^\S+ /, '')).toBe('error broken race=r-1 reason="line one\\nline \\"two\\"" seat=2');
});
