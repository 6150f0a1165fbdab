/**
 * Recorded programs: what one run of a real program did on a real kernel, task by task, in microseconds.
 * A burst of CPU joins across preemptions, and waiting for a core or for the GIL is in no burst: what is left is what
 * the program wanted, which is what a scenario says.
 */
import type { Malformed } from '../scenario.ts';
import { and, type Checker, choice, integer, list, object, optional, printable, shown } from '../scenarioChecker.ts';
import { SCENARIO_LIMITS as MAX } from '../scenarioLimits.ts';

export type TraceBurst = { readonly cpu_us: number } | { readonly io_us: number; readonly device: string };

export interface TraceTask {
  readonly pid: number;
  /** Threads have the kernel's number; green tasks a name, like `g3`. */
  readonly tid: number | string;
  readonly name: string;
  readonly kind: 'process' | 'thread' | 'goroutine' | 'coroutine' | 'virtual';
  readonly arrival_us: number;
  readonly bursts: readonly TraceBurst[];
  /** What the kernel did with it; absent for green tasks, which it does not see. */
  readonly observed?: Observed;
  /** When a green task ended. */
  readonly end_us?: number;
}

export interface Observed {
  readonly end_us: number;
  readonly runq_wait_us?: number;
  readonly gil_wait_us?: number;
  readonly voluntary?: number;
  readonly involuntary?: number;
  readonly core_changes?: number;
}

/** The tasks of a program as one level saw them: the kernel its threads, or the program itself its green tasks. */
export interface TraceView {
  readonly makespan_us: number;
  readonly tasks: readonly TraceTask[];
}

export interface Trace extends TraceView {
  readonly name: string;
  readonly source?: string;
  readonly command?: string;
  readonly machine?: string;
  readonly recorded?: string;
  readonly lost_events?: number;
  readonly user_level?: TraceView;
}

export type ParsedTrace = { readonly ok: true; readonly trace: Trace } | Malformed;

/** An hour; and how many bursts one file may hold before they are folded. */
const LONGEST_US = 3_600_000_000;
const MAX_BURSTS = 1_000_000;

interface Scope {
  bursts: number;
}
type C = Checker<Scope>;

/** Microseconds, with fractions. */
const us = (min: number): C => ({
  check: (value) =>
    typeof value === 'number' && value >= min && value <= LONGEST_US
      ? null
      : { path: '', message: `must be a number of microseconds from ${min} to ${LONGEST_US}, not ${shown(value)}` },
  schema: { type: 'number', minimum: min, maximum: LONGEST_US },
});

const count: C = integer(0, Number.MAX_SAFE_INTEGER);
const id: C = integer(0, MAX.id);
const name: C = printable(MAX.name);
const prose: C = optional(printable(4_000));

const either = (first: C, second: C, message: string): C => ({
  check: (value, scope) =>
    first.check(value, scope) === null || second.check(value, scope) === null
      ? null
      : { path: '', message: `must be ${message}, not ${shown(value)}` },
  schema: { anyOf: [first.schema, second.schema] },
});

const numberOrName = either(id, name, `a number from 0 to ${MAX.id} or a name`);
const nobody: C = { check: (value) => (value === null ? null : { path: '', message: '' }), schema: { const: null } };

const cpu: C = object({ cpu_us: us(0) });
const wait: C = object({ io_us: us(0), device: printable(128) });
const burst: C = {
  check: (value, scope) => {
    const isWait = typeof value === 'object' && value !== null && Object.hasOwn(value, 'io_us');
    return (isWait ? wait : cpu).check(value, scope);
  },
  schema: { anyOf: [cpu.schema, wait.schema] },
};

const bursts: C = and(list(burst, { min: 1, max: MAX_BURSTS }), (value: readonly unknown[], scope) => {
  scope.bursts += value.length;
  return scope.bursts > MAX_BURSTS ? `too many bursts: at most ${MAX_BURSTS} in a file` : null;
});

const OBSERVED_TIMES = ['cpu_us', 'block_us', 'runq_wait_us', 'gil_wait_us'];
const OBSERVED_COUNTS = [
  ...['voluntary', 'involuntary', 'core_changes'],
  ...['short_blocks_merged', 'switch_ins_inferred', 'wakeups_lost'],
];
const fields = (names: readonly string[], checker: C) =>
  Object.fromEntries(names.map((field) => [field, optional(checker)]));

const observed: C = object({ end_us: us(0), ...fields(OBSERVED_TIMES, us(0)), ...fields(OBSERVED_COUNTS, count) });

const task: C = object({
  pid: id,
  tid: numberOrName,
  name,
  kind: choice(['process', 'thread', 'goroutine', 'coroutine', 'virtual']),
  parent: optional(either(numberOrName, nobody, `a number from 0 to ${MAX.id}, a name or null`)),
  arrival_us: us(0),
  bursts,
  observed: optional(observed),
  end_us: optional(us(0)),
  ready_wait_us: optional(us(0)),
});

const tasks: C = list(task, { min: 1, max: MAX.tasks });

const format: C = object({
  name,
  ...fields(['source', 'command', 'how_recorded', 'machine', 'recorded'], prose),
  makespan_us: us(1),
  lost_events: optional(count),
  tasks,
  user_level: optional(object({ how: prose, makespan_us: us(1), tasks })),
});

/**
 * Reads a recorded program from parsed JSON, strictly, and reports the first problem. Nothing in an accepted one lasts
 * longer than the run as a whole: every task ends within the makespan (1 % and a millisecond are for the clocks).
 */
export function parseTrace(json: unknown): ParsedTrace {
  const problem = format.check(json, { bursts: 0 });
  if (problem !== null) return { ok: false, ...problem };
  const trace = json as Trace;
  return (
    inconsistency(trace, '') ??
    (trace.user_level && inconsistency(trace.user_level, 'user_level.')) ?? { ok: true, trace }
  );
}

const GREEN_KINDS: readonly string[] = ['goroutine', 'coroutine', 'virtual'];

function inconsistency(view: TraceView, prefix: string): Malformed | null {
  const tids = new Set<number | string>();
  const kinds = new Map<number, string>();
  const latest = view.makespan_us * 1.01 + 1_000;
  for (const [i, each] of view.tasks.entries()) {
    const wrong = (field: string, message: string): Malformed => ({
      ok: false,
      path: `${prefix}tasks[${i}]${field}`,
      message,
    });
    if (tids.has(each.tid)) return wrong('.tid', `must be unique: another task is ${shown(each.tid)} too`);
    tids.add(each.tid);
    const kind = GREEN_KINDS.includes(each.kind) ? each.kind : 'thread';
    const others = kinds.get(each.pid) ?? kind;
    if (kind !== others) return wrong('.kind', `is ${each.kind}, but its process already has tasks of kind ${others}`);
    kinds.set(each.pid, kind);
    const length = each.bursts.reduce((sum, piece) => sum + ('io_us' in piece ? piece.io_us : piece.cpu_us), 0);
    if (each.arrival_us + length > latest) {
      return wrong('.bursts', `last ${length} us from ${each.arrival_us} us on, beyond the makespan of the trace`);
    }
    const end = each.observed?.end_us ?? each.end_us ?? 0;
    if (end > latest) return wrong('', `ends at ${end} us, beyond the makespan of the trace`);
  }
  return null;
}
