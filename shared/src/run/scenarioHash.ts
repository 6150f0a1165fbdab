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

/**
 * JSON with sorted keys and without absent fields. JSON.stringify writes the keys it is given, in the order in which
 * they are given: one call for a whole scenario, where the thousands of bursts would each be sorted and joined else.
 * Keys that every object inherits would be found everywhere; scenarios that are valid have none (`devices`).
 */
function canonical(value: object): string {
  const keys = new Set<string>();
  collectKeys(value, keys);
  return JSON.stringify(value, [...keys].sort());
}

function collectKeys(value: object, keys: Set<string>): void {
  if (Array.isArray(value)) {
    for (const item of value) if (typeof item === 'object' && item !== null) collectKeys(item, keys);
    return;
  }
  for (const [key, field] of Object.entries(value)) {
    keys.add(key);
    if (typeof field === 'object' && field !== null) collectKeys(field, keys);
  }
}
