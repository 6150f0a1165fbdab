/** Whether what students answered was right. Each answer of a level is computed once: the runs behind it never change. */
import type { ReportAnswer } from '@timeslice/shared/protocol';
import { answerTransfer, isRightGuess, playExperiment } from '@timeslice/shared/run';
import type { PlayableLevel } from '../rooms/deps.ts';
import { answerOf } from './debriefing.ts';

/** A guess of the prediction, in the lesson or at its end. */
export function judgeGuess(level: PlayableLevel, guess: number | undefined): ReportAnswer {
  const question = level.study?.prediction.question;
  const answer = answerOf(level);
  if (guess === undefined || question === undefined || answer === null) return null;
  return { answer: guess, right: isRightGuess(question, { answer, values: [] }, guess) };
}

/** The first ask about the programs of a level, as the exit ticket has it. */
export function judgeTransfer(level: PlayableLevel, given: number | undefined): ReportAnswer {
  const answer = transferAnswerOf(level);
  return given === undefined || answer === null ? null : { answer: given, right: given === answer };
}

const transfers = new Map<string, number | null>();

function transferAnswerOf({ id, study }: PlayableLevel): number | null {
  const known = transfers.get(id);
  if (known !== undefined) return known;
  const transfer = study?.transfer;
  const runs = transfer?.programs.map(({ run }) => playExperiment(run.scenario, run)) ?? [];
  const answer = (transfer && answerTransfer(transfer, runs)[0]?.answer) ?? null;
  transfers.set(id, answer);
  return answer;
}
