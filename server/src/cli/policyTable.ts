/**
 * npm run -s policies [-- [--figure score|wall|cpu|switches] [--scenario FILE]…]
 *
 * Lets every policy, with its default parameters, play every level and every sandbox level, or the given scenarios, and
 * prints a table: a row for each scenario, a column for each policy. Figures of runs that reached their limit with work
 * left are marked *.
 */
import { policyTable } from './runPolicyTable.ts';
import { runCommand } from './usageError.ts';

runCommand('policies', () => console.log(policyTable(process.argv.slice(2))));
