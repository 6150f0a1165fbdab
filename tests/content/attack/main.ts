/**
 * `npm run attack -- [runs] [worlds] [first]`: attacks every level, and fresh worlds of every kind, with so many runs each
 * (default 20 000; 20 worlds from a fresh number on). Prints every gain; those that SPEC.md admits are no failure.
 */
import { levels, sandboxLevels } from '@timeslice/shared/content';
import type { LogEntry, Scenario } from '@timeslice/shared/engine';
import { attackSurely } from './surely.ts';
import { attackScenario, FEATURES, isAdmitted, OBJECTIVES } from './worlds.ts';

const runs = count(process.argv[2] ?? '20000', 'runs');
const worlds = count(process.argv[3] ?? '20', 'worlds');
const first = count(process.argv[4] ?? String(Date.now() % 1_000_000_000), 'first');

let attacked = 0;
let failed = 0;
for (const { scenario, best } of [...levels, ...sandboxLevels]) report(scenario, first, false, [best]);
for (let world = first; world < first + worlds; world++) {
  for (const feature of FEATURES) {
    for (const objective of OBJECTIVES)
      report(attackScenario(world, feature, objective), world, isAdmitted(feature, objective));
  }
}
console.log(`${attacked} attacked, ${failed} with a gain that should not be`);
process.exit(failed > 0 ? 1 : 0);

function report(scenario: Scenario, seed: number, admitted: boolean, known: readonly (readonly LogEntry[])[] = []) {
  attacked++;
  const { honest, attack, gain } = attackSurely(scenario, { seed, runs, known });
  if (gain <= 0) return;
  if (!admitted) failed++;
  const how = `${honest.score} with ${honest.useful} ticks of work, ${attack.score} with ${attack.useful}`;
  console.log(`${scenario.id}, seed ${seed}: +${gain}${admitted ? ' (admitted)' : ''}: ${how}`);
}

function count(text: string, name: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1) {
    console.error(`${name}: ${text} is not a whole number above 0`);
    process.exit(2);
  }
  return value;
}
