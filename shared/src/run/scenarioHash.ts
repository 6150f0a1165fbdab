import type { Scenario } from '../engine/index.ts';

/**
 * A fingerprint of a scenario, 8 bytes: equal for equal content, whatever the order of the fields in the file.
 * Two 32-bit FNV-1a lanes over the UTF-16 units of the canonical JSON; no cryptographic strength, and none is needed:
 * a replay is judged by re-running it, this only says early that it belongs to another scenario.
 */
export function scenarioHash(scenario: Scenario): string {
  const known = HASHES.get(scenario);
  if (known !== undefined) return known;
  const hash = computeHash(scenario);
  HASHES.set(scenario, hash);
  return hash;
}

/** Writing a scenario out takes longer than playing it; a board of ten thousand entries asks for the same one again. */
const HASHES = new WeakMap<Scenario, string>();

function computeHash(scenario: Scenario): string {
  const text = canonical(scenario);
  let a = 0x811c9dc5;
  let b = 0x050c5d1f;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ (unit + i), 0x01000193);
  }
  return hex(a) + hex(b);
}

const hex = (x: number): string => (x >>> 0).toString(16).padStart(8, '0');

/** JSON with sorted keys and without absent fields. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  fields.sort(([x], [y]) => (x < y ? -1 : 1));
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`).join(',')}}`;
}
