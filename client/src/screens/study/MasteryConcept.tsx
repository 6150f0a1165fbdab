import { levelById } from '@timeslice/shared/content';
import { t } from '../../app/i18n/index.ts';
import { NotFound } from '../../app/NotFound.tsx';
import { onLinkClick, paths } from '../../app/router.ts';
import { locale } from '../../app/settings.ts';
import { Icon } from '../components/Icon.tsx';
import { TopBar } from '../components/TopBar.tsx';
import { GuessSection } from './GuessSection.tsx';
import { MarkList, MasteryRing } from './MasteryMarks.tsx';
import { marksOf } from './marks.ts';
import { TransferSection } from './TransferSection.tsx';
import './Mastery.css';

/** One concept: what of it is understood, and the questions around its level without playing it once more. */
export function MasteryConcept({ levelId }: { readonly levelId: string }) {
  const level = levelById(levelId);
  if (!level?.study) return <NotFound text={t('notFound.level', { id: levelId })} />;
  const { study } = level;
  const texts = level.texts[locale.value];
  const marks = marksOf(level, study);
  return (
    <>
      <TopBar />
      <main id="content" class="mastery">
        <a class="mastery-back" href={paths.mastery} onClick={onLinkClick}>
          <Icon name="back" />
          {t('mastery.back')}
        </a>
        <header class="mastery-concept">
          <MasteryRing number={level.number} marks={marks} />
          <div>
            <h1>{texts.title}</h1>
            <MarkList marks={marks} />
          </div>
          <div class="mastery-links">
            <a
              class={`button ${marks.stars === 'done' ? '' : 'button-primary'}`}
              href={paths.play(level.id)}
              onClick={onLinkClick}
            >
              <Icon name="play" />
              {t('mastery.play')}
            </a>
            <a class="button" href={paths.concept(study.codex)} onClick={onLinkClick}>
              {t('mastery.page')}
            </a>
          </div>
        </header>
        <GuessSection level={level} study={study} id="guess" />
        <TransferSection level={level} transfer={study.transfer} id="code" open />
      </main>
    </>
  );
}
