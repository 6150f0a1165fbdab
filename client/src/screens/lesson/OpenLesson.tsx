import { useSignal } from '@preact/signals';
import { levelById } from '@timeslice/shared/content';
import { type LessonRound, PRESETS, type Preset } from '@timeslice/shared/protocol';
import { useId } from 'preact/hooks';
import { t } from '../../app/i18n/index.ts';
import { navigate, onLinkClick, paths } from '../../app/router.ts';
import { locale } from '../../app/settings.ts';
import { ApiError, openLesson } from '../../net/api.ts';
import { hostedCodes, keepHostKeys } from '../../net/hostStore.ts';
import { Icon } from '../components/Icon.tsx';
import { TopBar } from '../components/TopBar.tsx';
import { OwnRounds } from './OwnRounds.tsx';
import { TeacherPapers } from './report/TeacherPapers.tsx';
import '../OpenRace.css';
import './Host.css';

const CHOICES = [...(Object.keys(PRESETS) as Preset[]), 'own'] as const;
type ChosenRounds = (typeof CHOICES)[number];
const STEPS = ['open', 'join', 'play', 'end'] as const;

/** Where a teacher begins: choose the rounds, open the lesson. The keys are kept at once. */
export function OpenLesson() {
  const keyId = useId();
  const chosen = useSignal<ChosenRounds>('standard');
  const own = useSignal<readonly LessonRound[]>(PRESETS.standard);
  const freeNames = useSignal(false);
  const hostKey = useSignal('');
  const asksKey = useSignal(false);
  const error = useSignal<ApiError | null>(null);
  const busy = useSignal(false);
  const rounds = chosen.value === 'own' ? own.value : PRESETS[chosen.value];
  const hosted = hostedCodes();

  const submit = async (event: Event) => {
    event.preventDefault();
    if (busy.value) return;
    busy.value = true;
    error.value = null;
    try {
      const lesson = { rounds: rounds.map((round) => ({ ...round })), freeNames: freeNames.value };
      const { code, links, hostKey: key, screenKey } = await openLesson(lesson, hostKey.value.trim());
      keepHostKeys(code, { hostKey: key, screenKey, links });
      navigate(paths.host(code));
    } catch (fault) {
      if (!(fault instanceof ApiError)) throw fault;
      if (fault.code === 'bad-key' && !asksKey.value) asksKey.value = true;
      else error.value = fault;
    } finally {
      busy.value = false;
    }
  };

  return (
    <>
      <TopBar />
      <main id="content" class="open-race open-lesson">
        <header>
          <h1>{t('host.title')}</h1>
          <p class="open-race-lead">{t('host.lead')}</p>
        </header>
        {hosted.length > 0 && (
          <section class="panel open-lesson-resume">
            <h2>{t('host.resume')}</h2>
            <ul>
              {hosted.map((code) => (
                <li key={code}>
                  <a class="button" href={paths.host(code)} onClick={onLinkClick}>
                    <Icon name="next" />
                    {t('host.resumeOne', { code })}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        )}
        <form class="open-race-form" onSubmit={(event) => void submit(event)}>
          <fieldset class="level-cards open-lesson-presets">
            <legend class="label">{t('host.preset.label')}</legend>
            {CHOICES.map((choice) => (
              <label key={choice} class="level-card">
                <input
                  type="radio"
                  name="preset"
                  checked={choice === chosen.value}
                  onChange={() => {
                    if (choice === 'own' && chosen.value !== 'own') own.value = rounds;
                    chosen.value = choice;
                  }}
                />
                <span class="level-card-body">
                  <span class="level-card-title">{t(`host.preset.${choice}`)}</span>
                  <span class="level-card-goal">{t(`host.preset.${choice}About`, { most: 12 })}</span>
                </span>
              </label>
            ))}
          </fieldset>
          {chosen.value === 'own' ? (
            <OwnRounds rounds={own} />
          ) : (
            <ol class="panel preset-rounds">
              {rounds.map(({ levelId }) => {
                const texts = levelById(levelId)?.texts[locale.value];
                return (
                  <li key={levelId}>
                    <b>{texts?.title}</b> <span class="muted">{texts?.goal}</span>
                  </li>
                );
              })}
            </ol>
          )}
          <label class="open-lesson-check">
            <input
              type="checkbox"
              checked={freeNames.value}
              onChange={(event) => {
                freeNames.value = event.currentTarget.checked;
              }}
            />
            {t('host.freeNames')}
          </label>
          {asksKey.value && (
            <div class="open-lesson-key">
              <label class="label" for={keyId}>
                {t('host.hostKey')}
              </label>
              <input
                id={keyId}
                class="field mono"
                autocomplete="off"
                spellcheck={false}
                value={hostKey.value}
                onInput={(event) => {
                  hostKey.value = event.currentTarget.value;
                }}
              />
              <p class="muted">{t('host.hostKeyAbout')}</p>
            </div>
          )}
          <p role="alert">{error.value && <span class="field-error">{t(`error.${error.value.code}`)}</span>}</p>
          <div>
            <button type="submit" class="button button-primary" disabled={busy.value || rounds.length === 0}>
              <Icon name="users" />
              {t('host.open')}
            </button>
          </div>
        </form>
        <TeacherPapers preset={chosen.value === 'own' ? null : chosen.value} />
        <section class="panel">
          <h2>{t('host.how')}</h2>
          <ol class="open-lesson-how">
            {STEPS.map((step) => (
              <li key={step}>{t(`host.step.${step}`)}</li>
            ))}
          </ol>
        </section>
      </main>
    </>
  );
}
