import {
  and,
  type Checker,
  flag,
  integer,
  isJsonObject,
  list,
  literal,
  object,
  optional,
  shown,
  text,
} from './scenarioChecker.ts';
import { SCENARIO_LIMITS as MAX } from './scenarioLimits.ts';
import type { ScenarioScope } from './scenarioScope.ts';

type C = Checker<ScenarioScope>;

/** Names that every object has by itself; a lookup in a plain object would find something else under them. */
const INHERITED = [
  'constructor',
  'hasOwnProperty',
  'isPrototypeOf',
  'propertyIsEnumerable',
  'toLocaleString',
  'toString',
  'valueOf',
];

/** A name that is also used as a key. */
export const key: C = text(
  new RegExp(`^(?!(?:${INHERITED.join('|')})$)[A-Za-z0-9][A-Za-z0-9._-]{0,63}$`),
  '1 to 64 letters, digits, dots, hyphens or underscores, and not the name of a built-in field',
);

const device: C = and(key, (value: string, scope) =>
  scope.devices === null || scope.devices.has(value) ? null : `no device is called ${shown(value)}`,
);

const KINDS = ['cpu', 'io', 'crash'];

const oneKind = (found: string) => (field: string) =>
  KINDS.includes(field) ? `a burst has exactly one of cpu, io and crash, and this one has ${found}` : null;

const cpu: C = object(
  { cpu: integer(1, MAX.burst), sys: optional(flag()), gil: optional(flag()) },
  { unknown: oneKind('cpu') },
);
const io: C = object({ io: integer(1, MAX.burst), device }, { unknown: oneKind('io') });
const crash: C = object({ crash: literal(true) }, { unknown: oneKind('crash') });

/** A burst says by one of its fields what it is; what else it may have follows from that. */
function burst(kinds: Readonly<Record<string, C>>): C {
  const names = Object.keys(kinds);
  return {
    check(value, scope) {
      const kind = isJsonObject(value) ? Object.keys(value).find((field) => KINDS.includes(field)) : undefined;
      if (kind === undefined) return { path: '', message: `must be an object with one of ${names.join(', ')}` };
      const problem = { path: kind, message: 'the items of a job cannot crash' };
      return kinds[kind] === undefined ? problem : kinds[kind].check(value, scope);
    },
    schema: { anyOf: names.map((kind) => kinds[kind]?.schema) },
  };
}

export const taskBursts: C = list(burst({ cpu, io, crash }), {
  min: 1,
  max: MAX.bursts,
  each: (item, index, items) =>
    index < items.length - 1 && isJsonObject(item) && Object.hasOwn(item, 'crash')
      ? { path: 'crash', message: 'only the last burst of a task can be a crash' }
      : null,
});

/** What one item of a job does. */
export const itemBursts: C = list(burst({ cpu, io }), { min: 1, max: MAX.bursts });
