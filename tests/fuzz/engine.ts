/** The real engine, for games that the naive one's generator made: its types are its own, the files are the same. */
import type { LogEntry, Scenario } from '@timeslice/shared/engine';
import { type Played, playLog as play } from '@timeslice/shared/run';
import type { Log, Scenario as NaiveScenario } from '../oracle/types.ts';

export const asScenario = (scenario: NaiveScenario): Scenario => scenario as unknown as Scenario;
export const asLog = (log: Log): LogEntry[] => log as unknown as LogEntry[];
export const playLog = (scenario: NaiveScenario, log: Log): Played => play(asScenario(scenario), asLog(log));
