import { type Browser, chromium } from '@playwright/test';
import { findProgram } from '../../support/programs.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** The Chromium of CHROMIUM_PATH or of the system, else the one that Playwright has downloaded; without any, it says how. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? findProgram(NAMES) ?? chromium.executablePath(),
    args: [
      // Chromium refuses its sandbox to root, which is who measures in containers.
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      // Without these it looks up its maker's hosts at every start, in the middle of a measurement.
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
