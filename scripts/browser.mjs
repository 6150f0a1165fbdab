import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from './paths.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  `${process.env.PROGRAMFILES}\\Google\\Chrome\\Application\\chrome.exe`,
  `${process.env['PROGRAMFILES(X86)']}\\Google\\Chrome\\Application\\chrome.exe`,
  `${process.env.LOCALAPPDATA}\\Google\\Chrome\\Application\\chrome.exe`,
];

/**
 * The Chromium or Chrome that runs the browser tests: CHROMIUM_PATH, one of the system, or the one Playwright has
 * downloaded. Nothing is installed here.
 * @returns {string | undefined}
 */
function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return named;
  const inPath = (process.env.PATH ?? '')
    .split(path.delimiter)
    .flatMap((dir) => NAMES.map((name) => path.join(dir, name)));
  return [...inPath, ...USUAL_PLACES, downloadedByPlaywright()].find((file) => file && isProgram(file));
}

/** Finds or installs a browser and hands its path to the test runners in CHROMIUM_PATH. */
export function ensureChromium() {
  const found = findChromium() ?? installChromium();
  if (found && existsSync(found)) {
    process.env.CHROMIUM_PATH = found;
    return;
  }
  const how = found ? `CHROMIUM_PATH points to nothing: ${found}` : `install one with: ${installHint()}`;
  console.error(`The browser tests need Chromium or Chrome; ${how}`);
  process.exit(1);
}

function installChromium() {
  console.log('No Chromium found, installing one …');
  if (isDebianRoot()) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-q'], { stdio: 'inherit', env });
    spawnSync('apt-get', ['install', '-y', '-q', 'chromium'], { stdio: 'inherit', env });
  } else {
    spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit', shell: process.platform === 'win32' });
  }
  return findChromium();
}

function isDebianRoot() {
  return existsSync('/etc/debian_version') && process.getuid?.() === 0;
}

function installHint() {
  if (isDebianRoot()) return 'apt-get update && apt-get install -y chromium';
  return existsSync('/etc/debian_version')
    ? 'sudo apt-get install -y chromium (or: npx playwright install chromium)'
    : 'npx playwright install chromium';
}

/** @returns {string | undefined} */
function downloadedByPlaywright() {
  // Playwright belongs to the tests workspace, so it is looked up from there.
  const require = createRequire(path.join(root, 'tests', 'package.json'));
  try {
    return require('@playwright/test').chromium.executablePath();
  } catch {
    // Not installed yet, or it has no build for this platform: then it has no browser for us either.
    return undefined;
  }
}

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
