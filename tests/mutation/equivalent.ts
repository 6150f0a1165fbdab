import type { Mutant } from './instrument.ts';

/**
 * Mutants that cannot be noticed, by why that is so. A place is the file, the function and the code, or how that begins;
 * with what it becomes where that matters.
 */
const EQUIVALENT: readonly { readonly why: string; readonly places: readonly string[] }[] = [
  {
    why: 'a shortcut for speed: without it the same is found in more steps',
    places: [
      'cores.ts schedule core.quantum > 0',
      'cores.ts schedule core.current?.green === true → true',
      'cores.ts nextCoreDue m.dueFloor > m.tick → false',
      'cores.ts cores m.dueFloor === m.tick → false',
      'step.ts nextEventTick m.dueCores === 0 → true',
      'step.ts nextGilDeadline m.gilFloor = Math.min(next, m.tick + m.costs.gilInterval);',
      'step.ts nextGilDeadline m.tick + m.costs.gilInterval',
      'cores.ts account ticks === 0 → false',
      'cores.ts account return;',
      'createMachine.ts m false → true',
      'lifecycle.ts endTask m.dispatchDue = true;',
      'phases/autoDispatch.ts autoDispatch m.dispatchDue = false;',
      'phases/autoDispatch.ts autoDispatch false → true',
      'phases/autoDispatch.ts queued core.queue.length > 0',
      'phases/ioCompletions.ts ioCompletions heap.length > 0',
      'readyOrder.ts remove tasks[0] === task → false',
      'step.ts openTick m.ioHeap.length > 0',
      'step.ts openTick m.nextArrival < m.arrivals.length',
      'step.ts openTick m.gilWaiters > 0',
      'step.ts openTick m.patienceHeap.length > 0',
      'step.ts nextEventTick m.patienceHeap.length > 0',
      'step.ts nextEventTick m.gilWaiters > 0',
    ],
  },
  {
    why: 'the type asks for it, and it never happens: nothing is missing where it is looked for',
    places: [
      'crash.ts leaveEverything task.core !== null → true',
      'invariants.ts gils gil === null → false',
      'invariants.ts gils continue;',
      'cores.ts coresDueBy i < dueAt.length → (i) <= (dueAt.length)',
      'step.ts nextGilDeadline gil !== null → true',
      'invariants.ts due 0',
      'invariants.ts waiters 0',
      'lowerBound.ts lowerBound 0',
      'phases/quantumExpiry.ts next process → true',
      'queries.ts index 1',
      'queries.ts unbooked core === null → false',
      'queries.ts unbooked 0',
      'queries.ts remainingWork i < task.bursts.length → (i) <= (task.bursts.length)',
      'queries.ts upcomingArrivals i < m.arrivals.length',
      'snapshot.ts link from.gil === null || to.gil === null →',
    ],
  },
  {
    why: 'a guard against a mistake of ours that the engine does not make, or what it says then',
    places: [
      "commands/dispatchTask.ts task 'task'",
      "commands/dispatchTask.ts core 'core'",
      'commands/enqueue.ts apply',
      "commands/preempt.ts core 'core'",
      "commands/setQuantum.ts core 'core'",
      "commands/spawn.ts apply 'job'",
      "commands/unqueue.ts apply 'task'",
      'devices.ts currentDevice (burst & IO) === 0 → false',
      'dispatch.ts takeOff task === null → false',
      'readyOrder.ts leaveQueue task.queuedOn === null → false',
      'readyOrder.ts leaveQueue return;',
      'gil.ts grant core === null → false',
      'gil.ts forceHandoff holder === null',
    ],
  },
  {
    why: 'a first value that is overwritten before anyone reads it',
    places: ['build.ts process 0', 'build.ts newTask'],
  },
  {
    why: 'done twice: the other place does it as well',
    places: [
      'cores.ts becomeIdle account(m, core);',
      'dispatch.ts takeOff account(m, core);',
      'crash.ts crashProcess process.gil.holder = null;',
      'devices.ts blockOnDevice task.ioSince = -1;',
      'heap.ts pushHeap heap.push(item);',
      'readyOrder.ts makeReady task.readyNext = null;',
      'readyOrder.ts leaveReady task.readyPrev = null;',
      'readyOrder.ts leaveReady task.readyNext = null;',
    ],
  },
  {
    why: 'of two equal values either will do, or no two are equal',
    places: [
      'heap.ts before a.id < b.id → (a.id) <= (b.id)',
      'readyOrder.ts offerAgain (offers[at - 1] as Task).readySeq > task.readySeq →',
      'step.ts nextEventTick io.at < next → (io.at) <= (next)',
      'step.ts nextEventTick arrival.arrival < next → (arrival.arrival) <= (next)',
      'step.ts nextEventTick m.dueFloor < next → (m.dueFloor) <= (next)',
      'step.ts nextEventTick m.gilFloor < next → (m.gilFloor) <= (next)',
    ],
  },
  {
    why: 'only a crash can end a task at tick 0, and it ends all tasks of its process',
    places: ['crash.ts doomed', 'jobs.ts startJob'],
  },
  {
    why: 'a ready task is in a CPU burst, a running one in no queue: the next case finds nothing to do',
    places: ['crash.ts leaveEverything return;'],
  },
  {
    why: 'tasks are listed by id already, and sorting keeps the order of equals',
    places: ['createMachine.ts createMachine a.id - b.id'],
  },
  {
    why: 'Newton’s method comes down to the root from any start above it',
    places: ['fraction.ts x '],
  },
  {
    why: 'a bound from less work is a lower one, and the largest counts',
    places: [
      'lowerBound.ts latest byArrival[i + 1]?.arrival === offer.arrival → false',
      'lowerBound.ts latest 1',
      'lowerBound.ts latest return;',
      "work.ts serialWork runtime !== 'python' → false",
    ],
  },
  {
    why: 'what a runtime takes by itself gives no other core anything to do, so once more around changes nothing',
    places: ['phases/autoDispatch.ts takeNext true → false'],
  },
  {
    why: 'a field of the table that no task of this runtime can ask for',
    places: ["runtimes.ts RUNTIMES 'greenSwitch'"],
  },
  {
    why: 'asked only where something useful was done, and then the sum is above zero',
    places: ['score.ts slowdownFactor'],
  },
  { why: 'a name, and no behaviour', places: ['units.ts ENGINE_VERSION'] },
];

export const oneLine = (code: string): string => (code === '' ? 'nothing' : code.replace(/\s+/g, ' '));

export const describeMutant = ({ file, scope, from, to }: Mutant): string =>
  `${file.replace('shared/src/engine/', '')} ${scope} ${oneLine(from)} → ${oneLine(to)}`;

/** Why a mutant cannot be noticed, or null when nobody has said so. */
export function reasonFor(mutant: Mutant): string | null {
  const described = describeMutant(mutant);
  return EQUIVALENT.find(({ places }) => places.some((place) => described.startsWith(place)))?.why ?? null;
}

/** Places above at which every mutant is noticed by now, or which are gone. */
export function stalePlaces(unnoticed: readonly Mutant[]): string[] {
  const described = unnoticed.map(describeMutant);
  const places = EQUIVALENT.flatMap((group) => group.places);
  return places.filter((place) => !described.some((each) => each.startsWith(place)));
}
