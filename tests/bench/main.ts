/**
 * `npm run bench -- [NAME …] [--full] [--json] [--record]`: measures the named benches, or all, and prints one JSON line
 * a figure and then a table for people; --json leaves out the table, --record appends the figures to history.jsonl.
 * Exit code 1: a bench could not be measured; 2: a wrong argument. A slow figure is no failure: it is shown as such.
 */
import { parseArgs } from 'node:util';
import type { BenchOptions } from './bench.ts';
import { type Figure, judge } from './figure.ts';
import { record } from './history.ts';
import { BENCHES } from './registry.ts';
import { table } from './report.ts';

interface Arguments {
  readonly names: readonly string[];
  readonly full: boolean;
  readonly json: boolean;
  readonly record: boolean;
}

function readArguments(): Arguments {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { full: { type: 'boolean' }, json: { type: 'boolean' }, record: { type: 'boolean' } },
  });
  const known = Object.keys(BENCHES);
  for (const name of positionals) {
    if (!known.includes(name)) throw new Error(`unknown bench "${name}"; there are: ${known.join(', ')}`);
  }
  return {
    names: positionals.length > 0 ? positionals : known,
    full: values.full ?? false,
    json: values.json ?? false,
    record: values.record ?? false,
  };
}

async function measure(name: string, options: BenchOptions): Promise<Figure[]> {
  const { bench } = await BENCHES[name]!();
  options.note(`${name}: ${bench.about}`);
  const figures = (await bench.measure(options)).map((measurement) => judge(name, measurement));
  for (const figure of figures) console.log(JSON.stringify(figure));
  return figures;
}

async function main(): Promise<number> {
  let args: Arguments;
  try {
    args = readArguments();
  } catch (error) {
    console.error(`bench: ${(error as Error).message}`);
    return 2;
  }
  const note = (line: string): void => console.error(`· ${line}`);
  const figures: Figure[] = [];
  let failed = 0;
  for (const name of args.names) {
    try {
      figures.push(...(await measure(name, { full: args.full, note })));
    } catch (error) {
      failed++;
      console.error(`bench ${name} could not be measured: ${(error as Error).stack ?? error}`);
    }
  }
  if (!args.json && figures.length > 0) console.log(`\n${table(figures)}`);
  if (args.record) record(figures);
  return failed > 0 ? 1 : 0;
}

process.exitCode = await main();
