/**
 * Which key picks which task. A key stays with its task for as long as the task lives: a card must not change its key
 * under the finger that is about to press it. A crowd has one key for all of its tasks.
 */
import type { Machine, Task, TaskKind } from '@timeslice/shared/engine';
import { trayModel } from '../board/model/tray.ts';

/** Physical keys (`KeyboardEvent.code`), so that a Cyrillic layout plays the same; with what is printed on them. */
export interface Cap {
  readonly code: string;
  readonly label: string;
}

const caps = (prefix: string, labels: string): Cap[] =>
  [...labels].map((label) => ({ code: `${prefix}${label}`, label }));

const DIGITS = caps('Digit', '1234567890');
const TOP_ROW = caps('Key', 'QWERTYUIOP');
const HOME_ROW = caps('Key', 'ASDFGHJKL');

/** Cores have the top row, and on machines with more than ten cores the home row too. */
export const coreCaps = (cores: number): readonly Cap[] => [...TOP_ROW, ...HOME_ROW].slice(0, cores);

/** Tasks have the digits, then what the cores left of the home row. */
export const taskCaps = (cores: number): readonly Cap[] => [
  ...DIGITS,
  ...HOME_ROW.slice(Math.max(0, cores - TOP_ROW.length)),
];

const isOver = (task: Task): boolean =>
  task.state === 'new' || task.state === 'terminated' || task.state === 'abandoned' || task.state === 'crashed';

/** What one key picks: a task, a crowd of alike ones, of which it takes the first, or a job that waits. */
type Unit = `task ${number}` | `crowd ${number} ${TaskKind}` | `job ${number}`;

export interface TaskKeys {
  /** Hands free keys to what stands in the tray and has none, in the order of the tray. Call when the run has moved. */
  update(machine: Machine): void;
  /** The key of a task, of its own or of its crowd; null where there are more tasks than keys. */
  of(task: number): Cap | null;
  taskFor(code: string): number | null;
  ofJob(job: number): Cap | null;
  jobFor(code: string): number | null;
}

export function createTaskKeys(available: readonly Cap[]): TaskKeys {
  const caps = new Map<Unit, Cap>();
  /** What every unit picks at present, and the unit of every task in a crowd. */
  let picks = new Map<Unit, number>();
  let crowdOf = new Map<number, Unit>();
  const found = (code: string, isJob: boolean): number | null => {
    for (const [unit, cap] of caps)
      if (cap.code === code && unit.startsWith('job') === isJob) return picks.get(unit) ?? null;
    return null;
  };
  return {
    update(machine) {
      ({ picks, crowdOf } = unitsOf(machine));
      for (const unit of caps.keys()) if (!picks.has(unit)) caps.delete(unit);
      const taken = new Set(caps.values());
      const free = available.filter((cap) => !taken.has(cap));
      for (const unit of picks.keys()) {
        if (caps.has(unit)) continue;
        const cap = free.shift();
        if (!cap) return;
        caps.set(unit, cap);
      }
    },
    of: (task) => caps.get(crowdOf.get(task) ?? `task ${task}`) ?? null,
    taskFor: (code) => found(code, false),
    ofJob: (job) => caps.get(`job ${job}`) ?? null,
    jobFor: (code) => found(code, true),
  };
}

/** Units in the order in which they get keys: the tray from top to bottom, then tasks that are elsewhere. */
function unitsOf(machine: Machine) {
  const picks = new Map<Unit, number>();
  const crowdOf = new Map<number, Unit>();
  const { jobs, houses } = trayModel(machine);
  for (const { id } of jobs) picks.set(`job ${id}`, id);
  for (const { process, cards, crowds } of houses) {
    for (const task of cards) picks.set(`task ${task.id}`, task.id);
    for (const { kind, tasks } of crowds) {
      const unit: Unit = `crowd ${process.pid} ${kind}`;
      picks.set(unit, tasks[0]?.id ?? 0);
      for (const task of tasks) crowdOf.set(task.id, unit);
    }
  }
  for (const task of machine.tasks) if (!isOver(task) && !crowdOf.has(task.id)) picks.set(`task ${task.id}`, task.id);
  return { picks, crowdOf };
}
