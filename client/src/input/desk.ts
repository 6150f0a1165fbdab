/**
 * The player's hand: what is selected, and what a gesture does with it. Mouse, touch, keys and the list for screen
 * readers all act through the same desk, so they cannot differ in what they can do.
 */
import { type Core, checkCommand, type Job, type Machine, type RefusalCode, type Task } from '@timeslice/shared/engine';
import { isInTray, isOpenJob, tasksIn, trayModel } from '../board/model/tray.ts';
import type { Session } from '../session/types.ts';
import { commandsFor, type Intent } from './intents.ts';
import { shownCap } from './keymap.ts';
import { stepQuantum } from './quantumSteps.ts';
import { type Cap, coreCaps, createTaskKeys, type TaskKeys, taskCaps } from './taskKeys.ts';

export type Selection =
  /** `more`: tasks that were taken besides, in the order in which they were; absent when there are none. */
  | { readonly type: 'task'; readonly task: number; readonly more?: readonly number[] }
  | { readonly type: 'core'; readonly core: number }
  | null;

export type DeskEvent =
  | { readonly type: 'selected'; readonly selection: Selection }
  /** Tasks are pointed at, on the board or in the process list; nothing is done with them. */
  | { readonly type: 'looked'; readonly tasks: readonly number[] }
  /** The chooser of a job was opened, or closed. */
  | { readonly type: 'job'; readonly job: number | null }
  | { readonly type: 'performed'; readonly intent: Intent }
  | { readonly type: 'refused'; readonly intent: Intent; readonly code: RefusalCode };

const selectedIds = (selection: Selection): readonly number[] =>
  selection?.type === 'task' ? [selection.task, ...(selection.more ?? [])] : [];

export class Desk {
  readonly keys: TaskKeys;
  readonly cores: readonly Cap[];
  #session: Session;
  #selection: Selection = null;
  #job: number | null = null;
  #looked: readonly number[] = [];
  /** Taps take tasks besides: begun by holding a finger on a card, over when nothing is selected any more. */
  collecting = false;
  readonly #listeners = new Set<(event: DeskEvent) => void>();

  constructor(session: Session) {
    this.#session = session;
    const { cores } = session.level.scenario;
    this.keys = createTaskKeys(taskCaps(cores).map(shownCap));
    this.cores = coreCaps(cores).map(shownCap);
  }

  get session(): Session {
    return this.#session;
  }

  get machine(): Machine {
    return this.#session.run.machine;
  }

  get selection(): Selection {
    return this.#selection;
  }

  /** Ids of the tasks that are pointed at. */
  get looked(): readonly number[] {
    return this.#looked;
  }

