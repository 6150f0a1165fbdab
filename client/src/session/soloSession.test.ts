import { stateHash } from '@timeslice/shared/engine';
import { describe, expect, test } from 'vitest';
import { createSoloSession } from './soloSession.ts';
import { cpu, io, programs, task, testLevel } from './testLevel.ts';
import type { Session, SessionEvent } from './types.ts';

const LEVEL = testLevel({ processes: programs(task(1, [cpu(1000)]), task(2, [cpu(500), io(300), cpu(200)])) });

function started(): { session: Session; events: SessionEvent['type'][]; frames(toMs: number): void } {
  const session = createSoloSession(LEVEL);
  const events: SessionEvent['type'][] = [];
  session.subscribe((event) => events.push(event.type));
  let nowMs = 0;
  session.start();
  events.length = 0;
  session.frame(nowMs);
  return {
    session,
    events,
    frames(toMs) {
      while (nowMs < toMs) {
        nowMs = Math.min(toMs, nowMs + 16);
        session.frame(nowMs);
      }
    },
  };
}

describe('a solo session', () => {
  test('moves by the frames of the screen and stops while it is paused', () => {
    const { session, frames } = started();
    frames(160);
    expect(session.run.tick).toBe(160);
    session.setPaused(true);
    frames(320);
    expect(session.run.tick).toBe(160);
    session.setPaused(false);
    frames(336);
    // The first frame after a pause only takes the time.
    expect(session.run.tick).toBe(160);
    frames(352);
    expect(session.run.tick).toBe(176);
  });

  test('takes commands at the present tick, and says so', () => {
    const { session, events, frames } = started();
    frames(100);
    expect(session.command({ type: 'dispatch', task: 1, core: 0 })).toBeNull();
    expect(session.command({ type: 'dispatch', task: 1, core: 0 })).toBe('already-there');
    expect(session.run.log).toEqual([[100, { type: 'dispatch', task: 1, core: 0 }]]);
    expect(events).toEqual(['commanded']);
  });

  test('pauses when the page was away, and the run has not moved meanwhile', () => {
    const { session } = started();
    session.frame(16);
    session.frame(600_000);
    expect(session.paused).toBe(true);
    expect(session.run.tick).toBe(16);
  });

  test('undo leaves the run at the tick of the command taken back, in the state before it', () => {
    const { session, events, frames } = started();
    frames(50);
    session.command({ type: 'dispatch', task: 1, core: 0 });
    frames(300);
    const before = stateHash(session.run.machine);
    session.command({ type: 'enqueue', task: 2, core: 0 });
    frames(500);
    session.undo();
    expect(session.run.log).toHaveLength(2);
    session.setPaused(true);
    session.undo();
    expect(session.run.tick).toBe(300);
    expect(session.run.log).toHaveLength(1);
    expect(stateHash(session.run.machine)).toBe(before);
    expect(session.timeline.cores[0]?.segments[0]).toMatchObject({ from: 0, to: 50, phase: 'idle' });
    expect(events.at(-1)).toBe('replaced');
  });

  test('step goes on to the next event, only while paused', () => {
    const { session } = started();
    session.command({ type: 'dispatch', task: 1, core: 0 });
    session.step();
    expect(session.run.tick).toBe(0);
    session.setPaused(true);
    session.step();
    expect(session.run.tick).toBe(80);
    session.step();
    expect(session.run.tick).toBe(1080);
  });

  test('step sees what the queue will do at the present tick', () => {
    const { session } = started();
    session.setPaused(true);
    session.command({ type: 'enqueue', task: 1, core: 0 });
    session.step();
    // P8 dispatches at tick 0; the switch of 80 ticks is what ends next.
    expect(session.run.tick).toBe(80);
  });

  test('retry starts the same scenario from tick 0, and its clock waits again', () => {
    const { session, events, frames } = started();
    session.command({ type: 'dispatch', task: 1, core: 0 });
    frames(400);
    session.setPaused(true);
    session.retry();
    expect(session.run.tick).toBe(0);
    expect(session.run.log).toEqual([]);
    expect(session).toMatchObject({ paused: false, waiting: true });
    expect(events.at(-1)).toBe('replaced');
  });

  test('E-1 tells of the end once', () => {
    const { session, events, frames } = started();
    session.command({ type: 'dispatch', task: 1, core: 0 });
    session.command({ type: 'enqueue', task: 2, core: 0 });
    session.setSpeed(4);
    frames(4000);
    session.command({ type: 'dispatch', task: 2, core: 0 });
    frames(20_000);
    expect(session.run.machine.outcome).toBe('finished');
    expect(events.filter((type) => type === 'ended')).toHaveLength(1);
    session.setPaused(true);
    expect(session.paused).toBe(false);
  });

  test('its clock waits for the first command, or to be started', () => {
    const session = createSoloSession(LEVEL);
    session.frame(0);
    session.frame(100);
    expect(session).toMatchObject({ waiting: true, run: { tick: 0 } });
    session.command({ type: 'dispatch', task: 1, core: 0 });
    session.frame(200);
    session.frame(216);
    expect(session).toMatchObject({ waiting: false, run: { tick: 16 } });
  });

  test('several commands at once are one move to take back', () => {
    const { session } = started();
    session.setPaused(true);
    session.command({ type: 'dispatch', task: 1, core: 0 });
    session.commandAll([
      { type: 'enqueue', task: 2, core: 0 },
      { type: 'setQuantum', core: 0, ticks: 200 },
    ]);
    expect(session.run.log).toHaveLength(3);
    session.undo();
    expect(session.run.log).toHaveLength(1);
    session.undo();
    expect(session.run.log).toHaveLength(0);
  });

  test('several commands stop at the first refusal, and what was taken stays', () => {
    const { session } = started();
    const refusal = session.commandAll([
      { type: 'dispatch', task: 1, core: 0 },
      { type: 'dispatch', task: 1, core: 0 },
      { type: 'enqueue', task: 2, core: 0 },
    ]);
    expect(refusal).toBe('already-there');
    expect(session.run.log).toHaveLength(1);
  });
});

