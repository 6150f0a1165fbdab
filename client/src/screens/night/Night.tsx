/** The finale: a night of waves, each harder than the one before, the same for everybody who has its seed. */
import { useSignal } from '@preact/signals';
import { formatNumber } from '../../app/format.ts';
import { t } from '../../app/i18n/index.ts';
import { newSeed, nightBest, parseSeed, seedOf } from '../../app/night.ts';
import { navigate, paths } from '../../app/router.ts';
import { Icon } from '../components/Icon.tsx';
import { TopBar } from '../components/TopBar.tsx';
import { NightRun } from './NightRun.tsx';
import './Night.css';

export function Night() {
  const text = useSignal(String(seedOf(location.search) ?? newSeed()));
  const playing = useSignal<number | null>(null);
  const copied = useSignal(false);
  const seed = parseSeed(text.value);

  if (playing.value !== null) {
    return (
      <NightRun
        seed={playing.value}
        onLeave={() => {
          playing.value = null;
        }}
      />
    );
  }
  const start = (event: Event) => {
    event.preventDefault();
    if (seed === null) return;
    history.replaceState(null, '', linkOf(seed));
    playing.value = seed;
  };
  const { waves, score, seed: bestSeed } = nightBest.value;
  return (
    <>
      <TopBar />
      <main id="content" class="night">
        <h1>{t('night.title')}</h1>
        <p class="night-lead">{t('night.lead')}</p>
        <form class="panel night-form" onSubmit={start}>
          <label class="night-seed">
            <span>{t('night.seed')}</span>
            <input
              class="field mono"
              inputMode="numeric"
              value={text.value}
              aria-invalid={seed === null}
              aria-describedby="night-seed-about"
              onInput={(event) => {
                text.value = event.currentTarget.value;
                copied.value = false;
              }}
            />
          </label>
          <p id="night-seed-about" class={seed === null ? 'field-error' : 'muted'}>
            {t(seed === null ? 'night.badSeed' : 'night.seedAbout')}
          </p>
          <div class="night-buttons">
            <button type="submit" class="button button-primary" disabled={seed === null}>
              <Icon name="play" />
              {t('night.start')}
            </button>
            <button
              type="button"
              class="button"
              onClick={() => {
                text.value = String(newSeed());
                copied.value = false;
              }}
            >
              {t('night.another')}
            </button>
            <button
              type="button"
              class="button"
              disabled={seed === null}
              onClick={async () => {
                if (seed === null) return;
                const link = new URL(linkOf(seed), location.href).href;
                // Plain HTTP has no clipboard: then the address of the page is the link.
                history.replaceState(null, '', linkOf(seed));
                await navigator.clipboard?.writeText(link).catch(() => undefined);
                copied.value = true;
              }}
            >
              <Icon name="copy" />
              {t(copied.value ? (navigator.clipboard ? 'invite.copied' : 'night.inAddress') : 'night.link')}
            </button>
            <button type="button" class="button button-plain" onClick={() => navigate(paths.home)}>
              {t('app.home')}
            </button>
          </div>
        </form>
        <p class="muted">
          {waves === 0
            ? t('night.noBest')
            : t('night.best', { count: waves, score: formatNumber(score), seed: String(bestSeed) })}
        </p>
      </main>
    </>
  );
}

const linkOf = (seed: number): string => `${paths.night}?seed=${seed}`;
