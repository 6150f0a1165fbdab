import type { Random } from '@timeslice/shared/content';

/** A value of a document, by the container that holds it. */
interface Site {
  readonly holder: Record<string | number, unknown>;
  readonly key: string | number;
}

/** Every place of a document where a value stands, in its order. The document itself is in no container. */
export function sitesOf(document: unknown): Site[] {
  const sites: Site[] = [];
  const open: unknown[] = [document];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next !== 'object' || next === null) continue;
    const holder = next as Site['holder'];
    const keys = Array.isArray(next) ? [...next.keys()] : Object.keys(next);
    for (const key of keys) sites.push({ holder, key });
    for (const key of [...keys].reverse()) open.push(holder[key] ?? null);
  }
  return sites;
}

/** Sets a field as data, also one that is called __proto__. */
export function put({ holder, key }: Site, value: unknown): void {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}

function nested(depth: number): unknown {
  let value: unknown = 0;
  for (let i = 0; i < depth; i++) value = [value];
  return value;
}

const NASTY: readonly (() => unknown)[] = [
  ...[null, true, false, '', 'constructor', '__proto__', 'disk', 'python', 'process', '\u0000', '\ud800'].map(
    (each) => () => each,
  ),
  ...[0, -0, -1, 1, 2, 0.5, 64, 1e6, 1e8, 1e9, 1e9 + 1, 2 ** 31, 2 ** 53, 1e308].map((each) => () => each),
  ...[Number.POSITIVE_INFINITY, Number.NaN].map((each) => () => each),
  () => [],
  () => ({}),
  () => 'x'.repeat(5_000),
  () => nested(300),
  () => Array.from({ length: 20_000 }, () => 1),
];

const NAMES = [
  '__proto__',
  'constructor',
  'toString',
  'length',
  'gil',
  'sys',
  'crash',
  'arrival',
  'patience',
  'ram',
  '',
];

type Mutation = (random: Random, site: Site, sites: readonly Site[]) => void;

const tweak: Mutation = (random, site) => {
  const value = site.holder[site.key];
  if (typeof value !== 'number') return put(site, random.pick(NASTY)());
  put(site, random.pick([value + 1, value - 1, value * 2, value * 1_000, -value, value / 3, 0, 1]));
};

const MUTATIONS: readonly Mutation[] = [
  tweak,
  tweak,
  (random, site) => put(site, random.pick(NASTY)()),
  ({ pick }, site, sites) => {
    const other = pick(sites);
    put(site, structuredClone(other.holder[other.key]));
  },
  (_, { holder, key }) => {
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else delete holder[key];
  },
  (random, { holder, key }) => {
    if (Array.isArray(holder)) holder.splice(Number(key), 0, structuredClone(holder[Number(key)]));
    else put({ holder, key: random.pick(NAMES) }, random.pick(NASTY)());
  },
];

/** A copy of a document with one to four of its values changed, removed, doubled or swapped. */
export function mutateJson(document: unknown, random: Random): unknown {
  const root = { document: structuredClone(document) };
  for (let left = random.between(1, 4); left > 0; left--) {
    const sites = sitesOf(root);
    if (sites.length > 0) random.pick(MUTATIONS)(random, random.pick(sites), sites);
  }
  return root.document;
}
