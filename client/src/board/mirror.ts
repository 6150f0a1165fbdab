/**
 * The board as a list of buttons, laid exactly over what is drawn: for the keyboard's focus, for screen readers, and
 * for tests that want to know where things are. The mouse passes through it to the canvas.
 */
import type { Core, Task } from '@timeslice/shared/engine';
import type { Translate } from '../app/i18n/index.ts';
import type { BoardFrame } from './frame.ts';
import type { Rect } from './layout/rect.ts';
import { LANGUAGE_NAMES } from './model/languages.ts';
import { labelOf } from './model/taskLabel.ts';
import { workShown } from './model/workLeft.ts';

interface Entry {
  readonly key: string;
  readonly rect: Rect;
  /** What the label is made from; the label itself is looked up only when this differs. */
  readonly says: string;
  readonly label: () => string;
  readonly data: Readonly<Record<string, string>>;
  /** Null: not a thing that is selected. */
  readonly pressed: boolean | null;
  /** `many`: besides what is selected. */
  readonly act: (many: boolean) => void;
}

/** A button with what was written into it last: comparing that is cheaper than asking the page. */
interface Shown {
  readonly element: HTMLButtonElement;
  act: (many: boolean) => void;
  rect: Rect | null;
  says: string;
  state: string;
}

export class Mirror {
  readonly root: HTMLElement;
  readonly #shown = new Map<string, Shown>();
  /** Those of the language in which the labels are. */
  #texts: BoardFrame['texts'] | null = null;

  constructor(host: HTMLElement) {
    this.root = document.createElement('div');
    this.root.className = 'board-mirror';
    this.root.setAttribute('role', 'group');
    host.append(this.root);
  }

  destroy(): void {
    this.root.remove();
    this.#shown.clear();
  }

  update(frame: BoardFrame, t: Translate): void {
    const entries = [
      ...jobEntries(frame, t),
      ...cardEntries(frame, t),
      ...frame.machine.cores.flatMap((core) => coreEntries(frame, core, t)),
    ];
    this.#sayAnew(frame, t);
    const wanted = new Set(entries.map((entry) => entry.key));
    for (const [key, { element }] of this.#shown) if (!wanted.has(key)) this.#remove(key, element);
    let next: Element | null = this.root.firstElementChild;
    for (const entry of entries) {
      const element = this.#place(entry);
      if (next === element) next = element.nextElementSibling;
      else this.root.insertBefore(element, next);
    }
  }

  #sayAnew(frame: BoardFrame, t: Translate): void {
    if (frame.texts === this.#texts) return;
    this.#texts = frame.texts;
    this.root.setAttribute('aria-label', t('board.list'));
    for (const shown of this.#shown.values()) shown.says = '';
  }

  /** Focus must not fall back to the top of the page because a card was played. */
  #remove(key: string, element: HTMLButtonElement): void {
    if (element === document.activeElement) {
      const neighbour = element.nextElementSibling ?? element.previousElementSibling;
      if (neighbour instanceof HTMLElement) neighbour.focus();
    }
    element.remove();
    this.#shown.delete(key);
  }

  #place(entry: Entry): HTMLButtonElement {
    const shown = this.#shown.get(entry.key) ?? this.#make(entry);
    const { element } = shown;
    shown.act = entry.act;
    const { x, y, w, h } = entry.rect;
    const before = shown.rect;
    if (!before || before.x !== x || before.y !== y || before.w !== w || before.h !== h) {
      shown.rect = entry.rect;
      element.setAttribute('style', `left:${x}px;top:${y}px;width:${w}px;height:${h}px`);
    }
    if (shown.says !== entry.says) {
      shown.says = entry.says;
      element.setAttribute('aria-label', entry.label());
    }
    const state = `${entry.pressed} ${Object.values(entry.data).join(' ')}`;
    if (shown.state !== state) {
      shown.state = state;
      if (entry.pressed !== null) element.setAttribute('aria-pressed', String(entry.pressed));
      for (const [name, value] of Object.entries(entry.data)) element.setAttribute(`data-${name}`, value);
    }
    return element;
  }

  #make(entry: Entry): Shown {
    const element = document.createElement('button');
    element.type = 'button';
    const shown: Shown = { element, act: entry.act, rect: null, says: '', state: '' };
    element.addEventListener('click', (event) => shown.act(event.shiftKey || event.ctrlKey));
    this.#shown.set(entry.key, shown);
    return shown;
  }
}

function jobEntries(frame: BoardFrame, t: Translate): Entry[] {
  const { desk, machine } = frame;
  return frame.jobCells.flatMap(({ job: id, cell }) => {
    const job = machine.jobs.find((one) => one.id === id);
    if (!job) return [];
    const { name, items, language } = job.spec;
    return {
      key: `job-${id}`,
      rect: cell,
      says: 'job',
      label: () => t('board.job', { name, count: items, language: LANGUAGE_NAMES[language] }),
      data: { job: String(id), key: desk.keys.ofJob(id)?.label ?? '' },
      pressed: desk.job?.id === id,
      act: () => desk.openJob(id),
    };
  });
}

