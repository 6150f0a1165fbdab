import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { BENCHES } from './registry.ts';

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url));

describe('npm run bench', () => {
  it('refuses a bench that does not exist, names those that do, and prints nothing on stdout', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, 'engines', '--json'], { encoding: 'utf8' });
    expect({ status, stdout, stderr: stderr.trim() }).toEqual({
      status: 2,
      stdout: '',
      stderr: `bench: unknown bench "engines"; there are: ${Object.keys(BENCHES).join(', ')}`,
    });
  });

  it('refuses an option that does not exist', () => {
    const { status, stderr } = spawnSync(process.execPath, [MAIN, '--fast'], { encoding: 'utf8' });
    expect(status).toBe(2);
    expect(stderr).toContain("Unknown option '--fast'");
  });

  it('finds every registered bench', async () => {
    for (const [name, load] of Object.entries(BENCHES)) {
      const { bench } = await load();
      expect(bench.about, name).not.toBe('');
    }
  });
});
