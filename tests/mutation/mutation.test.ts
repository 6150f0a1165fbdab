import { stripTypeScriptTypes } from 'node:module';
import { describe, expect, it } from 'vitest';
import { guardLoops, instrument, type Mutant } from './instrument.ts';
import { asMarkdown, scoreOf } from './report.ts';
import * as shim from './vitestShim.ts';

const mutantsOf = (text: string): string[] =>
  instrument('a.ts', text, 0).mutants.map(({ operator, from, to }) => `${operator}: ${from} → ${to}`);

/** Evaluates instrumented code with one mutant active, and returns what it says `f` is. */
function evaluate(code: string, active: number, loop = () => {}): (...args: unknown[]) => unknown {
  const plain = stripTypeScriptTypes(code)
    .replace(/^import .*?;/, '')
    .replace(/export /g, '');
  return new Function('$m', '$hit', '$loop', `${plain}; return f;`)(active, () => false, loop);
}

describe('the operators', () => {
  it.each([
    ['a < b', ['comparison: a < b → (a) <= (b)', 'comparison: a < b → (a) >= (b)']],
    ['a === b', ['comparison: a === b → (a) !== (b)']],
    ['a + b', ['arithmetic: a + b → (a) - (b)']],
    ['a ?? b', ['logic: a ?? b → (a) && (b)']],
    ['a && b', ['logic: a && b → (a) || (b)']],
    ['!a', ['negation: !a → a']],
    ['-a', ['sign: -a → a']],
    ['a++', ['update: a++ → a--']],
    ['Math.min(a)', ['method: Math.min → Math.max']],
    ['a.shift()', ['method: a.shift() → a.pop()']],
    ['a ? b : c', ['condition: a → true', 'condition: a → false']],
    ['(a += b)', ['assignment: a += b → a -= b']],
    [
      '[3, 2n, true, "x", ""]',
      ['3 → (3 + 1)', '2n → (2n + 1n)', 'true → false', `"x" → ''`, `"" → 'mutated'`].map(
        (each) => `constant: ${each}`,
      ),
    ],
  ])('%s', (code, expected) => {
    expect(mutantsOf(`const x = ${code};`)).toEqual(expected);
  });

  it('statements are removed, returned values go missing, conditions are decided', () => {
    expect(mutantsOf('function f() { g(); for (;;) { if (a) break; } return b; }')).toEqual([
      'removed statement: g(); → ',
      'condition: a → true',
      'condition: a → false',
      'removed statement: break; → ',
      'return value: b → undefined',
    ]);
  });

  it('types, imports, names and what a mistake of ours is told are left alone', () => {
    const text = `import { x } from './x.ts'; type A = 'a' | 1; const y = { b, c: d as 'e', f: z! } satisfies G<'h'>; if (i) throw new Error('j' + 1);`;
    expect(mutantsOf(text)).toEqual(['condition: i → true', 'condition: i → false']);
  });

  it('an optional chain stays in one piece', () => {
    expect(mutantsOf('const x = a?.b.shift().c;')).toEqual([]);
  });
});

describe('instrumented code', () => {
  const source = 'export const f = (a: number, b: number): string => (a < b ? "less" : "not " + (a + b));';

  it('does what the source does when no mutant is active, and something else when one is', () => {
    const { code, mutants } = instrument('a.ts', source, 10);
    const outcomes = (active: number) => {
      const f = evaluate(code.run, active);
      return [f(1, 2), f(2, 2), f(3, 2)];
    };
    expect(outcomes(-1)).toEqual(['less', 'not 4', 'not 5']);
    expect(mutants.map(({ id }) => id)).toEqual(mutants.map((_, i) => 10 + i));
    for (const { id } of mutants) expect([id, outcomes(id)]).not.toEqual([id, outcomes(-1)]);
  });

  it('to measure what is reached does what the source does', () => {
    expect(evaluate(instrument('a.ts', source, 0).code.cover, -1)(1, 2)).toBe('less');
  });

  it('counts the rounds of its loops, whatever their bodies', () => {
    const text =
      'const f = (n: number) => { let s = 0; for (let i = 0; i < n; i++) s += i; while (s > 9) { s -= 9; } return s; };';
    let rounds = 0;
    const f = evaluate(guardLoops('a.ts', text), -1, () => {
      if (++rounds > 20) throw new Error('too many');
    });
    expect([f(5), rounds]).toEqual([1, 6]);
    expect(() => f(100)).toThrow('too many');
  });

  it('knows what is evaluated when the module is loaded', () => {
    const { mutants } = instrument('a.ts', 'const a = 1; const f = (b = 2) => 3; class C { d = 4; }', 0);
    expect(mutants.map(({ from, isStatic, scope }) => [from, isStatic, scope])).toEqual([
      ['1', true, 'a'],
      ['2', false, 'f'],
      ['3', false, 'f'],
      ['4', false, 'module'],
    ]);
  });
});

