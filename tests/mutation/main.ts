/**
 * `npm run mutation -- [part of a file name]`: breaks the engine in every way that operators.ts knows, one at a time, and
 * asks whether a test notices. All mutants are built into one copy of the engine, each behind a switch, and the unit tests
 * and some hundred random games (against the naive engine) run in the same process: thousands of mutants take minutes.
 * Writes reports/mutation.md when all files are in it. Fails below the threshold.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { stalePlaces } from './equivalent.ts';
import { judge } from './pool.ts';
import { asMarkdown, scoreOf, survivorLines, survivors } from './report.ts';
import { allMutants, instrumentEngine, root } from './sources.ts';

const THRESHOLD = 0.85;

const part = process.argv[2] ?? '';
const all = allMutants(instrumentEngine());
const mutants = all.filter(({ file }) => file.includes(part));
if (mutants.length === 0) fail(`no source file of the engine has ${part} in its name`, 2);
const workers = Math.min(availableParallelism(), 2);
console.log(`${mutants.length} mutants, ${workers} workers`);

let done = 0;
const progress = (): void => {
  done++;
  if (done % 200 === 0) console.log(`${done} of ${mutants.length}`);
};
const judged = await judge(mutants, { known: all.length, workers, progress }).catch((error: Error) =>
  fail(error.message, 1),
);

for (const line of survivorLines(mutants, judged)) console.log(line);
const { killed, total, share } = scoreOf(judged);
if (part === '') {
  mkdirSync(`${root}reports`, { recursive: true });
  writeFileSync(`${root}reports/mutation.md`, asMarkdown(mutants, judged));
  for (const place of stalePlaces(survivors(mutants, judged))) console.log(`no longer so, in equivalent.ts: ${place}`);
}
console.log(`${killed} of ${total} mutants killed: ${(100 * share).toFixed(1)} %`);
process.exit(share < THRESHOLD ? 1 : 0);

function fail(message: string, code: number): never {
  console.error(message);
  process.exit(code);
}