function cardEntries(frame: BoardFrame, t: Translate): Entry[] {
  const { cells, desk, texts, tray } = frame;
  const entries: Entry[] = [];
  for (const house of tray.houses) {
    for (const task of house.cards) {
      const rect = cells.cards.get(task.id);
      if (!rect) continue;
      const left = workShown(frame, task);
      entries.push({
        key: `task-${task.id}`,
        rect,
        says: `ready ${left}`,
        label: () =>
          frame.plain
            ? t('board.plainTask', { label: labelOf(task), pid: task.process.pid })
            : t('board.readyTask', { task: taskName(task, t), work: texts.seconds(left) }),
        data: { task: String(task.id), place: 'ready', key: desk.keys.of(task.id)?.label ?? '' },
        pressed: desk.isSelected(task.id),
        act: (many) => (many ? desk.toggle(task.id) : desk.pick(task.id)),
      });
    }
    for (const crowd of house.crowds) {
      const first = crowd.tasks[0] as Task;
      const rect = cells.crowds.get(first.id);
      if (!rect) continue;
      entries.push({
        key: `crowd-${house.process.pid}-${crowd.kind}`,
        rect,
        says: `crowd ${crowd.tasks.length} ${first.id}`,
        label: () => t('board.crowd', { count: crowd.tasks.length, task: taskName(first, t) }),
        data: { task: String(first.id), place: 'crowd' },
        pressed: desk.selection?.type === 'task' && crowd.tasks.some((task) => task.id === desk.hand?.id),
        act: () => desk.pick(first.id),
      });
    }
  }
  return entries;
}

function coreEntries(frame: BoardFrame, core: Core, t: Translate): Entry[] {
  const { layout, desk } = frame;
  const lane = layout.lanes[core.index];
  if (!lane) return [];
  const index = core.index;
  const entries: Entry[] = [
    {
      key: `core-${index}`,
      rect: lane.panel,
      says: `${core.phase} ${core.current?.id}`,
      label: () => coreLabel(frame, core, t),
      data: { core: String(index), phase: core.phase },
      pressed: desk.selection?.type === 'core' && desk.selection.core === index,
      act: () => desk.pointAtCore(index, false),
    },
  ];
  const { current } = core;
  if (current)
    entries.push({
      key: `running-${index}`,
      rect: lane.slot,
      says: `running ${current.id}`,
      label: () => t('board.takeOffTask', { task: taskName(current, t), index }),
      data: { task: String(current.id), place: 'running', on: String(index) },
      pressed: null,
      act: () => void desk.perform({ type: 'takeOff', core: index }),
    });
  core.queue.forEach((task, place) => {
    const rect = lane.queue[Math.min(place, lane.queue.length - 1)] as Rect;
    entries.push({
      key: `queued-${task.id}`,
      rect,
      says: `queued ${place}`,
      label: () => t('board.unqueueTask', { task: taskName(task, t), index, place: place + 1 }),
      data: { task: String(task.id), place: 'queued', on: String(index) },
      pressed: null,
      act: () => void desk.perform({ type: 'unqueue', task: task.id }),
    });
  });
  return [...entries, ...quantumEntries(frame, core, t)];
}

function quantumEntries(frame: BoardFrame, core: Core, t: Translate): Entry[] {
  const quantum = frame.layout.lanes[core.index]?.quantum;
  if (!quantum) return [];
  const value = core.quantum === 0 ? frame.texts.noQuantum : frame.texts.seconds(core.quantum);
  const entry = (direction: 1 | -1): Entry => ({
    key: `quantum-${core.index}-${direction}`,
    rect: direction > 0 ? quantum.plus : quantum.minus,
    says: `quantum ${value}`,
    label: () => t(direction > 0 ? 'board.quantumUp' : 'board.quantumDown', { index: core.index, value }),
    data: { quantum: direction > 0 ? 'up' : 'down', on: String(core.index) },
    pressed: null,
    act: () => frame.desk.stepQuantumOn(core.index, direction),
  });
  return [entry(-1), entry(1)];
}

function coreLabel(frame: BoardFrame, core: Core, t: Translate): string {
  const name = frame.texts.core(core.index);
  if (!core.current) return t('board.coreIdle', { core: name });
  const task = taskName(core.current, t);
  switch (core.phase) {
    case 'waitingForGil':
      return t('board.coreWaits', { core: name, task });
    case 'switching':
    case 'handoff':
      return t('board.coreSwitches', { core: name, task });
    default:
      return t('board.coreRuns', { core: name, task });
  }
}

/** "app.py T2" */
export const taskName = (task: Task, t: Translate): string =>
  t('board.task', { name: task.process.name, label: labelOf(task) });
