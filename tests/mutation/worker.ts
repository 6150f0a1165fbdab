import { installHooks } from './hooks.ts';
import { allMutants, instrumentEngine, unitTests } from './sources.ts';
import { activate, begin, measured } from './switch.ts';
import { type TestCase, takeTests } from './vitestShim.ts';

/** A process that is sent numbers of mutants and answers whether a test noticed them. */
export interface Verdict {
  readonly id: number;
  readonly status: 'killed' | 'survived' | 'uncovered';
  /** The test that noticed it. */
  readonly by: string | null;
}

/** `ready`: how many mutants the worker has found; the numbers mean the same when it is as many as the other side has. */
export type Message = { readonly ready: number } | { readonly broken: string } | Verdict;

interface Measured {
  readonly index: number;
  readonly ms: number;
  readonly loops: number;
  readonly hits: ReadonlySet<number>;
}

/** A mutant that makes a test take so many times as many rounds of loops has made one endless. */
const PATIENCE = 30;

const files = instrumentEngine();
const mutants = allMutants(files);
installHooks(files);

const covered = await measure();
const tests = await load('run');
report({ ready: mutants.length });
process.on('disconnect', () => process.exit());
process.on('message', (id: number) => {
  void judge(id).then(report);
});

function report(message: Message): void {
  process.send?.(message);
}

/** A fresh copy of the engine, and the tests that use it. */
async function load(version: string): Promise<TestCase[]> {
  takeTests();
  const games = new URL('./games.ts', import.meta.url);
  for (const module of [...unitTests(), games]) await import(`${module.href}?v=${version}`);
  return takeTests();
}

/** Runs every test on the unbroken engine: all must pass, and what each reaches is noted. */
async function measure(): Promise<Measured[]> {
  const all = await load('cover');
  const results = all.map((test, index) => {
    begin(Number.POSITIVE_INFINITY);
    const from = performance.now();
    const failure = failureOf(test);
    if (failure !== null) report({ broken: `${test.name}: ${failure}` });
    return { index, ms: performance.now() - from, ...measured() };
  });
  return results.sort((a, b) => a.ms - b.ms);
}

function failureOf(test: TestCase): string | null {
  try {
    test.run();
    return null;
  } catch (error) {
    return String(error);
  }
}

async function judge(id: number): Promise<Verdict> {
  if (mutants[id]?.isStatic) return judgeStatic(id);
  const reaching = covered.filter(({ hits }) => hits.has(id));
  if (reaching.length === 0) return { id, status: 'uncovered', by: null };
  return verdict(id, tests, reaching);
}

/** A mutant in what a module sets up when it is loaded: everything is loaded anew with it. */
async function judgeStatic(id: number): Promise<Verdict> {
  activate(id);
  begin(Number.POSITIVE_INFINITY);
  try {
    const fresh = await load(`run-${id}`);
    return verdict(id, fresh, covered);
  } catch (error) {
    return { id, status: 'killed', by: String(error) };
  } finally {
    activate(-1);
  }
}

function verdict(id: number, all: readonly TestCase[], order: readonly Measured[]): Verdict {
  for (const { index, loops } of order) {
    const test = all[index] as TestCase;
    begin(PATIENCE * loops + 10_000);
    activate(id);
    const failure = failureOf(test);
    activate(-1);
    if (failure !== null) return { id, status: 'killed', by: test.name };
  }
  return { id, status: 'survived', by: null };
}
