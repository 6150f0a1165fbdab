import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { t } from '../../app/i18n/index.ts';
import { navigate, paths } from '../../app/router.ts';
import { ApiError, type ApiErrorCode, findRace } from '../../net/api.ts';
import { seatToken } from '../../net/seatStore.ts';
import './JoinByCode.css';

const CODE_LENGTH = 6;

/** Only the digits: people paste codes with spaces, and whole links too. */
export const digitsOf = (text: string): string =>
  text
    .replace(/^.*\/race\//, '')
    .replace(/\D/g, '')
    .slice(0, CODE_LENGTH);

/** The way into somebody else's race. What is wrong with a code is said at the field, before anything else happens. */
export function JoinByCode() {
  const id = useId();
  const code = useSignal('');
  const error = useSignal<ApiErrorCode | null>(null);
  const busy = useSignal(false);

  const submit = async (event: Event) => {
    event.preventDefault();
    if (busy.value) return;
    if (code.value.length !== CODE_LENGTH) {
      error.value = 'bad-code';
      return;
    }
    busy.value = true;
    error.value = await check(code.value);
    busy.value = false;
    if (error.value === null) navigate(paths.race(code.value));
  };

  return (
    <form class="join" onSubmit={(event) => void submit(event)} noValidate>
      <label for={id}>{t('join.label')}</label>
      <div class="join-row">
        <input
          id={id}
          class="field mono join-code"
          size={CODE_LENGTH}
          inputMode="numeric"
          autocomplete="off"
          placeholder="000000"
          value={code.value}
          aria-invalid={error.value !== null}
          aria-describedby={`${id}-error`}
          onInput={(event) => {
            code.value = digitsOf(event.currentTarget.value);
            event.currentTarget.value = code.value;
            error.value = null;
          }}
        />
        <button type="submit" class="button" disabled={busy.value}>
          {t('join.submit')}
        </button>
      </div>
      <p id={`${id}-error`} role="alert">
        {error.value !== null && <span class="field-error">{t(`error.${error.value}`)}</span>}
      </p>
    </form>
  );
}

/** Whether a race can be joined under this code: null, or why not. */
async function check(code: string): Promise<ApiErrorCode | null> {
  try {
    const { seats, maxSeats } = await findRace(code);
    // Whoever has a seat comes back to it, however full the race is.
    return seats >= maxSeats && seatToken(code) === null ? 'room-full' : null;
  } catch (error) {
    if (error instanceof ApiError) return error.code;
    throw error;
  }
}
