import { describe, expect, it } from 'vitest';
import { duplicateKey } from './duplicateKey.ts';

describe('a key that stands in its object twice', () => {
  it.each([
    ['{"a":1,"a":2}', 'a'],
    ['{"a":1,"\\u0061":2}', 'a'],
    ['{"a":[1,{"b":{}},{"b":0, "c": [], "b": {}}]}', 'a[2].b'],
    ['[[0,{"type":"preempt","core":0,"core":1}]]', '[0][1].core'],
    ['{"__proto__":1,"__proto__":2}', '__proto__'],
    ['{"a b":1,"a b":2}', '["a b"]'],
    ['{"a":"}{\\"","b":{"a":1},"a":[]}', 'a'],
  ])('in %s is found at %s', (text, path) => {
    JSON.parse(text);
    expect(duplicateKey(text)).toBe(path);
  });

  it.each([
    '1',
    '""',
    '[]',
    '{"a":{"a":{"a":[{"a":1},{"a":1}]}}}',
    '[{"a":"a","b":"a"},"a","a"]',
    '{"a,":1,"a":"\\\\"}',
  ])('is not in %s', (text) => {
    JSON.parse(text);
    expect(duplicateKey(text)).toBeNull();
  });

  it('is looked for without recursion, however deep it lies', () => {
    const depth = 200_000;
    expect(duplicateKey(`${'['.repeat(depth)}${']'.repeat(depth)}`)).toBeNull();
  });
});
