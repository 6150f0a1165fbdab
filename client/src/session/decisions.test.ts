import { describe, expect, test } from 'vitest';
import { nextDecisionTick, quietUntil, urgentDecisions } from './decisions.ts';
import { createSoloSession } from './soloSession.ts';
import { cpu, io, programs, task, testLevel } from './testLevel.ts';
import type { Session } from './types.ts';

const LEVEL = testLevel({
  processes: programs(
    task(1, [cpu(1000), io(500), cpu(200)]),
    task(2, [cpu(3000)]),
    task(3, [cpu(500)], { arrival: 6000 }),
  ),
});

function playing(): Session {
  const session = createSoloSession(LEVEL);
  session.command({ type: 'dispatch', task: 1, core: 0 });
  return session;
}

const framesTo = (session: Session, ms: number): void => {
  for (let now = 0; now <= ms; now += 16) session.frame(now);
};

describe('what waits for the player', () => {
  test('an idle core with something ready does, a busy one does not', () => {
    const session = createSoloSession(LEVEL);
    expect(urgentDecisions(session.run.machine)).toEqual(['idle 0']);
    session.command({ type: 'dispatch', task: 1, core: 0 });
    expect(urgentDecisions(session.run.machine)).toEqual([]);
  });

  test('a core that will take the next of its queue does not', () => {
    const session = createSoloSession(LEVEL);
    session.command({ type: 'enqueue', task: 1, core: 0 });
    expect(urgentDecisions(session.run.machine)).toEqual([]);
  });

  test('the next decision is where a core falls idle beside a ready task', () => {
    // 80 ticks of switching, then a burst of 1000.
    expect(nextDecisionTick(playing().run.machine)).toBe(1080);
  });

  test('it stays quiet until a task is back from I/O with nobody before it', () => {
    const session = playing();
    session.command({ type: 'enqueue', task: 2, core: 0 });
    expect(quietUntil(session.run.machine)).toBe(1580);
  });

  test('before a task gives up there is one more', () => {
    const hurried = testLevel({ processes: programs(task(1, [cpu(9000)]), task(2, [cpu(10)], { patience: 4000 })) });
    const session = createSoloSession(hurried);
    session.command({ type: 'dispatch', task: 1, core: 0 });
    expect(nextDecisionTick(session.run.machine)).toBe(3000);
  });

  test('where nothing new would come before the time is up there is none', () => {
    const alone = createSoloSession(testLevel({ processes: programs(task(1, [cpu(100)])) }));
    expect(nextDecisionTick(alone.run.machine)).toBeNull();
    expect(alone.skip()).toBe(false);
    expect(alone.run.tick).toBe(0);
  });
});

describe('a solo session that helps', () => {
  test('skip goes on to the next decision and pauses there', () => {
    const session = playing();
    expect(session.skip()).toBe(true);
    expect(session).toMatchObject({ paused: true, run: { tick: 1080 } });
    session.skip();
    expect(session.run.tick).toBe(1580);
  });

  test('it pauses at the very tick at which a core needs its player', () => {
    const session = playing();
    session.assist({ pauseWhenNeeded: true, hurry: false });
    framesTo(session, 3000);
    expect(session).toMatchObject({ paused: true, run: { tick: 1080 } });
  });

  test('it goes on when it was told to, until there is another reason', () => {
    const session = playing();
    session.assist({ pauseWhenNeeded: true, hurry: false });
    framesTo(session, 3000);
    session.setPaused(false);
    framesTo(session, 3000);
    expect(session).toMatchObject({ paused: false, run: { tick: 4072 } });
  });

  test('it hurries while nothing can be decided, and not into the moment at which something can', () => {
    const session = playing();
    session.command({ type: 'enqueue', task: 2, core: 0 });
    session.run.advanceTo(1600);
    session.command({ type: 'enqueue', task: 1, core: 0 });
    session.assist({ pauseWhenNeeded: false, hurry: true });
    let hurried = false;
    let now = 0;
    for (; session.run.tick < 6000; now += 16) {
      session.frame(now);
      hurried ||= session.hurrying;
    }
    expect(hurried).toBe(true);
    expect(session.hurrying).toBe(false);
    expect(now).toBeLessThan(4400 / 1.5);
  });
});
