/**
 * npm run -s import-trace -- FILE [--out FILE] [--kernel FILE] [--scale X] [--least US] [--cores N]
 *   [--waits keep|drop] [--level user|os] [--costs game|real] [--objective throughput|slowdown] [--id ID]
 *
 * Makes a scenario (F-1) of a recorded program (tests/conformance/traces) and prints it, or writes it to --out.
 * What the kernel did with the program goes to --kernel. What is simplified is told on stderr, a line each.
 * Bad input: one line on stderr that names the file and the field, exit code 2.
 */
import { runImportTrace } from './runImportTrace.ts';
import { runCommand } from './usageError.ts';

runCommand('import-trace', () => {
  const text = runImportTrace(process.argv.slice(2), (line) => console.error(`import-trace: ${line}`));
  if (text !== '') console.log(text);
});
