import { describe, expect, test } from 'vitest';
import { createSoloSession } from '../session/soloSession.ts';
import { cpu, programs, task, testLevel } from '../session/testLevel.ts';
import { ACTIONS, type ActionContext } from './actions.ts';
import { Desk } from './desk.ts';
import { capOf, type KeyPress, pressKey } from './keymap.ts';
import { coreCaps, taskCaps } from './taskKeys.ts';

const LEVEL = testLevel({
  cores: 2,
  processes: programs(task(1, [cpu(1000)]), task(2, [cpu(500)]), task(3, [cpu(500)], { arrival: 100 })),
});

function atKeys() {
  const session = createSoloSession(LEVEL);
  const desk = new Desk(session);
  desk.refresh();
  const asked: string[] = [];
  const context: ActionContext = {
    session,
    desk,
    screen: {
      retry: () => asked.push('retry'),
      toggleHelp: () => asked.push('help'),
      skip: () => asked.push('skip'),
      letGo: () => false,
      moveFocus: (direction) => asked.push(direction),
    },
  };
  const press = (code: string, more: Partial<KeyPress> = {}): boolean =>
    pressKey(
      { code, key: '', shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, repeat: false, ...more },
      context,
    );
  return { session, desk, asked, press };
}

describe('the keymap', () => {
  test('digits pick tasks and the top row takes them, wherever the layout has its letters', () => {
    const { session, press } = atKeys();
    expect(press('Digit2')).toBe(true);
    expect(press('KeyW', { key: 'ц' })).toBe(true);
    expect(session.run.machine.cores[1]?.current?.id).toBe(2);
  });

  test('Shift and a core take the core at once', () => {
    const { session, press } = atKeys();
    for (const code of ['Digit1', 'KeyQ', 'Digit2']) press(code);
    press('KeyQ', { shiftKey: true });
    expect(session.run.machine.cores[0]?.current?.id).toBe(2);
  });

  test('a key stays with its task while others come and go', () => {
    const { session, desk, press } = atKeys();
    press('Digit1');
    press('KeyQ');
    session.run.advanceTo(200);
    desk.refresh();
    expect([1, 2, 3].map((id) => desk.keys.of(id)?.label)).toEqual(['1', '2', '3']);
  });

  test('Space pauses, plus and minus change the speed, Z and Ctrl+Z take back while paused', () => {
    const { session, press } = atKeys();
    press('Equal');
    expect(session.speed).toBe(2);
    press('Minus');
    press('Minus');
    expect(session.speed).toBe(0.5);
    for (const code of ['Digit1', 'KeyQ', 'Space', 'KeyZ']) press(code);
    expect(session.paused).toBe(true);
    expect(session.run.log).toEqual([]);
    press('Digit1');
    press('KeyQ');
    press('KeyZ', { ctrlKey: true });
    expect(session.run.log).toEqual([]);
  });

  test('the browser keeps its own shortcuts', () => {
    const { press } = atKeys();
    expect(press('KeyR', { ctrlKey: true })).toBe(false);
    expect(press('KeyQ', { metaKey: true })).toBe(false);
    expect(press('F5')).toBe(false);
  });

  test('with Shift a task comes besides, and a core takes them all, the others in its queue', () => {
    const { session, desk, press } = atKeys();
    press('Digit1');
    press('Digit2', { shiftKey: true });
    expect(desk.hands.map(({ id }) => id)).toEqual([1, 2]);
    press('KeyQ');
    expect(session.run.log.map(([, { type }]) => type)).toEqual(['dispatch', 'enqueue']);
    press('KeyA', { ctrlKey: true });
    expect(desk.hands).toEqual([]);
  });

  test('Space starts a clock that waits', () => {
    const { session, press } = atKeys();
    press('Space');
    expect(session).toMatchObject({ waiting: false, paused: false });
  });

  test('a held key repeats only what may be repeated', () => {
    const { session, asked, press } = atKeys();
    session.start();
    press('Space');
    press('Space', { repeat: true });
    expect(session.paused).toBe(true);
    press('ArrowLeft', { repeat: true });
    expect(asked).toEqual(['left']);
  });

  test('help is the question mark of any layout', () => {
    const { asked, press } = atKeys();
    press('Digit7', { key: '?', shiftKey: true });
    press('Slash', { key: '?', shiftKey: true });
    expect(asked).toEqual(['help', 'help']);
  });
});

describe('keys', () => {
  test('no two actions, tasks or cores share a key, on any machine', () => {
    for (let cores = 1; cores <= 16; cores++) {
      const codes = [
        ...ACTIONS.flatMap((action) => action.keys),
        ...coreCaps(cores).map((cap) => cap.code),
        ...taskCaps(cores).map((cap) => cap.code),
      ];
      expect(new Set(codes).size).toBe(codes.length);
      expect(coreCaps(cores)).toHaveLength(cores);
    }
  });

  test('every action shows a key', () => {
    for (const action of ACTIONS) expect(capOf(action.keys[0] ?? '')).not.toBe('');
  });
});
