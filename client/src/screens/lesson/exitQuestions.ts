/** The two questions of the exit ticket: the guess of the first round once more, and the last round's idea in real code. */
import {
  type ExitTicket,
  exitTicket,
  type Level,
  levelById,
  type Question,
  type Transfer,
} from '@timeslice/shared/content';
import type { LessonState } from '@timeslice/shared/protocol';
import { answerTransfer, isRightGuess } from '@timeslice/shared/run';
import { t } from '../../app/i18n/index.ts';
import { locale } from '../../app/settings.ts';
import { guessOptions } from '../study/guessOptions.ts';
import { predictionAnswer, transferRuns } from '../study/levelRuns.ts';

export interface ExitQuestion {
  readonly question: Question;
  readonly text: string;
  readonly options: readonly string[];
  /** Programs to look at, where it is about some. */
  readonly transfer: Transfer | null;
  /** Of an answer: whether it is right, and what is. Per cent of a slider, else the index of an option. */
  readonly judge: (answer: number) => { readonly right: boolean; readonly answer: number } | null;
}

export const ticketOf = ({ rounds }: LessonState): ExitTicket =>
  exitTicket(rounds.map(({ levelId }) => levelById(levelId)?.study));

export function exitQuestions(state: LessonState): readonly ExitQuestion[] {
  const levelOf = (round: number | null) =>
    round === null ? undefined : levelById(state.rounds[round]?.levelId ?? '');
  const ticket = ticketOf(state);
  const [first, last] = [levelOf(ticket.again), levelOf(ticket.inCode)];
  return [first && again(first), last && inCode(last)].filter((one) => one != null);
}

function again(level: Level): ExitQuestion | null {
  if (!level.study) return null;
  const { question, texts } = level.study.prediction;
  const own = texts[locale.value];
  return {
    question,
    text: own.question,
    options: guessOptions(question, own),
    transfer: null,
    judge: (guess) => {
      const answer = predictionAnswer(level);
      return answer && { right: isRightGuess(question, answer, guess), answer: answer.answer };
    },
  };
}

function inCode({ study }: Level): ExitQuestion | null {
  const transfer = study?.transfer;
  const [ask] = transfer?.asks ?? [];
  if (!transfer || !ask) return null;
  const { story, names } = transfer.texts[locale.value];
  const { measure, pick, same } = ask;
  return {
    question: { kind: 'choice', experiments: [], measure, pick },
    text: `${story} ${t(`ask.${measure}.${pick}`)}`,
    options: same === undefined ? names : [...names, t('predict.about')],
    transfer,
    judge: (guess) => {
      const [answer] = answerTransfer(transfer, transferRuns(transfer));
      return answer ? { right: answer.answer === guess, answer: answer.answer } : null;
    },
  };
}
