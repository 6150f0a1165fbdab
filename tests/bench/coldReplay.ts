/** `node coldReplay.ts SCENARIO REPLAY`: prints how long the first verification of this process takes, ms. */
import { readFileSync } from 'node:fs';
import type { Scenario } from '@timeslice/shared/engine';
import { threadMsOf } from './clocks.ts';
import { verifyReplay } from './verifyReplay.ts';

const [scenarioFile, replayFile] = process.argv.slice(2);
if (scenarioFile === undefined || replayFile === undefined) throw new Error('usage: coldReplay.ts SCENARIO REPLAY');
const scenario = JSON.parse(readFileSync(scenarioFile, 'utf8')) as Scenario;
const bytes = new Uint8Array(readFileSync(replayFile));
console.log(threadMsOf(() => verifyReplay(scenario, bytes)));
