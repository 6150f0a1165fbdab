/** Plays a stored log: a run of one's own, a policy's, a rival's. Nothing can be commanded, every moment can be seen. */
import type { Level } from '@timeslice/shared/content';
import { advanceToNextEvent, type LogEntry, snapshot, type Tick } from '@timeslice/shared/engine';
import { createListeners } from './listeners.ts';
import { recordedRun } from './recordedRun.ts';
import { createRunClock } from './runClock.ts';
import type { Session, SessionAbilities, Speed } from './types.ts';

const REPLAY: SessionAbilities = {
  command: false,
  pause: true,
  speed: true,
  retry: true,
  undo: false,
  step: true,
  scrub: true,
  skip: false,
};

/** `log` is an input log of `level.scenario` (F-2); entries that the engine refuses are passed over. */
export function createReplaySession(level: Level, log: readonly LogEntry[]): Session {
  const { subscribe, notify } = createListeners();
  const clock = createRunClock();
  let recorded = recordedRun(level.scenario);
  /** The first entry that has not been given. */
  let next = 0;
  let paused = false;
  let speed: Speed = 1;
  let ended = false;

  function playTo(tick: Tick): void {
    const { run } = recorded;
    for (let entry = log[next]; entry && entry[0] <= tick && !run.over; entry = log[next]) {
      run.advanceTo(Math.max(entry[0], run.tick));
      next += 1;
      if (run.command(entry[1]) === null) notify({ type: 'commanded', command: entry[1], tick: run.tick });
    }
    run.advanceTo(Math.max(tick, run.tick));
    if (!run.over || ended) return;
    ended = true;
    notify({ type: 'ended' });
  }

  function rewind(): void {
    recorded = recordedRun(level.scenario);
    next = 0;
    ended = false;
    clock.restart();
  }

  const session: Session = {
    mode: 'replay',
    level,
    can: REPLAY,
    get run() {
      return recorded.run;
    },
    get timeline() {
      return recorded.timeline;
    },
    get paused() {
      return paused;
    },
    get speed() {
      return speed;
    },
    waiting: false,
    hurrying: false,
    comingBack: [],
    ghost: null,
    get reached() {
      return recorded.run.tick;
    },
    command: () => 'control-locked',
    commandAll: () => 'control-locked',
    frame(nowMs) {
      if (paused || ended) return;
      const ticks = clock.passed(nowMs, speed);
      if (ticks === 'gap') session.setPaused(true);
      else playTo(recorded.run.tick + ticks);
    },
    setPaused(value) {
      if (value === paused || ended) return;
      paused = value;
      clock.restart();
      notify({ type: 'clock' });
    },
    setSpeed(value) {
      if (value === speed) return;
      speed = value;
      notify({ type: 'clock' });
    },
    retry() {
      paused = false;
      rewind();
      notify({ type: 'replaced' });
    },
    start() {},
    assist() {},
    undo() {},
    step() {
      if (!paused || ended) return;
      const ahead = snapshot(recorded.run.machine);
      advanceToNextEvent(ahead, log[next]?.[0] ?? level.scenario.limit);
      playTo(ahead.tick);
    },
    scrubTo(tick) {
      const target = Math.max(0, Math.min(tick, level.scenario.limit));
      const back = target < recorded.run.tick;
      if (back) rewind();
      playTo(target);
      if (back) notify({ type: 'replaced' });
    },
    dropRest() {},
    skip: () => false,
    subscribe,
    dispose() {},
  };
  return session;
}
