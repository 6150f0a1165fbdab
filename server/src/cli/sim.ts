/**
 * npm run -s sim -- --scenario FILE --log FILE
 * npm run -s sim -- --scenario FILE --policy NAME [--param KEY=VALUE]…
 * Either with --save-replay FILE: writes the run as a replay, for the verify command.
 *
 * Runs a scenario (F-1) with an input log (F-2) or with a policy, and prints the result as one JSON object (F-3).
 * Bad input: one line on stderr that names the file and the field, exit code 2.
 */
import { runSim } from './runSim.ts';
import { runCommand } from './usageError.ts';

runCommand('sim', () => console.log(JSON.stringify(runSim(process.argv.slice(2)))));