  look(tasks: readonly number[]): void {
    if (tasks.length === this.#looked.length && tasks.every((id, index) => id === this.#looked[index])) return;
    this.#looked = tasks;
    this.#notify({ type: 'looked', tasks });
  }

  /** The job whose start is being chosen. */
  get job(): Job | null {
    return this.machine.jobs.find((job) => job.id === this.#job && isOpenJob(this.machine, job)) ?? null;
  }

  /** The selected task, if it can still be put somewhere; of several the first. */
  get hand(): Task | null {
    return this.hands[0] ?? null;
  }

  /** All selected tasks that can still be put somewhere. */
  get hands(): Task[] {
    return selectedIds(this.#selection).flatMap((id) => {
      const task = this.machine.taskById.get(id);
      return task && (task.state === 'ready' || task.state === 'running') ? [task] : [];
    });
  }

  isSelected(task: number): boolean {
    const selection = this.#selection;
    return selection?.type === 'task' && (selection.task === task || selection.more?.includes(task) === true);
  }

  subscribe(listener: (event: DeskEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Call when the run has moved: hands out keys, and lets go of a task that cannot be put anywhere any more. */
  refresh(): void {
    this.keys.update(this.machine);
    if (this.#selection?.type === 'task') {
      const { hands } = this;
      if (hands.length < selectedIds(this.#selection).length) this.#selectAll(hands.map((task) => task.id));
    }
    if (this.#job !== null && !this.job) this.openJob(null);
  }

  select(selection: Selection): void {
    if (selection?.type !== 'task') this.collecting = false;
    if (JSON.stringify(selection) === JSON.stringify(this.#selection)) return;
    this.#selection = selection;
    this.#notify({ type: 'selected', selection });
  }

  /** Selecting the same task twice lets it go; while several are being taken, another one comes besides. */
  pick(task: number): void {
    if (this.collecting) {
      this.toggle(task);
      return;
    }
    const same = this.#selection?.type === 'task' && this.#selection.task === task;
    this.select(same ? null : { type: 'task', task });
  }

  /** Takes a task besides those that are selected, or lets it go. */
  toggle(task: number): void {
    const ids = selectedIds(this.#selection);
    this.#selectAll(ids.includes(task) ? ids.filter((id) => id !== task) : [...ids, task]);
  }

  /** Takes everything that stands in the tray. */
  takeAll(): void {
    this.#selectAll(trayModel(this.machine).houses.flatMap((house) => tasksIn(house).map((task) => task.id)));
  }

  #selectAll([task, ...more]: readonly number[]): void {
    if (task === undefined) this.select(null);
    else this.select({ type: 'task', task, ...(more.length > 0 ? { more } : {}) });
  }

  /** Asks how a job is to run; the same job again: asks no more. */
  openJob(job: number | null): void {
    const next = job === this.#job || !this.#session.can.command ? null : job;
    if (next === this.#job) return;
    this.#job = next;
    this.#notify({ type: 'job', job: next });
  }

  /** Whether an intent would be taken now, without doing it. */
  check(intent: Intent): RefusalCode | null {
    const [first] = commandsFor(this.machine, intent);
    return first ? checkCommand(this.machine, first) : null;
  }

  /** Gives the commands of an intent. Stops at the first refusal, which is returned; what was given before it stays. */
  perform(intent: Intent): RefusalCode | null {
    if (!this.#session.can.command) return null;
    const code = this.#session.commandAll(commandsFor(this.machine, intent));
    if (code !== null) {
      this.#notify({ type: 'refused', intent, code });
      return code;
    }
    this.#letGoOf(intent);
    if (intent.type === 'spawn') this.openJob(null);
    this.#notify({ type: 'performed', intent });
    return null;
  }

  /** What found no room in the queue stays in hand. */
  #letGoOf(intent: Intent): void {
    const rest = intent.type === 'put' && intent.also ? this.hands.filter(isInTray).map((task) => task.id) : [];
    this.#selectAll(rest.filter((id) => this.isSelected(id)));
  }

  /** The intent of putting what is in hand on a core, the others in its queue. */
  put(first: Task, core: number, preempt: boolean): void {
    const also = this.isSelected(first.id) ? this.hands.flatMap(({ id }) => (id === first.id ? [] : [id])) : [];
    this.perform({ type: 'put', task: first.id, core, preempt, ...(also.length > 0 ? { also } : {}) });
  }

  /** A core was pointed at: what is selected goes there; with nothing selected the core itself is. */
  pointAtCore(core: number, preempt: boolean): void {
    const hand = this.hand;
    if (hand && hand.core?.index !== core) {
      this.put(hand, core, preempt);
    } else if (preempt) {
      this.perform({ type: 'takeOff', core });
    } else this.#selectOn(core);
  }

  /** Takes what is selected off where it is: out of its queue, or off its core. */
  takeOff(): void {
    const hand = this.hand;
    if (hand?.queuedOn) this.perform({ type: 'unqueue', task: hand.id });
    else if (hand?.core) this.perform({ type: 'takeOff', core: hand.core.index });
    else if (this.#selection?.type === 'core') this.perform({ type: 'takeOff', core: this.#selection.core });
    else if (this.machine.cores.length === 1) this.perform({ type: 'takeOff', core: 0 });
  }

  /** The quantum of the selected core, or of all of them. */
  stepQuantum(direction: 1 | -1): void {
    const chosen = this.#selection?.type === 'core' ? [this.machine.cores[this.#selection.core]] : this.machine.cores;
    const selection = this.#selection;
    for (const core of chosen) if (core && this.#stepQuantumOf(core, direction)) break;
    // Steps are pressed in a row, so the core stays selected.
    this.select(selection);
  }

  stepQuantumOn(core: number, direction: 1 | -1): void {
    const target = this.machine.cores[core];
    if (target) this.#stepQuantumOf(target, direction);
  }

  #stepQuantumOf(core: Core, direction: 1 | -1): RefusalCode | null {
    const ticks = stepQuantum(core.quantum, direction);
    if (ticks === core.quantum) return null;
    return this.perform({ type: 'setQuantum', core: core.index, ticks });
  }

  /** Pointing at a core again goes through its run queue, so that keys reach every task. */
  #selectOn(index: number): void {
    const core = this.machine.cores[index];
    if (!core) return;
    const places: Selection[] = [
      { type: 'core', core: index },
      ...core.queue.map((task) => ({ type: 'task', task: task.id }) as const),
    ];
    const now = places.findIndex((place) => JSON.stringify(place) === JSON.stringify(this.#selection));
    this.select(places[(now + 1) % places.length] ?? null);
  }

  #notify(event: DeskEvent): void {
    for (const listener of [...this.#listeners]) listener(event);
  }
}
