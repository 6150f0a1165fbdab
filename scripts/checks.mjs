import { node24 } from './node24.mjs';
import { run, runTool } from './run.mjs';

const CHECKS = [
  {
    name: 'types',
    tool: 'turbo',
    args: ['run', 'typecheck', 'typecheck:scripts', '--continue', '--output-logs=new-only'],
  },
  { name: 'format and lint', tool: 'biome', args: ['check', '--error-on-warnings', '.'] },
  { name: 'unused code', tool: 'knip', args: ['--no-progress', '--no-config-hints'] },
  { name: 'lockfile', tool: 'node', args: ['scripts/lockcheck.mjs'] },
];

/**
 * Everything that reads the code without running it. All of them run, so that one report shows all that is wrong.
 * @returns {Promise<string[]>} names of the checks that failed
 */
export async function runChecks() {
  const failed = [];
  for (const { name, tool, args } of CHECKS) {
    console.log(`\n— ${name}: ${tool} ${args.join(' ')}`);
    const code = await (tool === 'node' ? run(node24(), args) : runTool(tool, args));
    console.log(`— ${name}: ${code === 0 ? 'ok' : `FAILED (exit code ${code})`}`);
    if (code !== 0) failed.push(name);
  }
  return failed;
}
