/**
 * The same run by a person whose every gesture comes a little late. A level is fair if that costs little: the decision
 * is the difficulty, not the hand.
 */
import { createRandom } from '../../content/index.ts';
import {
  advance,
  advanceToNextEvent,
  applyCommand,
  type Command,
  createMachine,
  type LogEntry,
  type Machine,
  type Scenario,
  type Tick,
} from '../../engine/index.ts';

/** How late a gesture comes, ticks at speed 1x, both ends included. */
export const LATENESS = { least: 300, most: 800 } as const;

interface Gesture {
  readonly command: Command;
  due: Tick;
  /** The dispatch found its core busy: it was meant to take the core from someone. */
  readonly preempting: boolean;
}

/**
 * Plays `log` with each command 300 to 800 ticks late, drawn from `seed`. Commands for one core keep their order, as
 * they do in one hand, and so do those that start jobs. What clashes is tried again: a drop on a core that is not free yet goes into its run queue (the
 * same gesture on the board), a command that is not possible yet waits until it is, one that has become pointless is
 * left out. A task left over in the end goes to the first idle core. The machine is at the end of its run.
 */
export function playSlowly(scenario: Scenario, log: readonly LogEntry[], seed: number): Machine {
  return playWithHands(scenario, log, seed).machine;
}

/** The same as a log: of what was done in the end, all of it accepted. */
export function slowLog(scenario: Scenario, log: readonly LogEntry[], seed: number): readonly LogEntry[] {
  return playWithHands(scenario, log, seed).done;
}

function playWithHands(
  scenario: Scenario,
  log: readonly LogEntry[],
  seed: number,
): { machine: Machine; done: LogEntry[] } {
  const done: LogEntry[] = [];

  const random = createRandom(seed);
  const late = (tick: Tick): Tick => tick + random.between(LATENESS.least, LATENESS.most);
  const hands = gesturesByCore(scenario, log, late);
  const machine = createMachine(scenario);
  while (machine.outcome === 'running') {
    for (const hand of hands) useHand(machine, hand, done);
    if (hands.every((hand) => hand.length === 0)) placeLeftOver(machine, hands[0] as Gesture[], late);
    goOn(machine, hands);
  }
  return { machine, done };
}

/** Makes the gestures that are due. While one is not possible yet and its core stands empty, the next one that is goes first. */
function useHand(machine: Machine, hand: Gesture[], done: LogEntry[]): void {
  for (let next = 0; next < hand.length; ) {
    const gesture = hand[next] as Gesture;
    if (gesture.due > machine.tick) return;
    if (tryGesture(machine, gesture, done) === 'done') {
      hand.splice(next, 1);
      next = 0;
    } else if (isSupplied(machine, gesture.command)) {
      return;
    } else {
      next++;
    }
  }
}

/** Whether the core of a command has something to do; those that start jobs are for no core. */
function isSupplied(machine: Machine, command: Command): boolean {
  const core = 'core' in command ? machine.cores[command.core] : undefined;
  return core === undefined || core.current !== null || core.queue.length > 0;
}

function gesturesByCore(scenario: Scenario, log: readonly LogEntry[], late: (tick: Tick) => Tick): Gesture[][] {
  const machine = createMachine(scenario);
  // Jobs are started beside the board: one that has to wait for memory holds no core up. They come first, since what a
  // core is to get next may be a worker that is only made at this tick.
  const jobs: Gesture[] = [];
  const hands: Gesture[][] = machine.cores.map(() => []);
  for (const [tick, command] of log) {
    advance(machine, tick);
    const core = 'core' in command ? machine.cores[command.core] : undefined;
    const hand = command.type === 'spawn' ? jobs : (hands[core?.index ?? 0] as Gesture[]);
    const due = Math.max(late(tick), hand.at(-1)?.due ?? 0);
    hand.push({ command, due, preempting: command.type === 'dispatch' && core?.current != null });
    applyCommand(machine, command);
  }
  return [jobs, ...hands];
}

function tryGesture(machine: Machine, gesture: Gesture, done: LogEntry[]): 'done' | 'later' {
  const dropped = asDropped(machine, gesture);
  const refusal = applyCommand(machine, dropped);
  if (refusal === null) done.push([machine.tick, dropped]);
  if (refusal === null || refusal === 'already-there' || refusal === 'core-idle' || refusal === 'not-queued')
    return 'done';
  const { command } = gesture;
  return 'task' in command && isPointless(machine, command) ? 'done' : 'later';
}

/** Its task has ended, or is green and its runtime has a carrier on that very core: it gets its turn by itself. */
function isPointless(machine: Machine, command: Extract<Command, { task: number }>): boolean {
  const task = machine.taskById.get(command.task);
  if (task === undefined) return false;
  if (task.end >= 0) return true;
  return task.green && 'core' in command && machine.cores[command.core]?.carrier === task.process;
}

/** Dropping on a busy core enqueues; only a dispatch that meant to preempt still does. */
function asDropped(machine: Machine, { command, preempting }: Gesture): Command {
  if (command.type !== 'dispatch' || preempting || machine.cores[command.core]?.current === null) return command;
  return { type: 'enqueue', task: command.task, core: command.core };
}

function placeLeftOver(machine: Machine, hand: Gesture[], late: (tick: Tick) => Tick): void {
  const idle = machine.cores.find((core) => core.current === null && core.queue.length === 0);
  const task = machine.readyFirst;
  if (idle === undefined || task === null) return;
  const command: Command = { type: 'dispatch', task: task.id, core: idle.index };
  hand.push({ command, due: late(machine.tick), preempting: false });
}

/** To the next gesture, or to the next event, where one that has to wait is tried again. */
function goOn(machine: Machine, hands: readonly Gesture[][]): void {
  const dues = hands.flatMap((hand) => (hand[0] !== undefined && hand[0].due > machine.tick ? [hand[0].due] : []));
  advanceToNextEvent(machine, Math.min(machine.limit, ...dues));
}
