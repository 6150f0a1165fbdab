/** What a class sees of a round that has ended. */
import type { RoundDebrief, ShownRun } from '@timeslice/shared/protocol';
import { answerQuestion } from '@timeslice/shared/run';
import type { PlayableLevel } from '../rooms/deps.ts';
import type { ClassRound } from './classRound.ts';

/** Bins of a slider's guesses. */
const BINS = 10;

/** Guesses by option; of a slider, in ten equal bins. */
export function pollOf({ study }: PlayableLevel, guesses: readonly number[]): number[] {
  const question = study?.prediction.question;
  if (question === undefined) return [];
  const isChoice = question.kind === 'choice';
  const options = isChoice ? question.experiments.length + (question.same === undefined ? 0 : 1) : BINS;
  const poll = Array.from({ length: options }, () => 0);
  for (const guess of guesses) {
    const bin = isChoice ? guess : Math.floor(((guess - question.from) * BINS) / (question.to - question.from));
    const at = Math.min(Math.max(bin, 0), options - 1);
    poll[at] = (poll[at] ?? 0) + 1;
  }
  return poll;
}

/** Whether a guess is one that the page could have sent. */
export function isGuess({ study }: PlayableLevel, guess: number): boolean {
  const question = study?.prediction.question;
  if (question === undefined) return false;
  if (question.kind === 'ratio') return guess >= question.from && guess <= question.to;
  return guess < question.experiments.length + (question.same === undefined ? 0 : 1);
}

/** By level: the answer is the same every time, and takes a moment to compute. */
const answers = new Map<string, number | null>();

/** The right answer to the prediction: an option, or per cent; null where the level has none. */
export function answerOf({ id, scenario, study }: PlayableLevel): number | null {
  const known = answers.get(id);
  if (known !== undefined) return known;
  const answer = study === undefined ? null : answerQuestion(scenario, study.prediction.question).answer;
  answers.set(id, answer);
  return answer;
}

export function debriefOf(
  round: ClassRound,
  { aliasOf, poll }: { aliasOf: (seat: number) => string; poll: readonly number[] },
): RoundDebrief {
  const { level } = round;
  const order = [...round.entries()].sort((a, b) => b.score - a.score || a.lag - b.lag || a.seat - b.seat);
  const isSlowdown = level.scenario.objective === 'slowdown';
  const shown = (entry: (typeof order)[number] | undefined): ShownRun | null => {
    const run = entry && round.run(entry.seat);
    return run ? { alias: aliasOf(entry.seat), score: entry.score, log: run.log } : null;
  };
  return {
    round: round.index,
    levelId: level.id,
    scenario: level.scenario,
    scores: order.map(({ score }) => score),
    plane: order.map(({ seat, cpu, score }) => {
      const figures = round.run(seat)?.figures();
      return { cpu, score, value: (isSlowdown ? figures?.slowdown : figures?.throughput) ?? 0 };
    }),
    best: shown(order[0]),
    median: shown(order[Math.floor((order.length - 1) / 2)]),
    poll,
    answer: answerOf(level),
  };
}
