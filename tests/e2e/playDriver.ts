/**
 * Plays a level through its page, move by move as planned. What the page says of its run is played again by the engine
 * in Node, which has to come to the same state; what to do next is read from there.
 */
import { isDeepStrictEqual } from 'node:util';
import { expect, type Page } from '@playwright/test';
import type { Level } from '@timeslice/shared/content';
import {
  type Command,
  checkCommand,
  type LogEntry,
  type Machine,
  stateHash,
  type Tick,
} from '@timeslice/shared/engine';
import { createRun } from '@timeslice/shared/run';
import type { Hands } from './playDriverHands.ts';
import { inTray, nextDecisionOf, nextEventOf, type Plan } from './playDriverPlan.ts';
import type { Facts } from './soloSteps.ts';

/** Far more than any level asks for; a run that goes nowhere ends here. */
const MOST_TURNS = 3000;

export interface PlayedThrough {
  readonly facts: Facts;
  /** Whether the run is the planned one to the tick. */
  readonly exact: boolean;
}

/** Plays to the end of the run. The level is open and shows its board, or its tables. */
export async function playThrough(page: Page, level: Level, plan: Plan, hands: Hands): Promise<PlayedThrough> {
  await hands.begin();
  let moves = [...plan.moves];
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    const { facts, machine } = await lookAt(page, level);
    if (facts.outcome !== 'running') return { facts, exact: isSame(facts.log, plan.moves) };
    const due = moves.filter(([tick]) => tick <= machine.tick);
    const at = due.findIndex(([, command]) => isPossible(machine, command));
    const move = due[at]?.[1];
    if (move) {
      moves = await make(hands, machine, move, moves, at);
      continue;
    }
    moves = moves.filter(([tick, command]) => tick > machine.tick || !isPointless(machine, command));
    const left = moves.length === 0 ? leftOver(machine) : null;
    if (left) moves = [[machine.tick, left]];
    else await goOn(page, hands, machine, moves.find(([tick]) => tick > machine.tick)?.[0] ?? machine.limit);
  }
  throw new Error(`expected the level to be over after ${MOST_TURNS} turns`);
}

async function make(hands: Hands, machine: Machine, move: Command, moves: readonly LogEntry[], at: number) {
  await hands.see(machine);
  const rest = moves.filter((_, index) => index !== at);
  if (move.type === 'setQuantum') {
    const { quantum } = machine.cores[move.core] ?? { quantum: 0 };
    await hands.stepQuantum(move.core, move.ticks > quantum ? 1 : -1);
    // One press is one step: the move is over when the value is there.
    return [...moves];
  }
  if (move.type === 'spawn') await hands.spawn(machine, move);
  else if (move.type === 'preempt') await hands.takeOff(machine, move.core);
  else if (move.type === 'unqueue') await hands.unqueue(machine, move.task);
  else {
    const task = await hands.handle(machine, move.task);
    const isBusy = machine.cores[move.core]?.current != null;
    const isTaken = move.type === 'dispatch' && isBusy && checkCommand(machine, move) === null;
    await hands.put(machine, task, move.core, isTaken);
    return swapped(rest, move.task, task);
  }
  return rest;
}

/** Tasks of a crowd are alike: one does what was meant for the other. */
function swapped(moves: readonly LogEntry[], a: number, b: number): LogEntry[] {
  if (a === b) return [...moves];
  return moves.map(([tick, command]): LogEntry => {
    if (!('task' in command) || (command.task !== a && command.task !== b)) return [tick, command];
    return [tick, { ...command, task: command.task === a ? b : a }];
  });
}

/** What the page says of its run at this moment, and the machine that the engine makes of it. */
async function lookAt(page: Page, level: Level): Promise<{ facts: Facts; machine: Machine }> {
  const facts = await factsNow(page);
  const run = createRun(level.scenario, facts.log);
  run.advanceTo(facts.tick);
  expect([stateHash(run.machine), run.log.length], `state at tick ${facts.tick}`).toEqual([
    facts.hash,
    facts.log.length,
  ]);
  return { facts, machine: run.machine };
}

/** After the next frame, in which whatever was done is shown. The last facts are kept: the debrief takes the screen. */
async function factsNow(page: Page): Promise<Facts> {
  const {
    tick,
    outcome = '',
    hash = '',
    log = '[]',
  } = await page.evaluate(async () => {
    const kept = globalThis as { lastFacts?: Record<string, string | undefined> };
    await new Promise(requestAnimationFrame);
    // The page's own frame may come after this one.
    await new Promise((resolve) => setTimeout(resolve));
    const root = document.querySelector<HTMLElement>('.play, .text-play');
    root?.dispatchEvent(new Event('timeslice:hash'));
    if (root) kept.lastFacts = { ...root.dataset };
    return kept.lastFacts ?? {};
  });
  return { tick: Number(tick), outcome, hash, log: JSON.parse(log) as LogEntry[] };
}

function isPossible(machine: Machine, command: Command): boolean {
  if (command.type === 'setQuantum') return machine.cores[command.core]?.quantum !== command.ticks;
  if (checkCommand(machine, command) === null) return true;
  // Dropped on a core that is still busy, it is next up there.
  return command.type === 'dispatch' && checkCommand(machine, { ...command, type: 'enqueue' }) === null;
}

function isPointless(machine: Machine, command: Command): boolean {
  if (command.type === 'setQuantum') return machine.cores[command.core]?.quantum === command.ticks;
  if (!('task' in command)) return false;
  const task = machine.taskById.get(command.task);
  if (!task) return false;
  if (task.end >= 0) return true;
  if (!('core' in command)) return task.queuedOn === null;
  const core = machine.cores[command.core];
  const isThere = task.core === core || task.queuedOn === core;
  return isThere || (task.green && core?.carrier === task.process);
}

/** With the plan done, whatever still waits goes where there is room. */
function leftOver(machine: Machine): Command | null {
  for (const { id: task } of inTray(machine))
    for (const { index: core, current } of machine.cores) {
      const command: Command = { type: current === null ? 'dispatch' : 'enqueue', task, core };
      if (checkCommand(machine, command) === null) return command;
    }
  return null;
}

/** On to the next move, past no decision and no event that comes before it; where there is none, with the clock. */
async function goOn(page: Page, hands: Hands, machine: Machine, until: Tick): Promise<void> {
  const decision = nextDecisionOf(machine);
  if (decision !== null && decision <= until) return hands.skip();
  if (nextEventOf(machine) <= until) return hands.step();
  await hands.pause();
  const outcome = await page.waitForFunction(
    (tick) => {
      const facts = document.querySelector<HTMLElement>('.play, .text-play')?.dataset;
      if (facts === undefined) return 'gone';
      return (facts.outcome !== 'running' || Number(facts.tick) >= tick) && facts.outcome;
    },
    until,
    { polling: 'raf' },
  );
  if ((await outcome.jsonValue()) === 'running') await hands.pause();
}

/** Whatever order their members were written in. */
const isSame = (a: readonly LogEntry[], b: readonly LogEntry[]): boolean => isDeepStrictEqual(a, b);