describe('the small Vitest', () => {
  const fails = (check: () => void): boolean => {
    try {
      check();
      return false;
    } catch {
      return true;
    }
  };

  it('collects tests by name, row by row', () => {
    shim.takeTests();
    const rows: unknown[] = [];
    shim.describe('a', () => {
      shim.it('b', () => {});
      shim.it.each([[1, 2], { c: 3 }, 'd'])('e', (...row: never[]) => void rows.push(row));
    });
    const tests = shim.takeTests();
    for (const { run } of tests) run();
    expect(tests.map(({ name }) => name)).toEqual(['a > b', 'a > e [0]', 'a > e [1]', 'a > e [2]']);
    expect(rows).toEqual([[1, 2], [{ c: 3 }], ['d']]);
  });

  it('its matchers hold where they should, and fail where they should', () => {
    const { expect: tiny } = shim;
    const good = [
      () => tiny(1).toBe(1),
      () => tiny({ a: [1], b: undefined }).toEqual({ a: [1] }),
      () => tiny({ a: 1, b: { c: [2, 3] } }).toMatchObject({ b: { c: [2, 3] } }),
      () => tiny(null).toBeNull(),
      () => tiny([1, 2]).toContain(2),
      () => tiny('abc').toMatch(/b/),
      () =>
        tiny(() => {
          throw new Error('oh no');
        }).toThrow('no'),
      () => tiny(1).toBeLessThan(2),
      () => tiny(2).toBeGreaterThan(1),
      () => tiny(1).not.toBe(2),
    ];
    const bad = [
      () => tiny(1).toBe(2),
      () => tiny({ a: [1] }).toEqual({ a: [2] }),
      () => tiny({ a: 1 }).toEqual({ a: 1, b: null }),
      () => tiny({ b: { c: [2] } }).toMatchObject({ b: { c: [2, 3] } }),
      () => tiny(0).toBeNull(),
      () => tiny([1]).toContain(2),
      () => tiny('abc').toMatch(/d/),
      () => tiny(() => {}).toThrow('no'),
      () => tiny(2).toBeLessThan(2),
      () => tiny(1).toBeGreaterThan(1),
      () => tiny(1).not.toBe(1),
    ];
    expect(good.map(fails)).toEqual(good.map(() => false));
    expect(bad.map(fails)).toEqual(bad.map(() => true));
  });
});

describe('the report', () => {
  const base = { file: 'shared/src/engine/heap.ts', line: 9, operator: 'comparison', isStatic: false };
  const mutants: Mutant[] = [
    { ...base, id: 0, scope: 'popHeap', from: 'a', to: 'b' },
    { ...base, id: 1, scope: 'popHeap', from: 'c | d', to: '' },
    { ...base, id: 2, scope: 'pushHeap', from: 'heap.push(item);', to: '' },
    { ...base, id: 3, scope: 'popHeap', from: 'e', to: 'f' },
  ];
  const judged = (['killed', 'survived', 'uncovered', 'timeout'] as const).map((status, id) => ({
    id,
    status,
    by: null,
  }));

  it('counts what was noticed, and what never ended as noticed', () => {
    expect(scoreOf(judged)).toEqual({ killed: 2, total: 4, share: 0.5 });
  });

  it('names what was not, with the reason where one is known', () => {
    const lines = asMarkdown(mutants, judged).split('\n');
    expect(lines).toContain('| heap.ts | 4 | 2 | 50 % |');
    expect(lines).toContain('| heap.ts:9 popHeap | `c \\| d` | – | **no reason known** |');
    expect(lines).toContain(
      '| heap.ts:9 pushHeap | `heap.push(item);` | – | done twice: the other place does it as well |',
    );
  });
});
