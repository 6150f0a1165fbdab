import type { Signal } from '@preact/signals';
import { levelById, levels } from '@timeslice/shared/content';
import { type LessonRound, MAX_ROUNDS } from '@timeslice/shared/protocol';
import { formatNumber } from '../../app/format.ts';
import { t } from '../../app/i18n/index.ts';
import { locale } from '../../app/settings.ts';

const WEIGHTS = [50, 100, 150, 200, 300] as const;

/** A list of rounds to put together: add, remove, reorder, weigh. */
export function OwnRounds({ rounds }: { readonly rounds: Signal<readonly LessonRound[]> }) {
  const titleOf = (id: string) => levelById(id)?.texts[locale.value].title ?? id;
  const change = (index: number, ...by: readonly LessonRound[]) => {
    rounds.value = rounds.value.toSpliced(index, 1, ...by);
  };
  const move = (index: number, by: number) => {
    const round = rounds.value[index];
    if (round) rounds.value = rounds.value.toSpliced(index, 1).toSpliced(index + by, 0, round);
  };
  return (
    <div class="panel own-rounds">
      <ol>
        {rounds.value.map((round, index) => {
          const level = titleOf(round.levelId);
          return (
            <li key={`${index}:${round.levelId}`}>
              <span class="mono muted">{index + 1}</span>
              <b>{level}</b>
              <label>
                <span class="muted">{t('host.weight')}</span>{' '}
                <select
                  class="field"
                  value={round.weight}
                  onChange={(event) => change(index, { ...round, weight: Number(event.currentTarget.value) })}
                >
                  {WEIGHTS.map((weight) => (
                    <option key={weight} value={weight}>
                      ×{formatNumber(weight / 100, 1)}
                    </option>
                  ))}
                </select>
              </label>
              <span class="own-rounds-tools">
                <Tool label={t('host.up', { level })} text="↑" disabled={index === 0} onClick={() => move(index, -1)} />
                <Tool
                  label={t('host.down', { level })}
                  text="↓"
                  disabled={index === rounds.value.length - 1}
                  onClick={() => move(index, 1)}
                />
                <Tool label={t('host.remove', { level })} text="×" disabled={false} onClick={() => change(index)} />
              </span>
            </li>
          );
        })}
      </ol>
      {rounds.value.length < MAX_ROUNDS && (
        <label class="own-rounds-add">
          <span class="label">{t('host.add')}</span>
          <select
            class="field"
            value=""
            onChange={(event) => {
              const levelId = event.currentTarget.value;
              if (levelId !== '') rounds.value = [...rounds.value, { levelId, weight: 100 }];
              event.currentTarget.value = '';
            }}
          >
            <option value="">{t('host.choose')}</option>
            {levels.map(({ id, number, texts }) => (
              <option key={id} value={id}>
                {number}. {texts[locale.value].title}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}

interface ToolProps {
  readonly label: string;
  readonly text: string;
  readonly disabled: boolean;
  readonly onClick: () => void;
}

function Tool({ label, text, disabled, onClick }: ToolProps) {
  return (
    <button
      type="button"
      class="button button-icon"
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={onClick}
    >
      {text}
    </button>
  );
}
