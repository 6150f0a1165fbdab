/** Lines for the report of a full run: what each level was played with, and what came of it. */
import { appendFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** All levels rather than a few. */
export const isFull = process.env.TIMESLICE_FULL === '1';

const folder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../test-results/full');

export interface PlayLine {
  readonly level: string;
  readonly input: string;
  readonly score: number;
  readonly stars: number;
  readonly commands: number;
  readonly exact: boolean;
  readonly seconds: number;
}

export function reportPlay({ level, input, score, stars, commands, exact, seconds }: PlayLine): void {
  if (!isFull) return;
  const file = path.join(folder, `plays-${input}.md`);
  mkdirSync(folder, { recursive: true });
  if (!existsSync(file)) {
    const head = 'Level | Score | Stars | Commands | As planned | Seconds';
    writeFileSync(
      file,
      `## Levels played in the browser by ${input}\n\n| ${head} |\n| --- | ---: | ---: | ---: | --- | ---: |\n`,
    );
  }
  const plan = exact ? 'to the tick' : 'with delays';
  appendFileSync(file, `| ${level} | ${score} | ${stars} | ${commands} | ${plan} | ${seconds.toFixed(1)} |\n`);
}
