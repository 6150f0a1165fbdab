import type { ParamSpec, ParamSpecs, Params } from './types.ts';

export type ResolvedParams =
  | { readonly ok: true; readonly params: Params }
  | { readonly ok: false; readonly param: string; readonly message: string };

/** Checks given values against what a policy takes, and fills in the defaults. Names the first one that is wrong. */
export function resolveParams(specs: ParamSpecs, given: Params): ResolvedParams {
  const params: Record<string, number | string> = {};
  for (const [name, spec] of Object.entries(specs)) params[name] = spec.default;
  for (const [name, value] of Object.entries(given)) {
    const spec = Object.hasOwn(specs, name) ? specs[name] : undefined;
    const message = spec === undefined ? unknownParam(specs) : misfit(spec, value);
    if (message !== null) return { ok: false, param: name, message };
    params[name] = value;
  }
  return { ok: true, params };
}

function unknownParam(specs: ParamSpecs): string {
  const names = Object.keys(specs);
  return names.length === 0 ? 'this policy takes no parameters' : `no such parameter; there are ${names.join(', ')}`;
}

function misfit(spec: ParamSpec, value: number | string): string | null {
  if (spec.kind === 'choice')
    return spec.values.includes(String(value)) ? null : `must be one of ${spec.values.join(', ')}`;
  const fits = typeof value === 'number' && Number.isInteger(value) && value >= spec.min && value <= spec.max;
  return fits ? null : `must be an integer from ${spec.min} to ${spec.max}`;
}

/** An integer that `resolveParams` has checked. */
export function integerParam(params: Params, name: string): number {
  const value = params[name];
  if (typeof value !== 'number') throw new Error(`policy parameter ${name}: expected a number, found ${value}`);
  return value;
}

export function choiceParam(params: Params, name: string): string {
  const value = params[name];
  if (typeof value !== 'string') throw new Error(`policy parameter ${name}: expected a word, found ${value}`);
  return value;
}

/** The quantum of the policies that slice time. 800 ticks are the 4 ms of a kernel. */
export const quantumParam = (doc = 'Ticks that a task runs before the next one gets its turn.') =>
  ({ kind: 'integer', default: 800, min: 1, max: 1_000_000, doc }) as const;
