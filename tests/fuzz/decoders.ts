/**
 * `npm run fuzz:decoders -- [seconds] [first seed]`: gives changed inputs to everything that reads files, and checks that
 * it neither throws nor hangs nor lets through what is not valid. A failing seed is printed and kept.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fuzzCase } from './decoders/fuzzCase.ts';

const seconds = count(process.argv[2] ?? '60', 'seconds');
const first = count(process.argv[3] ?? String(1 + (Date.now() % 1_000_000_000)), 'first seed');

/** Longer than any case takes on a busy machine. */
const HANGS_MS = 20_000;

console.log(`seeds from ${first} on, for ${seconds} s`);
const fates: Record<string, number> = {};
const failing: number[] = [];
const end = performance.now() + seconds * 1000;
let seed = first;
for (; performance.now() < end; seed++) {
  const started = performance.now();
  const { decoder, result } = fuzzCase(seed);
  const took = performance.now() - started;
  const problem = typeof result === 'object' ? result.problem : took > HANGS_MS ? `took ${Math.round(took)} ms` : null;
  if (problem === null) fates[`${decoder} ${result}`] = (fates[`${decoder} ${result}`] ?? 0) + 1;
  else {
    console.log(`seed ${seed}, ${decoder}: ${problem}`);
    failing.push(seed);
  }
}
for (const fate of Object.keys(fates).sort()) console.log(`${fate}: ${fates[fate]}`);
if (failing.length > 0) keep(failing);
console.log(`${seed - first - failing.length} passed, ${failing.length} failed`);
process.exit(failing.length > 0 ? 1 : 0);

function count(text: string, name: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1) {
    console.error(`${name}: ${text} is not a whole number above 0`);
    process.exit(2);
  }
  return value;
}

function keep(seeds: readonly number[]): void {
  const file = new URL('./decodersSeeds.json', import.meta.url);
  const kept = JSON.parse(readFileSync(file, 'utf8')) as { about: string; seeds: number[] };
  kept.seeds = [...new Set([...kept.seeds, ...seeds])].sort((a, b) => a - b);
  writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`);
}
