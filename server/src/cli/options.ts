import { parseArgs } from 'node:util';
import { UsageError } from './usageError.ts';

/** Options given as `--name value` or `--name=value`; `many` may be given several times. */
export interface OptionSpecs {
  readonly once: readonly string[];
  readonly many?: readonly string[];
}

/** By name, in the order in which they were given. An option that is unknown, empty or given twice is a usage error. */
export function readOptions(args: readonly string[], { once, many = [] }: OptionSpecs): Map<string, string[]> {
  const names = [...once, ...many];
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  const values = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind !== 'option') throw new UsageError(`unexpected argument ${given(token)}; ${known(names)}`);
    const { name, rawName, value } = token;
    if (!names.includes(name) || !rawName.startsWith('--'))
      throw new UsageError(`unknown option ${rawName}; ${known(names)}`);
    if (value === undefined || value === '') throw new UsageError(`${rawName} needs a value`);
    const before = values.get(name);
    if (before !== undefined && !many.includes(name)) throw new UsageError(`${rawName} is given twice`);
    values.set(name, [...(before ?? []), value]);
  }
  return values;
}

const given = (token: { readonly kind: string; readonly value?: string | undefined }): string => token.value ?? '--';

const known = (names: readonly string[]): string => `options are ${names.map((name) => `--${name}`).join(', ')}`;
