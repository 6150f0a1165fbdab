import { formatNumber } from '../../app/format.ts';
import { t } from '../../app/i18n/index.ts';
import { onLinkClick, paths } from '../../app/router.ts';
import type { LessonClient } from '../../net/lessonClient.ts';
import { TopBar } from '../components/TopBar.tsx';
import { useFocusOnce } from '../components/useFocusOnce.ts';
import { Awards } from './Awards.tsx';

/** All rounds are played: the own place, the best, and who stood out. */
export function StudentPodium({ lesson }: { readonly lesson: LessonClient }) {
  const heading = useFocusOnce();
  const podium = lesson.podium.value;
  const place = lesson.standing.value;
  const alias = lesson.hello.value?.alias;
  return (
    <>
      <TopBar />
      <main id="content" class="own-debrief">
        <header>
          <p class="label">{t('student.podiumTitle')}</p>
          <h1 ref={heading} tabIndex={-1}>
            {place ? t('student.podiumPlace', { place: place.place, of: place.of }) : t('student.podiumTitle')}
          </h1>
        </header>
        {podium && (
          <>
            <section class="panel">
              <ol class="neighbours">
                {podium.places.map((row) => (
                  <li key={`${row.place}:${row.alias}`} class={row.alias === alias ? 'is-me' : ''}>
                    <span class="mono">{row.place}</span>
                    <span class="neighbour-name">{row.alias || t('classroom.anonymous')}</span>
                    <span class="mono">{formatNumber(row.total)}</span>
                  </li>
                ))}
              </ol>
            </section>
            {podium.awards.length > 0 && (
              <section class="panel">
                <h2>{t('projector.awards')}</h2>
                <Awards awards={podium.awards} />
              </section>
            )}
          </>
        )}
      </main>
    </>
  );
}

/** The last page. It stays when the lesson is closed. */
export function Thanks({ lesson }: { readonly lesson: LessonClient }) {
  const heading = useFocusOnce();
  const alias = lesson.hello.value?.alias;
  const total = lesson.own.value?.total;
  return (
    <>
      <TopBar />
      <main id="content" class="message">
        <h1 ref={heading} tabIndex={-1}>
          {t('student.thanksTitle')}
        </h1>
        {alias && total !== undefined && (
          <p class="student-total">{t('student.thanksTotal', { alias, total: formatNumber(total) })}</p>
        )}
        <p class="muted">{t('student.thanksText')}</p>
        <a class="button button-primary" href={paths.home} onClick={onLinkClick}>
          {t('student.play')}
        </a>
      </main>
    </>
  );
}
