import type { PredictionTexts, Question } from '@timeslice/shared/content';
import { t } from '../../app/i18n/index.ts';

/** The options of a question in order; authors may leave "about the same" to us. */
export function guessOptions(question: Question, texts: PredictionTexts): readonly string[] {
  if (question.kind === 'ratio') return [];
  const { experiments, same } = question;
  if (same === undefined || texts.options.length > experiments.length) return texts.options;
  return [...texts.options, t('predict.about')];
}
