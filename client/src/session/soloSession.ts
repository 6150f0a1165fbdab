/** One person plays a level: the clock is the player's own, and may be paused, slowed, stepped and taken back. */
import type { Level } from '@timeslice/shared/content';
import { advanceToNextEvent, snapshot } from '@timeslice/shared/engine';
import { createListeners } from './listeners.ts';
import { recordedRun } from './recordedRun.ts';
import { createRunClock } from './runClock.ts';
import type { Session, SessionAbilities, Speed } from './types.ts';

const SOLO: SessionAbilities = {
  command: true,
  pause: true,
  speed: true,
  retry: true,
  undo: true,
  step: true,
  scrub: false,
};

/** Stands at tick 0 and moves with the first frames. */
export function createSoloSession(level: Level): Session {
  const { subscribe, notify } = createListeners();
  const clock = createRunClock();
  let recorded = recordedRun(level.scenario);
  let paused = false;
  let speed: Speed = 1;
  let ended = false;

  function replace(next: typeof recorded): void {
    recorded = next;
    ended = next.run.over;
    clock.restart();
    notify({ type: 'replaced' });
  }

  function advance(ticks: number): void {
    if (ticks > 0) recorded.run.advanceTo(recorded.run.tick + ticks);
    if (!recorded.run.over || ended) return;
    ended = true;
    notify({ type: 'ended' });
  }

  const session: Session = {
    mode: 'solo',
    level,
    can: SOLO,
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
    command(command) {
      const refusal = recorded.run.command(command);
      if (refusal === null) notify({ type: 'commanded', command, tick: recorded.run.tick });
      return refusal;
    },
    frame(nowMs) {
      if (paused || ended) return;
      const ticks = clock.passed(nowMs, speed);
      if (ticks === 'gap') session.setPaused(true);
      else advance(ticks);
    },
    setPaused(next) {
      if (next === paused || ended) return;
      paused = next;
      clock.restart();
      notify({ type: 'clock' });
    },
    setSpeed(next) {
      if (next === speed) return;
      speed = next;
      notify({ type: 'clock' });
    },
    retry() {
      paused = false;
      replace(recordedRun(level.scenario));
    },
    undo() {
      const last = recorded.run.log.at(-1);
      if (!paused || ended || !last) return;
      replace(recordedRun(level.scenario, recorded.run.log.slice(0, -1), last[0]));
    },
    step() {
      if (!paused || ended) return;
      // Asked of a copy: what the open tick still does by itself (P7, P8) decides what comes next.
      const ahead = snapshot(recorded.run.machine);
      advanceToNextEvent(ahead, level.scenario.limit);
      advance(ahead.tick - recorded.run.tick);
    },
    scrubTo() {},
    subscribe,
    dispose() {},
  };
  return session;
}
