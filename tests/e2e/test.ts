import { test as base } from '@playwright/test';

/**
 * Playwright's test, in which every window that a test opens besides its own is closed at its end. Playwright keeps them
 * until the browser goes, and a board that nobody looks at any more goes on drawing: every later test would be slower.
 */
export const test = base.extend<{ closesItsWindows: undefined }>({
  closesItsWindows: [
    async ({ browser }, use) => {
      await use(undefined);
      // This is set up before the test's own page, so that one is gone by now.
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    { auto: true },
  ],
});
