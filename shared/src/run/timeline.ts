/** The Gantt of a run: what every core and every task did when. Recorded by listening, so the engine keeps no history. */
import {
  advance,
  type Core,
  type CorePhase,
  deviceOf,
  type LogEntry,
  type Machine,
  type Scenario,
  type Task,
  type TaskState,
  type Tick,
} from '../engine/index.ts';
import { createRun } from './run.ts';

export interface CoreSegment {
  readonly from: Tick;
  /** Exclusive; -1 while it is going on. */
  to: Tick;
  readonly phase: CorePhase;
  /** Null: idle. */
  readonly taskId: number | null;
  /** Pid of the task's process, null: idle. */
  readonly pid: number | null;
  /** Running, but work of the system: creating a worker, handing over a result. */
  readonly sys: boolean;
}

export interface TaskSegment {
  readonly from: Tick;
  /** Exclusive; -1 while it is going on. */
  to: Tick;
  readonly state: TaskState;
  /** The device it waits for or is served by, else null. */
  readonly device: string | null;
  /** Whether the device serves it; false while it stands in the device's queue. */
  readonly served: boolean;
}

export interface Timeline {
  /** Tick up to which it is recorded; -1 while the run is going on. */
  end: Tick;
  /** By core index. */
  readonly cores: readonly { readonly segments: CoreSegment[] }[];
  /** In the order in which the tasks became known. */
  readonly tasks: readonly { readonly id: number; readonly segments: TaskSegment[] }[];
}

/**
 * Records a machine from its present tick on, as its listener; the last segment of each core and task stays open.
 * A machine has one listener: this replaces an earlier one.
 */
export function liveTimeline(machine: Machine): Timeline {
  const cores = machine.cores.map(() => ({ segments: [] as CoreSegment[] }));
  const tasks: { id: number; segments: TaskSegment[] }[] = [];
  const byTask = new Map<Task, TaskSegment[]>();
  const segmentsOf = (task: Task): TaskSegment[] => {
    let segments = byTask.get(task);
    if (segments === undefined) {
      segments = [];
      byTask.set(task, segments);
      tasks.push({ id: task.id, segments });
    }
    return segments;
  };
  machine.listener = {
    core: (m, core) => appendCore(cores[core.index]?.segments ?? [], m, core),
    task: (m, task) => append(segmentsOf(task), taskSegment(m, task)),
  };
  for (const core of machine.cores) machine.listener.core?.(machine, core);
  for (const task of machine.tasks) if (task.state !== 'new') machine.listener.task?.(machine, task);
  return { end: -1, cores, tasks };
}

/** Plays a whole log on a valid scenario and returns its closed timeline. */
export function recordTimeline(scenario: Scenario, log: readonly LogEntry[]): Timeline {
  const run = createRun(scenario);
  const timeline = liveTimeline(run.machine);
  for (const [tick, command] of log) {
    run.advanceTo(Math.max(tick, run.tick));
    run.command(command);
  }
  advance(run.machine, scenario.limit);
  closeTimeline(timeline, run.tick);
  return timeline;
}

/** Ends all open segments at a tick. */
export function closeTimeline(timeline: Timeline, tick: Tick): void {
  timeline.end = tick;
  for (const { segments } of [...timeline.cores, ...timeline.tasks]) {
    const last = segments.at(-1);
    if (last === undefined || last.to >= 0) continue;
    if (last.from === tick) segments.pop();
    else last.to = tick;
  }
}

function appendCore(segments: CoreSegment[], m: Machine, core: Core): void {
  const task = core.current;
  append(segments, {
    from: m.tick,
    to: -1,
    phase: core.phase,
    taskId: task?.id ?? null,
    pid: task?.process.pid ?? null,
    sys: core.phase === 'running' && task?.bursts[task.burst]?.sys === true,
  });
}

function taskSegment(m: Machine, task: Task): TaskSegment {
  const device = task.state === 'blocked' ? (deviceOf(m, task)?.name ?? null) : null;
  const isOver = task.end >= 0;
  return { from: m.tick, to: isOver ? m.tick : -1, state: task.state, device, served: task.ioSince >= 0 };
}

/** Adds a segment behind the last one, which ends there; segments of no length vanish, equal neighbours become one. */
function append<S extends CoreSegment | TaskSegment>(segments: S[], next: S): void {
  const last = segments.at(-1);
  if (last !== undefined && last.to < 0) {
    last.to = next.from;
    if (last.from === last.to) segments.pop();
  }
  const before = segments.at(-1);
  if (before !== undefined && before.to === next.from && isSame(before, next)) before.to = next.to;
  else segments.push(next);
}

function isSame(a: CoreSegment | TaskSegment, b: CoreSegment | TaskSegment): boolean {
  if ('phase' in a) return 'phase' in b && a.phase === b.phase && a.taskId === b.taskId && a.sys === b.sys;
  return 'state' in b && a.state === b.state && a.device === b.device && a.served === b.served;
}
