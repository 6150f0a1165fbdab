import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';

// Set by the npm scripts, which find the system's browser or install one.
const executablePath = process.env.CHROMIUM_PATH;

export default defineConfig({
  testDir: './e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: '../test-results/playwright',
  // Each file starts a server of its own, and a browser without a GPU fills more than one core: with more of them a drag
  // takes so few frames that no hand could make it.
  workers: Math.max(1, Math.floor(availableParallelism() / 2)),
  // A test that passes the second time hides a race that a classroom would find.
  retries: 0,
  forbidOnly: process.env.CI !== undefined,
  timeout: 180_000,
  // A machine that does other things besides is slow, not wrong.
  expect: { timeout: 40_000 },
  use: {
    headless: true,
    locale: 'en-US',
    screenshot: 'only-on-failure',
    // Its recording of every frame costs a browser without a GPU more than the test itself.
    trace: process.env.TRACE === '1' ? 'retain-on-failure' : 'off',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [
        // Chromium refuses its sandbox to root, which is who runs tests in containers.
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        // Without these it looks up its maker's hosts at every start.
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'desktop', use: { viewport: { width: 1366, height: 768 } } },
    { name: 'phone', use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } },
  ],
});
