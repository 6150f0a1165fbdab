import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Desk } from '../input/desk.ts';
import { createSoloSession } from '../session/soloSession.ts';
import { cpu, programs, task, testLevel } from '../session/testLevel.ts';
import { boardLayout } from './layout/boardLayout.ts';
import { dropTest, hitTest } from './layout/hit.ts';
import { centre, type Rect } from './layout/rect.ts';
import { needsOf } from './levelNeeds.ts';
import { Pointer } from './pointer.ts';
import { structureOf } from './structure.ts';

const LEVEL = testLevel({
  cores: 2,
  controls: { queueDepth: 2 },
  processes: programs(task(1, [cpu(1000)]), task(2, [cpu(500)]), task(3, [cpu(500)])),
});

/** A pointer over a real layout of a real run. */
function onBoard() {
  const session = createSoloSession(LEVEL);
  const desk = new Desk(session);
  desk.refresh();
  const layout = boardLayout(needsOf(LEVEL, 1366, 688));
  const context = () => {
    const { cells, jobCells } = structureOf(desk.machine, layout);
    return { machine: desk.machine, layout, cells, jobs: jobCells };
  };
  const pointer = new Pointer({
    desk,
    hit: (x, y) => hitTest(context(), x, y),
    drop: (dragged, x, y) => dropTest(context(), dragged, x, y),
    changed: () => undefined,
    released: () => undefined,
    at: () => undefined,
  });
  const card = (id: number): Rect => context().cells.cards.get(id) as Rect;
  const lane = (core: number) => layout.lanes[core] as (typeof layout.lanes)[number];
  const at = (r: Rect): [number, number] => [centre(r).x, centre(r).y];
  const drag = (from: Rect, to: Rect, options: { shift?: boolean; touch?: boolean } = {}): void => {
    pointer.down(1, ...at(from), options.touch ?? false);
    pointer.move(1, at(from)[0] + 20, at(from)[1]);
    pointer.move(1, ...at(to));
    pointer.up(1, ...at(to), options.shift ?? false);
  };
  const tap = (r: Rect, touch = false): void => {
    pointer.down(1, ...at(r), touch);
    pointer.up(1, ...at(r), false);
  };
  const log = () => session.run.log.map(([, command]) => command);
  return { desk, pointer, layout, card, lane, at, drag, tap, log };
}

describe('dragging', () => {
  test('a card to an idle core dispatches it', () => {
    const { card, lane, drag, log } = onBoard();
    drag(card(2), lane(1).panel);
    expect(log()).toEqual([{ type: 'dispatch', task: 2, core: 1 }]);
  });

  test('a card to a busy core, or to its next-up place, enqueues it', () => {
    const { card, lane, drag, log } = onBoard();
    drag(card(1), lane(0).slot);
    drag(card(2), lane(0).gantt);
    drag(card(3), lane(0).queue[0] as Rect);
    expect(log().slice(1)).toEqual([
      { type: 'enqueue', task: 2, core: 0 },
      { type: 'enqueue', task: 3, core: 0 },
    ]);
  });

  test('a card to the red half of a busy core, or with Shift, takes the core at once', () => {
    const { card, lane, drag, log } = onBoard();
    drag(card(1), lane(0).slot);
    drag(card(2), lane(0).preemptZone);
    expect(log().at(-1)).toEqual({ type: 'dispatch', task: 2, core: 0 });
    drag(card(3), lane(0).gantt, { shift: true });
    expect(log().at(-1)).toEqual({ type: 'dispatch', task: 3, core: 0 });
  });

  test('a running task back to the tray preempts, a queued one leaves its queue', () => {
    const { card, lane, layout, drag, log } = onBoard();
    drag(card(1), lane(0).slot);
    drag(card(2), lane(0).slot);
    drag(lane(0).queue[0] as Rect, layout.tray);
    drag(lane(0).slot, layout.tray);
    expect(log().slice(2)).toEqual([
      { type: 'unqueue', task: 2 },
      { type: 'preempt', core: 0 },
    ]);
  });

  test('a running task let go over its own core stays, a card let go over the tray too', () => {
    const { card, lane, layout, drag, log } = onBoard();
    drag(card(1), lane(0).slot);
    drag(lane(0).slot, lane(0).gantt);
    drag(card(2), layout.tray);
    expect(log()).toHaveLength(1);
  });

  test('what the browser takes away is not dropped', () => {
    const { card, pointer, lane, at, log } = onBoard();
    pointer.down(1, ...at(card(1)), true);
    pointer.move(1, ...at(lane(0).slot));
    expect(pointer.drag?.task.id).toBe(1);
    pointer.cancel();
    pointer.up(1, ...at(lane(0).slot), false);
    expect(log()).toEqual([]);
  });

  test('a second finger changes nothing', () => {
    const { card, pointer, lane, at, log } = onBoard();
    pointer.down(1, ...at(card(1)), true);
    pointer.down(2, ...at(card(2)), true);
    pointer.move(2, ...at(lane(1).slot));
    pointer.move(1, ...at(lane(0).slot));
    pointer.up(2, ...at(lane(1).slot), false);
    pointer.up(1, ...at(lane(0).slot), false);
    expect(log()).toEqual([{ type: 'dispatch', task: 1, core: 0 }]);
  });
});