describe('rewinding a solo session', () => {
  function rewound() {
    const all = started();
    const { session, frames } = all;
    session.command({ type: 'dispatch', task: 1, core: 0 });
    frames(320);
    session.command({ type: 'enqueue', task: 2, core: 0 });
    frames(640);
    session.setPaused(true);
    const there = stateHash(session.run.machine);
    session.scrubTo(160);
    return { ...all, there };
  }

  test('shows the run as it was, and knows how far it had come', () => {
    const { session } = rewound();
    expect(session).toMatchObject({ run: { tick: 160 }, reached: 640 });
    expect(session.run.log).toHaveLength(1);
    expect(session.comingBack).toHaveLength(1);
  });

  test('going on plays again what was played', () => {
    const { session, there } = rewound();
    session.scrubTo(640);
    expect(stateHash(session.run.machine)).toBe(there);
    session.scrubTo(160);
    session.setPaused(false);
    for (let ms = 1000; ms <= 1480; ms += 16) session.frame(ms);
    expect(session.run.tick).toBe(640);
    expect(stateHash(session.run.machine)).toBe(there);
  });

  test('a new command drops what came after it', () => {
    const { session } = rewound();
    session.command({ type: 'preempt', core: 0 });
    expect(session).toMatchObject({ comingBack: [], reached: 160 });
    expect(session.run.log).toHaveLength(2);
  });

  test('a refused command drops nothing, and dropping can be asked for', () => {
    const { session } = rewound();
    session.command({ type: 'dispatch', task: 1, core: 0 });
    expect(session.comingBack).toHaveLength(1);
    session.dropRest();
    expect(session).toMatchObject({ comingBack: [], reached: 160 });
  });

  test('what came back can be taken back as the move that it was', () => {
    const { session } = rewound();
    session.scrubTo(640);
    session.undo();
    expect(session.run).toMatchObject({ tick: 320 });
    expect(session.run.log).toHaveLength(1);
  });

  test('works only while paused, and not beyond what was played', () => {
    const { session } = rewound();
    session.scrubTo(9000);
    expect(session.run.tick).toBe(640);
    session.setPaused(false);
    session.scrubTo(100);
    expect(session.run.tick).toBe(640);
  });
});
