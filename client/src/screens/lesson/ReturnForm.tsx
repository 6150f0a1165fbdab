import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { t } from '../../app/i18n/index.ts';
import type { LessonEntrance } from '../../net/lessonClient.ts';

const LENGTH = 8;

interface ReturnFormProps {
  readonly onEntrance: (entrance: LessonEntrance) => void;
  readonly open?: boolean;
}

/** The way back to one's seat from another device. */
export function ReturnForm({ onEntrance, open = false }: ReturnFormProps) {
  const id = useId();
  const code = useSignal('');
  const isWhole = code.value.length === LENGTH;
  const submit = (event: Event) => {
    event.preventDefault();
    if (isWhole) onEntrance({ role: 'student', returnCode: code.value });
  };
  return (
    <details class="return-form" open={open}>
      <summary>{t('student.haveCode')}</summary>
      <form onSubmit={submit}>
        <label for={id}>{t('student.enterCode')}</label>
        <div class="return-form-row">
          <input
            id={id}
            class="field mono"
            size={LENGTH}
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
            value={code.value}
            onInput={(event) => {
              const text = event.currentTarget.value.toUpperCase();
              code.value = text.replace(/[^A-Z2-9]/g, '').slice(0, LENGTH);
              event.currentTarget.value = code.value;
            }}
          />
          <button type="submit" class="button" disabled={!isWhole}>
            {t('student.comeBack')}
          </button>
        </div>
      </form>
    </details>
  );
}
