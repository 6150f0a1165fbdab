/**
 * Mouse, pen and finger: presses become picks, drags and long presses. It knows no rules: what a gesture does is the
 * desk's to decide, and what lies under a point the hit test's.
 */
import type { Machine, Task } from '@timeslice/shared/engine';
import type { Desk } from '../input/desk.ts';
import type { Target } from './layout/hit.ts';

/** Moving further than this while pressed is a drag, CSS pixels; a finger is never quite still. */
const DRAG_FROM = { mouse: 5, touch: 10 };
/** Holding a finger still for this long is the explicit gesture for preempting. */
const LONG_PRESS_MS = 480;

export interface PointerHost {
  readonly desk: Desk;
  hit(x: number, y: number): Target;
  drop(task: Task, x: number, y: number): Target;
  /** Something that is drawn has changed: hover, drag, press. */
  changed(): void;
  /** A dragged task was let go at this point. */
  released(task: Task, x: number, y: number): void;
  /** Where the last gesture was, for messages. */
  at(x: number, y: number): void;
}

export interface Dragging {
  readonly task: Task;
  readonly touch: boolean;
  x: number;
  y: number;
  over: Target;
}

interface Press {
  readonly id: number;
  readonly touch: boolean;
  readonly x: number;
  readonly y: number;
  readonly target: Target;
  readonly timer: ReturnType<typeof setTimeout> | null;
  /** Held long enough to have taken its card besides; it may still become a drag. */
  held: boolean;
}

export class Pointer {
  hover: Target = null;
  drag: Dragging | null = null;
  readonly #host: PointerHost;
  #press: Press | null = null;

  constructor(host: PointerHost) {
    this.#host = host;
  }

  down(id: number, x: number, y: number, touch: boolean): void {
    if (this.#press) return;
    const target = this.#host.hit(x, y);
    this.#host.at(x, y);
    const timer = touch ? setTimeout(() => this.#longPress(), LONG_PRESS_MS) : null;
    this.#press = { id, touch, x, y, target, timer, held: false };
    this.#setHover(target);
  }

  move(id: number, x: number, y: number): void {
    const press = this.#press;
    if (!press) {
      this.#setHover(this.#host.hit(x, y));
      return;
    }
    if (id !== press.id) return;
    if (this.drag) this.#dragTo(x, y);
    else if (Math.hypot(x - press.x, y - press.y) > DRAG_FROM[press.touch ? 'touch' : 'mouse']) this.#startDrag(x, y);
  }

  /** `many`: a modifier was held that takes several things one after another. */
  up(id: number, x: number, y: number, shift: boolean, many = shift): void {
    const press = this.#press;
    if (!press || id !== press.id) return;
    this.#host.at(x, y);
    const drag = this.drag;
    this.#end();
    if (drag) this.#drop(drag.task, x, y, shift);
    else if (!press.held) this.#click(press.target, shift, many);
    this.#setHover(press.touch ? null : this.#host.hit(x, y));
    this.#host.changed();
  }

  /** The browser took the pointer away, or the player pressed Escape. */
  cancel(): void {
    const drag = this.drag;
    this.#end();
    if (drag) this.#host.released(drag.task, drag.x, drag.y);
    this.#host.changed();
  }

  leave(): void {
    if (!this.#press) this.#setHover(null);
  }

  #end(): void {
    if (this.#press?.timer) clearTimeout(this.#press.timer);
    this.#press = null;
    this.drag = null;
  }

  #setHover(target: Target): void {
    if (sameTarget(target, this.hover)) return;
    this.hover = target;
    this.#host.desk.look(target && 'task' in target ? [target.task] : []);
    this.#host.changed();
  }

  #startDrag(x: number, y: number): void {
    const press = this.#press;
    const task = press && taskOf(this.#host.desk.machine, press.target);
    if (press?.timer) clearTimeout(press.timer);
    if (!task || !this.#host.desk.session.can.command) return;
    this.drag = { task, touch: press.touch, x, y, over: null };
    this.#dragTo(x, y);
  }

  #dragTo(x: number, y: number): void {
    const { drag } = this;
    if (!drag) return;
    drag.x = x;
    drag.y = y;
    drag.over = this.#host.drop(drag.task, x, y);
    this.#host.changed();
  }

  #drop(task: Task, x: number, y: number, shift: boolean): void {
    const { desk } = this.#host;
    const over = this.#host.drop(task, x, y);
    this.#host.released(task, x, y);
    if (over?.type === 'preempt') desk.put(task, over.core, true);
    else if (over?.type === 'lane') this.#dropOnLane(task, over.core, shift);
    else if (task.core) desk.perform({ type: 'takeOff', core: task.core.index });
    else if (task.queuedOn) desk.perform({ type: 'unqueue', task: task.id });
  }

  /** Letting a running task go over its own core changes nothing: the player has thought better of it. */
  #dropOnLane(task: Task, core: number, shift: boolean): void {
    if (task.core?.index === core) return;
    this.#host.desk.put(task, core, shift);
  }

  #click(target: Target, shift: boolean, many: boolean): void {
    const { desk } = this.#host;
    switch (target?.type) {
      case 'card':
      case 'crowd':
        if (many) desk.toggle(target.task);
        else desk.pick(target.task);
        return;
      case 'job':
        desk.openJob(target.job);
        return;
      case 'queued':
        // With another task in hand a click on the queue means the queue, not its first task.
        if (desk.hand && desk.hand.id !== target.task) desk.pointAtCore(target.core, shift);
        else desk.pick(target.task);
        return;
      case 'running':
      case 'lane':
      case 'preempt':
        desk.pointAtCore(target.core, shift);
        return;
      case 'quantum':
        desk.stepQuantumOn(target.core, target.direction);
        return;
      default:
        desk.select(null);
    }
  }

  /** A finger that stays on a card: from here on taps take tasks besides. */
  #collect(task: number): void {
    const { desk } = this.#host;
    navigator.vibrate?.(15);
    if (!desk.isSelected(task)) desk.toggle(task);
    desk.collecting = true;
    this.#host.changed();
  }

  /** On a lane: the task in hand takes the core at once; with empty hands the running task is taken off. */
  #longPress(): void {
    const press = this.#press;
    if (!press || this.drag) return;
    const { target } = press;
    if (target?.type === 'card' || target?.type === 'crowd') {
      press.held = true;
      this.#collect(target.task);
      return;
    }
    if (target?.type !== 'lane' && target?.type !== 'running') return;
    this.#end();
    navigator.vibrate?.(15);
    this.#host.desk.pointAtCore(target.core, true);
    this.#host.changed();
  }
}

/** The task that a press takes hold of, if it takes hold of one. */
function taskOf(machine: Machine, target: Target): Task | null {
  if (!target || !('task' in target)) return null;
  return machine.taskById.get(target.task) ?? null;
}

const sameTarget = (a: Target, b: Target): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);
