/** Somebody else's run as it is played: the server tells what was done and how far it has come, and it is run here. */
import type { Level } from '@timeslice/shared/content';
import type { LogEntry, Tick } from '@timeslice/shared/engine';
import { createListeners } from './listeners.ts';
import { recordedRun } from './recordedRun.ts';
import type { Session, SessionAbilities } from './types.ts';

export interface WatchSession extends Session {
  /** `from`: place of the first entry in the log; 0: the whole run anew. */
  feed(news: { readonly from: number; readonly entries: readonly LogEntry[]; readonly reached: Tick }): void;
}

const WATCH: SessionAbilities = {
  command: false,
  pause: false,
  speed: false,
  retry: false,
  undo: false,
  step: false,
  scrub: false,
  skip: false,
};

/** News come twice a second: a little more than that may lie ahead of what is shown. */
const AT_EASE: Tick = 1_500;
const CATCH_UP = 8;
const LONGEST_FRAME_MS = 250;

export function createWatchSession(level: Level): WatchSession {
  const { subscribe, notify } = createListeners();
  const recorded = recordedRun(level.scenario);
  let log: LogEntry[] = [];
  let next = 0;
  let reached: Tick = 0;
  let lastFrameMs: number | null = null;
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

  return {
    mode: 'replay',
    level,
    can: WATCH,
    paused: false,
    speed: 1,
    waiting: false,
    hurrying: false,
    comingBack: [],
    ghost: null,
    get run() {
      return recorded.run;
    },
    get timeline() {
      return recorded.timeline;
    },
    get reached() {
      return recorded.run.tick;
    },
    feed(news) {
      log = [...log.slice(0, news.from), ...news.entries];
      reached = Math.max(reached, news.reached);
    },
    frame(nowMs) {
      const elapsed = Math.min(Math.max(nowMs - (lastFrameMs ?? nowMs), 0), LONGEST_FRAME_MS);
      lastFrameMs = nowMs;
      const { tick } = recorded.run;
      const speed = reached - tick > AT_EASE ? CATCH_UP : 1;
      playTo(Math.min(reached, tick + Math.round(elapsed * speed)));
    },
    command: () => 'control-locked',
    commandAll: () => 'control-locked',
    setPaused() {},
    setSpeed() {},
    retry() {},
    start() {},
    assist() {},
    undo() {},
    step() {},
    scrubTo() {},
    dropRest() {},
    skip: () => false,
    subscribe,
    dispose() {},
  };
}
