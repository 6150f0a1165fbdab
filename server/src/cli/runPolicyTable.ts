import { levels, type Policy, policies, sandboxLevels } from '@timeslice/shared/content';
import { type Figures, figures, type Scenario } from '@timeslice/shared/engine';
import { playPolicy, TooManyCommandsError } from '@timeslice/shared/run';
import { readOptions } from './options.ts';
import { readScenario } from './readScenario.ts';
import { UsageError } from './usageError.ts';

/** What a cell can show. */
const FIGURES: Readonly<Record<string, (result: Figures) => number>> = {
  score: ({ score }) => score,
  wall: ({ end }) => end,
  cpu: ({ cpuTime }) => cpuTime,
  switches: ({ counters }) =>
    counters.processSwitch + counters.threadSwitch + counters.greenSwitch + counters.coroutineSwitch,
};

/** The table as text, for the arguments of the command. */
export function policyTable(args: readonly string[]): string {
  const options = readOptions(args, { once: ['figure'], many: ['scenario'] });
  const figure = options.get('figure')?.[0] ?? 'score';
  const show = Object.hasOwn(FIGURES, figure) ? FIGURES[figure] : undefined;
  if (show === undefined) throw new UsageError(`--figure ${figure}: must be one of ${Object.keys(FIGURES).join(', ')}`);
  const files = options.get('scenario');
  const scenarios = files === undefined ? builtIn() : files.map(readScenario);
  const rows = scenarios.map((scenario) => [scenario.id, ...policies.map((policy) => cell(scenario, policy, show))]);
  return align([[figure, ...policies.map(({ name }) => name)], ...rows]);
}

const builtIn = (): Scenario[] => [...levels, ...sandboxLevels].map(({ scenario }) => scenario);

function cell(scenario: Scenario, policy: Policy, show: (result: Figures) => number): string {
  try {
    const result = figures(playPolicy(scenario, policy).machine);
    return `${show(result)}${result.outcome === 'timeout' ? '*' : ' '}`;
  } catch (error) {
    if (error instanceof TooManyCommandsError) return '- ';
    throw error;
  }
}

/** Columns as wide as they need to be; the first one to the left, figures to the right. */
function align(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row.map((text, i) => (i === 0 ? text.padEnd(widths[i] ?? 0) : text.padStart(widths[i] ?? 0))).join('  ');
  return rows.map((row) => line(row).trimEnd()).join('\n');
}
