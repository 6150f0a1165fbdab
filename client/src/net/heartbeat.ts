/** Keeps a connection honest: asks for the server's clock now and then, and notices when no answer comes. */
import type { Connection } from './connection.ts';

export interface HeartbeatOptions {
  readonly connection: Pick<Connection<never>, 'send' | 'hurry' | 'drop'>;
  readonly stamp: () => number;
  readonly isOpen: () => boolean;
  /** Called with every beat, also where no animation frames come. */
  readonly onBeat: (nowMs: number) => void;
}

export interface Heartbeat {
  /** Something came from the server. */
  heard(): void;
  stop(): void;
}

const BEAT_MS = 500;
/** Four quick questions after a connection, so that the clock is good before the countdown ends. */
const FIRST_QUESTIONS = 4;
const ASK_EVERY_MS = 4000;
const ANSWER_WITHIN_MS = 6000;
/** A beat that comes this late means that the page was asleep, which says nothing about the server. */
const ASLEEP_MS = 3000;

export function startHeartbeat(options: HeartbeatOptions): Heartbeat {
  const { connection, stamp, isOpen, onBeat } = options;
  let lastBeat = performance.now();
  let askedAt = 0;
  let unanswered = false;
  let asked = 0;

  function ask(now: number): void {
    askedAt = now;
    unanswered = true;
    asked++;
    connection.send('clock', { sent: stamp() });
  }

  function beat(): void {
    const now = performance.now();
    const slept = now - lastBeat > ASLEEP_MS;
    lastBeat = now;
    if (!isOpen()) {
      unanswered = false;
      asked = 0;
      return;
    }
    if (unanswered && !slept && now - askedAt > ANSWER_WITHIN_MS) connection.drop();
    else if (slept || asked < FIRST_QUESTIONS || now - askedAt > ASK_EVERY_MS) ask(now);
    onBeat(now);
  }

  function wake(): void {
    const now = performance.now();
    if (document.visibilityState === 'hidden') {
      onBeat(now);
      return;
    }
    connection.hurry();
    if (isOpen()) ask(now);
  }

  const timer = setInterval(beat, BEAT_MS);
  addEventListener('online', wake);
  addEventListener('pageshow', wake);
  document.addEventListener('visibilitychange', wake);
  return {
    heard() {
      unanswered = false;
    },
    stop() {
      clearInterval(timer);
      removeEventListener('online', wake);
      removeEventListener('pageshow', wake);
      document.removeEventListener('visibilitychange', wake);
    },
  };
}
