/** From what is stored to the report as it is read. */
import type { Figures } from '@timeslice/shared/engine';
import type {
  LessonReport,
  ReportAnswer,
  ReportConcept,
  ReportCount,
  ReportRound,
  ReportRun,
  ReportStudent,
} from '@timeslice/shared/protocol';
import { DAY_MS } from '../persistence/reportRetention.ts';
import type { StoredReport } from '../persistence/reportStore.ts';

/** `days`: how long reports are kept. */
export function assembleReport(stored: StoredReport, days: number): LessonReport {
  const { code, openedAt, updatedAt } = stored;
  const rounds = stored.rounds.map(
    ({ seats: _seats, scenario, engineVersion: engine, ...round }): ReportRound => ({
      ...round,
      engine,
      scenario: JSON.parse(scenario),
    }),
  );
  const students = stored.students
    .map((student): ReportStudent => {
      const { seat, alias, total, place, guesses, exit } = student;
      return {
        seat,
        alias,
        total,
        place,
        runs: runsOf(stored, rounds, seat),
        guesses: rounds.map(({ round }) => guesses[round] ?? null),
        exit,
      };
    })
    .sort((a, b) => (a.place ?? Number.MAX_VALUE) - (b.place ?? Number.MAX_VALUE) || a.seat - b.seat);
  return {
    format: 1,
    code,
    openedAt,
    updatedAt,
    keptUntil: openedAt + days * DAY_MS,
    rounds,
    students,
    concepts: rounds.flatMap((round, index) => conceptOf(round, index, students, stored.asked)),
  };
}

function runsOf(stored: StoredReport, rounds: readonly ReportRound[], seat: number): ReportRun[] {
  return stored.rounds.flatMap((facts, index) => {
    // The tables count rounds from one.
    const run = stored.runs.find((one) => one.round === facts.round + 1 && one.seat === seat);
    const scenario = rounds[index]?.scenario;
    if (run === undefined || scenario === undefined) return [];
    const { points = 0, flags = [] } = facts.seats.find((one) => one.seat === seat) ?? {};
    const { lag: slack, hash, log } = run;
    return [{ round: facts.round, points, ...figuresOf(run.figures, scenario.objective), slack, flags, hash, log }];
  });
}

function figuresOf(figures: Figures, objective: string | undefined) {
  const { score, end: wall, cpuTime: cpu, useful, cores, counters, throughput, slowdown } = figures;
  const { processSwitch, threadSwitch, greenSwitch, coroutineSwitch } = counters;
  return {
    score,
    wall,
    cpu,
    useful,
    overhead: cores.reduce((sum, { sys }) => sum + sys, 0),
    switches: processSwitch + threadSwitch + greenSwitch + coroutineSwitch,
    gilWait: cores.reduce((sum, { gilWait }) => sum + gilWait, 0),
    value: objective === 'slowdown' ? slowdown : throughput,
  };
}

function conceptOf(
  { round, levelId, answer }: ReportRound,
  index: number,
  students: readonly ReportStudent[],
  asked: StoredReport['asked'],
): ReportConcept[] {
  if (answer === null) return [];
  const before = students.map(({ guesses }) => guesses[index] ?? null);
  const after = students.map(({ exit }) => exit[0]);
  const isAsked = asked.again === round && after.some((one) => one !== null);
  const inCode = students.map(({ exit }) => exit[1]);
  const pairs = isAsked ? before.map((guess, seat) => [guess, after[seat] ?? null] as const) : [];
  return [
    {
      round,
      levelId,
      before: count(before),
      after: isAsked ? count(after) : null,
      inCode: asked.inCode === round && inCode.some((one) => one !== null) ? count(inCode) : null,
      learned: pairs.filter(([first, then]) => first?.right === false && then?.right === true).length,
      lost: pairs.filter(([first, then]) => first?.right === true && then?.right === false).length,
    },
  ];
}

function count(answers: readonly ReportAnswer[]): ReportCount {
  const given = answers.filter((one) => one !== null);
  return { right: given.filter(({ right }) => right).length, of: given.length };
}
