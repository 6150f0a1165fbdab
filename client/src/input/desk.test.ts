import { describe, expect, test } from 'vitest';
import { createSoloSession } from '../session/soloSession.ts';
import { cpu, programs, task, testLevel } from '../session/testLevel.ts';
import type { Session } from '../session/types.ts';
import { Desk, type DeskEvent } from './desk.ts';
import { commandsFor } from './intents.ts';

const LEVEL = testLevel({
  cores: 2,
  controls: { queueDepth: 2 },
  processes: programs(task(1, [cpu(1000)]), task(2, [cpu(500)]), task(3, [cpu(500)]), task(4, [cpu(500)])),
});

function atDesk(): { session: Session; desk: Desk; events: DeskEvent[] } {
  const session = createSoloSession(LEVEL);
  const desk = new Desk(session);
  desk.refresh();
  const events: DeskEvent[] = [];
  desk.subscribe((event) => events.push(event));
  return { session, desk, events };
}

const logOf = (session: Session) => session.run.log.map(([, command]) => command);

describe('what a gesture means', () => {
  test('a task put on an idle core is dispatched, on a busy one it is next up', () => {
    const { session, desk } = atDesk();
    desk.perform({ type: 'put', task: 1, core: 0, preempt: false });
    desk.perform({ type: 'put', task: 2, core: 0, preempt: false });
    expect(logOf(session)).toEqual([
      { type: 'dispatch', task: 1, core: 0 },
      { type: 'enqueue', task: 2, core: 0 },
    ]);
  });

  test('preempting is asked for explicitly', () => {
    const { session, desk } = atDesk();
    desk.perform({ type: 'put', task: 1, core: 0, preempt: false });
    desk.perform({ type: 'put', task: 2, core: 0, preempt: true });
    expect(logOf(session).at(-1)).toEqual({ type: 'dispatch', task: 2, core: 0 });
    expect(desk.machine.taskById.get(1)?.state).toBe('ready');
  });

  test('a running task dragged to another core leaves the first one before', () => {
    const { session, desk } = atDesk();
    desk.perform({ type: 'put', task: 1, core: 0, preempt: false });
    expect(commandsFor(desk.machine, { type: 'put', task: 1, core: 1, preempt: false })).toEqual([
      { type: 'preempt', core: 0 },
      { type: 'dispatch', task: 1, core: 1 },
    ]);
    desk.perform({ type: 'put', task: 1, core: 1, preempt: false });
    expect(session.run.machine.cores.map((core) => core.current?.id ?? null)).toEqual([null, 1]);
  });
});

describe('the desk', () => {
  test('picking and pointing at a core puts the task there, and lets go of it', () => {
    const { session, desk } = atDesk();
    desk.pick(3);
    expect(desk.hand?.id).toBe(3);
    desk.pointAtCore(1, false);
    expect(session.run.machine.cores[1]?.current?.id).toBe(3);
    expect(desk.selection).toBeNull();
  });

  test('picking the same task twice lets it go', () => {
    const { desk } = atDesk();
    desk.pick(3);
    desk.pick(3);
    expect(desk.selection).toBeNull();
  });

  test('pointing at a core with Shift and nothing in hand takes the running task off', () => {
    const { session, desk } = atDesk();
    desk.perform({ type: 'put', task: 1, core: 0, preempt: false });
    desk.pointAtCore(0, true);
    expect(logOf(session).at(-1)).toEqual({ type: 'preempt', core: 0 });
  });

  test('pointing at a core again and again reaches the tasks of its queue, and X takes them out', () => {
    const { session, desk } = atDesk();
    for (const id of [1, 2, 3]) desk.perform({ type: 'put', task: id, core: 0, preempt: false });
    desk.pointAtCore(0, false);
    expect(desk.selection).toEqual({ type: 'core', core: 0 });
    desk.select(null);
    desk.pick(3);
    desk.takeOff();
    expect(logOf(session).at(-1)).toEqual({ type: 'unqueue', task: 3 });
  });

  test('a refusal is told with its code, and the selection stays', () => {
    const { desk, events } = atDesk();
    for (const id of [1, 2, 3]) desk.perform({ type: 'put', task: id, core: 0, preempt: false });
    events.length = 0;
    desk.pick(4);
    desk.pointAtCore(0, false);
    expect(events.at(-1)).toMatchObject({ type: 'refused', code: 'queue-full' });
    expect(desk.hand?.id).toBe(4);
  });

  test('lets go of a task that has ended', () => {
    const { session, desk } = atDesk();
    desk.perform({ type: 'put', task: 2, core: 0, preempt: false });
    desk.pick(2);
    session.run.advanceTo(5000);
    desk.refresh();
    expect(desk.selection).toBeNull();
  });

  test('the quantum goes step by step, on the selected core or on all', () => {
    const { desk } = atDesk();
    desk.stepQuantum(1);
    expect(desk.machine.cores.map((core) => core.quantum)).toEqual([100, 100]);
    desk.select({ type: 'core', core: 1 });
    desk.stepQuantum(1);
    desk.stepQuantum(1);
    expect(desk.machine.cores.map((core) => core.quantum)).toEqual([100, 300]);
    desk.stepQuantumOn(0, -1);
    expect(desk.machine.cores.map((core) => core.quantum)).toEqual([0, 300]);
  });
});
