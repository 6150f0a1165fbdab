import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CDPSession, Page } from '@playwright/test';
import type { Bench } from '../bench.ts';
import { launchBrowser } from '../browser/launch.ts';
import { serveFolder } from '../browser/serveFolder.ts';
import { playGames, seededScenarios } from '../games.ts';
import { percentile, slope } from '../statistics.ts';

/** Ticks of the game that are played again and again: everybody has come, and all cores are busy. */
const FROM = 22_000;
const UNTIL = 46_000;
/** Two minutes, or ten; the first round warms the page's pictures and code. */
const ROUNDS = { usual: 5, full: 25 };
/** From here on browsers call a frame long. */
const LONG_MS = 50;
const MB = 1_000_000;
const MS_PER_MINUTE = 60_000;

/** What the page of client/build/frames puts on its window. */
interface FramesPage {
  game: unknown;
  isReady(): boolean;
  playRound(from: number, until: number): Promise<readonly number[]>;
}

/**
 * The Play screen with 200 tasks on 16 cores, played by a policy in real time, in Chromium without a graphics card (the
 * Canvas renderer). Script is what a frame's callbacks take; the heap is weighed after a collection, between rounds that
 * play the same stretch, so that it is the same each time unless something is kept.
 */
export const bench: Bench = {
  about: '200 tasks on 16 cores on the Play screen in Chromium, in real time, two minutes (--full: ten)',
  async measure({ full, note }) {
    const folder = mkdtempSync(path.join(tmpdir(), 'timeslice-frames-'));
    buildPage(folder);
    const served = await serveFolder(folder);
    const browser = await launchBrowser();
    try {
      const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'en-US' });
      const page = await context.newPage();
      await openGame(page, served.url);
      const debug = await context.newCDPSession(page);
      const frames: number[] = [];
      const heap: { x: number; y: number }[] = [];
      let played = 0;
      const rounds = full ? ROUNDS.full : ROUNDS.usual;
      for (let round = 0; round < rounds; round++) {
        const start = performance.now();
        const taken = await page.evaluate(([from, until]) => (window as unknown as FramesPage).playRound(from, until), [
          FROM,
          UNTIL,
        ] as const);
        const minutes = (performance.now() - start) / MS_PER_MINUTE;
        const bytes = await heapOf(debug);
        note(
          `client-frame: round ${round}, ${taken.length} frames, p95 ${percentile(taken, 0.95).toFixed(2)} ms, heap ${(bytes / MB).toFixed(2)} MB`,
        );
        if (round === 0) continue;
        played += minutes;
        frames.push(...taken);
        heap.push({ x: played, y: bytes / MB });
      }
      const samples = frames.length;
      const long = frames.filter((ms) => ms > LONG_MS).length;
      return [
        {
          figure: 'script p50',
          value: percentile(frames, 0.5),
          unit: 'ms',
          samples,
          scale: { floor: 3, target: 1, beyond: 0.6 },
        },
        {
          figure: 'script p95',
          value: percentile(frames, 0.95),
          unit: 'ms',
          samples,
          scale: { floor: 6, target: 3, beyond: 1.5 },
        },
        { figure: 'script p99', value: percentile(frames, 0.99), unit: 'ms', samples },
        {
          figure: 'long frames',
          value: long / played,
          unit: '/min',
          samples,
          scale: { floor: 1, target: 0, beyond: 0 },
        },
        {
          figure: 'heap in ten minutes',
          value: slope(heap) * 10,
          unit: 'MB',
          samples: heap.length,
          scale: { floor: 5, target: 1, beyond: 0.5 },
        },
        { figure: 'frames a second', value: samples / (played * 60), unit: '/s', samples },
      ];
    } finally {
      await browser.close();
      served.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

function buildPage(folder: string): void {
  execFileSync('npx', ['vite', 'build', '--config', 'build/frames/vite.config.ts', '--outDir', folder], {
    cwd: fileURLToPath(new URL('../../../client', import.meta.url)),
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
}

/** Shortest remaining time first: cards come and go all the time, and running tasks are taken off. */
async function openGame(page: Page, url: string): Promise<void> {
  const [game] = playGames('srtf', seededScenarios(1));
  if (!game) throw new Error('openGame: expected a game, found none');
  const { scenario, log } = game;
  await page.addInitScript(
    (given) => {
      (window as unknown as FramesPage).game = given;
    },
    { scenario, log },
  );
  await page.goto(url);
  await page.waitForFunction(() => (window as unknown as FramesPage).isReady?.());
}

async function heapOf(debug: CDPSession): Promise<number> {
  // The second collection takes what the first one's finalizers have let go of.
  for (let time = 0; time < 2; time++) await debug.send('HeapProfiler.collectGarbage');
  return (await debug.send('Runtime.getHeapUsage')).usedSize;
}
