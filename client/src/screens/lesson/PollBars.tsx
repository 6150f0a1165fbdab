import type { LevelStudy } from '@timeslice/shared/content';
import { formatNumber, formatPercent } from '../../app/format.ts';
import { t } from '../../app/i18n/index.ts';
import { locale } from '../../app/settings.ts';
import { typeset } from '../codex/typeset.ts';
import { Icon } from '../components/Icon.tsx';
import { guessOptions } from '../study/guessOptions.ts';

interface PollBarsProps {
  readonly study: LevelStudy;
  /** By option; of a slider in ten equal bins. */
  readonly poll: readonly number[];
  /** An option, or per cent; null while it is not told. */
  readonly answer: number | null;
}

/** What the class guessed, and which guess is right once that may be known. */
export function PollBars({ study, poll, answer }: PollBarsProps) {
  const { question, texts } = study.prediction;
  const most = Math.max(...poll, 1);
  const bins = question.kind === 'ratio' ? binsOf(question, poll.length) : [];
  const names = question.kind === 'ratio' ? bins.map(({ name }) => name) : guessOptions(question, texts[locale.value]);
  const isRight = (index: number) => {
    if (answer === null) return false;
    const bin = bins[index];
    if (!bin) return answer === index;
    return answer >= bin.from && (answer < bin.to || index === bins.length - 1);
  };
  return (
    <>
      <ol class="poll" data-bins={bins.length > 0}>
        {names.map((name, index) => (
          <li key={name} class={isRight(index) ? 'is-right' : ''}>
            <span class="poll-name">
              {isRight(index) && <Icon name="check" />}
              {typeset(name)}
            </span>
            <span class="poll-bar">
              <i style={{ '--share': (poll[index] ?? 0) / most }} />
              <b class="mono">{formatNumber(poll[index] ?? 0)}</b>
            </span>
          </li>
        ))}
      </ol>
      {answer !== null && bins.length > 0 && (
        <p class="poll-answer">{t('projector.answerRatio', { answer: formatPercent(answer / 100) })}</p>
      )}
    </>
  );
}

function binsOf({ from, to }: { readonly from: number; readonly to: number }, count: number) {
  const step = (to - from) / count;
  return Array.from({ length: count }, (_, index) => {
    const [low, high] = [from + index * step, from + (index + 1) * step];
    const name = t('projector.range', {
      from: formatNumber(Math.round(low)),
      to: formatPercent(Math.round(high) / 100),
    });
    return { from: low, to: high, name };
  });
}
