import { useSignal } from '@preact/signals';
import type { Level, Transfer } from '@timeslice/shared/content';
import { answerTransfer } from '@timeslice/shared/run';
import { t } from '../../app/i18n/index.ts';
import { levelProgress, recordTransfer } from '../../app/progress.ts';
import { locale } from '../../app/settings.ts';
import { playCue } from '../../audio/playCue.ts';
import { typeset } from '../codex/typeset.ts';
import { transferRuns } from './levelRuns.ts';
import { TransferAsks } from './TransferAsks.tsx';
import { TransferPrograms } from './TransferPrograms.tsx';
import './TransferSection.css';

interface TransferSectionProps {
  readonly level: Level;
  readonly transfer: Transfer;
  readonly id: string;
  /** At once, not behind a button. */
  readonly open?: boolean;
}

/** After a level: the same idea in real programs. First the answers, then the model runs the programs. */
export function TransferSection({ level, transfer, id, open = false }: TransferSectionProps) {
  const stored = levelProgress(level.id).transfer;
  const isOpen = useSignal(open || stored !== null);
  const chosen = useSignal<readonly (number | null)[]>(stored?.answers ?? transfer.asks.map(() => null));
  const asked = useSignal(stored === null);
  const texts = transfer.texts[locale.value];

  const onCheck = (event: Event) => {
    event.preventDefault();
    const answers = chosen.value.filter((answer) => answer !== null);
    if (answers.length < transfer.asks.length) return;
    const right = answerTransfer(transfer, transferRuns(transfer)).map(({ answer }, ask) => answer === answers[ask]);
    recordTransfer(level.id, { answers, right });
    playCue(right.every(Boolean) ? 'star' : 'finish');
    asked.value = false;
  };
  const onAgain = () => {
    chosen.value = transfer.asks.map(() => null);
    asked.value = true;
  };

  return (
    <section class="panel transfer" id={id} tabIndex={-1}>
      <h2>{t('transfer.title')}</h2>
      {isOpen.value ? (
        <form onSubmit={onCheck}>
          <p class="transfer-story">{typeset(texts.story)}</p>
          <TransferPrograms
            transfer={transfer}
            names={texts.names}
            runs={asked.value ? null : transferRuns(transfer)}
          />
          <TransferAsks
            transfer={transfer}
            names={texts.names}
            chosen={chosen.value}
            answers={asked.value ? null : answerTransfer(transfer, transferRuns(transfer))}
            onChoose={(ask, answer) => {
              chosen.value = chosen.value.map((one, index) => (index === ask ? answer : one));
            }}
          />
          {asked.value ? (
            <button type="submit" class="button button-primary" disabled={chosen.value.includes(null)}>
              {t('transfer.check')}
            </button>
          ) : (
            <div class="transfer-why" role="status">
              <h3>{t('transfer.why')}</h3>
              <p>{typeset(texts.why)}</p>
              <button type="button" class="button" onClick={onAgain}>
                {t('transfer.again')}
              </button>
            </div>
          )}
        </form>
      ) : (
        <div class="transfer-closed">
          <p>{t('transfer.about')}</p>
          <button
            type="button"
            class="button"
            onClick={() => {
              isOpen.value = true;
            }}
          >
            {t('transfer.open')}
          </button>
        </div>
      )}
    </section>
  );
}
