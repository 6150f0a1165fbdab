/** What must hold for whatever a decoder is given. Each check returns what is wrong, or null. */
import { importTrace, type Malformed, parseLog, parseScenario, policyByName } from '@timeslice/shared/content';
import {
  advanceToNextEvent,
  applyCommand,
  checkInvariants,
  createMachine,
  type LogEntry,
  NEVER,
  type Scenario,
} from '@timeslice/shared/engine';
import { decodeReplay, encodeReplay, playLog, replayOf, startSeat, takeTurn, verify } from '@timeslice/shared/run';
import type { Game } from './goodInputs.ts';

/** What became of an input that did nothing wrong. */
export type Fate = 'refused' | 'accepted';
export type Checked = Fate | { readonly problem: string };

const problem = (text: string): Checked => ({ problem: text });

/** Steps after which a run that goes on is given up: a legal scenario may last for days. */
const STEPS = 5_000;

export function checkScenario(json: unknown): Checked {
  const parsed = parseScenario(json);
  if (!parsed.ok) return refusal(parsed);
  return ranWell(parsed.scenario);
}

export function checkLog(json: unknown, { scenario }: Game): Checked {
  const parsed = parseLog(json);
  if (!parsed.ok) return refusal(parsed);
  const { machine, refused } = playLog(scenario, parsed.log);
  const [broken] = checkInvariants(machine);
  if (broken !== undefined) return problem(`an accepted log breaks an invariant: ${broken}`);
  const bad = new Set(refused.map(([index]) => index));
  return sameAgain(
    scenario,
    parsed.log.filter((_, index) => !bad.has(index)),
  );
}

export function checkReplay(bytes: Uint8Array, { scenario }: Game): Checked {
  const decoded = decodeReplay(bytes);
  if (!decoded.ok) return oneLine(decoded.message) ?? 'refused';
  const again = encodeReplay(decoded.replay);
  if (!Buffer.from(again).equals(Buffer.from(bytes))) return problem('an accepted replay has two encodings');
  verify(scenario, decoded.replay, STEPS);
  return 'accepted';
}

export function checkTrace(json: unknown): Checked {
  const imported = importTrace(json);
  if (!imported.ok) return refusal(imported);
  const again = parseScenario(JSON.parse(JSON.stringify(imported.scenario)));
  if (!again.ok) return problem(`an imported scenario is not one: ${again.path}: ${again.message}`);
  return ranWell(imported.scenario);
}

/** A commands' log that was accepted whole comes back from a replay, and verifies. */
function sameAgain(scenario: Scenario, log: readonly LogEntry[]): Checked {
  const decoded = decodeReplay(encodeReplay(replayOf(scenario, log)));
  if (!decoded.ok) return problem(`a replay that was just written is refused: ${decoded.message}`);
  if (JSON.stringify(decoded.replay.log) !== JSON.stringify(log.map(ordered)))
    return problem('a replay changes its log');
  const verified = verify(scenario, decoded.replay);
  return verified.ok && verified.refused === 0
    ? 'accepted'
    : problem(`a played log does not verify: ${JSON.stringify(verified)}`);
}

/** Fields in the order in which the decoder writes them. */
function ordered([tick, command]: LogEntry): unknown {
  const fields = ['type', 'task', 'core', 'ticks', 'job', 'model', 'workers'] as const;
  const entries = fields.flatMap((field) => (field in command ? [[field, command[field as never]]] : []));
  return [tick, Object.fromEntries(entries)];
}

/** Plays an accepted scenario with a policy that always has something to do, to its end or until the steps are used up. */
function ranWell(scenario: Scenario): Checked {
  const policy = policyByName('fcfs');
  if (policy === undefined) return problem('there is no policy fcfs');
  const machine = createMachine(scenario);
  const seat = startSeat(machine, policy);
  for (let step = 0; step < STEPS && machine.outcome === 'running'; step++) {
    const wakeAt = takeTurn(machine, seat, (command) => applyCommand(machine, command));
    advanceToNextEvent(machine, Math.min(wakeAt, machine.limit, NEVER));
  }
  const [broken] = checkInvariants(machine);
  return broken === undefined ? 'accepted' : problem(`an accepted scenario breaks an invariant: ${broken}`);
}

const refusal = ({ path, message }: Malformed): Checked => oneLine(path) ?? oneLine(message) ?? 'refused';

/** Messages end up in a terminal and in logs. */
function oneLine(text: string): Checked | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
  if (/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(text))
    return problem(`a message of more than one line: ${JSON.stringify(text)}`);
  return text.length > 1_000 ? problem(`a message of ${text.length} characters`) : null;
}
