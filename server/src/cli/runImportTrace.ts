import { type ImportOptions, importTrace, malformedText } from '@timeslice/shared/content';
import { readOptions } from './options.ts';
import { readJson } from './readJson.ts';
import { oneLine, UsageError } from './usageError.ts';
import { writeOutput } from './writeOutput.ts';

const OPTIONS = ['out', 'kernel', 'scale', 'least', 'cores', 'waits', 'level', 'costs', 'objective', 'id'] as const;
type Name = (typeof OPTIONS)[number];
type Given = (name: Name) => string | undefined;

/**
 * Imports a recorded program as the arguments say. Returns what is to be printed: the scenario, or nothing where a file
 * has it; `warn` is called with every simplification. A usage error says what is wrong with the arguments or the file.
 */
export function runImportTrace(args: readonly string[], warn: (line: string) => void): string {
  const [file = '--', ...rest] = args;

  if (file.startsWith('--')) throw new UsageError('the file of a recorded program must come first');
  const options = readOptions(rest, { once: OPTIONS });
  const given: Given = (name) => options.get(name)?.[0];
  const imported = importTrace(readJson(file), importOptions(given));
  if (!imported.ok) throw new UsageError(`${file}: ${malformedText(imported)}`);
  for (const warning of imported.warnings) warn(oneLine(warning));
  const kernelFile = given('kernel');
  if (kernelFile !== undefined) {
    if (imported.kernel === null) throw new UsageError(`--kernel: ${file} does not tell when its tasks ended`);
    writeOutput(kernelFile, `${JSON.stringify(imported.kernel)}\n`);
  }
  const text = JSON.stringify(imported.scenario);
  const out = given('out');
  if (out === undefined) return text;
  writeOutput(out, `${text}\n`);
  return '';
}

function importOptions(given: Given): ImportOptions {
  return {
    ...number('scale', given, 0.001, 1_000_000),
    ...number('least', given, 0, 3_600_000_000),
    ...number('cores', given, 1, 16),
    ...choice('waits', given, ['keep', 'drop']),
    ...choice('level', given, ['user', 'os']),
    ...choice('costs', given, ['game', 'real']),
    ...choice('objective', given, ['throughput', 'slowdown']),
    ...(given('id') === undefined ? {} : { id: given('id') as string }),
  };
}

function number(name: 'scale' | 'least' | 'cores', given: Given, min: number, max: number) {
  const text = given(name);
  if (text === undefined) return {};
  const value = Number(text);
  const fits = value >= min && value <= max && (name !== 'cores' || Number.isInteger(value));
  if (fits) return { [name]: value };
  throw new UsageError(
    `--${name} ${text}: must be ${name === 'cores' ? 'an integer' : 'a number'} from ${min} to ${max}`,
  );
}

function choice<K extends keyof ImportOptions & Name>(
  name: K,
  given: Given,
  values: readonly NonNullable<ImportOptions[K]>[],
): Pick<ImportOptions, K> {
  const text = given(name);
  if (text === undefined) return {} as Pick<ImportOptions, K>;
  const value = values.find((known) => known === text);
  if (value === undefined) throw new UsageError(`--${name} ${text}: must be one of ${values.join(', ')}`);
  return { [name]: value } as unknown as Pick<ImportOptions, K>;
}
