/**
 * npm run -s verify -- FILE [--scenario FILE]
 *
 * Runs a replay again, on the scenario of a file (F-1) or on the built-in level that it names, and prints one JSON
 * object: {ok: true, scenario, engine, end, outcome, …, score, refused, steps, hash}. A replay that does not verify: one
 * line on stderr, exit code 1. Bad input: one line on stderr that names the file and the field, exit code 2.
 */
import { NotVerifiedError, runVerify } from './runVerify.ts';
import { oneLine, runCommand } from './usageError.ts';

runCommand('verify', () => {
  try {
    console.log(JSON.stringify(runVerify(process.argv.slice(2))));
  } catch (error) {
    if (!(error instanceof NotVerifiedError)) throw error;
    console.error(`verify: ${oneLine(error.message)}`);
    process.exitCode = 1;
  }
});
