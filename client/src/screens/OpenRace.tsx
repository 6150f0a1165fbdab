import { useSignal } from '@preact/signals';
import { levels } from '@timeslice/shared/content';
import { t } from '../app/i18n/index.ts';
import { navigate, paths } from '../app/router.ts';
import { locale } from '../app/settings.ts';
import { ApiError, openRace } from '../net/api.ts';
import { keepSeat } from '../net/seatStore.ts';
import { nextLevel } from './components/campaignActs.ts';
import { Icon } from './components/Icon.tsx';
import { JoinByCode } from './components/JoinByCode.tsx';
import { TopBar } from './components/TopBar.tsx';
import './OpenRace.css';

const LEAST_SEATS = 2;
const MOST_SEATS = 8;

/** Choose a level, open a race on it. The seat's token is kept at once, so that a refresh does not lose the race. */
export function OpenRace() {
  const levelId = useSignal(nextLevel().id);
  const seats = useSignal(LEAST_SEATS);
  const bots = useSignal(true);
  const error = useSignal<ApiError | null>(null);
  const busy = useSignal(false);

  const submit = async (event: Event) => {
    event.preventDefault();
    if (busy.value) return;
    busy.value = true;
    error.value = null;
    try {
      const { code, token, links } = await openRace({
        level: levelId.value,
        maxSeats: seats.value,
        bots: bots.value,
      });
      keepSeat(code, token, links);
      navigate(paths.race(code));
    } catch (fault) {
      if (!(fault instanceof ApiError)) throw fault;
      error.value = fault;
    } finally {
      busy.value = false;
    }
  };

  return (
    <>
      <TopBar />
      <main id="content" class="open-race">
        <header>
          <h1>{t('openRace.title')}</h1>
          <p class="open-race-lead">{t('openRace.lead')}</p>
        </header>
        <form class="open-race-form" onSubmit={(event) => void submit(event)}>
          <fieldset class="level-cards">
            <legend class="label">{t('openRace.level')}</legend>
            {levels.map((level) => {
              const texts = level.texts[locale.value];
              return (
                <label key={level.id} class="level-card">
                  <input
                    type="radio"
                    name="level"
                    checked={level.id === levelId.value}
                    onChange={() => {
                      levelId.value = level.id;
                    }}
                  />
                  <span class="level-card-body">
                    <span class="level-card-title">
                      <span class="mono muted">{level.number}</span> {texts.title}
                    </span>
                    <span class="level-card-goal">{texts.goal}</span>
                  </span>
                </label>
              );
            })}
          </fieldset>
          <div class="open-race-end">
            <label class="open-race-seats">
              <span class="label">{t('openRace.seats')}</span>
              <select
                class="field"
                value={seats.value}
                onChange={(event) => {
                  seats.value = Number(event.currentTarget.value);
                }}
              >
                {Array.from({ length: MOST_SEATS - LEAST_SEATS + 1 }, (_, index) => LEAST_SEATS + index).map(
                  (count) => (
                    <option key={count} value={count}>
                      {count}
                    </option>
                  ),
                )}
              </select>
            </label>
            <label class="open-race-bots">
              <input
                type="checkbox"
                checked={bots.value}
                onChange={(event) => {
                  bots.value = event.currentTarget.checked;
                }}
              />
              <span>
                {t('openRace.bots')}
                <span class="open-race-bots-about">{t('openRace.botsAbout')}</span>
              </span>
            </label>
            <button type="submit" class="button button-primary" disabled={busy.value}>
              <Icon name="flag" />
              {t('openRace.submit')}
            </button>
          </div>
          <p role="alert">{error.value && <span class="field-error">{t(`error.${error.value.code}`)}</span>}</p>
        </form>
        <section class="panel open-race-join">
          <h2>{t('openRace.haveCode')}</h2>
          <JoinByCode />
        </section>
      </main>
    </>
  );
}
