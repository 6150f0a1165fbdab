import { expect } from '@playwright/test';
import { bundleGames, GLOBAL } from '../hashes/bundle.ts';
import { firstDifferentGame } from '../hashes/compare.ts';
import { test } from './test.ts';

test('I-1 2 000 random games and every level have the same hashes in Chromium as in Node', async ({
  page,
  isMobile,
}) => {
  test.skip(isMobile, 'the same engine in the same browser');
  test.setTimeout(240_000);
  await page.goto('about:blank');
  await page.addScriptTag({ content: await bundleGames() });
  expect(await firstDifferentGame((expression) => page.evaluate(`${GLOBAL}.${expression}`))).toBeNull();
});
