/**
 * A page for the bench of frames: the Play screen with a run that is handed in, which no level of the game is large
 * enough for. Whoever opens it puts `game` on the window before, and calls `playRound` when `isReady` is true.
 */
import '../../src/app/fonts.css';
import '../../src/app/theme.css';
import '../../src/app/base.css';
import type { Level } from '@timeslice/shared/content';
import type { LogEntry, Scenario, Tick } from '@timeslice/shared/engine';
import { render } from 'preact';
import { startTexts } from '../../src/app/i18n/index.ts';
import { applySettings } from '../../src/app/settings.ts';
import { Play } from '../../src/screens/Play.tsx';
import { createReplaySession } from '../../src/session/replaySession.ts';
import { measureFrames } from './measureFrames.ts';

interface Game {
  readonly scenario: Scenario;
  readonly log: readonly LogEntry[];
}

interface Frames {
  readonly game: Game;
  isReady: () => boolean;
  /** Plays from one tick to another, and resolves with the script of every frame, ms. */
  playRound: (from: Tick, until: Tick) => Promise<readonly number[]>;
}

const frames = window as unknown as Frames;
const meter = measureFrames();
const texts = {
  title: 'Frames',
  goal: '',
  rule: '',
  hints: ['', '', ''],
  misconception: '',
  why: '',
  lessons: {},
} as const;
const level: Level = {
  id: 'frames',
  number: 1,
  scenario: frames.game.scenario,
  accents: [],
  view: { tape: 'whole', forecast: 8000 },
  naive: { policy: 'fcfs', params: {} },
  reference: { policy: 'fcfs', params: {} },
  texts: { en: texts, ru: texts },
  stars: [300, 600, 900],
  par: 950,
  best: [],
};

const host = document.getElementById('app');
if (!host) throw new Error('frames: expected an element #app, found none');
applySettings();
await startTexts();
const session = createReplaySession(level, frames.game.log);
session.setPaused(true);
render(<Play session={session} onFinish={() => undefined} />, host);

frames.isReady = () => document.querySelector('.play-loading') === null && document.querySelector('canvas') !== null;
frames.playRound = async (from, until) => {
  session.scrubTo(from);
  // What follows from the jump itself is no frame of a game.
  await meter.pass(10);
  session.setPaused(false);
  const taken = await meter.record(() => session.run.tick >= until);
  session.setPaused(true);
  return taken;
};
