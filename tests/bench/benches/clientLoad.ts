import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Browser } from '@playwright/test';
import { levels } from '@timeslice/shared/content';
import { startGameServer } from '../../support/gameServer.ts';
import type { Bench } from '../bench.ts';
import { serveBarePhaser } from '../browser/barePhaser.ts';
import { brotliBytes } from '../browser/brotli.ts';
import { type FirstFrame, firstFrame } from '../browser/firstFrame.ts';
import { launchBrowser } from '../browser/launch.ts';
import { median } from '../statistics.ts';

const RUNS = 7;
const KB = 1000;

/**
 * A first visit to a solo level: an empty cache, the built client, the real server, Chromium. What counts is the first
 * frame on which the board is drawn; its time is compared with that of a bare Phaser page opened in turn with it.
 */
export const bench: Bench = {
  about: `first visit to a solo level in Chromium, in turn with a bare Phaser page, ${RUNS} times`,
  async measure({ note }) {
    buildClient();
    const server = await startGameServer();
    const bare = await serveBarePhaser();
    const browser = await launchBrowser();
    try {
      const level = `${server.url}/play/${levels[0]!.id}`;
      // Weighing warms the server's files and the browser's own code too; reading the bodies takes time from the page.
      const { files, transferred } = await weigh(browser, level);
      await open(browser, bare.url);
      const times: number[] = [];
      const ratios: number[] = [];
      for (let run = 0; run < RUNS; run++) {
        const [ours, theirs] = await openBoth(browser, level, bare.url, run % 2 === 0);
        times.push(ours.atMs);
        ratios.push(ours.atMs / theirs.atMs);
        note(`client-load: level ${Math.round(ours.atMs)} ms, bare Phaser ${Math.round(theirs.atMs)} ms`);
      }
      for (const { url, bytes } of files) note(`client-load: ${bytes} B ${new URL(url).pathname}`);
      const samples = RUNS;
      return [
        {
          figure: 'brotli to first frame',
          value: sum(files.map(({ bytes }) => bytes)) / KB,
          unit: 'kB',
          samples: 1,
          scale: { floor: 900, target: 450, beyond: 380 },
        },
        {
          figure: 'first frame ÷ bare Phaser',
          value: median(ratios),
          unit: '×',
          samples,
          scale: { floor: 2.5, target: 1.5, beyond: 1.2 },
        },
        { figure: 'first frame', value: median(times), unit: 'ms', samples },
        { figure: 'as transferred', value: transferred / KB, unit: 'kB', samples: 1 },
        { figure: 'requests', value: files.length, unit: '', samples: 1 },
      ];
    } finally {
      await browser.close();
      bare.close();
      await server.close();
    }
  },
};

interface Weight {
  readonly files: readonly { readonly url: string; readonly bytes: number }[];
  /** Bytes of all bodies as the server sent them. */
  readonly transferred: number;
}

/** An old build would be measured as happily as the present one. Quick when nothing has changed. */
function buildClient(): void {
  execFileSync('npm', ['run', 'build'], {
    cwd: fileURLToPath(new URL('../../..', import.meta.url)),
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1' },
    shell: process.platform === 'win32',
  });
}

/** Each page in a context of its own, so that nothing of it is cached; in turn first and second. */
async function openBoth(
  browser: Browser,
  level: string,
  bare: string,
  levelFirst: boolean,
): Promise<[FirstFrame, FirstFrame]> {
  if (levelFirst) return [await open(browser, level), await open(browser, bare)];
  const theirs = await open(browser, bare);
  return [await open(browser, level), theirs];
}

async function open(browser: Browser, url: string): Promise<FirstFrame> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  try {
    return await firstFrame(await context.newPage(), url);
  } finally {
    await context.close();
  }
}

/** What a first visit loads until its first frame. */
async function weigh(browser: Browser, url: string): Promise<Weight> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  try {
    const page = await context.newPage();
    const bodies = new Map<string, Promise<Buffer>>();
    page.on('response', (response) => {
      const body = response.body();
      // A response without a body (a redirect, a cancelled prefetch) matters only if it is asked for below.
      body.catch(() => undefined);
      bodies.set(response.url(), body);
    });
    const { loaded } = await firstFrame(page, url);
    const files = [];
    for (const { url } of loaded) {
      const body = await bodies.get(url);
      if (body === undefined) throw new Error(`${url} was loaded, but its body was not seen`);
      files.push({ url, bytes: brotliBytes(url, body) });
    }
    return { files, transferred: sum(loaded.map(({ encodedBytes }) => encodedBytes)) };
  } finally {
    await context.close();
  }
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
