/** What has happened in a run since it was last looked at, told like a commentator would. */
import type { LevelView } from '@timeslice/shared/content';
import type { Machine, Task, TaskState } from '@timeslice/shared/engine';
import { formatNumber } from '../../app/format.ts';
import { t } from '../../app/i18n/index.ts';
import { coreName, nameOf } from './words.ts';

type Kind = 'arrived' | 'back' | 'away' | 'done' | 'abandoned' | 'crashed';

/** More of a kind at once than this are counted instead of named. */
const NAMED = 3;
/** In the order in which a player wants to hear them. */
const ORDER: readonly Kind[] = ['crashed', 'abandoned', 'done', 'arrived', 'back', 'away'];

export class Happenings {
  readonly #view: LevelView;
  #machine: Machine | null = null;
  #states = new Map<number, TaskState>();
  #idle = new Set<number>();
  #jobs = new Set<number>();
  #key: Task | null = null;

  constructor(view: LevelView) {
    this.#view = view;
  }

  /** Sentences; none for a machine that is looked at for the first time. */
  look(machine: Machine): string[] {
    const isNew = machine !== this.#machine;
    const said = isNew
      ? []
      : [...this.#tasks(machine), ...this.#keys(machine), ...this.#jobsOf(machine), ...this.#cores(machine)];
    this.#machine = machine;
    this.#states = new Map(machine.tasks.map((task) => [task.id, task.state]));
    this.#idle = new Set(machine.cores.filter((core) => core.current === null).map((core) => core.index));
    this.#jobs = new Set(machine.jobs.filter((job) => job.arrival <= machine.tick).map((job) => job.id));
    this.#key = holderOf(machine);
    return said;
  }

  #tasks(machine: Machine): string[] {
    const found = new Map<Kind, Task[]>();
    for (const task of machine.tasks) {
      const kind = kindOf(this.#states.get(task.id) ?? 'new', task.state);
      if (kind) found.set(kind, [...(found.get(kind) ?? []), task]);
    }
    return ORDER.flatMap((kind) => {
      const tasks = found.get(kind) ?? [];
      if (tasks.length === 0) return [];
      if (tasks.length > NAMED) return [t(`text.many.${kind}`, { count: tasks.length })];
      return [t(`text.said.${kind}`, { tasks: tasks.map((task) => nameOf(task, this.#view)).join(', ') })];
    });
  }

  #keys(machine: Machine): string[] {
    const holder = holderOf(machine);
    if (holder === this.#key || holder === null || holder.process.gil?.waiters.length === 0) return [];
    return [t('text.said.key', { task: nameOf(holder, this.#view) })];
  }

  #jobsOf(machine: Machine): string[] {
    return machine.jobs
      .filter((job) => job.arrival <= machine.tick && !this.#jobs.has(job.id))
      .map(({ spec }) => t('text.said.job', { name: spec.name, items: formatNumber(spec.items) }));
  }

  #cores(machine: Machine): string[] {
    const idle = machine.cores.filter((core) => core.current === null && !this.#idle.has(core.index));
    if (idle.length === 0 || machine.outcome !== 'running') return [];
    return [t('text.said.idle', { cores: idle.map(coreName).join(', ') })];
  }
}

/** Keys are few: the first that somebody holds. */
const holderOf = (machine: Machine): Task | null =>
  machine.gilProcesses.map((process) => process.gil?.holder ?? null).find((holder) => holder !== null) ?? null;

function kindOf(before: TaskState, now: TaskState): Kind | null {
  if (before === now) return null;
  switch (now) {
    case 'terminated':
      return 'done';
    case 'abandoned':
    case 'crashed':
      return now;
    case 'blocked':
      return before === 'running' ? 'away' : null;
    case 'ready':
      if (before === 'new') return 'arrived';
      return before === 'blocked' ? 'back' : null;
    default:
      return null;
  }
}