describe('tapping', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('the card and then the core does what a drag does', () => {
    const { card, lane, tap, desk, log } = onBoard();
    tap(card(1), true);
    expect(desk.hand?.id).toBe(1);
    tap(lane(0).gantt, true);
    tap(card(2), true);
    tap(lane(0).queue[0] as Rect, true);
    expect(log()).toEqual([
      { type: 'dispatch', task: 1, core: 0 },
      { type: 'enqueue', task: 2, core: 0 },
    ]);
  });

  test('holding a finger on a busy lane preempts: with a task in hand for it, else takes off', () => {
    const { card, lane, tap, pointer, at, log } = onBoard();
    tap(card(1), true);
    tap(lane(0).gantt, true);
    tap(card(2), true);
    pointer.down(1, ...at(lane(0).gantt), true);
    vi.advanceTimersByTime(600);
    pointer.up(1, ...at(lane(0).gantt), false);
    expect(log().at(-1)).toEqual({ type: 'dispatch', task: 2, core: 0 });
    pointer.down(1, ...at(lane(0).slot), true);
    vi.advanceTimersByTime(600);
    expect(log().at(-1)).toEqual({ type: 'preempt', core: 0 });
  });

  test('a click with a modifier takes a card besides, and a core takes them all', () => {
    const { desk, card, lane, pointer, at, tap, log } = onBoard();
    tap(card(2));
    pointer.down(1, ...at(card(3)), false);
    pointer.up(1, ...at(card(3)), false, true);
    expect(desk.hands.map(({ id }) => id)).toEqual([2, 3]);
    tap(lane(1).panel);
    expect(log()).toEqual([
      { type: 'dispatch', task: 2, core: 1 },
      { type: 'enqueue', task: 3, core: 1 },
    ]);
  });

  test('a finger held on a card begins to collect: taps take others besides, until a core takes them', () => {
    const { desk, card, lane, pointer, at, tap, log } = onBoard();
    pointer.down(1, ...at(card(1)), true);
    vi.advanceTimersByTime(600);
    pointer.up(1, ...at(card(1)), false);
    tap(card(3), true);
    expect(desk.hands.map(({ id }) => id)).toEqual([1, 3]);
    tap(lane(0).panel, true);
    expect(log().map(({ type }) => type)).toEqual(['dispatch', 'enqueue']);
    expect(desk.collecting).toBe(false);
  });

  test('a finger that hesitates on a card may still drag it', () => {
    const { card, lane, pointer, at, log } = onBoard();
    pointer.down(1, ...at(card(2)), true);
    vi.advanceTimersByTime(600);
    pointer.move(1, at(card(2))[0] + 30, at(card(2))[1]);
    pointer.move(1, ...at(lane(1).panel));
    pointer.up(1, ...at(lane(1).panel), false);
    expect(log()).toEqual([{ type: 'dispatch', task: 2, core: 1 }]);
  });

  test('the stepper sets the quantum of its core', () => {
    const { lane, tap, desk } = onBoard();
    const { quantum } = lane(1);
    if (quantum) tap(quantum.plus);
    expect(desk.machine.cores.map((core) => core.quantum)).toEqual([0, 100]);
  });
});
