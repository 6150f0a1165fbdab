/** `npm run fuzz -- [games] [first seed]`: plays fresh random games on both engines; a failing seed is printed and kept. */
import { readFileSync, writeFileSync } from 'node:fs';
import { difference } from './compare.ts';

const games = count(process.argv[2] ?? '50000', 'games');
const first = count(process.argv[3] ?? String(Date.now() % 1_000_000_000), 'first seed');

const failing: number[] = [];
for (let seed = first; seed < first + games; seed++) {
  const line = difference(seed);
  if (line === null) continue;
  console.log(line);
  failing.push(seed);
}
if (failing.length > 0) keep(failing);
console.log(`${games - failing.length} passed, ${failing.length} failed`);
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
  const file = new URL('./seeds.json', import.meta.url);
  const kept = JSON.parse(readFileSync(file, 'utf8')) as { about: string; seeds: number[] };
  kept.seeds = [...new Set([...kept.seeds, ...seeds])].sort((a, b) => a - b);
  writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`);
}
