import type { Transfer } from '@timeslice/shared/content';
import type { Answer } from '@timeslice/shared/run';
import { t } from '../../app/i18n/index.ts';
import { Icon } from '../components/Icon.tsx';

interface TransferAsksProps {
  readonly transfer: Transfer;
  readonly names: readonly string[];
  /** By ask; null: not chosen yet. */
  readonly chosen: readonly (number | null)[];
  /** null while the player is still choosing. */
  readonly answers: readonly Answer[] | null;
  readonly onChoose: (ask: number, answer: number) => void;
}

/** The asks of a transfer question: to choose from, and once they are answered, each with what is right. */
export function TransferAsks({ transfer, names, chosen, answers, onChoose }: TransferAsksProps) {
  return (
    <div class="transfer-asks">
      {transfer.asks.map(({ measure, pick, same }, ask) => {
        const options = same === undefined ? names : [...names, t('predict.about')];
        const answer = answers?.[ask]?.answer;
        const isRight = answer === chosen[ask];
        return (
          <fieldset key={ask} class="transfer-ask">
            <legend>
              {t(`ask.${measure}.${pick}`)}
              {answer !== undefined && (
                <span class={`transfer-mark ${isRight ? 'is-right' : 'is-wrong'}`}>
                  {isRight && <Icon name="check" size={16} />}
                  {t(isRight ? 'transfer.right' : 'transfer.wrong')}
                </span>
              )}
            </legend>
            <div class="transfer-options">
              {options.map((option, index) => (
                <label key={option} class={`question-option ${answer === index ? 'is-answer' : ''}`}>
                  <input
                    type="radio"
                    name={`ask-${ask}`}
                    checked={chosen[ask] === index}
                    disabled={answer !== undefined}
                    onChange={() => onChoose(ask, index)}
                  />
                  <span>
                    {answer === index && <Icon name="check" size={16} />}
                    {option}
                  </span>
                </label>
              ))}
            </div>
          </fieldset>
        );
      })}
    </div>
  );
}
