import { t } from '../../app/i18n/index.ts';
import { onLinkClick, paths } from '../../app/router.ts';
import { locale } from '../../app/settings.ts';
import { actsOf } from '../components/campaignActs.ts';
import { TopBar } from '../components/TopBar.tsx';
import { MarkList, MasteryRing } from './MasteryMarks.tsx';
import { type Concept, concepts, doneMarks, firstGap, MARKS, type Mark } from './marks.ts';
import './Mastery.css';

/** What has been understood and what has not: every concept of the campaign with its marks. */
export function Mastery() {
  const all = concepts();
  const done = all.reduce((sum, concept) => sum + doneMarks(concept), 0);
  const most = all.length * MARKS.length;
  const whole = all.filter((concept) => doneMarks(concept) === MARKS.length).length;
  return (
    <>
      <TopBar />
      <main id="content" class="mastery">
        <header class="mastery-head">
          <h1>{t('mastery.title')}</h1>
          <p class="muted">{t('mastery.lead')}</p>
          <div class="mastery-sum">
            <div class="mastery-bar" aria-hidden="true">
              <i style={{ width: `${(done / Math.max(most, 1)) * 100}%` }} />
            </div>
            <p>
              {t('mastery.sum', { marks: done, all: most })} · {t('mastery.whole', { count: whole })}
            </p>
          </div>
          <NextGap all={all} />
        </header>
        {actsOf(all.map(({ level }) => level)).map((act) => (
          <section key={act.id} class="mastery-act" aria-labelledby={`act-${act.id}`}>
            <h2 id={`act-${act.id}`}>{t(`campaign.act.${act.id}.title`)}</h2>
            <ol class="mastery-map">
              {all
                .filter(({ level }) => act.levels.includes(level))
                .map((concept) => (
                  <Station key={concept.level.id} concept={concept} />
                ))}
            </ol>
          </section>
        ))}
      </main>
    </>
  );
}

const GAPS: Readonly<Record<Mark, 'mastery.gapStars' | 'mastery.gapGuess' | 'mastery.gapCode' | 'mastery.gapPage'>> = {
  stars: 'mastery.gapStars',
  guess: 'mastery.gapGuess',
  code: 'mastery.gapCode',
  page: 'mastery.gapPage',
};

function pathOfGap({ concept: { level, study }, mark }: NonNullable<ReturnType<typeof firstGap>>): string {
  if (mark === 'stars') return paths.play(level.id);
  return mark === 'page' ? paths.concept(study.codex) : paths.masteryOf(level.id);
}

function NextGap({ all }: { readonly all: readonly Concept[] }) {
  const gap = firstGap(all);
  if (!gap) return <p>{t('mastery.none')}</p>;
  const { level } = gap.concept;
  const what = t(GAPS[gap.mark], { level: level.texts[locale.value].title });
  return (
    <a class="button button-primary mastery-gap" href={pathOfGap(gap)} onClick={onLinkClick}>
      {t('mastery.nextGap', { what })}
    </a>
  );
}

function Station({ concept }: { readonly concept: Concept }) {
  const { level, marks } = concept;
  const isWhole = doneMarks(concept) === MARKS.length;
  return (
    <li class={`station ${isWhole ? 'is-whole' : ''}`}>
      <a href={paths.masteryOf(level.id)} onClick={onLinkClick}>
        <MasteryRing number={level.number} marks={marks} />
        <span class="station-title">{level.texts[locale.value].title}</span>
        <MarkList marks={marks} />
      </a>
    </li>
  );
}
